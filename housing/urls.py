"""Addresses of housing. No name, CPR or free text ever stands in one (trust R33)."""

from django.urls import path

from housing.views import case_page, needs, offers, pool, tenancies

app_name = "housing"

urlpatterns = [
    path("boliger/", pool.dwelling_list, name="dwelling_list"),
    path("boliger/ny/", pool.dwelling_new, name="dwelling_new"),
    path("boliger/<uuid:pk>/", pool.dwelling, name="dwelling"),
    path("boliger/<uuid:pk>/ret/", pool.dwelling_edit, name="dwelling_edit"),
    path("venteliste/", needs.waiting_list, name="waiting_list"),
    path("sager/<uuid:case_id>/bolig/", case_page.case_housing, name="case_housing"),
    path("sager/<uuid:case_id>/dele/bolig/", case_page.panel_housing, name="panel_housing"),
    path("sager/<uuid:case_id>/bolig/behov/", needs.need_new, name="need_new"),
    path("sager/<uuid:case_id>/bolig/behov/af/", needs.need_close, name="need_close"),
    path("sager/<uuid:case_id>/bolig/tilbud/", offers.offer_new, name="offer_new"),
    path("sager/<uuid:case_id>/bolig/lejemaal/", tenancies.tenancy_new, name="tenancy_new"),
    path("tilbud/<uuid:pk>/svar/", offers.offer_answer, name="offer_answer"),
    path("tilbud/<uuid:pk>/blev-ikke-til-noget/", offers.offer_fall_through, name="offer_fall_through"),
    path("lejemaal/<uuid:pk>/indflytning/", tenancies.move_in, name="move_in"),
    path("lejemaal/<uuid:pk>/slut/", tenancies.tenancy_end, name="tenancy_end"),
    path("lejemaal/<uuid:pk>/blev-ikke-til-noget/", tenancies.tenancy_fall_through, name="tenancy_fall_through"),
]
