"""Five unplanned ends walked in a browser: died, lost contact, declined (and back), moved, imprisoned (C5, C10).

Each case is built by factories with what would still reach the young person, and the end is walked as people do.
"""

import datetime as dt
import re

import pytest
from django.core import mail
from django.db.models import Q
from django.utils import timezone
from playwright.sync_api import expect

from bostotte.models import SupportCourse
from cases import outbox
from cases.models import Case, CaseEnding, EveningDuty, ImportantDay, Outbox, TodoItem, User
from cases.services import ask_for_paper
from networkmeetings.models import Mailing, Reminder
from networkmeetings.reminders import ask_for
from reporting.filling import answer_not_done
from tests.e2e.steps import choose, day, fill, press, tick
from tests.factories.bostotte import NoteFactory, supported_case
from tests.factories.cases import AssignmentFactory, DisclosureBasisFactory, Role, TeamMemberFactory, UserFactory
from tests.factories.cases import started_case as started
from tests.factories.housing import NeedFactory
from tests.factories.networkmeetings import AgreementFactory, MeetingFactory

TODAY = timezone.localdate
LATER = dt.timedelta(hours=2)  # nothing is drained meanwhile


def account(name: str) -> User:
    return User.objects.get(username=name)


@pytest.fixture
def at(newcomer):
    """A function: somebody by account name, logged in, at a screen."""
    return lambda name, size="desktop": newcomer(size).enter(account(name))


def started_case(name: str) -> Case:
    """A case of `koordinator`, in the demo's unit."""
    return started(account("koordinator"), person__call_name=name, person__full_name=f"{name} Test")


def begin(visitor, case: Case, reason: str, **typed: str) -> None:
    """From the first page of an end to the guided one."""
    page = visitor.go(f"/sager/{case.pk}/afslut/").page
    tick(page, "reason", reason)
    fill(page, **typed)
    press(page, "Begynd afslutningen")


def answer(visitor, case: Case, question: str, heard: str, words: str = "") -> None:
    """One question of the end, from its own act on the guided page."""
    page = visitor.go(f"/sager/{case.pk}/afslut/svar/{question}/").page
    field = "young_person" if question == "den-unge" else "team"
    tick(page, f"{field}_heard", heard)
    fill(page, **({f"{field}_words": words} if words else {}))
    press(page, "Gem svaret")


def answer_forms(case: Case) -> None:
    """The closing forms, answered as not wished; filling them is walked in test_measuring."""
    for form in case.measurement_forms.waiting():
        answer_not_done(by=case.opened_by, form=form, not_done="declined", reason="Ville ikke")


def end_support(visitor, case: Case, aftercare: str, reason: str = "moved") -> None:
    """Step 6 from the guided page: the course ends with an answer about support afterwards (B5)."""
    page = visitor.go(f"/sager/{case.pk}/afslut/").page
    press(page, page.get_by_role("link", name=re.compile("^Til bostøtten")))
    press(page, page.get_by_role("link", name=re.compile("^Afslut")).first)
    page.locator("#id_reason").select_option(reason)
    tick(page, "aftercare", aftercare)
    press(page, "Afslut bostøtten")


def close(visitor, case: Case) -> Case:
    press(visitor.go(f"/sager/{case.pk}/afslut/").page, "Luk sagen")
    return Case.objects.get(pk=case.pk)


def asked_about(case: Case):
    """What waits on the outbox about the case: by its own key, or the mail about a promise."""
    mailings = Mailing.objects.filter(reminders__agreement__case=case).values_list("pk", flat=True)
    keys = [f"agreement_mail:{pk}" for pk in mailings]
    return Outbox.objects.filter(Q(args__case_id=str(case.pk)) | Q(key__in=keys))


