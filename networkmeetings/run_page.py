"""Everything the meeting's page shows, gathered in a fixed number of queries, however many people and points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from cases.danish import genitive
from cases.forms.drafts import load_drafts
from cases.municipality import setting
from networkmeetings import checklist
from networkmeetings.forms.agreements import AgreementForm, people_of
from networkmeetings.forms.concluding import ConcludeForm
from networkmeetings.forms.escalations import EscalateForm
from networkmeetings.forms.rows import (
    AttendanceForm,
    CheckForm,
    CheckOtherwiseForm,
    GoalForm,
    NewDisagreementForm,
    NewGoalForm,
    NewPointForm,
    OutcomeForm,
    OwnWordsForm,
    PointForm,
)
from networkmeetings.invitation_rows import invitation_summary
from networkmeetings.models import Agreement, ChecklistItem, Disagreement, Escalation, Goal, NetworkMeeting
from networkmeetings.rhythm import rhythm
from networkmeetings.services.concluding import NEXT_DATE, Missing, missing_attendance, planned_after
from networkmeetings.sheet_build import last_held_at
from networkmeetings.wish_lines import wish_lines

Stage = ChecklistItem.Stage
Answer = ChecklistItem.Answer
DRAFTS = {
    name: f"networkmeetings.{name}" for name in ("point", "goal", "agreement", "disagreement", "escalate", "conclude")
}


@dataclass(frozen=True)
class Row:
    """One row of a section with its form."""

    item: Any
    form: Any
    line: str = ""
    position: int = 0
    is_gone: bool = False


@dataclass(frozen=True)
class Section:
    """One part of the page: `code` is its anchor, `count` stands in the rail, `told` beside the heading."""

    code: str
    title: str
    rail: str
    template: str
    count: str = ""
    told: str = ""


@dataclass
class RunPage:
    """The page of one open meeting. `forms` are bound forms that take the place of fresh ones, by row key."""

    request: HttpRequest
    meeting: NetworkMeeting
    forms: Mapping[str, Any] = field(default_factory=dict)

    def context(self) -> dict[str, Any]:
        """What the page's templates draw, and the answers of its parts."""
        name = self.meeting.case.person.call_name
        self.drafts = load_drafts(self.request, DRAFTS.values(), self.meeting.pk)
        self.goal_list = with_parents(Goal.objects.filter(case=self.meeting.case_id))
        context: dict[str, Any] = {"meeting": self.meeting, "name": name, "names": genitive(name)}
        for part in (self.checks, self.people, self.points, self.since_last, self.goals, self.agreements):
            context |= part(name)
        context |= {"disagreements": list(Disagreement.objects.filter(meeting=self.meeting))}
        context |= {"case": self.meeting.case, "escalations": self.lifted()}
        context |= self.new_forms(name)
        context |= self.ending(context)
        return context | {"sections": sections(context)}

    def form(self, key: str, fresh: Any, *args: Any, **kwargs: Any) -> Any:
        """The bound form that failed under `key`, or a fresh one."""
        return self.forms.get(key) or fresh(*args, **kwargs)

    def draft(self, name: str) -> Any:
        return self.drafts[DRAFTS[name]]

    def checks(self, name: str) -> dict[str, Any]:
        rows = []
        for item in self.meeting.checklist.all():
            words = checklist.line(item.code, name, genitive(name))
            form = self.form(f"check-{item.pk}", CheckForm, instance=item, line=words)
            rows.append(Row(item, form, line=words))
        order = list(checklist.LINES)
        rows.sort(key=lambda row: order.index(row.item.code))
        return {
            "checks_before": [row for row in rows if row.item.stage == Stage.BEFORE],
            "checks_during": [row for row in rows if row.item.stage == Stage.DURING],
            "wishes": wish_lines(self.meeting, name),
            "check_otherwise": self.form("otherwise", CheckOtherwiseForm, lines=open_lines(rows), auto_id="other-%s"),
        }

    def people(self, name: str) -> dict[str, Any]:
        rows = []
        for item in self.meeting.participants.select_related("member"):
            item.meeting = self.meeting
            form = self.form(f"attendance-{item.pk}", AttendanceForm, instance=item)
            rows.append(Row(item, form, is_gone=not item.is_expected))
        return {"people": rows, "answers": invitation_summary(self.meeting, [row.item for row in rows])}

    def points(self, name: str) -> dict[str, Any]:
        items = list(self.meeting.agenda.select_related("added_by", "struck_by"))
        standing = [item for item in items if item.struck_at is None]
        rows = [
            Row(item, self.form(f"point-{item.pk}", PointForm, instance=item), position=position)
            for position, item in enumerate(standing, start=1)
        ]
        return {
            "own_points": [row for row in rows if row.item.is_young_persons],
            "other_points": [row for row in rows if not row.item.is_young_persons],
            "struck_points": [item for item in items if item.struck_at is not None],
        }

    @cached_property
    def last_held_at(self) -> dt.datetime | None:
        """When the meeting before this one was concluded."""
        return last_held_at(self.meeting)

    def lifted(self) -> list[Escalation]:
        """What the leader group has not answered, and what it has answered since the last meeting."""
        before = self.last_held_at
        fresh = Q(answered_at__gt=before) if before else Q(answered_at__isnull=False)
        found = Escalation.objects.filter(Q(outcome="") | fresh, case=self.meeting.case_id)
        return list(found.select_related("raised_by", "answered_by"))

    def since_last(self, name: str) -> dict[str, Any]:
        """Agreements from before: those still open, and those answered since the last meeting (N5)."""
        before = self.last_held_at
        answered = Q(outcome_at__gt=before) if before else Q(outcome_at__isnull=False)
        found = agreements_of(self.meeting).filter(Q(outcome="") | answered, agreed_at__isnull=False)
        rows = []
        for item in found.exclude(meeting=self.meeting):
            form = self.form(f"outcome-{item.pk}", OutcomeForm, instance=item)
            rows.append(Row(item, form))
        return {"since_last": rows, "today": timezone.localdate()}

    def goals(self, name: str) -> dict[str, Any]:
        shown = [goal for goal in self.goal_list if goal.status in Goal.LIVE or goal.meeting_id == self.meeting.pk]
        rows = [
            Row(goal, self.form(f"goal-{goal.pk}", GoalForm, instance=goal, goals=self.goal_list)) for goal in shown
        ]
        order = step_order(shown)
        rows.sort(key=lambda row: order[row.item.pk])
        return {"goals": rows, "own_words": self.form("own-words", OwnWordsForm, instance=self.meeting)}

    def agreements(self, name: str) -> dict[str, Any]:
        """Those of this meeting, and drafts nobody has agreed to yet."""
        mine = Q(meeting=self.meeting) | Q(agreed_at__isnull=True, outcome="")
        return {"new_agreements": list(agreements_of(self.meeting).filter(mine))}

    def new_forms(self, name: str) -> dict[str, Any]:
        case = self.meeting.case
        people = people_of(case, timezone.now())
        live = [goal for goal in self.goal_list if goal.status in Goal.LIVE]
        empty = Agreement(case=case, meeting=self.meeting)
        return {
            "new_point": self.form("new-point", NewPointForm, name=name, draft=self.draft("point")),
            "new_goal": self.form(
                "new-goal", NewGoalForm, instance=Goal(case=case), goals=self.goal_list, draft=self.draft("goal")
            ),
            "new_agreement": self.form(
                "new-agreement",
                AgreementForm,
                instance=empty,
                by=self.request.user,
                people=people,
                goals=live,
                draft=self.draft("agreement"),
            ),
            "new_disagreement": self.form("new-disagreement", NewDisagreementForm, draft=self.draft("disagreement")),
            "escalate": self.form(
                "escalate", EscalateForm, case=case, at=timezone.now(), draft=self.draft("escalate")
            ),
        }

    def ending(self, context: dict[str, Any]) -> dict[str, Any]:
        form = self.form("conclude", ConcludeForm, name=context["name"], draft=self.draft("conclude"))
        coming = planned_after(self.meeting)
        missing = missing_attendance([row.item for row in context["people"]])
        if coming is None and not answers_next(form):
            missing.append(NEXT_DATE)
        return {
            "conclude": form,
            "coming": coming,
            "missing": missing,
            "rhythm": rhythm(self.meeting.case_id, timezone.localdate()),
            "next_latest_on": timezone.localdate(self.meeting.starts_at)
            + dt.timedelta(days=setting("meeting_warning_days")),
        }


