"""The case's own page: where it stands, and what each part says."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.models import Case
from cases.permissions import Perm


@require_safe
def overview(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_CASE, pk=pk)
    return render(request, "cases/overview.html", {"case": case, "head": case_header(request, case, "overview")})
