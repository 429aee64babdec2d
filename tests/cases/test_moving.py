"""Moving municipality: who acts, what goes along and on what basis, and support until they take over (C5, C6)."""

import datetime as dt
import html
import io

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from bostotte.services import end_course
from cases import outbox
from cases.models import Case, CasePaper, Move, MyStory, TimelineEvent, TodoItem
from cases.moving import covered_items, package_of, render_paper
from cases.municipalities import municipality_on
from cases.rules import RuleBroken
from cases.services import (
    answer_ending,
    answer_move,
    begin_ending,
    close_case,
    leader_saw,
    note_given,
    note_move,
    record_death,
    settle_acting,
    withdraw_consent,
)
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import (
    DisclosureBasisFactory,
    NetworkMapFactory,
    NetworkPersonFactory,
    UnitRoleFactory,
    started_case,
)
from tests.factories.networkmeetings import AgreementFactory, GoalFactory
from tests.networkmeetings.paper import text_of

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate
HERE = {"acting": "us", "ground": "placed", "reason": "Ophold på en § 110-boform, vi har medvirket til."}
THERE = {"acting": "receiver", "ground": "lives_there", "reason": "Har fået egen lejlighed."}


@pytest.fixture(autouse=True)
def _no_forms(settings):
    settings.ENDING_BEGUN_HANDLERS = settings.ENDING_CANCELLED_HANDLERS = []


@pytest.fixture
def case():
    return started_case(acting_municipality="Testby", paying_municipality="Testby", residence_municipality="Testby")


@pytest.fixture
def browser(login, case):
    return login(case.opened_by)


def page(name, case):
    return reverse(f"cases:{name}", args=[case.pk])


def moving(case, **settled):
    move = note_move(by=case.opened_by, case=case, municipality="Nabokøbing", contact_name="Rådgiver Test")
    return settle_acting(by=case.opened_by, move=move, **settled) if settled else move


def confirm(move, **changes):
    answers = {"answer": "confirmed", "answered_on": TODAY(), "answered_who": "Rådgiver Test", **changes}
    return answer_move(by=move.noted_by, move=move, **answers)


def heard(case, reason="moved"):
    ending = begin_ending(by=case.opened_by, case=case, reason=reason)
    return answer_ending(by=case.opened_by, ending=ending, young_person_heard="heard", team_heard="heard")


def basis_for(case, *kinds, **more):
    return DisclosureBasisFactory(case=case, member=None, organisation="Nabokøbing", kinds=list(kinds), **more)


def with_facts(case):
    return Case.objects.select_related("person", "facts", "unit").get(pk=case.pk)


class TestWhoActs:
    def test_the_three_municipalities_change_on_their_own_days(self, case):
        move = moving(case, **THERE)
        assert municipality_on(case, "residence", TODAY()) == "Nabokøbing"
        assert municipality_on(case, "acting", TODAY()) == "Testby"
        confirm(move)
        assert municipality_on(case, "acting", TODAY()) == municipality_on(case, "paying", TODAY()) == "Nabokøbing"
        assert municipality_on(case, "acting", TODAY() - dt.timedelta(days=1)) == "Testby"

    def test_it_may_stay_with_us_and_then_the_case_stays(self, case):
        ending = heard(case)
        moving(case, **HERE)
        ending.refresh_from_db()
        assert ending.cancelled_at is not None
        assert municipality_on(case, "acting", TODAY()) == "Testby"
        heard(case)
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_stays_here"

    @pytest.mark.parametrize("missing", ["ground", "reason"])
    def test_it_is_settled_with_rule_and_reason(self, case, missing):
        with pytest.raises(RuleBroken) as broken:
            moving(case, **{**THERE, missing: ""})
        assert broken.value.code == "c3_move_settled"

    def test_begun_with_a_municipality_the_move_is_written(self, case):
        begin_ending(by=case.opened_by, case=case, reason="moved", new_municipality="Nabokøbing")
        assert case.moves.get().municipality == "Nabokøbing"


