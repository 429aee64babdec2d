"""A form filled in beforehand from what the case already knows (R2): a small, honest set, each with its source.

Only what the records say for certain is proposed; the worker confirms by submitting. `prefill:` in the YAML names the
figure, `ANSWERS` here is the list of those that exist. An item whose name is not here is left empty.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from cases import danish
from cases.models import ActivitySpell, CloseReason, HousingSituation, HousingSituationKind, RiskIndicator
from reporting.instruments import Instrument, Need, Occasion, progress
from reporting.instruments.schema import Asked
from reporting.loading import instrument_of
from reporting.models import MeasurementForm
from reporting.prefill_sql import SQL

Figures = Mapping[str, Any]
DAYS_PER_WEEK = 7
ACTIVITY_SOURCE = "Skole, job og fritid på sagen"
NOT_IN_TOOL_A = frozenset({ActivitySpell.Kind.CLUB, ActivitySpell.Kind.VOLUNTEERING, ActivitySpell.Kind.COMMUNITY})
# (at least this many contacts a week, answer): halfway between the intervals the answers name
FREQUENCIES = ((1.5, "several_a_week"), (0.75, "weekly"), (0.35, "fortnightly"), (0.15, "monthly"), (0, "less_often"))


@dataclass(frozen=True)
class Proposal:
    """An answer the case gives, and where it comes from in words."""

    value: Any
    source: str


@dataclass(frozen=True)
class Known:
    """What is known about one form before anybody answers."""

    running: frozenset[Need]
    proposals: dict[str, Proposal] = field(default_factory=dict)

    def merged(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """The proposals, with what somebody has answered going before."""
        return {**{code: proposal.value for code, proposal in self.proposals.items()}, **answers}


def known_about(forms: Iterable[MeasurementForm]) -> dict[uuid.UUID, Known]:
    """What the cases know about each of `forms`, by form: one query for all of them.

    The forms have come through the one door; nothing about other cases is read.
    """
    forms = list(forms)
    if not forms:
        return {}
    params: dict[str, Any] = {
        "forms": [form.pk for form in forms],
        "today": timezone.localdate(),
        "zone": settings.TIME_ZONE,
    }
    with connection.cursor() as cursor:
        cursor.execute(SQL, params)
        figures = {pk: json.loads(raw) if isinstance(raw, str) else raw for pk, raw in cursor.fetchall()}
    return {form.pk: _known(form, figures[form.pk]) for form in forms}


def answered(form: MeasurementForm, known: Known) -> tuple[int, int]:
    """(answers ready, answers asked for): those given and those the case proposes."""
    instrument = instrument_of(form.instrument)
    answers = known.merged(form.answers)
    return progress(instrument, answers, occasion=form.occasion, running=known.running)


def _known(form: MeasurementForm, figures: Figures) -> Known:
    instrument = instrument_of(form.instrument)
    methods = figures.get("methods") or []
    running = frozenset({Need.SUPPORT, *map(Need, methods)} if methods else ())
    proposals: dict[str, Proposal] = {}
    for item in instrument.items:
        if item.asked is Asked.FOLLOWUP and form.occasion is Occasion.BASELINE:
            continue
        answer = ANSWERS.get(item.prefill)
        found = answer(figures) if answer else None
        if found is None and item.asked is Asked.BASELINE:
            found = _from_before(instrument, item.code, figures)
        if found is not None and found.value is not None:
            proposals[item.code] = found
    return Known(running, proposals)


def _from_before(instrument: Instrument, code: str, figures: Figures) -> Proposal | None:
    """A fact answered on an earlier form stands until it is changed."""
    before = (figures.get("before") or {}).get(code)
    return None if before is None else Proposal(before, "Svaret fra sidste skema")


def _period(figures: Figures) -> str:
    return danish.days(figures["days"])


def _counted(name: str, one: str, many: str) -> Callable[[Figures], Proposal | None]:
    """A number of things in the period, said in words: "3 møder holdt"."""

    def proposal(figures: Figures) -> Proposal | None:
        count = figures.get(name)
        if count is None:
            return None
        return Proposal(count, f"{count} {one if count == 1 else many} i perioden")

    return proposal


def _target_group(figures: Figures) -> Proposal | None:
    return Proposal(figures.get("target_group"), "Visitationen")


def _risk_indicators(figures: Figures) -> Proposal | None:
    """The seven indicators as assessed, now or earlier; "none" only when each of them is answered with a no."""
    risks: dict[str, str] = figures.get("risks") or {}
    found = [code for code in RiskIndicator.values if risks.get(code) in {"past", "current"}]
    if not found and all(risks.get(code) == "no" for code in RiskIndicator.values):
        found = ["none"]
    return Proposal(found or None, "Udredningen")


def _placed_before(figures: Figures) -> Proposal | None:
    answer = (figures.get("risks") or {}).get(RiskIndicator.PLACED_OUTSIDE_HOME)
    return Proposal({"past": True, "current": True, "no": False}.get(answer or ""), "Udredningen")


def _referral_source(figures: Figures) -> Proposal | None:
    return Proposal(figures.get("source"), "Henvendelsen")


def _housing_situation(figures: Figures) -> Proposal | None:
    """As written on the case at the end of the period; else as assessed near it, while nobody has moved in since.

    A lease says that somebody has a home of their own and not whether it is stable: that is the worker's to answer.
    """
    if "spell" in figures:
        kind, _, source = figures["spell"]
        is_guess = source == HousingSituation.Source.MOVE and kind == HousingSituationKind.OWN_STABLE
        unsure = is_guess or kind == HousingSituationKind.UNKNOWN
        return None if unsure else Proposal(kind, "Boligsituationen på sagen")
    situation = figures.get("situation")
    if situation == HousingSituationKind.UNKNOWN or "lives_since" in figures:
        return None
    return Proposal(situation, "Udredningen")


def _housing_since(figures: Figures) -> Proposal | None:
    """The day somebody moved in, else the day written by hand. A referral says when it was told, not since when."""
    if "lives_since" in figures:
        return Proposal(figures["lives_since"], "Indflytningen")
    known = {HousingSituation.Source.WORKER, HousingSituation.Source.SHELTER}
    if "spell" in figures and figures["spell"][2] in known and figures["spell"][0] != HousingSituationKind.UNKNOWN:
        return Proposal(figures["spell"][1], "Boligsituationen på sagen")
    return None


def _shelter_nights(figures: Figures) -> Proposal | None:
    """Only where a stay is written; that none is written is no nought."""
    nights = figures.get("shelter_nights")
    return Proposal(nights, "Ophold på herberg (§ 110) på sagen") if nights else None


def _on_waiting_list(figures: Figures) -> Proposal | None:
    """Yes when on our list; there may be others, so never a no."""
    return Proposal(True, "Ventelisten") if "need_since" in figures else None


def _waiting_list_since(figures: Figures) -> Proposal | None:
    return Proposal(figures.get("need_since"), "Ventelisten")


def _moved(figures: Figures) -> Proposal | None:
    """Whether somebody moved by choice is not in the records; that they stayed or were evicted is."""
    if "evicted_on" in figures:
        return Proposal("evicted", f"Lejemålet endte {danish.long_date(_day(figures['evicted_on']))}")
    since = figures.get("lives_since")
    if since and (timezone.localdate() - _day(since)).days >= figures["days"] > 0:
        return Proposal("stayed", f"Har boet samme sted siden {danish.long_date(_day(since))}")
    return None


def _activity_now(figures: Figures) -> Proposal | None:
    """What runs of education and work. That nothing is written is no answer: it may only not be written."""
    return Proposal(_of_tool_a(figures, "activities") or None, ACTIVITY_SOURCE)


def _activity_kept(figures: Figures) -> Proposal | None:
    """Yes for what ran all through the period, no when all of it broke off; nothing when it finished or changed."""
    if _of_tool_a(figures, "activities_all_along"):
        return Proposal(True, ACTIVITY_SOURCE)
    return Proposal(False, ACTIVITY_SOURCE) if _of_tool_a(figures, "activities_broken") else None


def _of_tool_a(figures: Figures, name: str) -> list[str]:
    """The kinds that tool A asks about; a club or a community is not among its answers."""
    return [kind for kind in figures.get(name) or [] if kind not in NOT_IN_TOOL_A]


def _youth_took_part(figures: Figures) -> Proposal | None:
    held, took_part = figures.get("meetings", 0), figures.get("meetings_with_young_person", 0)
    if not held:
        return None
    answer = "all" if took_part == held else "some" if took_part else "none"
    return Proposal(answer, f"Til stede ved {took_part} af {held}")


def _sheet_updated(figures: Figures) -> Proposal | None:
    """A concluded meeting makes a new sheet; without one in the period nobody knows."""
    return Proposal(True, "Et møde er afsluttet med et ark i perioden") if figures.get("meetings") else None


def _course_status(figures: Figures) -> Proposal | None:
    ending = figures.get("ending")
    if ending is None:
        return Proposal("continues", "Sagen er i gang")
    planned = ending == CloseReason.AS_PLANNED
    return Proposal("closing_planned" if planned else "closing_unplanned", "Afslutningen")


def _unplanned_reason(figures: Figures) -> Proposal | None:
    reasons = {CloseReason.DECLINED, CloseReason.LOST_CONTACT, CloseReason.MOVED, CloseReason.IMPRISONED}
    ending = figures.get("ending")
    return Proposal(ending, "Afslutningen") if ending in reasons else None


def _course_method(figures: Figures) -> Proposal | None:
    return Proposal(figures.get("method"), "Bostøtteforløbet")


def _course_phase(figures: Figures) -> Proposal | None:
    return Proposal(figures["phase"][0], "Bostøtteforløbet") if "phase" in figures else None


def _focus_areas(figures: Figures) -> Proposal | None:
    areas = figures["phase"][1] if "phase" in figures else None
    return Proposal(areas or None, "Fasens plan")


def _contact_frequency(figures: Figures) -> Proposal | None:
    contacts, days = figures.get("contacts", 0), figures["days"]
    if not contacts or not days:
        return None
    a_week = contacts * DAYS_PER_WEEK / days
    answer = next(code for limit, code in FREQUENCIES if a_week >= limit)
    return Proposal(answer, f"{contacts} kontakter på {_period(figures)}")


def _support_hours(figures: Figures) -> Proposal | None:
    """Only what is written: notes without minutes say nothing, and no minutes at all is not nought hours."""
    minutes = figures.get("minutes")
    return Proposal(round(minutes / 60, 2), "Minutter og kørsel i noterne") if minutes else None


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


ANSWERS: dict[str, Callable[[Figures], Proposal | None]] = {
    "target_group": _target_group,
    "risk_indicators": _risk_indicators,
    "placed_before": _placed_before,
    "referral_source": _referral_source,
    "housing_situation": _housing_situation,
    "housing_since": _housing_since,
    "shelter_nights": _shelter_nights,
    "on_waiting_list": _on_waiting_list,
    "waiting_list_since": _waiting_list_since,
    "moved": _moved,
    "activity_now": _activity_now,
    "activity_kept": _activity_kept,
    "meetings_held": _counted("meetings", "møde holdt", "møder holdt"),
    "youth_took_part": _youth_took_part,
    "sheet_updated": _sheet_updated,
    "agreements_due": _counted("due", "aftale med frist", "aftaler med frist"),
    "agreements_kept": _counted("kept", "aftale holdt", "aftaler holdt"),
    "agreements_partly": _counted("partly", "aftale delvist holdt", "aftaler delvist holdt"),
    "agreements_not_kept": _counted("not_kept", "aftale ikke holdt", "aftaler ikke holdt"),
    "course_status": _course_status,
    "unplanned_reason": _unplanned_reason,
    "course_method": _course_method,
    "course_phase": _course_phase,
    "focus_areas": _focus_areas,
    "face_to_face": _counted("face_to_face", "notat om et møde", "notater om møder"),
    "at_home_or_local": _counted("at_home_or_local", "notat hjemme eller ude", "notater hjemme eller ude"),
    "calls": _counted("calls", "notat om opkald", "notater om opkald"),
    "messages": _counted("messages", "notat om sms", "notater om sms"),
    "no_shows": _counted("no_shows", "notat om udeblivelse", "notater om udeblivelse"),
    "outside_hours": _counted("outside_hours", "notat uden for kl. 8-16", "notater uden for kl. 8-16"),
    "contact_frequency": _contact_frequency,
    "support_hours": _support_hours,
}
