"""Steps 2 and 3: assessment, visitation and the voluntary start (guide TRIN 2-3; C4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.hats import has_both_hats
from cases.models import (
    VOLUNTARY,
    Assessment,
    Case,
    CaseAssignment,
    Decision,
    Deviation,
    Hat,
    HousingSituation,
    LegalBasis,
    Referral,
    SMStart,
    User,
)
from cases.rules import RuleBroken, constraint_messages, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.competence import require_competence
from cases.services.letters import write_letter
from cases.services.living import record_situation
from cases.visitation import fits_target_group

C4 = "c4_combination_fits_target_group"
DECIDED_WORDS = (
    "combination", "target_group", "legal_basis", "is_refusal", "reasons", "extent", "young_person_wish",
    "wish_followed", "wish_reasons", "next_steps",
)  # fmt: skip


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
    needs: Mapping[str, Mapping[str, str]] | None = None,
    taken_part: str = "",
    proposed_combination: str = "",
    proposed_reasons: str = "",
) -> Assessment:
    """A new assessment; earlier ones stand. `risk_indicators`: indicator -> past, current or no; `needs` as the model.

    Whoever supports the young person may write one and propose in it; that decides nothing.
    """
    case, day = lock_open(case), assessed_on or timezone.localdate()
    if situation:
        source = HousingSituation.Source.ASSESSMENT
        record_situation(by=by, case=case, kind=situation, since_on=day, source=source)
    return Assessment.objects.create(
        case=case,
        assessed_on=day,
        assessed_by=by,
        situation=situation,
        target_group=target_group,
        risk_indicators=dict(risk_indicators or {}),
        own_words=own_words,
        worker_words=worker_words,
        support_need=support_need,
        needs=dict(needs or {}),
        taken_part=taken_part,
        proposed_combination=proposed_combination,
        proposed_reasons=proposed_reasons,
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
    hat: str = "",
) -> Decision:
    """Visitation: which combination, under which law. Earlier decisions stand; the newest counts.

    `legal_basis` is a row or its code. Raises RuleBroken as `decide_draft` does.
    """
    draft = Decision(
        case=lock_open(case),
        combination=combination,
        target_group=target_group,
        legal_basis=find_basis(legal_basis),
        reasons=reasons,
        young_person_wish=wish,
        prepared_by=by,
        hat=hat,
    )
    return settle(by, draft, deviation_reason)


@transaction.atomic
def decide_draft(*, by: User, decision: Decision, deviation_reason: str = "") -> Decision:
    """Make the draft a decision. What rests on a law gets its letter, frozen now; the PDF follows by the outbox.

    Raises RuleBroken when the law is not in force today, when `by` has no competence for it, while a partshøring waits
    for an answer, or when the combination does not fit the target group (C4) and no `deviation_reason` is given. With
    one it is stored as an approved deviation, which takes authority competence: a rule of the method never stops a
    lawful decision.
    """
    lock_open(decision.case)
    draft = Decision.objects.select_for_update(of=("self",)).select_related("legal_basis").get(pk=decision.pk)
    if draft.decided_at is not None:
        raise RuleBroken("decided_already", "Der er allerede besluttet. Skriv en ny visitation, hvis noget er ændret.")
    require_something_new(by, draft)
    draft.version += 1
    return settle(by, draft, deviation_reason)


def require_something_new(by: User, draft: Decision) -> None:
    """Raise RuleBroken when `by` decided word for word the same today: a page sent twice, not a second decision."""
    today = timezone.localdate()
    same = {name: getattr(draft, name) for name in DECIDED_WORDS}
    made = Decision.objects.filter(case=draft.case_id, decided_by=by, **same).exclude(pk=draft.pk)
    if any(timezone.localdate(one.decided_at) == today for one in made if one.decided_at):
        raise RuleBroken(
            "decided_already", "Det samme er besluttet i dag, og brevet er lavet. Se beslutningen i listen."
        )


def settle(by: User, draft: Decision, deviation_reason: str) -> Decision:
    """The rules of a decision, in one place, and the letter; `draft` is new or locked, its case locked and open."""
    now = timezone.now()
    today = timezone.localdate(now)
    if not draft.legal_basis.is_in_force(today):
        raise RuleBroken(
            "law_not_in_force",
            f"{draft.legal_basis} gælder ikke i dag. Vælg det lovgrundlag, der gælder nu, eller bed administratoren "
            "rette listen.",
        )
    require_competence(by, draft.legal_basis)
    if not draft._state.adding:
        require_heard(draft, today)
    if not fits_target_group(draft.combination, draft.target_group):
        draft.deviation = approve_c4_deviation(by, draft.case, deviation_reason, now)
    draft.decided_at, draft.decided_by = now, by
    draft.hat = hat_of(by, draft, now)
    with rules_in_words():
        draft.save()
    if draft.legal_basis.is_decision:
        write_letter(by=by, decision=draft)
    return draft


def hat_of(by: User, draft: Decision, at: dt.datetime) -> str:
    """The role `by` says to decide in; empty for those who have only one, and where it is not said.

    Raises RuleBroken for an afgørelse made as support: support proposes, authority decides (guide part 2).
    """
    if not has_both_hats(by, draft.case_id, at):
        return ""
    if draft.hat == Hat.SUPPORT and draft.legal_basis.is_decision:
        raise RuleBroken(
            "hat_decides",
            "En afgørelse træffes som myndighed (guidens del 2). Vælg Myndighed, eller gem udkastet: så står det som "
            "din indstilling fra bostøtten.",
        )
    return draft.hat


def find_basis(legal_basis: LegalBasis | str) -> LegalBasis:
    return legal_basis if isinstance(legal_basis, LegalBasis) else LegalBasis.objects.get(pk=legal_basis)


def require_heard(draft: Decision, today: dt.date) -> None:
    """Raise RuleBroken while a partshøring waits for its answer and there is time left (forvaltningsloven § 19)."""
    if any(hearing.is_waiting(today) for hearing in draft.hearings.all()):
        raise RuleBroken(
            "hearing_waits",
            "Partshøringen venter på svar (forvaltningsloven § 19). Skriv svaret, vent til fristen er gået, eller "
            "skriv på høringen, hvorfor der ikke ventes.",
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
