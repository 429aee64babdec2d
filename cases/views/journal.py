"""The journal: write an entry, read one line with what belongs to it, correct it, and note what is filed (C8)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import note_shown
from cases.filing import FILED_KINDS, corrected, file_all, text_to_copy, unfiled
from cases.forms.drafts import load_draft
from cases.forms.journal import CorrectionForm, EntryForm, FilingForm, RemarkForm
from cases.hats import has_both_hats
from cases.models import AccessLog, Case, Filing, JournalEntry, Remark, TimelineEvent
from cases.permissions import Perm, hides_address, permissions_on
from cases.timeline import KINDS, Event, events_of, in_words, with_remarks
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
PER_PAGE = 50


@require_http_methods(FORM)
def entry_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case, user = get_case(request, pk, Perm.WRITE_NOTE), request.user
    both, draft = has_both_hats(user, pk, timezone.now()), load_draft(request, "cases.entry", f"new-{pk}")
    form = EntryForm(request.POST or None, draft=draft, has_both_hats=both)
    if form.is_valid() and form.carry_out(write, form=form, case=case, by=user):
        form.drop_draft()
        messages.success(request, "Notatet er gemt i journalen.")
        return redirect("cases:timeline", pk=pk)
    return case_form_page(request, "cases/entry_new.html", form, case, "timeline")


def write(*, form: EntryForm | CorrectionForm, case: Case, by: Any, **known: Any) -> JournalEntry:
    """The entry of `form`; sent twice it is the same one."""
    key = form.cleaned_data["submission_key"]
    values = {name: form.cleaned_data[name] for name in form._meta.fields or () if name in form.cleaned_data}
    entry, _ = JournalEntry.objects.get_or_create(
        author=by, submission_key=key, defaults={"case": case, **values, **known}
    )
    return entry


@require_safe
def entry(request: HttpRequest, pk: uuid.UUID, kind: str, event: uuid.UUID) -> HttpResponse:
    """One line of the journal: the words, the young person's remarks, the text to copy, and whether it is filed."""
    case, line = get_line(request, pk, kind, event, Perm.VIEW_JOURNAL)
    return entry_page(request, case, line, RemarkForm(draft=load_draft(request, "cases.remark", event)))


def get_line(request: HttpRequest, pk: uuid.UUID, kind: str, event: uuid.UUID, perm: Perm) -> tuple[Case, Event]:
    """The case through the one door and its line, if the user may see lines of that kind; raises Http404."""
    case = get_case(request, pk, perm)
    found = with_remarks(events_of(case, permissions_on(request.user, case))).filter(kind=kind, object_id=event)
    line: TimelineEvent | None = found.first() if kind in KINDS else None
    if line is None:
        raise Http404
    return case, in_words(line, hides_address=hides_address(request.user, case))


def entry_page(request: HttpRequest, case: Case, line: Event, form: RemarkForm) -> HttpResponse:
    written = JournalEntry.objects.filter(pk=line.object_id).select_related("corrects__author").first()
    return case_form_page(
        request,
        "cases/entry.html",
        form,
        case,
        "timeline",
        line=line,
        entry=written,
        correction=corrected(written) if written else None,
        copy_text=text_to_copy(case, line),
        is_filed_kind=line.kind in FILED_KINDS,
        filing=Filing.objects.filter(kind=line.kind, object_id=line.object_id).select_related("filed_by").first(),
        filing_form=FilingForm(auto_id="filing_%s"),
    )


@require_POST
def entry_remark(request: HttpRequest, pk: uuid.UUID, kind: str, event: uuid.UUID) -> HttpResponse:
    case, line = get_line(request, pk, kind, event, Perm.WRITE_NOTE)
    form = RemarkForm(request.POST, draft=load_draft(request, "cases.remark", event))
    if form.is_valid():
        by: Any = request.user
        Remark.objects.create(case=case, kind=kind, object_id=event, text=form.cleaned_data["text"], written_by=by)
        form.drop_draft()
        messages.success(request, "Bemærkningen står nu ved siden af.")
        return redirect("cases:entry", pk=pk, kind=kind, event=event)
    return entry_page(request, case, line, form)


@require_http_methods(FORM)
def entry_correct(request: HttpRequest, pk: uuid.UUID, event: uuid.UUID) -> HttpResponse:
    case, _ = get_line(request, pk, "journal", event, Perm.WRITE_NOTE)
    first = JournalEntry.objects.select_related("author").get(pk=event)
    if (newer := corrected(first)) is not None:
        return redirect("cases:entry", pk=pk, kind="journal", event=newer.pk)
    form = CorrectionForm(
        request.POST or None, initial={"text": first.text}, draft=load_draft(request, "cases.correction", event)
    )
    known = {"case": case, "by": request.user, "corrects": first, "kind": first.kind, "at": first.at, "hat": first.hat}
    if form.is_valid() and (saved := form.carry_out(write, form=form, **known)):
        form.drop_draft()
        messages.success(request, "Rettelsen er gemt. Det oprindelige notat står stadig.")
        return redirect("cases:entry", pk=pk, kind="journal", event=saved.pk)
    return case_form_page(request, "cases/entry_correct.html", form, case, "timeline", first=first)


@require_POST
def entry_file(request: HttpRequest, pk: uuid.UUID, kind: str, event: uuid.UUID) -> HttpResponse:
    """Note that the line stands in the official record, or that it does not after all."""
    case, line = get_line(request, pk, kind, event, Perm.WRITE_NOTE)
    form = FilingForm(request.POST)
    if line.kind not in FILED_KINDS or not form.is_valid():
        raise Http404
    if "undo" in request.POST:
        Filing.objects.filter(kind=kind, object_id=event, case=case).delete()
        messages.success(request, "Mærket er taget af igen.")
    else:
        found = TimelineEvent.objects.filter(case=case, kind=kind, object_id=event)
        file_all(by=request.user, case=case, events=list(found), reference=form.cleaned_data["reference"])
        messages.success(request, "Noteret som journaliseret.")
    return (
        redirect("cases:filing") if "list" in request.POST else redirect("cases:entry", pk=pk, kind=kind, event=event)
    )


@require_safe
def filing(request: HttpRequest) -> HttpResponse:
    """What still lacks filing in one's own cases, oldest first, each with its text ready to copy."""
    page = Paginator(with_remarks(unfiled(request.user, timezone.now())), PER_PAGE).get_page(request.GET.get("side"))
    found = list(page)
    known = {event.case_id for event in found}
    cases = Case.objects.visible_to(request.user, Perm.WRITE_NOTE).select_related("person").in_bulk(known)
    note_shown(request, known, AccessLog.Action.LIST)
    lines = [in_words(event) for event in found]
    pairs = [(cases[event.case_id], line) for event, line in zip(found, lines, strict=True) if event.case_id in cases]
    rows = [{"case": case, "line": line, "copy_text": text_to_copy(case, line)} for case, line in pairs]
    return render(request, "cases/filing.html", {"page": page, "rows": rows})
