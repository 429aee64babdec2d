"""The decision letter: how far its PDF is, and the file."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from cases.access import get_scoped_or_404
from cases.models import AccessLog, Decision, DecisionLetter, DecisionLetterFile, Outbox
from cases.permissions import Perm, permissions_on
from cases.services.letters import KIND, ask_for_pdf


def letter_of(decision: Decision, *, may_edit: bool) -> dict[str, Any]:
    """The newest letter of a decision and how far its PDF is, for the page; both empty where there is none."""
    letter = decision.letters.last()
    state = pdf_state(letter) if letter else "none"
    return {"letter": letter, "pdf": state, "may_edit": may_edit, "decision": decision}


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
    name = f"afgoerelse-{letter.created_at:%Y-%m-%d}.pdf"
    return HttpResponse(
        bytes(file.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )


def find_letter(request: HttpRequest, pk: uuid.UUID, perm: Perm, action: str | None = None) -> DecisionLetter:
    letters = DecisionLetter.objects.select_related("decision__case")
    return get_scoped_or_404(request, letters, perm, pk=pk, action=action)
