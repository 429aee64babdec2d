"""Den unges visning after a meeting: the young person reads the sheet and says whether it is so and they were heard.

Nobody is logged in here, as in networkmeetings.views.young. What is said is noted as by whoever handed the tablet over
and with its row, so that it can be told from what a worker wrote down for them.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from cases.models import TabletSession
from cases.tablet import default_key, for_tablet
from cases.tablet_words import TabletWords, words_kept, words_of
from networkmeetings.forms.young_after import OwnApprovalForm, OwnHeardForm
from networkmeetings.models import MeetingHeard, NetworkMeeting, SheetApproval
from networkmeetings.services import approve_sheet, note_heard
from networkmeetings.services.copies import is_blocked
from networkmeetings.sheet_content import upgraded
from networkmeetings.sheet_words import own_first, read_out
from networkmeetings.signature import draw
from networkmeetings.views.answers import status_of
from networkmeetings.views.young import GET_OR_POST, go_on, own_meeting

SHEET = TabletSession.Screen.SHEET
TEMPLATES = {"sheet": "networkmeetings/young/sheet.html", "heard": "networkmeetings/young/heard.html"}


@require_http_methods(GET_OR_POST)
@for_tablet(SHEET, words=("answer", "words"))
def sheet(request: HttpRequest) -> HttpResponse:
    """What was agreed, in the young person's order. Posted: their word about it, if they say one, and on."""
    meeting, tablet = own_meeting(request), request.tablet  # type: ignore[attr-defined]
    said = SheetApproval.objects.filter(tablet=tablet).first()
    newest = meeting.sheets.order_by("-version").first()
    is_shut = newest is None or is_blocked(newest.pk)
    form = OwnApprovalForm(request.POST or None, draft=late_words(request))
    to = request.POST.get("go", "ark")
    if request.method == "POST" and (said is not None or is_shut):
        return go_on(request, to)
    if form.is_valid() and (not form.cleaned_data["answer"] or carry_out(form, approve_sheet, tablet, meeting)):
        form.drop_draft()
        return go_on(request, to)
    content = read_out(upgraded(newest.content)) if newest is not None and not is_shut else None
    context = {"said": said, "drawn": draw(said.strokes) if said and said.strokes else "", "form": form}
    return after_page(request, meeting, "sheet", context | {"sheet": content and own_first(content)})


@require_http_methods(GET_OR_POST)
@for_tablet(SHEET, words=("score", "words", "without"))
def heard(request: HttpRequest) -> HttpResponse:
    """ "Blev du hørt på mødet?" Posted: the answer, if there is one, and on."""
    meeting, tablet = own_meeting(request), request.tablet  # type: ignore[attr-defined]
    said = MeetingHeard.objects.filter(tablet=tablet).first()
    form = OwnHeardForm(request.POST or None, draft=late_words(request))
    to = request.POST.get("go", "hoert")
    if request.method == "POST" and said is not None:
        return go_on(request, to)
    if form.is_valid() and (not form.cleaned_data["answer"] or carry_out(form, note_heard, tablet, meeting)):
        form.drop_draft()
        return go_on(request, to)
    return after_page(request, meeting, "heard", {"said": said, "form": form})


def late_words(request: HttpRequest) -> TabletWords | None:
    """What was sent from this page when the time had run out: shown again, and dropped once something is said."""
    tablet, key = request.tablet, default_key(request)  # type: ignore[attr-defined]
    return words_of(tablet, key) if request.method == "POST" else words_kept(tablet).get(key)


def carry_out(form: Any, service: Any, tablet: TabletSession, meeting: NetworkMeeting) -> Any:
    """Do what the valid form says, as whoever handed over the tablet."""
    return form.carry_out(service, by=tablet.user, meeting=meeting, tablet=tablet, **form.cleaned_data)


def after_page(request: HttpRequest, meeting: NetworkMeeting, page: str, context: dict[str, Any]) -> HttpResponse:
    """One page of the screen."""
    shared = {"meeting": meeting, "name": meeting.case.person.call_name, "page": page}
    status = status_of(context["form"])
    return render(request, TEMPLATES[page], shared | context, status=status)
