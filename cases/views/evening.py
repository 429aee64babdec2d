"""The evening phone: whose it is, and the contact cards it opens (design 3)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.absence import candidates
from cases.access import get_scoped_or_404, note_shown
from cases.case_brief import evening_card
from cases.crisis import crisis_lines
from cases.forms.cover import EveningDutyForm
from cases.models import AccessLog, Case, EveningDuty, Unit, UnitRole
from cases.pages import form_page
from cases.permissions import Perm, live_unit_roles
from cases.search import find
from cases.services import end_evening_duty, set_evening_duty

FORM = ["GET", "HEAD", "POST"]
MOST_SHOWN = 100


@require_http_methods(FORM)
def evening(request: HttpRequest) -> HttpResponse:
    """The unit's young people while one has the phone, by what they want to be called."""
    at, text = timezone.now(), request.POST.get("q", "")[:100].strip()
    duty = EveningDuty.objects.live(at).filter(user=request.user.pk).select_related("unit").first()
    cases: list[Case] = []
    if duty is not None:
        wanted = find(request.user, text, Perm.CONTACT_CARD, at) if text else on_call(request, at)
        cases = list(wanted.filter(unit=duty.unit_id)[:MOST_SHOWN])
    note_shown(request, [case.pk for case in cases], AccessLog.Action.SEARCH if text else AccessLog.Action.LIST)
    coming = (
        EveningDuty.objects.to_come(at).filter(user=request.user.pk, valid_from__gt=at).select_related("unit")[:10]
    )
    context = {"duty": duty, "cases": cases, "text": text, "coming": coming, "lines": crisis_lines()}
    return render(request, "cases/evening.html", context)


def on_call(request: HttpRequest, at: Any) -> Any:
    found = Case.objects.visible_to(request.user, Perm.CONTACT_CARD, at).select_related("person")
    return found.order_by("person__sort_key")


@require_http_methods(["GET", "HEAD"])
def evening_card_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What the holder of the evening phone may know about one young person, and nothing else."""
    cases = Case.objects.select_related("person", "facts")
    case, at = get_scoped_or_404(request, cases, Perm.CONTACT_CARD, pk=pk), timezone.now()
    if not case.is_open:
        return render(request, "cases/evening_death.html", {"case": case})
    context = {"card": evening_card(case, at), "lines": crisis_lines()}
    return render(request, "cases/evening_card.html", context)


@require_http_methods(FORM)
def evening_duties(request: HttpRequest) -> HttpResponse:
    """The leader's list of evenings, and a new one."""
    at, user = timezone.now(), request.user
    if UnitRole.Role.LEADER not in live_unit_roles(user):
        raise Http404
    units = led_units(user, at)
    unit: Any = next((one for one in units if one.pk == user.unit_id), units[0] if units else None)  # type: ignore[union-attr]
    coming = list(EveningDuty.objects.to_come(at).filter(unit__in=units).select_related("user", "unit")[:60])
    taken = {timezone.localdate(one.valid_from) for one in coming if unit and one.unit_id == unit.pk}
    form = EveningDutyForm(request.POST or None, at=at, taken=taken, staff=candidates({unit.pk} if unit else set()))
    if unit and form.is_valid() and form.carry_out(set_evening_duty, by=user, unit=unit, **form.cleaned_data):
        messages.success(request, f"{form.cleaned_data['user']} har aftentelefonen.")
        return redirect("cases:evening_duties")
    return form_page(request, "cases/evening_duties.html", form, {"coming": coming, "unit": unit, "at": at})


@require_POST
def evening_duty_end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take an evening off the list, also the one that runs now."""
    at, user = timezone.now(), request.user
    found = EveningDuty.objects.to_come(at).filter(pk=pk, unit__in=led_units(user, at)).select_related("user").first()
    if found is None:
        raise Http404
    end_evening_duty(by=user, duty=found, at=at)  # type: ignore[arg-type]
    messages.success(request, f"{found.user} har ikke aftentelefonen længere. Skriv en anden på, hvis den skal tages.")
    return redirect("cases:evening_duties")


def led_units(user: Any, at: Any) -> list[Unit]:
    """The units `user` leads; a leader of all units leads each."""
    held = UnitRole.objects.live(at).filter(user=user, role=UnitRole.Role.LEADER)
    open_units = Unit.objects.filter(closed_on__isnull=True)
    if held.filter(unit__isnull=True).exists():
        return list(open_units)
    return list(open_units.filter(roles__in=held))
