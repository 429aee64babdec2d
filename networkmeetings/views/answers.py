"""How the parts of the meeting's page answer: a fragment under htmx, else the page itself or a jump back to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django_htmx.http import reswap, retarget

from cases.forms.base import CaseForm, save_versioned
from cases.permissions import permissions_on
from networkmeetings.forms.rows import NewRowForm
from networkmeetings.models import NetworkMeeting
from networkmeetings.run_page import RunPage, answer_context
from networkmeetings.services.planning import open_meeting
from networkmeetings.tablets_out import tablet_parts


@dataclass(frozen=True)
class Place:
    """Where on the page an answer belongs: the section's code, the form's key in RunPage, and the row's anchor."""

    section: str
    key: str
    anchor: str


def save_row(request: HttpRequest, meeting: NetworkMeeting, form: CaseForm, place: Place) -> HttpResponse:
    """Save one row of an open meeting and answer with its state; see `row_answer`."""
    return row_answer(request, meeting, form, place, saved=save_while_open(form, meeting))


def save_while_open(form: CaseForm, meeting: NetworkMeeting) -> bool:
    """Save the form's row unless the meeting is over or somebody else has saved the row; True when it is saved."""
    if not form.is_valid():
        return False
    if form.carry_out(open_meeting, meeting_id=meeting.pk) is None:
        return False
    if isinstance(form, NewRowForm) and form.instance._state.adding and form.was_sent_before(meeting):
        form.drop_draft()
        return True
    return save_versioned(form) is not None


def status_of(form: Any) -> int:
    """200, 422 for wrong values, 409 when a rule or another person's save stopped it (as cases.pages.form_page)."""
    if getattr(form, "conflict", None) is not None or form.broken_rule is not None:
        return 409
    return 422 if form.errors else 200


def row_answer(
    request: HttpRequest, meeting: NetworkMeeting, form: CaseForm, place: Place, *, saved: bool
) -> HttpResponse:
    """The answer to a row that saved itself.

    Under htmx only the row's state is sent, with its new version, so that nothing being typed beside it is lost. Two
    who wrote in the same row see both texts in the row's place.
    """
    if form.conflict is not None:
        if request.htmx:  # type: ignore[attr-defined]
            answer = render(request, "components/conflict.html", {"form": form, "conflict": form.conflict}, status=409)
            return reswap(retarget(answer, f"#{place.anchor}"), "innerHTML")
        return render(request, "409.html", {"form": form, "conflict": form.conflict}, status=409)
    if request.htmx:  # type: ignore[attr-defined]
        context = answer_context(RunPage(request, fresh(meeting)), place.section)
        state = {"row_id": form.instance.pk.hex, "version": form.instance.version, "form": form}
        saved_at: dt.datetime | None = timezone.now() if saved else None
        name = "networkmeetings/run/answer_row.html"
        return render(request, name, context | state | {"saved_at": saved_at}, status=status_of(form))
    return redirect(anchor_url(meeting, place.anchor)) if saved else page_with(request, meeting, form, place)


def section_answer(
    request: HttpRequest, meeting: NetworkMeeting, form: Any, place: Place, *, saved: bool
) -> HttpResponse:
    """The answer to a form that adds to a section: under htmx the section anew, with the form when it failed."""
    if request.htmx:  # type: ignore[attr-defined]
        forms = {} if saved else {place.key: form}
        context = answer_context(RunPage(request, fresh(meeting), forms), place.section)
        status = 200 if saved else status_of(form)
        return render(request, "networkmeetings/run/answer_section.html", context, status=status)
    return redirect(anchor_url(meeting, place.anchor)) if saved else page_with(request, meeting, form, place)


def page_with(request: HttpRequest, meeting: NetworkMeeting, form: Any, place: Place) -> HttpResponse:
    """The whole page with one form as it was sent, for those without script. A meeting that is over has no such
    page: its own page says so."""
    meeting = fresh(meeting)
    if not meeting.is_open:
        messages.error(request, " ".join(form.non_field_errors()))
        return redirect("networkmeetings:meeting", pk=meeting.pk)
    context = RunPage(request, meeting, {place.key: form}).context()
    context |= tablet_parts(meeting, permissions_on(request.user, meeting.case)) | {"may_edit": True}
    return render(request, "networkmeetings/run/page.html", context, status=status_of(form))


def fresh(meeting: NetworkMeeting) -> NetworkMeeting:
    """The meeting as it is now; the one at hand was read before the save."""
    return NetworkMeeting.objects.select_related("case__person").get(pk=meeting.pk)


def anchor_url(meeting: NetworkMeeting, anchor: str) -> str:
    return f"{reverse('networkmeetings:meeting', args=[meeting.pk])}#{anchor}"
