"""Addresses of the cases app. No name, CPR or free text ever stands in one (trust R33)."""

from django.urls import path

from cases.views import drafts

app_name = "cases"

urlpatterns = [
    path("kladder/gem/", drafts.save, name="draft"),
    path("kladder/kasser/", drafts.discard, name="draft_discard"),
]
