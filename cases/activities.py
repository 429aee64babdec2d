"""What the young person does, as pages show it: what runs, what is over, and when somebody next asks how it goes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max

from cases import danish
from cases.models import ActivitySpell, Case
from cases.municipality import setting

Kind = ActivitySpell.Kind
# A place that takes somebody in can let them go again: the first month is followed weekly (Rute 42).
FOLLOWED_FIRST_MONTH = frozenset(
    {
        Kind.ORDINARY_EDUCATION,
        Kind.FGU,
        Kind.PREPARATORY,
        Kind.ORDINARY_JOB,
        Kind.SUBSIDISED_JOB,
        Kind.OTHER_ACTIVATION,
    }
)


def follow_up_days(kind: str, every: int | None, starts_on: dt.date, last: dt.date) -> int | None:
    """Days from the last talk about an activity (or its start) to the next; None when nobody has promised one.

    What is agreed goes before. Else an internship is followed weekly, education and jobs weekly in the first month
    (settings; Rute 42, design B7); a club or a community is nobody's to check on.
    """
    if every:
        return every
    weekly, first_days = setting("activity_contact_days"), setting("activity_first_days")
    if kind == Kind.WORK_PLACEMENT:
        return weekly
    is_new = kind in FOLLOWED_FIRST_MONTH and last < starts_on + dt.timedelta(days=first_days)
    return weekly if is_new else None


@dataclass(frozen=True)
class ActivityRow:
    """One activity on the page; `facts` are pairs of label and words."""

    activity: ActivitySpell
    title: str
    period: str
    level: str
    word: str
    facts: list[tuple[str, str]]


def activities_of(case: Case, *, sees_place: bool, today: dt.date) -> tuple[list[ActivityRow], list[ActivityRow]]:
    """(under way or coming, over) of `case`, in two queries. Without `sees_place` no row says where (trust A)."""
    found = (
        case.activities.select_related("organisation", "keeper")
        .annotate(last_on=Max("contacts__on"))
        .order_by("-starts_on", "created_at")
    )
    rows = [row_of(one, sees_place=sees_place, today=today) for one in found]
    running = [row for row in rows if row.activity.ended_on is None]
    over = [row for row in rows if row.activity.ended_on is not None]
    return running, sorted(over, key=lambda row: row.activity.ended_on or today, reverse=True)


def row_of(activity: ActivitySpell, *, sees_place: bool, today: dt.date) -> ActivityRow:
    kind = str(activity.get_kind_display())
    title = f"{kind}: {activity.what}" if activity.what else kind
    level, word = state_of(activity, today)
    return ActivityRow(activity, title, period_of(activity), level, word, facts_of(activity, sees_place, today))


def state_of(activity: ActivitySpell, today: dt.date) -> tuple[str, str]:
    if activity.ended_on is not None:
        return "grey", "Slut"
    if activity.starts_on > today:
        return "blue", "Begynder"
    due = next_talk(activity)
    return ("amber", "Spørg, hvordan det går") if due is not None and due <= today else ("green", "I gang")


def next_talk(activity: ActivitySpell) -> dt.date | None:
    """The day somebody next asks how it goes; None when nobody has promised to. Fetch it with `last_on`."""
    last = getattr(activity, "last_on", None) or activity.starts_on
    days = follow_up_days(activity.kind, activity.contact_every, activity.starts_on, last)
    return None if days is None else last + dt.timedelta(days=days)


def period_of(activity: ActivitySpell) -> str:
    """ "fra 3. nov. · aftalt til 30. jan. · 15 timer om ugen"."""
    parts = [f"fra {danish.short_date(activity.starts_on)}"]
    if activity.ended_on is not None:
        parts = [f"{danish.short_date(activity.starts_on)} til {danish.short_date(activity.ended_on)}"]
    elif activity.planned_until_on:
        parts.append(f"aftalt til {danish.short_date(activity.planned_until_on)}")
    if activity.weekly_hours:
        parts.append(f"{f'{activity.weekly_hours.normalize():f}'.replace('.', ',')} timer om ugen")
    return " · ".join(parts)


def facts_of(activity: ActivitySpell, sees_place: bool, today: dt.date) -> list[tuple[str, str]]:
    has_place = bool(activity.place or activity.contact_person)
    hidden = "Beskyttet: kun de, der har sagen, kan se det" if has_place else ""
    rows = [("Sted", activity.place), ("Kontakt der", activity.contact_person)] if sees_place else [("Sted", hidden)]
    rows += [("Stedet må vide", may_know(activity)), ("Aftalt", activity.agreed)]
    if activity.ended_on is None:
        rows.append(("Vi holder kontakten", keeping(activity, today)))
    else:
        rows.append(("Hvordan det sluttede", str(activity.get_end_reason_display())))
        rows.append(("Den unge siger", activity.young_person_words or str(activity.get_young_person_heard_display())))
    return [(label, words) for label, words in rows if words]


def may_know(activity: ActivitySpell) -> str:
    """In words that cannot be read as a yes where there is none."""
    if activity.may_know == ActivitySpell.MayKnow.AGREED:
        return activity.may_know_words
    nothing = activity.may_know == ActivitySpell.MayKnow.NOTHING
    return "Ingenting. Sådan vil den unge have det." if nothing else "Ikke talt om endnu, så stedet får intet at vide."


def keeping(activity: ActivitySpell, today: dt.date) -> str:
    """Who keeps in touch, how often, and when it was last done."""
    last = getattr(activity, "last_on", None)
    due = next_talk(activity)
    every = danish.inside(str(activity.get_contact_every_display())) if activity.contact_every else ""
    parts = [
        ", ".join(part for part in (str(activity.keeper) if activity.keeper else "", every) if part),
        f"sidst {danish.inside(danish.near_date(last, today))}" if last else "",
        f"næste gang {danish.inside(danish.near_date(due, today))}" if due else "",
    ]
    return " · ".join(part for part in parts if part)
