"""Steps 2 and 3: assessment, visitation and the voluntary start (guide TRIN 2-3; C4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.models import (
    VOLUNTARY,
    Assessment,
    Case,
    CaseAssignment,
    Decision,
    Deviation,
    LegalBasis,
    Referral,
    SMStart,
    User,
)
from cases.rules import RuleBroken, constraint_messages, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.visitation import fits_target_group

C4 = "c4_combination_fits_target_group"


@transaction.atomic
def record_assessment(
    *,
    by: User,
    case: Case,
    assessed_on: dt.date | None = None,
    situation: str = "",
    target_group: str = "",
    risk_indicators: Mapping[str, str] | None = None,
    own_words: str = "",
    worker_words: str = "",
    support_need: str = "",
) -> Assessment:
    """A new assessment; earlier ones stand. `risk_indicators`: indicator -> past, current or no."""
    return Assessment.objects.create(
        case=lock_open(case),
        assessed_on=assessed_on or timezone.localdate(),
        assessed_by=by,
        situation=situation,
        target_group=target_group,
        risk_indicators=dict(risk_indicators or {}),
        own_words=own_words,
        worker_words=worker_words,
        support_need=support_need,
    )


@transaction.atomic
def decide(
    *,
    by: User,
    case: Case,
    combination: str,
    target_group: str,
    legal_basis: LegalBasis | str = VOLUNTARY,
    reasons: str = "",
    wish: str = "",
    deviation_reason: str = "",
) -> Decision:
    """Visitation: which combination, under which law. Earlier decisions stand; the newest counts.

    `legal_basis` is a row or its code. Raises RuleBroken when it is not in force today, when `by` may not decide under
    it, or when the combination does not fit the target group
    (C4) and no `deviation_reason` is given. With one it is stored as an approved deviation, which takes authority
    competence: a rule of the method never stops a lawful decision.
    """
    case, now = lock_open(case), timezone.now()
    basis = basis_in_force(legal_basis, timezone.localdate(now))
    require_competence(by, basis)
    deviation = None
    if not fits_target_group(combination, target_group):
        deviation = approve_c4_deviation(by, case, deviation_reason, now)
    with rules_in_words():
        return Decision.objects.create(
            case=case,
            combination=combination,
            target_group=target_group,
            legal_basis=basis,
            reasons=reasons,
            young_person_wish=wish,
            deviation=deviation,
            decided_at=now,
            decided_by=by,
        )


def basis_in_force(legal_basis: LegalBasis | str, on: dt.date) -> LegalBasis:
    """The row to decide under on the day `on`; raises RuleBroken when it is not in force then (domain.md 5)."""
    basis = legal_basis if isinstance(legal_basis, LegalBasis) else LegalBasis.objects.get(pk=legal_basis)
    if not basis.is_in_force(on):
        raise RuleBroken(
            "law_not_in_force",
            f"{basis} gælder ikke i dag. Vælg det lovgrundlag, der gælder nu, eller bed administratoren rette listen.",
        )
    return basis


def require_competence(by: User, basis: LegalBasis) -> None:
    """Raise RuleBroken unless `by` may decide under the law of `basis`; no law needs none."""
    if basis.competence and not by.has_competence(basis.competence):
        raise RuleBroken(
            "competence",
            f"Du har ikke kompetence til at træffe afgørelse efter {basis}. Gem din indstilling som udredning, og bed "
            "en kollega med kompetencen om at træffe afgørelsen.",
        )


def approve_c4_deviation(by: User, case: Case, reason: str, at: dt.datetime) -> Deviation:
    """Godkendt afvigelse fra metoden; raises RuleBroken without a reason or without authority competence."""
    if not reason.strip():
        raise RuleBroken(C4, constraint_messages()[C4])
    if not by.has_authority:
        raise RuleBroken(
            "c4_deviation_authority",
            "Kun en med myndighedskompetence kan godkende en afvigelse fra metoden (C4). Bed en kollega om det.",
        )
    return Deviation.objects.create(case=case, rule=Deviation.Rule.C4, reason=reason, approved_at=at, approved_by=by)


@transaction.atomic
def start_sm(
    *,
    by: User,
    case: Case,
    started_on: dt.date,
    expectations: str = "",
    privacy_notice_on: dt.date | None = None,
) -> SMStart:
    """Opstart: Samarbejdsmodellen begins that day; the referral ends, and the first form is asked for (R1).

    Raises RuleBroken without a coordinator, when it has begun already, or for a day to come.
    """
    case, now = lock_open(case), timezone.now()
    if not case.assignments.live(now).filter(role=CaseAssignment.Role.COORDINATOR).exists():
        raise RuleBroken(
            "c2_coordinator_first",
            "Sagen har ingen koordinator endnu (C2). Giv den til en først, så kan Samarbejdsmodellen begynde.",
        )
    if SMStart.objects.filter(case=case).exists():
        raise RuleBroken("sm_started", "Samarbejdsmodellen er allerede begyndt på sagen.")
    if started_on > timezone.localdate():
        raise RuleBroken("sm_start_ahead", "Startdatoen er ikke kommet endnu. Skriv opstarten den dag, den sker.")
    start = SMStart.objects.create(
        case=case,
        started_on=started_on,
        started_by=by,
        expectations=expectations,
        privacy_notice_on=privacy_notice_on,
    )
    finish_referrals(by, case, Referral.Outcome.STARTED, now)
    outbox.ask("case_started", key=str(case.pk), case_id=case.pk)
    return start


def finish_referrals(by: User, case: Case, outcome: str, at: dt.datetime, **known: object) -> None:
    """End the case's open referrals with `outcome`."""
    for referral in case.referrals.filter(ended_at__isnull=True):
        referral.outcome, referral.ended_at, referral.ended_by = outcome, at, by
        for field, value in known.items():
            setattr(referral, field, value)
        save_with_reason(referral, "Henvendelsen er slut")
