"""A home from the waiting list to the lease and back: H1, H2, H6."""

import datetime as dt

import pytest
from django.utils import timezone

from cases.rules import RuleBroken
from housing import services
from housing.models import HousingNeed, Offer, Tenancy
from tests.factories.cases import CaseFactory, UserFactory, ago
from tests.factories.housing import DwellingFactory, NeedFactory, OfferFactory, ResidenceFactory, TenancyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return UserFactory()


def tomorrow():
    return timezone.now() + dt.timedelta(days=1)


def closed_case():
    case = CaseFactory()
    case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "as_planned"
    case.save()
    return case


def signed(officer, case, dwelling=None, **kwargs):
    dwelling = dwelling or DwellingFactory()
    return services.sign_lease(
        by=officer, dwelling=dwelling, case=case, starts_on=kwargs.pop("starts_on", timezone.localdate()), **kwargs
    )


class TestWaitingList:
    def test_somebody_is_put_on_the_list_from_today(self, officer):
        need = services.register_need(by=officer, case=CaseFactory(), max_net_rent=2900)
        assert (need.since_on, need.max_net_rent, need.person) == (timezone.localdate(), 2900, need.case.person)

    def test_nobody_stands_there_twice(self, officer):
        need = NeedFactory()
        with pytest.raises(RuleBroken, match="allerede på ventelisten") as caught:
            services.register_need(by=officer, case=need.case)
        assert caught.value.code == "h1_one_live_need"

    def test_a_closed_case_is_not_put_on_the_list(self, officer):
        with pytest.raises(RuleBroken, match="Sagen er lukket"):
            services.register_need(by=officer, case=closed_case())

    def test_off_the_list_once_is_off(self, officer):
        need = NeedFactory()
        services.close_need(by=officer, need=need, reason="no_wish")
        first = need.closed_at
        services.close_need(by=officer, need=need, reason="housed")
        assert (need.closed_at, need.closed_reason) == (first, "no_wish")


class TestOffer:
    def test_a_free_dwelling_is_offered_with_an_owner_and_a_deadline(self, officer):
        offer = services.offer_dwelling(
            by=officer, dwelling=DwellingFactory(), case=CaseFactory(), deadline_at=tomorrow()
        )
        assert (offer.offered_by, offer.answer, offer.over_at) == (officer, "", None)

    def test_an_offered_dwelling_is_not_offered_to_another(self, officer):
        live = OfferFactory()
        with pytest.raises(RuleBroken, match="allerede tilbudt til en anden") as caught:
            services.offer_dwelling(by=officer, dwelling=live.dwelling, case=CaseFactory(), deadline_at=tomorrow())
        assert caught.value.code == "h1_one_live_offer"

    def test_an_overdue_offer_ends_as_expired_when_the_next_is_made(self, officer):
        overdue, need = OfferFactory(overdue=True), NeedFactory()
        offer = services.offer_dwelling(by=officer, dwelling=overdue.dwelling, case=need.case, deadline_at=tomorrow())
        overdue.refresh_from_db()
        assert (overdue.answer, overdue.answered_by, overdue.over_at) == ("expired", officer, offer.offered_at)

    def test_an_overdue_offer_stands_when_the_next_cannot_be_made(self, officer):
        overdue = OfferFactory(overdue=True)
        with pytest.raises(RuleBroken, match="Sagen er lukket"):
            services.offer_dwelling(by=officer, dwelling=overdue.dwelling, case=closed_case(), deadline_at=tomorrow())
        overdue.refresh_from_db()
        assert overdue.over_at is None

    def test_a_let_dwelling_is_not_offered(self, officer):
        with pytest.raises(RuleBroken, match="lejet ud"):
            services.offer_dwelling(
                by=officer, dwelling=TenancyFactory().dwelling, case=CaseFactory(), deadline_at=tomorrow()
            )

    def test_a_dwelling_under_notice_is_offered_ahead(self, officer):
        tenancy = TenancyFactory(ends_on=ago(days=-40).date(), end_reason="moved")
        assert services.offer_dwelling(
            by=officer, dwelling=tenancy.dwelling, case=CaseFactory(), deadline_at=tomorrow()
        )

    def test_a_withdrawn_dwelling_is_not_offered(self, officer):
        with pytest.raises(RuleBroken, match="ud af puljen"):
            services.offer_dwelling(
                by=officer, dwelling=DwellingFactory(withdrawn=True), case=CaseFactory(), deadline_at=tomorrow()
            )

    def test_the_deadline_lies_ahead(self, officer):
        with pytest.raises(RuleBroken, match="Fristen er allerede gået"):
            services.offer_dwelling(
                by=officer, dwelling=DwellingFactory(), case=CaseFactory(), deadline_at=ago(minutes=1)
            )


