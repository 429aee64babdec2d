"""The floor pages: the same rows by hand-written SQL and f-strings, through the same middleware, login and log."""

import datetime as dt
import uuid
from html import escape
from typing import Any

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.access import note_shown
from cases.permissions import ASSIGNMENT_PERMISSIONS, Perm, roles_with
from reporting.benchmark.floor_sql import CASE, CASELOAD

STEPS = ("Henvisning", "Udredning", "Opstart", "Bostøtte", "Indflytning", "Afslutning")
SILENT_DAYS = 14
SOON_DAYS = 2


def fetch(sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows as dicts, by Django's cursor as anybody would write it."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def parameters(request: HttpRequest) -> dict[str, Any]:
    now = timezone.now()
    return {
        "user": request.user.pk,
        "now": now,
        "today": timezone.localdate(now),
        "silent": now - dt.timedelta(days=SILENT_DAYS),
        "soon": now + dt.timedelta(days=SOON_DAYS),
        "roles": roles_with(Perm.VIEW_PATHWAY, ASSIGNMENT_PERMISSIONS),
    }


@require_safe
def caseload(request: HttpRequest) -> HttpResponse:
    """The caseload's floor: one statement, one string."""
    params = parameters(request)
    rows = fetch(CASELOAD, params)
    note_shown(request, [row["id"] for row in rows], "list")
    today = params["today"]
    body = "".join(case_row(row, today) for row in rows)
    first = rows[0] if rows else {}
    names = ("everything", "overdue", "forms_late", "without_meeting", "waiting", "silent")
    chips = "".join(f"<li>{name} {first.get(name, 0)}</li>" for name in names)
    return HttpResponse(page("Sager", f"<ul>{chips}</ul><table><tbody>{body}</tbody></table>"))


def page(title: str, content: str) -> str:
    return (
        "<!doctype html><html lang=da><head><meta charset=utf-8>"
        f"<title>{escape(title)}</title><link rel=stylesheet href=/static/css/hjemvej.css></head>"
        f"<body><main><h1>{escape(title)}</h1>{content}</main></body></html>"
    )


def day(value: dt.date | dt.datetime | None, today: dt.date) -> str:
    if value is None:
        return "–"
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value).date()
    left = (value - today).days
    return f"{-left} dage over" if left < 0 else f"{value.day}.{value.month}."


def case_row(row: dict[str, Any], today: dt.date) -> str:
    age = (today - row["birth_date"]).days // 365 if row["birth_date"] else ""
    quiet = (today - timezone.localtime(row["last_contact_at"]).date()).days if row["last_contact_at"] else "–"
    step = STEPS[min(5, sum(row[name] is not None for name in ("combination", "started_on", "method", "moved_in_on")))]
    return (
        f'<tr><th scope="row"><a href="/sager/{row["id"]}/">{escape(row["full_name"] or row["call_name"])}</a>'
        f"<span>{age} år · {escape(row['combination'] or '')}</span></th><td>{step}</td>"
        f"<td>{escape(row['coordinator'] or '–')} {escape(row['worker'] or '')}</td>"
        f"<td>{quiet} dage</td><td>{day(row['next_at'], today)}</td>"
        f"<td>{row['open_agreements']} åbne {day(row['next_due'], today)} {day(row['form_due'], today)}</td>"
        f"<td>{day(row['deadline_at'] or row['until'] or row['since_on'], today)}</td></tr>"
    )


@require_safe
def case(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The case page's floor: all its facts by one statement."""
    params = parameters(request)
    rows = fetch(CASE, {**params, "case": pk})
    if not rows:
        raise Http404
    note_shown(request, [pk], "view")
    today = params["today"]
    lines = "".join(
        f"<dt>{name}</dt><dd>{day(value, today) if isinstance(value, dt.date) else escape(str(value or '–'))}</dd>"
        for name, value in rows[0].items()
    )
    return HttpResponse(page(rows[0]["full_name"], f"<dl>{lines}</dl>"))
