"""The network map: seen, moved on, written, printed, and two versions side by side (redskab 1)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.network import LinkForm, MapForm, MoveForm, NetworkPersonForm, QuickPersonForm
from cases.models import AccessLog, Case, NetworkLink, NetworkMap, NetworkPerson
from cases.network_page import newest, shown
from cases.network_words import changes
from cases.permissions import Perm
from cases.rules import RuleBroken, rules_in_words
from cases.services import draw_map, link_people, move_person, propose_from_map
from cases.services.case_lock import lock_open
from cases.views.case_pages import case_form_page, get_case

PART = "network"


@require_safe
def network(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The newest map: rings to move people on, and the same as a table."""
    case = get_case(request, pk, Perm.VIEW_NETWORK)
    return render(request, "cases/network.html", page_of(request, case))


def page_of(request: HttpRequest, case: Case, **more: Any) -> dict[str, Any]:
    """What the page and the part of it that is swapped need."""
    head = case_header(request, case, PART)
    may_edit = Perm.EDIT_TEAM in head.may and case.is_open
    drawn = newest(case)
    seen = shown(drawn, case, movable=may_edit) if drawn else None
    people = [line.person for line in seen.lines] if seen else []
    context = {
        "case": case,
        "head": head,
        "may_edit": may_edit,
        "is_inside": Perm.VIEW_PATHWAY in head.may,
        "shown": seen,
        "add_form": QuickPersonForm() if may_edit else None,
        "link_form": LinkForm(drawn=drawn, people=people, auto_id="link_%s") if may_edit else None,
        "moved": "",
    }
    return {**context, **more}


