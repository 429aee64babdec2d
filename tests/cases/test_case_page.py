"""The case's own pages: what each person around it sees there, in how many queries, and in which order."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from bostotte.models import ContactNote, Method, SupportCourse
from cases import timeline
from cases.models import AccessLog, Assessment, ContactPoint, TimelineEvent
from housing.models import Offer
from networkmeetings.models import Agreement
from reporting.models import Instrument
from tests.factories.bostotte import NoteFactory, supported_case
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    TeamMemberFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)
from tests.factories.networkmeetings import AgreementFactory, MeetingFactory

pytestmark = pytest.mark.django_db


def page_of(client, case, part="case", query=""):
    return client.get(reverse(f"cases:{part}", args=[case.pk]) + query)


def text(response):
    return response.content.decode()


@pytest.fixture
def case():
    case = started_case(person__preferred_channel="sms", person__address="Møllevej 8, 1. tv.")
    Assessment.objects.create(
        case=case, assessed_on=ago(days=110).date(), assessed_by=case.opened_by, own_words="Jeg vil have ro."
    )
    ContactPoint.objects.create(person=case.person, kind="phone", value="00 00 01 84", worked_on=ago(days=1).date())
    return case


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


class TestOverview:
    def test_words_contact_steps_team_and_latest(self, login, case, coordinator):
        TeamMemberFactory(case=case, name="Bente Test", role_label="Moster", kind="private", is_trusted_adult=True)
        TeamMemberFactory(case=case, name="Ungepsykiatrien", young_person_answer="no")
        NoteFactory(case=case, text="Post og budget", at=ago(days=1))
        page = text(page_of(login(coordinator), case))
        for words in [
            "Jeg vil have ro.",
            "00 00 01 84 (virkede i går)",
            "Møllevej 8",
            "En, jeg stoler på",
            "Besøg hjemme",
        ]:
            assert words in page, words
        assert f"{case.person.call_name} har sagt nej" in page
        assert "Et bostøtteforløb" in page

    def test_ten_queries_and_no_more_with_more_on_the_case(self, login, case, coordinator, queries):
        asked = []
        for _ in range(2):
            client = login(coordinator)
            with queries() as captured:
                assert page_of(client, case).status_code == 200
            asked.append([query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]])
            for n in range(8):
                TeamMemberFactory(case=case)
                NoteFactory(case=case, at=ago(days=n + 1))
                MeetingFactory(case=case, held=True, starts_at=ago(days=n + 40))
        assert len(asked[0]) == len(asked[1]) <= 10, asked[1]

    def test_an_act_is_offered_to_those_who_may(self, login, case):
        worker = supported_case(case=case).worker
        page = text(page_of(login(worker), case))
        assert "Føj til teamet" not in page
        assert "Hvem har set sagen" not in page

    def test_somebody_invited_sees_what_the_consent_covers_and_nothing_else(self, login, case):
        NoteFactory(case=case, text="Post og budget")
        user = UserFactory()
        invite(user, DisclosureBasisFactory(case=case, kinds=["plan"]))
        page = text(page_of(login(user), case))
        assert case.person.full_name in page
        for hidden in ["Jeg vil have ro", "00 00 01 84", "Møllevej", "Post og budget", "syv trin", "hv-dot", "CTI"]:
            assert hidden not in page, hidden
        for part in ["pathway", "timeline", "access_log", "access_log_print"]:
            assert page_of(login(user), case, part).status_code == 404

    def test_team_consent_shows_names_and_no_answers(self, login, case):
        TeamMemberFactory(case=case, name="Ungepsykiatrien", young_person_answer="no")
        TeamMemberFactory(case=case, name="Skolevejleder")
        user = UserFactory()
        invite(user, DisclosureBasisFactory(case=case, kinds=["team"]))
        page = text(page_of(login(user), case))
        assert "Skolevejleder" in page and "Ungepsykiatrien" not in page and "har sagt nej" not in page

    def test_a_protected_address_is_for_those_who_have_the_case(self, login, case, coordinator):
        case.person.is_address_protected = True
        case.person.save()
        assert "Møllevej 8" in text(page_of(login(coordinator), case))
        leader = UnitRoleFactory(unit=case.unit).user
        page = text(page_of(login(leader), case))
        assert "Møllevej" not in page and "00 00 01 84" not in page and "Beskyttet" in page

    def test_a_closed_case_says_why_and_until_when_it_reopens(self, login, case, coordinator):
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "moved"
        case.save()
        page = text(page_of(login(coordinator), case))
        assert "flyttet til en anden kommune" in page
        assert "Den kan genåbnes indtil" in page and reverse("cases:reopen", args=[case.pk]) in page
        assert "Nyt notat" not in page and "Mangler" not in page

    def test_a_closed_case_asks_for_nothing(self, login, case, coordinator):
        """No clock, no year of meetings, no consent asked of somebody who is not helped any longer."""
        TeamMemberFactory(case=case, name="Øjvind Test", young_person_answer="yes")
        panels = ("bostotte:panel_support", "networkmeetings:panel_meeting", "cases:case")
        asked = ("siden kontakt", "møder", "Samtykke mangler")

        def shown():
            client = login(coordinator)
            return "".join(client.get(reverse(name, args=[case.pk])).content.decode() for name in panels)

        assert all(words in shown() for words in asked)
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "as_planned"
        case.save()
        page = shown()
        assert "siden kontakt" not in page and "Samtykke mangler" not in page
        assert "af 3 møder" not in page and "møder siden starten" not in page

    def test_a_death_is_taken_back_only_as_a_mistake(self, login, case, coordinator):
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "died"
        case.save()
        page = text(page_of(login(coordinator), case))
        assert "Er det skrevet ved en fejl?" in page and reverse("cases:reopen", args=[case.pk]) in page
        assert "Genåbn sagen" not in page and "Den kan genåbnes" not in page

    def test_after_six_months_the_way_back_is_a_new_case_and_each_names_the_other(self, login, case, coordinator):
        case.opened_at = ago(days=400)
        case.closed_at, case.closed_by, case.close_reason = ago(days=200), coordinator, "moved"
        case.save()
        assert "Åbn en ny sag" in text(page_of(login(coordinator), case))
        new = AssignmentFactory(user=coordinator, case=CaseFactory(person=case.person, previous_case=case)).case
        before, after = text(page_of(login(coordinator), case)), text(page_of(login(coordinator), new))
        assert f"Sagen går videre i en ny: sag {new.number}." in before
        assert f"Den unge har haft en sag før: sag {case.number}, lukket" in after
        assert reverse("cases:case", args=[case.pk]) in after

    def test_an_earlier_case_that_is_not_theirs_is_said_without_a_way_in(self, login, case, coordinator):
        closed = {"closed_at": ago(days=300), "closed_by": coordinator, "close_reason": "moved"}
        earlier = CaseFactory(person=case.person, opened_at=ago(days=400), **closed)
        case.previous_case = earlier
        case.save()
        page = text(page_of(login(coordinator), case))
        assert f"sag {earlier.number}" in page and reverse("cases:case", args=[earlier.pk]) not in page


class TestPathway:
    def test_everything_that_led_here(self, login, case, coordinator):
        MeetingFactory(case=case, held=True, starts_at=ago(days=80))
        page = text(page_of(login(coordinator), case, "pathway"))
        for words in [
            "Samarbejdsmodellen og CTI",
            "serviceloven § 85 a",
            "Jeg vil have ro.",
            "Herberg",
            "mangler et sted",
        ]:
            assert words in page, words
        assert "<b>10 dage</b> · Fra opsporet til koordinator" in page
        assert "<b>40 dage</b> · Fra opsporet til første netværksmøde" in page
        assert "Fra start til egen bolig" in page and "Ikke endnu" in page

    def test_a_case_with_nothing_yet(self, login, case):
        bare = AssignmentFactory(case__referral=False)
        page = page_of(login(bare.user), bare.case, "pathway")
        assert page.status_code == 200
        assert "Ikke visiteret endnu." in text(page)


class TestTimeline:
    def titles(self, page):
        return re.findall(r"<li class=\"hv-line\">.*?<div><p>(?:<a[^>]*>)?([^<]+)", text(page))

    def test_only_the_kinds_the_reader_may_see(self, login, case):
        NoteFactory(case=case)
        MeetingFactory(case=case, held=True)
        user = AssignmentFactory(case=case, role="advisor").user
        titles = self.titles(page_of(login(user), case, "timeline"))
        assert "Besøg hjemme" in titles and "Netværksmøde nr." in " ".join(titles)

    def test_a_choice_shows_its_kinds(self, login, case, coordinator):
        NoteFactory(case=case)
        MeetingFactory(case=case, held=True)
        titles = self.titles(page_of(login(coordinator), case, "timeline", "?vis=kontakt"))
        assert titles == ["Besøg hjemme"]

    @pytest.mark.parametrize(
        "query", ["?fra=x", "?fra=2026-01-01_x", "?vis=%27", "?fra=2026-01-01T00:00:00_" + "0" * 32]
    )
    def test_an_address_nobody_wrote_gives_the_newest(self, login, case, coordinator, query):
        assert page_of(login(coordinator), case, "timeline", query).status_code == 200

    def test_every_event_once_over_all_pages_also_at_the_same_moment(self, login, case, coordinator):
        moment = ago(days=3)
        for n in range(70):
            NoteFactory(case=case, at=moment, text=f"Notat nr. {n} slut")
        client, seen, query = login(coordinator), [], "?vis=kontakt"
        while query:
            page = page_of(client, case, "timeline", query)
            seen += re.findall(r"Notat nr\. (\d+) slut", text(page))
            older = re.search(r'href="(\?[^"]*fra=[^"]*)" rel="next"', text(page))
            query = older[1].replace("&amp;", "&") if older else ""
        assert sorted(map(int, seen)) == list(range(70))

    def test_5000_events_cost_the_same_queries_on_page_1_and_later(self, login, case, coordinator, queries):
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO bostotte_contactnote (case_id, author_id, key, at, kind, counterpart, domains, text)"
                " SELECT %s, %s, gen_random_uuid(), now() - n * interval '1 hour', 'phone', '', '{}', 'Nr ' || n"
                " FROM generate_series(1, 5000) n",
                [case.pk, coordinator.pk],
            )
            cursor.execute("ANALYZE")
        client, asked = login(coordinator), []
        place = TimelineEvent.objects.filter(case=case, kind="note").order_by("-at")[4000]
        for query in ["", f"?fra={place.at.isoformat().replace('+', '%2B')}_{place.object_id}"]:
            with queries() as captured:
                assert page_of(client, case, "timeline", query).status_code == 200
            asked.append([sql for sql in captured if "SAVEPOINT" not in sql["sql"]])
            slowest = max(float(query["time"]) for query in captured)
            assert slowest < 0.3
        assert len(asked[0]) == len(asked[1]) <= 8

    def test_the_words_know_every_code_of_the_apps(self):
        assert set(timeline.NOTES) == set(ContactNote.Kind.values)
        assert set(timeline.OUTCOMES) == set(Agreement.Outcome.values)
        assert set(timeline.OFFERS) == {"", *Offer.Answer.values}
        assert set(timeline.METHODS) == set(Method.values)
        assert set(timeline.COURSE_ENDS) == set(SupportCourse.EndReason.values)
        assert set(timeline.INSTRUMENTS) == set(Instrument.objects.values_list("code", flat=True))

    def test_every_kind_of_the_view_has_words_and_a_choice(self):
        definition = "SELECT pg_get_viewdef('timeline_event'::regclass)"
        with connection.cursor() as cursor:
            cursor.execute(definition)
            kinds = set(re.findall(r"SELECT '(\w+)'::text", cursor.fetchone()[0]))
        assert kinds == set(timeline.KINDS)
        assert kinds == {kind for _, group in timeline.FILTERS.values() for kind in group}

    def test_words_somebody_wrote_are_text(self, login, case, coordinator):
        AgreementFactory(case=case, kept=True, text="<script>alert(1)</script>")
        page = text(page_of(login(coordinator), case, "timeline"))
        assert "&lt;script&gt;" in page and "<script>alert" not in page


def test_who_sees_what_is_logged(login, case, coordinator):
    client = login(coordinator)
    for part in ["case", "pathway", "timeline", "access_log"]:
        page_of(client, case, part)
    page_of(client, case, "access_log_print")
    log = AccessLog.objects.filter(case_id=case.pk).order_by("pk")
    assert [(row.route, row.action) for row in log] == [
        ("cases:case", "view"),
        ("cases:pathway", "view"),
        ("cases:timeline", "view"),
        ("cases:access_log", "view"),
        ("cases:access_log_print", "print"),
    ]
    assert all(row.at <= timezone.now() and row.at > timezone.now() - dt.timedelta(minutes=1) for row in log)
