"""Papers of a case: the list, laying one in, opening one, and blocking one that lies in the wrong case (C8)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import Action, get_scoped_or_404
from cases.case_head import case_header
from cases.document_lines import document_line, history_lines
from cases.forms.base import save_versioned
from cases.forms.documents import BlockForm, DocumentEditForm, DocumentForm
from cases.forms.drafts import load_draft
from cases.models import Case, Document, DocumentCategory, DocumentContent, DocumentNotice
from cases.permissions import Perm
from cases.services import add_document, block_document, tell_notice
from cases.services.documents import label
from cases.uploads.intake import WORDS
from cases.uploads.kinds import KINDS
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
PER_PAGE = 25


@require_safe
def documents(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.VIEW_JOURNAL)
    head = case_header(request, case, "documents")
    found = case.documents.select_related("category", "uploaded_by", "blocked_by", "refiled_as__case")
    category, categories = request.GET.get("slags", ""), list(DocumentCategory.objects.filter(in_use=True))
    if category in {one.code for one in categories}:
        found = found.filter(category=category, blocked_at__isnull=True)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("side"))
    context = {
        "case": case,
        "head": head,
        "page": page,
        "lines": [document_line(document) for document in page.object_list],
        "category": category,
        "categories": categories,
        "may_write": Perm.WRITE_NOTE in head.may and case.is_open,
        "notices": untold(case),
    }
    return render(request, "cases/documents.html", context)


def untold(case: Case) -> Any:
    """Those who have had a misfiled paper and are not told yet. The case came through the one door."""
    waiting = DocumentNotice.objects.filter(document__case=case, told_at__isnull=True)
    return waiting.select_related("document", "user")


@require_http_methods(FORM)
def document_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.WRITE_NOTE)
    form = DocumentForm(request.POST or None, request.FILES or None, draft=load_draft(request, "cases.document", pk))
    if getattr(request, "upload_is_too_large", False):  # config.uploads let it past and dropped it
        form.fields["file"].error_messages["required"] = WORDS["size"]
    if form.is_valid():
        document = form.carry_out(add_document, by=request.user, case=case, **form.for_service())
        if document is not None:
            form.drop_draft()
            taken_out = f" Taget ud af filen: {document.removed}." if document.removed else ""
            messages.success(request, f"Lagt i sagen: {document.title}.{taken_out}")
            return redirect("cases:documents", pk=pk)
    return case_form_page(request, "cases/document_new.html", form, case, "documents")


def get_document(request: HttpRequest, pk: uuid.UUID, perm: Perm) -> Document:
    """The paper of a case whose papers the user reads and may do `perm` with; raises Http404."""
    papers = Document.objects.visible_to(request.user, Perm.VIEW_JOURNAL).select_related(
        "case__person", "case__facts", "uploaded_by", "blocked_by", "refiled_as__case", "refiled_from"
    )
    return get_scoped_or_404(request, papers, perm, pk=pk)


@require_safe
def document(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_document(request, pk, Perm.VIEW_JOURNAL)
    head = case_header(request, found.case, "documents")
    context = {
        "case": found.case,
        "head": head,
        "line": document_line(found),
        "history": history_lines(found),
        "notices": found.notices.select_related("user", "told_by"),
        "may_write": Perm.WRITE_NOTE in head.may,
    }
    return render(request, "cases/document.html", context)


@require_safe
def document_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The file as a download (trust R35): through the one door, logged with its number, never shown in the browser."""
    papers = Document.objects.readable()
    number = papers.visible_to(request.user, Perm.VIEW_JOURNAL).filter(pk=pk).values_list("number", flat=True).first()
    found = get_scoped_or_404(
        request, papers, Perm.VIEW_JOURNAL, action=Action.DOWNLOAD, purpose=label(number) if number else "", pk=pk
    )
    extensions, media_type = KINDS[found.kind]
    name = f"dokument-{found.number}-{timezone.localtime(found.created_at):%Y-%m-%d}.{extensions[0]}"
    return HttpResponse(
        bytes(DocumentContent.objects.get(document=found).data),
        content_type=media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


@require_http_methods(FORM)
def document_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_document(request, pk, Perm.WRITE_NOTE)
    if found.blocked_at is not None:
        raise Http404
    form = DocumentEditForm(request.POST or None, instance=found, draft=load_draft(request, "cases.document_edit", pk))
    if form.is_valid() and save_versioned(form):
        messages.success(request, "Gemt.")
        return redirect("cases:document", pk=pk)
    return case_form_page(request, "cases/document_edit.html", form, found.case, "documents", document=found)


@require_http_methods(FORM)
def document_block(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_document(request, pk, Perm.WRITE_NOTE)
    if found.blocked_at is not None:
        return redirect("cases:document", pk=pk)
    user: Any = request.user
    form = BlockForm(request.POST or None, user=user, draft=load_draft(request, "cases.block", pk))
    if form.is_valid() and form.carry_out(block_document, by=request.user, document=found, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Dokumentet er spærret. Ingen kan åbne det her længere.")
        return redirect("cases:document", pk=pk)
    return case_form_page(request, "cases/document_block.html", form, found.case, "documents", document=found)


@require_POST
def document_told(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Somebody on the list has been told about the misfiled paper."""
    notice = get_scoped_or_404(request, DocumentNotice.objects.select_related("document"), Perm.WRITE_NOTE, pk=pk)
    by: Any = request.user
    tell_notice(by=by, notice=notice)
    messages.success(request, "Skrevet: har fået besked.")
    return redirect("cases:document", pk=notice.document_id)
