"""The municipality's own settings: what may be changed while the program runs, and `setting`, the one way to read it.

A default is the guide's, the law's or ours and stands in the code (settings.METHOD); what the municipality sets
instead is a row, tracked, with who and why. Rows are kept per process for some seconds, so that a page costs no query.
"""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection

from cases.setting_kinds import DayList, Kind, LineList, Rhythm, Whole

FRESH_SECONDS = 20.0


@dataclass(frozen=True)
class Setting:
    """One setting: what it does in plain words, where its default comes from, and what may be written."""

    key: str
    label: str
    help_text: str
    source: str
    kind: Kind

    @property
    def default(self) -> Any:
        """The value where the municipality has set none."""
        return tuple(settings.CRISIS_LINES) if self.key == "crisis_lines" else settings.METHOD[self.key]


OURS = "Hjemvejs eget forslag; guiden siger intet tal"
ALL = (
    Setting(
        "coordinator_caseload", "Passende antal unge til en koordinator",
        "Vises, når en sag gives, og på lederens overblik. Et råd, der intet stopper. En enhed kan have sit eget.",
        "Guidens del 2: omkring 20", Whole(5, 60, "unge"),
    ),
    Setting(
        "meetings_per_year", "Netværksmøder om året",
        "Så mange møder skal en ung have været med til de seneste 12 måneder. Færre vises som for få.",
        "Guidens del 2: mindst tre. Færre end det kan ikke vælges", Whole(3, 12, "møder"),
    ),
    Setting(
        "meeting_warning_days", "Dage uden netværksmøde, før der mindes om et",
        "Så mange dage efter det seneste møde bliver sagen gul, hvis intet nyt møde er aftalt.",
        "Hjemvejs eget forslag: fire måneder, så tre møder om året kan nås", Whole(30, 180, "dage"),
    ),
    Setting(
        "goal_days_to_home", "Målet for dage fra opstart til egen bolig",
        "Vises på sagens vej til en bolig og på lederens overblik.",
        "Aarhus: tre måneder", Whole(14, 365, "dage"),
    ),
    Setting(
        "contact_days_sm", "Dage mellem kontakter uden bostøtte",
        "Når Samarbejdsmodellen er alene. Går der flere dage, står sagen på Min dag.",
        OURS, Whole(7, 60, "dage"),
    ),
    Setting(
        "contact_days_cti", "Dage mellem kontakter i CTI",
        "Ét tal for hver af de tre faser, det tætteste først.",
        "CTI-metoden: tæt, så sjældnere, så løs kontakt; tallene er vores", Rhythm(3, 1, 62),
    ),
    Setting(
        "contact_days_icm", "Dage mellem kontakter i ICM",
        "Går der flere dage uden kontakt, står sagen på Min dag.",
        "ICM-metoden: flere kontakter om ugen i starten; tallet er vores", Whole(1, 31, "dage"),
    ),
    Setting(
        "activity_contact_days", "Dage mellem kontakter om en praktik",
        "Går der flere dage, uden at nogen har spurgt, hvordan det går, står det på Min dag.",
        "Rute 42: hver uge", Whole(1, 60, "dage"),
    ),
    Setting(
        "activity_first_days", "Dage, et nyt job eller en ny uddannelse følges lige så tæt",
        "Derefter spørges der ikke fast.",
        "Rute 42: den første måned", Whole(0, 120, "dage"),
    ),
    Setting(
        "wish_days", "Arbejdsdage til at svare på et ønske om en anden medarbejder",
        "Fristen står på ønsket og på lederens Min dag. Et ønske, der allerede er skrevet, beholder sin frist.",
        OURS, Whole(1, 20, "arbejdsdage"),
    ),
    Setting(
        "hearing_days", "Dage til at svare på en partshøring",
        "Foreslås som frist, når en partshøring skrives, og kan ændres dér.",
        "Forvaltningsloven § 19 siger en frist, men intet tal; forslaget er vores", Whole(3, 60, "dage"),
    ),
    Setting(
        "consent_months", "Måneder, et samtykke gælder",
        "Så længe gælder et nyt samtykke højst; den unge kan aftale en kortere tid. De gamle beholder deres dag.",
        "Hjemvejs eget forslag: mange kommuner spørger igen hvert år", Whole(1, 24, "måneder"),
    ),
    Setting(
        "consent_reminder_days", "Dage før et samtykke udløber, hvor koordinatoren mindes om det",
        "Så står det på Min dag, at den unge skal spørges igen.", OURS, Whole(1, 90, "dage"),
    ),
    Setting(
        "age_from", "Målgruppens yngste alder",
        "En yngre ung kan godt få en sag. Ved indlæsning af en liste spørges der, om datoen er rigtig.",
        "Hjemvejs eget forslag; kommunerne sætter selv aldersspændet", Whole(10, 18, "år"),
    ),
    Setting(
        "age_to", "Målgruppens ældste alder",
        "En fødselsdag lukker aldrig en sag. Ved indlæsning af en liste spørges der, om datoen er rigtig.",
        "Hjemvejs eget forslag; kommunerne sætter selv aldersspændet", Whole(18, 40, "år"),
    ),
    Setting(
        "form_opens_days_before", "Dage før fristen, hvor et måleskema åbner",
        "Gælder skemaer, der endnu ikke er åbnet.", OURS, Whole(0, 60, "dage"),
    ),
    Setting(
        "closing_form_days", "Dage til slutmålingen, efter en afslutning er begyndt",
        "Gælder afslutninger, der begynder fra nu af.", OURS, Whole(0, 90, "dage"),
    ),
    Setting(
        "closed_read_months", "Måneder, koordinator og leder kan læse i en lukket sag",
        "Virker med det samme, også på sager, der er lukket. Kortere er altid forsvarligt.",
        "Hjemvejs eget forslag: så kort, som opgaven tillader (databeskyttelsesforordningen art. 5)",
        Whole(1, 12, "måneder"),
    ),
    Setting(
        "reopen_months", "Måneder, hvor en lukket sag åbnes igen som den samme",
        "Senere bliver det en ny sag, der er knyttet til den gamle.", OURS, Whole(1, 24, "måneder"),
    ),
    Setting(
        "closing_days", "Dage, kommunen holder lukket ud over helligdagene",
        "Én dag på hver linje, for eksempel 1. maj. Frister i arbejdsdage tæller dem ikke med.",
        "Hjemvejs eget forslag: 1. maj, grundlovsdag, juleaftensdag og nytårsaftensdag", DayList(),
    ),
    Setting(
        "crisis_lines", "Numre, når nogen er i fare",
        "Ét på hver linje: Den sociale døgnvagt: 12 34 56 78. Står på siden Akut og på aftenvagtens kort.",
        "Landets fælles numre. Skriv kommunens egen døgnvagt", LineList(),
    ),
)  # fmt: skip
SETTINGS = {one.key: one for one in ALL}
# In what is kept, beside the settings: each unit's own number of young people to a coordinator, by the unit's key.
UNITS = "units"
READ = """
SELECT key, value::text FROM cases_municipalitysetting WHERE value IS NOT NULL
UNION ALL
SELECT id::text, coordinator_caseload::text FROM cases_unit WHERE coordinator_caseload IS NOT NULL
"""

