"""Redskab 1: the map is drawn, kept in versions, and says the same as a picture, as a table and on paper."""

import re

import lxml.html
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from cases.cpr import mentions_cpr
from cases.models import Draft, NetworkLink, NetworkMap, NetworkPerson, TeamMember
from cases.network_drawing import CENTRE, RADIUS, RINGS, draw, seats_of
from cases.network_labels import Box, labels, wrapped
from cases.network_words import changes, lines_of
from cases.rules import RuleBroken
from cases.services import draw_map, link_people, move_person, propose_from_map
from tests.factories.cases import (
    AssignmentFactory,
    DisclosureBasisFactory,
    NetworkMapFactory,
    NetworkPersonFactory,
    Role,
    UserFactory,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db

Field = NetworkPerson.Field


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


@pytest.fixture
def drawn(case):
    """A map with three people and two lines."""
    drawn = NetworkMapFactory(case=case)
    mother = NetworkPersonFactory(map=drawn, name="Mor", field=Field.FAMILY, closeness=1, quality="mixed")
    friend = NetworkPersonFactory(map=drawn, name="Karla", field=Field.FRIENDS, closeness=2, is_trusted_adult=True)
    teacher = NetworkPersonFactory(
        map=drawn, name="Lærer", field=Field.PROFESSIONALS, closeness=3, quality="", relation="FGU-lærer",
        wanted_in_team=True,
    )  # fmt: skip
    link_people(by=drawn.filled_by, drawn=drawn, one=mother, other=friend, kind="conflict")
    link_people(by=drawn.filled_by, drawn=drawn, one=teacher, other=friend, kind="cooperates")
    return drawn


def address(name, case, **more):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **more})


def named(drawn, name):
    return drawn.people.get(name=name)


class TestThirdParties:
    @pytest.mark.parametrize("text", ["010203-1234", "0102031234", "Mor 310199 4321", "er 610203-1234 her"])
    def test_a_personal_number_is_refused_at_the_field(self, login, case, coordinator, text):
        assert mentions_cpr(text)
        answer = login(coordinator).post(address("network_add", case), {"name": "Mor", "note": text})
        assert answer.status_code == 422
        assert "Skriv ikke CPR-numre" in answer.content.decode()
        assert text in answer.content.decode()
        assert not NetworkPerson.objects.exists()

    @pytest.mark.parametrize("text", ["20 11 22 33", "+4520112233", "4520112233", "1234567", "Møllevej 8, 8000", ""])
    def test_other_numbers_are_not_taken_for_one(self, text):
        assert not mentions_cpr(text)
        NetworkPersonFactory(note=text)

    @pytest.mark.parametrize("field", ["name", "relation", "organisation", "note"])
    def test_the_database_refuses_it_too(self, field):
        with pytest.raises(IntegrityError, match="network_person_no_cpr"), transaction.atomic():
            NetworkPersonFactory(**{field: "010203-1234"})

    def test_nor_in_what_is_said_of_the_map(self):
        with pytest.raises(IntegrityError, match="network_map_no_cpr"), transaction.atomic():
            NetworkMapFactory(own_words="Min mor er 010203-1234")


class TestRules:
    def test_at_most_one_is_my_adult(self, login, case, coordinator, drawn):
        with pytest.raises(IntegrityError, match="network_one_adult"), transaction.atomic():
            NetworkPersonFactory(map=drawn, is_trusted_adult=True)
        answer = login(coordinator).post(address("network_add", case), {"name": "Ny", "is_trusted_adult": "on"})
        assert answer.status_code == 409
        assert "Fjern mærket der først" in answer.content.decode()

    def test_a_former_map_stands(self, case, coordinator, drawn):
        draw_map(by=coordinator, case=case)
        mother = named(drawn, "Mor")
        mother.name = "Rettet"
        for act in (mother.save, mother.delete, drawn.links.first().delete):
            with pytest.raises(IntegrityError, match="former network map"), transaction.atomic():
                act()
        with pytest.raises(IntegrityError, match="former network map"), transaction.atomic():
            NetworkPersonFactory(map=drawn)

    def test_one_line_between_two_whoever_is_named_first(self, drawn):
        mother, friend = named(drawn, "Mor"), named(drawn, "Karla")
        link_people(by=drawn.filled_by, drawn=drawn, one=friend, other=mother, kind="neutral")
        assert [link.kind for link in drawn.links.filter(first__in=[mother, friend], second__in=[mother, friend])] == [
            "neutral"
        ]
        with pytest.raises(IntegrityError, match="network_link_of_two"), transaction.atomic():
            NetworkLink.objects.create(map=drawn, first=mother, second=mother)

    def test_nobody_is_tied_to_somebody_on_another_map(self, drawn):
        with pytest.raises(RuleBroken, match="på kortet"):
            link_people(
                by=drawn.filled_by, drawn=drawn, one=named(drawn, "Mor"), other=NetworkPersonFactory(), kind="neutral"
            )

    def test_two_maps_of_a_case_have_two_numbers(self, drawn):
        with pytest.raises(IntegrityError, match="network_map_number"), transaction.atomic():
            NetworkMapFactory(case=drawn.case, number=drawn.number)

    def test_a_closed_case_takes_nothing(self, login, case, coordinator, drawn):
        case.closed_at, case.closed_by, case.close_reason = drawn.created_at, coordinator, "moved"
        case.save()
        client, mother = login(coordinator), named(drawn, "Mor")
        assert client.post(address("network_add", case), {"name": "Ny"}).status_code == 409
        assert (
            client.post(address("network_person", case, person=mother.pk), {"name": "X", "version": 1}).status_code
            == 409
        )
        client.post(address("network_remove", case, person=mother.pk))
        assert sorted(drawn.people.values_list("name", flat=True)) == ["Karla", "Lærer", "Mor"]


