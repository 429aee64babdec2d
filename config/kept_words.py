"""No typed word is lost when the login has run out: what was posted is carried across the login and kept as a draft.

The drafts (cases.forms.drafts) save themselves two seconds after the last change. Left are the form sent by somebody
whose session ended while they wrote, and the form sent with a token from before a new login. Only our own long forms
are kept, those that say whose draft they are; nothing is done with the case until the user has looked at the text and
sent it again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from cases.forms.drafts import ADDRESS_FIELDS, address_of, is_kept, store_draft
from config.login import MARK, NameAndPassword, demo_accounts, without_marks

Responder = Callable[[HttpRequest], HttpResponse]


class KeptWordsMiddleware:
    """Somebody logged out sends a long form: the login page carries it along, and the draft is there afterwards."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        to_login = response.status_code == 302 and response["Location"].startswith(resolve_url(settings.LOGIN_URL))
        if to_login and request.method == "POST" and not is_fragment(request) and names_a_draft(request.POST):
            return login_page(request)
        return response


def is_fragment(request: HttpRequest) -> bool:
    """htmx and the drafts' own script keep the text where it was typed."""
    return request.headers.get("HX-Request") == "true" or request.path == resolve_url("cases:draft")


def names_a_draft(posted: QueryDict) -> bool:
    return address_of(posted) is not None and bool(posted.get("_draft_user"))


def login_page(request: HttpRequest) -> HttpResponse:
    """The login page with what was typed in hidden fields, and the way back to the form."""
    context = {
        "form": NameAndPassword(request),
        "next": way_back(request),
        "kept": kept_fields(without_marks(request.POST)),
        "demo_accounts": demo_accounts(),
    }
    return render(request, "registration/login.html", context, status=401)


def kept_fields(posted: QueryDict) -> list[tuple[str, str]]:
    """The posted fields as the login form carries them: no token, no password, no personal number."""
    return [
        (f"{MARK}{key}", value)
        for key, values in posted.lists()
        if is_kept(key) or key in ADDRESS_FIELDS
        for value in values
    ]


def way_back(request: HttpRequest) -> str:
    """The page the form was on, which is not always the address it is sent to."""
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        parts = urlsplit(came_from)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path
    return request.path


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form sent with a token of a former login. Its words are kept, when it is the same user's and from our page."""
    kept, typed = False, without_marks(request.POST)
    if names_a_draft(typed):
        if not request.user.is_authenticated:
            return login_page(request)
        if comes_from_here(request) and typed["_draft_user"] == str(request.user.pk):
            kept = store_draft(request.user.pk, typed) is not None
    # a form without a login has no draft: what was written stands on the page that sent it, and nowhere else
    lost = [] if names_a_draft(typed) else [text for text in typed.getlist("text") if text.strip()]
    context: dict[str, Any] = {"kept": kept, "back": way_back(request), "lost": lost}
    return render(request, "403.html", context, status=403)


def comes_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that one of our own pages sent it."""
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return bool(origin) and urlsplit(origin).netloc == request.get_host()