class TestUntilTheyTakeOver:
    def test_the_coordinator_is_asked_until_it_is_answered(self, case):
        def asked():
            found = TodoItem.objects.filter(case=case, kind="move")
            return list(found.values_list("user_id", "detail"))

        move = moving(case)
        assert asked() == [(case.opened_by_id, "settle")]
        move = settle_acting(by=case.opened_by, move=move, **THERE)
        assert asked() == [(case.opened_by_id, "confirm")]
        confirm(move)
        assert asked() == []

    def test_the_course_does_not_end_silently(self, case):
        course, move = CourseFactory(case=case), moving(case, **THERE)
        end = {"by": case.opened_by, "course": course, "ended_on": TODAY(), "reason": "moved", "aftercare": "none"}
        with pytest.raises(RuleBroken) as broken:
            end_course(**end)
        assert broken.value.code == "c5_receiver_confirms"
        confirm(move)
        assert end_course(**end).ended_on == TODAY()

    def test_the_case_does_not_close_before(self, case):
        heard(case)
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_move_settled"
        move = moving(case, **THERE)
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_receiver_confirms"
        confirm(move)
        assert close_case(by=case.opened_by, case=case).close_reason == "moved"

    def test_a_receiver_that_does_not_answer_is_seen_by_the_leader_first(self, case):
        ending, move = heard(case), moving(case, **THERE)
        confirm(move, answer="no_answer", answered_who="", answer_why="Ringede tre gange, skrev to.")
        leader = UnitRoleFactory(unit=case.unit).user
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_leader_first"
        assert TodoItem.objects.filter(case=case, kind="ending", user=leader).exists()
        leader_saw(by=leader, ending=ending)
        assert not close_case(by=case.opened_by, case=case).is_open

    def test_after_a_death_nobody_waits_for_them(self, case):
        move = moving(case, **THERE)
        record_death(by=case.opened_by, case=case, died_on=TODAY())
        move.refresh_from_db()
        assert move.cancelled_at is not None


class TestTheDatabase:
    def test_no_close_as_moved_past_an_open_move(self, case):
        moving(case, **THERE)
        with pytest.raises(IntegrityError, match="receiver has not answered"), transaction.atomic():
            sql("UPDATE cases_case SET closed_at = now(), closed_by_id = opened_by_id, close_reason = 'moved'")

    @pytest.mark.parametrize(
        ("constraint", "change"),
        [
            ("c5_answer_from_receiver", "acting = 'us', answer = 'no_answer', answer_why = 'x'"),
            ("c5_receiver_has_a_name", "answer = 'confirmed'"),
            ("c5_no_handover_has_reason", "answer = 'no_answer'"),
            ("c3_move_settled", "reason = ''"),
            ("move_names_municipality", "municipality = ''"),
            ("c3_move_cancelled", "cancelled_at = now()"),
        ],
    )
    def test_each_rule(self, case, constraint, change):
        moving(case, **THERE)
        if "answer =" in change:
            change += ", answered_on = '2026-11-28', answered_by_id = noted_by_id"
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            sql(f"UPDATE cases_move SET {change}")

    def test_an_answer_has_its_day(self, case):
        moving(case, **THERE)
        with pytest.raises(IntegrityError, match="c3_move_answered"), transaction.atomic():
            sql("UPDATE cases_move SET answer = 'no_answer', answer_why = 'x'")

    def test_one_at_a_time(self, case):
        moving(case)
        with pytest.raises(RuleBroken) as broken:
            moving(case)
        assert broken.value.code == "c5_one_move_at_a_time"

    def test_a_change_of_municipality_stands(self, case):
        moving(case, **THERE)
        with pytest.raises(IntegrityError, match="refused"), transaction.atomic():
            sql("UPDATE cases_municipalitychange SET municipality = 'x'")


def sql(text):
    with connection.cursor() as cursor:
        cursor.execute(text)


class TestPackage:
    def test_only_what_is_chosen_and_covered_is_in_it(self, case):
        words = {"approved_on": TODAY(), "approved_how": "read_self", "approval_noted_by": case.opened_by}
        MyStory.objects.create(case=case, text="Jeg hedder Alma.", told_on=TODAY(), written_by=case.opened_by, **words)
        GoalFactory(case=case, words="Egen dør")
        secret = GoalFactory(case=case, words="Det med min far", audience="me")
        AgreementFactory(case=case, goal=secret, text="Ringer til far")
        AgreementFactory(case=case, text="Søger indskud")
        basis = basis_for(case, "plan", "story")
        chosen = ["story", "plan", "team", "network"]
        content = package_of(with_facts(case), moving(case), basis, chosen, timezone.now())
        assert [part["title"] for part in content["parts"]] == [
            "Min historie, som den unge har godkendt den",
            "Mål og åbne aftaler",
        ]
        text = text_of(render_paper(content))
        assert "Egen dør" in text and "Søger indskud" in text
        assert "far" not in str(content["parts"])
        content = package_of(with_facts(case), case.moves.get(), basis, ["plan"], timezone.now())
        assert "Jeg hedder Alma" not in str(content)

    def test_the_network_map_takes_a_yes(self, case):
        NetworkPersonFactory(map=NetworkMapFactory(case=case), name="Moster Test", note="Drikker")
        law = {"kind": "statutory", "form": "", "given_by": "", "legal_reference": "lov", "statutory_reason": "fare"}
        assert covered_items(case, basis_for(case, "network", "team", **law)) == ["team"]
        yes = basis_for(case, "network")
        content = package_of(with_facts(case), moving(case), yes, ["network"], timezone.now())
        assert "Moster Test" in str(content) and "Drikker" not in str(content)

    def test_a_protected_address_goes_nowhere(self, case):
        case.person.is_address_protected = True
        case.person.save()
        case.person.contact_points.create(value="20 99 88 77", kind="phone")
        basis = basis_for(case, "contact")
        assert covered_items(case, basis) == []
        content = package_of(with_facts(case), moving(case), basis, ["contact"], timezone.now())
        assert "20 99 88 77" not in str(content) and content["is_protected"]

    def test_it_is_tagged(self, case):
        content = package_of(with_facts(case), moving(case), basis_for(case, "plan"), [], timezone.now())
        with pikepdf.open(io.BytesIO(render_paper(content))) as pdf:
            assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "da"


