"""Den unges visning before a meeting: what the young person wants to talk about, in their own hands.

Nobody is logged in here (cases.tablet): each view is open by a live row alone, which also says which meeting it is.
Every button that leads on belongs to the page's own form, so that a word not saved yet goes along.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from cases.forms.base import save_locked
from cases.models import TabletSession
from cases.tablet import for_tablet, get_on_tablet_or_404, give_back
from networkmeetings.forms.young import OwnNewPointForm, OwnPointForm, WishForm
from networkmeetings.models import AgendaItem, MeetingWish, NetworkMeeting
from networkmeetings.services.planning import open_meeting
from networkmeetings.services.wishes import people_to_ask, wish_for_meeting, wish_for_person
from networkmeetings.services.young import NOTE, move_point, strike_point, write_point
from networkmeetings.views.answers import status_of

GET_OR_POST = ["GET", "HEAD", "POST"]
AGENDA = TabletSession.Screen.AGENDA
# The pages of the screen in their order: what a button called `go` names.
PAGES = {
    "punkter": "networkmeetings:young",
    "hvem": "networkmeetings:young_people",
    "hvor": "networkmeetings:young_wishes",
}
BACK = "tilbage"
TEMPLATES = {
    "points": "networkmeetings/young/points.html",
    "people": "networkmeetings/young/people.html",
    "wishes": "networkmeetings/young/wishes.html",
}


def own_meeting(request: HttpRequest) -> NetworkMeeting:
    """The meeting the tablet was handed over for; 404 when it is not there any more."""
    meetings = NetworkMeeting.objects.select_related("case__person")
    return get_on_tablet_or_404(request, meetings, pk=request.tablet.object_id)  # type: ignore[attr-defined]


def go_on(request: HttpRequest, to: str) -> HttpResponse:
    """On to another page, or give the tablet back."""
    if to == BACK:
        return give_back(request)
    name = PAGES.get(to, PAGES["punkter"])
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(redirect(name)["Location"])
    return redirect(name)


def young_page(request: HttpRequest, meeting: NetworkMeeting, page: str, context: dict[str, Any]) -> HttpResponse:
    """One page of the screen; a meeting that is over has nothing to write on."""
    shared = {"meeting": meeting, "name": meeting.case.person.call_name, "page": page, "tablet": request.tablet}  # type: ignore[attr-defined]
    template = TEMPLATES[page] if meeting.is_open else "networkmeetings/young/over.html"
    return render(request, template, shared | context, status=context.get("status", 200))


@require_http_methods(GET_OR_POST)
@for_tablet(AGENDA)
def points(request: HttpRequest) -> HttpResponse:
    """The points. Posted: one more when something is written, and on to where `go` says."""
    meeting = own_meeting(request)
    form = OwnNewPointForm(request.POST or None)
    if request.method != "POST":
        return young_page(request, meeting, "points", points_context(meeting))
    to = request.POST.get("go", "")
    text = form.cleaned_data["text"] if form.is_valid() else ""
    is_said = not text or bool(
        form.carry_out(write_point, tablet=request.tablet, meeting=meeting, text=text)  # type: ignore[attr-defined]
    )
    if to == BACK and not meeting.is_open:
        return give_back(request)
    if form.is_valid() and is_said:
        return go_on(request, to) if to else points_answer(request, meeting, {})
    return points_answer(request, meeting, {"new_point": form, "status": status_of(form)})


def points_context(meeting: NetworkMeeting, forms: dict[Any, OwnPointForm] | None = None) -> dict[str, Any]:
    """The points as the young person sees them: own first, then the others', last what is struck."""
    items = list(meeting.agenda.select_related("added_by"))
    standing = [item for item in items if item.struck_at is None]
    own = [item for item in standing if item.is_young_persons]
    shown = forms or {}
    return {
        "own": [(item, shown.get(item.pk) or OwnPointForm(instance=item)) for item in own],
        "others": [item for item in standing if not item.is_young_persons],
        "struck": [item for item in items if item.struck_at is not None],
        "new_point": OwnNewPointForm(),
    }


def points_answer(request: HttpRequest, meeting: NetworkMeeting, context: dict[str, Any]) -> HttpResponse:
    """The points anew: under htmx only their part of the page, else the page after a jump to it."""
    is_said = context.get("status", 200) == 200
    meeting.refresh_from_db(fields=["concluded_at", "cancelled_at"])
    if not request.htmx:  # type: ignore[attr-defined]
        if is_said:
            return redirect("networkmeetings:young")
        return young_page(request, meeting, "points", points_context(meeting) | context)
    if not meeting.is_open:
        return HttpResponseClientRedirect(redirect("networkmeetings:young")["Location"])
    keep_new = "act" in request.POST and "new_point" not in context  # a new one half written beside it stays
    context = {"meeting": meeting, "keep_new": keep_new, **points_context(meeting), **context}
    answer = render(request, "networkmeetings/young/_points.html", context, status=context.get("status", 200))
    return reswap(retarget(answer, "#points"), "innerHTML")


