"""Den unges visning is closed by construction: no user in the session, one row says what it opens (decisions k)."""

import datetime as dt
import re
from pathlib import Path

import pytest
import time_machine
from django.contrib.messages import constants
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from cases import tablet
from cases.models import AccessLog, CaseAssignment, Draft, TabletSession
from cases.services import end_tablet, hand_over_tablet, record_death
from networkmeetings.models import AgendaItem
from networkmeetings.services import cancel_meeting
from tests.factories.cases import UserFactory
from tests.factories.networkmeetings import concluded, planned

pytestmark = pytest.mark.django_db
HOME = "/den-unges-side/"
ROOT = Path(__file__).resolve().parent.parent
SAMPLES = {"uuid": None, "int": "1", "str": "x", "slug": "x", "path": "x"}


@pytest.fixture
def meeting():
    return planned()


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


@pytest.fixture
def young(meeting, worker):
    """A browser in which the worker has just handed over the tablet."""
    client = Client()
    client.force_login(worker)
    answer = client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    assert answer.status_code == 302 and answer["Location"] == HOME
    return client


def only_row() -> TabletSession:
    return TabletSession.objects.get()


def all_paths(key: str, resolver: URLResolver | None = None, before: str = "/") -> list[str]:
    """An address for every pattern of the URL conf, the admin's too; `key` stands where an id goes."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        text = str(entry.pattern)
        text = re.sub(r"\(\?P<\w+>.*\)", "x", text).strip("^$")
        text = re.sub(r"<(?:(\w+):)?\w+>", lambda hit: SAMPLES[hit[1] or "str"] or key, text)
        if isinstance(entry, URLResolver):
            found += all_paths(key, entry, before + text)
        else:
            found.append(before + text)
    return found


class TestNothingElseOpens:
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_every_address_leads_back(self, young, meeting, method):
        paths = all_paths(str(meeting.pk))
        assert len(paths) > 250
        own = [path for path in paths if path.startswith(HOME)]
        assert 2 <= len(own) <= 7
        for path in set(paths) - set(own):
            answer = getattr(young, method)(path)
            assert (answer.status_code, answer.get("Location")) == (302, HOME), path
            assert answer.content == b""
        assert only_row().is_live(timezone.now())

    def test_an_address_nobody_has_leads_back_too(self, young):
        assert young.get("/findes-ikke/")["Location"] == HOME

    def test_the_login_page_does_not_open_before_the_tablet_is_given_back(self, young, worker):
        answer = young.post("/log-ind/", {"username": worker.username, "password": "x"})
        assert answer["Location"] == HOME

    def test_nobody_is_logged_in_and_the_session_holds_one_key(self, young):
        assert set(young.session.keys()) == {tablet.KEY, "_session_expiry"}
        answer = young.get(HOME)
        assert answer.status_code == 200 and not answer.wsgi_request.user.is_authenticated

    def test_only_the_point_of_this_meeting_can_be_named(self, young):
        other = planned()
        theirs = other.agenda.first()
        answer = young.post(reverse("networkmeetings:young_point", args=[theirs.pk]), {"text": "x", "act": "stryg"})
        assert answer.status_code == 404
        theirs.refresh_from_db()
        assert theirs.struck_at is None and theirs.text != "x"

    def test_somebody_logged_in_is_sent_to_their_own_day(self, login, worker):
        assert login(worker).get(HOME)["Location"] == reverse("cases:my_day")

    def test_without_any_session_it_is_the_login_page(self):
        assert Client().get(HOME)["Location"] == reverse("login")

    def test_the_session_is_read_in_one_place(self):
        """A new reader of the session must be thought through for a browser in the young person's hands."""
        readers = {
            path.relative_to(ROOT).as_posix()
            for folder in ("cases", "networkmeetings", "bostotte", "housing", "reporting", "config")
            for path in (ROOT / folder).rglob("*.py")
            if re.search(r"\.session\b", path.read_text())
        }
        assert readers == {"cases/tablet.py", "config/tablet.py"} | {
            name for name in readers if name.startswith("config/embedded")
        }

    def test_every_screen_has_a_page_and_a_way_back(self):
        assert set(tablet.SCREENS) == set(tablet.AFTER) == set(TabletSession.Screen)


