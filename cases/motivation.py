"""What has been done to reach a young person since the referral: attempts, contacts and visits (guide TRIN 1).

Contacts are read through the timeline, since `cases` imports no other app. An attempt is effort, not contact.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from cases import danish
from cases.models import Case, HomeVisit, Referral, TimelineEvent
from cases.permissions import Perm
from cases.timeline import NOTES

MOST_SHOWN = 50
IN_VAIN = ("attempt", "no_show")


@dataclass(frozen=True)
class Effort:
    """One thing that was done: the day, what, by whom and, for those who may read the journal, the words."""

    on: dt.date
    what: str
    who: str
    words: str
    is_contact: bool
    is_visit: bool


@dataclass(frozen=True)
class Motivation:
    """The work since a referral. `ahead` is a visit that is planned."""

    efforts: list[Effort]
    ahead: HomeVisit | None

    @property
    def has_tried(self) -> bool:
        return bool(self.efforts)

    @property
    def summary(self) -> str:
        """ "2 forsøg · 1 kontakt · 1 besøg"."""
        visits = sum(effort.is_visit for effort in self.efforts)
        contacts = sum(effort.is_contact and not effort.is_visit for effort in self.efforts)
        attempts = len(self.efforts) - visits - contacts
        parts = [f"{attempts} forsøg"] if attempts else []
        parts += [f"{contacts} {'kontakt' if contacts == 1 else 'kontakter'}"] if contacts else []
        parts += [f"{visits} besøg"] if visits else []
        return " · ".join(parts)


def motivation(case: Case, referral: Referral, may: Iterable[Perm]) -> Motivation:
    """What has been done since `referral` came and until it ended; its words only with view_journal. Two queries."""
    may = frozenset(may)
    begun = timezone.make_aware(dt.datetime.combine(referral.received_on, dt.time()))
    until = referral.ended_at or timezone.now()
    events = TimelineEvent.objects.filter(case=case, kind="note", at__gte=begun, at__lte=until).order_by("-at")
    found = [_of_note(event, Perm.VIEW_JOURNAL in may) for event in events[:MOST_SHOWN]]
    visits = list(case.home_visits.select_related("visitor", "visited_by"))
    done = [visit for visit in visits if visit.visited_on and visit.visited_on >= referral.received_on]
    found += [_of_visit(visit) for visit in done if visit.result != HomeVisit.Result.CALLED_OFF]
    found.sort(key=lambda effort: effort.on, reverse=True)
    return Motivation(found[:MOST_SHOWN], next((visit for visit in visits if visit.visited_on is None), None))


def _of_note(event: TimelineEvent, may_read: bool) -> Effort:
    what = NOTES.get(event.detail or "", ("Kontakt", ""))[0]
    words = (event.text or "") if may_read else ""
    is_contact = event.detail not in IN_VAIN
    return Effort(timezone.localdate(event.at), what, event.actor_name or "", words, is_contact, is_visit=False)


def _of_visit(visit: HomeVisit) -> Effort:
    assert visit.visited_on is not None
    what = f"Besøg: {danish.inside(visit.get_result_display())}"
    is_contact = visit.result == HomeVisit.Result.MET
    return Effort(visit.visited_on, what, str(visit.visited_by or ""), visit.outcome, is_contact, is_visit=True)
