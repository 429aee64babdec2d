"""The Akut page of a case: whom to ring, what is agreed for when it is urgent, and where to write what happened."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.access import get_scoped_or_404
from cases.case_brief import safety_of
from cases.case_head import case_header
from cases.crisis import crisis_lines
from cases.models import TeamMember
from cases.permissions import Perm
from cases.views.case_page import agreed_contact, contact_facts, overview_cases


@require_safe
def crisis(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Read standing up with a telephone in the hand: numbers first, then the young person's own words."""
    case, at = get_scoped_or_404(request, overview_cases(), Perm.VIEW_PATHWAY, pk=pk), timezone.now()
    head = case_header(request, case, "crisis")
    trusted = case.team.filter(
        is_trusted_adult=True, left_on__isnull=True, young_person_answer=TeamMember.Answer.YES
    ).first()
    context = {
        "case": case,
        "head": head,
        "lines": crisis_lines(),
        "safety": safety_of(case, timezone.localdate(at)),
        "agreement": agreed_contact(case, head.may),
        "trusted": trusted,
        "contact": contact_facts(request, case, at) if Perm.VIEW_CONTACT in head.may else [],
        "may_note": Perm.WRITE_NOTE in head.may and case.is_open,
    }
    return render(request, "cases/crisis.html", context)
