"""A move to another municipality: who acts afterwards, and no close before the receiver has answered (C5)."""

import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

SQL = (Path(__file__).parent / "sql" / "0022_moving.sql").read_text()
BACK = """
DROP TRIGGER case_close_move ON cases_case;
DROP FUNCTION public.cases_move_answered();
DROP TRIGGER municipalitychange_append_only ON cases_municipalitychange;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_tablet_session"),
    ]

    operations = [
        migrations.AlterField(
            model_name="casepaper",
            name="kind",
            field=models.CharField(
                choices=[
                    ("consent", "Hvem må se hvad"),
                    ("way_back", "Sådan kommer du tilbage"),
                    ("moving", "Til den nye kommune"),
                ],
                db_default="consent",
                default="consent",
                max_length=10,
                verbose_name="slags",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalMove",
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
                ("municipality", models.CharField(max_length=80, verbose_name="ny kommune")),
                ("moved_on", models.DateField(blank=True, null=True, verbose_name="flytter")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="kontaktperson dér")),
                ("contact_phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                ("contact_mail", models.EmailField(blank=True, max_length=254, verbose_name="sikker mail")),
                ("noted_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "acting",
                    models.CharField(
                        blank=True,
                        choices=[("receiver", "Den nye kommune"), ("us", "Vi er det stadig")],
                        max_length=8,
                        verbose_name="handlekommune",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lives_there", "Den unge bor der nu (retssikkerhedsloven § 9, stk. 1)"),
                            (
                                "placed",
                                "Ophold, vi har medvirket til, fx botilbud, hospital eller fængsel (§ 9, stk. 3)",
                            ),
                            ("child", "Særlige regler for børn og unge (§ 9 a)"),
                            ("agreed", "Aftalt mellem kommunerne (§§ 9-9 b)"),
                            ("other", "Andet"),
                        ],
                        max_length=12,
                        verbose_name="grundlag",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="hvorfor")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="afklaret")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "Har taget over"),
                            ("not_wished", "Den unge vil ikke have støtte dér"),
                            ("no_answer", "Svarer ikke"),
                        ],
                        max_length=10,
                        verbose_name="svar fra den nye kommune",
                    ),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="hvornår")),
                ("answered_who", models.CharField(blank=True, max_length=160, verbose_name="hvem svarede")),
                ("answer_why", models.TextField(blank=True, verbose_name="hvad blev der sagt")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="taget tilbage")),
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
                    "cancelled_by",
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
                    "noted_by",
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
                (
                    "settled_by",
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
                "verbose_name": "historical flytning",
                "verbose_name_plural": "historical flytninger",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Move",
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
                ("municipality", models.CharField(max_length=80, verbose_name="ny kommune")),
                ("moved_on", models.DateField(blank=True, null=True, verbose_name="flytter")),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="kontaktperson dér")),
                ("contact_phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                ("contact_mail", models.EmailField(blank=True, max_length=254, verbose_name="sikker mail")),
                ("noted_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "acting",
                    models.CharField(
                        blank=True,
                        choices=[("receiver", "Den nye kommune"), ("us", "Vi er det stadig")],
                        max_length=8,
                        verbose_name="handlekommune",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lives_there", "Den unge bor der nu (retssikkerhedsloven § 9, stk. 1)"),
                            (
                                "placed",
                                "Ophold, vi har medvirket til, fx botilbud, hospital eller fængsel (§ 9, stk. 3)",
                            ),
                            ("child", "Særlige regler for børn og unge (§ 9 a)"),
                            ("agreed", "Aftalt mellem kommunerne (§§ 9-9 b)"),
                            ("other", "Andet"),
                        ],
                        max_length=12,
                        verbose_name="grundlag",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="hvorfor")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="afklaret")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "Har taget over"),
                            ("not_wished", "Den unge vil ikke have støtte dér"),
                            ("no_answer", "Svarer ikke"),
                        ],
                        max_length=10,
                        verbose_name="svar fra den nye kommune",
                    ),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="hvornår")),
                ("answered_who", models.CharField(blank=True, max_length=160, verbose_name="hvem svarede")),
                ("answer_why", models.TextField(blank=True, verbose_name="hvad blev der sagt")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="taget tilbage")),
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
                    "cancelled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "flytning",
                "verbose_name_plural": "flytninger",
                "ordering": ["-noted_at"],
            },
        ),
        migrations.CreateModel(
            name="MunicipalityChange",
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
                    "part",
                    models.CharField(
                        choices=[
                            ("acting", "Handlekommune"),
                            ("paying", "Betalingskommune"),
                            ("residence", "Opholdskommune"),
                        ],
                        max_length=9,
                        verbose_name="hvad",
                    ),
                ),
                ("municipality", models.CharField(max_length=80, verbose_name="kommune")),
                ("from_on", models.DateField(verbose_name="fra")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipality_changes",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "move",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="cases.move",
                        verbose_name="flytning",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "skift af kommune",
                "verbose_name_plural": "skift af kommune",
                "ordering": ["from_on", "created_at"],
            },
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("answer", ""), ("cancelled_at__isnull", True), models.Q(("acting", "us"), _negated=True)
                ),
                fields=("case",),
                name="c5_one_move_at_a_time",
                violation_error_message="En flytning er allerede skrevet. Ret den, eller tag den tilbage.",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(("municipality", ""), _negated=True),
                name="move_names_municipality",
                violation_error_message="Skriv, hvilken kommune den unge flytter til.",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("settled_at__isnull", False),
                        ("settled_by__isnull", False),
                        models.Q(("acting", ""), _negated=True),
                        models.Q(("ground", ""), _negated=True),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    models.Q(
                        ("settled_at__isnull", True),
                        ("settled_by__isnull", True),
                        ("acting", ""),
                        ("ground", ""),
                        ("reason", ""),
                    ),
                    _connector="OR",
                ),
                name="c3_move_settled",
                violation_error_message="Skriv, hvem der er handlekommune, efter hvilken regel og hvorfor (C3).",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answered_on__isnull", False),
                        ("answered_by__isnull", False),
                        models.Q(("answer", ""), _negated=True),
                    ),
                    models.Q(("answered_on__isnull", True), ("answered_by__isnull", True), ("answer", "")),
                    _connector="OR",
                ),
                name="c3_move_answered",
                violation_error_message="Skriv, hvad svaret er, og hvornår det kom (C3).",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", ""), ("acting", "receiver"), _connector="OR"),
                name="c5_answer_from_receiver",
                violation_error_message="Afklar først, hvem der er handlekommune. Er det os, bliver sagen her.",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", "confirmed"), _negated=True),
                    models.Q(("answered_who", ""), _negated=True),
                    _connector="OR",
                ),
                name="c5_receiver_has_a_name",
                violation_error_message="Skriv, hvem i den nye kommune der har sagt, at de tager over.",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", ""),
                    ("answer", "confirmed"),
                    models.Q(("answer_why", ""), _negated=True),
                    _connector="OR",
                ),
                name="c5_no_handover_has_reason",
                violation_error_message="Skriv, hvad der er prøvet, eller hvad den unge har sagt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancelled_at__isnull", False), ("cancelled_by__isnull", False)),
                    models.Q(("cancelled_at__isnull", True), ("cancelled_by__isnull", True)),
                    _connector="OR",
                ),
                name="c3_move_cancelled",
                violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
            ),
        ),
        migrations.RunSQL(SQL, BACK),
    ]
