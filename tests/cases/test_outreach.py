"""Going out: contacts without a name that become a referral only with a yes, and visits when a home is at risk."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import Case, CaseAssignment, HomeVisit, OutreachContact, Referral, YoungPerson
from cases.motivation import motivation
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.search import find
from cases.services import assign_coordinator, open_case, plan_visit, record_visit
from cases.services.visits import next_weekday
from tests.factories.bostotte import NoteFactory
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    HomeVisitFactory,
    OutreachContactFactory,
    Role,
    UnitFactory,
    UserFactory,
    ago,
)

pytestmark = pytest.mark.django_db
THREE = {"call_name": "Alma", "reach": "20 11 22 33", "worry": "Har fået brev fra fogedretten."}


@pytest.fixture
def worker():
    return UserFactory(worker=True)


@pytest.fixture
def client(worker, login):
    return login(worker)


class TestWithoutAName:
    def test_a_place_is_enough_and_nobody_is_made(self, worker, client):
        answer = client.post(reverse("cases:outreach_new"), {"place": "Stationen"})
        assert answer.status_code == 302
        contact = OutreachContact.objects.get()
        assert (contact.unit, contact.met_by, contact.met_on) == (worker.unit, worker, timezone.localdate())
        assert not YoungPerson.objects.exists()
        assert not Case.objects.exists()

    @pytest.mark.parametrize("text", ["Cpr 140306-4012", "1403064012", "Ring 20 11 22 33", "tlf. 20112233"])
    @pytest.mark.parametrize("field", ["place", "talked", "agreed"])
    def test_a_number_is_refused_and_the_text_stays(self, client, field, text):
        answer = client.post(reverse("cases:outreach_new"), {"place": "Stationen", field: text})
        assert answer.status_code == 422
        assert "uden navn og nummer" in answer.content.decode()
        assert text in answer.content.decode()

    def test_what_looks_like_a_name_is_asked_about_once(self, client):
        said = {"place": "Stationen", "talked": "Mødte Alma Jensen ved sporene."}
        asked = client.post(reverse("cases:outreach_new"), said)
        assert asked.status_code == 422
        assert "Alma Jensen" in asked.content.decode()
        assert "Det er ikke et navn" in asked.content.decode()
        assert client.post(reverse("cases:outreach_new"), {**said, "no_name": "1"}).status_code == 302

    @pytest.mark.parametrize("text", ["Ville gerne på herberg. Sover dårligt.", "Kl. 22.30, 4 gange i 2026"])
    def test_ordinary_text_is_left_alone(self, client, text):
        assert client.post(reverse("cases:outreach_new"), {"place": "Stationen", "talked": text}).status_code == 302

    def test_the_unit_sees_it_and_nobody_else(self, client, login):
        contact = OutreachContactFactory(place="Under broen")
        other = UserFactory(unit=UnitFactory(name="En anden enhed"))
        assert "Under broen" in client.get(reverse("cases:outreach_list")).content.decode()
        assert "Under broen" not in login(other).get(reverse("cases:outreach_list")).content.decode()
        assert login(other).get(reverse("cases:outreach", args=[contact.pk])).status_code == 404
        assert login(other).get(f"{reverse('cases:referral_new')}?fra={contact.pk}").status_code == 404

    def test_no_search_finds_it(self, worker):
        OutreachContactFactory(place="Under broen", talked="Sover under broen")
        for text in ["broen", "Under broen", "sover"]:
            assert list(find(worker, text)) == []

    def test_a_second_editor_loses_no_word(self, client):
        contact = OutreachContactFactory(talked="Først")
        address = reverse("cases:outreach", args=[contact.pk])
        contact.talked, contact.version = "Imens", 2
        contact.save()
        answer = client.post(address, {"place": contact.place, "talked": "Mine ord", "version": 1})
        assert answer.status_code == 409
        assert "Mine ord" in answer.content.decode()
        assert "Imens" in answer.content.decode()


class TestBecomingAReferral:
    def post(self, client, contact, **given):
        return client.post(f"{reverse('cases:referral_new')}?fra={contact.pk}", {**THREE, **given})

    def test_the_form_is_filled_in_with_what_was_said(self, client):
        contact = OutreachContactFactory(place="Biblioteket", talked="Vil gerne have et værelse.")
        page = client.get(f"{reverse('cases:referral_new')}?fra={contact.pk}").content.decode()
        assert "Vil gerne have et værelse." in page
        assert "Biblioteket" in page

    def test_not_without_a_yes(self, client):
        contact = OutreachContactFactory()
        answer = self.post(client, contact)
        assert answer.status_code == 422
        assert "Uden et ja" in answer.content.decode()
        assert not Case.objects.exists()

    def test_with_a_yes_the_two_are_linked_and_only_once(self, client):
        contact = OutreachContactFactory()
        assert self.post(client, contact, said_yes="on").status_code == 302
        assert Referral.objects.get().outreach == contact
        again = self.post(client, contact, said_yes="on", another="1")
        assert again.status_code == 409
        assert "allerede blevet til en henvendelse" in again.content.decode()
        assert Case.objects.count() == 1
        assert "Blev til en henvendelse" in client.get(reverse("cases:outreach_list")).content.decode()

    def test_in_the_database_one_contact_is_one_referral(self):
        contact = OutreachContactFactory()
        CaseFactory(referral__outreach=contact)
        with pytest.raises(IntegrityError), transaction.atomic():
            CaseFactory(referral__outreach=contact)


class TestEvictionWarning:
    def opened(self, by, **kwargs):
        return open_case(by=by, unit=by.unit, kind="eviction", landlord="Nordbo", **THREE, **kwargs)

    def test_it_puts_a_visit_on_the_list_and_sends_nothing(self, worker, mailoutbox):
        case = self.opened(worker, warned_on=ago(days=2).date(), court_on=timezone.localdate())
        visit = case.home_visits.get()
        assert (visit.visitor, visit.visited_on) == (worker, None)
        assert visit.due_on == next_weekday(timezone.localdate())
        assert mailoutbox == []

    def test_a_worry_puts_none(self, worker):
        assert not open_case(by=worker, unit=worker.unit, **THREE).home_visits.exists()

    def test_a_colleague_sees_the_case_for_the_visit_only(self, worker):
        colleague, day = UserFactory(worker=True), timezone.localdate() + dt.timedelta(days=1)
        case = self.opened(worker, visit={"visitor": colleague, "due_on": day})
        assert list(Case.objects.visible_to(colleague, Perm.WRITE_NOTE)) == [case]
        later = timezone.now() + dt.timedelta(days=40)
        assert list(Case.objects.visible_to(colleague, Perm.VIEW_CASE, later)) == []

    def test_the_form_records_landlord_and_dates_and_says_who_goes(self, worker, client):
        colleague = UserFactory(worker=True)
        today = timezone.localdate()
        answer = client.post(
            reverse("cases:referral_new"),
            {
                **THREE, "kind": "eviction", "landlord": "Nordbo", "warned_on": f"{ago(days=3):%d.%m.%Y}",
                "court_on": f"{today + dt.timedelta(days=9):%d.%m.%Y}", "visitor": str(colleague.pk),
                "visit_on": f"{today:%d.%m.%Y}", "reasons": ["loses_home", "money"], "referrer_side": "outside",
                "source": "housing", "source_name": "Udlejningen", "source_contact": "00 00 00 00",
                "young_person_knows": "no",
            },
            follow=True,
        )  # fmt: skip
        referral = Referral.objects.get()
        assert (referral.kind, referral.landlord, referral.young_person_knows) == ("eviction", "Nordbo", False)
        assert referral.reasons == ["loses_home", "money"]
        assert HomeVisit.objects.get().visitor == colleague
        assert f"{colleague} tager ud til den unge" in answer.content.decode()

    def test_what_is_folded_away_is_not_kept_and_not_complained_about(self, client):
        hidden = {"landlord": "Nordbo", "court_on": "ikke en dato", "visit_on": "01.01.2020"}
        assert client.post(reverse("cases:referral_new"), {**THREE, "kind": "concern", **hidden}).status_code == 302
        assert Referral.objects.get().landlord == ""

    def test_a_court_day_before_the_warning_is_refused(self, client):
        answer = client.post(
            reverse("cases:referral_new"),
            {**THREE, "kind": "eviction", "warned_on": "10.11.2026", "court_on": "01.11.2026"},
        )
        assert answer.status_code == 422
        assert "kan ikke ligge før varslet" in answer.content.decode()

    def test_in_the_database_too(self):
        with pytest.raises(IntegrityError, match="referral_warned_before_court"), transaction.atomic():
            CaseFactory(referral__warned_on=dt.date(2026, 5, 2), referral__court_on=dt.date(2026, 5, 1))


class TestVisits:
    @pytest.mark.parametrize(
        ("day", "following"),
        [("2026-11-19", "2026-11-20"), ("2026-11-20", "2026-11-23"), ("2026-11-21", "2026-11-23")],
    )
    def test_the_next_weekday(self, day, following):
        assert next_weekday(dt.date.fromisoformat(day)) == dt.date.fromisoformat(following)

    def test_nobody_home_is_an_answer_and_the_next_visit_is_planned(self):
        visit = HomeVisitFactory()
        again = timezone.localdate() + dt.timedelta(days=2)
        record_visit(by=visit.visitor, visit=visit, result="not_home", outcome="Lys i vinduet", again_on=again)
        first, second = visit.case.home_visits.order_by("due_on")
        assert (first.result, first.visited_by) == ("not_home", visit.visitor)
        assert (second.visitor, second.due_on, second.visited_on) == (visit.visitor, again, None)

    def test_it_is_written_once_and_not_ahead(self):
        visit = HomeVisitFactory()
        with pytest.raises(RuleBroken, match="ikke kommet endnu"):
            record_visit(
                by=visit.visitor, visit=visit, result="met", visited_on=timezone.localdate() + dt.timedelta(days=1)
            )
        record_visit(by=visit.visitor, visit=visit, result="met")
        with pytest.raises(RuleBroken, match="allerede skrevet"):
            record_visit(by=visit.visitor, visit=visit, result="met")

    def test_one_at_a_time(self):
        visit = HomeVisitFactory()
        with pytest.raises(RuleBroken, match="allerede planlagt"):
            plan_visit(by=visit.planned_by, case=visit.case)

    def test_nobody_from_outside_is_sent(self):
        case = CaseFactory()
        with pytest.raises(RuleBroken, match="kan ikke tage på besøg"):
            plan_visit(by=case.opened_by, case=case, visitor=UserFactory(is_staff=True))

    @pytest.mark.parametrize("missing", ["visited_by", "result"])
    def test_c3_in_the_database_a_visit_has_who_and_how(self, missing):
        visit = HomeVisitFactory()
        visit.visited_on, visit.visited_by, visit.result = timezone.localdate(), visit.visitor, "met"
        setattr(visit, missing, None if missing == "visited_by" else "")
        with pytest.raises(IntegrityError, match="c3_visit_done"), transaction.atomic():
            visit.save()

    def test_the_visitor_writes_it_and_a_new_coordinator_still_can(self, worker, client, login):
        case = open_case(by=worker, unit=worker.unit, kind="eviction", **THREE)
        visit = case.home_visits.get()
        address = reverse("cases:visit", args=[case.pk, visit.pk])
        assert client.get(address).status_code == 200
        coordinator = UserFactory(authority=True)
        assign_coordinator(by=coordinator, case=case, user=coordinator)
        assert client.get(address).status_code == 404
        taken = login(coordinator).post(address, {"result": "met", "outcome": "Vil gerne have hjælp til en aftale."})
        assert taken.status_code == 302
        page = login(coordinator).get(reverse("cases:pathway", args=[case.pk])).content.decode()
        assert "Vil gerne have hjælp til en aftale." in page
        assert "Besøg: traf den unge" in page

    def test_plan_one_for_any_referral(self, worker, client):
        case = open_case(by=worker, unit=worker.unit, **THREE)
        assert client.post(reverse("cases:visit_new", args=[case.pk]), {"due_on": "i dag"}).status_code == 302
        assert case.home_visits.get().visitor == worker


class TestMotivation:
    @pytest.fixture
    def case(self):
        case = CaseFactory(opened_at=ago(days=20), referral__received_on=ago(days=20).date())
        worker = AssignmentFactory(case=case, role=Role.COORDINATOR).user
        for days, kind in [(18, "attempt"), (15, "no_show"), (12, "sms")]:
            NoteFactory(case=case, author=worker, at=ago(days=days), kind=kind, text=f"Ord {days}")
        NoteFactory(case=case, author=worker, at=ago(days=40), kind="sms", text="Før henvendelsen")
        HomeVisitFactory(
            case=case, visitor=worker, visited_on=ago(days=3).date(), visited_by=worker, result="not_home"
        )
        HomeVisitFactory(case=case, visitor=worker)
        return case

    def test_attempts_contacts_and_visits_are_told_apart(self, case):
        found = motivation(case, case.referrals.get(), [Perm.VIEW_JOURNAL])
        assert found.summary == "2 forsøg · 1 kontakt · 1 besøg"
        assert found.ahead is not None
        assert found.efforts[-1].words == "Ord 18"

    def test_without_the_journal_there_are_no_words(self, case):
        found = motivation(case, case.referrals.get(), [Perm.VIEW_PATHWAY])
        assert {effort.words for effort in found.efforts} == {""}

    def test_the_end_form_shows_it(self, case, login):
        client = login(case.assignments.get().user)
        page = client.get(reverse("cases:referral_end", args=[case.pk])).content.decode()
        assert "2 forsøg · 1 kontakt · 1 besøg" in page
        assert "Ord 12" in page

    def test_whoever_has_a_referral_in_hand_writes_that_they_tried(self, worker):
        case = open_case(by=worker, unit=worker.unit, **THREE)
        assert CaseAssignment.objects.get(case=case).role == Role.INTAKE
        assert list(Case.objects.visible_to(worker, Perm.WRITE_NOTE)) == [case]


class TestEnds:
    """Each of the ends asks its own question."""

    @pytest.fixture
    def case(self, worker):
        return open_case(by=worker, unit=worker.unit, **THREE)

    def end(self, client, case, **given):
        answer = client.post(reverse("cases:referral_end", args=[case.pk]), given)
        case.refresh_from_db()
        return answer, case.referrals.get()

    @pytest.mark.parametrize(
        ("given", "asks"),
        [
            ({"outcome": "declined"}, "om den unge har sagt ja til, at I spørger igen"),
            ({"outcome": "declined", "may_ask_again": "yes"}, "Skriv den dag, I må spørge"),
            ({"outcome": "declined", "may_ask_again": "yes", "ask_again_on": "01.01.2020"}, "Dagen er gået"),
            ({"outcome": "outside_target_group"}, "hvem den unge er hjulpet videre til"),
            ({"outcome": "not_reached"}, "hvordan I har prøvet"),
            ({}, "Vælg én"),
        ],
    )
    def test_without_the_answer_nothing_ends(self, client, case, given, asks):
        answer, _ = self.end(client, case, outcome_note="", **given)
        assert answer.status_code == 422
        assert asks in answer.content.decode()
        assert case.is_open

    def test_declined_and_may_be_asked(self, client, case):
        _, referral = self.end(
            client, case, outcome="declined", may_ask_again="yes", ask_again_on=f"{ago(days=-60):%d.%m.%Y}"
        )
        assert referral.may_ask_again is True
        assert referral.ask_again_on == ago(days=-60).date()
        assert not case.is_open

    def test_declined_and_may_not_be_asked(self, client, case):
        _, referral = self.end(client, case, outcome="declined", may_ask_again="no", ask_again_on="")
        assert (referral.may_ask_again, referral.ask_again_on) == (False, None)

    def test_outside_and_guided_on(self, client, case):
        _, referral = self.end(client, case, outcome="outside_target_group", guided_to="Gældsrådgivningen")
        assert referral.guided_to == "Gældsrådgivningen"

    def test_not_reached_is_enough_when_the_attempts_are_written(self, worker, client, case):
        NoteFactory(case=case, author=worker, at=timezone.now(), kind="attempt")
        answer, referral = self.end(client, case, outcome="not_reached")
        assert answer.status_code == 302
        assert referral.outcome == "not_reached"

    def test_withdrawn_asks_nothing(self, client, case):
        assert self.end(client, case, outcome="withdrawn")[0].status_code == 302