class TestVersions:
    def test_the_next_map_begins_with_a_copy(self, case, coordinator, drawn):
        later = draw_map(by=coordinator, case=case, own_words="Nu er der flere")
        assert later.number == 2
        assert [line.said for line in lines_of(later.people.all())] == [
            line.said for line in lines_of(drawn.people.all())
        ]
        assert set(later.people.values_list("lineage", flat=True)) == set(
            drawn.people.values_list("lineage", flat=True)
        )
        assert later.links.count() == 2
        assert not set(later.people.values_list("pk", flat=True)) & set(drawn.people.values_list("pk", flat=True))
        assert all(person.history.count() == 1 for person in later.people.all())

    def test_what_is_different_is_told(self, case, coordinator, drawn):
        later = draw_map(by=coordinator, case=case)
        move_person(by=coordinator, person=named(later, "Mor"), field=Field.FAMILY, closeness=3, place=50)
        named(later, "Lærer").delete()
        NetworkPersonFactory(map=later, name="Farfar")
        assert changes(drawn.people.all(), later.people.all()) == [
            "Farfar er kommet til.",
            "Lærer er ikke med.",
            "Mor, nærhed: fra tæt på til yderst.",
        ]

    def test_side_by_side(self, login, case, coordinator, drawn):
        later = draw_map(by=coordinator, case=case)
        named(later, "Karla").delete()
        page = login(coordinator).get(address("network_versions", case)).content.decode()
        assert page.count('<svg class="hv-net"') == 2
        assert "Karla er ikke med." in page
        assert 'value="1" selected' in page

    def test_of_the_only_one_nothing_is_compared(self, login, case, coordinator, drawn):
        page = login(coordinator).get(address("network_versions", case) + "?gammel=7&ny=x").content.decode()
        assert "Der er kun ét kort at se" in page


class TestDrawing:
    def test_everybody_sits_in_their_field_and_ring(self, drawn):
        for person in drawn.people.all():
            for place in (None, 0, 100):
                person.place = place
                (seat,) = seats_of([person])
                distance = ((seat.x - CENTRE[0]) ** 2 + (seat.y - CENTRE[1]) ** 2) ** 0.5
                outer = [0, *RINGS]
                assert outer[person.closeness - 1] < distance < outer[person.closeness]

    def test_two_in_a_cell_do_not_sit_on_one_another(self):
        drawn = NetworkMapFactory()
        seats = seats_of([NetworkPersonFactory(map=drawn) for _ in range(5)])
        assert len({(round(seat.x), round(seat.y)) for seat in seats}) == 5

    def test_a_name_is_text_and_not_markup(self):
        person = NetworkPersonFactory(name="<script>x</script>")
        picture = draw([person], [], "Alma", "kort", {person.pk: person.name}, {person.pk: "/x/"})
        assert "<script" not in picture
        assert "style=" not in picture

    def test_long_names_are_cut_only_in_the_picture(self):
        assert wrapped("Mor") == ["Mor"]
        assert wrapped("Kontaktperson på forsorgshjemmet i byen") == ["Kontaktperson", "på …"]
        assert len(wrapped("A" * 80)[0]) < 20


