"""The young person writes, orders and strikes points with their own hands, in Den unges visning."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from cases.models import CaseAssignment, TabletSession
from cases.rules import RuleBroken
from networkmeetings.models import AgendaItem, ChecklistItem
from networkmeetings.services import cancel_meeting, remove
from networkmeetings.services.young import MOST_POINTS, write_point
from tests.factories.networkmeetings import AgendaItemFactory, planned

pytestmark = pytest.mark.django_db
HOME = "/den-unges-side/"
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def meeting():
    return planned()  # two points: "Det med min mor", "Hvem betaler indskuddet?"


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


@pytest.fixture
def young(meeting, worker):
    client = Client()
    client.force_login(worker)
    client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    return client


def own(meeting) -> list[str]:
    return [item.text for item in meeting.agenda.filter(is_young_persons=True).standing()]


def act(client, item, act="", **extra):
    data = {"act": act, "text": item.text, "version": item.version} | extra
    return client.post(reverse("networkmeetings:young_point", args=[item.pk]), data)


class TestWriting:
    def test_a_point_stands_last_among_ones_own(self, young, meeting, worker):
        AgendaItemFactory(meeting=meeting, text="Fase 2", position=0)
        young.post(HOME, {"text": "  Min   hund\n"})
        assert own(meeting) == ["Det med min mor", "Hvem betaler indskuddet?", "Min hund"]
        item = meeting.agenda.get(text="Min hund")
        assert (item.added_by, item.tablet, item.is_young_persons) == (worker, TabletSession.objects.get(), True)
        assert [one.text for one in meeting.agenda.all()][-1] == "Fase 2"

    def test_history_names_who_handed_over_and_that_it_was_the_young_person(self, young, meeting, worker):
        young.post(HOME, {"text": "Min hund"})
        row = meeting.agenda.get(text="Min hund").history.get()
        assert row.history_user == worker and "Den unge selv" in row.history_change_reason

    def test_an_empty_line_is_no_point_and_no_mistake(self, young, meeting):
        assert young.post(HOME, {"text": "   ", "go": "punkter"}).status_code == 302
        assert len(own(meeting)) == 2

    def test_too_long_keeps_what_was_typed(self, young, meeting):
        answer = young.post(HOME, {"text": "x" * 301})
        assert answer.status_code == 422 and "x" * 301 in answer.content.decode()
        assert len(own(meeting)) == 2

    def test_a_point_can_be_reworded(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        assert act(young, item, text="Det med min mor og den 14.").status_code == 302
        assert own(meeting)[0] == "Det med min mor og den 14."

    def test_a_point_cannot_be_made_empty(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        answer = act(young, item, text=" ")
        assert answer.status_code == 422 and "stryg punktet" in answer.content.decode()
        assert own(meeting)[0] == "Det med min mor"

    def test_the_row_answers_with_its_state(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        url = reverse("networkmeetings:young_point", args=[item.pk])
        answer = young.post(url, {"text": "Min mor", "version": item.version}, headers=FRAGMENT)
        page = answer.content.decode()
        assert "Gemt kl." in page and f'value="{item.version + 1}"' in page and "<textarea" not in page

    def test_two_tabs_both_texts_stand(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        act(young, item, text="Min mor i julen")
        answer = act(young, item, text="Min far")
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Min mor i julen" in page and "Min far" in page and "et andet sted" in page
        assert own(meeting)[0] == "Min mor i julen"

    def test_an_old_page_moves_a_point_without_undoing_its_words(self, young, meeting):
        item = meeting.agenda.get(text="Hvem betaler indskuddet?")
        act(young, item, text="Hvem betaler?")
        assert act(young, item, "op").status_code == 302  # the old wording comes along from the old page
        assert own(meeting) == ["Hvem betaler?", "Det med min mor"]

    def test_others_points_cannot_be_reworded(self, young, meeting):
        item = AgendaItemFactory(meeting=meeting, text="Fase 2")
        act(young, item, text="Noget andet")
        item.refresh_from_db()
        assert item.text == "Fase 2"

    def test_there_is_an_end_to_how_many(self, meeting, worker, young):
        tablet = TabletSession.objects.get()
        for number in range(MOST_POINTS - 2):
            AgendaItemFactory(meeting=meeting, is_young_persons=True, position=number + 2)
        with pytest.raises(RuleBroken, match="Der er ikke plads"):
            write_point(tablet=tablet, meeting=meeting, text="Én til")
        answer = young.post(HOME, {"text": "Én til"})
        assert answer.status_code == 409 and "Én til" in answer.content.decode()

    def test_as_many_queries_with_twelve_points_as_with_two(self, young, meeting, queries):
        with queries() as few:
            young.get(HOME)
        for number in range(10):
            AgendaItemFactory(meeting=meeting, is_young_persons=True, position=number + 2)
        with queries() as many:
            young.get(HOME)
        assert len(many) == len(few)


class TestOrder:
    def test_up_and_down(self, young, meeting):
        _first, second = meeting.agenda.all()
        act(young, second, "op")
        assert own(meeting) == ["Hvem betaler indskuddet?", "Det med min mor"]
        second.refresh_from_db()
        act(young, second, "ned")
        assert own(meeting) == ["Det med min mor", "Hvem betaler indskuddet?"]

    def test_at_the_end_it_stays(self, young, meeting):
        first, _second = meeting.agenda.all()
        assert act(young, first, "op").status_code == 302
        assert own(meeting)[0] == "Det med min mor"

    def test_a_changed_word_goes_along(self, young, meeting):
        _first, second = meeting.agenda.all()
        act(young, second, "op", text="Hvem betaler?")
        assert own(meeting) == ["Hvem betaler?", "Det med min mor"]

    def test_others_points_are_not_moved(self, young, meeting):
        item = AgendaItemFactory(meeting=meeting, text="Fase 2")
        assert act(young, item, "op").status_code == 404

    def test_it_ticks_the_chairs_line_unless_it_is_answered(self, young, meeting):
        _first, second = meeting.agenda.all()
        act(young, second, "op")
        assert meeting.checklist.get(code="own_priority").answer == ChecklistItem.Answer.YES
        # bostøtten's tablet: the meeting is being prepared together, too
        ticked = meeting.checklist.exclude(answer="").values_list("code", flat=True)
        assert set(ticked) == {"own_priority", "support_prepared"}


class TestStriking:
    def test_struck_stays_with_who_and_when(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        act(young, item, "stryg")
        item.refresh_from_db()
        assert item.struck_at is not None and item.struck_by == worker
        assert own(meeting) == ["Hvem betaler indskuddet?"]
        assert "<s>Det med min mor</s>" in young.get(HOME).content.decode()

    def test_the_coordinator_sees_what_was_struck(self, young, meeting, login):
        act(young, meeting.agenda.get(text="Det med min mor"), "stryg")
        page = login(meeting.case.opened_by).get(reverse("networkmeetings:meeting", args=[meeting.pk]))
        assert [item.text for item in page.context["struck_points"]] == ["Det med min mor"]
        assert "har strøget 1 punkt" in page.content.decode()

    def test_who_is_invited_does_not(self, young, meeting, login, worker):
        act(young, meeting.agenda.get(text="Det med min mor"), "stryg")
        page = login(worker).get(reverse("networkmeetings:meeting", args=[meeting.pk])).content.decode()
        assert "Det med min mor" not in page and "Hvem betaler indskuddet?" in page

    def test_it_can_be_put_back_last(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        act(young, item, "stryg")
        act(young, item, "igen")
        assert own(meeting) == ["Hvem betaler indskuddet?", "Det med min mor"]

    def test_others_points_can_be_struck(self, young, meeting):
        item = AgendaItemFactory(meeting=meeting, text="Psykiatrien")
        act(young, item, "stryg")
        item.refresh_from_db()
        assert item.struck_at is not None

    def test_what_is_talked_about_is_not_struck(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        item.talked_at = meeting.created_at
        item.save()
        answer = act(young, item, "stryg")
        assert answer.status_code == 409 and "Sig det på mødet" in answer.content.decode()

    def test_staff_take_neither_a_struck_nor_a_self_written_point_off(self, young, meeting):
        young.post(HOME, {"text": "Min hund"})
        struck, written = AgendaItemFactory(meeting=meeting, text="Fase 2"), meeting.agenda.get(text="Min hund")
        act(young, struck, "stryg")
        for item in (struck, written):
            with pytest.raises(RuleBroken):
                remove(by=meeting.case.opened_by, meeting=meeting, kind="punkt", pk=item.pk)

    def test_a_moved_meeting_takes_the_rest_along(self, young, meeting):
        young.post(HOME, {"text": "Min hund"})
        act(young, meeting.agenda.get(text="Det med min mor"), "stryg")
        new = cancel_meeting(
            by=meeting.case.opened_by, meeting=meeting, reason="Syg", new_starts_at=meeting.starts_at.replace(hour=9)
        )
        assert own(new) == ["Hvem betaler indskuddet?", "Min hund"]
        assert new.agenda.get(text="Min hund").tablet is not None

    def test_c3_struck_has_somebody(self, meeting):
        with (
            pytest.raises(IntegrityError, match="c3_point_struck"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("UPDATE networkmeetings_agendaitem SET struck_at = now()")

    def test_an_unknown_act_does_nothing(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        assert act(young, item, "slet").status_code == 302
        assert AgendaItem.objects.filter(pk=item.pk).exists() and len(own(meeting)) == 2
