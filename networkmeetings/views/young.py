"""Den unges visning before a meeting: what the young person wants to talk about, in their own hands.

Nobody is logged in here (cases.tablet): each view is open by a live row alone, which also says which meeting it is.
Every button that leads on belongs to the page's own form, so that a word not saved yet goes along.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from cases.forms.base import save_locked
from cases.models import TabletSession
from cases.tablet import default_key, for_tablet, get_on_tablet_or_404, give_back
from cases.tablet_words import TabletWords, typed_in, words_kept, words_of
from networkmeetings.forms.young import OwnNewPointForm, OwnPointForm, WishForm
from networkmeetings.models import AgendaItem, MeetingWish, NetworkMeeting
from networkmeetings.services.planning import open_meeting
from networkmeetings.services.wishes import people_to_ask, wish_for_person
from networkmeetings.services.young import move_point, strike_point, tick, write_point
from networkmeetings.views.answers import status_of

GET_OR_POST = ["GET", "HEAD", "POST"]
AGENDA = TabletSession.Screen.AGENDA
# The pages of the screen in their order: what a button called `go` names.
PAGES = {
    "punkter": "networkmeetings:young",
    "hvem": "networkmeetings:young_people",
    "hvor": "networkmeetings:young_wishes",
    "ark": "networkmeetings:young_sheet",
    "hoert": "networkmeetings:young_heard",
}
BACK = "tilbage"
FORGET = "glem"
WISHES = ("place", "place_words", "time_words", "part")
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
    """One page of the screen; a meeting that is over has nothing to write on, and says what did not get along."""
    shared = {"meeting": meeting, "name": meeting.case.person.call_name, "page": page, "tablet": request.tablet}  # type: ignore[attr-defined]
    shared["typed"] = typed_in(request, ("text", *WISHES[1:3]))
    template = TEMPLATES[page] if meeting.is_open else "networkmeetings/young/over.html"
    return render(request, template, shared | context, status=context.get("status", 200))


@require_http_methods(GET_OR_POST)
@for_tablet(AGENDA, words=("text",))
def points(request: HttpRequest) -> HttpResponse:
    """The points. Posted: one more when something is written, and on to where `go` says."""
    meeting, tablet = own_meeting(request), request.tablet  # type: ignore[attr-defined]
    if request.method != "POST":
        return young_page(request, meeting, "points", points_context(meeting, tablet))
    form = OwnNewPointForm(request.POST, draft=words_of(tablet, default_key(request)))
    to = request.POST.get("go", "")
    said = form.cleaned_data if form.is_valid() else {}
    is_said = not said.get("text") or bool(form.carry_out(write_point, tablet=tablet, meeting=meeting, **said))
    if to == BACK and not meeting.is_open:
        return give_back(request)
    if form.is_valid() and is_said:
        form.drop_draft()
        return go_on(request, to) if to else points_answer(request, meeting, {})
    return points_answer(request, meeting, {"new_point": form, "status": status_of(form)})


def points_context(
    meeting: NetworkMeeting, tablet: TabletSession, forms: dict[Any, OwnPointForm] | None = None
) -> dict[str, Any]:
    """The points as the young person sees them: own first, then the others', last what is struck. Where words were
    kept when the time ran out last, they stand in their field."""
    items, kept = list(meeting.agenda.select_related("added_by")), words_kept(tablet)
    standing = [item for item in items if item.struck_at is None]
    own = [item for item in standing if item.is_young_persons]
    shown = forms or {}
    for item in own:
        if item.pk not in shown:
            shown[item.pk] = OwnPointForm(
                instance=item, tablet=tablet, draft=news(kept.get(str(item.pk)), item, ["text"])
            )
    return {
        "own": [(item, shown[item.pk]) for item in own],
        "others": [item for item in standing if not item.is_young_persons],
        "struck": [item for item in items if item.struck_at is not None],
        "new_point": OwnNewPointForm(draft=kept.get("young")),
    }


def news(kept: TabletWords | None, row: Any, names: Iterable[str]) -> TabletWords | None:
    """What was kept, when it says anything else than the row as it stands: buttons send unchanged words along, too."""
    if kept is None or kept.data is None:
        return None
    return kept if any(kept.data.get(name, "") != getattr(row, name) for name in names) else None


def points_answer(request: HttpRequest, meeting: NetworkMeeting, context: dict[str, Any]) -> HttpResponse:
    """The points anew: under htmx only their part of the page, else the page after a jump to it."""
    is_said, tablet = context.get("status", 200) == 200, request.tablet  # type: ignore[attr-defined]
    meeting.refresh_from_db(fields=["concluded_at", "cancelled_at"])
    if not request.htmx:  # type: ignore[attr-defined]
        if is_said:
            return redirect("networkmeetings:young")
        return young_page(request, meeting, "points", points_context(meeting, tablet) | context)
    if not meeting.is_open:
        over = {"meeting": meeting, "typed": typed_in(request, ("text",))}
        answer = render(request, "networkmeetings/young/_over.html", over, status=409)
        return reswap(retarget(answer, "#points"), "innerHTML")
    keep_new = "act" in request.POST and "new_point" not in context  # a new one half written beside it stays
    context = {"meeting": meeting, "keep_new": keep_new, **points_context(meeting, tablet), **context}
    answer = render(request, "networkmeetings/young/_points.html", context, status=context.get("status", 200))
    return reswap(retarget(answer, "#points"), "innerHTML")


STEPS = {"op": -1, "ned": 1}


@require_POST
@for_tablet(AGENDA, words=("text",))
def point(request: HttpRequest, row: uuid.UUID) -> HttpResponse:
    """One point: reworded, moved, struck or put back. A word changed on the way to a button is saved with it."""
    meeting = own_meeting(request)
    item = get_on_tablet_or_404(request, AgendaItem.objects.select_related("meeting"), pk=row, meeting=meeting)
    act, tablet = request.POST.get("act", ""), request.tablet  # type: ignore[attr-defined]
    kept = words_of(tablet, str(row))
    if act == FORGET:
        kept.drop()
        return points_answer(request, meeting, {"redrawn": row})
    form = OwnPointForm(request.POST if "text" in request.POST else None, instance=item, tablet=tablet, draft=kept)
    may_write = item.is_young_persons and form.is_bound
    if may_write and not (form.is_valid() and save_words(form, meeting)) and act not in {"stryg"}:
        return point_not_saved(request, meeting, form)
    if may_write:
        form.drop_draft()
    if act:
        return carry_out_act(request, meeting, row, act)
    return point_saved(request, form)


def save_words(form: OwnPointForm, meeting: NetworkMeeting) -> bool:
    """Save the new wording; True when it is saved, or was the same already."""
    if "text" not in form.changed_data:
        return True

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
    context = points_context(meeting, form.tablet, {form.instance.pk: form})
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
@for_tablet(AGENDA, words=WISHES)
def wishes(request: HttpRequest) -> HttpResponse:
    """Where, when and how. Posted: what is chosen so far is saved, and on to where `go` says."""
    meeting, tablet = own_meeting(request), request.tablet  # type: ignore[attr-defined]
    to = request.POST.get("go", "")
    if to == BACK and not meeting.is_open:
        return give_back(request)
    wish = MeetingWish.objects.filter(meeting=meeting).first() or MeetingWish(meeting=meeting, version=0)
    key = default_key(request)
    kept = words_of(tablet, key) if request.method == "POST" else news(words_kept(tablet).get(key), wish, WISHES)
    form = WishForm(request.POST or None, instance=wish, tablet=tablet, draft=kept)
    if form.is_valid() and form.carry_out(save_wish, form=form, meeting=meeting):
        form.drop_draft()
        return go_on(request, to) if to else wishes_saved(request, form)
    if request.htmx:  # type: ignore[attr-defined]
        return wishes_not_saved(request, form)
    return young_page(request, meeting, "wishes", {"form": form, "status": status_of(form)})


def save_wish(*, form: WishForm, meeting: NetworkMeeting) -> MeetingWish | None:
    """Save what was answered; None when it was answered in another place meanwhile, and the form holds both."""
    meeting = open_meeting(meeting.pk)
    there = MeetingWish.objects.filter(meeting=meeting).first()
    if not form.has_answers:
        return there or form.instance
    if there is None:
        form.instance.version = 1
        wish = form.save()
    else:
        form.instance = there if form.instance._state.adding else form.instance
        wish = save_locked(form=form)
    if wish is not None:
        tick(meeting, form.tablet, "planned_together")
    return wish


def wishes_saved(request: HttpRequest, form: WishForm) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect("networkmeetings:young_wishes")
    context = {"form": form, "version": form.instance.version, "saved_at": timezone.now()}
    return render(request, "networkmeetings/young/_wishes_state.html", context)


def wishes_not_saved(request: HttpRequest, form: WishForm) -> HttpResponse:
    """Why not. Answered in two places: the whole form anew, since both stand in it."""
    context = {"form": form, "version": form["version"].value(), "saved_at": None}
    if form.conflict is None:
        return render(request, "networkmeetings/young/_wishes_state.html", context, status=status_of(form))
    answer = render(request, "networkmeetings/young/_wishes.html", context, status=409)
    return reswap(retarget(answer, "#on"), "outerHTML")
