"""A death as those who had the case until then meet it: a plain word instead of a page that is not there (ADR 36)."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found as not_found

from cases.access import note_shown
from cases.models import AccessLog
from cases.permissions import told_of_death

# What an address calls the case it is about.
NAMES = ("pk", "case_id")


@require_safe
def told(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """That the young person is dead, the day, and whom to ask. For those who had the case when it closed."""
    case = told_of_death(request.user, timezone.now()).select_related("person").filter(pk=pk).first()
    if case is None:
        raise Http404
    note_shown(request, [case.pk], AccessLog.Action.VIEW)
    return render(request, "cases/death_told.html", {"case": case})


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, unless it was a page of a case that ended with a death while the user had it: then they are led to that."""
    match = request.resolver_match
    is_page = request.method in {"GET", "HEAD"} and "HX-Request" not in request.headers
    if match is None or not is_page or not hasattr(request, "user"):
        return not_found(request, exception)
    wanted = [match.kwargs[name] for name in NAMES if name in match.kwargs]
    case = told_of_death(request.user, timezone.now()).filter(pk__in=wanted).first() if wanted else None
    if case is None:
        return not_found(request, exception)
    # What follows is an answer to somebody who had the case, not a refusal.
    request.touched = [one for one in request.touched if one.action != AccessLog.Action.REFUSED]  # type: ignore[attr-defined]
    return redirect("cases:death_told", pk=case.pk)
