"""The list against what is here: who is here already, who is whose coordinator. Nothing unseen shows (peers C4)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from cases import cpr
from cases.importing.cells import said
from cases.importing.columns import title_of
from cases.importing.rows import ImportRow, folded
from cases.models import Case, ImportedCase, PersonCpr, Unit, User
from cases.permissions import Perm

CONTACT_INTAKE = "Den unge kan ikke oprettes her med det CPR-nummer (C1). Kontakt visitationen, og slet rækken."


@dataclass(frozen=True)
class Held:
    """Somebody with a personal number in the list: the person, and their open case if there is one."""

    person_id: uuid.UUID
    open_case_id: uuid.UUID | None


def fingerprint(unit: Unit, row: ImportRow) -> str:
    """Under which a line is known again in its unit, without being readable. Another unit's lines tell nothing."""
    return cpr.blind_index(f"import|{unit.pk}|{row.person_key}")


def compare(by: Any, unit: Unit, rows: Sequence[ImportRow]) -> set[uuid.UUID]:
    """Mark the lines whose person is here, and find coordinator and worker. Returns cases held back from `by`."""
    find_staff(rows)
    held_back: set[uuid.UUID] = set()
    numbers = [row.number_cpr.number for row in rows if row.number_cpr]
    holders = holders_of(numbers)
    visible = visible_open_cases(by, rows, holders)
    named = by_folded_name(visible.values())
    imported = imported_before(unit, rows)
    for row in rows:
        held = holders.get(cpr.blind_index(row.number_cpr.number)) if row.number_cpr else None
        if fingerprint(unit, row) in imported:
            row.state, row.known_case = ImportRow.KNOWN, imported[fingerprint(unit, row)]
        elif held is not None and held.open_case_id is not None:
            row.known_case = visible.get(held.open_case_id)
            if row.known_case is not None:
                row.state = ImportRow.KNOWN
            else:
                row.stop(title_of("cpr"), CONTACT_INTAKE)
                held_back.add(held.open_case_id)
        elif held is None:
            by_name(row, named)
    keep_only_seen(by, rows)
    return held_back


def holders_of(numbers: Sequence[str]) -> dict[str, Held]:
    """Who has these numbers now, by blind index. Past the one door: a number taken unseen is still taken."""
    marks = [cpr.blind_index(number) for number in numbers]
    live = PersonCpr.objects.filter(fingerprint__in=marks, valid_until__isnull=True)
    people = dict(live.values_list("fingerprint", "person_id"))
    cases = dict(Case.objects.open().filter(person__in=people.values()).values_list("person_id", "pk"))
    return {mark: Held(person, cases.get(person)) for mark, person in people.items()}


def visible_open_cases(by: Any, rows: Sequence[ImportRow], holders: dict[str, Held]) -> dict[uuid.UUID, Case]:
    """Open cases `by` may see of people with these numbers, birth dates or names."""
    ids = [held.open_case_id for held in holders.values() if held.open_case_id]
    births = {row.birth_date for row in rows if row.birth_date}
    names = {row.name for row in rows}
    alike = Q(pk__in=ids) | Q(person__birth_date__in=births) | Q(person__full_name__in=names)
    found = Case.objects.open().visible_to(by, Perm.VIEW_CASE).filter(alike).select_related("person")
    return {case.pk: case for case in found}


def by_folded_name(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases by their young person's name as names are compared."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(folded(case.person.name), []).append(case)
    return found


def by_name(row: ImportRow, named: dict[str, list[Case]]) -> None:
    """Name and birth date say the same person; the name alone is worth a look."""
    for case in named.get(folded(row.name), []):
        person = case.person
        if row.birth_date and person.birth_date == row.birth_date:
            row.state, row.known_case = ImportRow.KNOWN, case
            return
        if not row.birth_date or not person.birth_date:
            row.remark(title_of("name"), f"Sag {case.number} har samme navn. Rækken bliver oprettet som en anden ung.")
            return


def imported_before(unit: Unit, rows: Sequence[ImportRow]) -> dict[str, Case]:
    """The case of each line imported before, by its fingerprint; also when it has closed since."""
    marks = [fingerprint(unit, row) for row in rows]
    found = ImportedCase._base_manager.filter(fingerprint__in=marks).select_related("case__person")
    return {imported.fingerprint: imported.case for imported in found}


def keep_only_seen(by: Any, rows: Sequence[ImportRow]) -> None:
    """A line imported before stays known, but its case is named only to who may see it."""
    named = [row.known_case.pk for row in rows if row.known_case]
    seen = set(Case.objects.visible_to(by, Perm.VIEW_CASE).filter(pk__in=named).values_list("pk", flat=True))
    for row in rows:
        if row.known_case and row.known_case.pk not in seen:
            row.known_case = None


def find_staff(rows: Sequence[ImportRow]) -> None:
    """Coordinator and worker by user name, full name or mail; the coordinator must have authority competence (C2)."""
    staff: dict[str, list[User]] = {}
    for user in User.objects.filter(is_active=True, unit__isnull=False, actor__isnull=True, is_staff=False):
        for word in {folded(user.username), folded(user.get_full_name()), folded(user.email)} - {""}:
            staff.setdefault(word, []).append(user)
    for row in rows:
        row.coordinator = one_of(staff, row, "coordinator", row.coordinator_text)
        row.worker = one_of(staff, row, "worker", row.worker_text)
        if row.coordinator and not row.coordinator.has_authority:
            row.stop(
                title_of("coordinator"),
                f"{row.coordinator} har ikke myndighedskompetence og kan ikke være koordinator (C2, guidens del 2).",
            )


def one_of(staff: dict[str, list[User]], row: ImportRow, name: str, text: str) -> User | None:
    """The one member of staff meant by `text`; none or several is a problem of that cell."""
    if not text:
        return None
    found = staff.get(folded(text), [])
    if len(found) == 1:
        return found[0]
    if found:
        row.stop(title_of(name), f"{said(text)}kan være flere medarbejdere. Skriv brugernavnet.")
    else:
        row.stop(title_of(name), f"{said(text)}er ikke en bruger her. Skriv brugernavnet, eller lad cellen stå tom.")
    return None