@require_safe
def network_print(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The newest map on paper: the drawing, and the table that says the same."""
    case = get_scoped_or_404(
        request, Case.objects.select_related("person"), Perm.VIEW_NETWORK, pk=pk, action=AccessLog.Action.PRINT
    )
    drawn = newest(case)
    if drawn is None:
        raise Http404
    return render(request, "cases/network_print.html", {"case": case, "shown": shown(drawn, case)})


@require_safe
def network_versions(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Two drawings side by side with what has changed; for those inside the case, who see its past."""
    case = get_case(request, pk, Perm.VIEW_NETWORK)
    head = case_header(request, case, PART)
    maps = list(case.network_maps.select_related("filled_by").order_by("number"))
    if Perm.VIEW_PATHWAY not in head.may or not maps:
        raise Http404
    later = chosen(maps, request.GET.get("ny"), maps[-1])
    earlier = chosen(maps, request.GET.get("gammel"), maps[max(maps.index(later) - 1, 0)])
    two = [shown(earlier, case), shown(later, case)]
    told = changes([line.person for line in two[0].lines], [line.person for line in two[1].lines])
    context = {"case": case, "head": head, "maps": maps, "two": two, "changes": told}
    return render(request, "cases/network_versions.html", context)


def chosen(maps: list[NetworkMap], number: str | None, otherwise: NetworkMap) -> NetworkMap:
    """The map of that number in the address."""
    return next((drawn for drawn in maps if str(drawn.number) == number), otherwise)


@require_http_methods(["GET", "HEAD", "POST"])
def network_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The next drawing: everybody is copied from the last one, which then stands as it is."""
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = MapForm(request.POST or None, draft=load_draft(request, "cases.network_new", pk))
    if form.is_valid() and form.carry_out(draw_map, by=request.user, case=case, **form.for_service()):
        form.drop_draft()
        return redirect("cases:network", pk=pk)
    return case_form_page(request, "cases/network_map.html", form, case, PART, drawn=None, last=newest(case))


@require_http_methods(["GET", "HEAD", "POST"])
def network_map(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What is written about the newest map: when, with whom, and the young person's own words."""
    case = get_case(request, pk, Perm.EDIT_TEAM)
    drawn = newest(case)
    if drawn is None:
        raise Http404
    form = MapForm(request.POST or None, instance=drawn, draft=load_draft(request, "cases.network_map", drawn.pk))
    if form.is_valid() and is_open_still(form) and save_versioned(form):
        messages.success(request, "Gemt.")
        return redirect("cases:network", pk=pk)
    return case_form_page(request, "cases/network_map.html", form, case, PART, drawn=drawn, last=None)


@require_http_methods(["GET", "HEAD", "POST"])
def network_add(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Somebody new on the newest map; the first one begins the first map."""
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = NetworkPersonForm(request.POST or None, draft=load_draft(request, "cases.network_add", pk))
    if form.is_valid() and form.carry_out(add_person, form=form, by=request.user, case=case):
        form.drop_draft()
        messages.success(request, f"{form.instance.name} er på kortet.")
        return redirect("cases:network", pk=pk)
    return case_form_page(request, "cases/network_person.html", form, case, PART, person=None)


def add_person(*, form: NetworkPersonForm, by: Any, case: Case) -> NetworkPerson:
    """Save the form's person on the newest map, which is made if there is none."""
    case = lock_open(case)
    form.instance.map = newest(case) or draw_map(by=by, case=case)
    return form.save()


@require_http_methods(["GET", "HEAD", "POST"])
def network_person(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> HttpResponse:
    """Everything about one person on the newest map."""
    found = get_person(request, pk, person)
    draft = load_draft(request, "cases.network_person", found.pk)
    form = NetworkPersonForm(request.POST or None, instance=found, draft=draft)
    if form.is_valid() and is_open_still(form) and save_versioned(form):
        messages.success(request, "Gemt.")
        return redirect("cases:network", pk=pk)
    return case_form_page(request, "cases/network_person.html", form, found.map.case, PART, person=found)


def is_open_still(form: Any) -> bool:
    """Whether the case of the form's row takes writing; a closed one is told at the form."""
    drawn = form.instance if isinstance(form.instance, NetworkMap) else form.instance.map
    return form.carry_out(lock_open, case=drawn.case) is not None


@require_POST
def network_move(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> HttpResponse:
    """A person is put elsewhere on the rings and it is saved at once; htmx gets the drawing and the table anew."""
    found = get_person(request, pk, person)
    form = MoveForm(request.POST)
    moved = (
        form.carry_out(move_person, by=request.user, person=found, **form.cleaned_data) if form.is_valid() else None
    )
    if moved is None:
        told = " ".join(row.message for row in form.error_rows())
    else:
        told = f"{moved.name}: {moved.get_field_display()}, {moved.get_closeness_display().lower()}. Gemt."
    if getattr(request, "htmx", False):
        page = page_of(request, found.map.case, moved=told)
        return render(request, "cases/_network_map.html", page, status=200 if moved else 409)
    messages.success(request, told) if moved else messages.error(request, told)
    return redirect("cases:network", pk=pk)


@require_POST
def network_remove(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> HttpResponse:
    """Take somebody off the newest map; those before it keep them, and the history keeps that they stood here."""
    found = get_person(request, pk, person)
    name = found.name
    if done(request, take_off, case=found.map.case, row=found):
        messages.success(request, f"{name} er taget af kortet.")
    return redirect("cases:network", pk=pk)


@require_POST
def network_propose(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> HttpResponse:
    """One tap from the map to the team: proposed, not talked about yet (C7)."""
    found = get_person(request, pk, person)
    if done(request, propose_from_map, by=request.user, person=found):
        messages.success(
            request, f"{found.name} er foreslået til teamet. Spørg {found.map.case.person.call_name} først."
        )
    return redirect("cases:network", pk=pk)


@require_POST
def network_link(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A line between two on the newest map."""
    case = get_case(request, pk, Perm.EDIT_TEAM)
    drawn = newest(case)
    form = LinkForm(request.POST, drawn=drawn)
    if form.is_valid():
        form.carry_out(link_people, by=request.user, drawn=drawn, **form.cleaned_data)
    for row in form.error_rows():
        messages.error(request, f"{row.lead}{row.message}")
    return redirect("cases:network", pk=pk)


@require_POST
def network_unlink(request: HttpRequest, pk: uuid.UUID, link: uuid.UUID) -> HttpResponse:
    """Take a line away."""
    links = NetworkLink.objects.select_related("map__case")
    found = get_scoped_or_404(request, links, Perm.EDIT_TEAM, pk=link, map__case_id=pk)
    done(request, take_off, case=found.map.case, row=found)
    return redirect("cases:network", pk=pk)


def take_off(*, case: Case, row: Any) -> None:
    """Delete `row` from the newest map of an open case."""
    lock_open(case)
    row.delete()


def done(request: HttpRequest, act: Callable, **arguments: Any) -> bool:
    """Do what a button without a page of its own asks for; a broken rule is told on the next page."""
    try:
        with rules_in_words():
            act(**arguments)
    except RuleBroken as broken:
        messages.error(request, broken.message)
        return False
    return True


def get_person(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> NetworkPerson:
    """The person on a map of that case the user may change; raises Http404."""
    people = NetworkPerson.objects.select_related("map__case__person", "map__case__facts")
    return get_scoped_or_404(request, people, Perm.EDIT_TEAM, pk=person, map__case_id=pk)
