"""Unfinished text, kept on the server per user, form and record (design 5, decisions j)."""

import datetime as dt
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import cast

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from cases.models import Draft

# Never in a draft: the token, the draft's own address, passwords, and personal numbers (stored encrypted only).
ADDRESS_FIELDS = ("_draft_form", "_draft_object", "_draft_user")
LEFT_OUT = ("csrfmiddlewaretoken", *ADDRESS_FIELDS)
ADDRESS = re.compile(r"[\w.-]{1,60}")
LEFT_OUT_PARTS = ("password", "cpr")
MAX_BYTES = 200_000


@dataclass(frozen=True)
class DraftState:
    """The draft of one form as it was when the page was asked for; `saved_at` is None when there is none."""

    user_id: uuid.UUID
    name: str
    object_id: str
    saved_at: dt.datetime | None = None
    data: QueryDict | None = field(default=None, repr=False)

    def drop(self) -> None:
        """Throw the draft away, because it was saved for real or is not wanted."""
        Draft.objects.filter(user_id=self.user_id, form=self.name, object_id=self.object_id).delete()


def load_draft(request: HttpRequest, form_name: str, object_id: object = "new") -> DraftState:
    """The user's own draft of `form_name` for the record `object_id` ("new" for a record not made yet).

    Pass it to the form as `draft=`: a GET then shows the typed text with "Kladde gemt kl. 14.02".
    """
    return load_drafts(request, [form_name], object_id)[form_name]


def load_drafts(request: HttpRequest, form_names: Iterable[str], object_id: object) -> dict[str, DraftState]:
    """The user's own drafts of several forms about one record, in one query: for a page with many small forms."""
    found = {name: DraftState(_user_id(request), name, str(object_id)) for name in form_names}
    drafts = Draft.objects.filter(user_id=_user_id(request), form__in=list(found), object_id=str(object_id))
    for draft in drafts:
        found[draft.form] = replace(found[draft.form], saved_at=draft.updated_at, data=as_posted(draft.payload))
    return found


def as_posted(payload: dict[str, list[str]]) -> QueryDict:
    """A draft's fields as the browser sent them."""
    data = QueryDict(mutable=True)
    for key, values in payload.items():
        data.setlist(key, values)
    return data


def drop_draft(request: HttpRequest, form_name: str, object_id: object = "new") -> None:
    """Throw the user's own draft away."""
    DraftState(_user_id(request), form_name, str(object_id)).drop()


def save_draft(request: HttpRequest, form_name: str, object_id: str) -> dt.datetime:
    """Store the raw fields of the request as the user's draft, in place of the former. Returns when."""
    return _store(_user_id(request), form_name, object_id, request.POST)


def address_of(posted: QueryDict) -> tuple[str, str] | None:
    """Which form and record the posted fields say they are a draft of; None when they do not say it rightly."""
    form, object_id = posted.get("_draft_form", ""), posted.get("_draft_object", "")
    return (form, object_id) if ADDRESS.fullmatch(form) and ADDRESS.fullmatch(object_id) else None


def store_draft(user_id: uuid.UUID, posted: QueryDict) -> dt.datetime | None:
    """Store posted fields as the draft they say they are; None when they say none, or are too much to keep."""
    address = address_of(posted)
    return store_fields(user_id, *address, posted) if address is not None else None


def store_fields(user_id: uuid.UUID, form_name: str, object_id: str, posted: QueryDict) -> dt.datetime | None:
    """Store posted fields as the draft of that form and record; None when they are too much to keep."""
    if sum(len(value) for _, values in posted.lists() for value in values) > MAX_BYTES:
        return None
    return _store(user_id, form_name, object_id, posted)


def _store(user_id: uuid.UUID, form_name: str, object_id: str, posted: QueryDict) -> dt.datetime:
    now = timezone.now()
    Draft.objects.update_or_create(
        user_id=user_id,
        form=form_name,
        object_id=object_id,
        defaults={"payload": {key: values for key, values in posted.lists() if is_kept(key)}, "updated_at": now},
    )
    return now


def _user_id(request: HttpRequest) -> uuid.UUID:
    # drafts are only for those logged in; anonymous has no key, and no page lets it get here
    return cast(uuid.UUID, request.user.pk)


def is_kept(key: str) -> bool:
    """Whether the field of this name may lie in a draft."""
    return key not in LEFT_OUT and not any(part in key.lower() for part in LEFT_OUT_PARTS)
