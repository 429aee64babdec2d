"""Rows the program cannot do without: the guide's twelve partners (part 2), and the laws decisions rest on."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed_apps
from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS, router

from cases.municipality import SETTINGS

# The twelve partners under their names of today (domain.md 0): (name, sector, outside the municipality). UU became
# KUI in 2019; "misbrug" is called rusmidler.
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


# (code, law, section, what it is, the rule in plain words, competence, is a decision, in force from); domain.md 5.
LEGAL_BASES = [
    (
        "sel_85", "serviceloven", "§ 85", "Hjælp, omsorg og støtte i hverdagen",
        "Kommunen skal tilbyde hjælp, omsorg og støtte til den, der har behov for det på grund af betydeligt nedsat "
        "funktionsevne eller særlige sociale problemer.",
        "sel", True, dt.date(2007, 1, 1),
    ),
    (
        "sel_85a", "serviceloven", "§ 85 a", "Bostøtte efter Housing First",
        "Kommunen kan tilbyde bostøtte efter særlige metoder til personer i hjemløshed eller i risiko for det. Det er "
        "et skøn, altså noget, vi vurderer i hver sag.",
        "sel", True, dt.date(2023, 10, 1),
    ),
    (
        "bl_114", "barnets lov", "§ 114", "Ungestøtte",
        "Kommunen kan give unge støtte i overgangen til et selvstændigt voksenliv, når der er behov for det.",
        "bl", True, dt.date(2024, 1, 1),
    ),
    ("none", "", "", "Ingen afgørelse: frivillig koordinering", "", "", False, dt.date(2018, 4, 1)),
]  # fmt: skip

# Laws of help that runs beside, chosen on an Indsats and never in visitation: (code, law, section, what it is, in
# force from). A repealed section gets a last day in the administration.
SERVICE_LAWS = [
    ("sel_82b", "serviceloven", "§ 82 b", "Forebyggende hjælp i en kort periode", dt.date(2018, 1, 1)),
    ("sel_99", "serviceloven", "§ 99", "Støtte- og kontaktperson", dt.date(2007, 1, 1)),
    ("sel_101", "serviceloven", "§ 101", "Behandling for stofmisbrug", dt.date(2007, 1, 1)),
    ("sel_107", "serviceloven", "§ 107", "Midlertidigt botilbud", dt.date(2007, 1, 1)),
    ("sel_110", "serviceloven", "§ 110", "Herberg og forsorgshjem", dt.date(2007, 1, 1)),
    ("bl_32", "barnets lov", "§ 32", "Støttende indsats", dt.date(2024, 1, 1)),
    ("lab_167", "lov om en aktiv beskæftigelsesindsats", "§ 167", "Mentor", dt.date(2020, 1, 1)),
    ("asl_11", "lov om aktiv socialpolitik", "§ 11", "Hjælp til forsørgelse", dt.date(1998, 7, 1)),
    ("sul_141", "sundhedsloven", "§ 141", "Alkoholbehandling", dt.date(2007, 1, 1)),
]


def load_legal_bases(
    sender: AppConfig, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate: the laws of today where there are none, which is only after a flush in a test.

    An installation has them from the migration that made them rows, and its administrator keeps them.
    """
    basis = apps.get_model("cases", "LegalBasis")
    if not router.allow_migrate_model(using, basis) or basis._base_manager.using(using).exists():
        return
    names = ("code", "law", "section", "title", "rule_text", "competence", "is_decision", "valid_from")
    for position, row in enumerate(LEGAL_BASES):
        is_choice = row[0] != "none"
        basis._base_manager.using(using).create(
            **dict(zip(names, row, strict=True)), position=position, in_services=is_choice
        )
    for position, (code, law, section, title, valid_from) in enumerate(SERVICE_LAWS, 10):
        basis._base_manager.using(using).create(
            code=code, law=law, section=section, title=title, valid_from=valid_from, position=position,
            in_visitation=False,
        )  # fmt: skip


# What papers are about, as shipped; the municipality renames, adds and takes out of use.
DOCUMENT_CATEGORIES = [
    ("consent", "Samtykke og fuldmagt"),
    ("decision", "Afgørelse og brev"),
    ("statement", "Udtalelse og erklæring"),
    ("plan", "Plan og ark"),
    ("housing", "Bolig"),
    ("finances", "Økonomi"),
    ("health", "Helbred"),
    ("other", "Andet"),
]


def load_document_categories(
    sender: AppConfig, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate: the shipped kinds of papers where there are none, which is after a flush in a test."""
    model = apps.get_model("cases", "DocumentCategory")
    if not router.allow_migrate_model(using, model) or model._base_manager.using(using).exists():
        return
    for position, (code, label) in enumerate(DOCUMENT_CATEGORIES):
        model._base_manager.using(using).create(code=code, label=label, position=10 * position)


def load_settings(
    sender: AppConfig, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate: a row for each of the municipality's settings; those it has set stay as they are."""
    model = apps.get_model("cases", "MunicipalitySetting")
    if not router.allow_migrate_model(using, model):
        return
    for key in SETTINGS:
        model._base_manager.using(using).get_or_create(key=key)
