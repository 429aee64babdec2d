"""The register of employers, clubs, communities and homes: shared by all who work with young people here."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import Action, note_shown
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.organisations import OrganisationContactForm, OrganisationForm
from cases.models import Organisation, OrganisationContact
from cases.organisations import been_there, found_places, may_use_register
from cases.pages import form_page

FORM = ["GET", "HEAD", "POST"]
PER_PAGE = 25


def require_register(request: HttpRequest) -> None:
    """Raise Http404 for who has no part in the work with young people."""
    if not may_use_register(request.user):
        raise Http404


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    """The places, with how many of the unit's own young people have been at each. Nobody is named."""
    require_register(request)
    text, kind = request.GET.get("sted", "").strip()[:60], request.GET.get("slags", "")
    in_use = request.GET.get("brug") != "nej"
    found = found_places(request.user, text=text, kind=kind, in_use=in_use).prefetch_related("contacts")
    page: Any = Paginator(found, PER_PAGE).get_page(request.GET.get("side"))
    for place in page:
        place.people = [contact for contact in place.contacts.all() if contact.left_on is None]
    context = {"page": page, "text": text, "kind": kind, "in_use": in_use, "kinds": Organisation.Kind.choices}
    return render(request, "cases/organisation_list.html", context)


@require_safe
def organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One place. The young people named are those whose case the user has; the showing is logged."""
    require_register(request)
    place = get_object_or_404(found_places(request.user, in_use=None), pk=pk)
    return organisation_page(request, place, OrganisationContactForm())


def organisation_page(request: HttpRequest, place: Any, form: OrganisationContactForm) -> HttpResponse:
    been = been_there(request.user, place)
    note_shown(request, [one.case_id for one in been], Action.LIST)
    contacts = place.contacts.filter(left_on__isnull=True)
    return form_page(request, "cases/organisation.html", form, {"place": place, "been": been, "contacts": contacts})


@require_http_methods(FORM)
def organisation_new(request: HttpRequest) -> HttpResponse:
    require_register(request)
    place = Organisation(keeper_id=request.user.pk)
    form = OrganisationForm(
        request.POST or None, instance=place, user=request.user, draft=load_draft(request, "cases.organisation", "new")
    )
    return organisation_form_page(request, form)


@require_http_methods(FORM)
def organisation_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    require_register(request)
    place = get_object_or_404(Organisation, pk=pk)
    form = OrganisationForm(
        request.POST or None, instance=place, user=request.user, draft=load_draft(request, "cases.organisation", pk)
    )
    return organisation_form_page(request, form)


def organisation_form_page(request: HttpRequest, form: OrganisationForm) -> HttpResponse:
    is_new = form.instance._state.adding
    if form.is_valid() and (saved := save_versioned(form)):
        messages.success(request, "Stedet er gemt.")
        return redirect("cases:organisation", pk=saved.pk)
    return form_page(request, "cases/organisation_form.html", form, {"place": form.instance, "is_new": is_new})


@require_POST
def organisation_contact_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    require_register(request)
    place = get_object_or_404(found_places(request.user, in_use=None), pk=pk)
    form = OrganisationContactForm(request.POST, instance=OrganisationContact(organisation=place))
    if form.is_valid():
        form.save()
        messages.success(request, "Kontaktpersonen er skrevet.")
        return redirect("cases:organisation", pk=pk)
    return organisation_page(request, place, form)


@require_POST
def organisation_contact_end(request: HttpRequest, pk: uuid.UUID, contact: uuid.UUID) -> HttpResponse:
    require_register(request)
    found = get_object_or_404(OrganisationContact, pk=contact, organisation=pk, left_on__isnull=True)
    found.left_on = timezone.localdate()
    found.save()
    messages.success(request, f"{found.name} er taget af listen.")
    return redirect("cases:organisation", pk=pk)