def with_much_ahead(name: str) -> Case:
    """A case where something would be sent, said, made or asked for tomorrow."""
    case = started_case(name)
    worker = account("bostotte")
    supported_case(worker=worker, case=case)
    until = timezone.now() + dt.timedelta(days=5)
    AssignmentFactory(
        case=case, user=account("bostotte4"), role=Role.STAND_IN, stands_in_for=worker, valid_until=until
    )
    NeedFactory(case=case)
    MeetingFactory(case=case, number=1)
    tomorrow = TODAY() + dt.timedelta(days=1)
    ImportantDay.objects.create(case=case, name="Eksamen", falls_on=tomorrow, written_by=case.opened_by)
    promised = AgreementFactory(
        case=case, responsible_user=UserFactory(email="vejleder@kommune.invalid"), due_on=tomorrow
    )
    ask_for((promised.responsible_user_id, None), [(promised, Reminder.Moment.BEFORE)], TODAY())
    ask_for_paper(by=case.opened_by, case=case, kind="way_back", content={})
    outbox.ask("case_started", key=str(case.pk), case_id=case.pk)
    asked_about(case).update(run_after=timezone.now() + LATER)
    return case


def test_died(at):
    case = with_much_ahead("Dagny")
    EveningDuty.objects.filter(unit=case.unit).delete()  # the demo's own evenings
    EveningDuty.objects.create(
        unit=case.unit,
        user=account("bostotte3"),
        valid_from=timezone.now() - dt.timedelta(minutes=1),
        valid_until=timezone.now() + dt.timedelta(minutes=10),
        set_by=account("leder"),
    )
    coordinator = at("koordinator")
    page = coordinator.go(f"/sager/{case.pk}/afslut/").page
    press(page, page.get_by_role("link", name="Skriv et dødsfald"))
    coordinator.check()
    fill(page, died_on=day(TODAY()))
    press(page, "Skriv dødsfaldet")
    expect(page.get_by_text("intet bliver sendt")).to_be_visible()

    # what was asked for before the death is called off, and even let run anew nothing leaves or is made
    rows = list(asked_about(case))
    assert {row.kind for row in rows} == {"agreement_mail", "case_paper", "case_started"}
    assert all(row.done_at is None for row in rows)
    mail.outbox.clear()
    assert all(outbox.run(row.pk) for row in rows)
    assert mail.outbox == []
    assert Mailing.objects.get(reminders__agreement__case=case).state == Mailing.State.DROPPED
    assert not case.documents.exists()
    assert not case.measurement_forms.waiting().exists()

    # one line is left in the whole house, the leader's
    assert set(TodoItem.objects.filter(case=case).values_list("kind", "user__username")) == {("death", "leder")}
    for name in ("koordinator", "bostotte", "bostotte4"):
        assert "Dagny" not in at(name).go("/min-dag/").page.locator("main").inner_text(), name
    # the worker and the stand-in who open the case are told; another colleague meets a page that is not there
    for name in ("bostotte", "bostotte4"):
        told = at(name, "tablet").go(f"/sager/{case.pk}/")
        expect(told.page.get_by_role("heading", name="Dagny er død")).to_be_visible()
    told.check("desktop", "tablet")
    other = at("bostotte2")
    assert other.page.goto(f"{other.stack.url}/sager/{case.pk}/").status == 404
    assert "Dagny" not in other.page.locator("main").inner_text()
    evening = at("bostotte3", "tablet").go(f"/aften/{case.pk}/").page
    expect(evening.get_by_text("Ring ikke, og send ingen hilsen")).to_be_visible()
    leader = at("leder").go("/min-dag/")
    press(leader.page, leader.page.get_by_role("link", name=re.compile("Se, hvad der er slut.*Dagny")))
    expect(leader.page.get_by_text("bostotte4")).to_be_visible()
    leader.check("desktop", "tablet")
    press(leader.page, "Jeg har set det")
    assert not asked_about(case).filter(done_at=None, failed_at=None).exists()
    assert mail.outbox == []
    assert not TodoItem.objects.filter(case=case).exists()


