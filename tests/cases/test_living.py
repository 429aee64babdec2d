"""Where the young person lives, and stays at a § 110 home: one place at a time, and no gate before a discharge."""

import datetime as dt
import itertools

import hypothesis
import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cases.discharge import conditions, decided_before
from cases.living import living_of
from cases.models import CaseFacts, HousingSituation, Indsats, ShelterStay, TimelineEvent, UnitRole
from cases.my_day import my_day
from cases.permissions import Perm
from cases.services import record_assessment, record_death, record_situation
from cases.timeline import in_words
from housing.services import end_tenancy, move_in
from networkmeetings.models import StatutoryPlan
from tests.factories.cases import (
    CaseFactory,
    OrganisationFactory,
    ShelterStayFactory,
    SituationFactory,
    UnitRoleFactory,
    started_case,
)
from tests.factories.housing import TenancyFactory

D = dt.date
KINDS = st.sampled_from(["sublet", "unknown", "hotel_hostel"])


@pytest.fixture
def case(db):
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


def spells(case):
    found = HousingSituation.objects.filter(person=case.person).order_by("since_on")
    return [(one.kind, one.since_on, one.until_on) for one in found]


def say(case, kind, day):
    return record_situation(by=case.opened_by, case=case, kind=kind, since_on=day)


class TestSpells:
    def test_the_next_ends_the_one_before(self, case):
        say(case, "rough_sleeping", D(2026, 1, 5))
        say(case, "sublet", D(2026, 3, 1))
        assert spells(case) == [("rough_sleeping", D(2026, 1, 5), D(2026, 3, 1)), ("sublet", D(2026, 3, 1), None)]

    def test_what_is_learnt_later_goes_between(self, case):
        say(case, "rough_sleeping", D(2026, 1, 5))
        say(case, "sublet", D(2026, 3, 1))
        say(case, "night_shelter", D(2026, 2, 1))
        assert [kind for kind, *_ in spells(case)] == ["rough_sleeping", "night_shelter", "sublet"]

    def test_the_same_day_is_a_correction_and_the_same_again_nothing(self, case):
        say(case, "rough_sleeping", D(2026, 1, 5))
        say(case, "sublet", D(2026, 1, 5))
        say(case, "sublet", D(2026, 2, 5))
        assert spells(case) == [("sublet", D(2026, 1, 5), None)]

    def test_it_began_earlier_than_we_knew(self, case):
        say(case, "rough_sleeping", D(2026, 1, 5))
        say(case, "sublet", D(2026, 3, 1))
        say(case, "sublet", D(2026, 2, 20))
        assert spells(case) == [("rough_sleeping", D(2026, 1, 5), D(2026, 2, 20)), ("sublet", D(2026, 2, 20), None)]

    def test_two_at_a_time_in_sql(self, case):
        SituationFactory(case=case)
        with pytest.raises(IntegrityError, match="situation_one_at_a_time"), transaction.atomic():
            SituationFactory(case=case)

    def test_a_spell_ends_after_it_began(self, case):
        spell = SituationFactory(case=case)
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE cases_housingsituation SET until_on = since_on - 1 WHERE id = %s", [spell.pk])


