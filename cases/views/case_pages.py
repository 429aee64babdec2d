"""What the pages that write in a case share: the case through the one door, and the page around the form."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.base import CaseForm, save_versioned
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm
from cases.services.case_lock import lock_open


def get_case(request: HttpRequest, pk: uuid.UUID, perm: Perm) -> Case:
    """The case the user may do `perm` with, its person and facts in the same query; raises Http404."""
    return get_scoped_or_404(request, Case.objects.select_related("person", "facts"), perm, pk=pk)


def case_form_page(
    request: HttpRequest, template: str, form: Any, case: Case, part: str, **context: Any
) -> HttpResponse:
    """The page with `form` under the head of `case`; `part` is the current one (cases.case_head.PARTS)."""
    return form_page(request, template, form, {"case": case, "head": case_header(request, case, part), **context})


def save_in_case(request: HttpRequest, form: CaseForm, case: Case, by_field: str) -> Any:
    """Save the valid `form` in an open case; a new record gets its case and the user in `by_field`.

    None when the case is closed or somebody else saved first: answer with the form.
    """
    if form.carry_out(lock_open, case=case) is None:
        return None
    if form.instance._state.adding:
        form.instance.case = case
        setattr(form.instance, by_field, request.user)
    return save_versioned(form)
