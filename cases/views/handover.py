"""A change of coordinator or bostøtte as a request, and the sheet it is handed over with."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404, note_shown
from cases.case_brief import brief_of
from cases.case_head import case_header
from cases.forms.cover import TakeoverAnswerForm, TakeoverForm
from cases.forms.drafts import load_draft
from cases.models import AccessLog, Case, HandoverRequest, User
from cases.pages import form_page
from cases.permissions import Perm, permissions_on
from cases.services import accept_handover, ask_handover, decline_handover, withdraw_handover
from cases.views.case_page import contact_facts, overview_cases
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
Role = HandoverRequest.Role
MOST_SHOWN = 50


@require_http_methods(FORM)
def handover_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Ask a colleague to take over as coordinator or bostøtte."""
    case = get_case(request, pk, Perm.EDIT_SUPPORT)
    may = permissions_on(request.user, case)
    roles = [Role.COORDINATOR] if Perm.ASSIGN in may else []
    staff = User.objects.filter(is_active=True, is_staff=False, actor__isnull=True, unit__isnull=False)
    form = TakeoverForm(
        request.POST or None,
        roles=[*roles, Role.SUPPORT_WORKER],
        receivers=staff.exclude(pk=request.user.pk).order_by("username"),
        draft=load_draft(request, "cases.handover", pk),
    )
    if form.is_valid() and form.carry_out(ask_handover, by=request.user, case=case, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, f"{form.cleaned_data['to_user']} er spurgt. Intet ændrer sig, før svaret er ja.")
        return redirect("cases:team", pk=pk)
    waiting = case.handovers.open().select_related("to_user", "from_user")
    return case_form_page(request, "cases/handover_new.html", form, case, "team", waiting=waiting)


@require_safe
def handover_list(request: HttpRequest) -> HttpResponse:
    """What this user is asked to take over, and what they have asked others."""
    user: Any = request.user
    known = HandoverRequest.objects.select_related("case__person", "to_user", "from_user", "asked_by")
    asked = list(known.open().filter(to_user=user.pk, case__closed_at__isnull=True)[:MOST_SHOWN])
    mine = known.visible_to(user, Perm.VIEW_PATHWAY).filter(asked_by=user.pk)[:MOST_SHOWN]
    sent = [one for one in mine if one not in asked]
    note_shown(request, [one.case_id for one in [*asked, *sent]], AccessLog.Action.LIST)
    return render(request, "cases/handover_list.html", {"asked": asked, "sent": sent})


def get_handover(request: HttpRequest, pk: uuid.UUID) -> HandoverRequest:
    known = HandoverRequest.objects.select_related("case__person", "to_user", "from_user", "asked_by")
    return get_scoped_or_404(request, known, Perm.VIEW_PATHWAY, pk=pk)


@require_safe
def handover(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The request, and the hand-over sheet for whoever may see the case: all the others when the answer is yes."""
    found = get_handover(request, pk)
    return handover_page(request, found, TakeoverAnswerForm())


def handover_page(request: HttpRequest, found: HandoverRequest, form: TakeoverAnswerForm) -> HttpResponse:
    at, sees = timezone.now(), Case.objects.visible_to(request.user, Perm.VIEW_PATHWAY)
    context: dict[str, Any] = {"handover": found, "brief": None, "head": None, "contact": [], "at": at}
    if case := overview_cases().filter(pk__in=sees.filter(pk=found.case_id).values("pk")).first():
        head = case_header(request, case, "team")
        context |= {"head": head, "case": case, "brief": brief_of(case, head.may, at)}
        context["contact"] = contact_facts(request, case, at)
    context["is_asked"] = not found.answer and found.to_user_id == request.user.pk
    context["may_withdraw"] = not found.answer and context["brief"] is not None and not context["is_asked"]
    return form_page(request, "cases/handover_page.html", form, context)


@require_POST
def handover_answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Yes, no with a reason, or taken back."""
    found, act = get_handover(request, pk), request.POST.get("act", "")
    form = TakeoverAnswerForm(request.POST)
    if act == "decline":
        if form.is_valid() and form.carry_out(decline_handover, by=request.user, request=found, **form.cleaned_data):
            messages.success(request, "Du har sagt nej. Den, der spurgte, kan se hvorfor.")
            return redirect("cases:takeovers")
        return handover_page(request, found, form)
    service = {"accept": accept_handover, "withdraw": withdraw_handover}.get(act)
    if service is None:
        raise Http404
    form = TakeoverAnswerForm({"reason": "-"})
    form.is_valid()
    if form.carry_out(service, by=request.user, request=found) is None:
        return handover_page(request, found, form)
    messages.success(request, "Sagen er din fra den aftalte dag." if act == "accept" else "Trukket tilbage.")
    return redirect("cases:takeover", pk=pk) if act == "accept" else redirect("cases:takeovers")
