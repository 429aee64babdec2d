"""The waiting list, and a young person's place on it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import Action, get_scoped_or_404, note_shown
from cases.case_head import case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm, permissions_somewhere
from housing import services
from housing.forms import NeedForm
from housing.matching import best_homes, offers_of, waiting
from housing.models import HousingNeed
from housing.pool import free_dwellings

PER_PAGE = 25


@require_safe
def waiting_list(request: HttpRequest) -> HttpResponse:
    """Who waits, since when, and what would suit them; longest wait first."""
    held = permissions_somewhere(request.user)
    if Perm.VIEW_HOUSING not in held:
        raise Http404
    today = timezone.localdate()
    page = Paginator(waiting(request.user), PER_PAGE).get_page(request.GET.get("side"))
    homes = list(free_dwellings(today)[:100])
    needs = list(page)
    rows = best_homes(needs, page.start_index(), offers_of(needs), homes, today)
    note_shown(request, [need.case_id for need in needs], Action.LIST)
    context = {
        "page": page,
        "rows": rows,
        "free": len(homes),
        "may_offer": Perm.EDIT_HOUSING in held,
    }
    return render(request, "housing/waiting_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def need_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Put the young person on the list, or mend the place they have."""
    cases = Case.objects.select_related("person")
    case = get_scoped_or_404(request, cases, Perm.REGISTER_NEED, pk=case_id)
    live = case.housing_needs.filter(closed_at__isnull=True).first()
    form = NeedForm(
        request.POST or None,
        instance=live or HousingNeed(case=case, person=case.person, since_on=timezone.localdate()),
        draft=load_draft(request, "housing.need", case.pk),
    )
    if request.method == "POST" and form.is_valid() and save_need(request, case, form, is_new=live is None):
        return redirect("housing:case_housing", case_id=case.pk)
    title = "Skriv op til bolig" if live is None else "Ret behovet"
    context = {"case": case, "head": case_header(request, case, "housing"), "need_title": title}
    return form_page(request, "housing/need_form.html", form, context)


def save_need(request: HttpRequest, case: Case, form: NeedForm, *, is_new: bool) -> HousingNeed | None:
    if not is_new:
        return save_versioned(form)
    saved = form.carry_out(services.register_need, by=request.user, case=case, **form.cleaned_data)
    if saved is not None:
        form.drop_draft()
    return saved


@require_POST
@transaction.atomic
def need_close(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Off the list, because the young person does not wish to stand there."""
    case = get_scoped_or_404(request, Case.objects, Perm.REGISTER_NEED, pk=case_id)
    need = case.housing_needs.select_for_update(of=("self",)).filter(closed_at__isnull=True).first()
    if need is not None:
        by: Any = request.user
        services.close_need(by=by, need=need, reason=HousingNeed.ClosedReason.NO_WISH)
        messages.success(request, "Taget af ventelisten, fordi den unge ikke ønsker at stå der.")
    return redirect("housing:case_housing", case_id=case.pk)
