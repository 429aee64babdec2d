"""The team: who is proposed, what the young person answers, and who leaves (guide core element 2, C7)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases.models import Actor, Case, TeamMember, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.consent import open_what_is_covered, return_agreements, revoke_access
from cases.services.handlers import call_handlers

Answer = TeamMember.Answer


@transaction.atomic
def propose_member(
    *,
    by: User,
    case: Case,
    name: str,
    kind: str = TeamMember.Kind.PROFESSIONAL,
    role_label: str = "",
    actor: Actor | None = None,
    user: User | None = None,
    phone: str = "",
    email: str = "",
    is_trusted_adult: bool = False,
    promise: str = "",
    answer: str = Answer.NOT_DISCUSSED,
    answered_on: dt.date | None = None,
) -> TeamMember:
    """Propose somebody for the team. It gives no access: that takes the young person's yes and a basis (C6, C7).

    Raises RuleBroken when the user, or the same name in the same role, has a seat already, when another is "en, jeg
    stoler på", or when the young person has said no to that partner: a no is not asked about again under another name
    (C7).
    """
    case = lock_open(case)
    partner = actor or (user.actor if user else None)
    if user is None:
        require_new_name(case, name, role_label, partner)
    if answer != Answer.YES:
        obey_the_no(case, partner)
    with rules_in_words():
        member = TeamMember.objects.create(
            case=case,
            name=name,
            kind=kind,
            role_label=role_label,
            actor=partner,
            user=user,
            phone=phone,
            email=email,
            is_trusted_adult=is_trusted_adult,
            promise=promise,
            proposed_by=by,
        )
    if answer != Answer.NOT_DISCUSSED:
        record_answer(by=by, member=member, answer=answer, answered_on=answered_on)
        member.refresh_from_db()
    return member


def require_new_name(case: Case, name: str, role_label: str, partner: Actor | None) -> None:
    """Raises RuleBroken when the same name has a seat in the same role: a page sent twice."""
    if case.team.filter(name__iexact=name, role_label=role_label, actor=partner, left_on=None).exists():
        raise RuleBroken(
            "c7_is_there", f"{name} er allerede foreslået eller i teamet. Skriv en rolle, hvis det er en anden."
        )


def obey_the_no(case: Case, partner: Actor | None) -> None:
    """Raises RuleBroken when the young person has said no to somebody from `partner` and the no still stands."""
    if partner is None:
        return
    answers = case.team.filter(actor=partner, left_on__isnull=True).values_list("young_person_answer", flat=True)
    if Answer.NO in answers and Answer.YES not in answers:
        young = case.person.call_name
        raise RuleBroken(
            "c7_said_no",
            f"{young} har sagt nej til {partner.name} (C7). Vil {young} alligevel, så vælg, at svaret er ja.",
        )


@transaction.atomic
def connect_user(*, by: User, member: TeamMember, user: User) -> TeamMember:
    """Let `user` log in as the member, who had no user until now; what a live basis covers opens at once.

    Raises RuleBroken when the member has a user already, or the user sits in the team already.
    """
    member = lock_member(member)
    if member.user_id is not None:
        raise RuleBroken("c7_has_user", f"{member.name} har allerede en bruger. Foreslå en ny person i stedet.")
    member.user = user
    member.actor_id = member.actor_id or user.actor_id
    with rules_in_words():
        save_with_reason(member, "Bruger knyttet til")
    open_what_is_covered(by=by, member=member)
    return member


@transaction.atomic
def record_answer(*, by: User, member: TeamMember, answer: str, answered_on: dt.date | None = None) -> TeamMember:
    """Write what the young person says to the member. A no is obeyed at once: all access ends (C7)."""
    member = lock_member(member)
    today = timezone.localdate()
    member.young_person_answer = answer
    member.answered_on = None if answer == Answer.NOT_DISCUSSED else (answered_on or today)
    if answer == Answer.YES and member.joined_on is None:
        member.joined_on = member.answered_on
    member._history_user = by  # type: ignore[attr-defined]  # in Den unges visning the request has no user
    save_with_reason(member, "Den unges svar")
    if answer == Answer.YES:
        open_what_is_covered(by=by, member=member)
    else:
        end_access(by=by, member=member, take_back=answer == Answer.NO)
    return member


@transaction.atomic
def leave_team(*, by: User, member: TeamMember, reason: str, left_on: dt.date | None = None) -> TeamMember:
    """The member is no longer in the team; access ends at once and open agreements go back to the coordinator."""
    member = lock_member(member)
    if not reason.strip():
        raise RuleBroken("c3_team_left", "Skriv, hvorfor personen ikke er med længere.")
    member.left_on = left_on or timezone.localdate()
    member.left_reason = reason
    with rules_in_words():
        save_with_reason(member, "Ikke med længere")
    end_access(by=by, member=member, take_back=True)
    return member


def end_access(*, by: User, member: TeamMember, take_back: bool) -> None:
    """Close what the member sees; with `take_back` promises return and planned meetings go on without the member."""
    revoke_access(by=by, member=member)
    if take_back:
        return_agreements(by=by, case_id=member.case_id, member_id=member.pk)
        call_handlers(settings.MEMBER_OUT_HANDLERS, case_id=member.case_id, member_id=member.pk, by_id=by.pk)


def lock_member(member: TeamMember) -> TeamMember:
    """The member as it stands now, locked; raises RuleBroken when the member has left or the case is closed."""
    lock_open(member.case)
    locked = TeamMember._base_manager.select_for_update(of=("self",)).get(pk=member.pk)
    if locked.left_on is not None:
        raise RuleBroken("c7_has_left", f"{locked.name} er ikke i teamet længere.")
    return locked
