"""Words sent from Den unges visning after it was over: kept for the next time the same screen opens (ADR 35).

A session whose row is over opens nothing. For a day it may still hand in what the young person was writing when the
time ran out. The words lie on the server as drafts, in the name of whoever handed the tablet over, and are shown in
one place: the young person's own screen for the same thing, once somebody who may has handed the tablet over again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from cases.forms.drafts import DraftState, as_posted, store_fields
from cases.models import Draft, TabletSession

KEPT_FOR = dt.timedelta(hours=24)  # after the time ran out: whoever finds the tablet next morning loses nothing


class TabletWords(DraftState):
    """Words kept for one form of the screen, whoever handed the tablet over then."""

    def drop(self) -> None:
        Draft.objects.filter(form=self.name, object_id=self.object_id).delete()


def late_tablet(key: Any) -> TabletSession | None:
    """The row the session names, when it is over and may still hand in words.

    None when the tablet was given back (what is sent then is an old page), when the case is closed (there is no next
    time), and a day after the time ran out.
    """
    rows = TabletSession.objects.select_related("case").filter(expires_at__gt=timezone.now() - KEPT_FOR)
    row = rows.filter(pk=key).first()
    if row is None or not row.case.is_open:
        return None
    given_back = row.returned_at is not None and row.closed_by_id is None
    return None if given_back else row


def typed_in(request: HttpRequest, names: Iterable[str]) -> list[str]:
    """What was written or chosen in the fields `names` of the request."""
    return [value for name in names for value in request.POST.getlist(name) if value.strip()]


def keep_words(tablet: TabletSession, key: str, posted: QueryDict) -> bool:
    """Keep the fields sent for the screen's form `key`, in place of what was kept of it before; False for too much."""
    return store_fields(tablet.user_id, _screen(tablet.object_id), key, posted) is not None


def words_of(tablet: TabletSession, key: str) -> TabletWords:
    """The place where words of the form `key` are kept, without looking whether there are any: to drop them."""
    return TabletWords(tablet.user_id, _screen(tablet.object_id), key)


def words_kept(tablet: TabletSession) -> dict[str, TabletWords]:
    """What is kept for the screen, by form, the newest of each. One query."""
    rows = Draft.objects.filter(form=_screen(tablet.object_id)).order_by("updated_at")
    return {
        row.object_id: TabletWords(row.user_id, row.form, row.object_id, row.updated_at, as_posted(row.payload))
        for row in rows
    }


def are_words_kept(object_id: Any) -> bool:
    """Whether words wait for the young person's screen about this thing."""
    return Draft.objects.filter(form=_screen(object_id)).exists()


def _screen(object_id: Any) -> str:
    return f"tablet.{object_id.hex}"