class TestLabels:
    def test_a_name_stands_under_its_mark_where_there_is_room(self):
        (label,) = labels([("Mor", 300, 300)], RADIUS)
        assert (label.anchor, label.y > 300 + RADIUS) == ("middle", True)

    def test_neighbours_names_lie_neither_over_each_other_nor_over_a_mark(self):
        seats = [
            ("Sagsbehandler i Ydelse", 180, 330),
            ("FGU-vejleder", 265, 320),
            ("Boligsocial medarbejder", 275, 390),
        ]
        found = labels(seats, RADIUS)
        for number, label in enumerate(found):
            others = [other.box for other in found[:number]]
            marks = [Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for _, x, y in seats]
            assert all(label.box.shared(box) == 0 for box in [*others, *marks])

    def test_in_a_crowd_each_has_a_name_all_the_same(self):
        found = labels([("Kontaktperson på herberget", 300 + n, 300) for n in range(12)], RADIUS)
        assert len(found) == 12

    def test_what_is_read_is_what_is_seen(self):
        """The link's words are the name alone and whole, so that speech control finds it (WCAG 2.5.3)."""
        person = NetworkPersonFactory(name="Sagsbehandler i Ydelse", wanted_in_team=True)
        picture = draw([person], [], "Alma", "kort", {person.pk: person.name}, {person.pk: "/x/"})
        words = "".join(lxml.html.fromstring(picture).xpath("//a//text()"))
        assert words == "Sagsbehandler i Ydelse"


class TestPages:
    def test_picture_table_and_paper_say_the_same(self, login, case, coordinator, drawn):
        client = login(coordinator)
        page = client.get(address("network", case)).content.decode()
        paper = client.get(address("network_print", case)).content.decode()
        spoken = re.findall(r'data-person="[^"]+" aria-label="([^"]+)"', page)
        assert sorted(spoken) == sorted(line.said for line in lines_of(drawn.people.select_related("seat")))
        for text in (page, paper):
            for row in ("Mor", "Karla", "Lærer"):
                assert re.search(rf'<th scope="row">(<a [^>]*>)?{row}', text), row
            for word in ("Familie", "Venner og andre", "Fagpersoner", "Tæt på", "Midt imellem", "Yderst", "Blandet"):
                assert f"<td>{word}</td>" in text
            assert "konflikt" in text
            assert "samarbejder" in text

    def test_paper_shows_what_the_page_shows_but_nothing_to_press(self, login, case, coordinator, drawn):
        paper = login(coordinator).get(address("network_print", case)).content.decode()
        assert "data-person" not in paper
        assert 'role="img"' in paper

    def test_the_first_person_begins_the_first_map(self, login, case, coordinator):
        client = login(coordinator)
        assert "Tegn det første kort" in client.get(address("network", case)).content.decode()
        assert client.get(address("network_print", case)).status_code == 404
        client.post(
            address("network_add", case), {"name": "Mormor", "field": "family", "closeness": "1", "place": "40"}
        )
        person = NetworkPerson.objects.get()
        assert (person.map.number, person.place, person.closeness) == (1, 40, 1)

    def test_moving_saves_and_answers_with_the_map(self, login, case, coordinator, drawn):
        client, mother = login(coordinator), named(drawn, "Mor")
        to = {"field": "kin", "closeness": "3", "place": "80"}
        answer = client.post(
            address("network_move", case, person=mother.pk), to, headers={"HX-Request": "true"}
        )  # fmt: skip
        assert answer.status_code == 200
        assert answer.content.decode().count('id="network-map"') == 1
        assert "Mor: Slægt, yderst. Gemt." in answer.content.decode()
        mother.refresh_from_db()
        assert (mother.field, mother.closeness, mother.place, mother.version) == ("kin", 3, 80, 2)
        assert mother.quality == "mixed"
        assert client.post(address("network_move", case, person=mother.pk), to).status_code == 302

    @pytest.mark.parametrize("wrong", [{"closeness": "4"}, {"place": "101"}, {"field": "enemies"}, {"place": "x"}])
    def test_nonsense_moves_nobody(self, login, case, coordinator, drawn, wrong):
        mother = named(drawn, "Mor")
        to = {"field": "kin", "closeness": "3", "place": "80", **wrong}
        url = address("network_move", case, person=mother.pk)
        assert login(coordinator).post(url, to, headers={"HX-Request": "true"}).status_code == 409
        mother.refresh_from_db()
        assert mother.version == 1

    def test_a_person_moved_while_written_about_loses_neither(self, login, case, coordinator, drawn):
        mother, client = named(drawn, "Mor"), login(coordinator)
        url = address("network_person", case, person=mother.pk)
        typed = {"name": "Mor", "relation": "min mor", "field": "family", "closeness": "1", "quality": "mixed"}
        move_person(by=coordinator, person=mother, field=Field.FAMILY, closeness=2, place=10)
        answer = client.post(url, {**typed, "version": "1"})
        assert answer.status_code == 409
        assert "min mor" in answer.content.decode()
        assert "Midt imellem" in answer.content.decode()
        client.post(url, {**typed, "closeness": "2", "place": "10", "version": "2"})
        mother.refresh_from_db()
        assert (mother.relation, mother.closeness) == ("min mor", 2)

    def test_lines_are_drawn_and_taken_away(self, login, case, coordinator, drawn):
        client = login(coordinator)
        mother, teacher = named(drawn, "Mor"), named(drawn, "Lærer")
        client.post(address("network_link", case), {"one": mother.pk, "other": teacher.pk, "kind": "neutral"})
        assert drawn.links.count() == 3
        client.post(address("network_link", case), {"one": mother.pk, "other": mother.pk, "kind": "neutral"})
        assert drawn.links.count() == 3
        client.post(address("network_unlink", case, link=drawn.links.first().pk))
        assert drawn.links.count() == 2

    def test_taking_somebody_off_takes_the_lines_and_leaves_a_trace(self, login, case, coordinator, drawn):
        friend = named(drawn, "Karla")
        login(coordinator).post(address("network_remove", case, person=friend.pk))
        assert drawn.links.count() == 0
        assert NetworkPerson.history.filter(id=friend.pk, history_type="-").exists()

    def test_half_a_person_is_kept_as_a_draft(self, login, case, coordinator, drawn):
        person = named(drawn, "Mor")
        client = login(coordinator)
        typed = {"_draft_form": "cases.network_person", "_draft_object": person.pk, "_draft_user": coordinator.pk}
        client.post("/kladder/gem/", {**typed, "name": "Mor", "note": "ringer hver søndag"})
        assert "ringer hver søndag" in client.get(address("network_person", case, person=person.pk)).content.decode()
        saved = {"name": "Mor", "note": "ringer hver søndag", "version": 1}
        assert client.post(address("network_person", case, person=person.pk), saved).status_code == 302
        assert not Draft.objects.exists()

    def test_queries_do_not_grow_with_people(self, login, case, coordinator, drawn, queries):
        client = login(coordinator)
        client.get(address("network", case))
        with queries() as few:
            client.get(address("network", case))
        NetworkPersonFactory.create_batch(20, map=drawn)
        with queries() as many:
            client.get(address("network", case))
        told = [query["sql"][:150] for query in many if "SAVEPOINT" not in query["sql"]]
        assert len(few) == len(many), told
        assert len(told) <= 12, told


