"""Lists of meetings: mine, a case's, and the panel of the case's overview."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace

from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from cases.access import Action, get_scoped_or_404, note_shown
from cases.case_head import Act, case_header
from cases.models import Case
from cases.permissions import Perm, permissions_on
from networkmeetings.models import NetworkMeeting
from networkmeetings.own_meetings import own_meetings
from networkmeetings.rhythm import rhythm

RECENT_DAYS = 90
PER_PAGE = 25


@require_GET
def meeting_list(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    upcoming = Paginator(own_meetings(request.user).planned().order_by("starts_at"), PER_PAGE)
    page = upcoming.get_page(request.GET.get("side"))
    since = now - dt.timedelta(days=RECENT_DAYS)
    recent = list(own_meetings(request.user).held().filter(concluded_at__gt=since).order_by("-starts_at")[:PER_PAGE])
    note_shown(request, [meeting.case_id for meeting in [*page.object_list, *recent]], Action.LIST)
    return render(request, "networkmeetings/meeting_list.html", {"page": page, "recent": recent, "now": now})


@require_GET
def case_meetings(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_MEETINGS, pk=case_id)
    head = case_header(request, case, "meetings")
    if case.is_open and Perm.EDIT_MEETINGS in head.may:
        url = reverse("networkmeetings:plan", args=[case.pk])
        head = replace(head, acts=[Act("Planlæg møde", url, "primary", "plus")])
    meetings = (
        NetworkMeeting.objects.visible_to(request.user, Perm.VIEW_MEETINGS)
        .filter(case=case)
        .select_related("concluded_by", "cancelled_by", "superseded_by")
        .annotate(agreed=Count("agreements", filter=Q(agreements__agreed_at__isnull=False)))
        .order_by(F("starts_at").desc())
    )
    year = rhythm(case.pk, timezone.localdate()) if case.is_open else None
    context = {"head": head, "case": case, "meetings": meetings, "rhythm": year}
    return render(request, "networkmeetings/case_meetings.html", context)


@require_GET
def panel_meeting(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The next meeting, for the case's overview."""
    cases = Case.objects.select_related("person")
    case = get_scoped_or_404(request, cases, Perm.VIEW_MEETINGS, pk=case_id)
    meetings = NetworkMeeting.objects.filter(case=case)
    coming = meetings.planned().annotate(invited=Count("participants")).order_by("starts_at").first()
    context = {
        "case": case,
        "coming": coming,
        "is_today": coming is not None and timezone.localdate(coming.starts_at) == timezone.localdate(),
        "to_review": meetings.held().filter(review=NetworkMeeting.Review.NOT_YET).order_by("-starts_at").first(),
        "rhythm": rhythm(case.pk, timezone.localdate()) if case.is_open else None,
        "may_edit": case.is_open and Perm.EDIT_MEETINGS in permissions_on(request.user, case),
    }
    return render(request, "networkmeetings/_panel_meeting.html", context)
