"""The pages of housing: who is shown, in words, with what was typed kept when a rule says no."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog
from housing.models import DeclineReason, Dwelling, HousingNeed, Offer, Residence, Tenancy
from tests.factories.cases import AssignmentFactory, CaseFactory, Role, UnitRoleFactory, UserFactory, ago, started_case
from tests.factories.housing import DwellingFactory, NeedFactory, OfferFactory, ResidenceFactory, TenancyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return UnitRoleFactory(role="housing_officer").user


def page(client, name, *args, query="", **kwargs):
    answer = client.get(reverse(f"housing:{name}", args=args) + query, **kwargs)
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, name, *args, **fields):
    return client.post(reverse(f"housing:{name}", args=args), fields)


def asked_for(asked):
    """The questions and the log row: without savepoints and the session's own clock."""
    return [q["sql"] for q in asked if not re.match("SAVEPOINT|RELEASE|UPDATE .django_session", q["sql"])]


def danish(day):
    return f"{day:%d.%m.%Y}"


class TestPool:
    def test_free_offered_and_let_stand_apart(self, login, officer):
        free, offered, let = DwellingFactory(), OfferFactory().dwelling, TenancyFactory().dwelling
        client = login(officer)
        for code, shown, hidden in [
            ("ledige", [free], [offered, let]),
            ("tilbudt", [offered], [free, let]),
            ("udlejet", [let], [free, offered]),
            ("alle", [free, offered, let], []),
        ]:
            text = page(client, "dwelling_list", query=f"?vis={code}")
            assert all(row.address in text for row in shown), code
            assert not any(f"<b>{row.address}</b>" in text for row in hidden), code

    def test_an_empty_dwelling_says_for_how_long(self, login, officer):
        DwellingFactory(available_from=ago(days=3).date())
        assert "Tom i 3 dage" in page(login(officer), "dwelling_list")

    def test_a_passed_deadline_is_said(self, login, officer):
        OfferFactory(overdue=True)
        assert "Fristen er gået" in page(login(officer), "dwelling_list", query="?vis=tilbudt")

    def test_the_name_on_an_offer_is_only_for_those_who_may(self, login, officer):
        offer = OfferFactory()
        name = offer.case.person.name
        assert name in page(login(officer), "dwelling", offer.dwelling.pk)
        other = started_case().assignments.get().user
        assert name not in page(login(other), "dwelling", offer.dwelling.pk)

    def test_a_protected_tenant_is_not_named_beside_the_address(self, login, officer):
        open_one = TenancyFactory()
        hidden = TenancyFactory(case__person__is_address_protected=True)
        client = login(officer)
        assert open_one.case.person.name in page(client, "dwelling", open_one.dwelling.pk)
        assert hidden.case.person.name not in page(client, "dwelling", hidden.dwelling.pk)

    def test_shown_names_are_logged(self, login, officer):
        need = NeedFactory()
        DwellingFactory()
        page(login(officer), "dwelling_list")
        assert AccessLog.objects.filter(case_id=need.case_id, action="list", user_id=officer.pk).count() == 1

    @pytest.mark.parametrize("query", ["?adresse=%00", "?side=%00", "?vis=%00&adresse=%27%22", "?side=999999"])
    def test_nonsense_in_the_address_breaks_nothing(self, login, officer, query):
        DwellingFactory()
        page(login(officer), "dwelling_list", query=query)
        page(login(officer), "waiting_list", query=query)

    def test_a_dwelling_is_added_and_mended(self, login, officer):
        client = login(officer)
        fields = {"address": "Havnegade 21, værelse 3", "kind": "room", "channel": "abl_63", "available_from": "i dag"}
        assert send(client, "dwelling_new", **fields).status_code == 302
        made = Dwelling.objects.get()
        send(client, "dwelling_edit", made.pk, **fields, rent="2.450", version="1")
        made.refresh_from_db()
        assert (made.rent, made.version, made.pets_allowed) == (2450, 2, None)

    def test_a_mistake_keeps_what_was_typed(self, login, officer):
        answer = send(login(officer), "dwelling_new", address="Skovvej 7", available_from="næste uge")
        assert answer.status_code == 422
        text = answer.content.decode()
        assert "Skovvej 7" in text and "næste uge" in text and "Skriv datoen som" in text

    @pytest.mark.parametrize("rows", [3, 15])
    def test_the_number_of_queries_does_not_grow(self, login, officer, queries, rows):
        DwellingFactory.create_batch(rows)
        for need in NeedFactory.create_batch(rows):
            OfferFactory(case=need.case)
        client = login(officer)
        page(client, "dwelling_list", query="?vis=alle")
        with queries() as asked:
            page(client, "dwelling_list", query="?vis=alle")
        assert len(asked_for(asked)) == 11


