"""Addresses of the cases app. No name, CPR or free text ever stands in one (trust R33)."""

from django.urls import path
from django.views.generic import RedirectView

from cases.views import (
    case_list,
    case_page,
    case_record,
    consent,
    drafts,
    endings,
    help_page,
    my_day,
    opening,
    pathway_acts,
    people,
    referrals,
    team,
    wishes,
    young_person,
)

app_name = "cases"

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="cases:my_day", http_method_names=["get", "head"]), name="home"),
    path("hjaelp/", help_page.help_page, name="help"),
    path("kladder/gem/", drafts.save, name="draft"),
    path("kladder/kasser/", drafts.discard, name="draft_discard"),
    path("min-dag/", my_day.my_day, name="my_day"),
    path("min-dag/ikke-nu/", my_day.snooze, name="snooze"),
    path("sager/", case_list.case_list, name="case_list"),
    path("sager/soeg/", case_list.search, name="search"),
    path("sager/ny/", referrals.referral_new, name="referral_new"),
    path("sager/<uuid:pk>/", case_page.overview, name="case"),
    path("sager/<uuid:pk>/forloeb/", case_record.pathway, name="pathway"),
    path("sager/<uuid:pk>/journal/", case_record.timeline, name="timeline"),
    path("sager/<uuid:pk>/hvem-har-set/", case_record.access_log, name="access_log"),
    path("sager/<uuid:pk>/hvem-har-set/udskriv/", case_record.access_log_print, name="access_log_print"),
    # What is written in a case
    path("sager/<uuid:pk>/henvendelse/slut/", referrals.referral_end, name="referral_end"),
    path("sager/<uuid:pk>/ung/", people.person_edit, name="person_edit"),
    path("sager/<uuid:pk>/ung/kontakt/<uuid:point>/", people.contact_worked, name="contact_worked"),
    path("sager/<uuid:pk>/udredning/", pathway_acts.assess, name="assess"),
    path("sager/<uuid:pk>/visitation/", pathway_acts.decide_view, name="decide"),
    path("sager/<uuid:pk>/tildel/", pathway_acts.assign, name="assign"),
    path("sager/<uuid:pk>/opstart/", pathway_acts.start, name="start"),
    # The young person, told once
    path("sager/<uuid:pk>/den-unge/", young_person.young_person, name="young_person"),
    path("sager/<uuid:pk>/den-unge/min-historie/", young_person.story, name="story"),
    path("sager/<uuid:pk>/den-unge/min-historie/godkendt/", young_person.story_approve, name="story_approve"),
    path("sager/<uuid:pk>/den-unge/kontakt/", young_person.contact_agreement, name="contact_agreement"),
    path("sager/<uuid:pk>/den-unge/husstand/", young_person.household, name="household"),
    path("sager/<uuid:pk>/den-unge/husstand/ny/", young_person.household_add, name="household_add"),
    path(
        "sager/<uuid:pk>/den-unge/husstand/<uuid:member>/slut/", young_person.household_leave, name="household_leave"
    ),
    # The start: services under way, hand-over, warnings
    path("sager/<uuid:pk>/indsatser/", opening.services, name="services"),
    path("sager/<uuid:pk>/indsatser/ny/", opening.indsats_new, name="indsats_new"),
    path("sager/<uuid:pk>/indsatser/<uuid:indsats>/", opening.indsats_edit, name="indsats_edit"),
    path("sager/<uuid:pk>/indsatser/<uuid:indsats>/slut/", opening.indsats_end, name="indsats_end"),
    path("sager/<uuid:pk>/opstart/overlevering/", opening.handover_new, name="handover_new"),
    path("sager/<uuid:pk>/opstart/overlevering/<uuid:handover>/", opening.handover_edit, name="handover_edit"),
    path("sager/<uuid:pk>/varsler/ny/", opening.sanction_new, name="sanction_new"),
    path("sager/<uuid:pk>/varsler/<uuid:warning>/", opening.sanction_edit, name="sanction_edit"),
    path("sager/<uuid:pk>/team/", team.team, name="team"),
    path("sager/<uuid:pk>/team/ny/", team.team_add, name="team_add"),
    path("sager/<uuid:pk>/team/<uuid:member>/svar/", team.team_answer, name="team_answer"),
    path("sager/<uuid:pk>/team/<uuid:member>/slut/", team.team_leave, name="team_leave"),
    path("sager/<uuid:pk>/team/<uuid:member>/ret/", team.team_edit, name="team_edit"),
    path("sager/<uuid:pk>/team/oensker/nyt/", wishes.wish_new, name="wish_new"),
    path("sager/<uuid:pk>/team/oensker/<uuid:wish>/svar/", wishes.wish_answer, name="wish_answer"),
    path("sager/<uuid:pk>/samtykke/", consent.consent, name="consent"),
    path("sager/<uuid:pk>/samtykke/nyt/", consent.consent_new, name="consent_new"),
    path("sager/<uuid:pk>/samtykke/<uuid:basis>/traek/", consent.consent_withdraw, name="consent_withdraw"),
    path("sager/<uuid:pk>/afslut/", endings.close, name="close"),
    path("sager/<uuid:pk>/afslut/luk/", endings.close_now, name="close_now"),
    path("sager/<uuid:pk>/afslut/fortryd/", endings.close_cancel, name="close_cancel"),
    path("sager/<uuid:pk>/afslut/set/", endings.close_seen, name="close_seen"),
    path("sager/<uuid:pk>/doedsfald/", endings.died, name="died"),
    path("sager/<uuid:pk>/genaabn/", endings.reopen, name="reopen"),
]