class AnyOrder(TestCase):
    @hypothesis.settings(max_examples=20, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
    @given(st.lists(st.tuples(KINDS, st.dates(D(2026, 1, 1), D(2026, 3, 1))), max_size=6))
    def test_however_it_is_told_the_spells_follow_one_another(self, told):
        case = CaseFactory()
        for kind, day in told:
            say(case, kind, day)
        found = spells(case)
        assert len(found) <= len({day for _, day in told})
        for (_, since, until), (_, later, _) in itertools.pairwise(found):
            assert since < later == until
        assert not found or found[-1][2] is None


class TestWhereItComesFrom:
    def test_the_assessment(self, case):
        record_assessment(by=case.opened_by, case=case, situation="hotel_hostel")
        assert HousingSituation.objects.get(case=case).source == "assessment"
        assert CaseFacts.objects.get(pk=case.pk).situation == "hotel_hostel"

    def test_the_caseload_follows_what_the_worker_writes(self, case):
        record_assessment(by=case.opened_by, case=case, situation="hotel_hostel")
        say(case, "own_tenancy_stable", timezone.localdate())
        assert CaseFacts.objects.get(pk=case.pk).situation == "own_tenancy_stable"
        assert case.clock.situation == "own_tenancy_stable"

    def test_moving_in_and_out(self, case):
        tenancy, today = TenancyFactory(case=case, starts_on=D(2026, 1, 1)), timezone.localdate()
        tenancy.dwelling.kind = "family"
        tenancy.dwelling.save()
        move_in(by=case.opened_by, tenancy=tenancy, from_on=D(2026, 2, 1))
        end_tenancy(by=case.opened_by, tenancy=tenancy, ends_on=today, reason="evicted")
        kinds = ["own_tenancy_stable", "unknown"]
        assert [(kind, since) for kind, since, _ in spells(case)] == list(
            zip(kinds, [D(2026, 2, 1), today], strict=True)
        )

    def test_a_death_ends_it(self, case, coordinator):
        SituationFactory(case=case)
        stay = ShelterStayFactory(case=case)
        record_death(by=coordinator, case=case, died_on=timezone.localdate())
        stay.refresh_from_db()
        assert stay.discharge == "died"
        assert spells(case)[-1][2] == timezone.localdate()


class TestStays:
    @pytest.mark.parametrize(
        ("columns", "rule"),
        [
            ("out_on = in_on", "shelter_discharged"),
            ("discharge = 'left'", "shelter_discharged"),
            ("out_on = in_on - 1, discharge = 'left'", "shelter_period"),
            ("notice_on = in_on - 1", "shelter_notice"),
            ("organisation_id = (SELECT id FROM cases_organisation), place_name = 'X'", "shelter_one_place"),
        ],
    )
    def test_the_database_holds_them(self, case, columns, rule):
        OrganisationFactory()
        stay = ShelterStayFactory(case=case)
        with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE cases_shelterstay SET {columns} WHERE id = %s", [stay.pk])
        assert error.value.__cause__.diag.constraint_name == rule

    def test_two_at_a_time(self, case):
        ShelterStayFactory(case=case, in_on=D(2026, 1, 1), out_on=D(2026, 2, 1), discharge="left")
        ShelterStayFactory(case=case, in_on=D(2026, 2, 1))
        with pytest.raises(IntegrityError, match="shelter_one_at_a_time"), transaction.atomic():
            ShelterStayFactory(case=case, in_on=D(2026, 1, 31), out_on=D(2026, 2, 1), discharge="left")

    @pytest.mark.parametrize(
        ("in_on", "due"),
        [
            (D(2026, 11, 23), D(2026, 11, 26)),  # Monday
            (D(2026, 11, 26), D(2026, 12, 1)),  # Thursday: over the weekend
            (D(2026, 12, 23), D(2026, 12, 30)),  # Christmas is no working day
        ],
    )
    def test_three_working_days(self, in_on, due):
        stay = ShelterStay(in_on=in_on)
        assert stay.notice_due_on == due
        assert not ShelterStay(in_on=in_on, notice_on=due).is_notice_late
        assert ShelterStay(in_on=in_on, notice_on=due + dt.timedelta(days=1)).is_notice_late

    @pytest.mark.parametrize(("on", "level"), [(25, None), (26, "amber"), (30, "amber")])
    def test_the_coordinator_asks_for_the_notice(self, case, coordinator, on, level):
        stay = ShelterStayFactory(case=case, in_on=D(2026, 11, 23))
        with time_machine.travel(dt.datetime(2026, 11, on, 9, tzinfo=dt.UTC), tick=False):
            levels = [
                line.level for line in my_day(coordinator, timezone.now()).lines if line.kind == "shelter_notice"
            ]
            assert levels == ([level] if level else [])
            stay.notice_on = D(2026, 11, 25)
            stay.save()
            assert not [one for one in my_day(coordinator, timezone.now()).lines if one.kind == "shelter_notice"]


class TestDischargeCheck:
    MAY = frozenset(Perm)

    def test_nothing_known_is_said_so(self, case):
        found = conditions(case, ShelterStayFactory(case=case), self.MAY)
        assert [one.is_met for one in found] == [False, False, True, False]
        assert found[2].source == "Afgørelsen på sagen"

    def test_the_program_knows_where_each_is(self, case):
        StatutoryPlan.objects.create(case=case, kind="sel_142", made_on=D(2026, 3, 1))
        TenancyFactory(case=case, signed_on=D(2026, 4, 1), starts_on=D(2026, 5, 1))
        found = conditions(case, ShelterStayFactory(case=case), self.MAY)
        assert [one.met_on for one in found if one.source != "Afgørelsen på sagen"] == [
            D(2026, 3, 1), D(2026, 4, 1), D(2026, 5, 1),
        ]  # fmt: skip

    def test_a_care_home_is_a_place_to_go_too(self, case):
        Indsats.objects.create(
            case=case, name="Botilbud", law="serviceloven § 107", starts_on=D(2026, 3, 1), registered_by=case.opened_by
        )
        found = conditions(case, ShelterStayFactory(case=case), self.MAY)
        assert (found[1].met_on, found[1].source) == (D(2026, 3, 1), "Indsatsen på sagen")

    def test_written_by_hand_where_it_is_not_known(self, case):
        found = conditions(case, ShelterStayFactory(case=case, plan_on=D(2026, 3, 1)), self.MAY)
        assert (found[0].met_on, found[0].source) == (D(2026, 3, 1), "Skrevet her")

    def test_homes_and_plans_are_for_those_who_see_them(self, case):
        StatutoryPlan.objects.create(case=case, kind="sel_142", made_on=D(2026, 3, 1))
        TenancyFactory(case=case, signed_on=D(2026, 4, 1), starts_on=D(2026, 5, 1))
        found = conditions(case, ShelterStayFactory(case=case), {Perm.VIEW_PATHWAY})
        assert [one.is_met for one in found] == [False, False, True, False]

    @pytest.mark.parametrize(
        ("support", "out", "words"),
        [
            (None, None, "ikke besluttet endnu"),
            (D(2026, 5, 1), None, "før udskrivningen."),
            (D(2026, 5, 1), D(2026, 5, 2), "indtil 2. maj 2028"),
            (D(2026, 5, 2), D(2026, 5, 2), "ikke før udskrivningen"),
        ],
    )
    def test_decided_before_the_discharge(self, support, out, words):
        assert words in decided_before(ShelterStay(in_on=D(2026, 1, 1), out_on=out), support, True)

    def test_another_section_gives_no_refund(self):
        assert "ikke efter § 85 a" in decided_before(ShelterStay(in_on=D(2026, 1, 1)), D(2026, 5, 1), False)


class TestPages:
    def test_in_checked_and_out(self, login, case, coordinator):
        client, home = login(coordinator), OrganisationFactory(name="Kilden", kind="shelter")
        typed = {"in_on": "02.11.2026", "organisation": home.pk, "came_by": "self", "came_from": "rough_sleeping"}
        with time_machine.travel(dt.datetime(2026, 11, 28, 9, tzinfo=dt.UTC), tick=False):
            client.force_login(coordinator)
            assert client.post(reverse("cases:shelter_new", args=[case.pk]), typed).status_code == 302
            stay = ShelterStay.objects.get()
            assert spells(case) == [("homeless_hostel", D(2026, 11, 2), None)]
            keys = [case.pk, stay.pk]
            page = client.get(reverse("cases:shelter", args=keys)).content.decode()
            for words in ("Kilden", "27 af 90 dage", "Fristen var 5. november 2026"):
                assert words in page
            checked = {"notice_on": "09.11.2026", "plan_on": "10.11.2026", "version": stay.version}
            assert client.post(reverse("cases:shelter", args=keys), checked).status_code == 302
            assert "For sent" in client.get(reverse("cases:shelter", args=keys)).content.decode()
            stay.refresh_from_db()
            over = {"out_on": "20.11.2026", "discharge": "agreed", "went_to": "sublet", "version": stay.version}
            assert client.post(reverse("cases:shelter_out", args=keys), over).status_code == 302
            assert [kind for kind, *_ in spells(case)] == ["homeless_hostel", "sublet"]
            page = client.get(reverse("cases:daily_life", args=[case.pk])).content.decode()
            assert "18 af 90 dage" in page and "Fremleje" in page

    def test_changed_from_the_page(self, login, case, coordinator):
        typed = {"kind": "rough_sleeping", "since_on": "i går"}
        assert login(coordinator).post(reverse("cases:situation_new", args=[case.pk]), typed).status_code == 302
        living = living_of(case, timezone.localdate())
        assert living.is_homeless and living.now.source == "worker"

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"kind": "rough_sleeping", "since_on": "01.01.2090"}, "Dagen er ikke kommet endnu."),
            ({"kind": "slot", "since_on": ""}, "Det valg findes ikke længere"),
        ],
    )
    def test_a_wrong_value_is_a_sentence(self, login, case, coordinator, typed, words):
        answer = login(coordinator).post(reverse("cases:situation_new", args=[case.pk]), typed)
        assert answer.status_code == 422
        assert words in answer.content.decode()

    def test_an_overlap_is_the_rule_and_what_to_do(self, login, case, coordinator):
        ShelterStayFactory(case=case)
        typed = {"in_on": "i dag"}
        answer = login(coordinator).post(reverse("cases:shelter_new", args=[case.pk]), typed)
        assert answer.status_code in {409, 422}
        assert "Skriv udskrivningen der først" in answer.content.decode()

    def test_a_leader_is_not_told_which_home_a_protected_person_is_at(self, login, case):
        case.person.is_address_protected = True
        case.person.save()
        home = OrganisationFactory(name="Kilden", kind="shelter")
        stay = ShelterStayFactory(case=case, organisation=home)
        client = login(UnitRoleFactory(role=UnitRole.Role.LEADER, unit=case.unit).user)
        for address in (
            reverse("cases:daily_life", args=[case.pk]),
            reverse("cases:shelter", args=[case.pk, stay.pk]),
            reverse("cases:shelter_edit", args=[case.pk, stay.pk]),
        ):
            assert "Kilden" not in client.get(address).content.decode()
        assert case.person.name not in client.get(reverse("cases:organisation", args=[home.pk])).content.decode()


def test_the_timeline_names_the_kind_and_never_the_home(case):
    SituationFactory(case=case, kind="rough_sleeping")
    ShelterStayFactory(case=case, place_name="Kilden", out_on=timezone.localdate(), discharge="left")
    kinds = ["situation", "shelter_in", "shelter_out"]
    lines = {one.kind: in_words(one) for one in TimelineEvent.objects.filter(case=case, kind__in=kinds)}
    assert lines["situation"].title == "Bor: gaden, trappeopgang, skur eller lignende"
    assert lines["shelter_in"].title == "Skrevet ind: herberg eller forsorgshjem"
    assert lines["shelter_out"].title == "Skrevet ud: blev væk"
    assert "Kilden" not in "".join(line.words for line in lines.values())
