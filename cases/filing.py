"""What must also stand in the municipality's official record, and what of it does not (offentlighedsloven § 15)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from cases.models import Case, Filing, JournalEntry, TimelineEvent
from cases.permissions import Perm
from cases.timeline import Event

# Kinds of the timeline that are filed. A form or a change of team is a fact here, and is filed with what it led to.
FILED_KINDS = ("journal", "note", "decision", "meeting_held", "closed")


def unfiled(user: Any, at: dt.datetime) -> QuerySet[TimelineEvent]:
    """What lacks filing in the cases `user` may write notes in, oldest first."""
    mine = Case.objects.visible_to(user, Perm.WRITE_NOTE, at).open()
    done = Filing.objects.filter(object_id=OuterRef("object_id"), kind=OuterRef("kind"))
    found = TimelineEvent.objects.filter(case__in=mine.values("pk"), kind__in=FILED_KINDS, at__lte=at)
    return found.filter(~Exists(done)).order_by("at", "object_id")


def text_to_copy(case: Case, event: Event) -> str:
    """The event as plain text for the official record: when, what, who, the words, and what the young person says."""
    lines = [f"{timezone.localtime(event.at):%d.%m.%Y kl. %H.%M} · {event.title}", event.actor, "", event.words]
    lines += [f"\n{case.person.call_name} siger: {remark}" for remark in event.remarks]
    return "\n".join(lines).strip()


def file_all(*, by: Any, case: Case, events: list[TimelineEvent], reference: str = "") -> int:
    """Note that `events` of `case` stand in the official record; those noted before stay as they are."""
    now, count = timezone.now(), 0
    for event in events:
        _, made = Filing.objects.get_or_create(
            kind=event.kind,
            object_id=event.object_id,
            defaults={"case": case, "filed_at": now, "filed_by": by, "reference": reference},
        )
        count += made
    return count


def corrected(entry: JournalEntry) -> JournalEntry | None:
    """The entry that corrects this one, if any."""
    return JournalEntry.objects.filter(corrects=entry).select_related("author").first()
