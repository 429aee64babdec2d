"""The page of one meeting: to run it from while it is open, to read it when it is over or not yours to run."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from cases.access import get_scoped_or_404
from cases.danish import genitive
from cases.forms.drafts import load_draft
from cases.models import Outbox
from cases.permissions import Perm, permissions_on
from networkmeetings.checklist import LINES
from networkmeetings.forms.concluding import AfterForm, ConcludeForm, VersionForm
from networkmeetings.forms.copies import ApprovalForm, HeardForm
from networkmeetings.models import (
    Agreement,
    ChecklistItem,
    NetworkMeeting,
    Sheet,
    SheetApproval,
    SheetCopy,
    SheetDelivery,
)
from networkmeetings.readers import Reader, reader_of
from networkmeetings.rhythm import rhythm
from networkmeetings.run_page import DRAFTS, RunPage
from networkmeetings.services.concluding import PDF, is_latest, planned_after
from networkmeetings.services.copies import is_blocked, party_reads
from networkmeetings.sheet_build import frozen_content
from networkmeetings.sheet_content import upgraded
from networkmeetings.sheet_cut import cut_for_staff
from networkmeetings.sheet_words import read_out
from networkmeetings.signature import draw
from networkmeetings.together import together_parts
from networkmeetings.views.invitations import own_parts
from networkmeetings.wish_lines import wish_lines


@require_GET
def meeting(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meetings = NetworkMeeting.objects.select_related(
        "case__person",
        "wish",
        "next_meeting",
        "concluded_by",
        "cancelled_by",
        "supersedes__cancelled_by",
        "superseded_by",
    )
    found = get_scoped_or_404(request, meetings, Perm.VIEW_MEETINGS, pk=pk)
    may = permissions_on(request.user, found.case)
    if found.is_open and Perm.EDIT_MEETINGS in may:
        context = RunPage(request, found).context() | together_parts(found, may) | {"may_edit": True}
        return render(request, "networkmeetings/run/page.html", context)
    return read_page(request, found, may)


def read_page(
    request: HttpRequest, meeting: NetworkMeeting, may: frozenset[Perm], forms: dict[str, Any] | None = None
) -> HttpResponse:
    """The meeting to read: its locked sheet when it is concluded, else what is planned."""
    name = meeting.case.person.call_name
    context: dict[str, Any] = {
        "meeting": meeting,
        "name": name,
        "names": genitive(name),
        "may_edit": Perm.EDIT_MEETINGS in may,
        "rhythm": rhythm(meeting.case_id, timezone.localdate()),
    } | together_parts(meeting, may)
    reader = reader_of(request.user, meeting.case, may)
    if meeting.concluded_at is None:
        own = own_agreements(request, meeting) if Perm.VIEW_PLAN in may else []
        wishes = wish_lines(meeting, name) if reader.is_at_work else []
        context |= planned_parts(meeting, reader) | {"own": own, "wishes": wishes} | own_parts(request, meeting)
        return render(request, "networkmeetings/planned.html", context)
    if not reader.is_inside:
        context |= own_copy_parts(request, meeting) | {"own": own_agreements(request, meeting)}
        return render(request, "networkmeetings/own_copy.html", context)
    context |= sheet_parts(meeting, reader) | {
        "review_form": ApprovalForm(name=name),
        "heard_form": HeardForm(),
        "heard": meeting.heard.select_related("asked_by").first(),
        "version_form": VersionForm(auto_id="version-%s"),
        "after_form": after_form(meeting, name) if context["may_edit"] else None,
        "is_latest": is_latest(meeting),
        "status": 200,
    }
    context |= forms or {}
    return render(request, "networkmeetings/concluded.html", context, status=context["status"])


def after_lines(meeting: NetworkMeeting) -> list[ChecklistItem]:
    """The lines of the checklist that come after the meeting, in their order."""
    items = meeting.checklist.filter(stage=ChecklistItem.Stage.AFTER)
    return sorted(items, key=lambda item: list(LINES).index(item.code))


def after_form(meeting: NetworkMeeting, name: str) -> AfterForm | None:
    """The form of those lines; None for a meeting that has none (brought in from elsewhere)."""
    items = after_lines(meeting)
    return AfterForm(items=items, name=name) if items else None


def planned_parts(meeting: NetworkMeeting, reader: Reader) -> dict[str, Any]:
    """What somebody who is invited reads before the meeting: agenda and who comes."""
    people = meeting.participants.select_related("member")
    points = meeting.agenda.standing().select_related("added_by")
    return {
        "points": [row for row in points if reader.is_inside or not row.is_private],
        "people": [row for row in people if row.is_expected],
    }


def own_agreements(request: HttpRequest, meeting: NetworkMeeting) -> list[Agreement]:
    """What the reader has promised in this case and not told the outcome of."""
    user: Any = request.user
    mine = Agreement.objects.visible_to(user, Perm.VIEW_PLAN).filter(case=meeting.case_id)
    return list(mine.open().of_responsible(user).distinct())


def sheet_parts(meeting: NetworkMeeting, reader: Reader) -> dict[str, Any]:
    """The versions of a concluded meeting's sheet, and the newest one read out as this member of staff may read it."""
    sheets = list(Sheet.objects.filter(meeting=meeting).select_related("concluded_by").order_by("-version"))
    newest = sheets[0] if sheets else None
    content = upgraded(newest.content) if newest else None
    if content and not reader.is_at_work:
        content = cut_for_staff(content)
    approvals = SheetApproval.objects.filter(sheet__meeting=meeting).select_related("registered_by", "sheet")
    got = SheetDelivery.objects.filter(sheet__meeting=meeting)
    return {
        "sheets": sheets,
        "newest": newest,
        "sheet": read_out(content) if content is not None else None,
        "pdf": pdf_state(newest),
        "approvals": [(row, draw(row.strokes) if row.strokes else "") for row in approvals],
        "young_has_it": got.filter(is_young_person=True).exists(),
        "how_many_have_it": got.filter(is_young_person=False).count(),
        "is_blocked": newest is not None and is_blocked(newest.pk),
    }


