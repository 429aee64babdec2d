"""A demo account may not come along into a municipality's installation, for instance in a restored database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection

from cases.models import User

HINT = "Set is_active=False on the accounts with is_demo=True; their password is public."


def has_demo_accounts() -> bool:
    """True when an active account was made by `seed_demo`; False where there is no table to ask yet."""
    try:
        return User.objects.filter(is_demo=True, is_active=True).exists()
    except DatabaseError:
        return False


@checks.register(checks.Tags.database)
def no_demo_accounts(databases: Sequence[str] | None = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Asked by `migrate` and `check --database default`."""
    if not databases or not getattr(settings, "REFUSE_DEMO_ACCOUNTS", False) or not has_demo_accounts():
        return []
    return [checks.Critical("Active demo accounts in a production database.", hint=HINT, id="cases.E001")]


def refuse_demo_accounts() -> None:
    """Called when the web server starts; raises ImproperlyConfigured when an active demo account is found."""
    if not getattr(settings, "REFUSE_DEMO_ACCOUNTS", False):
        return
    found = has_demo_accounts()
    connection.close()  # the workers that are forked from here open their own
    if found:
        raise ImproperlyConfigured(f"Active demo accounts in a production database. {HINT}")
