"""Addresses of measuring and of the leader's page."""

from django.urls import path

from reporting.views import form_lists, forms, overview

app_name = "reporting"

urlpatterns = [
    path("maalinger/", form_lists.form_list, name="form_list"),
    path("maalinger/<uuid:pk>/", forms.form, name="form"),
    path("maalinger/<uuid:pk>/svar/", forms.form_keep, name="form_keep"),
    path("maalinger/<uuid:pk>/ikke-udfyldt/", forms.form_not_done, name="form_not_done"),
    path("maalinger/<uuid:pk>/genoptag/", forms.form_resume, name="form_resume"),
    path("sager/<uuid:case_id>/maalinger/", form_lists.case_forms, name="case_forms"),
    path("sager/<uuid:case_id>/dele/skemaer/", form_lists.panel_forms, name="panel_forms"),
    path("overblik/", overview.overview, name="overview"),
    path("overblik/bostoette/", overview.courses, name="courses"),
    path("overblik/aftaler/", overview.late_agreements, name="late_agreements"),
    path("overblik/<slug:slug>/", overview.figure, name="figure"),
]
