"""The municipality's own settings as rows, tracked."""

import uuid

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0022_moving"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalMunicipalitySetting",
            fields=[
                ("key", models.SlugField(max_length=40, verbose_name="nøgle")),
                ("value", models.JSONField(blank=True, null=True, verbose_name="værdi")),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="Hvem har besluttet det, og hvorfor?",
                        max_length=300,
                        verbose_name="hvorfor",
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ændret")),
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
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
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
            ],
            options={
                "verbose_name": "historical indstilling",
                "verbose_name_plural": "historical indstillinger",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="MunicipalitySetting",
            fields=[
                ("key", models.SlugField(max_length=40, primary_key=True, serialize=False, verbose_name="nøgle")),
                ("value", models.JSONField(blank=True, null=True, verbose_name="værdi")),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="Hvem har besluttet det, og hvorfor?",
                        max_length=300,
                        verbose_name="hvorfor",
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ændret")),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
            ],
            options={
                "verbose_name": "indstilling",
                "verbose_name_plural": "indstillinger",
                "ordering": ["key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("changed_at__isnull", False), ("changed_by__isnull", False)),
                            models.Q(("changed_at__isnull", True), ("changed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_setting_changed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value__isnull", True), ("changed_at__isnull", False), _connector="OR"),
                        name="setting_says_who",
                        violation_error_message="En indstilling siger, hvem der har ændret den, og hvornår.",
                    ),
                ],
            },
        ),
    ]
