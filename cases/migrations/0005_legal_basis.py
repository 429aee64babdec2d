"""The law of a decision becomes a row with validity; the words stored until now are the rows' keys."""

import datetime as dt
import uuid

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

# What the choices were, frozen here: (code, law, section, what it is, the rule in plain words, competence, is a
# decision, in force from).
ROWS = [
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


def write_rows(apps, schema_editor):
    basis = apps.get_model("cases", "LegalBasis")
    names = ("code", "law", "section", "title", "rule_text", "competence", "is_decision", "valid_from")
    for position, row in enumerate(ROWS):
        basis.objects.create(**dict(zip(names, row, strict=True)), position=position)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_case_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalLegalBasis",
            fields=[
                ("code", models.SlugField(max_length=10, verbose_name="kode")),
                ("law", models.CharField(blank=True, max_length=80, verbose_name="lov")),
                (
                    "section",
                    models.CharField(
                        blank=True, help_text='Med tegn: "§ 85 a, stk. 1".', max_length=30, verbose_name="paragraf"
                    ),
                ),
                ("title", models.CharField(max_length=80, verbose_name="hvad det er")),
                (
                    "rule_text",
                    models.TextField(
                        blank=True,
                        help_text="Skrives i afgørelsesbrevet, så den unge kan forstå det. Lad en jurist læse det.",
                        verbose_name="det siger reglerne",
                    ),
                ),
                (
                    "competence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sel", "serviceloven"),
                            ("bl", "barnets lov"),
                            ("abl", "almenboligloven"),
                            ("lab", "lov om en aktiv beskæftigelsesindsats"),
                        ],
                        help_text="Tom: alle, der må visitere.",
                        max_length=5,
                        verbose_name="kræver kompetence efter",
                    ),
                ),
                (
                    "is_decision",
                    models.BooleanField(
                        default=True,
                        help_text="Med begrundelse, klagevejledning og brev til den unge.",
                        verbose_name="er en afgørelse",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="gælder fra")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="plads på listen")),
                (
                    "history_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical lovgrundlag",
                "verbose_name_plural": "historical lovgrundlag",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LegalBasis",
            fields=[
                ("code", models.SlugField(max_length=10, primary_key=True, serialize=False, verbose_name="kode")),
                ("law", models.CharField(blank=True, max_length=80, verbose_name="lov")),
                (
                    "section",
                    models.CharField(
                        blank=True, help_text='Med tegn: "§ 85 a, stk. 1".', max_length=30, verbose_name="paragraf"
                    ),
                ),
                ("title", models.CharField(max_length=80, verbose_name="hvad det er")),
                (
                    "rule_text",
                    models.TextField(
                        blank=True,
                        help_text="Skrives i afgørelsesbrevet, så den unge kan forstå det. Lad en jurist læse det.",
                        verbose_name="det siger reglerne",
                    ),
                ),
                (
                    "competence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sel", "serviceloven"),
                            ("bl", "barnets lov"),
                            ("abl", "almenboligloven"),
                            ("lab", "lov om en aktiv beskæftigelsesindsats"),
                        ],
                        help_text="Tom: alle, der må visitere.",
                        max_length=5,
                        verbose_name="kræver kompetence efter",
                    ),
                ),
                (
                    "is_decision",
                    models.BooleanField(
                        default=True,
                        help_text="Med begrundelse, klagevejledning og brev til den unge.",
                        verbose_name="er en afgørelse",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="gælder fra")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="plads på listen")),
            ],
            options={
                "verbose_name": "lovgrundlag",
                "verbose_name_plural": "lovgrundlag",
                "ordering": ["position", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="legalbasis_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_decision", False), ("law", ""), ("section", "")),
                            models.Q(models.Q(("law", ""), _negated=True), models.Q(("section", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="legalbasis_law_with_section",
                        violation_error_message="Skriv både lov og paragraf; kun det frivillige har ingen.",
                    ),
                ],
            },
        ),
        migrations.RunPython(write_rows, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="decision",
            name="legal_basis",
            field=models.ForeignKey(
                db_column="legal_basis",
                default="none",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="cases.legalbasis",
                verbose_name="lovgrundlag",
            ),
        ),
        migrations.AlterField(
            model_name="historicaldecision",
            name="legal_basis",
            field=models.ForeignKey(
                blank=True,
                db_column="legal_basis",
                db_constraint=False,
                default="none",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.legalbasis",
                verbose_name="lovgrundlag",
            ),
        ),
    ]
