"""With Den unges visning open, every address but the young person's own leads back to it (decisions k)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from cases.tablet import KEY, MARK, home, live_tablet
from cases.tablet_words import late_tablet

Responder = Callable[[HttpRequest], HttpResponse]


class TabletMiddleware:
    """Gives the request its live row as `request.tablet`, else None.

    It stands before the form token is looked at, so that a page of the worker's that is still open in another tab can
    be sent nowhere. A row that is over takes its session with it, but on the young person's own addresses: there it is
    `request.late_tablet` for a while, which opens nothing and keeps what they were writing.
    """

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.tablet = request.late_tablet = None  # type: ignore[attr-defined]
        key = request.session.get(KEY)
        if key is None:
            return self.get_response(request)
        tablet = live_tablet(key)
        if tablet is None:
            request.late_tablet = late_tablet(key) if is_for_tablet(request.path_info) else None  # type: ignore[attr-defined]
            if request.late_tablet is None:  # type: ignore[attr-defined]
                request.session.flush()
        elif is_for_tablet(request.path_info):
            request.tablet = tablet  # type: ignore[attr-defined]
        else:
            return redirect(home(tablet))
        return self.get_response(request)


def is_for_tablet(path: str) -> bool:
    """Whether the address is one of the young person's; what no view answers is not."""
    try:
        return getattr(resolve(path).func, MARK, False)
    except Resolver404:
        return False