class TestAnswer:
    def test_a_yes_puts_the_list_on_hold_and_stops_other_offers(self, officer):
        need, offer = NeedFactory(), None
        offer = OfferFactory(case=need.case)
        services.answer_offer(by=officer, offer=offer, answer="accepted")
        need.refresh_from_db()
        assert need.on_hold_since is not None and need.closed_at is None
        with pytest.raises(RuleBroken, match="sagt ja til en anden bolig"):
            services.offer_dwelling(by=officer, dwelling=DwellingFactory(), case=need.case, deadline_at=tomorrow())

    @pytest.mark.parametrize("answer", ["declined", "withdrawn"])
    def test_a_no_ends_the_offer_and_costs_no_seniority(self, officer, answer):
        need = NeedFactory()
        since = need.since_on
        offer = services.answer_offer(
            by=officer, offer=OfferFactory(case=need.case), answer=answer, reason="For langt fra skolen"
        )
        need.refresh_from_db()
        assert offer.over_at is not None and offer.reason == "For langt fra skolen"
        assert (need.since_on, need.on_hold_since, need.closed_at) == (since, None, None)

    def test_a_late_yes_counts_while_the_dwelling_is_still_theirs(self, officer):
        offer = services.answer_offer(by=officer, offer=OfferFactory(overdue=True), answer="accepted")
        assert (offer.answer, offer.over_at) == ("accepted", None)

    def test_a_late_yes_does_not_take_the_home_from_another(self, officer):
        overdue = OfferFactory(overdue=True)
        services.offer_dwelling(by=officer, dwelling=overdue.dwelling, case=CaseFactory(), deadline_at=tomorrow())
        with pytest.raises(RuleBroken, match="allerede besvaret"):
            services.answer_offer(by=officer, offer=overdue, answer="accepted")

    def test_two_yeses_are_one_too_many(self, officer):
        first = OfferFactory(accepted=True)
        with pytest.raises(RuleBroken, match="allerede sagt ja"):
            services.answer_offer(by=officer, offer=OfferFactory(case=first.case), answer="accepted")


class TestLease:
    def test_a_signed_lease_closes_the_offers_and_the_list(self, officer):
        need = NeedFactory()
        offer, other = OfferFactory(case=need.case, accepted=True), OfferFactory(case=need.case)
        tenancy = signed(officer, need.case, offer.dwelling)
        for row in (need, offer, other):
            row.refresh_from_db()
        assert tenancy.signed_on == timezone.localdate()
        assert (offer.answer, offer.over_at is None) == ("accepted", False)
        assert (other.answer, other.over_at) == ("withdrawn", offer.over_at)
        assert (need.closed_reason, need.on_hold_since) == ("housed", None)

    def test_signing_without_a_written_yes_is_a_yes(self, officer):
        offer = OfferFactory()
        signed(officer, offer.case, offer.dwelling)
        offer.refresh_from_db()
        assert (offer.answer, offer.answered_by) == ("accepted", officer)

    def test_a_home_found_oneself_needs_no_offer(self, officer):
        assert signed(officer, CaseFactory(), DwellingFactory(channel="own", association=None)).pk

    def test_a_dwelling_offered_to_another_is_not_signed_away(self, officer):
        with pytest.raises(RuleBroken, match="tilbudt til en anden"):
            signed(officer, CaseFactory(), OfferFactory().dwelling)

    def test_two_leases_at_once_are_refused(self, officer):
        with pytest.raises(RuleBroken) as caught:
            signed(officer, CaseFactory(), TenancyFactory().dwelling)
        assert caught.value.code == "h1_no_overlapping_tenancies"

    def test_moving_in_and_out(self, officer):
        tenancy = signed(officer, CaseFactory())
        residence = services.move_in(by=officer, tenancy=tenancy, from_on=timezone.localdate())
        until = ago(days=-20).date()
        services.end_tenancy(
            by=officer, tenancy=tenancy, ends_on=ago(days=-60).date(), reason="own_notice", moved_out_on=until
        )
        residence.refresh_from_db()
        tenancy.refresh_from_db()
        assert (residence.until_on, tenancy.end_reason) == (until, "own_notice")

    def test_where_they_stay_follows_the_home_in_and_out(self, officer):
        tenancy = signed(officer, CaseFactory(person__address="Hos farmor"))
        person = tenancy.case.person
        services.move_in(by=officer, tenancy=tenancy, from_on=timezone.localdate())
        person.refresh_from_db()
        assert person.address == tenancy.dwelling.address
        services.end_tenancy(by=officer, tenancy=tenancy, ends_on=timezone.localdate(), reason="own_notice")
        person.refresh_from_db()
        assert person.address == ""

    def test_a_home_to_come_changes_nothing_yet(self, officer):
        tenancy = signed(officer, CaseFactory(person__address="Hos farmor"))
        services.move_in(by=officer, tenancy=tenancy, from_on=ago(days=-3).date())
        tenancy.case.person.refresh_from_db()
        assert tenancy.case.person.address == "Hos farmor"

    def test_nobody_moves_in_before_the_lease(self, officer):
        tenancy = TenancyFactory(starts_on=ago(days=-5).date())
        with pytest.raises(RuleBroken, match="uden for lejemålet"):
            services.move_in(by=officer, tenancy=tenancy, from_on=timezone.localdate())

    def test_nobody_lives_in_two_homes(self, officer):
        old = ResidenceFactory()
        new = TenancyFactory(case=old.case)
        with pytest.raises(RuleBroken, match="bor allerede i en anden bolig"):
            services.move_in(by=officer, tenancy=new, from_on=timezone.localdate())


