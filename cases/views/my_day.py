"""/min-dag/: what this user must do, and the lines they put off."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from cases.access import note_shown
from cases.addresses import address
from cases.context import menu_for
from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateField
from cases.models import AccessLog, Snooze, TodoItem, UnitRole
from cases.my_day import FIRST, items_of
from cases.my_day import my_day as day_of
from cases.pages import form_page
from cases.permissions import live_unit_roles, may_open_case
from cases.safeguarding import own_lines

LONGEST_WAIT = 92  # days
FORMS_SHOWN = 5


class SnoozeForm(PlainForm):
    """Put a line off: until when, and why. Both are asked for, so that nothing is put off by a slip."""

    until_on = DanishDateField(label="Vis linjen igen den")
    reason = forms.CharField(label="Hvorfor venter det?", max_length=200)
    kind = forms.CharField(widget=forms.HiddenInput, max_length=30)
    object_id = forms.UUIDField(widget=forms.HiddenInput)

    def clean_until_on(self) -> dt.date:
        day, today = self.cleaned_data["until_on"], timezone.localdate()
        if day <= today:
            raise forms.ValidationError("Vælg en dag efter i dag.")
        if (day - today).days > LONGEST_WAIT:
            raise forms.ValidationError("Vælg en dag inden for tre måneder.")
        return day


@require_safe
def my_day(request: HttpRequest) -> HttpResponse:
    """The seven most important lines first (?alle=1 for all), today's meetings, the week, and forms to confirm."""
    at = timezone.now()
    day = day_of(request.user, at)
    lines = day.lines if request.GET.get("alle") == "1" else day.lines[:FIRST]
    day.forms, more_forms = day.forms[:FORMS_SHOWN], max(len(day.forms) - FORMS_SHOWN, 0)
    reports = own_lines(request.user, timezone.localdate(at))
    shown = [*day.case_ids(lines), *(line.report.case_id for line in reports)]
    note_shown(request, shown, AccessLog.Action.LIST)
    rest = day.lines[len(lines) :]
    context = {
        "day": day,
        "lines": lines,
        "reports": reports,
        "rest": rest,
        "rest_red": sum(line.is_red for line in rest),
        "at": at,
        "suggested": timezone.localdate(at) + dt.timedelta(days=7),
        "put_off": just_put_off(request),
        "referral_url": address("cases:referral_new") if may_open_case(request.user) else "",
        "cover": cover_links(request),
        "forms_url": address("reporting:form_list"),
        "meetings_url": address("networkmeetings:meeting_list"),
        "calendar_url": address("networkmeetings:calendar"),
        "list_url": list_address(request),
        "more_forms": more_forms,
        "week_title": "Resten af ugen" if timezone.localdate(at).weekday() < 4 else "De næste dage",
        "title_line": title_line(len(day.lines), day.red),
    }
    return render(request, "cases/my_day.html", context)


def list_address(request: HttpRequest) -> str:
    """The caseload, for those who have it in their menu."""
    url = address("cases:case_list")
    return url if any(line["url"] == url for line in menu_for(request, live_unit_roles(request.user))) else ""


def cover_links(request: HttpRequest) -> list[tuple[str, str]]:
    """The pages for when somebody else must step in; for those who do case work."""
    user: Any = request.user
    if not may_open_case(user):
        return []
    links = [("Overdragelser", "cases:takeovers"), ("Aftentelefonen", "cases:evening")]
    roles = live_unit_roles(user)
    if UnitRole.Role.LEADER in roles:
        links.append(("Aftenvagter", "cases:evening_duties"))
    if user.has_authority or UnitRole.Role.LEADER in roles:
        links.insert(0, ("Fravær i dag", "cases:absence_list"))
    return [(label, address(name)) for label, name in [*links, ("Nødadgang", "cases:emergency")]]


def title_line(count: int, red: int) -> str:
    if not count:
        return "Intet venter på dig"
    return f"{count} ting venter på dig" + (f" · {red} haster" if red else " · ingen haster")


def just_put_off(request: HttpRequest) -> Snooze | None:
    """The line the user has just put off, so that "Fortryd" can stand on the page."""
    try:
        key = uuid.UUID(request.GET.get("udsat", ""))
    except ValueError:
        return None
    return Snooze.objects.filter(user=request.user.pk, pk=key).first()


@require_POST
def snooze(request: HttpRequest) -> HttpResponse:
    """Put a line of the user's own off, or with `undo` take the last one back. The fact behind it is untouched."""
    if undo := request.POST.get("undo"):
        return take_back(request, undo)
    form = SnoozeForm(request.POST)
    at = timezone.now()
    item = own_item(request, at)
    if not form.is_valid():
        return form_page(request, "cases/snooze.html", form, {"name": item.case.person.name})
    user: Any = request.user
    made = Snooze.objects.create(
        user=user,
        case_id=item.case_id,
        kind=item.kind,
        object_id=item.object_id,
        until_on=form.cleaned_data["until_on"],
        reason=form.cleaned_data["reason"],
    )
    return redirect(f"{address('cases:my_day')}?{urlencode({'udsat': str(made.pk)})}")


def own_item(request: HttpRequest, at: dt.datetime) -> TodoItem:
    """The posted line, if it stands on this user's day and on a case they may act on; raises Http404."""
    wanted = (request.POST.get("kind", ""), request.POST.get("object_id", ""))
    for item, _ in items_of(request.user, at, timezone.localdate(at)):
        if (item.kind, str(item.object_id)) == wanted:
            note_shown(request, [item.case_id], AccessLog.Action.EDIT)
            return item
    raise Http404


def take_back(request: HttpRequest, key: str) -> HttpResponse:
    try:
        gone, _ = Snooze.objects.filter(user=request.user.pk, pk=uuid.UUID(key)).delete()
    except ValueError as error:
        raise Http404 from error
    if gone:
        messages.success(request, "Linjen er tilbage.")
    return redirect("cases:my_day")
