"""Children of the young person, born or on the way: write one, mend one, take one off the list."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.forms.drafts import load_draft
from cases.forms.safeguarding import ChildForm
from cases.models import Case, Child
from cases.permissions import Perm
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def child_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    return child_page(
        request, case, ChildForm(request.POST or None, draft=load_draft(request, "cases.child", f"new-{pk}"))
    )


@require_http_methods(FORM)
def child_edit(request: HttpRequest, pk: uuid.UUID, child: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    found = get_child(case, child)
    draft = load_draft(request, "cases.child", found.pk)
    return child_page(request, case, ChildForm(request.POST or None, instance=found, draft=draft))


def child_page(request: HttpRequest, case: Case, form: ChildForm) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "written_by"):
        messages.success(request, "Skrevet.")
        return redirect("cases:young_person", pk=case.pk)
    return case_form_page(request, "cases/child.html", form, case, "young_person")


@require_POST
def child_end(request: HttpRequest, pk: uuid.UUID, child: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    found = get_child(case, child)
    found.ended_at, found.ended_by, found.version = timezone.now(), request.user, found.version + 1  # type: ignore[assignment]
    found.save()
    messages.success(request, "Taget af listen.")
    return redirect("cases:young_person", pk=pk)


def get_child(case: Case, key: uuid.UUID) -> Child:
    """A child on the list of the case; raises Http404."""
    found = case.children.filter(pk=key, ended_at__isnull=True).first()
    if found is None:
        raise Http404
    return found
