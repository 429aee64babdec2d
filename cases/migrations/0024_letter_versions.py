"""A wrong letter is replaced by a new version with a reason, and each says when and how it was given."""

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

# What was told until now was told by the letter there is.
GIVEN = """
INSERT INTO cases_letterdelivery (letter_id, given_on, how, registered_by_id)
SELECT l.id, d.communicated_on, d.communicated_how, l.made_by_id
  FROM cases_decisionletter l JOIN cases_decision d ON d.id = l.decision_id
 WHERE d.communicated_on IS NOT NULL AND l.version = 1;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0023_municipality_setting"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalLetterDelivery",
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
                ("given_on", models.DateField(verbose_name="givet")),
                ("how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
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
            ],
            options={
                "verbose_name": "historical levering af afgørelsesbrev",
                "verbose_name_plural": "historical leveringer af afgørelsesbreve",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LetterDelivery",
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
                ("given_on", models.DateField(verbose_name="givet")),
                ("how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
            ],
            options={
                "verbose_name": "levering af afgørelsesbrev",
                "verbose_name_plural": "leveringer af afgørelsesbreve",
            },
        ),
        migrations.AddField(
            model_name="decisionletter",
            name="reason",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="hvorfor et nyt brev"
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionletter",
            constraint=models.CheckConstraint(
                condition=models.Q(("version", 1), models.Q(("reason", ""), _negated=True), _connector="OR"),
                name="letter_version_has_reason",
                violation_error_message="Skriv, hvorfor brevet skal erstattes. Det gamle bliver stående.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="decisionletter",
            name="letter_version_once",
            constraint=models.UniqueConstraint(
                fields=("decision", "version"),
                name="letter_version_once",
                violation_error_message="En anden har lige lavet et nyt brev. Genindlæs siden, og se det.",
            ),
        ),
        migrations.AddField(
            model_name="historicalletterdelivery",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalletterdelivery",
            name="letter",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.decisionletter",
                verbose_name="brev",
            ),
        ),
        migrations.AddField(
            model_name="historicalletterdelivery",
            name="registered_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
            ),
        ),
        migrations.AddField(
            model_name="letterdelivery",
            name="letter",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="delivery",
                to="cases.decisionletter",
                verbose_name="brev",
            ),
        ),
        migrations.AddField(
            model_name="letterdelivery",
            name="registered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
            ),
        ),
        migrations.RunSQL(GIVEN, migrations.RunSQL.noop),
    ]
