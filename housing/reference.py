"""Rows the program begins with: what may decide a no to a home. The municipality keeps the list afterwards."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed_apps
from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS, router

DECLINE_REASONS = [
    ("place", "Beliggenheden"),
    ("rent", "Huslejen"),
    ("size", "For lille, eller delt med andre"),
    ("pets", "Dyr må ikke være der"),
    ("people", "Kender nogen i området"),
    ("access", "Kan ikke komme rundt i den"),
    ("wait", "Vil vente på noget andet"),
    ("other", "Noget andet"),
]


def load_decline_reasons(
    sender: AppConfig | None, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate: the shipped reasons, only into an empty list: what is left out stays so."""
    model = apps.get_model("housing", "DeclineReason")
    if not router.allow_migrate_model(using, model) or model._base_manager.using(using).exists():
        return
    for position, (code, label) in enumerate(DECLINE_REASONS):
        model._base_manager.using(using).create(code=code, label=label, position=10 * position)
