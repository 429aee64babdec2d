"""/kalender/: somebody's own meetings by month and week, and the private address their own calendar fetches."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from cases import danish
from cases.access import Action, Touch, note_shown
from cases.models import AccessLog
from networkmeetings import calendar_page, ical, links
from networkmeetings.models import CalendarFeed, NetworkMeeting
from networkmeetings.own_meetings import own_meetings

FEED_BACK, FEED_AHEAD = dt.timedelta(days=60), dt.timedelta(days=400)
FETCHES_AN_HOUR = 30
FEED_ROUTE = "networkmeetings:calendar_feed"


@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """The month (?maaned=2026-12), or the week that holds a day (?uge=2026-12-03)."""
    today = timezone.localdate()
    context: dict[str, Any] = {"today": today, "feed": live_feed(request.user), "weekdays": danish.WEEKDAYS}
    if "uge" in request.GET:
        monday = calendar_page.read_week(request.GET["uge"], today)
        week = calendar_page.week_days(monday, between(request, monday, monday + dt.timedelta(days=7)), today)
        context |= {
            "week": week,
            "before": monday - dt.timedelta(days=7),
            "after": monday + dt.timedelta(days=7),
            "sunday": week.days[-1].date,
        }
        return render(request, "networkmeetings/calendar_week.html", context)
    first = calendar_page.read_month(request.GET.get("maaned", ""), today)
    start = first - dt.timedelta(days=first.weekday())
    found = between(request, start, calendar_page.month_after(first) + dt.timedelta(days=7))
    weeks = calendar_page.month_weeks(first, found, today)
    context |= {
        "weeks": weeks,
        "first": first,
        "title": f"{danish.MONTHS[first.month - 1]} {first.year}",
        "before": calendar_page.month_before(first),
        "after": calendar_page.month_after(first),
        "in_month": sum(len(day.meetings) for week in weeks for day in week.days if not day.is_outside),
    }
    return render(request, "networkmeetings/calendar_month.html", context)


def between(request: HttpRequest, first: dt.date, end: dt.date) -> list[NetworkMeeting]:
    """The user's own meetings from `first` until before `end`, without cancelled and moved ones; noted as shown."""
    start, until = (dt.datetime.combine(day, dt.time(), danish.zone()) for day in (first, end))
    found = own_meetings(request.user).filter(starts_at__gte=start, starts_at__lt=until, cancelled_at__isnull=True)
    meetings = list(found)
    note_shown(request, [meeting.case_id for meeting in meetings], Action.LIST)
    return meetings


def live_feed(user: Any) -> CalendarFeed | None:
    return CalendarFeed.objects.filter(user=user, stopped_at__isnull=True).first()


@require_POST
def calendar_address(request: HttpRequest) -> HttpResponse:
    """Make a new address (shown in this answer and never again), or stop the one there is."""
    user: Any = request.user
    with transaction.atomic():
        for feed in CalendarFeed.objects.select_for_update().filter(user=user, stopped_at__isnull=True):
            feed.stopped_at = timezone.now()
            feed.save()
        if request.POST.get("stop"):
            messages.success(request, "Kalenderadressen er stoppet. Den virker ikke længere.")
            return redirect("networkmeetings:calendar")
        token = links.new_feed_token()
        CalendarFeed.objects.create(user=user, digest=links.feed_digest(token))
    context = {"feed_url": links.outside_url("calendar_feed", token=token)}
    return render(request, "networkmeetings/calendar_address.html", context)


@login_not_required
@require_GET
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed behind a private address. Unknown, stopped, or somebody whose account is closed: 404.

    Each fetch is in the access log as its owner's, without a case, since nobody is named in it; the log also tells how
    often it was fetched.
    """
    feed = (
        CalendarFeed.objects.select_related("user")
        .filter(digest=links.feed_digest(token), stopped_at__isnull=True, user__is_active=True)
        .first()
    )
    if feed is None:
        raise Http404
    now = timezone.now()
    fetched = AccessLog.objects.filter(user_id=feed.user_id, at__gt=now - dt.timedelta(hours=1), route=FEED_ROUTE)
    if fetched.count() >= FETCHES_AN_HOUR:
        return HttpResponse("Kalenderen er hentet for tit.", status=429, headers={"Retry-After": "3600"})
    request.user = feed.user
    request.touched.append(Touch(None, Action.EXPORT))  # type: ignore[attr-defined]
    meetings = own_meetings(feed.user, now).filter(
        cancelled_at__isnull=True, starts_at__gt=now - FEED_BACK, starts_at__lt=now + FEED_AHEAD
    )
    answer = HttpResponse(ical.feed(meetings.order_by("starts_at")), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "no-store"
    answer["Content-Disposition"] = 'inline; filename="netvaerksmoeder.ics"'
    return answer
