"""What happened in a case, in words. The view gives codes of all apps; this page of tables puts them into Danish.

`cases` imports none of the apps the codes come from, so a test compares these tables with the choices of their models.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.expressions import RawSQL

from cases import danish
from cases.addresses import address
from cases.compiled import CompiledRows, Slot
from cases.models import (
    ActivitySpell,
    Case,
    CaseAssignment,
    CloseReason,
    Combination,
    DisclosureBasis,
    HomeVisit,
    HousingSituationKind,
    JournalEntry,
    Move,
    Referral,
    Remark,
    ShelterStay,
    TimelineEvent,
)
from cases.permissions import HIDDEN_ADDRESS, Perm

PER_PAGE = 50
LATEST = 5  # on the overview

# kind -> (what it is called among the choices of the page, icon)
KINDS: dict[str, tuple[str, str]] = {
    "note": ("Kontakt", "chat"),
    "journal": ("Journalnotater", "document"),
    "visit": ("Besøg", "home"),
    "takeover": ("Overdragelse", "person"),
    "story": ("Min historie godkendt", "chat"),
    "indsats": ("Indsats", "document"),
    "adviser_handover": ("Overlevering", "person"),
    "sanction": ("Varsel", "warning"),
    "assessment": ("Udredning", "document"),
    "hearing": ("Partshøring", "chat"),
    "complaint": ("Klage", "email"),
    "document": ("Dokument lagt i sagen", "document"),
    "wish": ("Ønske om en anden medarbejder", "person"),
    "meeting_held": ("Netværksmøder", "groups"),
    "meeting_cancelled": ("Aflyste møder", "close"),
    "agreement_outcome": ("Aftaler", "checklist"),
    "offer": ("Boligtilbud", "home"),
    "moved_in": ("Indflytning", "home"),
    "course_start": ("Bostøtte begyndt", "forward"),
    "course_end": ("Bostøtte afsluttet", "check"),
    "form": ("Skemaer", "assignment"),
    "referral": ("Henvendelser", "email"),
    "decision": ("Visitation", "document"),
    "start": ("Opstart", "flag"),
    "assignment": ("Hvem har sagen", "person"),
    "consent": ("Samtykke", "how-to-reg"),
    "situation": ("Boligsituation", "home"),
    "shelter_in": ("Skrevet ind på herberg", "home"),
    "shelter_out": ("Skrevet ud af herberg", "home"),
    "activity": ("Skole, job og fritid", "flag"),
    "activity_end": ("Skole, job eller fritid sluttede", "check"),
    "activity_contact": ("Sådan går det der", "chat"),
    "move_noted": ("Flytning", "forward"),
    "move_settled": ("Handlekommune afklaret", "forward"),
    "move_answered": ("Svar fra den nye kommune", "forward"),
    "move_cancelled": ("Flytning taget tilbage", "close"),
    "closed": ("Afslutning", "lock"),
    "reopened": ("Genåbning", "sync"),
}
# Known by the day only: the view gives them midnight.
DAYS = {
    "situation",
    "shelter_in",
    "shelter_out",
    "activity",
    "activity_end",
    "activity_contact",
    "visit",
    "story",
    "indsats",
    "adviser_handover",
    "sanction",
    "assessment",
    "hearing",
    "complaint",
    "referral",
    "start",
    "moved_in",
    "move_answered",
    "course_start",
    "course_end",
}
# The choices on the page: groups of kinds under a word of everyday.
FILTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "kontakt": ("Kontakt", ("note", "visit")),
    "papirer": ("Dokumenter", ("document",)),
    "notater": ("Notater", ("journal",)),
    "moeder": ("Møder og aftaler", ("meeting_held", "meeting_cancelled", "agreement_outcome")),
    "hverdag": ("Hverdag", ("activity", "activity_end", "activity_contact")),
    "bolig": ("Bolig", ("offer", "moved_in", "situation", "shelter_in", "shelter_out")),
    "bostoette": ("Bostøtte", ("course_start", "course_end")),
    "skemaer": ("Skemaer", ("form",)),
    "forloeb": (
        "Forløb",
        (
            "referral",
            "assessment",
            "hearing",
            "decision",
            "complaint",
            "start",
            "indsats",
            "adviser_handover",
            "story",
            "sanction",
            "move_noted",
            "move_settled",
            "move_answered",
            "move_cancelled",
            "closed",
            "reopened",
        ),
    ),
    "team": ("Team og samtykke", ("assignment", "takeover", "consent", "wish")),
}
NOTES: dict[str, tuple[str, str]] = {
    "home": ("Besøg hjemme", "home"),
    "out": ("Mødtes ude", "location"),
    "office": ("Samtale på kontoret", "person"),
    "drop_in": ("Kom forbi", "person"),
    "video": ("Videosamtale", "videocam"),
    "phone": ("Opkald", "smartphone"),
    "sms": ("Sms", "smartphone"),
    "attempt": ("Forsøgt kontakt", "time"),
    "no_show": ("Mødte ikke op", "close"),
}
OUTCOMES = {
    "kept": "Aftale holdt",
    "partly": "Aftale delvist holdt",
    "not_kept": "Aftale ikke holdt",
    "no_longer": "Aftale ikke aktuel længere",
}
OFFERS = {
    "": "Boligtilbud givet",
    "accepted": "Boligtilbud: ja tak",
    "declined": "Boligtilbud: nej tak",
    "expired": "Boligtilbud: fristen gik",
    "withdrawn": "Boligtilbud trukket tilbage",
}
CORRECTIONS = {"corrected": "Notat, som er rettet senere", "correction": "Rettelse af et notat"}
TAKEOVERS = {
    "accepted": "Sagen overdraget",
    "declined": "Nej til at overtage sagen",
    "withdrawn": "Overdragelse trukket tilbage",
}
PLAIN = {
    "story", "indsats", "adviser_handover", "sanction", "assessment", "hearing", "complaint", "document", "wish",
}  # fmt: skip
METHODS = {"cti": "CTI", "icm": "ICM"}
COURSE_ENDS = {
    "as_planned": "som planlagt",
    "to_icm": "fortsætter i ICM",
    "declined": "den unge vil ikke mere",
    "lost_contact": "mistet kontakt",
    "moved": "flyttet kommune",
    "imprisoned": "fængsel",
    "died": "død",
}
HOMES = ("offer", "moved_in")  # whose text is an address
INSTRUMENTS = {
    "individual_sm": "Samarbejdsmodel",
    "individual_support": "Bostøtte",
    "dialogue": "Dialogredskab",
}


@dataclass(frozen=True)
class Event:
    """One line of the timeline."""

    at: dt.datetime
    when: str
    icon: str
    title: str
    words: str
    actor: str
    url: str
    object_id: uuid.UUID
    kind: str = ""
    remarks: list[str] = field(default_factory=list)  # what the young person says to it


def events_of(case: Case, may: Iterable[Perm]) -> QuerySet[TimelineEvent]:
    """What `may` lets somebody see of what happened in `case`, newest first. The case came through the one door."""
    return _events(case.pk, may)


def latest_events(case: Case, may: Collection[Perm]) -> list[TimelineEvent]:
    """The newest few of `events_of`, compiled once for each set of permissions."""
    return _compiled_latest(frozenset(may)).fetch(case=case.pk) if may else []


def _events(case_id: Any, may: Iterable[Perm]) -> QuerySet[TimelineEvent]:
    perms = sorted(perm.value for perm in may)
    return TimelineEvent.objects.filter(case=case_id, perm__in=perms).order_by("-at", "-object_id")


@lru_cache(maxsize=64)
def _compiled_latest(may: frozenset[Perm]) -> CompiledRows:
    return CompiledRows(_events(Slot("case"), may)[:LATEST])


def later_than(found: QuerySet[TimelineEvent], at: dt.datetime, object_id: uuid.UUID) -> QuerySet[TimelineEvent]:
    """The events older than the one at (`at`, `object_id`): keyset, so page 100 costs what page 1 does (G12)."""
    return found.annotate(
        is_older=RawSQL("(timeline_event.at, timeline_event.object_id) < (%s, %s)", [at, object_id])
    ).filter(is_older=True)


def with_remarks(found: QuerySet[TimelineEvent]) -> QuerySet[TimelineEvent]:
    """The same events, each with what the young person says to it, in the same query."""
    said = Remark.objects.filter(object_id=OuterRef("object_id"), kind=OuterRef("kind"))
    return found.annotate(said=ArraySubquery(said.order_by("created_at").values("text")))


def in_words(event: TimelineEvent, *, hides_address: bool = False) -> Event:
    """`event` as a line: a title from its code, and the words somebody wrote. A protected home is not named."""
    title, icon = _title(event.kind, event.detail or "")
    words = "" if event.kind == "form" else (event.text or "")
    words = HIDDEN_ADDRESS if hides_address and event.kind in HOMES else words
    when = danish.near_date(event.at) if event.kind in DAYS else danish.near_moment(event.at)
    return Event(
        event.at,
        when,
        icon,
        title,
        words,
        event.actor_name or "",
        _url(event),
        event.object_id,
        event.kind,
        getattr(event, "said", []),
    )


def _title(kind: str, detail: str) -> tuple[str, str]:
    icon = KINDS[kind][1]
    if kind == "note":
        return NOTES.get(detail, ("Kontakt", icon))
    simple = {
        "meeting_held": f"Netværksmøde nr. {detail} holdt",
        "meeting_cancelled": f"Netværksmøde nr. {detail} aflyst",
        "agreement_outcome": OUTCOMES.get(detail, "Aftale"),
        "offer": OFFERS.get(detail, OFFERS[""]),
        "moved_in": "Flyttede ind",
        "course_start": f"Bostøtte begyndte: {METHODS.get(detail, '')}",
        "course_end": f"Bostøtte sluttede: {COURSE_ENDS.get(detail, '')}",
        "form": f"Skema indsendt: {INSTRUMENTS.get(detail, 'måleskema')}",
        "start": "Startede i Samarbejdsmodellen",
        "reopened": "Sagen blev genåbnet",
    }
    return simple.get(kind) or _title_of_our_own(kind, detail), icon


def _title_of_our_own(kind: str, detail: str) -> str:
    """Codes of this app's own models carry their words."""
    if kind == "visit":
        return f"Besøg: {danish.inside(HomeVisit.Result(detail).label)}"
    if kind == "journal":
        return CORRECTIONS.get(detail) or JournalEntry.Kind(detail).label
    if kind == "referral":
        return f"Henvendelse fra: {Referral.Source(detail).label}" if detail else "Henvendelse"
    if kind == "decision":
        return f"Visiteret: {Combination(detail).label}"
    if kind == "assignment":
        return CaseAssignment.Role(detail).label
    if kind in PLAIN:
        return KINDS[kind][0]
    if kind == "takeover":
        return TAKEOVERS[detail]
    if kind == "situation":
        return f"Bor: {danish.inside(HousingSituationKind(detail).label)}"
    if kind == "shelter_in":
        return f"Skrevet ind: {danish.inside(ShelterStay.Type(detail).label)}"
    if kind == "shelter_out":
        return f"Skrevet ud: {danish.inside(ShelterStay.Discharge(detail).label)}"
    if kind.startswith("move_"):
        return _title_of_a_move(kind, detail)
    if kind in {"activity", "activity_contact"}:
        what = ActivitySpell.Kind(detail).label
        return f"Begyndte: {danish.inside(what)}" if kind == "activity" else f"Sådan går det: {danish.inside(what)}"
    if kind == "activity_end":
        what, why = detail.split()
        reason = danish.inside(ActivitySpell.EndReason(why).label)
        return f"{ActivitySpell.Kind(what).label} sluttede: {reason}"
    if kind == "consent":
        return DisclosureBasis.Kind(detail).label
    return f"Sagen blev lukket: {CloseReason(detail).label}"


def _title_of_a_move(kind: str, detail: str) -> str:
    if kind == "move_settled":
        return f"Handlekommune: {danish.inside(Move.Acting(detail).label)}"
    if kind == "move_answered":
        return f"Den nye kommune: {danish.inside(Move.Answer(detail).label)}"
    return "Flytter til en anden kommune" if kind == "move_noted" else KINDS[kind][0]


def _url(event: TimelineEvent) -> str:
    """Where the event itself is shown; else the page of the line, with what can be done about it."""
    if event.kind == "meeting_held":
        return address("networkmeetings:meeting", pk=event.object_id)
    if event.kind == "form":
        return address("reporting:form", pk=event.object_id)
    return address("cases:entry", pk=event.case_id, kind=event.kind, event=event.object_id)
