"""The dwellings: what is free, offered and let, and who each home suits."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import danish
from cases.access import Action, note_shown
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.pages import form_page
from cases.permissions import Perm, permissions_somewhere
from housing.forms import DwellingForm
from housing.matching import fits, offers_of, waiting
from housing.models import Dwelling, Offer, Tenancy
from housing.pool import STATES, pool, standing

PER_PAGE, MATCHES = 20, 6
EMPTY = {
    "ledige": "Ingen ledige boliger lige nu.",
    "tilbudt": "Ingen boliger er tilbudt lige nu.",
    "udlejet": "Ingen boliger er lejet ud endnu.",
}
CHIPS = [("ledige", "Ledige"), ("tilbudt", "Tilbudt"), ("udlejet", "Lejet ud"), ("alle", "Alle")]


def require(request: HttpRequest, perm: Perm) -> frozenset[Perm]:
    """What the user may do somewhere; raises Http404 unless `perm` is among it. Dwellings are no person's data, but
    not everybody's either."""
    held = permissions_somewhere(request.user)
    if perm not in held:
        raise Http404
    return held


@require_safe
def dwelling_list(request: HttpRequest) -> HttpResponse:
    """The list with the first dwelling open beside it."""
    return split_page(request, None, require(request, Perm.VIEW_HOUSING))


@require_safe
def dwelling(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    held = require(request, Perm.VIEW_HOUSING)
    return split_page(request, get_object_or_404(pool(timezone.localdate()), pk=pk), held)


def split_page(request: HttpRequest, chosen: Any, held: frozenset[Perm]) -> HttpResponse:
    today = timezone.localdate()
    everything = pool(today)
    shown = request.GET.get("vis", "ledige" if chosen is None else chosen_view(chosen))
    rows = everything.filter(state=STATES[shown]) if shown in STATES else everything
    if search := request.GET.get("adresse", "").replace("\0", "").strip()[:60]:
        rows = rows.filter(address__icontains=search)
    page = Paginator(rows.order_by("free_on", "address"), PER_PAGE).get_page(request.GET.get("side"))
    chosen = chosen or next(iter(page), None)
    counts = dict(everything.order_by().values_list("state").annotate(Count("pk")))
    note_offers(request, [*page, chosen] if chosen else [])
    context = {
        "page": page,
        "today": today,
        "dwelling": chosen,
        "shown": shown,
        "search": search,
        "facts": facts_line(counts),
        "empty_words": EMPTY.get(shown, "Ingen boliger."),
        "chips": [(code, label, count_of(code, counts)) for code, label in CHIPS],
        "may_edit": Perm.EDIT_HOUSING in held,
        "dwelling_facts": dwelling_facts(chosen, today) if chosen else [],
        **matches_for(request, chosen),
    }
    return render(request, "housing/dwellings.html", context)


def count_of(code: str, counts: dict[str, int]) -> int:
    """How many dwellings a chip shows."""
    return counts.get(STATES[code], 0) if code in STATES else sum(counts.values())


def facts_line(counts: dict[str, int]) -> str:
    """The line beside the heading."""
    free, offered = counts.get("free", 0), counts.get("offered", 0)
    return f"{free} {'ledig' if free == 1 else 'ledige'} · {offered} tilbudt · nej tak koster aldrig ventetid"


def dwelling_facts(chosen: Any, today: dt.date) -> list[list[tuple[str, str]]]:
    """What is known of the dwelling, in two columns."""
    pets = {True: "Tilladt", False: "Ikke tilladt", None: ""}[chosen.pets_allowed]
    free = "" if chosen.state == "let" else danish.long_date(chosen.free_on)
    size = f", {chosen.size_m2} m²" if chosen.size_m2 else ""
    cost = danish.kroner(chosen.rent) if chosen.rent is not None else ""
    if cost and chosen.utilities:
        cost += f" + forbrug {danish.kroner(chosen.utilities)}"
    left = [("Bolig", f"{chosen.get_kind_display()}{size}"), ("Dyr", pets), ("Ledig", free)]
    right = [
        ("Om måneden", cost),
        ("Indskud", danish.kroner(chosen.deposit) if chosen.deposit is not None else ""),
        ("Kommer fra", chosen.association.name if chosen.association else ""),
        ("Anvises efter", chosen.get_channel_display()),
    ]
    return [left, right]


def chosen_view(chosen: Any) -> str:
    """The part of the list where the dwelling stands."""
    return next(code for code, state in STATES.items() if state == chosen.state)


def note_offers(request: HttpRequest, dwellings: list[Any]) -> None:
    """Give each dwelling its live offer, if the user may see whose it is; the showing is noted.

    Somebody with address protection is named on no list of addresses (ADR 26).
    """
    live = Offer.objects.visible_to(request.user, Perm.VIEW_HOUSING).filter(
        over_at__isnull=True, case__person__is_address_protected=False
    )
    shown = live.filter(dwelling__in={row.pk for row in dwellings}).select_related("case__person")
    offers: dict[uuid.UUID, Any] = {offer.dwelling_id: offer for offer in shown}
    for row in dwellings:
        row.live_offer = offers.get(row.pk)
        row.standing = standing(row, timezone.localdate(), timezone.now())
    note_shown(request, [offer.case_id for offer in offers.values()], Action.LIST)


def matches_for(request: HttpRequest, chosen: Any) -> dict:
    """Who of the waiting the dwelling suits, and who lives there now."""
    if chosen is None:
        return {}
    if chosen.state == "let":
        return {"tenancy": visible_tenancy(request, chosen)}
    needs = list(waiting(request.user))
    found = fits(chosen, needs, offers_of(needs), timezone.localdate())[:MATCHES]
    note_shown(request, [fit.need.case_id for fit in found], Action.LIST)
    return {
        "matches": found,
        "waiting_count": len(needs),
        "waiting_words": f"Ventelisten, {len(needs)}",
        "offer_query": f"?bolig={chosen.pk}",
    }


def visible_tenancy(request: HttpRequest, chosen: Any) -> Tenancy | None:
    """Who rents the dwelling, for those who may see it. With address protection only from the case itself: here the
    address and the name would stand together on a list (design 3)."""
    tenancies = Tenancy.objects.visible_to(request.user, Perm.VIEW_HOUSING).select_related("case__person")
    found = tenancies.filter(dwelling=chosen, ends_on__isnull=True, case__person__is_address_protected=False).first()
    if found is not None:
        note_shown(request, [found.case_id], Action.LIST)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def dwelling_new(request: HttpRequest) -> HttpResponse:
    require(request, Perm.EDIT_HOUSING)
    return dwelling_form(request, Dwelling(available_from=timezone.localdate()), "new")


@require_http_methods(["GET", "HEAD", "POST"])
def dwelling_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    require(request, Perm.EDIT_HOUSING)
    return dwelling_form(request, get_object_or_404(Dwelling, pk=pk), str(pk))


def dwelling_form(request: HttpRequest, instance: Dwelling, draft_of: str) -> HttpResponse:
    form = DwellingForm(
        request.POST or None, instance=instance, draft=load_draft(request, "housing.dwelling", draft_of)
    )
    if request.method == "POST" and form.is_valid() and (saved := save_versioned(form)):
        return redirect("housing:dwelling", pk=saved.pk)
    return form_page(request, "housing/dwelling_form.html", form, {"dwelling": form.instance})
