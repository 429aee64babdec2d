"""Forandringsfortællinger: those of one case, and the reader for leaders without names."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import Action, get_scoped_or_404, note_shown
from cases.addresses import address
from cases.case_head import Act, case_header
from cases.forms.change_stories import ChangeStoryForm
from cases.forms.drafts import load_draft
from cases.models import Case, ChangeStory, LifeDomain
from cases.permissions import Perm, led_units
from cases.views.case_pages import case_form_page, get_case, save_in_case

PER_PAGE = 20


@require_safe
def change_stories(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The stories of one case."""
    case = get_case(request, pk, Perm.VIEW_JOURNAL)
    acts = [Act("Ny fortælling", address("cases:change_story_new", pk=pk), "primary", "plus", Perm.EDIT_STORY)]
    head = case_header(request, case, "young_person", acts=acts if case.is_open else [])
    context = {
        "case": case,
        "head": head,
        "stories": case.change_stories.select_related("collected_by"),
        "may_edit": Perm.EDIT_STORY in head.may and case.is_open,
    }
    return render(request, "cases/change_stories.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change_story_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    draft = load_draft(request, "cases.change_story", f"new-{pk}")
    return story_page(request, ChangeStoryForm(request.POST or None, person=case.person, draft=draft), case)


@require_http_methods(["GET", "HEAD", "POST"])
def change_story_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_scoped_or_404(
        request, ChangeStory.objects.select_related("case__person", "case__facts"), Perm.EDIT_STORY, pk=pk
    )
    draft = load_draft(request, "cases.change_story", pk)
    form = ChangeStoryForm(request.POST or None, instance=found, person=found.case.person, draft=draft)
    return story_page(request, form, found.case)


def story_page(request: HttpRequest, form: ChangeStoryForm, case: Case) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "collected_by"):
        messages.success(request, "Fortællingen er gemt.")
        return redirect("cases:change_stories", pk=case.pk)
    return case_form_page(request, "cases/change_story.html", form, case, "young_person")


@require_safe
def reader(request: HttpRequest) -> HttpResponse:
    """What young people let others read, for leaders: without names and without the way to the case."""
    if not led_units(request.user, timezone.now()):
        raise Http404
    theme = request.GET.get("tema", "")
    found = ChangeStory.objects.read_by(request.user)
    if theme in LifeDomain.values:
        found = found.filter(theme=theme)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("side"))
    note_shown(request, [story.case_id for story in page], Action.LIST)
    context = {"page": page, "theme": theme, "themes": LifeDomain.choices}
    return render(request, "cases/change_story_reader.html", context)