class TestTeam:
    def test_one_tap_proposes_and_opens_nothing(self, login, case, coordinator, drawn):
        teacher = named(drawn, "Lærer")
        login(coordinator).post(address("network_propose", case, person=teacher.pk))
        seat = TeamMember.objects.get()
        assert (seat.name, seat.kind, seat.role_label) == ("Lærer", "professional", "FGU-lærer")
        assert seat.young_person_answer == "not_discussed"
        assert seat.proposed_by == coordinator
        page = login(coordinator).get(address("network", case)).content.decode()
        assert "Foreslået, ikke drøftet endnu" in page

    def test_twice_is_once(self, coordinator, drawn):
        person = named(drawn, "Lærer")
        propose_from_map(by=coordinator, person=person)
        with pytest.raises(RuleBroken, match="allerede foreslået"):
            propose_from_map(by=coordinator, person=person)
        assert TeamMember.objects.count() == 1

    def test_my_adult_is_so_in_the_team_too(self, coordinator, drawn):
        assert propose_from_map(by=coordinator, person=named(drawn, "Karla")).is_trusted_adult

    def test_a_no_is_told_on_the_map(self, login, case, coordinator, drawn):
        seat = propose_from_map(by=coordinator, person=named(drawn, "Karla"))
        seat.young_person_answer, seat.answered_on = "no", drawn.drawn_on
        seat.save()
        assert "Den unge har sagt nej til teamet" in login(coordinator).get(address("network", case)).content.decode()


class TestWhoSees:
    def test_a_support_worker_reads_and_does_not_write(self, login, case, drawn):
        worker = UserFactory(worker=True)
        AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
        page = login(worker).get(address("network", case)).content.decode()
        assert "Karla" in page
        assert "data-network=" not in page
        assert "Sæt en på kortet" not in page

    def test_an_invited_professional_sees_the_map_and_neither_notes_nor_the_past(self, login, case, drawn):
        person = named(drawn, "Mor")
        person.note = "Kun for os"
        person.save()
        drawn.own_words = "Det her er mit"
        drawn.save()
        basis = DisclosureBasisFactory(case=case, kinds=["network"])
        basis.member.user = UserFactory(unit=None)
        basis.member.save()
        invite(basis.member.user, basis)
        client = login(basis.member.user)
        page = client.get(address("network", case)).content.decode()
        assert "Karla" in page
        assert "Kun for os" not in page
        assert "Det her er mit" not in page
        assert client.get(address("network_versions", case)).status_code == 404
        assert "Kun for os" not in client.get(address("network_print", case)).content.decode()

    def test_another_cases_map_is_not_reached_through_mine(self, login, case, coordinator, drawn):
        other = NetworkPersonFactory()
        assert login(coordinator).get(address("network_person", case, person=other.pk)).status_code == 404
        assert NetworkMap.objects.visible_to(coordinator, "view_network").get() == drawn