class TestMatching:
    def test_why_and_why_not_in_words(self, login, officer):
        home = DwellingFactory(rent=3120, utilities=520)
        rich = NeedFactory(max_net_rent=4000, since_on=ago(days=20).date())
        poor = NeedFactory(max_net_rent=2900, since_on=ago(days=90).date())
        said_no = NeedFactory(since_on=ago(days=200).date())
        OfferFactory(
            dwelling=home,
            case=said_no.case,
            answer="declined",
            reason="For langt fra skolen",
            answered_at=ago(days=1),
            answered_by=officer,
            over_at=ago(days=1),
        )
        text = page(login(officer), "dwelling", home.pk)
        names = [text.index(need.person.name) for need in (rich, poor, said_no)]
        assert names == sorted(names)
        assert "Har råd, også uden boligstøtte" in text
        assert "boligstøtten er mindst 740 kr." in text
        assert "For langt fra skolen" in text and "Passer ikke" in text

    def test_a_coordinator_sees_only_the_own_young_people(self, login):
        mine, other = started_case(), NeedFactory()
        NeedFactory(case=mine)
        text = page(login(mine.opened_by), "dwelling", DwellingFactory().pk)
        assert mine.person.name in text and other.person.name not in text
        assert "Tilbyd boligen" not in text

    def test_matching_reads_nothing_of_support_or_treatment(self, login, officer, queries):
        """H6: the SQL behind list and match names housing, the person's name and who may see, and nothing else."""
        need = NeedFactory()
        home = DwellingFactory()
        client = login(officer)
        with queries() as asked:
            page(client, "dwelling", home.pk)
            page(client, "waiting_list")
            page(client, "offer_new", need.case.pk, query=f"?bolig={home.pk}")
        read = [query["sql"] for query in asked if "housing_" in query["sql"]]
        assert read
        forbidden = r"bostotte_|cases_assessment|cases_decision|cases_referral|networkmeetings_|reporting_|case_facts"
        for sql in read:
            assert not re.search(forbidden, sql), sql

    def test_no_field_of_a_need_or_an_offer_is_about_support(self):
        words = re.compile("support|treat|abstin|ready|drug|alcohol|course|decision|assessment")
        fields = {field.name for model in (HousingNeed, Offer, Tenancy, Dwelling) for field in model._meta.fields}
        assert not [name for name in fields if words.search(name)]


class TestWaitingList:
    def test_the_place_on_the_list_is_the_same_everywhere(self, login, officer):
        NeedFactory(since_on=ago(days=300).date())
        late, home = NeedFactory(since_on=ago(days=5).date()), DwellingFactory()
        text = page(login(officer), "offer_new", late.case.pk, query=f"?bolig={home.pk}")
        assert "Nr. 2 på ventelisten" in text and "Har ventet længst" not in text

    def test_longest_wait_first_with_what_is_free_for_them(self, login, officer):
        late, early = NeedFactory(since_on=ago(days=5).date()), NeedFactory(since_on=ago(days=300).date())
        home = DwellingFactory()
        text = page(login(officer), "waiting_list")
        assert text.index(early.person.name) < text.index(late.person.name)
        assert "300 dage" in text and home.address in text

    def test_a_live_offer_and_a_yes_are_said(self, login, officer):
        offered, held = NeedFactory(), NeedFactory(on_hold_since=timezone.now())
        OfferFactory(case=offered.case)
        text = page(login(officer), "waiting_list")
        assert "Har et tilbud" in text and "På hold" in text
        assert held.person.name in text

    @pytest.mark.parametrize("rows", [2, 20])
    def test_the_number_of_queries_does_not_grow(self, login, officer, queries, rows):
        NeedFactory.create_batch(rows)
        DwellingFactory.create_batch(rows)
        client = login(officer)
        page(client, "waiting_list")
        with queries() as asked:
            page(client, "waiting_list")
        assert len(asked_for(asked)) == 9


