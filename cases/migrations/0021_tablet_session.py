"""Den unges visning: who had the tablet, for what, and when it came back."""

import datetime
import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

SQL = (Path(__file__).parent / "sql" / "tablet.sql").read_text()
REVERSE = """
DROP TRIGGER tablet_session_ends_once ON cases_tabletsession;
DROP FUNCTION public.tablet_session_ends_once();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0020_safeguarding"),
    ]

    operations = [
        migrations.CreateModel(
            name="TabletSession",
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
                    "screen",
                    models.CharField(
                        choices=[("agenda", "Punkter til mødet")], max_length=10, verbose_name="hvad den unge ser"
                    ),
                ),
                ("object_id", models.UUIDField(verbose_name="om hvad")),
                ("handed_at", models.DateTimeField(verbose_name="givet")),
                ("expires_at", models.DateTimeField(verbose_name="udløber")),
                ("returned_at", models.DateTimeField(blank=True, null=True, verbose_name="givet tilbage")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tablet_sessions",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="lukket af",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="givet af",
                    ),
                ),
            ],
            options={
                "verbose_name": "den unges visning",
                "verbose_name_plural": "den unges visninger",
                "ordering": ["-handed_at"],
                "indexes": [models.Index(fields=["case", "object_id", "-handed_at"], name="tablet_of_object")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__gt", models.F("handed_at")),
                            (
                                "expires_at__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("handed_at"), "+", models.Value(datetime.timedelta(seconds=7200))
                                ),
                            ),
                        ),
                        name="tablet_at_most_two_hours",
                        violation_error_message="Den unges visning varer højst to timer. Giv tabletten på ny.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returned_at__isnull", True),
                            ("handed_at__isnull", True),
                            ("returned_at__gte", models.F("handed_at")),
                            _connector="OR",
                        ),
                        name="tablet_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_by__isnull", True), ("returned_at__isnull", False), _connector="OR"
                        ),
                        name="tablet_closed_has_moment",
                        violation_error_message="En visning, nogen har lukket, har et tidspunkt for det.",
                    ),
                ],
            },
        ),
        migrations.RunSQL(SQL, REVERSE),
    ]