_kept: tuple[float, dict[str, Any]] | None = None


def setting(key: str) -> Any:
    """The value of a setting as this municipality has it; raises KeyError for one there is none of.

    A change is seen at once in the process that made it and within FRESH_SECONDS in the others.
    """
    found = _overrides().get(key)
    if found is not None:
        return found
    return SETTINGS[key].default if key in SETTINGS else settings.METHOD[key]


def caseload_of(unit_id: uuid.UUID | None) -> int:
    """How many young people fit a coordinator of that unit: its own number, or the municipality's (guide part 2)."""
    return _overrides().get(UNITS, {}).get(str(unit_id)) or setting("coordinator_caseload")


def every_value() -> tuple[Any, ...]:
    """All values, hashable: what compiled SQL with a setting in its text is kept under."""
    return tuple(setting(key) for key in {**settings.METHOD, **SETTINGS})


def forget() -> None:
    """Read the rows anew the next time somebody asks."""
    global _kept
    _kept = None


def _overrides() -> dict[str, Any]:
    """What the municipality and its units have set instead of the defaults: one query, at most every FRESH_SECONDS."""
    global _kept
    kept, now = _kept, time.monotonic()
    if kept is not None and now < kept[0]:
        return kept[1]
    if connection.in_atomic_block and connection.needs_rollback:
        return kept[1] if kept else {}  # nothing can be asked; the page is on its way to an error anyway
    with connection.cursor() as cursor:
        cursor.execute(READ)
        rows = {key: json.loads(value) for key, value in cursor.fetchall()}
    found: dict[str, Any] = {key: SETTINGS[key].kind.restore(rows.pop(key)) for key in [*SETTINGS] if key in rows}
    _kept = (now + FRESH_SECONDS, {**found, UNITS: rows})
    return _kept[1]