class TestChangingHands:
    def test_the_workers_own_session_is_thrown_away(self, meeting, worker):
        client = Client()
        client.force_login(worker)
        before = client.cookies["sessionid"].value
        answer = client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
        assert client.cookies["sessionid"].value != before
        assert answer["Clear-Site-Data"] == '"cache"' and answer["Cache-Control"] == "no-store"
        stolen = Client()
        stolen.cookies["sessionid"] = before
        assert stolen.get(reverse("cases:my_day"))["Location"].startswith(reverse("login"))

    def test_a_page_still_open_in_another_tab_can_send_nothing(self, meeting, worker):
        client = Client(enforce_csrf_checks=True)
        client.force_login(worker)
        page = client.get(reverse("networkmeetings:meeting", args=[meeting.pk]))
        token = page.context["csrf_token"]
        give = reverse("networkmeetings:give_tablet", args=[meeting.pk])
        assert client.post(give, {"csrfmiddlewaretoken": token})["Location"] == HOME
        note = reverse("bostotte:note_new", args=[meeting.case_id])
        typed = {"csrfmiddlewaretoken": token, "_draft_user": str(worker.pk), "text": "Hemmeligt om Alma"}
        answer = client.post(note, typed)
        assert answer["Location"] == HOME and b"Hemmeligt" not in answer.content

    def test_the_young_persons_page_has_a_token_of_its_own(self, meeting, worker):
        client = Client(enforce_csrf_checks=True)
        client.force_login(worker)
        page = client.get(reverse("networkmeetings:meeting", args=[meeting.pk]))
        old = page.context["csrf_token"]
        client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]), {"csrfmiddlewaretoken": old})
        assert client.post(HOME, {"csrfmiddlewaretoken": old, "text": "x"}).status_code == 403
        fresh = client.get(HOME).context["csrf_token"]
        assert client.post(HOME, {"csrfmiddlewaretoken": fresh, "text": "Min hund"}).status_code == 302

    def test_what_the_worker_was_told_is_not_shown(self, meeting, login):
        client = login(meeting.case.opened_by)
        client.post(reverse("networkmeetings:close_tablet", args=[meeting.pk]))  # leaves a message for the next page
        client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
        answer = client.get(HOME)
        assert [message for message in answer.context["messages"] if message.level >= constants.DEBUG] == []

    def test_the_page_holds_nothing_of_the_workers(self, young, worker, meeting):
        page = young.get(HOME).content.decode()
        assert meeting.case.person.call_name in page
        for foreign in (str(worker), meeting.case.person.full_name, "Hovedmenu", "Find en sag", meeting.place):
            assert foreign not in page

    def test_giving_back_leads_to_the_login_and_then_to_the_meeting(self, young, meeting, worker):
        answer = young.post(HOME, {"go": "tilbage", "text": "Min hund"})
        assert answer["Location"] == f"/log-ind/?next=%2Fmoeder%2F{meeting.pk}%2F"
        assert answer["Clear-Site-Data"] == '"cache"'
        assert AgendaItem.objects.get(text="Min hund").is_young_persons
        assert only_row().returned_at is not None and only_row().closed_by is None
        assert young.get(HOME)["Location"] == reverse("login")
        assert young.get(f"/moeder/{meeting.pk}/")["Location"].startswith(reverse("login"))

    def test_who_does_not_work_on_the_case_may_not_hand_over(self, login, meeting):
        answer = login(UserFactory()).post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
        assert answer.status_code == 404 and not TabletSession.objects.exists()

    def test_a_meeting_called_off_has_nothing_to_write_on(self, login, meeting, worker):
        over = cancel_meeting(by=meeting.case.opened_by, meeting=meeting, reason="Syg")
        client = login(worker)
        answer = client.post(reverse("networkmeetings:give_tablet", args=[over.pk]))
        assert answer["Location"] == reverse("networkmeetings:meeting", args=[over.pk])
        assert not TabletSession.objects.exists()

    def test_a_meeting_that_ends_meanwhile_says_so(self, young, meeting):
        concluded(meeting)
        assert "Mødet er slut" in young.get(HOME).content.decode()
        young.post(HOME, {"go": "tilbage"})
        assert only_row().returned_at is not None


