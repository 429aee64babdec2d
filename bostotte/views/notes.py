"""Contact notes: two taps, text later, taken back when it was the wrong name (B6)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from bostotte import services
from bostotte.forms import NoteEditForm, NoteForm
from bostotte.mine import cards
from bostotte.models import ContactNote
from bostotte.views.today import QUICK
from cases.access import Action, get_scoped_or_404, note_refusal, note_shown
from cases.case_head import case_header
from cases.forms.drafts import load_draft
from cases.hats import has_both_hats
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm
from cases.rules import RuleBroken

DRAFT = "bostotte.note"


@require_safe
def note_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The whole note at once. It is posted to `note_save`, like the tap."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.WRITE_NOTE, pk=case_id)
    initial = {"case_id": case.pk, "at": timezone.now()}
    both = has_both_hats(request.user, case.pk, timezone.now())
    form = NoteForm(initial=initial, draft=load_draft(request, DRAFT, f"new-{case.pk}"), has_both_hats=both)
    return form_page(request, "bostotte/note_form.html", form, {"head": case_header(request, case, "support")})


@require_POST
def note_save(request: HttpRequest) -> HttpResponse:
    """Take a note from a tap, from the whole form, or from a tablet that was offline: the address names no case.

    Answers with nothing about the case when the author no longer has it.
    """
    both = has_both_hats(request.user, posted_case(request), timezone.now())
    draft = load_draft(request, DRAFT, f"new-{posted_case(request)}")
    form = NoteForm(request.POST, draft=draft, has_both_hats=both)
    if form.is_valid():
        try:
            note = form.carry_out(services.write_note, by=request.user, **form.cleaned_data)
        except Case.DoesNotExist as error:
            note_refusal(request, Case.objects, {"pk": form.cleaned_data["case_id"]})
            raise Http404 from error
        if note is not None:
            form.drop_draft()
            note_shown(request, [note.case_id], Action.EDIT)
            return saved(request, note)
    return form_page(request, "bostotte/note_form.html", form, {"head": head_if_theirs(request, form)})


def posted_case(request: HttpRequest) -> uuid.UUID | None:
    """The case the post names, when it is a key at all."""
    try:
        return uuid.UUID(request.POST.get("case_id", ""))
    except ValueError:
        return None


def head_if_theirs(request: HttpRequest, form: NoteForm) -> Any:
    """The case's head for a form that comes back, if the case is theirs to write in now; else None."""
    wanted = posted_case(request)
    if wanted is None:
        return None
    case = Case.objects.visible_to(request.user, Perm.WRITE_NOTE).select_related("person").filter(pk=wanted).first()
    if case is None:
        return None
    note_shown(request, [case.pk], Action.EDIT)
    return case_header(request, case, "support")


def saved(request: HttpRequest, note: ContactNote) -> HttpResponse:
    """The card anew for a tap with script; else back to where they were, where the card says it is saved."""
    if getattr(request, "htmx", False):
        return card_answer(request, note.case_id)
    back = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        messages.success(request, "Kontakten er gemt.")
        return redirect(back)
    if not cards(request.user, timezone.now(), note.case_id):
        messages.success(request, "Notatet er gemt.")
    return redirect("bostotte:today")


def card_answer(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The card of one case; only that the note is saved when the case is no longer theirs."""
    found = cards(request.user, timezone.now(), case_id)
    if not found:
        return render(request, "bostotte/_saved_elsewhere.html")
    return render(request, "bostotte/_card.html", {"card": found[0], "quick": QUICK})


def own_note(request: HttpRequest, pk: uuid.UUID) -> ContactNote:
    """The user's own note on a case they may write in; else Http404."""
    notes = ContactNote.objects.filter(author=request.user).select_related("case__person")  # type: ignore[misc]
    return get_scoped_or_404(request, notes, Perm.WRITE_NOTE, pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def note_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write more within the day; then the note stands (the database holds that)."""
    note = own_note(request, pk)
    both, draft = has_both_hats(request.user, note.case_id, timezone.now()), load_draft(request, DRAFT, note.pk)
    form = NoteEditForm(request.POST or None, instance=note, draft=draft, has_both_hats=both)
    if request.method == "POST" and form.is_valid() and form.carry_out(form.save):
        form.drop_draft()
        messages.success(request, "Notatet er gemt.")
        return redirect("bostotte:case_support", case_id=note.case_id)
    head = case_header(request, note.case, "support")
    return form_page(request, "bostotte/note_edit.html", form, {"head": head, "note": note})


@require_POST
def note_undo(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take the note back within the hour; when that is too late, the page says what to do instead."""
    note = own_note(request, pk)
    case_id = note.case_id
    try:
        services.undo_note(by=note.author, note=note)
    except RuleBroken as broken:
        messages.error(request, broken.message)
        home = reverse("bostotte:today")
        return HttpResponseClientRedirect(home) if getattr(request, "htmx", False) else redirect(home)
    return card_answer(request, case_id) if getattr(request, "htmx", False) else redirect("bostotte:today")
