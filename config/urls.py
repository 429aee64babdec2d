"""All addresses, Danish paths (design 5). A new route must be declared in tests/test_access_matrix.py."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.urls import include, path

from config import health
from config.gallery import gallery
from config.login import HjemvejLogin

handler404 = "cases.views.deaths.page_not_found"

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("log-ind/", HjemvejLogin.as_view(), name="login"),
    path("log-ud/", auth_views.LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("", include("cases.urls")),
    path("", include("networkmeetings.urls")),
    path("", include("bostotte.urls")),
    path("", include("housing.urls")),
    path("", include("reporting.urls")),
]
if settings.DEBUG or settings.DEMO:
    urlpatterns.append(path("komponenter/", gallery, name="gallery"))
