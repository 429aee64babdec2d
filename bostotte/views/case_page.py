"""Bostøtte on one case: the course, its phases and the contact notes."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from bostotte.contact import clock_of
from bostotte.mine import FACTS
from bostotte.models import ContactNote, Phase, SupportCourse
from cases import danish
from cases.access import get_scoped_or_404
from cases.case_head import Act, CaseHead, case_header
from cases.models import Case, LifeDomain
from cases.permissions import Perm

NOTES = 20
MEND_TIME = dt.timedelta(hours=24)  # B6: then the note stands
WAITING_DAYS = 30  # B8: after this long, ICM instead?
CASE = Case.objects.select_related("person")


@require_safe
def case_support(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Phases, focus areas, notes, and the way to begin, hand on and end."""
    today = timezone.localdate()
    case = get_scoped_or_404(request, CASE, Perm.VIEW_SUPPORT, pk=case_id)
    head = case_header(request, case, "support")
    head = replace(head, acts=acts_on(case, head))
    course = newest_course(case)
    context = {
        "case": case,
        "head": head,
        "course": course,
        "is_live": course is not None and course.ended_on is None,
        "waiting": waiting_words(case, course, today),
        "today": today,
        "clock": clock_of(facts_of(case), today),
        "notes": notes_of(request, case) if Perm.VIEW_JOURNAL in head.may else None,
        "may_edit": Perm.EDIT_SUPPORT in head.may and case.is_open,
        "may_assign": Perm.ASSIGN in head.may and case.is_open,
        **phases_of(course, today),
        "facts": course_facts(course, today) if course else [],
    }
    return render(request, "bostotte/case_support.html", context)


def notes_of(request: HttpRequest, case: Case) -> Any:
    """A page of the notes, newest first; one's own of the last day can still be mended."""
    notes = ContactNote.objects.filter(case=case).select_related("author")
    page = Paginator(notes, NOTES).get_page(request.GET.get("side"))
    for note in page:
        is_own = note.author_id == request.user.pk
        note.is_open_for = is_own and note.created_at > timezone.now() - MEND_TIME  # type: ignore[attr-defined]
    return page


def acts_on(case: Case, head: CaseHead) -> list[Act]:
    if not case.is_open or Perm.WRITE_NOTE not in head.may:
        return []
    return [Act("Skriv kontakt", reverse("bostotte:note_new", args=[case.pk]), "primary", "edit")]


def facts_of(case: Case) -> Any:
    """The case's facts, only the columns bostøtte reads."""
    from_facts = [f"facts__{name}" for name in (*FACTS, "combination", "decided_at")]
    return Case.objects.select_related("facts").only("pk", *from_facts).get(pk=case.pk).facts


def newest_course(case: Case) -> SupportCourse | None:
    """The live course, or the newest ended."""
    courses = case.support_courses.select_related("worker", "tenancy__dwelling", "deviation", "ended_by")
    return courses.order_by("-started_on", "-created_at").first()


def phases_of(course: SupportCourse | None, today: dt.date) -> dict[str, Any]:
    """The phases with the words of their focus areas, and the parts of the clock; the current one is marked."""
    phases: list[Any] = list(course.phases.order_by("number")) if course else []
    for phase in phases:
        phase.areas = [LifeDomain(code).label for code in phase.focus_areas]
        phase.is_now = phase.starts_on <= today < phase.ends_on
        phase.is_near = (phase.starts_on - today).days <= WAITING_DAYS
    parts = [(phase.get_kind_display(), phase.starts_on, phase.ends_on) for phase in phases]
    return {"phases": phases, "clock_parts": parts, "turn": turn_words(phases, today) if phases else ""}


def turn_words(phases: list[Phase], today: dt.date) -> str:
    """What turns next, within a month; past the end it says that a decision is due (B3)."""
    if today >= phases[-1].ends_on:
        return "De ni måneder er gået. Afslut, eller gå over til ICM eller støtte efter § 85."
    for phase in phases[1:]:
        if 0 <= (phase.starts_on - today).days <= WAITING_DAYS:
            return f"Fase {phase.number} begynder {danish.short_date(phase.starts_on, today)}"
    if (phases[-1].ends_on - today).days <= WAITING_DAYS:
        return (
            f"CTI slutter {danish.short_date(phases[-1].ends_on, today).rstrip('.')}. Aftal nu, hvem der tager over."
        )
    return ""


def waiting_words(case: Case, course: SupportCourse | None, today: dt.date) -> str:
    """B8: bostøtte decided, but none begun. "" otherwise."""
    if course is not None:
        return ""
    facts = facts_of(case)
    if facts.combination not in {"sm_cti", "sm_icm"}:
        return ""
    days = (today - timezone.localdate(facts.decided_at)).days
    method = "CTI" if facts.combination == "sm_cti" else "ICM"
    words = f"{method} blev besluttet for {danish.days(days)} siden og er ikke startet."
    if method == "CTI" and days > WAITING_DAYS:
        words += " Er ICM bedre? Det kan begynde uden bolig."
    return words


def course_facts(course: SupportCourse, today: dt.date) -> list[tuple[str, str]]:
    """What is known of the course, in a column."""
    rows = [
        ("Metode", course.get_method_display()),
        ("Medarbejder", str(course.worker)),
        ("Startet", danish.long_date(course.started_on)),
        ("Bolig ved start", course.get_dwelling_basis_display()),
        ("Afvigelse", f"Godkendt afvigelse: {course.deviation.reason}" if course.deviation else ""),
    ]
    if course.ended_on:
        rows += [
            ("Slut", f"{danish.long_date(course.ended_on)}: {course.get_end_reason_display()}"),
            ("Bagefter", course.get_aftercare_display()),
            ("Hvorfor", course.aftercare_why),
        ]
    return rows


@require_safe
def panel_support(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Bostøtte in a few lines, for the case's overview."""
    today = timezone.localdate()
    case = get_scoped_or_404(request, CASE, Perm.VIEW_SUPPORT, pk=case_id)
    course = newest_course(case)
    live = course if course is not None and course.ended_on is None else None
    context = {
        "case": case,
        "course": course,
        "live": live,
        "clock": clock_of(facts_of(case), today),
        "today": today,
        "waiting": waiting_words(case, course, today),
        **phases_of(live, today),
    }
    return render(request, "bostotte/_panel.html", context)