def test_lost_contact(at):
    case = started_case("Tabita")
    NoteFactory(case=case, kind="attempt", text="Bankede på hos moster, ingen hjemme")
    coordinator = at("koordinator")
    begin(coordinator, case, "lost_contact")
    page = coordinator.page
    press(page, page.get_by_role("link", name=re.compile("Skriv svaret.*Tabita")))
    expect(page.get_by_text("Bankede på hos moster")).to_be_visible()
    tick(page, "young_person_heard", "not_reached")
    press(page, "Gem svaret")
    expect(page.get_by_text("Bankede på hos moster")).to_be_visible()
    answer(coordinator, case, "teamet", "heard", "FGU har heller ikke set hende.")
    answer_forms(case)
    coordinator.go(f"/sager/{case.pk}/afslut/").check("desktop", "tablet")
    expect(page.get_by_role("button", name="Luk sagen", exact=True)).to_have_count(0)

    leader = at("leder").go(f"/sager/{case.pk}/afslut/")
    press(leader.page, "Jeg har set afslutningen")
    assert close(coordinator, case).close_reason == "lost_contact"


def test_declined_and_back_within_six_months(at):
    case = started_case("Nelly")
    coordinator = at("koordinator", "tablet")
    page = coordinator.page
    begin(coordinator, case, "declined")
    answer(coordinator, case, "den-unge", "heard", "Jeg gider ikke flere møder.")
    # an answer can be taken back, and given again
    press(page, page.get_by_role("button", name=re.compile("Fortryd.*Nelly")))
    assert "Jeg gider ikke" not in page.locator("main").inner_text()
    answer(coordinator, case, "den-unge", "heard", "Jeg vil klare det selv.")
    answer(coordinator, case, "teamet", "did_not_wish")
    answer_forms(case)
    press(at("leder").go(f"/sager/{case.pk}/afslut/").page, "Jeg har set afslutningen")
    assert not close(coordinator, case).is_open

    coordinator.go(f"/sager/{case.pk}/")
    press(page, page.get_by_role("link", name="Genåbn sagen"))
    expect(page.get_by_text("Derfor åbnes den samme sag")).to_be_visible()
    coordinator.check("desktop", "tablet")
    fill(page, reason="Ringede selv og vil gerne alligevel.")
    press(page, "Åbn sagen")
    opened = Case.objects.get(pk=case.pk)
    assert opened.is_open
    assert opened.measure_from == TODAY()
    assert opened.assignments.live(timezone.now()).filter(role=Role.COORDINATOR).get().user == account("koordinator")


def test_back_after_more_than_six_months_is_a_new_case_linked_to_the_old(at):
    """C10, from the old case, which is still read here."""
    case, coordinator = started_case("Silke"), at("koordinator")
    page = coordinator.page
    begin(coordinator, case, "as_planned")
    answer(coordinator, case, "den-unge", "heard", "Jeg klarer det.")
    answer(coordinator, case, "teamet", "heard")
    answer_forms(case)
    close(coordinator, case)
    # seven months later, in a municipality where a closed case is read for a year
    then = timezone.now() - dt.timedelta(days=214)
    case.assignments.filter(role=Role.HANDOVER).update(valid_from=then)
    CaseEnding.objects.filter(case=case).update(begun_at=then, closed_at=then)
    Case.objects.filter(pk=case.pk).update(opened_at=then - dt.timedelta(days=300), closed_at=then)
    coordinator.go(f"/sager/{case.pk}/")
    press(page, page.get_by_role("link", name="Åbn en ny sag"))
    expect(page.get_by_text("Derfor oprettes en ny sag, der er knyttet til denne")).to_be_visible()
    coordinator.check("desktop", "tablet")
    page.get_by_role("button", name="Åbn sagen").click()
    expect(page.locator("#id_reason_error, .form-error-message").first).to_be_visible()
    fill(page, reason="Står uden bolig igen og ringede selv.")
    press(page, "Åbn sagen")
    new = Case.objects.get(previous_case=case)
    assert page.url.endswith(f"/sager/{new.pk}/")
    expect(page.get_by_text(f"Den unge har haft en sag før: sag {case.number}")).to_be_visible()
    coordinator.check("desktop", "tablet")
    press(page, page.get_by_role("link", name="Se den"))
    expect(page.get_by_text(f"Sagen går videre i en ny: sag {new.number}")).to_be_visible()
    coordinator.check()
    assert (new.person_id, new.referrals.get().worry) == (case.person_id, "Står uden bolig igen og ringede selv.")
    assert not Case.objects.get(pk=case.pk).is_open


