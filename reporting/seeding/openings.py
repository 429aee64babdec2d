"""The start in the demo: the story told once, how we keep in touch, what is under way, and who handed over."""

import datetime as dt

from cases.models import (
    AdviserHandover,
    ContactAgreement,
    Household,
    HouseholdMember,
    Indsats,
    MyStory,
    SanctionWarning,
)
from reporting.seeding.life import Life
from reporting.seeding.texts import words

NEW_START = 130  # days: those begun since then still have the hand-over in mind


def add_opening(life: Life) -> None:
    """For those written by hand who have begun; a closed case keeps what was there."""
    if not life.story.is_started:
        return
    started = life.day(life.story.started)
    if life.number % 9 != 8:
        add_story(life, started)
    if life.number % 7 != 6:
        add_contact_agreement(life, started)
    add_services(life, started)
    if life.story.started < NEW_START:
        add_handover(life, started)
    if "finances" in life.story.domains and not life.story.closed and life.number % 3 != 1:
        add_warning(life)
    if life.story.situation == "living_with_family_permanently":
        add_household(life, started)


def not_after_the_end(life: Life, day: dt.date) -> dt.date:
    """`day`, or the last day things happened in the case."""
    return min(day, life.clock.day(life.story.last_day))


def add_story(life: Life, started: dt.date) -> None:
    """Told in the first weeks; most have read it and said yes, some have not yet."""
    told = not_after_the_end(life, started + dt.timedelta(days=9))
    approved = not_after_the_end(life, told + dt.timedelta(days=7)) if life.number % 4 != 3 else None
    life.add(
        MyStory,
        case_id=life.case,
        text=life.say(life.draw("stories", words("start")["stories"])),
        told_on=told,
        written_by_id=life.worker or life.by,
        approved_on=approved,
        approved_how=("read_aloud", "read_self", "wrote_self")[life.number % 3] if approved else "",
        approval_noted_by_id=life.by if approved else None,
        version=2 if approved else 1,
        created_at=life.at(told, 14, life.number % 60),
    )


def add_contact_agreement(life: Life, started: dt.date) -> None:
    said = life.draw("contact", words("start")["contact"])
    agreed = not_after_the_end(life, started + dt.timedelta(days=2))
    adult = next((seat for seat in life.seats if seat.is_private), None)
    life.add(
        ContactAgreement,
        case_id=life.case,
        **{key: life.say(value) for key, value in said.items()},
        others=f"{adult.name}, {adult.role.lower()}" if adult else "",
        agreed_on=agreed,
        written_by_id=life.by,
        created_at=life.at(agreed, 13, life.number % 60),
    )


def add_services(life: Life, started: dt.date) -> None:
    """One service for each thing it is about, the last of them now and then over."""
    is_over = bool(life.story.closed)
    for place, domain in enumerate(life.story.domains):
        options = words("start")["services"].get(domain)
        if options is None:
            continue
        begun = started - dt.timedelta(days=30 * place + life.number % 20)
        ended = is_over or (place == 2 and life.number % 2 == 0)
        ends = not_after_the_end(life, started + dt.timedelta(days=15))
        life.add(
            Indsats,
            case_id=life.case,
            **life.draw(f"services {domain}", options),
            starts_on=begun,
            ends_on=ends if ended else None,
            status="ended" if ended else "paused" if (life.number + place) % 8 == 7 else "running",
            end_reason="Afsluttet efter aftale" if ended else "",
            registered_by_id=life.by,
            created_at=life.at(started, 15, place),
        )


def add_handover(life: Life, started: dt.date) -> None:
    who, told = life.draw("handovers", words("start")["handovers"])
    held = started + dt.timedelta(days=6)
    is_held = held <= life.clock.day(life.story.last_day)
    life.add(
        AdviserHandover,
        case_id=life.case,
        from_whom=who,
        planned_on=held,
        held_on=held if is_held else None,
        young_person_there=True if is_held else None,
        told=life.say(told) if is_held else "",
        registered_by_id=life.by,
        created_at=life.at(started, 16),
    )


def add_warning(life: Life) -> None:
    """A warning still open; two of three have been told."""
    told = life.clock.workday(3) if life.number % 3 else None
    life.add(
        SanctionWarning,
        case_id=life.case,
        what="Kontanthjælp for to dage",
        law="lov om aktiv socialpolitik § 36",
        avert=life.say("{navn} ringer til jobcentret og får en ny samtale. Vi går med."),
        may_fall_on=life.clock.workday(-6 - life.number % 9),
        told_on=told,
        told_how="Talt sammen og sendt en sms" if told else "",
        registered_by_id=life.by,
        created_at=life.at(life.clock.workday(4), 10, life.number % 60),
    )


def add_household(life: Life, started: dt.date) -> None:
    """Family without a case of their own."""
    made = life.at(started, 11)
    household = life.add(Household, created_at=made)
    life.add(HouseholdMember, household_id=household, case_id=life.case, registered_by_id=life.by, created_at=made)
    for place, (name, relation) in enumerate([("Selma Test", "Lillesøster"), ("Aron Test", "Lillebror")]):
        life.add(
            HouseholdMember,
            household_id=household,
            name=name,
            relation=relation,
            registered_by_id=life.by,
            created_at=made + dt.timedelta(minutes=place + 1),
        )
