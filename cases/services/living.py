"""Where the young person lives from a day on, and stays at a § 110 home. A person lives in one place at a time."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from cases.models import Case, HousingSituation, ShelterStay, User, YoungPerson
from cases.rules import rules_in_words
from cases.services.case_lock import save_with_reason

Source = HousingSituation.Source


@transaction.atomic
def record_situation(
    *, by: User, case: Case, kind: str, since_on: dt.date, source: str = Source.WORKER, note: str = ""
) -> HousingSituation:
    """The young person lives so (a HousingSituationKind) from `since_on`, until what is known of later days.

    Said again it changes nothing; the same day is corrected; a day before the same situation begins it earlier.
    """
    YoungPerson._base_manager.select_for_update(of=("self",), no_key=True).get(pk=case.person_id)
    spells = list(HousingSituation._base_manager.filter(person=case.person_id).order_by("since_on"))
    same_day = next((one for one in spells if one.since_on == since_on), None)
    if same_day is not None:
        return changed(same_day, kind=kind, source=source, note=note, written_by=by)
    later = next((one for one in spells if one.since_on > since_on), None)
    before = next((one for one in reversed(spells) if one.since_on < since_on and not ended_by(one, since_on)), None)
    if before is not None and before.kind == kind:
        return changed(before, note=note) if note else before
    if before is not None:
        changed(before, until_on=since_on)
    if later is not None and later.kind == kind:
        return changed(later, since_on=since_on)
    with rules_in_words():
        return HousingSituation.objects.create(
            case=case, person_id=case.person_id, kind=kind, since_on=since_on, source=source, note=note, written_by=by,
            until_on=later.since_on if later else None,
        )  # fmt: skip


def note_address(*, case: Case, address: str, instead_of: str | None = None) -> None:
    """The young person stays at `address` now, so that "Opholder sig" follows a move; empty when nobody knows.

    With `instead_of` only when that is what is written: somebody may have written another meanwhile.
    """
    person = YoungPerson._base_manager.select_for_update(of=("self",)).get(pk=case.person_id)
    if person.address != address and instead_of in (None, person.address):
        person.address = address
        save_with_reason(person, "Opholder sig et andet sted")


def ended_by(spell: HousingSituation, day: dt.date) -> bool:
    return spell.until_on is not None and spell.until_on <= day


def changed(spell: HousingSituation, **values: object) -> HousingSituation:
    for name, value in values.items():
        setattr(spell, name, value)
    with rules_in_words():
        spell.save()
    return spell


def admitted(*, by: User, stay: ShelterStay) -> None:
    """What an admission says of where the young person lives; efterforsorg is given to those who have moved out."""
    if stay.stay_type == ShelterStay.Type.HOSTEL:
        record_situation(by=by, case=stay.case, kind="homeless_hostel", since_on=stay.in_on, source=Source.SHELTER)


def discharged(*, by: User, stay: ShelterStay) -> None:
    """What a discharge says of it: where the young person went, or that nobody knows yet."""
    if stay.out_on is None or stay.stay_type != ShelterStay.Type.HOSTEL or stay.discharge == "died":
        return
    kind = stay.went_to or "unknown"
    record_situation(by=by, case=stay.case, kind=kind, since_on=stay.out_on, source=Source.SHELTER)


def end_living(*, case: Case, died_on: dt.date) -> None:
    """After a death nobody lives anywhere, and no home owes a notice (C5); inside the caller's transaction."""
    for spell in HousingSituation._base_manager.filter(person=case.person_id, until_on__isnull=True):
        changed(spell, until_on=max(died_on, spell.since_on))
    for stay in ShelterStay._base_manager.filter(person=case.person_id, out_on__isnull=True):
        stay.out_on, stay.discharge = max(died_on, stay.in_on), ShelterStay.Discharge.DIED
        stay.version += 1
        stay.save()
