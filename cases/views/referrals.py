"""Step 1: a new referral, and a referral that ends without a start."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import danish
from cases.access import Action, get_scoped_or_404, note_shown
from cases.case_head import case_header
from cases.duplicates import similar_cases, unseen_cases
from cases.forms.drafts import load_draft
from cases.forms.referrals import ReferralEndForm, ReferralForm
from cases.models import Case, CaseAssignment, OutreachContact, Referral
from cases.motivation import motivation
from cases.pages import form_page
from cases.permissions import Perm, may_open_case
from cases.services import end_referral, open_case
from cases.services.referrals import KnownCase, UnseenCase


@require_http_methods(["GET", "HEAD", "POST"])
def referral_new(request: HttpRequest) -> HttpResponse:
    if not may_open_case(request.user):
        raise Http404
    user: Any = request.user
    outreach = outreach_named(request)
    draft = load_draft(request, "cases.referral", outreach.pk if outreach else "new")
    form = ReferralForm(request.POST or None, user=user, outreach=outreach, initial=known_from(outreach), draft=draft)
    if form.is_valid() and not ask_about_similar(request, form):
        case = form.carry_out(open_case, by=user, unit=user.unit, **form.for_service())
        if case is not None:
            form.drop_draft()
            note_shown(request, [case.pk], Action.EDIT)
            messages.success(request, opened_message(case, user))
            return redirect("cases:case", pk=case.pk)
        note_known_case(request, form)
    return form_page(request, "cases/referral_new.html", form, {"outreach": outreach})


def outreach_named(request: HttpRequest) -> OutreachContact | None:
    """The contact without a name the page was opened from; raises Http404 for one that is not the user's unit's."""
    if not (named := request.GET.get("fra")):
        return None
    try:
        return OutreachContact.objects.visible_to(request.user).get(pk=uuid.UUID(named))
    except (ValueError, OutreachContact.DoesNotExist) as error:
        raise Http404 from error


def known_from(outreach: OutreachContact | None) -> dict[str, Any]:
    """What a contact without a name already says."""
    if outreach is None:
        return {}
    reach = f"{outreach.place}{f', igen {danish.long_date(outreach.again_on)}' if outreach.again_on else ''}"
    return {"worry": outreach.talked, "reach": reach, "source": Referral.Source.OUTREACH}


def ask_about_similar(request: HttpRequest, form: ReferralForm) -> bool:
    """Show the cases that may be the same person's, unless the user has said it is another; True when it asks."""
    given = form.cleaned_data
    if form.says_another or given["cpr"]:
        return False  # a number says who it is
    name = given["full_name"] or given["call_name"]
    found = similar_cases(request.user, name, given["birth_date"])
    unseen = unseen_cases(request.user, name, given["birth_date"])
    if found or unseen:
        note_shown(request, [case.pk for case in found], Action.SEARCH)
        note_shown(request, unseen, Action.REFUSED)
        form.note_similar(found, is_maybe_known=bool(unseen))
    return bool(found or unseen)


def note_known_case(request: HttpRequest, form: ReferralForm) -> None:
    """Log what the duplicate check found: shown to the user, or held back from the user."""
    broken = form.broken_rule
    if isinstance(broken, KnownCase):
        note_shown(request, [broken.case.pk], Action.SEARCH)
        form.similar = [broken.case]
    elif isinstance(broken, UnseenCase):
        note_shown(request, [broken.case.pk], Action.REFUSED)


def opened_message(case: Case, user: Any) -> str:
    """What happens to the referral now."""
    taken = case.assignments.live(timezone.now()).filter(user=user, role=CaseAssignment.Role.COORDINATOR).exists()
    text = f"Henvendelsen er oprettet som sag {case.number}. "
    text += "Du er koordinator." if taken else "Visitationen kan se den nu."
    if visit := case.home_visits.select_related("visitor").first():
        who = "Du" if visit.visitor_id == user.pk else str(visit.visitor)
        text += f" {who} tager ud til den unge senest {danish.long_date(visit.due_on)}."
    return text + (" Den er knyttet til den unges tidligere sag." if case.previous_case_id else "")


@require_http_methods(["GET", "HEAD", "POST"])
def referral_end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_scoped_or_404(request, Case.objects.select_related("person", "facts"), Perm.EDIT_CASE, pk=pk)
    head, referral = case_header(request, case, "pathway"), case.referrals.last()
    tried = motivation(case, referral, head.may) if referral else None
    form = ReferralEndForm(
        request.POST or None,
        has_tried=tried is not None and tried.has_tried,
        draft=load_draft(request, "cases.referral_end", pk),
    )
    if form.is_valid():
        ended = form.carry_out(end_referral, by=request.user, case=case, **form.for_service())
        if ended is not None:
            form.drop_draft()
            messages.success(request, "Henvendelsen er afsluttet, og sagen er lukket.")
            return redirect("cases:case_list")
    context = {"case": case, "head": head, "referral": referral, "tried": tried}
    return form_page(request, "cases/referral_end.html", form, context)
