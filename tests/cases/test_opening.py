"""The start: who knows the young person, the pair, what is under way, the hand-over, and telling before it falls."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.candidates import candidate_rows, coordinators, known_by
from cases.models import (
    Case,
    CaseAssignment,
    Indsats,
    LegalBasis,
    NetworkMap,
    SanctionWarning,
    SMStart,
    Unit,
)
from cases.permissions import Perm, permissions_on
from cases.rules import RuleBroken
from cases.services import assign_coordinator, assign_partner, end_partner
from cases.start_list import start_points
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    UnitFactory,
    UserFactory,
    ago,
    started_case,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def page(name, case, **keys):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **keys})


def text(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def coordinator():
    return UserFactory(authority=True, username="koordinator.a")


@pytest.fixture
def case(coordinator):
    return started_case(coordinator=coordinator)


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


class TestC2:
    def test_the_service_asks_for_authority_competence(self, case):
        with pytest.raises(RuleBroken, match="myndighedskompetence"):
            assign_coordinator(by=case.opened_by, case=case, user=UserFactory(worker=True))

    def test_the_database_holds_one_at_a_time(self, case):
        with pytest.raises(IntegrityError, match="c2_one_coordinator"), transaction.atomic():
            CaseAssignment.objects.create(
                case=case, user=UserFactory(authority=True), role="coordinator", valid_from=ago(days=1),
                granted_by=case.opened_by,
            )  # fmt: skip


class TestWhoShallHaveIt:
    def rows(self, case):
        now = timezone.now()
        return candidate_rows(coordinators(now, case.unit_id), 20, known_by(case.person_id, now))

    def test_whom_the_young_person_knows_stands_first_with_why(self, case):
        busy = UserFactory(authority=True, username="z.travl")
        for _ in range(3):
            AssignmentFactory(user=busy)
        UserFactory(authority=True, username="a.ledig")
        earlier = CaseFactory(person=case.person, closed_at=ago(days=400), closed_by=busy, close_reason="moved",
                              opened_at=ago(days=900))  # fmt: skip
        AssignmentFactory(case=earlier, user=busy, role=Role.SUPPORT_WORKER, valid_from=ago(days=800),
                          valid_until=ago(days=500))  # fmt: skip
        rows = self.rows(case)
        assert [row.user.username for row in rows][:2] == ["koordinator.a", "z.travl"]
        assert rows[0].known == "er koordinator nu"
        assert rows[1].known.startswith("var bostøtte til ")
        assert [row.known for row in rows[2:]] == [""] * (len(rows) - 2)

    def test_an_earlier_case_elsewhere_gives_no_number_and_no_unit(self, browser, case):
        known = UserFactory(authority=True, username="kendt")
        earlier = CaseFactory(person=case.person, closed_at=ago(days=400), closed_by=known, close_reason="moved",
                              unit=UnitFactory(name="Et hemmeligt sted"), opened_at=ago(days=900))  # fmt: skip
        AssignmentFactory(case=earlier, user=known, valid_from=ago(days=800), valid_until=ago(days=500))
        shown = text(browser.get(page("assign", case)))
        assert "Kender den unge" in shown and "var koordinator til" in shown
        assert str(earlier.number) not in shown and str(earlier.pk) not in shown and "Et hemmeligt sted" not in shown

    def test_a_unit_may_set_fewer(self, case, browser):
        Unit.objects.filter(pk=case.unit_id).update(coordinator_caseload=18)
        assert {row.advised for row in self.rows(case)} == {18}
        assert "af ca. 18" in text(browser.get(page("assign", case)))


class TestPair:
    def test_the_other_of_the_pair_sees_and_writes_from_now_and_not_after(self, browser, case):
        partner = UserFactory(worker=True)
        browser.post(page("assign_partner", case), {"partner": str(partner.pk)})
        assert Perm.WRITE_NOTE in permissions_on(partner, case)
        assignment = case.assignments.get(role="pair_partner")
        browser.post(page("partner_end", case, assignment=assignment.pk))
        assert not Case.objects.visible_to(partner, Perm.VIEW_CASE).exists()

    def test_nobody_is_a_pair_alone(self, case, coordinator):
        with pytest.raises(RuleBroken, match="allerede sagen"):
            assign_partner(by=coordinator, case=case, user=coordinator)

    def test_the_coordinator_is_not_ended_that_way(self, case, coordinator, browser):
        held = case.assignments.get()
        with pytest.raises(RuleBroken):
            end_partner(by=coordinator, assignment=held)
        assert browser.post(page("partner_end", case, assignment=held.pk)).status_code == 404

    def test_no_choice_is_answered_on_the_page(self, browser, case):
        answer = browser.post(page("assign_partner", case), {"partner": ""})
        assert answer.status_code == 422 and "Fast makkerpar" in text(answer)


class TestServicesUnderWay:
    def test_many_at_once_shown_on_the_case_and_ended_with_a_reason(self, browser, case):
        for given in [
            {"name": "Mentor", "legal_basis": "lab_167"},
            {"name": "Behandling", "legal_basis": "sel_101"},
            {"name": "Samtaler", "law": "sundhedsloven § 58"},
        ]:
            browser.post(page("indsats_new", case), {"status": "running", **given})
        laws = ("lov om en aktiv beskæftigelsesindsats § 167", "serviceloven § 101", "sundhedsloven § 58")
        for name in ("case", "pathway", "services"):
            shown = text(browser.get(page(name, case)))
            assert "Mentor" in shown and all(law in shown for law in laws), name
        indsats = Indsats.objects.get(name="Mentor")
        answer = browser.post(page("indsats_end", case, indsats=indsats.pk), {"ends_on": "i dag", "version": "1"})
        assert answer.status_code == 422
        browser.post(
            page("indsats_end", case, indsats=indsats.pk),
            {"ends_on": "i dag", "end_reason": "Fik job", "version": "1"},
        )
        now = text(browser.get(page("case", case))).split("Indsatser nu")[1].split("</section>")[0]
        assert "Mentor" not in now and "Behandling" in now
        assert "Fik job" in text(browser.get(page("services", case)))

    def test_the_database_asks_why_it_ended(self, case):
        with pytest.raises(IntegrityError, match="indsats_ended"), transaction.atomic():
            Indsats.objects.create(case=case, name="Mentor", status="ended", registered_by=case.opened_by)

    def test_laws_are_chosen_with_their_sections(self, browser, case):
        shown = text(browser.get(page("indsats_new", case)))
        assert "sundhedsloven § 141 · Alkoholbehandling</option>" in shown
        assert "frivillig koordinering" not in shown

    def refused(self, browser, case, **given):
        answer = browser.post(page("indsats_new", case), {"name": "Hjælp", **given})
        assert answer.status_code in (409, 422) and not case.services.exists()
        return text(answer)

    def test_a_law_is_chosen_among_those_in_force_while_the_help_runs(self, browser, case):
        LegalBasis.objects.filter(pk="sel_99").update(valid_until=dt.date(2025, 12, 31))
        said = "serviceloven § 99 gælder ikke i den tid"
        assert said in self.refused(browser, case, legal_basis="sel_99", starts_on="01.02.2026")
        assert "barnets lov § 32 gælder ikke" in self.refused(
            browser, case, legal_basis="bl_32", starts_on="01.02.2020", ends_on="01.02.2021"
        )
        browser.post(page("indsats_new", case), {"name": "Hjælp", "legal_basis": "sel_99", "starts_on": "01.02.2025"})
        assert case.services.get().legal_basis_id == "sel_99"

    def test_one_law_and_never_a_section_alone(self, browser, case):
        both = self.refused(browser, case, legal_basis="sel_101", law="sundhedsloven § 141")
        assert "Ikke begge dele" in both
        assert "Skriv loven foran paragraffen" in self.refused(browser, case, law="§ 141")
        for rule, given in [
            ("indsats_one_law", {"legal_basis_id": "sel_101", "law": "sundhedsloven § 141"}),
            ("indsats_law_with_section", {"law": "§ 141"}),
        ]:
            with pytest.raises(IntegrityError, match=rule), transaction.atomic():
                Indsats.objects.create(case=case, name="Hjælp", registered_by=case.opened_by, **given)

    def test_what_only_runs_beside_is_never_visitation(self, browser, case):
        shown = text(browser.get(page("decide", case)))
        assert "serviceloven § 85 a" in shown and "serviceloven § 101" not in shown


class TestHandover:
    def test_planned_then_held_stands_among_the_points(self, browser, case):
        browser.post(page("handover_new", case), {"from_whom": "Bodil, ungerådgiver", "planned_on": "31.12.2030"})
        shown = text(browser.get(page("start", case)))
        assert "Aftalt til 31. dec. 2030 · Bodil, ungerådgiver" in shown
        handover = case.adviser_handovers.get()
        kept = {"from_whom": "Bodil, ungerådgiver", "held_on": "i dag", "told": "Kan lide at tegne", "version": "1"}
        browser.post(page("handover_edit", case, handover=handover.pk), kept)
        assert "Kan lide at tegne" in text(browser.get(page("start", case)))

    def test_it_cannot_have_been_held_tomorrow(self, browser, case):
        answer = browser.post(page("handover_new", case), {"from_whom": "Bodil", "held_on": "i morgen"})
        assert answer.status_code == 422 and "ikke kommet endnu" in text(answer)


class TestStartList:
    def missing(self, case, user):
        case = Case.objects.select_related("facts", "person").get(pk=case.pk)
        points = start_points(case, permissions_on(user, case), timezone.now())
        return [point.what for point in points if not point.is_done and not point.optional]

    def test_each_point_is_done_or_missing_with_the_page_that_fills_it(self, browser, case, coordinator):
        assert self.missing(case, coordinator) == [
            "Forventninger",
            "Den unge ved, hvad vi skriver ned",
            "Sådan holder vi kontakt",
            "Min historie",
            "Samtykke",
            "Indsatser, der er i gang",
            "Netværkskort",
        ]
        shown = text(browser.get(page("start", case)))
        for name in ("contact_agreement", "story", "consent_new", "indsats_new", "network"):
            assert page(name, case) in shown, name

    def test_what_was_agreed_is_written_after_the_start_too(self, browser, case, coordinator):
        given = {"expectations": "Vi ringer altid før vi kommer", "privacy_notice_on": "i dag", "version": "1"}
        assert browser.post(page("start", case), given).status_code == 302
        start = SMStart.objects.get(case=case)
        assert (start.expectations, start.privacy_notice_on) == ("Vi ringer altid før vi kommer", TODAY)
        browser.post(page("story", case), {"text": "Jeg hedder Alma."})
        browser.post(page("story_approve", case), {"approved_how": "wrote_self", "version": "1"})
        browser.post(page("contact_agreement", case), {"when": "Efter kl. 13"})
        browser.post(page("indsats_new", case), {"name": "Mentor"})
        DisclosureBasisFactory(case=case)
        NetworkMap.objects.create(case=case, number=1, filled_by=coordinator)
        assert self.missing(case, coordinator) == []


class TestToldBeforeItFalls:
    def warn(self, browser, case, **given):
        known = {"what": "Kontanthjælp for december", "may_fall_on": "31.12.2030", **given}
        return browser.post(page("sanction_new", case), known)

    def test_it_stands_on_top_of_the_case_until_it_is_over(self, browser, case):
        self.warn(browser, case)
        shown = text(browser.get(page("case", case)))
        assert "Kontanthjælp for december kan falde bort" in shown and "har ikke fået det at vide endnu" in shown
        warning = case.sanction_warnings.get()
        given = {"what": warning.what, "may_fall_on": "31.12.2030", "version": "1", "told_on": "i går",
                 "told_how": "Talt sammen hjemme", "outcome": "averted", "outcome_on": "i dag"}  # fmt: skip
        browser.post(page("sanction_edit", case, warning=warning.pk), given)
        assert "kan falde bort" not in text(browser.get(page("case", case)))
        assert "Det blev afværget" in text(browser.get(page("pathway", case)))

    @pytest.mark.parametrize("told", [{}, {"told_on": "i dag", "told_how": "Sms"}])
    def test_nothing_has_fallen_before_it_was_told(self, browser, case, told):
        answer = self.warn(browser, case, outcome="fell", outcome_on="i dag", **told)
        assert answer.status_code == 422 and "Fortæl det først" in text(answer)
        assert not case.sanction_warnings.exists()

    def test_the_database_holds_it_too(self, case):
        with pytest.raises(IntegrityError, match="sanction_told_first"), transaction.atomic():
            SanctionWarning.objects.create(
                case=case, what="Kontanthjælp", may_fall_on=TODAY, outcome="fell", outcome_on=TODAY,
                told_on=TODAY + dt.timedelta(days=1), told_how="Brev", registered_by=case.opened_by,
            )  # fmt: skip
