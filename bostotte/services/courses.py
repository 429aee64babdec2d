"""A course of CTI or ICM: begun, handed to another worker, ended (guide TRIN 4 and 6)."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone

from bostotte.models import Method, Phase, SupportCourse
from bostotte.phases import phase_dates
from cases.models import VOLUNTARY, Case, CaseAssignment, Combination, Deviation, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.moving import refuse_silent_end
from housing.models import Tenancy
from housing.services.rows import broken, locked_open_case, save_next

COMBINATION_OF = {Method.CTI: Combination.SM_CTI, Method.ICM: Combination.SM_ICM}
Basis = SupportCourse.DwellingBasis


@transaction.atomic
def start_course(
    *,
    by: User,
    case: Case,
    method: str,
    worker: User,
    started_on: dt.date,
    dwelling_basis: str = "",
    tenancy: Tenancy | None = None,
    deviation_reason: str = "",
) -> SupportCourse:
    """Begin CTI or ICM with `worker` on `started_on`: the course, the three phases of a CTI, and the worker's access
    from now, in one transaction.

    `deviation_reason` is a godkendt afvigelse from C4 or B2 by somebody with authority competence; B1 is deviated
    from on the worker's places, not here. Raises RuleBroken: no place (B1), no dwelling for a CTI (B2), a live course
    already (B5), the visitation decided otherwise (C4), the case is closed (C5).
    """
    case = locked_open_case(case.pk)
    deviation = None
    if not is_decided(case, method):
        deviation = deviate(by=by, case=case, rule=Deviation.Rule.C4, reason=deviation_reason, code="c4_not_decided")
    if method == Method.CTI and not has_dwelling(case, dwelling_basis, tenancy):
        deviation = deviate(
            by=by, case=case, rule=Deviation.Rule.B2, reason=deviation_reason, code="b2_cti_needs_dwelling"
        )
        dwelling_basis = ""
    if worker.actor_id is not None or not worker.is_active:
        raise RuleBroken(
            "worker_is_not_staff", "Vælg en medarbejder, der er ansat her. Personen kan ikke få forløbet."
        )
    with rules_in_words():
        course = SupportCourse.objects.create(
            case=case,
            method=method,
            worker=worker,
            started_on=started_on,
            started_by=by,
            dwelling_basis=dwelling_basis,
            tenancy=tenancy,
            deviation=deviation,
            legal_basis=legal_basis(case),
        )
    if method == Method.CTI:
        plan_phases(course)
    give_access(course, by=by, reason=f"{course.get_method_display()}-forløb")
    return course


def newest_decision(case: Case):
    """The visitation in force: the newest that is decided, or None."""
    return case.decisions.filter(decided_at__isnull=False).order_by("-decided_at").first()


def is_decided(case: Case, method: str) -> bool:
    """Whether the visitation in force is for this method (C4)."""
    decision = newest_decision(case)
    return decision is not None and decision.combination == COMBINATION_OF[Method(method)]


def legal_basis(case: Case) -> str:
    """The law the support is given under: the decision's, else serviceloven § 85 a (domain.md 5.2)."""
    decision = newest_decision(case)
    return decision.legal_basis_id if decision and decision.legal_basis_id != VOLUNTARY else "sel_85a"


def has_dwelling(case: Case, basis: str, tenancy: Tenancy | None) -> bool:
    """Whether what B2 asks for is there: a yes to an offered dwelling, a signed lease here, or an own dwelling.

    The own dwelling is the young person's word: nothing else is known of it here.
    """
    if tenancy is not None and tenancy.case_id != case.pk:
        return False
    live = case.tenancies.filter(ends_on__isnull=True)
    if basis == Basis.ALLOCATED:
        return live.exists() or case.offers.filter(answer="accepted", over_at__isnull=True).exists()
    if basis == Basis.SIGNED:
        return live.filter(signed_on__isnull=False).exists()
    return basis == Basis.OWN


def deviate(*, by: User, case: Case, rule: str, reason: str, code: str) -> Deviation:
    """Store a godkendt afvigelse fra metoden. Raises RuleBroken(code) without a reason, or without competence."""
    if not reason.strip():
        if code == "c4_not_decided":
            raise RuleBroken(
                code,
                "Visitationen er ikke til den metode (C4). Lav en ny vurdering, eller skriv en begrundelse: så gemmes "
                "det som godkendt afvigelse fra metoden.",
            )
        raise broken(code)
    if not by.has_authority:
        raise RuleBroken(
            "deviation_needs_authority",
            "Kun en med myndighedskompetence kan godkende en afvigelse fra metoden. Bed koordinatoren om det.",
        )
    return Deviation.objects.create(
        case=case, rule=rule, reason=reason.strip(), approved_at=timezone.now(), approved_by=by
    )


