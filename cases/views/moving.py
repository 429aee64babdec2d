"""The pages of a move to another municipality (retssikkerhedsloven §§ 9-9 b; C5, C6)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.moving import ActingForm, MovingForm, PackageForm, TakenOverForm
from cases.models import Case, CasePaper, Move
from cases.moving import bases_for, municipalities, package_of, steps_of
from cases.papers import newest
from cases.permissions import Perm
from cases.services import answer_move, ask_for_paper, cancel_move, note_move, settle_acting
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
SETTLED: dict[str, str] = {
    Move.Acting.US: "Vi er stadig handlekommune. Sagen bliver her.",
    Move.Acting.RECEIVER: "Handlekommunen er afklaret. Vi støtter, til de har taget over.",
}


@require_http_methods(FORM)
def move(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Where the young person moves; and below it everything the move asks for."""
    case, by = get_case(request, pk, Perm.CLOSE_CASE), request.user
    now = standing(case)
    form = MovingForm(
        request.POST or None, instance=now, draft=load_draft(request, "cases.move", now.pk if now else pk)
    )
    if form.is_valid():
        saved: Any = save_versioned(form) if now else form.carry_out(note_move, by=by, case=case, **form.cleaned_data)
        if saved:
            form.drop_draft()
            messages.success(request, "Flytningen er skrevet. Intet slutter med den.")
            return redirect("cases:move", pk=pk)
    today, steps = timezone.localdate(), steps_of(case, now)[1:] if now else []
    return case_form_page(
        request,
        "cases/move.html",
        form,
        case,
        "overview",
        move=now,
        steps=steps,
        next=next((one for one in steps if one.is_required and not one.done), None),
        municipalities=municipalities(case, today),
        is_open=now is not None and not now.answer,
    )


def standing(case: Case) -> Move | None:
    """The move that counts: not taken back. The case came through the one door."""
    return case.moves.standing().first()


@require_http_methods(FORM)
def move_acting(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if (now := standing(case)) is None:
        return redirect("cases:move", pk=pk)
    initial = {"acting": now.acting, "ground": now.ground, "reason": now.reason}
    form = ActingForm(request.POST or None, initial=initial, draft=load_draft(request, "cases.move_acting", now.pk))
    if form.is_valid() and form.carry_out(settle_acting, by=request.user, move=now, **form.cleaned_data):
        form.drop_draft()
        stays = form.cleaned_data["acting"] == Move.Acting.US
        messages.success(
            request, "Vi er stadig handlekommune. Sagen bliver her." if stays else "Handlekommunen er afklaret."
        )
        return redirect("cases:move", pk=pk)
    return case_form_page(request, "cases/move_acting.html", form, case, "overview", move=now)


@require_http_methods(FORM)
def move_package(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What goes along: chosen, frozen, printed and read before it is sent."""
    case, at = get_case(request, pk, Perm.CLOSE_CASE), timezone.now()
    if (now := standing(case)) is None:
        return redirect("cases:move", pk=pk)
    form = PackageForm(request.POST or None, case=case, at=at)
    if form.is_valid():
        content = package_of(case, now, form.cleaned_data["basis"], form.cleaned_data["items"], at)
        if form.carry_out(ask_for_paper, by=request.user, case=case, kind=CasePaper.Kind.MOVING, content=content):
            messages.success(request, "Pakken bliver lavet. Læs den igennem, før du sender den.")
            return redirect("cases:move_package", pk=pk)
    return case_form_page(
        request,
        "cases/move_package.html",
        form,
        case,
        "overview",
        move=now,
        has_basis=bases_for(case, at).exists(),
        papers=newest(case, CasePaper.Kind.MOVING),
    )


@require_http_methods(FORM)
def move_answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if (now := standing(case)) is None:
        return redirect("cases:move", pk=pk)
    form = TakenOverForm(request.POST or None, draft=load_draft(request, "cases.move_answer", now.pk))
    if form.is_valid() and form.carry_out(answer_move, by=request.user, move=now, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Svaret er skrevet. Nu kan støtten sluttes, og sagen kan lukkes.")
        return redirect("cases:move", pk=pk)
    return case_form_page(request, "cases/move_answer.html", form, case, "overview", move=now)


@require_POST
def move_cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    by: Any = request.user
    if (now := case.moves.under_way().first()) is not None:
        cancel_move(by=by, move=now)
        messages.success(request, "Flytningen er taget tilbage.")
    return redirect("cases:move", pk=pk)