def with_parents(goals: Iterable[Goal]) -> list[Goal]:
    """The goals of one case with the goal each step leads to, without asking again."""
    found = {goal.pk: goal for goal in goals}
    for goal in found.values():
        if goal.parent_id in found:
            goal.parent = found[goal.parent_id]
    return list(found.values())


def step_order(goals: list[Goal]) -> dict[Any, int]:
    """The place of each goal when a step stands right after the goal it leads to."""
    shown = {goal.pk for goal in goals}
    ordered: list[Goal] = []
    for goal in goals:
        if goal.parent_id not in shown:
            ordered += [goal, *(step for step in goals if step.parent_id == goal.pk)]
    return {goal.pk: place for place, goal in enumerate(ordered)}


def agreements_of(meeting: NetworkMeeting) -> Any:
    """Agreements of the meeting's case, with what their rows name."""
    return Agreement.objects.filter(case=meeting.case_id).select_related(
        "case__person", "goal", "responsible_user", "responsible_member"
    )


def open_lines(rows: list[Row]) -> list[tuple[str, str]]:
    """The lines from before the meeting that are not ticked, as choices."""
    return [
        (str(row.item.pk), row.line)
        for row in rows
        if row.item.answer != Answer.YES and row.item.stage == Stage.BEFORE
    ]