class TestFromNeedToKey:
    def test_the_whole_way_through_the_pages(self, login, officer):
        case = started_case()
        worker = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER).user
        home = DwellingFactory()
        coordinator, housing, support = login(case.opened_by), login(officer), login(worker)
        send(coordinator, "need_new", case.pk, since_on="i dag", max_net_rent="2900", wishes="Tæt på skolen")
        assert "Tæt på skolen" in page(housing, "case_housing", case.pk)
        send(housing, "offer_new", case.pk, dwelling=home.pk, deadline_at=danish(ago(days=-2)) + " 15.00")
        offer = Offer.objects.get()
        assert home.address in page(support, "case_housing", case.pk)
        send(support, "offer_answer", offer.pk, answer="accepted")
        send(housing, "tenancy_new", case.pk, dwelling=home.pk, signed_on="i dag", starts_on="i dag")
        tenancy = Tenancy.objects.get()
        answer = send(support, "move_in", tenancy.pk, from_on="i dag")
        assert answer.url == reverse("housing:case_housing", args=[case.pk])
        assert Residence.objects.get().from_on == timezone.localdate()
        assert "Bor her" in page(housing, "case_housing", case.pk)
        assert "Flyttede ind efter 100 dage" in page(coordinator, "case_housing", case.pk)

    def test_the_officer_sees_the_home_and_not_the_way_to_it(self, login, officer):
        text = page(login(officer), "case_housing", started_case().pk)
        assert "uden egen bolig" not in text and "i hjemløshed" not in text

    def test_an_offered_dwelling_answers_409_and_keeps_the_form(self, login, officer):
        taken, case = OfferFactory().dwelling, CaseFactory()
        deadline = danish(ago(days=-4)) + " 12.00"
        answer = send(login(officer), "offer_new", case.pk, dwelling=taken.pk, deadline_at=deadline)
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "allerede tilbudt til en anden (H1)" in text and deadline in text
        assert f'value="{taken.pk}" selected' in text

    def test_a_second_place_on_the_list_becomes_a_change_of_the_first(self, login):
        need = NeedFactory(case=started_case())
        client = login(need.case.opened_by)
        fields = {"since_on": danish(need.since_on), "wishes": "Kat", "version": "1"}
        assert send(client, "need_new", need.case.pk, **fields).status_code == 302
        need.refresh_from_db()
        assert (need.wishes, need.version) == ("Kat", 2)

    def test_two_who_mend_the_same_need_get_both_texts(self, login):
        need = NeedFactory(case=started_case(), wishes="Kat")
        client = login(need.case.opened_by)
        need.wishes, need.version = "Hund", 2
        need.save()
        fields = {"since_on": danish(need.since_on), "wishes": "Papegøje", "version": "1", "max_net_rent": "2900"}
        answer = send(client, "need_new", need.case.pk, **fields)
        assert answer.status_code == 409
        assert "Hund" in answer.content.decode() and "Papegøje" in answer.content.decode()

    def test_off_the_list_by_ones_own_wish(self, login):
        need = NeedFactory(case=started_case())
        send(login(need.case.opened_by), "need_close", need.case.pk)
        need.refresh_from_db()
        assert need.closed_reason == "no_wish"

    def test_nobody_is_put_on_the_list_from_tomorrow(self, login):
        case = started_case()
        answer = send(login(case.opened_by), "need_new", case.pk, since_on="i morgen")
        assert answer.status_code == 422 and "ikke kommet endnu" in answer.content.decode()

    def test_only_who_offers_takes_an_offer_back(self, login, officer):
        offer = OfferFactory(case=started_case())
        coordinator = login(offer.case.opened_by)
        assert send(coordinator, "offer_answer", offer.pk, answer="withdrawn").status_code == 422
        assert send(login(officer), "offer_answer", offer.pk, answer="withdrawn").status_code == 302

    def test_an_answer_given_twice_says_so(self, login, officer):
        offer = OfferFactory(accepted=True)
        answer = send(login(officer), "offer_answer", offer.pk, answer="declined", reason="Fortrød")
        assert answer.status_code == 409
        assert "allerede besvaret" in answer.content.decode() and "Fortrød" in answer.content.decode()

    def test_what_decided_a_no_is_chosen_from_the_municipalitys_list(self, login, officer):
        offer, out = OfferFactory(case=started_case()), DeclineReason.objects.get(pk="wait")
        out.in_use = False
        out.save()
        client = login(officer)
        page = client.get(reverse("housing:offer_answer", args=[offer.pk])).content.decode()
        assert "Beliggenheden" in page and out.label not in page
        typed = {"answer": "declined", "declined_for": "place", "reason": "Jeg går i skole i den anden ende"}
        assert send(client, "offer_answer", offer.pk, **typed | {"declined_for": "wait"}).status_code == 422
        assert send(client, "offer_answer", offer.pk, **typed).status_code == 302
        page = client.get(reverse("housing:case_housing", args=[offer.case_id])).content.decode()
        assert "Beliggenheden. Jeg går i skole i den anden ende" in page

    def test_a_yes_has_nothing_that_decided_against_it(self, login, officer):
        offer = OfferFactory(case=started_case())
        send(login(officer), "offer_answer", offer.pk, answer="accepted", declined_for="place")
        offer.refresh_from_db()
        assert (offer.answer, offer.declined_for) == ("accepted", None)

    def test_a_no_needs_no_why(self, login, officer):
        offer = OfferFactory(case=started_case())
        assert send(login(officer), "offer_answer", offer.pk, answer="declined").status_code == 302

    def test_the_last_day_is_a_day_of_the_lease(self, login, officer):
        residence = ResidenceFactory()
        last = ago(days=-30).date()
        send(login(officer), "tenancy_end", residence.tenancy.pk, last_day=danish(last), reason="moved")
        residence.tenancy.refresh_from_db()
        assert (residence.tenancy.last_day, residence.tenancy.ends_on) == (last, last + dt.timedelta(days=1))

    def test_a_yes_that_came_to_nothing(self, login, officer):
        need = NeedFactory()
        offer = OfferFactory(case=need.case)
        client = login(officer)
        send(client, "offer_answer", offer.pk, answer="accepted")
        assert send(client, "offer_fall_through", offer.pk, reason="Udlejer sprang fra").status_code == 302
        need.refresh_from_db()
        assert need.on_hold_since is None

    def test_a_lease_with_somebody_in_it_does_not_come_to_nothing(self, login, officer):
        tenancy = ResidenceFactory().tenancy
        answer = send(login(officer), "tenancy_fall_through", tenancy.pk, reason="Fortrød")
        assert answer.status_code == 409 and "flyttet ind" in answer.content.decode()


class TestPanel:
    def test_the_home_in_a_line(self, login):
        case = started_case()
        client = login(case.opened_by)
        assert "ikke på ventelisten" in page(client, "panel_housing", case.pk)
        NeedFactory(case=case)
        assert "Har ventet 60 dage" in page(client, "panel_housing", case.pk)
        offer = OfferFactory(case=case)
        assert offer.dwelling.address in page(client, "panel_housing", case.pk)
        tenancy = ResidenceFactory(tenancy__case=case).tenancy
        assert tenancy.dwelling.address in page(client, "panel_housing", case.pk)

    def test_a_stranger_finds_nothing(self, login):
        need = NeedFactory()
        client = login(UserFactory(authority=True))
        for name in ("case_housing", "panel_housing", "need_new", "offer_new"):
            assert client.get(reverse(f"housing:{name}", args=[need.case.pk])).status_code == 404
