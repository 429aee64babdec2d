"""The law of help beside the course becomes a row, where there is one; entries say in which role they were written."""

import datetime as dt

import django.db.models.deletion
from django.db import migrations, models

# (code, law, section, what it is, in force from), frozen here.
ROWS = [
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
# A text that is a row's law and section, letter for letter, becomes the row; a bare section says that its law is missing.
MOVE = """
UPDATE cases_indsats i SET legal_basis_id = b.code, law = ''
  FROM cases_legalbasis b WHERE b.in_services AND b.law <> '' AND i.law = b.law || ' ' || b.section;
UPDATE cases_indsats SET law = left('loven mangler: ' || law, 120) WHERE law LIKE '§%';
SET CONSTRAINTS ALL IMMEDIATE;
"""


def write_rows(apps, schema_editor):
    basis = apps.get_model("cases", "LegalBasis")
    basis.objects.filter(pk="none").update(in_services=False)
    for position, (code, law, section, title, valid_from) in enumerate(ROWS, 10):
        known = {"law": law, "section": section, "title": title, "valid_from": valid_from, "position": position}
        basis.objects.get_or_create(code=code, defaults={**known, "in_visitation": False})


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0016_change_story"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalindsats",
            name="legal_basis",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.legalbasis",
                verbose_name="lovgrundlag",
            ),
        ),
        migrations.AddField(
            model_name="historicallegalbasis",
            name="in_services",
            field=models.BooleanField(
                db_default=True,
                default=True,
                help_text="Hjælp, der er i gang ved siden af, for eksempel mentor eller rusmiddelbehandling.",
                verbose_name="kan vælges på en indsats",
            ),
        ),
        migrations.AddField(
            model_name="historicallegalbasis",
            name="in_visitation",
            field=models.BooleanField(db_default=True, default=True, verbose_name="kan vælges i visitationen"),
        ),
        migrations.AddField(
            model_name="indsats",
            name="legal_basis",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="services",
                to="cases.legalbasis",
                verbose_name="lovgrundlag",
            ),
        ),
        migrations.AddField(
            model_name="journalentry",
            name="hat",
            field=models.CharField(
                blank=True,
                choices=[("authority", "Myndighed"), ("support", "Bostøtte")],
                db_default="",
                default="",
                max_length=10,
                verbose_name="skrevet som",
            ),
        ),
        migrations.AddField(
            model_name="legalbasis",
            name="in_services",
            field=models.BooleanField(
                db_default=True,
                default=True,
                help_text="Hjælp, der er i gang ved siden af, for eksempel mentor eller rusmiddelbehandling.",
                verbose_name="kan vælges på en indsats",
            ),
        ),
        migrations.AddField(
            model_name="legalbasis",
            name="in_visitation",
            field=models.BooleanField(db_default=True, default=True, verbose_name="kan vælges i visitationen"),
        ),
        migrations.AlterField(
            model_name="historicalindsats",
            name="law",
            field=models.CharField(blank=True, max_length=120, verbose_name="anden lov og paragraf"),
        ),
        migrations.AlterField(
            model_name="indsats",
            name="law",
            field=models.CharField(blank=True, max_length=120, verbose_name="anden lov og paragraf"),
        ),
        migrations.RunPython(write_rows, migrations.RunPython.noop),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="indsats",
            constraint=models.CheckConstraint(
                condition=models.Q(("legal_basis__isnull", True), ("law", ""), _connector="OR"),
                name="indsats_one_law",
                violation_error_message="Vælg loven på listen, eller skriv en anden. Ikke begge dele.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indsats",
            constraint=models.CheckConstraint(
                condition=models.Q(("law__startswith", "§"), _negated=True),
                name="indsats_law_with_section",
                violation_error_message="Skriv loven foran paragraffen, for eksempel sundhedsloven § 141.",
            ),
        ),
    ]