def test_moved(at):
    case = started_case("Maja")
    course = supported_case(case=case)
    TeamMemberFactory(case=case, name="Mentor Test")
    DisclosureBasisFactory(case=case, member=None, organisation="Nabokøbing", kinds=["team"])
    coordinator = at("koordinator")
    page = coordinator.page
    begin(coordinator, case, "moved", new_municipality="Nabokøbing")
    press(page, page.get_by_role("link", name=re.compile("Afklar")))
    choose(page, "acting_0", "ground_0")
    fill(page, reason="Har fået egen lejlighed og meldt flytning.")
    coordinator.check()
    press(page, "Gem")
    coordinator.check("desktop", "tablet")
    press(page, page.get_by_role("link", name=re.compile("Lav pakken")))
    coordinator.check("desktop", "tablet")
    press(page, "Lav pakken")
    expect(page.get_by_role("link", name="Hent som PDF")).to_be_visible(timeout=30_000)
    press(page, page.get_by_role("link", name="Skriv, hvem der fik det"))
    page.locator("#id_how").select_option("digital_post")
    press(page, "Gem")

    # until they have taken over it stands on Min dag, and neither support nor case ends
    assert TodoItem.objects.filter(case=case, kind="move", detail="confirm", user=case.opened_by).exists()
    end_support(coordinator, case, "sel_85")
    expect(page.get_by_text("Vi støtter, til").first).to_be_visible()
    assert SupportCourse.objects.get(pk=course.pk).ended_on is None
    coordinator.go(f"/sager/{case.pk}/flytning/svar/")
    choose(page, "answer_0")
    fill(page, answered_who="Ungerådgiver Test")
    press(page, "Gem svaret")
    end_support(coordinator, case, "sel_85")
    answer(coordinator, case, "den-unge", "heard", "De virker flinke dér.")
    answer(coordinator, case, "teamet", "heard")
    answer_forms(case)
    assert close(coordinator, case).close_reason == "moved"


def test_imprisoned(at):
    case = started_case("Ivar")
    course = supported_case(case=case)
    coordinator = at("koordinator", "tablet")
    page = coordinator.page
    begin(coordinator, case, "imprisoned")
    expect(page.get_by_text("CTI er i gang")).to_be_visible()
    end_support(coordinator, case, "none", reason="imprisoned")
    assert SupportCourse.objects.get(pk=course.pk).aftercare == "none"
    answer(coordinator, case, "den-unge", "heard", "I må godt skrive til mig.")
    answer(coordinator, case, "teamet", "not_possible")
    answer_forms(case)
    press(page, page.get_by_role("link", name=re.compile("Lav papiret")))
    coordinator.check("desktop", "tablet")
    fill(page, name="Jette", phone="00 11 22 33", achieved="Jeg har ringet til min søster.")
    press(page, "Lav papiret")
    expect(page.get_by_role("link", name="Hent som PDF")).to_be_visible(timeout=30_000)
    press(page, page.get_by_role("link", name="Skriv, hvem der fik det"))
    press(page, "Gem")
    expect(page.get_by_text("Givet i hånden")).to_be_visible()
    assert close(coordinator, case).close_reason == "imprisoned"
