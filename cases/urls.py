"""Addresses of the cases app. No name, CPR or free text ever stands in one (trust R33)."""

from django.urls import path
from django.views.generic import RedirectView

from cases.views import case_list, case_page, drafts, help_page, my_day

app_name = "cases"

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="cases:my_day", http_method_names=["get", "head"]), name="home"),
    path("hjaelp/", help_page.help_page, name="help"),
    path("kladder/gem/", drafts.save, name="draft"),
    path("kladder/kasser/", drafts.discard, name="draft_discard"),
    path("min-dag/", my_day.my_day, name="my_day"),
    path("sager/", case_list.case_list, name="case_list"),
    path("sager/soeg/", case_list.search, name="search"),
    path("sager/<uuid:pk>/", case_page.overview, name="case"),
]
