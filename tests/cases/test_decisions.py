"""Assessment, visitation and start (C4, C2), and what the guide points at."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from cases.forms.decisions import DecisionForm
from cases.models import Decision, Deviation, LegalBasis, Outbox, SMStart
from cases.reference import LEGAL_BASES, SERVICE_LAWS
from cases.rules import RuleBroken
from cases.services import decide, record_assessment, start_sm
from cases.visitation import fits_target_group, propose
from tests.factories.cases import AssignmentFactory, CaseFactory, DecisionFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db

ICM_AT_RISK = {"combination": "sm_icm", "target_group": "at_risk"}


def cared_for():
    """A case with a coordinator, not started."""
    coordinator = UserFactory(authority=True)
    return AssignmentFactory(user=coordinator, case__opened_by=coordinator).case


class TestC4:
    @pytest.mark.parametrize(
        ("combination", "group"),
        [("sm", "at_risk"), ("sm", "homeless"), ("sm_cti", "at_risk"), ("sm_cti", "homeless"), ("sm_icm", "homeless")],
    )
    def test_the_guides_combinations_are_decided_without_more(self, combination, group):
        case = cared_for()
        decision = decide(
            by=case.opened_by, case=case, combination=combination, target_group=group, legal_basis="sel_85a"
        )
        assert decision.decided_at
        assert decision.deviation is None

    def test_icm_for_somebody_at_risk_asks_for_a_deviation(self):
        case = cared_for()
        with pytest.raises(RuleBroken) as broken:
            decide(by=case.opened_by, case=case, legal_basis="sel_85a", **ICM_AT_RISK)
        assert broken.value.code == "c4_combination_fits_target_group"
        assert "godkendt afvigelse" in broken.value.message
        assert not Decision.objects.exists()

    def test_with_a_reason_it_is_decided_the_same_day_as_an_approved_deviation(self):
        case = cared_for()
        decision = decide(
            by=case.opened_by, case=case, legal_basis="sel_85a", deviation_reason="Udskrives uden net.", **ICM_AT_RISK
        )
        deviation = Deviation.objects.get()
        assert decision.deviation == deviation
        assert (deviation.rule, deviation.approved_by, deviation.reason) == (
            "C4",
            case.opened_by,
            "Udskrives uden net.",
        )

    def test_a_deviation_takes_authority_competence(self):
        with pytest.raises(RuleBroken) as broken:
            decide(by=UserFactory(), case=cared_for(), deviation_reason="Fordi.", **ICM_AT_RISK)
        assert broken.value.code == "c4_deviation_authority"
        assert not Deviation.objects.exists()

    def test_a_reason_without_need_makes_no_deviation(self):
        case = cared_for()
        decide(by=case.opened_by, case=case, combination="sm", target_group="at_risk", deviation_reason="Fordi.")
        assert not Deviation.objects.exists()

    def test_the_database_holds_it_too(self):
        with pytest.raises(IntegrityError, match="c4_combination"), transaction.atomic():
            DecisionFactory(**ICM_AT_RISK)

    def test_a_decided_decision_has_who(self):
        with pytest.raises(IntegrityError, match="c3_decision_decided"), transaction.atomic():
            DecisionFactory(decided_by=None)


@pytest.mark.parametrize(("competences", "basis"), [([], "sel_85"), (["bl"], "sel_85a"), (["sel"], "bl_114")])
def test_a_decision_takes_competence_for_its_own_law(competences, basis):
    with pytest.raises(RuleBroken, match="kompetence"):
        decide(
            by=UserFactory(competences=competences),
            case=cared_for(),
            combination="sm",
            target_group="at_risk",
            legal_basis=basis,
        )


def test_voluntary_coordination_takes_no_law():
    case = cared_for()
    assert decide(by=UserFactory(), case=case, combination="sm", target_group="at_risk").legal_basis_id == "none"


def test_an_assessment_stands_beside_the_earlier_one():
    case = cared_for()
    for situation in ("rough_sleeping", "sublet"):
        record_assessment(by=case.opened_by, case=case, situation=situation, risk_indicators={"weak_network": "past"})
    assert case.assessments.count() == 2


class TestStart:
    def test_it_ends_the_referral_and_asks_for_the_first_form_once(self):
        case = cared_for()
        start = start_sm(by=case.opened_by, case=case, started_on=timezone.localdate(), expectations="Sms først.")
        assert case.referrals.get().outcome == "started"
        row = Outbox.objects.get(kind="case_started")
        assert row.args == {"case_id": str(case.pk)}
        assert start.expectations == "Sms først."

    def test_it_takes_a_coordinator(self):
        case = CaseFactory()
        with pytest.raises(RuleBroken, match="ingen koordinator"):
            start_sm(by=case.opened_by, case=case, started_on=timezone.localdate())

    def test_it_happens_once(self):
        case = started_case()
        with pytest.raises(RuleBroken, match="allerede begyndt"):
            start_sm(by=case.opened_by, case=case, started_on=timezone.localdate())

    def test_it_cannot_be_written_ahead(self):
        case = cared_for()
        with pytest.raises(RuleBroken, match="ikke kommet endnu"):
            start_sm(by=case.opened_by, case=case, started_on=timezone.localdate() + dt.timedelta(days=1))
        assert not SMStart.objects.exists()


class TestWhatTheGuidePointsAt:
    def test_too_little_is_said_as_such(self):
        proposal = propose("", "", {"weak_network": "current"}, "")
        assert (proposal.target_group, proposal.combination) == ("", "")
        assert "ikke nok" in proposal.reasons[0]

    def test_several_indicators_put_somebody_at_risk(self):
        risk = {"weak_network": "current", "substance_use": "current", "mental_health": "past"}
        proposal = propose("own_tenancy_at_risk", "", risk, "")
        assert (proposal.target_group, proposal.combination) == ("at_risk", "sm")
        assert "2 af guidens syv" in " ".join(proposal.reasons)

    def test_support_is_proposed_only_where_it_is_needed(self):
        assert propose("staying_with_others", "", {}, "Hjælp til post og penge").combination == "sm_cti"
        assert propose("staying_with_others", "", {}, " ").combination == "sm"

    def test_the_assessments_own_answer_goes_first(self):
        assert propose("rough_sleeping", "at_risk", {}, "ja").target_group == "at_risk"

    def test_no_proposal_breaks_c4(self):
        for situation in ("", "rough_sleeping", "sublet"):
            for group in ("", "at_risk", "homeless"):
                proposal = propose(situation, group, {}, "ja")
                assert not proposal.combination or fits_target_group(proposal.combination, proposal.target_group)


class TestLegalBasis:
    """Rows with validity (domain.md 5): a repealed section is never decided under again, and keeps its decisions."""

    @pytest.fixture
    def repealed(self):
        yesterday = timezone.localdate() - dt.timedelta(days=1)
        return LegalBasis.objects.create(
            code="sel_76",
            law="serviceloven",
            section="§ 76",
            title="Efterværn",
            competence="sel",
            valid_from=dt.date(2011, 1, 1),
            valid_until=yesterday,
        )

    def test_an_outdated_row_cannot_be_chosen_for_a_later_day(self, repealed):
        case = cared_for()
        with pytest.raises(RuleBroken, match="serviceloven § 76 gælder ikke i dag"):
            decide(by=case.opened_by, case=case, combination="sm", target_group="at_risk", legal_basis=repealed)
        choices = DecisionForm(user=case.opened_by).fields["legal_basis"].queryset
        assert repealed not in choices
        assert "sel_85a" in choices.values_list("pk", flat=True)

    def test_it_stands_where_it_was_used(self, repealed):
        with time_machine.travel(timezone.now() - dt.timedelta(days=30)):
            decision = DecisionFactory(legal_basis_id=repealed.pk)
        assert str(Decision.objects.get(pk=decision.pk).legal_basis) == "serviceloven § 76"
        with pytest.raises(ProtectedError):
            repealed.delete()

    def test_the_law_is_never_written_without_its_section(self):
        with pytest.raises(IntegrityError, match="legalbasis_law_with_section"), transaction.atomic():
            LegalBasis.objects.create(code="x", law="serviceloven", title="Støtte", valid_from=dt.date(2020, 1, 1))

    def test_the_migration_and_the_flush_give_the_same_rows(self):
        fields = ("code", "law", "section", "title", "rule_text", "competence", "is_decision", "valid_from")
        in_visitation, beside = (
            LegalBasis.objects.filter(in_visitation=True),
            LegalBasis.objects.filter(in_visitation=False),
        )
        assert list(in_visitation.values_list(*fields)) == LEGAL_BASES
        assert list(beside.values_list("code", "law", "section", "title", "valid_from")) == SERVICE_LAWS