def own_copy_parts(request: HttpRequest, meeting: NetworkMeeting) -> dict[str, Any]:
    """The newest copy cut for the reader, when it may still be read; never the sheet itself (N6)."""
    user: Any = request.user
    copies = SheetCopy.objects.filter(sheet__meeting=meeting, party__user=user)
    copies = copies.select_related("party__actor", "sheet").order_by("-sheet__version", "-made_at")
    now = timezone.now()
    read = ((one, content) for one in copies if (content := party_reads(one, now)) is not None)
    copy, content = next(read, (None, None))
    return {
        "copy": copy,
        "sheet": read_out(content) if content else None,
        # the file holds what it held; with a goal marked away since the coordinator makes a new one
        "has_file": copy is not None and content is copy.content and copy.files.exists(),
    }


def pdf_state(sheet: Sheet | None) -> dict[str, Any]:
    """Whether the PDF is "ready", being made ("waiting"), given up ("failed") or never asked for ("unmade").

    "none" without a sheet.
    """
    if sheet is None:
        return {"state": "none"}
    file = sheet.files.filter(party__isnull=True).values("sha256").first()
    if file is not None:
        return {"state": "ready"}
    asked = Outbox.objects.filter(key=f"{PDF}:{sheet.pk}").values("failed_at").first()
    if asked is None:
        return {"state": "unmade"}
    return {"state": "failed" if asked["failed_at"] else "waiting"}


@require_GET
def sheet_state(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The fragment that tells how far the PDF is; asked every two seconds while it is made."""
    sheets = Sheet.objects.select_related("meeting")
    sheet = get_scoped_or_404(request, sheets, Perm.VIEW_MEETINGS, pk=pk)
    if not reader_of(request.user, sheet.case).is_inside:
        raise Http404
    context = {
        "newest": sheet,
        "meeting": sheet.meeting,
        "pdf": pdf_state(sheet),
        "may_edit": Perm.EDIT_MEETINGS in permissions_on(request.user, sheet.case),
    }
    return render(request, "networkmeetings/_pdf_state.html", context)


@require_GET
def preview(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The sheet as it would be locked now ("Se arket")."""
    meetings = NetworkMeeting.objects.select_related("case__person", "next_meeting")
    found = get_scoped_or_404(request, meetings, Perm.EDIT_MEETINGS, pk=pk)
    content = frozen_content(found, version=1, at=timezone.now())
    coming = planned_after(found)
    if coming is not None:
        content["next_meeting"] = {"at": coming.starts_at.isoformat(), "place": coming.place}
    elif typed := draft_ending(request, found):
        content["next_meeting"] = {"at": typed.isoformat(), "place": found.place}
    context = {"meeting": found, "sheet": read_out(content), "name": found.case.person.call_name}
    return render(request, "networkmeetings/preview.html", context)


def draft_ending(request: HttpRequest, meeting: NetworkMeeting) -> dt.datetime | None:
    """The next date typed so far, kept as a draft and not saved; None when there is none to read."""
    draft = load_draft(request, DRAFTS["conclude"], meeting.pk)
    if draft.data is None:
        return None
    form = ConcludeForm(draft.data, name=meeting.case.person.call_name)
    form.is_valid()
    return form.cleaned_data.get("next_starts_at")


@require_POST
def missing(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The bar anew for what is typed in the last part; nothing is saved."""
    meetings = NetworkMeeting.objects.select_related("case__person")
    found = get_scoped_or_404(request, meetings, Perm.EDIT_MEETINGS, pk=pk)
    typed = ConcludeForm(request.POST, name=found.case.person.call_name)
    context = RunPage(request, found, {"conclude": typed}).context()
    return render(request, "networkmeetings/run/bar.html", context | {"oob": False})
