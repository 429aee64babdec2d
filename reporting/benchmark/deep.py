"""A case with five thousand events behind it: its timeline's first page and one far back (G12)."""

import datetime as dt
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from bostotte.models import ContactNote
from cases.models import Case, JournalEntry, TimelineEvent
from cases.timeline import PER_PAGE

EVENTS = 5000
LATER = EVENTS // 2  # events before the later page begins


def deepen(case: Case) -> None:
    """Give `case` what it lacks of EVENTS, half notes of contact and half entries; nothing the second time."""
    lacking = EVENTS - TimelineEvent.objects.filter(case=case).count()
    if lacking <= 0:
        return
    known = {"case": case, "author": case.opened_by}
    end = timezone.now() - dt.timedelta(days=1)
    for number in range(0, lacking, 2):
        at = end - dt.timedelta(hours=number)
        words = f"Samtale nr. {number} om huslejen, en aftale hos lægen og en nøgle, der er blevet væk."
        ContactNote(**known, at=at, kind="phone", minutes=10, text=words).save()
        JournalEntry(**known, at=at, text=words).save()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def first_page(case: Case) -> str:
    return reverse("cases:timeline", args=[case.pk])


def later_page(case: Case) -> str:
    """The address of the page that begins after the LATER newest events."""
    last = TimelineEvent.objects.filter(case=case).order_by("-at", "-object_id")[LATER - 1]
    assert TimelineEvent.objects.filter(case=case).count() >= LATER + PER_PAGE
    return f"{first_page(case)}?{urlencode({'fra': f'{last.at.isoformat()}_{last.object_id}'})}"
