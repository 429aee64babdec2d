"""Addresses of network meetings. No name and no free text ever stands in one (trust R33)."""

from django.urls import path

from networkmeetings.views import concluding, lists, meeting, plan, planning, rows

app_name = "networkmeetings"

urlpatterns = [
    path("moeder/", lists.meeting_list, name="meeting_list"),
    path("moeder/<uuid:pk>/", meeting.meeting, name="meeting"),
    path("moeder/<uuid:pk>/ret/", planning.change, name="change"),
    path("moeder/<uuid:pk>/aflys/", planning.cancel, name="cancel"),
    path("moeder/<uuid:pk>/fremmoede/<uuid:row>/", rows.attendance, name="attendance"),
    path("moeder/<uuid:pk>/tjek/<uuid:row>/", rows.check, name="check"),
    path("moeder/<uuid:pk>/tjek/", rows.check_otherwise, name="check_otherwise"),
    path("moeder/<uuid:pk>/punkter/<uuid:row>/", rows.point, name="point"),
    path("moeder/<uuid:pk>/punkter/", rows.new_point, name="new_point"),
    path("moeder/<uuid:pk>/siden-sidst/<uuid:row>/", rows.outcome, name="outcome"),
    path("moeder/<uuid:pk>/egne-ord/", rows.own_words, name="own_words"),
    path("moeder/<uuid:pk>/maal/<uuid:row>/", rows.goal, name="goal"),
    path("moeder/<uuid:pk>/maal/", rows.new_goal, name="new_goal"),
    path("moeder/<uuid:pk>/aftaler/", rows.new_agreement, name="new_agreement"),
    path("moeder/<uuid:pk>/uenighed/", rows.new_disagreement, name="new_disagreement"),
    path("moeder/<uuid:pk>/tag-af/", rows.take_off, name="remove"),
    path("moeder/<uuid:pk>/mangler/", meeting.missing, name="missing"),
    path("moeder/<uuid:pk>/ark/", meeting.preview, name="preview"),
    path("moeder/<uuid:pk>/afslut/", concluding.conclude, name="conclude"),
    path("moeder/<uuid:pk>/efter/", concluding.after, name="after"),
    path("moeder/<uuid:pk>/gennemgaaet/", concluding.review, name="review"),
    path("moeder/<uuid:pk>/ny-version/", concluding.version, name="version"),
    path("ark/<uuid:pk>/", meeting.sheet_state, name="sheet_state"),
    path("ark/<uuid:pk>/igen/", concluding.render_again, name="render_again"),
    path("ark/<uuid:pk>/pdf/", concluding.sheet_file, name="sheet_file"),
    path("sager/<uuid:case_id>/moeder/", lists.case_meetings, name="case_meetings"),
    path("sager/<uuid:case_id>/moeder/nyt/", planning.plan, name="plan"),
    path("sager/<uuid:case_id>/plan/", plan.goals, name="goals"),
    path("sager/<uuid:case_id>/plan/ny-aftale/", plan.agreement_new, name="agreement_new"),
    path("sager/<uuid:case_id>/plan/nyt-maal/", plan.goal_new, name="goal_new"),
    path("sager/<uuid:case_id>/dele/moede/", lists.panel_meeting, name="panel_meeting"),
    path("sager/<uuid:case_id>/dele/plan/", plan.panel_plan, name="panel_plan"),
    path("maal/<uuid:pk>/ret/", plan.goal_edit, name="goal_edit"),
    path("aftaler/<uuid:pk>/", plan.agreement_outcome, name="agreement_outcome"),
    path("aftaler/<uuid:pk>/svar/", plan.agreement_report, name="agreement_report"),
    path("aftaler/<uuid:pk>/ret/", plan.agreement_edit, name="agreement_edit"),
]
