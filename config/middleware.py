"""What every request passes: an id, no caching, the access log, and the guard that keeps GET from writing."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import resolve_url
from django.template.loader import render_to_string

from cases.access import write_access_log

SAFE_METHODS = {"GET", "HEAD"}
ALLOWED_METHODS = SAFE_METHODS | {"POST"}
# A first-word check misses WITH … INSERT, so the words are looked for anywhere outside quotes (decisions d).
WRITES = re.compile(r"\b(insert\s+into|update\s+\S+\s+set|delete\s+from|truncate|merge\s+into)\b", re.IGNORECASE)
QUOTED = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"")

Responder = Callable[[HttpRequest], HttpResponse]


class WroteOnRead(RuntimeError):
    """A GET tried to write. Somebody's look must not change the case."""


class RequestIdMiddleware:
    """Gives each request an id that stands in the access log, the server log and on the error page."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.request_id = uuid.uuid4()  # type: ignore[attr-defined]
        response = self.get_response(request)
        response["X-Request-Id"] = str(request.request_id)  # type: ignore[attr-defined]
        return response


class AllowedMethodsMiddleware:
    """Pages are read and posted to, nothing else: PUT, PATCH, DELETE, OPTIONS and TRACE are 405 on every address."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ALLOWED_METHODS:
            return HttpResponseNotAllowed(sorted(ALLOWED_METHODS))
        return self.get_response(request)


class DatabaseAwayMiddleware:
    """The database away: 503 with Retry-After, never a trace (design 8); waits are bounded by the connection."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self.get_response(request)
        except (OperationalError, InterfaceError):
            return unavailable(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, OperationalError | InterfaceError):
            return unavailable(request)
        return None


def unavailable(request: HttpRequest) -> HttpResponse:
    """The 503 page, drawn without the context processors, since they ask the database."""
    page = render_to_string("503.html", {"request_id": getattr(request, "request_id", "")})
    return HttpResponse(page, status=503, headers={"Retry-After": "30"})


class LoggedOutFragmentMiddleware:
    """A fragment asked for after the login ran out: 401 instead of a login page inside a page.

    The page that asked keeps what was typed and says so (static/js/rows.js).
    """

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        to_login = response.status_code == 302 and response["Location"].startswith(resolve_url(settings.LOGIN_URL))
        if to_login and request.headers.get("HX-Request") == "true":
            return HttpResponse("Du er logget ud.", status=401)
        return response


class NoStoreMiddleware:
    """Nothing about a person stays in a browser's or a proxy's cache (trust R32)."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Cache-Control", "no-store")
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
        return response


class AccessLogMiddleware:
    """Writes who was shown whom, after the view's transaction and before the response leaves (trust R14).

    A showing that cannot be logged does not happen: the answer becomes 503.
    """

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.touched = []  # type: ignore[attr-defined]
        response = self.get_response(request)
        if request.touched:  # type: ignore[attr-defined]
            try:
                write_access_log(request, response.status_code)
            except DatabaseError:
                return unavailable(request)
        return response


class ReadOnlyGuardMiddleware:
    """A GET never writes: a lint more than a wall, so a mistake is seen in tests and not in a case (decisions d)."""

    def __init__(self, get_response: Responder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE_METHODS:
            return self.get_response(request)
        with connection.execute_wrapper(refuse_writes):
            return self.get_response(request)


def refuse_writes(execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
    if WRITES.search(QUOTED.sub("", str(sql))):
        raise WroteOnRead("A GET tried to write to the database.")
    return execute(sql, params, many, context)
