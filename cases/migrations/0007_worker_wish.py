# A wish for another worker (C7).

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_young_person_and_start"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalWorkerWish",
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("words", models.TextField(verbose_name="den unges egne ord")),
                ("asked_on", models.DateField(verbose_name="bedt om")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "Ja, der kommer en anden"),
                            ("other", "Vi har aftalt noget andet"),
                            ("declined", "Nej"),
                            ("taken_back", "Den unge ønsker det ikke længere"),
                        ],
                        max_length=12,
                        verbose_name="svar",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="svaret i ord")),
                (
                    "told_how",
                    models.CharField(
                        blank=True,
                        choices=[("spoken", "Mundtligt"), ("written", "Skriftligt"), ("both", "Begge dele")],
                        max_length=8,
                        verbose_name="sagt hvordan",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="besvaret")),
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
                    "about",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="hvem det gælder",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besvaret af",
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical ønske om en anden medarbejder",
                "verbose_name_plural": "historical ønsker om en anden medarbejder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="WorkerWish",
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("words", models.TextField(verbose_name="den unges egne ord")),
                ("asked_on", models.DateField(verbose_name="bedt om")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "Ja, der kommer en anden"),
                            ("other", "Vi har aftalt noget andet"),
                            ("declined", "Nej"),
                            ("taken_back", "Den unge ønsker det ikke længere"),
                        ],
                        max_length=12,
                        verbose_name="svar",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="svaret i ord")),
                (
                    "told_how",
                    models.CharField(
                        blank=True,
                        choices=[("spoken", "Mundtligt"), ("written", "Skriftligt"), ("both", "Begge dele")],
                        max_length=8,
                        verbose_name="sagt hvordan",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="besvaret")),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="hvem det gælder",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besvaret af",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="worker_wishes",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "ønske om en anden medarbejder",
                "verbose_name_plural": "ønsker om en anden medarbejder",
                "ordering": ["-asked_on", "-created_at"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at__isnull", True)), fields=["due_on"], name="wish_waiting"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on__isnull", True),
                            ("asked_on__isnull", True),
                            ("due_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="c7_wish_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("answered_by__isnull", True), ("outcome", "")),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="c7_wish_answered",
                        violation_error_message="Skriv både, hvad svaret er, og hvorfor (C7). Den unge skal kunne forstå det.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=("case", "about"),
                        name="one_waiting_wish",
                        nulls_distinct=False,
                        violation_error_message="Der venter allerede et ønske om den medarbejder. Svar på det først.",
                    ),
                ],
            },
        ),
    ]
