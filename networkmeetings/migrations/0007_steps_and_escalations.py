"""Steps on the way to a goal, and questions lifted to the leader group."""

import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

SQL = (Path(__file__).parent / "sql" / "0007_subgoal.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0016_change_story"),
        ("networkmeetings", "0006_reminders"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="goal",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="networkmeetings.goal",
                verbose_name="et skridt mod",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="networkmeetings.goal",
                verbose_name="et skridt mod",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalEscalation",
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
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("waiting", "Ventetid"),
                            ("disagreement", "Uenighed mellem forvaltninger"),
                            ("nobody", "Ingen har opgaven"),
                            ("rule", "En regel eller et beløb står i vejen"),
                            ("other", "Andet"),
                        ],
                        default="waiting",
                        max_length=12,
                        verbose_name="handler om",
                    ),
                ),
                (
                    "question",
                    models.TextField(
                        help_text="Skriv det uden navne og adresser.", verbose_name="hvad beder vi ledergruppen om"
                    ),
                ),
                ("raised_at", models.DateTimeField(verbose_name="løftet")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("solved", "Løst"),
                            ("decided", "Besluttet, og nogen har opgaven"),
                            ("further", "Sendt videre"),
                            ("not_now", "Kan ikke løses nu"),
                        ],
                        max_length=8,
                        verbose_name="hvad blev det til",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="ledergruppens svar")),
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
                    "answered_by",
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
                    "basis",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.disclosurebasis",
                        verbose_name="samtykke til at nævne sagen",
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.networkmeeting",
                        verbose_name="løftet på møde",
                    ),
                ),
                (
                    "raised_by",
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
                "verbose_name": "historical spørgsmål til ledergruppen",
                "verbose_name_plural": "historical spørgsmål til ledergruppen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Escalation",
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
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("waiting", "Ventetid"),
                            ("disagreement", "Uenighed mellem forvaltninger"),
                            ("nobody", "Ingen har opgaven"),
                            ("rule", "En regel eller et beløb står i vejen"),
                            ("other", "Andet"),
                        ],
                        default="waiting",
                        max_length=12,
                        verbose_name="handler om",
                    ),
                ),
                (
                    "question",
                    models.TextField(
                        help_text="Skriv det uden navne og adresser.", verbose_name="hvad beder vi ledergruppen om"
                    ),
                ),
                ("raised_at", models.DateTimeField(verbose_name="løftet")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("solved", "Løst"),
                            ("decided", "Besluttet, og nogen har opgaven"),
                            ("further", "Sendt videre"),
                            ("not_now", "Kan ikke løses nu"),
                        ],
                        max_length=8,
                        verbose_name="hvad blev det til",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="ledergruppens svar")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="besvaret")),
                (
                    "answered_by",
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
                    "basis",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.disclosurebasis",
                        verbose_name="samtykke til at nævne sagen",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalations",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalations",
                        to="networkmeetings.networkmeeting",
                        verbose_name="løftet på møde",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "spørgsmål til ledergruppen",
                "verbose_name_plural": "spørgsmål til ledergruppen",
                "ordering": ["raised_at"],
                "indexes": [
                    models.Index(condition=models.Q(("outcome", "")), fields=["case"], name="escalation_open")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("question", ""), _negated=True),
                        name="escalation_has_question",
                        violation_error_message="Skriv, hvad I beder ledergruppen om.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(("answered_at__isnull", True), ("answered_by__isnull", True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="c3_escalation_answered",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ],
            },
        ),
        migrations.RunSQL(SQL, "DROP TRIGGER goal_step ON networkmeetings_goal; DROP FUNCTION public.n5_subgoal();"),
    ]