def answers_next(form: Any) -> bool:
    """Whether the next date, or why not, is typed already: sent, or kept as a draft."""
    return any(str(form[name].value() or "").strip() for name in ("next_starts_at", "no_next_reason"))


def of(done: int, rows: list[Any]) -> str:
    """ "5 af 6"; empty for no rows."""
    return f"{done} af {len(rows)}" if rows else ""


# code, heading, words in the rail, template; {names} is the young person in the genitive
PARTS = [
    ("foer", "Før mødet", "Før mødet", "networkmeetings/run/before.html"),
    ("hvem", "Hvem er her", "Hvem er her", "networkmeetings/run/people.html"),
    ("punkter", "{names} punkter først", "{names} punkter", "networkmeetings/run/points.html"),
    ("siden-sidst", "Siden sidst", "Siden sidst", "networkmeetings/run/since_last.html"),
    ("maal", "Mål med {names} egne ord", "Mål", "networkmeetings/run/goals.html"),
    ("aftaler", "Nye aftaler", "Nye aftaler", "networkmeetings/run/agreements.html"),
    ("uenighed", "Det, vi ikke blev enige om", "Uenighed", "networkmeetings/run/disagreements.html"),
    ("afslut", "Afslut", "Afslut", "networkmeetings/run/end.html"),
]


def sections(context: dict[str, Any]) -> list[Section]:
    """The eight parts with what the rail and the headings say of each."""
    counted, names = counts(context), context["names"]
    told = {
        "foer": counted["foer"],
        "hvem": counted["hvem"] and f"{counted['hvem']} er skrevet ind",
        "siden-sidst": counted["siden-sidst"] and f"{counted['siden-sidst']} er gennemgået",
    }
    return [
        Section(code, title.format(names=names), rail.format(names=names), template, counted[code], told.get(code, ""))
        for code, title, rail, template in PARTS
    ]


def counts(context: dict[str, Any]) -> dict[str, str]:
    """What the rail says of each part, by code."""
    expected = [row for row in context["people"] if not row.is_gone]
    before, points, since_last = context["checks_before"], context["own_points"], context["since_last"]
    missing: list[Missing] = context["missing"]
    return {
        "foer": of(sum(bool(row.item.answer) for row in before), before),
        "hvem": of(sum(bool(row.item.attendance) for row in expected), expected),
        "punkter": of(sum(row.item.talked_at is not None for row in points), points),
        "siden-sidst": of(sum(bool(row.item.outcome) for row in since_last), since_last),
        "maal": number(context["goals"]),
        "aftaler": number(context["new_agreements"]),
        "uenighed": number(context["disagreements"]),
        "afslut": f"{len(missing)} mangler" if missing else "Klar",
    }


def number(rows: list[Any]) -> str:
    return str(len(rows)) if rows else ""


def answer_context(page: RunPage, code: str) -> dict[str, Any]:
    """The context of one section's answer: the section, and what else on the page follows from it."""
    context = page.context()
    index, section = next((n, one) for n, one in enumerate(context["sections"], start=1) if one.code == code)
    return context | {"section": section, "number": index, "request": page.request}
