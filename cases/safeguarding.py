"""Underretninger as their writer and the leader read them: how each stands, and what waits for the writer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cases import danish
from cases.addresses import address
from cases.models import Case, Child, SafeguardingReport
from cases.permissions import Perm
from cases.working_days import add_working_days

# Working days until the municipality must have confirmed that it has the report. General knowledge of the rule that
# stood in serviceloven § 155 b and went into barnets lov; the section was not looked up (docs/adr/0029).
RECEIPT_WORKING_DAYS = 6


@dataclass(frozen=True)
class Standing:
    """How a report stands: colour, the word beside it, and one sentence."""

    level: str
    word: str
    sentence: str


@dataclass(frozen=True)
class ReportLine:
    """One report in a list: about whom, how it stands, and the page that clears it."""

    report: SafeguardingReport
    name: str
    standing: Standing
    url: str
    act: str

    @property
    def is_red(self) -> bool:
        return self.standing.level == "red"


def receipt_due(report: SafeguardingReport) -> dt.date | None:
    """The last day the receipt may come; None for a report that is not sent."""
    return add_working_days(report.sent_on, RECEIPT_WORKING_DAYS) if report.sent_on else None


def standing_of(report: SafeguardingReport, today: dt.date) -> Standing:
    """Red is what the writer should do today: send it, or ring because nobody has confirmed it."""
    if report.dropped_at:
        return Standing("grey", "Sendes ikke", report.dropped_why)
    due = receipt_due(report)
    if report.sent_on is None or due is None:
        written = danish.inside(danish.near_date(report.created_at, today)).rstrip(".")
        return Standing("red", "Haster", f"Skrevet {written} og ikke sendt endnu.")
    sent = f"Sendt {danish.inside(danish.near_date(report.sent_on, today)).rstrip('.')}"
    if report.answered_on:
        return Standing("green", "Besvaret", f"{sent}. Kommunen har svaret.")
    if report.receipt_on:
        return Standing("green", "Kvitteret", f"{sent}. Kommunen har kvitteret.")
    when = danish.inside(danish.near_date(due, today)).rstrip(".")
    if due < today:
        return Standing("red", "Haster", f"{sent}. Ingen kvittering; den skulle være kommet {when}. Ring til dem.")
    return Standing("blue", "Venter", f"{sent}. Kvitteringen skal komme senest {when}.")


def line_of(report: SafeguardingReport, today: dt.date) -> ReportLine:
    standing = standing_of(report, today)
    act = "Skriv, at den er sendt" if report.sent_on is None else "Skriv kvitteringen"
    url = address("cases:report", pk=report.pk)
    return ReportLine(report, report.case.person.name, standing, url, act if report.is_waiting else "")


def own_lines(user: Any, today: dt.date) -> list[ReportLine]:
    """What `user` has written and nobody has confirmed, red first: for the writer's own Min dag and nowhere else.

    Not a row of the view behind Min dag: that one is read for stand-ins, briefs and absences too.
    """
    found = SafeguardingReport.objects.visible_to(user, Perm.SEE_REPORTS).waiting().filter(author=user.pk)
    lines = [line_of(report, today) for report in found.select_related("case__person").order_by("created_at")]
    return sorted(lines, key=lambda line: not line.is_red)


def children_of(case: Case) -> QuerySet[Child]:
    """The children and pregnancies on the list. The case came through the one door."""
    return case.children.filter(ended_at__isnull=True)


def child_line(child: Child, today: dt.date) -> str:
    """ "Elias, 2 år, hos den unge", "Venter barn, 4. marts 2027"."""
    if child.kind == Child.Kind.UNBORN:
        when = f", {danish.long_date(child.born_on)}" if child.born_on else ""
        return f"Venter barn{when}"
    parts = [child.name or "Et barn", age_of(child.born_on, today)]
    parts += [danish.inside(child.get_lives_display())] if child.lives else []
    return ", ".join(part for part in parts if part)


def age_of(born_on: dt.date | None, today: dt.date) -> str:
    """Months until two years, then years; empty when the day is not known or not here yet."""
    if born_on is None or born_on > today:
        return ""
    months = (today.year - born_on.year) * 12 + today.month - born_on.month - (today.day < born_on.day)
    if months < 24:
        return "1 måned" if months == 1 else f"{months} måneder"
    return f"{months // 12} år"


def text_to_copy(report: SafeguardingReport) -> str:
    """The report as it goes into the municipality's own form or record: labels and words, nothing else."""
    lines = [
        f"Underretning om: {danish.inside(report.get_about_display())}",
        f"Barnet: {report.who}" if report.who else "",
        f"Til: {report.municipality}" if report.municipality else "",
        f"Skrevet af: {report.author}, {danish.long_date(report.created_at)}",
        f"Talt med den unge først: {danish.inside(report.get_talked_display())}" if report.talked else "",
        f"Hvad den unge siger: {report.talked_note}" if report.talked_note else "",
    ]
    return "\n".join(line for line in lines if line) + f"\n\n{report.seen}"
