"""Copies of a locked sheet: cut for a party, or plain for the young person's wall; handed over, blocked (N6, C6)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.models import DisclosureBasis, TeamMember
from cases.paper_text import fingerprint
from cases.permissions import Perm
from cases.rules import RuleBroken, rules_in_words
from networkmeetings.models import BlockNotice, Goal, Sheet, SheetBlock, SheetCopy, SheetDelivery
from networkmeetings.sheet_content import SheetContent, SheetContentError, validate
from networkmeetings.sheet_cut import PartyRules, cut, cut_again
from networkmeetings.sheets import lock_meeting

COPY_PDF = "sheet_copy_pdf"  # the outbox kind
OPENS_A_SHEET = {DisclosureBasis.Info.PLAN.value, DisclosureBasis.Info.MEETINGS.value}
Audience = Goal.Audience


def live_kinds(member: TeamMember, at: dt.datetime) -> list[str]:
    """The kinds of information `member` may get at `at`; none unless the young person has said yes (C6, C7)."""
    if member.left_on is not None or member.young_person_answer != TeamMember.Answer.YES:
        return []
    bases = DisclosureBasis.objects.live(at).filter(member=member).values_list("kinds", flat=True)
    return sorted({kind for kinds in bases for kind in kinds})


def rules_for(member: TeamMember, sheet: Sheet, at: dt.datetime, left_out: list[str] | None = None) -> PartyRules:
    """What the cut for `member` goes by now: the live bases, and the young person's marks as they are today."""
    key = f"m-{member.pk}"
    hidden = [
        str(goal.pk)
        for goal in Goal.objects.filter(case=sheet.case_id).exclude(audience=Audience.TEAM)
        if goal.audience != Audience.CHOSEN or member.pk not in goal.shown_to
    ]
    what = "det, du har lovet" if member.kind == TeamMember.Kind.PRIVATE else "det, der vedrører dit arbejde"
    role = f" ({member.role_label})" if member.role_label else ""
    return {
        "key": key,
        "name": member.name,
        "label": f"til {member.name}{role} – {what}",
        "kind": member.kind,
        "kinds": live_kinds(member, at),
        "sector": member.actor.sector if member.actor else "",
        "hidden_goals": sorted(hidden),
        "left_out": left_out or [],
    }


def cut_for(member: TeamMember, sheet: Sheet, at: dt.datetime, left_out: list[str] | None = None) -> SheetContent:
    """The sheet as `member` would get it now. Raises RuleBroken when nothing covers the party (C6)."""
    rules = rules_for(member, sheet, at, left_out)
    if not OPENS_A_SHEET & set(rules["kinds"]):
        raise RuleBroken(
            "c6_sheet_needs_basis",
            f"{member.name} må ikke få arket: der er intet samtykke til mål og aftaler eller til møder (C6). "
            "Tal med den unge om det først.",
        )
    return cut(validate(sheet.content), rules)


@transaction.atomic
def make_copy(*, by: Any, sheet: Sheet, member: TeamMember, left_out: list[str]) -> SheetCopy:
    """Lock the copy for `member` as the coordinator has seen it, and ask for its PDF.

    Raises RuleBroken for a blocked sheet, without a live basis (C6), or when what is left makes no sheet.
    """
    sheet = _open_sheet(sheet.pk)
    now = timezone.now()
    content = cut_for(member, sheet, now, left_out)
    try:
        validate(content)
    except SheetContentError as error:
        raise RuleBroken("n6_copy_content", "Eksemplaret kan ikke laves sådan. Sæt flere linjer til igen.") from error
    copy = SheetCopy.objects.create(
        sheet=sheet,
        kind=SheetCopy.Kind.PARTY,
        party=member,
        content=content,
        rules=rules_for(member, sheet, now, left_out),
        sha256=fingerprint(content),
        made_by=by,
        made_at=now,
    )
    outbox.ask(COPY_PDF, key=str(copy.pk), copy_id=copy.pk, case_id=sheet.case_id)
    return copy


@transaction.atomic
def make_plain(*, by: Any, sheet: Sheet, content: dict[str, Any]) -> SheetCopy:
    """Lock the plain page's words as the young person chose them, and ask for its PDF. RuleBroken if blocked."""
    sheet = _open_sheet(sheet.pk)
    copy = SheetCopy.objects.create(
        sheet=sheet,
        kind=SheetCopy.Kind.PLAIN,
        content=content,
        sha256=fingerprint(content),
        made_by=by,
        made_at=timezone.now(),
    )
    outbox.ask(COPY_PDF, key=str(copy.pk), copy_id=copy.pk, case_id=sheet.case_id)
    return copy


def still_allowed(copy: SheetCopy, at: dt.datetime) -> bool:
    """Whether the party may (still) have its copy as it was made: not blocked, covered as it was, no goal marked away.

    Asked at each download, so a withdrawal closes at once also for what was made before (C6).
    """
    return party_reads(copy, at) is copy.content


