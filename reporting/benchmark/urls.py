"""The site's own addresses, with the floors and an admin changelist to compare with beside them."""

from importlib import import_module

from django.conf import settings
from django.urls import include, path

from reporting.benchmark import floors
from reporting.benchmark.changelist import site

# The settings name the site's addresses; the benchmark overrides the setting and remembers what it was.
own = import_module(settings.BENCHED_URLCONF)  # type: ignore[misc]


urlpatterns = [
    path("bench/sager/", floors.caseload, name="bench_caseload"),
    path("bench/sager/<uuid:pk>/", floors.case, name="bench_case"),
    path("bench/admin/", site.urls),
    path("", include(own.urlpatterns)),
]
