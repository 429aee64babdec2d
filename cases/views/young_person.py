"""The young person: the story told once, how we keep in touch, and who lives there too."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import Action, get_scoped_or_404, note_shown
from cases.addresses import address
from cases.case_head import case_header
from cases.custody import acting_lines, minor_note
from cases.forms.drafts import load_draft
from cases.forms.young_person import ApproveStoryForm, ContactAgreementForm, HouseholdForm, StoryForm
from cases.important_days import coming_days
from cases.models import Case, HouseholdMember, MyStory
from cases.permissions import Perm, may_see_contact
from cases.safeguarding import child_line, children_of
from cases.services import add_to_household, approve_story, leave_household
from cases.views.case_page import contact_facts, overview_cases
from cases.views.case_pages import case_form_page, get_case, save_in_case
from cases.young_person import agreement_of, earlier_agreements, household_of, stories_of, what_matters

FORM = ["GET", "HEAD", "POST"]


@require_safe
def young_person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The first a new professional reads. Outside the house only what is approved and shared (C6)."""
    case, at = get_scoped_or_404(request, overview_cases(), Perm.VIEW_STORY, pk=pk), timezone.now()
    head = case_header(request, case, "young_person")
    inside = Perm.VIEW_PATHWAY in head.may
    context: dict[str, Any] = {
        "case": case,
        "head": head,
        "stories": stories_of(case, head.may),
        "may_write": Perm.EDIT_STORY in head.may and case.is_open,
        "may_edit": Perm.EDIT_CASE in head.may and case.is_open,
        "contact": contact_facts(request, case, at) if Perm.VIEW_CONTACT in head.may else None,
        "is_inside": inside,
    }
    if inside:
        agreement, sees_contact = agreement_of(case), may_see_contact(request.user, case, at)
        household = list(household_of(request.user, case))
        note_shown(request, [seat.case_id for seat in household if seat.case_id], Action.LIST)
        context |= {
            "agreement": agreement,
            "earlier_agreements": earlier_agreements(agreement),
            "facts": what_matters(case, case.facts, at),
            "household": household,
            "minor": minor_note(case.person, at),
            "acting": acting_lines(case.person, at, sees_contact),
            "ways_url": address("cases:ways", pk=pk) if context["may_edit"] and sees_contact else "",
            "children": [(child, child_line(child, timezone.localdate(at))) for child in children_of(case)],
            "days": coming_days(case, timezone.localdate(at)),
        }
    return render(request, "cases/young_person.html", context)


@require_http_methods(FORM)
def story(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    under_way = case.stories.filter(approved_on__isnull=True).first()
    approved = case.stories.approved().first()
    form = StoryForm(
        request.POST or None,
        instance=under_way,
        initial={"text": approved.text} if approved and under_way is None else None,
        draft=load_draft(request, "cases.story", pk),
    )
    if form.is_valid() and save_in_case(request, form, case, "written_by"):
        messages.success(request, "Historien er gemt. Læs den højt for den unge, og skriv, når den er godkendt.")
        return redirect("cases:young_person", pk=pk)
    return case_form_page(request, "cases/story.html", form, case, "young_person", approved=approved)


@require_http_methods(FORM)
def story_approve(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    under_way: MyStory | None = case.stories.filter(approved_on__isnull=True).first()
    if under_way is None:
        return redirect("cases:young_person", pk=pk)
    form = ApproveStoryForm(request.POST or None, initial={"version": under_way.version})
    if form.is_valid() and form.carry_out(approve_story, by=request.user, story=under_way, **form.cleaned_data):
        messages.success(request, "Godkendt. Nu kan den læses af dem, den unge har sagt ja til.")
        return redirect("cases:young_person", pk=pk)
    return case_form_page(request, "cases/story_approve.html", form, case, "young_person", story=under_way)


@require_http_methods(FORM)
def contact_agreement(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    form = ContactAgreementForm(
        request.POST or None,
        instance=agreement_of(case),
        draft=load_draft(request, "cases.contact_agreement", pk),
    )
    if form.is_valid() and save_in_case(request, form, case, "written_by"):
        messages.success(request, "Aftalen om kontakt er gemt.")
        return redirect("cases:young_person", pk=pk)
    return case_form_page(request, "cases/contact_agreement.html", form, case, "young_person")


@require_safe
def household(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The household seen together: a case that is not the user's is left out, and not counted either."""
    case = get_case(request, pk, Perm.VIEW_PATHWAY)
    seats = list(household_of(request.user, case))
    note_shown(request, [seat.case_id for seat in seats if seat.case_id], Action.LIST)
    head = case_header(request, case, "young_person")
    context = {
        "case": case,
        "head": head,
        "with_case": [seat for seat in seats if seat.case_id],
        "without_case": [seat for seat in seats if not seat.case_id],
        "may_edit": Perm.EDIT_CASE in head.may and case.is_open,
    }
    return render(request, "cases/household.html", context)


@require_http_methods(FORM)
def household_add(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    form = HouseholdForm(request.POST or None, user=request.user, draft=load_draft(request, "cases.household", pk))
    if form.is_valid() and form.carry_out(add_to_household, by=request.user, case=case, **form.for_service()):
        form.drop_draft()
        messages.success(request, "Skrevet i husstanden.")
        return redirect("cases:household", pk=pk)
    return case_form_page(request, "cases/household_add.html", form, case, "young_person")


@require_POST
def household_leave(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    leave_household(by=request.user, member=own_seat(request, case, member), on=timezone.localdate())  # type: ignore[arg-type]
    messages.success(request, "Bor der ikke længere fra i dag.")
    return redirect("cases:household", pk=pk)


def own_seat(request: HttpRequest, case: Case, member: uuid.UUID) -> HouseholdMember:
    """The seat in the household of `case` that the user may end: a case of theirs to write in, or nobody's case."""
    seat = household_of(request.user, case).filter(pk=member).first()
    if seat is None:
        raise Http404
    if seat.case_id:
        get_scoped_or_404(request, Case.objects, Perm.EDIT_CASE, pk=seat.case_id)
    return seat
