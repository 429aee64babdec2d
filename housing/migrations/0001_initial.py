"""The tables of housing."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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
                    name="Dwelling",
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
                        ("address", models.CharField(max_length=160, verbose_name="adresse")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("youth", "Ungdomsbolig"),
                                    ("family", "Familiebolig"),
                                    ("starter", "Startbolig"),
                                    ("transitional", "Udslusningsbolig"),
                                    ("alternative", "Skæv bolig"),
                                    ("room", "Værelse"),
                                    ("private", "Privat lejebolig"),
                                ],
                                default="youth",
                                max_length=14,
                                verbose_name="type",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("abl_59", "almenboligloven § 59"),
                                    ("abl_59_3", "almenboligloven § 59, stk. 3"),
                                    ("abl_60", "almenboligloven § 60"),
                                    ("abl_63", "almenboligloven § 63"),
                                    ("abl_101a", "almenboligloven § 101 a"),
                                    ("abl_149a", "almenboligloven § 149 a"),
                                    ("private", "Privat udlejer"),
                                    ("own", "Fundet selv"),
                                ],
                                default="abl_59_3",
                                max_length=10,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "rent",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="husleje i kr. om måneden"
                            ),
                        ),
                        (
                            "utilities",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="forbrug i kr. om måneden"
                            ),
                        ),
                        ("deposit", models.PositiveIntegerField(blank=True, null=True, verbose_name="indskud i kr.")),
                        (
                            "size_m2",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kvadratmeter"),
                        ),
                        ("pets_allowed", models.BooleanField(blank=True, null=True, verbose_name="dyr tilladt")),
                        ("available_from", models.DateField(verbose_name="ledig fra")),
                        ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="ude af puljen")),
                    ],
                    options={
                        "verbose_name": "bolig",
                        "verbose_name_plural": "boliger",
                        "ordering": ["available_from", "address"],
                    },
                ),
                migrations.CreateModel(
                    name="HousingAssociation",
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
                        ("name", models.CharField(max_length=120, unique=True, verbose_name="navn")),
                    ],
                    options={
                        "verbose_name": "boligorganisation",
                        "verbose_name_plural": "boligorganisationer",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalHousingNeed",
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
                        ("since_on", models.DateField(verbose_name="skrevet op")),
                        (
                            "max_net_rent",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="kan højst betale om måneden"
                            ),
                        ),
                        ("wishes", models.TextField(blank=True, verbose_name="område og ønsker")),
                        ("on_hold_since", models.DateTimeField(blank=True, null=True, verbose_name="på hold")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="af listen")),
                        (
                            "closed_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("housed", "Har fået en bolig"),
                                    ("no_wish", "Ønsker ikke at stå på listen"),
                                    ("case_closed", "Sagen er lukket"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor",
                            ),
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
                            "closed_by",
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.youngperson",
                                verbose_name="ung",
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
                        "verbose_name": "historical plads på ventelisten",
                        "verbose_name_plural": "historical ventelisten",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOffer",
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
                        ("offered_at", models.DateTimeField(verbose_name="tilbudt")),
                        ("deadline_at", models.DateTimeField(verbose_name="svar senest")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Ja tak"),
                                    ("declined", "Nej tak"),
                                    ("expired", "Fristen gik"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svarede")),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
                        ("over_at", models.DateTimeField(blank=True, null=True, verbose_name="slut")),
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
                            "dwelling",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="housing.dwelling",
                                verbose_name="bolig",
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
                            "offered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="tilbudt af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical boligtilbud",
                        "verbose_name_plural": "historical boligtilbud",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTenancy",
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
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="kontrakt skrevet under")),
                        ("starts_on", models.DateField(verbose_name="lejer fra")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="lejer til")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("moved", "Flyttede til en anden bolig"),
                                    ("own_notice", "Sagde selv op"),
                                    ("evicted", "Udsat"),
                                    ("fell_through", "Blev ikke til noget"),
                                    ("died", "Død"),
                                    ("other", "Andet"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor slut",
                            ),
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
                            "dwelling",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="housing.dwelling",
                                verbose_name="bolig",
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
                        "verbose_name": "historical lejemål",
                        "verbose_name_plural": "historical lejemål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDwelling",
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
                        ("address", models.CharField(max_length=160, verbose_name="adresse")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("youth", "Ungdomsbolig"),
                                    ("family", "Familiebolig"),
                                    ("starter", "Startbolig"),
                                    ("transitional", "Udslusningsbolig"),
                                    ("alternative", "Skæv bolig"),
                                    ("room", "Værelse"),
                                    ("private", "Privat lejebolig"),
                                ],
                                default="youth",
                                max_length=14,
                                verbose_name="type",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("abl_59", "almenboligloven § 59"),
                                    ("abl_59_3", "almenboligloven § 59, stk. 3"),
                                    ("abl_60", "almenboligloven § 60"),
                                    ("abl_63", "almenboligloven § 63"),
                                    ("abl_101a", "almenboligloven § 101 a"),
                                    ("abl_149a", "almenboligloven § 149 a"),
                                    ("private", "Privat udlejer"),
                                    ("own", "Fundet selv"),
                                ],
                                default="abl_59_3",
                                max_length=10,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "rent",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="husleje i kr. om måneden"
                            ),
                        ),
                        (
                            "utilities",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="forbrug i kr. om måneden"
                            ),
                        ),
                        ("deposit", models.PositiveIntegerField(blank=True, null=True, verbose_name="indskud i kr.")),
                        (
                            "size_m2",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kvadratmeter"),
                        ),
                        ("pets_allowed", models.BooleanField(blank=True, null=True, verbose_name="dyr tilladt")),
                        ("available_from", models.DateField(verbose_name="ledig fra")),
                        ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="ude af puljen")),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "association",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="housing.housingassociation",
                                verbose_name="boligorganisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical bolig",
                        "verbose_name_plural": "historical boliger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="dwelling",
                    name="association",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dwellings",
                        to="housing.housingassociation",
                        verbose_name="boligorganisation",
                    ),
                ),
                migrations.CreateModel(
                    name="HousingNeed",
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
                        ("since_on", models.DateField(verbose_name="skrevet op")),
                        (
                            "max_net_rent",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="kan højst betale om måneden"
                            ),
                        ),
                        ("wishes", models.TextField(blank=True, verbose_name="område og ønsker")),
                        ("on_hold_since", models.DateTimeField(blank=True, null=True, verbose_name="på hold")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="af listen")),
                        (
                            "closed_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("housed", "Har fået en bolig"),
                                    ("no_wish", "Ønsker ikke at stå på listen"),
                                    ("case_closed", "Sagen er lukket"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="housing_needs",
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
                                verbose_name="af",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="housing_needs",
                                to="cases.youngperson",
                                verbose_name="ung",
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
                        "verbose_name": "plads på ventelisten",
                        "verbose_name_plural": "ventelisten",
                        "ordering": ["since_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Offer",
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
                        ("offered_at", models.DateTimeField(verbose_name="tilbudt")),
                        ("deadline_at", models.DateTimeField(verbose_name="svar senest")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Ja tak"),
                                    ("declined", "Nej tak"),
                                    ("expired", "Fristen gik"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svarede")),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
                        ("over_at", models.DateTimeField(blank=True, null=True, verbose_name="slut")),
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
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "dwelling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="housing.dwelling",
                                verbose_name="bolig",
                            ),
                        ),
                        (
                            "offered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="tilbudt af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "boligtilbud",
                        "verbose_name_plural": "boligtilbud",
                        "ordering": ["-offered_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Tenancy",
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
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="kontrakt skrevet under")),
                        ("starts_on", models.DateField(verbose_name="lejer fra")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="lejer til")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("moved", "Flyttede til en anden bolig"),
                                    ("own_notice", "Sagde selv op"),
                                    ("evicted", "Udsat"),
                                    ("fell_through", "Blev ikke til noget"),
                                    ("died", "Død"),
                                    ("other", "Andet"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor slut",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tenancies",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "dwelling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tenancies",
                                to="housing.dwelling",
                                verbose_name="bolig",
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
                        "verbose_name": "lejemål",
                        "verbose_name_plural": "lejemål",
                        "ordering": ["-starts_on"],
                    },
                ),
                migrations.CreateModel(
                    name="Residence",
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
                        ("from_on", models.DateField(verbose_name="flyttede ind")),
                        ("until_on", models.DateField(blank=True, null=True, verbose_name="flyttede ud")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="residences",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="residences",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                        (
                            "tenancy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="residences",
                                to="housing.tenancy",
                                verbose_name="lejemål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bopæl",
                        "verbose_name_plural": "bopæle",
                        "ordering": ["-from_on"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalResidence",
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
                        ("from_on", models.DateField(verbose_name="flyttede ind")),
                        ("until_on", models.DateField(blank=True, null=True, verbose_name="flyttede ud")),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                        (
                            "tenancy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="housing.tenancy",
                                verbose_name="lejemål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical bopæl",
                        "verbose_name_plural": "historical bopæle",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddConstraint(
                    model_name="dwelling",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on__isnull", True),
                            ("available_from__isnull", True),
                            ("withdrawn_on__gte", models.F("available_from")),
                            _connector="OR",
                        ),
                        name="dwelling_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="housingneed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("person",),
                        name="h1_one_live_need",
                        violation_error_message="Den unge står allerede på ventelisten (H1).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="housingneed",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("closed_at__isnull", False),
                                ("closed_by__isnull", False),
                                models.Q(("closed_reason", ""), _negated=True),
                            ),
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True), ("closed_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_need_closed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("over_at__isnull", True)),
                        fields=("dwelling",),
                        name="h1_one_live_offer",
                        violation_error_message="Boligen er allerede tilbudt til en anden (H1). Vent på svaret, eller tilbyd en anden bolig.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            models.Q(("answered_at__isnull", True), ("answered_by__isnull", True), ("answer", "")),
                            _connector="OR",
                        ),
                        name="c3_offer_answered",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("over_at__isnull", False),
                            models.Q(("answer__in", ["declined", "expired", "withdrawn"]), _negated=True),
                            _connector="OR",
                        ),
                        name="h2_declined_offer_is_over",
                        violation_error_message="Et tilbud, der er sagt nej til, er slut (H2).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_at__isnull", True),
                            ("offered_at__isnull", True),
                            ("deadline_at__gte", models.F("offered_at")),
                            _connector="OR",
                        ),
                        name="offer_deadline_after_offer",
                        violation_error_message="Fristen ligger før tilbuddet.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tenancy",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("dwelling", "="),
                            (
                                models.Func(
                                    models.F("starts_on"),
                                    models.F("ends_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="DATERANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="h1_no_overlapping_tenancies",
                        violation_error_message="Boligen er lejet ud i den periode (H1). Skriv, hvornår det gamle lejemål slutter, eller vælg en anden bolig.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tenancy",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="tenancy_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tenancy",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_on__isnull", False), models.Q(("end_reason", ""), _negated=True)),
                            models.Q(("ends_on__isnull", True), ("end_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_tenancy_ended",
                        violation_error_message="Skriv, hvorfor lejemålet slutter (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="residence",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    models.F("from_on"),
                                    models.F("until_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="DATERANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="h1_no_overlapping_residence",
                        violation_error_message="Den unge bor allerede i en anden bolig i den periode (H1). Skriv udflytningsdagen der først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="residence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True),
                            ("from_on__isnull", True),
                            ("until_on__gte", models.F("from_on")),
                            _connector="OR",
                        ),
                        name="residence_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
            ]
        ),
    ]