class TestFallThrough:
    def test_before_the_lease_everything_is_as_it_was(self, officer):
        need = NeedFactory()
        since, offer, other = need.since_on, OfferFactory(case=need.case), OfferFactory(case=need.case)
        services.answer_offer(by=officer, offer=offer, answer="accepted")
        services.fall_through(by=officer, case=need.case, dwelling=offer.dwelling, reason="Boligen brændte")
        for row in (need, offer, other):
            row.refresh_from_db()
        assert (need.since_on, need.on_hold_since, need.closed_at) == (since, None, None)
        assert (offer.answer, offer.reason, offer.over_at is None) == ("accepted", "Boligen brændte", False)
        assert (other.answer, other.over_at) == ("", None)

    def test_after_the_lease_the_list_and_the_offers_return(self, officer):
        need = NeedFactory()
        since, offer, other = need.since_on, OfferFactory(case=need.case), OfferFactory(case=need.case)
        deadline = other.deadline_at
        taken = OfferFactory(case=need.case)
        tenancy = signed(officer, need.case, offer.dwelling)
        services.offer_dwelling(by=officer, dwelling=taken.dwelling, case=CaseFactory(), deadline_at=tomorrow())
        services.fall_through(by=officer, case=need.case, dwelling=offer.dwelling, reason="Udlejer sprang fra")
        for row in (need, other, taken, tenancy):
            row.refresh_from_db()
        assert (need.since_on, need.closed_at, need.closed_reason) == (since, None, "")
        assert (other.answer, other.over_at, other.deadline_at) == ("", None, deadline)
        assert taken.answer == "withdrawn"
        assert (tenancy.end_reason, tenancy.ends_on) == ("fell_through", tenancy.starts_on)
        assert signed(officer, CaseFactory(), offer.dwelling)

    def test_a_place_registered_meanwhile_keeps_the_first_day(self, officer):
        need = NeedFactory()
        tenancy = signed(officer, need.case)
        again = services.register_need(by=officer, case=need.case)
        services.fall_through(by=officer, case=need.case, dwelling=tenancy.dwelling, reason="Udlejer sprang fra")
        again.refresh_from_db()
        assert again.since_on == need.since_on
        assert HousingNeed.objects.filter(case=need.case, closed_at__isnull=True).count() == 1

    def test_not_once_somebody_lives_there(self, officer):
        residence = ResidenceFactory()
        with pytest.raises(RuleBroken, match="flyttet ind"):
            services.fall_through(
                by=officer, case=residence.case, dwelling=residence.tenancy.dwelling, reason="Fortrød"
            )

    def test_not_where_there_is_neither_a_yes_nor_a_lease(self, officer):
        with pytest.raises(RuleBroken, match="hverken et ja"):
            services.fall_through(by=officer, case=CaseFactory(), dwelling=DwellingFactory(), reason="Fortrød")


class TestEndOfCase:
    def test_the_list_and_the_offers_end_and_the_home_stays(self, officer):
        need, tenancy = NeedFactory(), None
        tenancy = TenancyFactory(case=need.case)
        offers = [OfferFactory(case=need.case), OfferFactory(case=need.case, accepted=True)]
        for _ in range(2):
            services.end_with_case(str(need.case.pk), str(officer.pk), "as_planned", "2026-11-22")
        need.refresh_from_db()
        tenancy.refresh_from_db()
        assert (need.closed_reason, tenancy.ends_on) == ("case_closed", None)
        answers = [Offer.objects.get(pk=offer.pk) for offer in offers]
        assert [offer.answer for offer in answers] == ["withdrawn", "accepted"]
        assert all(offer.over_at for offer in answers)

    def test_a_death_ends_the_home_too(self, officer):
        residence = ResidenceFactory()
        future = TenancyFactory(case=residence.case, starts_on=ago(days=-9).date())
        services.end_with_case(residence.case.pk, officer.pk, "died", timezone.localdate().isoformat())
        residence.refresh_from_db()
        future.refresh_from_db()
        assert residence.until_on == timezone.localdate()
        assert (future.end_reason, future.ends_on) == ("died", future.starts_on)
        assert not Tenancy.objects.filter(case=residence.case, ends_on__isnull=True).exists()
