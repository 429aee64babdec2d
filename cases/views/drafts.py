"""Drafts of long forms: saved by js/draft.js, always only the user's own."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect, JsonResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from cases import danish
from cases.forms.drafts import MAX_BYTES, address_of, drop_draft, save_draft


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the posted fields as the user's draft of this form; answers when it was kept.

    Refused when somebody else has logged in since the page was drawn: the text is not theirs.
    """
    address = address_of(request.POST)
    if address is None or int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BYTES:
        return HttpResponseBadRequest("Kladden kan ikke gemmes.")
    if request.POST.get("_draft_user", "") != str(request.user.pk):
        return HttpResponse("Siden er åbnet af en anden.", status=409)
    return JsonResponse({"saved_at": danish.clock(save_draft(request, *address))})


@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Throw the user's draft of this form away; with `next` back to the form."""
    address = address_of(request.POST)
    if address is None:
        return HttpResponseBadRequest("Kladden findes ikke.")
    drop_draft(request, *address)
    back = request.POST.get("next", "")
    if not back:
        return HttpResponse(status=204)
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(back if safe else "/")
