"""The twelve partners the guide names around a young person (part 2; domain.md 0), under their names of today."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed_apps
from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS, router

# (name, sector, outside the municipality). UU became KUI in 2019; "misbrug" is called rusmidler.
PARTNERS = [
    ("Børne- og ungeforvaltningen", "children", False),
    ("Beskæftigelsesforvaltningen og jobcentret", "employment", False),
    ("Uddannelsesvejledning (KUI)", "education", False),
    ("Rusmiddelbehandling", "substance", False),
    ("Socialforvaltningen, myndighed og visitation", "social", False),
    ("Ydelsesafdelingen", "benefits", False),
    ("Bostøtteteamet", "social", False),
    ("Socialpsykiatri", "psychiatry", False),
    ("Regionspsykiatri", "psychiatry", True),
    ("Kriminalforsorgen, lokal afdeling", "probation", True),
    ("Kommunal boliganvisning", "housing", False),
    ("Boligforeninger og boligselskaber", "housing", True),
]


def load_partners(
    sender: AppConfig, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate: the twelve partners where there are none yet.

    Only into an empty table, so that a name the municipality has changed or left out stays so. A flush sends the
    signal too, so tests have them again.
    """
    actor = apps.get_model("cases", "Actor")
    if not router.allow_migrate_model(using, actor) or actor._base_manager.using(using).exists():
        return
    for name, sector, is_external in PARTNERS:
        actor._base_manager.using(using).create(name=name, sector=sector, is_external=is_external)
