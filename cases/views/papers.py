"""Papers of a case: the way back, how far a paper is, and who has got it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.addresses import address
from cases.forms.drafts import load_draft
from cases.forms.papers import GivenForm, WayBackForm
from cases.models import AccessLog, Case, CasePaper, CloseReason
from cases.papers import newest, state_of
from cases.permissions import Perm, permissions_on
from cases.services import ask_for_paper, note_given
from cases.services.papers import ask_for_pdf
from cases.views.case_pages import case_form_page, get_case
from cases.way_back import content_of, lay_out, proposed

FORM = ["GET", "HEAD", "POST"]
Kind = CasePaper.Kind
# The page a paper belongs to, by its kind.
PAGES = {
    Kind.CONSENT: "cases:consent_paper",
    Kind.WAY_BACK: "cases:way_back",
    Kind.MOVING: "cases:move_package",
}


@require_http_methods(FORM)
def way_back(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The words on "Sådan kommer du tilbage til os"; a POST freezes them and asks for the paper.

    Also when the case is closed: whoever had it may open it again, and give the paper as late (C10).
    """
    case, at = get_living(request, pk), timezone.now()
    form = WayBackForm(
        request.POST or None,
        called=case.person.call_name,
        initial=proposed(case, at),
        draft=load_draft(request, "cases.way_back", pk),
    )
    if form.is_valid() and form.carry_out(
        ask_for_paper,
        by=request.user,
        case=case,
        kind=Kind.WAY_BACK,
        content=content_of(case, form.cleaned_data, at),
    ):
        form.drop_draft()
        messages.success(request, "Papiret bliver lavet. Det tager et øjeblik.")
        return redirect("cases:way_back", pk=pk)
    return case_form_page(request, "cases/way_back.html", form, case, "overview", papers=newest(case, Kind.WAY_BACK))


def get_living(request: HttpRequest, pk: uuid.UUID) -> Case:
    """The case the user may open again, unless it closed with a death: then nothing is written to anybody (C5)."""
    case = get_case(request, pk, Perm.REOPEN_CASE)
    if case.close_reason == CloseReason.DIED:
        raise Http404
    return case


@require_safe
def way_back_read(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The paper's words on the screen, to be read together or printed from the browser."""
    paper = find_paper(request, pk, Perm.REOPEN_CASE, AccessLog.Action.PRINT)
    if paper.kind != Kind.WAY_BACK:
        raise Http404
    return render(request, "cases/way_back_read.html", {"page": lay_out(paper.content), "paper": paper})


@require_safe
def paper_state(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The fragment that tells how far the PDF is; asked every two seconds while it is made."""
    paper = find_paper(request, pk, Perm.VIEW_JOURNAL)
    context = {
        "row": state_of(paper),
        "may_edit": Perm.REOPEN_CASE in permissions_on(request.user, paper.case),
        "page_url": address(PAGES[Kind(paper.kind)], pk=paper.case_id),
    }
    return render(request, "cases/_paper_state.html", context)


@require_POST
def paper_again(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Ask again for a PDF that was given up; what the paper says is frozen."""
    paper = find_paper(request, pk, Perm.REOPEN_CASE)
    if paper.case.close_reason == CloseReason.DIED:
        raise Http404
    ask_for_pdf(paper)
    return redirect(PAGES[Kind(paper.kind)], pk=paper.case_id)


@require_http_methods(FORM)
def paper_given(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write who has got the paper, how and when."""
    paper = find_paper(request, pk, Perm.REOPEN_CASE)
    form = GivenForm(request.POST or None, initial={"to": receiver(paper)})
    by: Any = request.user
    if form.is_valid() and form.carry_out(note_given, by=by, paper=paper, **form.cleaned_data):
        messages.success(request, "Skrevet, hvem der har fået papiret.")
        return redirect(PAGES[Kind(paper.kind)], pk=paper.case_id)
    back = address(PAGES[Kind(paper.kind)], pk=paper.case_id)
    return case_form_page(request, "cases/paper_given.html", form, paper.case, "overview", paper=paper, back=back)


def receiver(paper: CasePaper) -> str:
    """Whom this kind of paper is most often for."""
    return paper.content["to"] if paper.kind == Kind.MOVING else paper.case.person.call_name


def find_paper(request: HttpRequest, pk: uuid.UUID, perm: Perm, action: str | None = None) -> CasePaper:
    papers = CasePaper.objects.select_related("case__person", "case__facts", "document")
    return get_scoped_or_404(request, papers, perm, pk=pk, action=action)
