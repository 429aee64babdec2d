"""Addresses of bostøtte. No name, CPR or free text ever stands in one (trust R33)."""

from django.urls import path

from bostotte.views import case_page, courses, notes, today

app_name = "bostotte"

urlpatterns = [
    path("bostotte/", today.today, name="today"),
    path("bostotte/noter/", notes.note_save, name="note_save"),
    path("bostotte/noter/ny/<uuid:case_id>/", notes.note_new, name="note_new"),
    path("bostotte/noter/<uuid:pk>/", notes.note_edit, name="note_edit"),
    path("bostotte/noter/<uuid:pk>/fortryd/", notes.note_undo, name="note_undo"),
    path("bostotte/faser/<uuid:pk>/", courses.phase, name="phase"),
    path("bostotte/forloeb/<uuid:pk>/medarbejder/", courses.course_worker, name="course_worker"),
    path("bostotte/forloeb/<uuid:pk>/slut/", courses.course_end, name="course_end"),
    path("sager/<uuid:case_id>/bostotte/", case_page.case_support, name="case_support"),
    path("sager/<uuid:case_id>/bostotte/nyt/", courses.course_new, name="course_new"),
    path("sager/<uuid:case_id>/dele/bostotte/", case_page.panel_support, name="panel_support"),
]
