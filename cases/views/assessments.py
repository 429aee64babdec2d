"""Step 2: the assessment, written and gone on with until a decision rests on it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cases.forms.assessment import RISK, AssessmentForm, kept
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Assessment, Case
from cases.permissions import Perm
from cases.services import record_assessment
from cases.views.case_pages import case_form_page, get_case


@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Whoever works with the young person may assess and propose; deciding is another page, for other people."""
    case = get_case(request, pk, Perm.ASSESS)
    under_way = assessment_under_way(case)
    form = AssessmentForm(
        request.POST or None,
        instance=under_way,
        initial=known_so_far(case, under_way),
        draft=load_draft(request, "cases.assess", pk),
    )
    if form.is_valid() and save_assessment(request, case, form):
        messages.success(request, "Udredningen er gemt.")
        return redirect("cases:case", pk=pk)
    return case_form_page(request, "cases/assess.html", form, case, "pathway", referral=case.referrals.last())


def assessment_under_way(case: Case) -> Assessment | None:
    """The assessment to go on writing in: the newest, until a decision rests on it."""
    newest = case.assessments.last()
    if newest is None or case.decisions.filter(decided_at__gte=newest.created_at).exists():
        return None
    return newest


def known_so_far(case: Case, under_way: Assessment | None) -> dict[str, Any]:
    """What the form begins with: what was answered before, or what the referral says."""
    newest, referral = under_way or case.assessments.last(), case.referrals.last()
    if newest is not None:
        known: dict[str, Any] = kept(newest.risk_indicators) | kept(newest.needs)
        return known if under_way else {**known, "situation": newest.situation, "target_group": newest.target_group}
    if referral is None:
        return {}
    return {"situation": referral.situation, **{RISK + code: "current" for code in referral.risk_indicators}}


def save_assessment(request: HttpRequest, case: Case, form: AssessmentForm) -> Assessment | None:
    """Save the one under way, or write a new one; None when something stopped it."""
    if form.is_versioned:
        return save_versioned(form)
    words = {name: form.cleaned_data[name] for name in AssessmentForm.Meta.fields}
    saved = form.carry_out(
        record_assessment,
        by=request.user,
        case=case,
        risk_indicators=form.risk_indicators(),
        needs=form.needs(),
        **words,
    )
    if saved is not None:
        form.drop_draft()
    return saved
