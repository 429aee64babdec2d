"""An end with every app's own part in it: nothing is left running, waiting or reminding (C5, settings.*_HANDLERS)."""

import datetime as dt

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone
from django.utils.module_loading import import_string

from bostotte.models import SupportCourse
from cases import outbox
from cases.inconsistencies import find_all
from cases.models import Outbox, TodoItem
from cases.rules import RuleBroken
from cases.services import (
    answer_ending,
    ask_for_paper,
    begin_ending,
    cancel_ending,
    close_case,
    leave_team,
    record_consent,
    record_death,
    start_sm,
    withdraw_consent,
)
from networkmeetings.models import Agreement, Mailing, NetworkMeeting, Reminder
from networkmeetings.reminders import ask_for
from reporting.models import MeasurementForm
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import AssignmentFactory, TeamMemberFactory, UserFactory, started_case
from tests.factories.housing import NeedFactory, OfferFactory
from tests.factories.networkmeetings import AgreementFactory, MeetingFactory

pytestmark = pytest.mark.django_db


def full_case():
    """A started case with something waiting in every app."""
    case = started_case()
    today = timezone.localdate()
    member = TeamMemberFactory(case=case, user=UserFactory(unit=None))
    record_consent(
        by=case.opened_by, case=case, member=member, organisation="FGU", purpose="Uddannelse", kinds=["plan"],
        form="spoken", given_by="young_person",
    )  # fmt: skip
    NeedFactory(case=case)
    OfferFactory(case=case)
    MeetingFactory(case=case)
    Agreement.objects.create(
        case=case,
        text="Ringer til boliganvisningen",
        responsible_member=member,
        due_on=today,
        agreed_at=timezone.now(),
        agreed_by=case.opened_by,
    )
    outbox.ask("case_started", key=str(case.pk), case_id=case.pk)
    outbox.drain()
    return case


def waiting(case):
    """What somebody would still be reminded of."""
    return {
        "need": case.housing_needs.filter(closed_at=None).count(),
        "offers": case.offers.filter(over_at=None).count(),
        "meetings": NetworkMeeting.objects.filter(case=case).planned().count(),
        "agreements": Agreement.objects.filter(case=case).open().count(),
        "forms": MeasurementForm.objects.filter(case=case).waiting().count(),
        "courses": SupportCourse.objects.filter(case=case, ended_on=None).count(),
        "access": case.grants.count(),
        "todo": TodoItem.objects.filter(case=case).exclude(kind="review").count(),
    }


def begun(case, reason="as_planned"):
    ending = begin_ending(by=case.opened_by, case=case, reason=reason)
    answer_ending(by=case.opened_by, ending=ending, young_person_heard="heard", team_heard="not_reached")
    outbox.drain()
    return ending


def test_every_handler_is_there():
    for paths in (
        settings.CASE_END_HANDLERS,
        settings.ENDING_CANCELLED_HANDLERS,
        settings.DISCLOSURE_WITHDRAWN_HANDLERS,
        settings.OUTBOX.values(),
    ):
        assert all(callable(import_string(path)) for path in paths)


def test_a_planned_end_waits_for_the_forms_and_then_leaves_nothing_waiting():
    case = full_case()
    ending = begun(case)
    assert case.measurement_forms.filter(ending=ending).exists()
    with pytest.raises(RuleBroken) as broken:
        close_case(by=case.opened_by, case=case)
    assert broken.value.code == "c5_closing_form"
    for form in case.measurement_forms.filter(ending=ending):
        form.not_done_at, form.not_done_by, form.not_done = timezone.now(), case.opened_by, "declined"
        form.save()
    close_case(by=case.opened_by, case=case)
    assert set(waiting(case).values()) == {0}, waiting(case)
    assert find_all(timezone.now()) == []


def test_a_death_ends_what_runs_too_and_nothing_is_sent():
    case = full_case()
    CourseFactory(case=case)
    begin_ending(by=case.opened_by, case=case, reason="lost_contact")
    record_death(by=case.opened_by, case=case, died_on=timezone.localdate() - dt.timedelta(days=2))
    assert set(waiting(case).values()) == {0}, waiting(case)
    assert not Outbox.objects.filter(done_at=None, failed_at=None).exists()
    assert find_all(timezone.now()) == []


def test_what_was_asked_for_before_a_death_does_not_leave_after_it():
    """A mail, a paper, a form: asked for on the day, the death written, and only then the outbox drained (C5)."""
    case = started_case()
    user = UserFactory(email="vejleder@kommune.invalid")
    promised = AgreementFactory(case=case, responsible_user=user, due_on=timezone.localdate())
    ask_for((user.pk, None), [(promised, Reminder.Moment.BEFORE)], timezone.localdate())
    ask_for_paper(by=case.opened_by, case=case, kind="way_back", content={})
    outbox.ask("case_started", key=str(case.pk), case_id=case.pk)
    record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
    Outbox.objects.update(failed_at=None)  # even if somebody lets all of it run anew
    outbox.drain()
    assert mail.outbox == []
    assert Mailing.objects.get().state == Mailing.State.DROPPED
    assert not case.documents.exists()
    assert not case.measurement_forms.waiting().exists()


def test_a_regretted_closing_takes_its_forms_along_and_can_be_begun_again():
    case = full_case()
    ending = begun(case)
    cancel_ending(by=case.opened_by, ending=ending)
    assert not case.measurement_forms.filter(ending=ending).waiting().exists()
    again = begun(case)
    assert case.measurement_forms.filter(ending=again).waiting().exists()


def test_a_withdrawal_returns_the_partys_agreements_to_the_coordinator():
    case = full_case()
    withdraw_consent(by=case.opened_by, basis=case.disclosure_bases.get())
    agreement = Agreement.objects.get(case=case)
    assert agreement.responsible_user == case.opened_by
    assert agreement.responsible_member is None


def test_leaving_the_team_returns_them_too():
    case = full_case()
    leave_team(by=case.opened_by, member=case.team.get(), reason="Nyt job")
    assert Agreement.objects.get(case=case).responsible_user == case.opened_by


def test_a_start_opens_the_first_form():
    coordinator = UserFactory(authority=True)
    case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
    start_sm(by=coordinator, case=case, started_on=timezone.localdate())
    outbox.drain()
    assert case.measurement_forms.filter(number=0).exists()