STEPS = {"op": -1, "ned": 1}


@require_POST
@for_tablet(AGENDA)
def point(request: HttpRequest, row: uuid.UUID) -> HttpResponse:
    """One point: reworded, moved, struck or put back. A word changed on the way to a button is saved with it."""
    meeting = own_meeting(request)
    item = get_on_tablet_or_404(request, AgendaItem.objects.select_related("meeting"), pk=row, meeting=meeting)
    act = request.POST.get("act", "")
    form = OwnPointForm(request.POST if "text" in request.POST else None, instance=item)
    may_write = item.is_young_persons and form.is_bound
    if may_write and not (form.is_valid() and save_words(request, form, meeting)) and act not in {"stryg"}:
        return point_not_saved(request, meeting, form)
    if act:
        return carry_out_act(request, meeting, row, act)
    return point_saved(request, form)


def save_words(request: HttpRequest, form: OwnPointForm, meeting: NetworkMeeting) -> bool:
    """Save the new wording; True when it is saved, or was the same already."""
    if "text" not in form.changed_data:
        return True
    form.instance._history_user = request.tablet.user  # type: ignore[attr-defined]
    form.instance._change_reason = NOTE

    def save() -> Any:
        open_meeting(meeting.pk)
        return save_locked(form=form)

    return form.carry_out(save) is not None


def carry_out_act(request: HttpRequest, meeting: NetworkMeeting, row: uuid.UUID, act: str) -> HttpResponse:
    form = OwnNewPointForm({})
    tablet = request.tablet  # type: ignore[attr-defined]
    try:
        if act in STEPS:
            form.carry_out(move_point, tablet=tablet, meeting=meeting, pk=row, step=STEPS[act])
        elif act in {"stryg", "igen"}:
            form.carry_out(strike_point, tablet=tablet, meeting=meeting, pk=row, is_struck=act == "stryg")
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return points_answer(request, meeting, {"new_point": form, "status": 409} if form.broken_rule else {})


def point_saved(request: HttpRequest, form: OwnPointForm) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect("networkmeetings:young")
    context = {"row_id": form.instance.pk.hex, "version": form.instance.version, "form": form}
    return render(request, "networkmeetings/run/row_state.html", context | {"saved_at": timezone.now()})


def point_not_saved(request: HttpRequest, meeting: NetworkMeeting, form: OwnPointForm) -> HttpResponse:
    """The points with this one as it was written, and why; with two wordings both stand in the field."""
    context = points_context(meeting, {form.instance.pk: form})
    return points_answer(request, meeting, context | {"status": status_of(form)})


@require_http_methods(GET_OR_POST)
@for_tablet(AGENDA)
def people(request: HttpRequest) -> HttpResponse:
    """Who comes to the meeting. Posted: yes or no to one person, or on to where `go` says."""
    meeting = own_meeting(request)
    if to := request.POST.get("go", ""):
        return go_on(request, to)
    form = OwnNewPointForm(request.POST or None)
    if request.method == "POST" and meeting.is_open:
        said = {"key": request.POST.get("person", ""), "answer": request.POST.get("answer", "")}
        form.carry_out(wish_for_person, tablet=request.tablet, meeting=meeting, **said)  # type: ignore[attr-defined]
        if form.broken_rule is None and not request.htmx:  # type: ignore[attr-defined]
            return redirect("networkmeetings:young_people")
    asked, said_no = people_to_ask(meeting, timezone.now())
    status = 409 if form.broken_rule else 200
    context = {"asked": asked, "said_no": said_no, "form": form, "status": status}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "networkmeetings/young/_people.html", context, status=status)
    return young_page(request, meeting, "people", context)


@require_http_methods(GET_OR_POST)
@for_tablet(AGENDA)
def wishes(request: HttpRequest) -> HttpResponse:
    """Where, when and how. Posted: what is chosen so far is saved, and on to where `go` says."""
    meeting = own_meeting(request)
    to = request.POST.get("go", "")
    if to == BACK and not meeting.is_open:
        return give_back(request)
    wish = MeetingWish.objects.filter(meeting=meeting).first()
    form = WishForm(request.POST or None, wish=wish)
    arguments = {"tablet": request.tablet, "meeting": meeting}  # type: ignore[attr-defined]
    if form.is_valid() and form.carry_out(wish_for_meeting, **arguments, **form.cleaned_data):
        if to:
            return go_on(request, to)
        if not request.htmx:  # type: ignore[attr-defined]
            return redirect("networkmeetings:young_wishes")
        return render(request, "networkmeetings/young/_wishes_state.html", {"form": form, "saved_at": timezone.now()})
    if request.htmx:  # type: ignore[attr-defined]
        context = {"form": form, "saved_at": None}
        return render(request, "networkmeetings/young/_wishes_state.html", context, status=status_of(form))
    return young_page(request, meeting, "wishes", {"form": form, "status": status_of(form)})
