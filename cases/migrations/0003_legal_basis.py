"""The laws a municipality begins with: what the visitation chooses among, and what may be under way beside it."""

import datetime as dt

from django.db import migrations

# (code, law, section, what it is, the rule in plain words, competence, is a decision, in force from)
VISITATION = [
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
# (code, law, section, what it is, in force from)
SERVICES = [
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


def write_rows(apps, schema_editor):
    basis = apps.get_model("cases", "LegalBasis")
    names = ("code", "law", "section", "title", "rule_text", "competence", "is_decision", "valid_from")
    for position, row in enumerate(VISITATION):
        known = dict(zip(names, row, strict=True))
        basis.objects.create(**known, position=position, in_services=known["is_decision"])
    names = ("code", "law", "section", "title", "valid_from")
    for position, row in enumerate(SERVICES, 10):
        basis.objects.create(**dict(zip(names, row, strict=True)), position=position, in_visitation=False)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_rules")]

    operations = [migrations.RunPython(write_rows, migrations.RunPython.noop)]