class TestPages:
    def test_from_the_move_to_the_close(self, browser, case, settings):
        settings.CASE_END_HANDLERS = []
        basis = basis_for(case, "team")
        browser.post(page("move", case), {"municipality": "Nabokøbing", "moved_on": "1.12.2026"})
        assert "Afklar" in browser.get(page("move", case)).content.decode()
        assert browser.post(page("move_acting", case), THERE).status_code == 302
        posted = browser.post(page("move_package", case), {"basis": basis.pk, "items": ["team"]}, follow=True)
        assert "Bliver lavet" in posted.content.decode()
        outbox.drain()
        paper = case.papers.get(kind="moving")
        given = {"to": "Nabokøbing", "how": "digital_post", "given_on": "i dag"}
        assert browser.post(reverse("cases:paper_given", args=[paper.pk]), given).status_code == 302
        assert "Digital Post" in browser.get(page("move", case)).content.decode()
        answer = {"answer": "confirmed", "answered_on": "i dag", "answered_who": "Rådgiver Test"}
        assert browser.post(page("move_answer", case), answer).status_code == 302
        heard(case)
        assert browser.post(page("close_now", case)).status_code == 302
        assert not Case.objects.get(pk=case.pk).is_open

    def test_an_item_that_is_not_covered_is_refused_in_words(self, browser, case):
        moving(case)
        basis = basis_for(case, "team")
        answer = browser.post(page("move_package", case), {"basis": basis.pk, "items": ["story"]})
        assert answer.status_code == 422 and "ikke dækket" in answer.content.decode()
        assert not CasePaper.objects.exists()

    def test_without_a_basis_the_page_says_what_to_do(self, browser, case):
        moving(case)
        assert "Intet må gå med endnu" in browser.get(page("move_package", case)).content.decode()

    def test_a_withdrawn_consent_stops_what_has_not_left(self, browser, case):
        move, basis = moving(case), basis_for(case, "team")
        browser.post(page("move_package", case), {"basis": basis.pk, "items": ["team"]})
        outbox.drain()
        withdraw_consent(by=case.opened_by, basis=basis)
        with pytest.raises(RuleBroken) as broken:
            note_given(
                by=case.opened_by, paper=case.papers.get(), to=move.municipality, how="secure_mail", given_on=TODAY()
            )
        assert broken.value.code == "c6_package_needs_basis"

    def test_the_timeline_tells_of_it_and_names_no_place_when_protected(self, browser, case):
        confirm(moving(case, acting="receiver", ground="lives_there", reason="Har egen lejlighed dér."))
        page_of_it = html.unescape(browser.get(page("timeline", case)).content.decode())
        for words in (
            "Flytter til en anden kommune",
            "Handlekommune: den nye kommune",
            "Den nye kommune: har taget over",
        ):
            assert words in page_of_it
        move = Move.objects.get(case=case)
        assert move.municipality in page_of_it
        case.person.is_address_protected = True
        case.person.save()
        found = TimelineEvent.objects.filter(case=case, kind__startswith="move_")
        assert found.count() == 3
        assert not any(event.text for event in found)

    def test_it_can_be_taken_back(self, browser, case):
        moving(case)
        browser.post(page("move_cancel", case))
        assert Move.objects.get().cancelled_by == case.opened_by
        assert "Gem" in browser.get(page("move", case)).content.decode()
