"""What the page "Hvem får arket" shows of one sheet, and who may fetch what, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from cases.models import DisclosureBasis, Outbox, TeamMember
from cases.permissions import Perm, permissions_on
from networkmeetings.candidates import AROUND_THE_TABLE
from networkmeetings.forms.copies import BlockForm, DeliveryForm
from networkmeetings.models import Sheet, SheetBlock, SheetCopy, SheetDelivery
from networkmeetings.services.copies import COPY_PDF, OPENS_A_SHEET, is_blocked, still_allowed

Answer = TeamMember.Answer


@dataclass
class Recipient:
    """One who gets, or has got, the sheet. `why_not` is what stands in the way of a copy."""

    key: str
    name: str
    role: str
    member: TeamMember | None = None
    copy: SheetCopy | None = None
    state: str = ""
    why_not: str = ""
    deliveries: list[SheetDelivery] = field(default_factory=list)


@dataclass(frozen=True)
class Blocked:
    """A block with those who have what it blocks: (delivery, whether they were told)."""

    block: SheetBlock
    what: str
    got: list[tuple[SheetDelivery, Any]]


def recipients_of(sheet: Sheet) -> list[tuple[str, str]]:
    """Everybody the sheet can be handed to, as choices."""
    return [(one.key, one.name) for one in recipients(sheet)]


def recipients(sheet: Sheet) -> list[Recipient]:
    """The young person, the staff at the table, then the team the young person has said yes to."""
    case, now = sheet.case, timezone.now()
    found = [Recipient("young", case.person.call_name, "Den unge selv")]
    members = list(case.team.filter(left_on__isnull=True, young_person_answer=Answer.YES).select_related("actor"))
    staff = list(case.assignments.live(now).filter(role__in=AROUND_THE_TABLE).select_related("user"))
    for row in staff:
        found.append(Recipient(f"u-{row.user_id}", str(row.user), row.get_role_display()))
    inside = {row.user_id for row in staff}
    kinds: dict[Any, set[str]] = {}
    for member_id, covered in DisclosureBasis.objects.live(now).filter(case=case).values_list("member", "kinds"):
        kinds.setdefault(member_id, set()).update(covered)
    newest: dict[Any, SheetCopy] = {}
    for copy in sheet.copies.select_related("party").order_by("made_at"):
        newest[copy.party_id] = copy
    states = copy_states(list(newest.values()))
    found[0].copy, found[0].state = newest.get(None), states.get(newest[None].pk, "") if None in newest else ""
    for member in members:
        if member.kind == TeamMember.Kind.STAFF or member.user_id in inside:
            continue
        one = Recipient(f"m-{member.pk}", member.name, member.role_label, member, newest.get(member.pk))
        if not OPENS_A_SHEET & kinds.get(member.pk, set()):
            one.why_not = "Intet samtykke til mål og aftaler eller møder"
        one.state = states[one.copy.pk] if one.copy else ""
        found.append(one)
    _add_deliveries(sheet, found)
    return found


def _add_deliveries(sheet: Sheet, found: list[Recipient]) -> None:
    by_key = {one.key: one for one in found}
    for row in sheet.deliveries.select_related("registered_by"):
        key = "young" if row.is_young_person else f"m-{row.member_id}" if row.member_id else f"u-{row.user_id}"
        if key not in by_key:  # has left since: what they got stands
            by_key[key] = Recipient(key, row.name, "Ikke med længere", why_not="Ikke med længere")
            found.append(by_key[key])
        by_key[key].deliveries.append(row)


def copy_states(copies: list[SheetCopy]) -> dict[Any, str]:
    """How far each copy is: "blocked", "ready", "failed" or "waiting"."""
    keys = [copy.pk for copy in copies]
    ready = set(SheetCopy.objects.filter(pk__in=keys, files__isnull=False).values_list("pk", flat=True))
    blocked = set(SheetBlock.objects.filter(copy__in=keys).values_list("copy", flat=True))
    asked = Outbox.objects.filter(key__in=[f"{COPY_PDF}:{key}" for key in keys], failed_at__isnull=False)
    failed = set(asked.values_list("key", flat=True))
    return {
        key: "blocked"
        if key in blocked
        else "ready"
        if key in ready
        else "failed"
        if f"{COPY_PDF}:{key}" in failed
        else "waiting"
        for key in keys
    }


def copy_state(copy: SheetCopy) -> str:
    return copy_states([copy])[copy.pk]


def page_parts(sheet: Sheet) -> dict[str, Any]:
    """Everything the page draws about one sheet."""
    rows = recipients(sheet)
    blocks = list(sheet.blocks.select_related("copy__party", "blocked_by"))
    whole = any(block.copy_id is None for block in blocks)
    taken = {block.copy_id for block in blocks}
    copies = [row.copy for row in rows if row.copy and row.copy.pk not in taken]
    return {
        "sheet_row": sheet,
        "meeting": sheet.meeting,
        "name": sheet.case.person.call_name,
        "recipients": rows,
        "young": rows[0],
        "is_blocked": whole,
        "has_file": sheet.files.filter(copy__isnull=True).exists(),
        "blocked": [blocked_row(sheet, block) for block in blocks],
        "delivery_form": DeliveryForm(recipients=[(row.key, row.name) for row in rows]),
        "block_form": BlockForm(copies=[(str(copy.pk), copy_name(copy)) for copy in copies]),
    }


def copy_name(copy: SheetCopy) -> str:
    """What a copy is called in a list of them."""
    return f"Eksemplaret til {copy.party.name}" if copy.party else "Siden til køleskabet"


def blocked_row(sheet: Sheet, block: SheetBlock) -> Blocked:
    """Who has got what `block` blocks; a block of the whole sheet reaches every copy."""
    rows = sheet.deliveries.select_related("copy").prefetch_related("notices__told_by")
    got = [row for row in rows if block.copy_id is None or row.copy_id == block.copy_id]
    told = [(row, next((n for n in row.notices.all() if n.block_id == block.pk), None)) for row in got]
    return Blocked(block, copy_name(block.copy) if block.copy else "Hele arket", told)


def may_fetch(user: Any, copy: SheetCopy) -> bool:
    """Staff fetch each copy until it is blocked; a party fetches its own while it is still allowed (C6)."""
    may = permissions_on(user, copy.sheet.case)
    if Perm.EDIT_MEETINGS in may:
        return True
    if Perm.VIEW_JOURNAL in may:
        return not is_blocked(copy.sheet_id, copy.pk)
    return copy.party is not None and copy.party.user_id == user.pk and still_allowed(copy, timezone.now())
