"""What the pages that write in a case share: the case through the one door, and the page around the form."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm


def get_case(request: HttpRequest, pk: uuid.UUID, perm: Perm) -> Case:
    """The case the user may do `perm` with, its person and facts in the same query; raises Http404."""
    return get_scoped_or_404(request, Case.objects.select_related("person", "facts"), perm, pk=pk)


def case_form_page(
    request: HttpRequest, template: str, form: Any, case: Case, part: str, **context: Any
) -> HttpResponse:
    """The page with `form` under the head of `case`; `part` is the current one (cases.case_head.PARTS)."""
    return form_page(request, template, form, {"case": case, "head": case_header(request, case, part), **context})
