"""The decision letter: how far its PDF is, and the file."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.forms.decisions import NewLetterForm
from cases.forms.drafts import load_draft
from cases.models import AccessLog, Decision, DecisionLetter, DecisionLetterFile, Outbox
from cases.permissions import Perm, permissions_on
from cases.services.letters import KIND, ask_for_pdf, replace_letter
from cases.views.case_pages import case_form_page, get_case


def letter_of(decision: Decision, *, may_edit: bool) -> dict[str, Any]:
    """The newest letter of a decision and how far its PDF is, and those it replaced, newest first; for the page."""
    letters: list[Any] = list(decision.letters.select_related("made_by", "delivery"))
    for row in letters:
        row.given = getattr(row, "delivery", None)
    letter = letters[-1] if letters else None
    state = pdf_state(letter) if letter else "none"
    is_untold = letter is not None and letter.version > 1 and letter.given is None
    return {
        "letter": letter,
        "pdf": state,
        "may_edit": may_edit,
        "decision": decision,
        "former_letters": letters[-2::-1],
        "is_untold": is_untold,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def letter_new(request: HttpRequest, pk: uuid.UUID, decision: uuid.UUID) -> HttpResponse:
    """A new version of the letter; the one before stands, marked as replaced."""
    case = get_case(request, pk, Perm.DECIDE)
    letters = DecisionLetter.objects.select_related("decision__case__person", "decision__legal_basis")
    former = letters.filter(decision__case=case, decision=decision).last()
    if former is None:
        raise Http404
    draft = load_draft(request, "cases.letter", former.pk)
    form = NewLetterForm(request.POST or None, former=former, draft=draft)
    if form.is_valid():
        given = {"texts": form.texts(), "reason": form.cleaned_data["reason"]}
        if form.carry_out(replace_letter, by=request.user, former=former, **given):
            form.drop_draft()
            messages.success(request, "Det nye brev er låst. Giv den unge det, og skriv hvornår.")
            return redirect("cases:decision", pk=pk, decision=decision)
    return case_form_page(request, "cases/letter_new.html", form, case, "pathway", former=former)


def pdf_state(letter: DecisionLetter) -> str:
    """Whether the PDF is "ready", being made ("waiting") or given up ("failed")."""
    if DecisionLetterFile.objects.filter(letter=letter).exists():
        return "ready"
    asked = Outbox.objects.filter(key=f"{KIND}:{letter.pk}").values("failed_at").first()
    return "failed" if asked is None or asked["failed_at"] else "waiting"


@require_GET
def letter_state(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The fragment that tells how far the PDF is; asked every two seconds while it is made."""
    letter = find_letter(request, pk, Perm.VIEW_PATHWAY)
    may_edit = Perm.EDIT_CASE in permissions_on(request.user, letter.decision.case)
    context = {"letter": letter, "pdf": pdf_state(letter), "may_edit": may_edit, "decision": letter.decision}
    return render(request, "cases/_letter_state.html", context)


@require_POST
def letter_again(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Ask again for a PDF that was given up; the letter itself is locked."""
    letter = find_letter(request, pk, Perm.EDIT_CASE)
    ask_for_pdf(letter)
    return redirect("cases:decision", pk=letter.decision.case_id, decision=letter.decision_id)


@require_GET
def letter_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The PDF as a download: through the one door, logged, whole bytes, and a name that names nobody."""
    letter = find_letter(request, pk, Perm.VIEW_PATHWAY, AccessLog.Action.DOWNLOAD)
    file = DecisionLetterFile.objects.filter(letter=letter).first()
    if file is None:
        raise Http404
    name = f"afgoerelse-{letter.created_at:%Y-%m-%d}-version-{letter.version}.pdf"
    return HttpResponse(
        bytes(file.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )


def find_letter(request: HttpRequest, pk: uuid.UUID, perm: Perm, action: str | None = None) -> DecisionLetter:
    letters = DecisionLetter.objects.select_related("decision__case")
    return get_scoped_or_404(request, letters, perm, pk=pk, action=action)
