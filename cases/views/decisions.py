"""Visitation: the draft, the decision, and its page."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.custody import minor_note
from cases.decision_steps import steps_of
from cases.forms.base import save_locked
from cases.forms.decisions import DecisionForm
from cases.forms.drafts import load_draft
from cases.models import Assessment, Case, Decision, User
from cases.permissions import Perm
from cases.services import decide_draft
from cases.services.case_lock import lock_open
from cases.views.case_pages import case_form_page, get_case
from cases.views.letters import letter_of
from cases.visitation import Proposal, propose


@require_http_methods(["GET", "HEAD", "POST"])
def decide_view(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the draft, and decide when one has the competence for its law."""
    case = get_case(request, pk, Perm.DECIDE)
    assessment = case.assessments.select_related("assessed_by").last()
    proposal = proposal_for(assessment)
    user: Any = request.user
    under_way = case.decisions.filter(decided_at__isnull=True).select_related("prepared_by").first()
    form = DecisionForm(
        request.POST or None,
        user=user,
        instance=under_way or Decision(case=case, prepared_by=user),
        initial={} if under_way else begin_with(assessment, proposal),
        draft=load_draft(request, "cases.decide", pk),
    )
    if form.is_valid() and (decision := save_draft_or_decide(request, case, form)):
        form.drop_draft()
        messages.success(request, said(decision))
        return redirect("cases:decision", pk=pk, decision=decision.pk)
    earlier = case.decisions.filter(decided_at__isnull=False).select_related("decided_by", "deviation", "legal_basis")
    context: dict[str, Any] = {
        "assessment": assessment,
        "proposal": proposal,
        "earlier": earlier.order_by("-decided_at"),
        "minor": minor_note(case.person, timezone.now()),
    }
    return case_form_page(request, "cases/decide.html", form, case, "pathway", under_way=under_way, **context)


def save_draft_or_decide(request: HttpRequest, case: Case, form: DecisionForm) -> Decision | None:
    """The saved draft, or the decision; None with the form's rule or conflict set when something stopped it."""
    keep = "keep" in request.POST
    reason = form.cleaned_data["deviation_reason"]
    return form.carry_out(write, by=request.user, case=case, form=form, keep=keep, deviation_reason=reason)


@transaction.atomic
def write(*, by: User, case: Case, form: DecisionForm, keep: bool, deviation_reason: str) -> Decision | None:
    """Save what is typed and, unless it is only to be kept, decide it: both or neither."""
    lock_open(case)
    draft = save_locked(form=form)
    if draft is None or keep:
        return draft
    return decide_draft(by=by, decision=draft, deviation_reason=deviation_reason)


def begin_with(assessment: Assessment | None, proposal: Proposal) -> dict[str, str]:
    """What a new draft has: the target group of the assessment, and the combination somebody has proposed."""
    proposed = assessment.proposed_combination if assessment else ""
    return {"target_group": proposal.target_group, "combination": proposed}


def said(decision: Decision) -> str:
    if decision.decided_at is None:
        return "Udkastet er gemt. Der er ikke besluttet noget endnu."
    words = " Det er gemt som godkendt afvigelse fra metoden." if decision.deviation_id else ""
    return f"Besluttet: {decision.get_combination_display()}.{words}"


def proposal_for(assessment: Assessment | None) -> Proposal:
    """What the guide points at for the newest assessment."""
    if assessment is None:
        return Proposal(
            "", "", ("Der er ingen udredning endnu. Den kan mangle, men så er der intet at begrunde med.",)
        )
    return propose(
        assessment.situation,
        assessment.target_group,
        assessment.risk_indicators,
        assessment.support_need,
        assessment.needs,
    )


@require_safe
def decision_page(request: HttpRequest, pk: uuid.UUID, decision: uuid.UUID) -> HttpResponse:
    """One decision with everything that belongs to it, and what comes next."""
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_PATHWAY, pk=pk)
    people = ("decided_by", "prepared_by", "deviation", "legal_basis")
    found = get_object_or_404(case.decisions.select_related(*people), pk=decision)
    head = case_header(request, case, "pathway")
    hearings, complaints = list(found.hearings.all()), list(found.complaints.select_related("registered_by"))
    for complaint in complaints:
        complaint.decision = found
    letter = letter_of(found, may_edit=Perm.EDIT_CASE in head.may)
    context = {
        "case": case,
        "head": head,
        "decision": found,
        "steps": steps_of(found, hearings, complaints, timezone.localdate(), is_untold=letter["is_untold"]),
        "hearings": hearings,
        "complaints": complaints,
        "may_edit": Perm.EDIT_CASE in head.may,
        "may_decide": Perm.DECIDE in head.may and case.is_open,
        **letter,
    }
    return render(request, "cases/decision.html", context)