def plan_phases(course: SupportCourse) -> None:
    """Three phases of three calendar months (B3)."""
    kinds = (Phase.Kind.TRANSITION, Phase.Kind.TRY_OUT, Phase.Kind.TRANSFER)
    for number, (kind, days) in enumerate(zip(kinds, phase_dates(course.started_on), strict=True), start=1):
        Phase.objects.create(course=course, number=number, kind=kind, starts_on=days.start, ends_on=days.end)


def give_access(course: SupportCourse, *, by: User, reason: str) -> None:
    """The course's worker has the case from now, as a dated assignment (design 3)."""
    now = timezone.now()
    held = assignments_of(course, now)
    if not held.exists():
        CaseAssignment.objects.create(
            case_id=course.case_id,
            user_id=course.worker_id,
            role=CaseAssignment.Role.SUPPORT_WORKER,
            valid_from=now,
            reason=reason,
            granted_by=by,
        )


def end_access(course: SupportCourse) -> None:
    """The course's worker no longer has the case by it. Notes on the tablet can still be sent for 14 days (B6)."""
    now = timezone.now()
    for assignment in assignments_of(course, now):
        assignment.valid_until = now
        assignment.save()


def assignments_of(course: SupportCourse, at: dt.datetime):
    return CaseAssignment.objects.live(at).filter(
        case_id=course.case_id, user_id=course.worker_id, role=CaseAssignment.Role.SUPPORT_WORKER
    )


@transaction.atomic
def change_worker(*, by: User, course: SupportCourse, worker: User, reason: str) -> SupportCourse:
    """Hand the live course to `worker` from now; the former's access ends. Raises RuleBroken: no place (B1), ended."""
    course = locked_live_course(course)
    if worker.pk == course.worker_id:
        return course
    end_access(course)
    with rules_in_words():
        course.worker = worker
        save_next(course)
    give_access(course, by=by, reason=reason)
    return course


@transaction.atomic
def hand_over_course(case_id: uuid.UUID, from_id: uuid.UUID | None, to_id: uuid.UUID, by_id: uuid.UUID) -> None:
    """The support worker of a case has handed it over (settings.WORKER_CHANGED_HANDLERS): the live course follows.

    The dated assignments are written by `cases`. Raises RuleBroken when the new worker has no place (B1).
    """
    live = SupportCourse.objects.filter(case_id=case_id, worker_id=from_id, ended_on__isnull=True).first()
    if live is None:
        return
    course = locked_live_course(live)
    with rules_in_words():
        course.worker_id = to_id
        save_next(course)


@transaction.atomic
def end_course(
    *, by: User, course: SupportCourse, ended_on: dt.date, reason: str, aftercare: str = "", why: str = ""
) -> SupportCourse:
    """End the course on `ended_on` (today or earlier) with a SupportCourse.EndReason and the answer to whether support
    is needed afterwards (B5, guide TRIN 6). The place is free at once, the worker's access ends, the home stays (H6).

    Raises RuleBroken: the young person has moved and the receiver has not taken over; aftercare is not answered, or
    wished but impossible without a why; the end lies before the start or after today; it was ended meanwhile.
    """
    course = locked_live_course(course)
    if ended_on > timezone.localdate():
        raise RuleBroken(
            "course_ends_later", "Forløbet kan først sluttes på dagen. Skriv i dag eller en tidligere dag."
        )
    if reason == SupportCourse.EndReason.MOVED:
        refuse_silent_end(course.case_id)
    if aftercare == SupportCourse.Aftercare.WISHED and not why.strip():
        raise RuleBroken("b5_aftercare_why", "Skriv, hvorfor den støtte, den unge ønskede, ikke er mulig (B5).")
    course.ended_on, course.ended_by, course.end_reason = ended_on, by, reason
    course.aftercare, course.aftercare_why = aftercare, why.strip()
    with rules_in_words():
        save_next(course)
    end_access(course)
    return course


def locked_live_course(course: SupportCourse) -> SupportCourse:
    """The course as it is now, held. Raises RuleBroken when somebody ended it meanwhile."""
    course = SupportCourse.objects.select_for_update(of=("self",)).get(pk=course.pk)
    if course.ended_on is not None:
        raise RuleBroken("course_ended", "Forløbet er allerede sluttet. Genindlæs siden for at se det.")
    return course