class TestItEnds:
    def test_to_the_second(self, meeting, worker):
        with time_machine.travel(dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC), tick=False) as clock:
            assigned = CaseAssignment.objects.filter(case=meeting.case)
            for row in assigned:
                row.valid_from = timezone.now() - dt.timedelta(days=30)
                row.save()
            client = Client()
            client.force_login(worker)
            client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
            clock.shift(dt.timedelta(hours=2, seconds=-1))
            assert client.get(HOME).status_code == 200
            clock.shift(dt.timedelta(seconds=1))
            assert client.get(HOME)["Location"] == reverse("login")
            assert client.get(f"/moeder/{meeting.pk}/")["Location"].startswith(reverse("login"))

    def test_a_row_that_is_over_opens_nothing_also_with_its_cookie(self, young):
        cookie = young.cookies["sessionid"].value
        end_tablet(tablet=only_row())
        copied = Client()
        copied.cookies["sessionid"] = cookie
        assert copied.get(HOME)["Location"] == reverse("login")
        copied.get(reverse("login"))
        assert tablet.KEY not in copied.session

    def test_the_worker_closes_it_from_elsewhere(self, young, meeting, login):
        coordinator = meeting.case.opened_by
        answer = login(coordinator).post(reverse("networkmeetings:close_tablet", args=[meeting.pk]))
        assert answer.status_code == 302
        assert only_row().closed_by == coordinator
        assert young.get(HOME)["Location"] == reverse("login")

    def test_when_the_worker_loses_the_case(self, young, worker):
        assignment = CaseAssignment.objects.get(user=worker)
        assignment.valid_until = timezone.now()
        assignment.save()
        assert young.get(HOME)["Location"] == reverse("login")

    def test_when_the_workers_account_is_closed(self, young, worker):
        worker.is_active = False
        worker.save()
        assert young.get(HOME)["Location"] == reverse("login")

    def test_when_the_case_closes(self, young, meeting):
        record_death(by=meeting.case.opened_by, case=meeting.case, died_on=timezone.localdate())
        assert young.get(HOME)["Location"] == reverse("login")

    def test_words_sent_after_it_was_given_back_are_shown_and_not_kept(self, young):
        end_tablet(tablet=only_row())
        answer = young.post(HOME, {"text": "Det med min mor"})
        assert answer.status_code == 401
        assert "Det med min mor" in answer.content.decode()
        assert not Draft.objects.exists()

    def test_a_fragment_sent_too_late_is_refused(self, young):
        end_tablet(tablet=only_row())
        assert young.post(HOME, {"text": "x"}, headers={"HX-Request": "true"}).status_code == 401


class TestTheRow:
    def refused(self, sql: str, name: str) -> None:
        with pytest.raises(IntegrityError, match=name), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    def test_at_most_two_hours(self, meeting, worker):
        with pytest.raises(IntegrityError, match="tablet_at_most_two_hours"), transaction.atomic():
            hand_over_tablet(
                by=worker, case=meeting.case, screen="agenda", object_id=meeting.pk, lasts=dt.timedelta(minutes=121)
            )

    def test_its_time_is_never_made_longer(self, young):
        self.refused("UPDATE cases_tabletsession SET expires_at = expires_at + interval '1 minute'", "ends_once")

    def test_it_never_opens_anything_else(self, young):
        self.refused("UPDATE cases_tabletsession SET object_id = gen_random_uuid(), returned_at = now()", "ends_once")

    def test_one_that_is_over_stays_over(self, young):
        end_tablet(tablet=only_row())
        self.refused("UPDATE cases_tabletsession SET returned_at = NULL", "ends_once")

    def test_it_is_not_deleted(self, young):
        self.refused("DELETE FROM cases_tabletsession", "ends_once")

    def test_somebody_who_closed_it_has_a_moment(self, meeting, worker):
        with pytest.raises(IntegrityError, match="tablet_closed_has_moment"), transaction.atomic():
            TabletSession.objects.create(
                user=worker,
                case=meeting.case,
                screen="agenda",
                object_id=meeting.pk,
                handed_at=timezone.now(),
                expires_at=timezone.now() + dt.timedelta(hours=1),
                closed_by=worker,
            )

    def test_ending_twice_is_ending_once(self, young):
        first = end_tablet(tablet=only_row())
        assert end_tablet(tablet=only_row()).returned_at == first.returned_at

    def test_showings_stand_in_the_log_with_who_handed_over_and_why(self, young, worker, meeting):
        young.get(HOME)
        row = AccessLog.objects.filter(route="networkmeetings:young").latest("at")
        assert (row.user_id, row.case_id, row.action) == (worker.pk, meeting.case_id, "view")
        assert row.purpose == tablet.PURPOSE and row.relation == "support_worker"