def party_reads(copy: SheetCopy, at: dt.datetime) -> Any:
    """What the party may read of its copy now; None for nothing. A goal marked away since is taken out of it (N6)."""
    if copy.party is None or is_blocked(copy.sheet_id, copy.pk):
        return None
    return _as_covered(rules_for(copy.party, copy.sheet, at), copy)


def _as_covered(rules: PartyRules, copy: SheetCopy) -> Any:
    if not set(copy.rules["kinds"]) <= set(rules["kinds"]):
        return None
    shown = {goal["key"] for goal in copy.content["goals"]}
    if shown.isdisjoint(rules["hidden_goals"]):
        return copy.content
    return cut_again(validate(copy.sheet.content), copy.rules, rules["hidden_goals"])


def readable_copies(user: Any, case_id: Any, at: dt.datetime) -> list[tuple[SheetCopy, Any]]:
    """The newest copy of each meeting's sheet that `user` may read as a party of the case, with what they may read of
    it; the last meeting first.

    `party_reads` for many at once: as many queries for ten meetings as for one.
    """
    found = SheetCopy.objects.visible_to(user, Perm.VIEW_MEETINGS).filter(sheet__case=case_id, party__user=user)
    found = found.select_related("party__actor", "sheet__meeting").prefetch_related("sheet__blocks")
    rules: dict[Any, PartyRules] = {}
    newest: dict[Any, tuple[SheetCopy, Any]] = {}
    for copy in found.order_by("-sheet__meeting__starts_at", "-sheet__version", "-made_at"):
        blocked = any(block.copy_id in (None, copy.pk) for block in copy.sheet.blocks.all())
        if copy.party is None or blocked or copy.sheet.meeting_id in newest:
            continue
        if copy.party_id not in rules:
            rules[copy.party_id] = rules_for(copy.party, copy.sheet, at)
        if (content := _as_covered(rules[copy.party_id], copy)) is not None:
            newest[copy.sheet.meeting_id] = (copy, content)
    return list(newest.values())


def is_blocked(sheet_id: Any, copy_id: Any = None) -> bool:
    """Whether the sheet, or the copy of it, is blocked."""
    blocks = SheetBlock.objects.filter(sheet=sheet_id)
    return any(block.copy_id is None or block.copy_id == copy_id for block in blocks)


@transaction.atomic
def hand_over(
    *, by: Any, sheet: Sheet, who: str, how: str, given_on: dt.date, copy: SheetCopy | None = None
) -> SheetDelivery:
    """Write that one recipient has got the sheet: `who` is "young", "u-<user>" or "m-<member>".

    A party only ever gets the copy made for it, while its basis is live. Raises RuleBroken otherwise (C6, N6).
    """
    sheet = _open_sheet(sheet.pk)
    recipient: dict[str, Any] = {"is_young_person": True, "name": sheet.case.person.call_name, "copy": copy}
    if who.startswith("u-"):
        user = next(one.user for one in sheet.case.assignments.select_related("user") if str(one.user_id) == who[2:])
        recipient = {"user": user, "name": str(user)}
    elif who.startswith("m-"):
        member = TeamMember.objects.get(pk=who[2:], case=sheet.case_id)
        copy = newest_copy(sheet, member)
        if copy is None or not still_allowed(copy, timezone.now()):
            raise RuleBroken(
                "c6_sheet_needs_basis",
                f"Der er intet eksemplar, som {member.name} må få. Lav det først (N6), eller indhent samtykke (C6).",
            )
        recipient = {"member": member, "name": member.name, "copy": copy}
    with rules_in_words():
        return SheetDelivery.objects.create(
            sheet=sheet, how=how, given_on=given_on, registered_at=timezone.now(), registered_by=by, **recipient
        )


def newest_copy(sheet: Sheet, member: TeamMember) -> SheetCopy | None:
    return sheet.copies.filter(party=member).select_related("party__actor", "sheet").first()


@transaction.atomic
def block_sheet(*, by: Any, sheet: Sheet, reason: str, copy: SheetCopy | None = None) -> SheetBlock:
    """Block a sheet, or one copy of it: nobody can fetch it any more (N3). Who has it already stands on the page to be
    told one by one. Raises RuleBroken without a reason, and the second time."""
    with rules_in_words():
        return SheetBlock.objects.create(
            sheet=sheet, copy=copy, reason=reason.strip(), blocked_at=timezone.now(), blocked_by=by
        )


@transaction.atomic
def tell_recipient(*, by: Any, block: SheetBlock, delivery: SheetDelivery) -> BlockNotice:
    """Write that somebody who has a blocked sheet has been told to hand it back or delete it. Safe to call twice."""
    return BlockNotice.objects.get_or_create(
        block=block, delivery=delivery, defaults={"told_at": timezone.now(), "told_by": by}
    )[0]


def _open_sheet(sheet_id: Any) -> Sheet:
    """The sheet, its meeting locked for this transaction. Raises RuleBroken when it is blocked."""
    sheet = Sheet.objects.select_related("case__person").get(pk=sheet_id)
    lock_meeting(sheet.meeting_id)
    if is_blocked(sheet.pk):
        raise RuleBroken("n3_sheet_is_blocked", "Arket er spærret. Lav en ny version først (N3).")
    return sheet
