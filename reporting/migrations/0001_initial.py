"""The tables of reporting."""

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from cases.migration_operations import CreateTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTogether(
            [
                migrations.CreateModel(
                    name="Instrument",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                default=uuid.uuid4,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="oprettet",
                            ),
                        ),
                        ("code", models.CharField(max_length=30, verbose_name="kode")),
                        ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("title", models.CharField(max_length=120, verbose_name="titel")),
                        (
                            "filled_by",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Myndighedskoordinator"),
                                    ("support_worker", "Bostøtte"),
                                    ("young_person", "Den unge sammen med koordinatoren"),
                                ],
                                max_length=16,
                                verbose_name="udfyldes af",
                            ),
                        ),
                        ("definition", models.JSONField(verbose_name="indhold")),
                    ],
                    options={
                        "verbose_name": "måleredskab",
                        "verbose_name_plural": "måleredskaber",
                        "ordering": ["code", "version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("code", "version"), name="instrument_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMeasurementForm",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                db_index=True,
                                default=uuid.uuid4,
                                editable=False,
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="oprettet",
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("instrument_code", models.CharField(max_length=30, verbose_name="kode")),
                        ("number", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="nummer")),
                        ("due_on", models.DateField(verbose_name="frist")),
                        ("covers_from", models.DateField(verbose_name="ser tilbage fra")),
                        ("covers_until", models.DateField(verbose_name="ser tilbage til")),
                        ("speaks_of_on", models.DateField(blank=True, null=True, verbose_name="gælder dagen")),
                        ("answers", models.JSONField(db_default={}, default=dict, verbose_name="svar")),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="indsendt")),
                        ("not_done_at", models.DateTimeField(blank=True, null=True, verbose_name="ikke udfyldt")),
                        (
                            "not_done",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_carried_out", "Ikke gennemført"),
                                    ("declined", "Den unge ønsker det ikke"),
                                ],
                                db_default="",
                                max_length=16,
                                verbose_name="hvorfor ikke",
                            ),
                        ),
                        (
                            "not_done_reason",
                            models.CharField(blank=True, db_default="", max_length=300, verbose_name="begrundelse"),
                        ),
                        (
                            "history_id",
                            models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "ending",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.caseending",
                                verbose_name="afslutning",
                            ),
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
                        (
                            "not_done_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="indsendt af",
                            ),
                        ),
                        (
                            "instrument",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="reporting.instrument",
                                verbose_name="måleredskab",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical måleskema",
                        "verbose_name_plural": "historical måleskemaer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="MeasurementForm",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                default=uuid.uuid4,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="oprettet",
                            ),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("instrument_code", models.CharField(max_length=30, verbose_name="kode")),
                        ("number", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="nummer")),
                        ("due_on", models.DateField(verbose_name="frist")),
                        ("covers_from", models.DateField(verbose_name="ser tilbage fra")),
                        ("covers_until", models.DateField(verbose_name="ser tilbage til")),
                        ("speaks_of_on", models.DateField(blank=True, null=True, verbose_name="gælder dagen")),
                        ("answers", models.JSONField(db_default={}, default=dict, verbose_name="svar")),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="indsendt")),
                        ("not_done_at", models.DateTimeField(blank=True, null=True, verbose_name="ikke udfyldt")),
                        (
                            "not_done",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_carried_out", "Ikke gennemført"),
                                    ("declined", "Den unge ønsker det ikke"),
                                ],
                                db_default="",
                                max_length=16,
                                verbose_name="hvorfor ikke",
                            ),
                        ),
                        (
                            "not_done_reason",
                            models.CharField(blank=True, db_default="", max_length=300, verbose_name="begrundelse"),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measurement_forms",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "ending",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forms",
                                to="cases.caseending",
                                verbose_name="afslutning",
                            ),
                        ),
                        (
                            "instrument",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forms",
                                to="reporting.instrument",
                                verbose_name="måleredskab",
                            ),
                        ),
                        (
                            "not_done_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="indsendt af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "måleskema",
                        "verbose_name_plural": "måleskemaer",
                        "ordering": ["due_on", "instrument_code"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("not_done_at__isnull", True), ("submitted_at__isnull", True)),
                                fields=["case", "due_on"],
                                name="form_waiting",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number__isnull", False)),
                                fields=("case", "instrument_code", "number"),
                                name="r1_form_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ending__isnull", False)),
                                fields=("case", "instrument_code", "ending"),
                                name="r1_closing_form_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ending__isnull", True), ("number__isnull", False)),
                                    models.Q(("ending__isnull", False), ("number__isnull", True)),
                                    _connector="OR",
                                ),
                                name="r1_numbered_or_closing",
                                violation_error_message="Et skema har enten et nummer eller hører til en afslutning (R1).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("covers_until__isnull", True),
                                    ("covers_from__isnull", True),
                                    ("covers_until__gte", models.F("covers_from")),
                                    _connector="OR",
                                ),
                                name="form_period",
                                violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    _connector="OR",
                                ),
                                name="c3_form_submitted",
                                violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("not_done_at__isnull", False),
                                        ("not_done_by__isnull", False),
                                        models.Q(("not_done", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("not_done_at__isnull", True), ("not_done_by__isnull", True), ("not_done", "")
                                    ),
                                    _connector="OR",
                                ),
                                name="c3_form_not_done",
                                violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("submitted_at__isnull", True), ("not_done_at__isnull", True), _connector="OR"
                                ),
                                name="r1_submitted_or_not_done",
                                violation_error_message="Skemaet er enten udfyldt eller ikke gennemført, ikke begge dele (R1).",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
