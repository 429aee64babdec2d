"""The tables of bostotte."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
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
        ("housing", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTogether(
            [
                migrations.CreateModel(
                    name="CapacityDeviation",
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
                        ("extra_units", models.PositiveSmallIntegerField(verbose_name="ekstra enheder")),
                        ("reason", models.TextField(verbose_name="begrundelse")),
                        ("valid_from", models.DateField(verbose_name="fra")),
                        ("valid_until", models.DateField(verbose_name="til")),
                    ],
                    options={
                        "verbose_name": "godkendt afvigelse fra B1",
                        "verbose_name_plural": "godkendte afvigelser fra B1",
                    },
                ),
                migrations.CreateModel(
                    name="ContactNote",
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
                        ("key", models.UUIDField(default=uuid.uuid4, verbose_name="nøgle fra tabletten")),
                        ("at", models.DateTimeField(verbose_name="hvornår")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("home", "Hjemme"),
                                    ("out", "Ude"),
                                    ("office", "Kontor"),
                                    ("drop_in", "Kom forbi"),
                                    ("video", "Video"),
                                    ("phone", "Opkald"),
                                    ("sms", "Sms"),
                                    ("attempt", "Forsøgt kontakt"),
                                    ("no_show", "Mødte ikke op"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "counterpart",
                            models.CharField(blank=True, max_length=120, verbose_name="hvem talte du med"),
                        ),
                        ("minutes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutter")),
                        (
                            "travel_minutes",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutters kørsel"),
                        ),
                        (
                            "domains",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("housing", "Bolig"),
                                        ("education_employment", "Uddannelse og job"),
                                        ("finances", "Penge"),
                                        ("daily_living", "Hverdagen"),
                                        ("social_network", "Familie og venner"),
                                        ("mental_health", "Psykisk helbred"),
                                        ("physical_health", "Krop og helbred"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("daily_activities", "Fritid og fællesskab"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="handlede om",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="notat")),
                        (
                            "hat",
                            models.CharField(
                                blank=True,
                                choices=[("authority", "Myndighed"), ("support", "Bostøtte")],
                                db_default="",
                                default="",
                                max_length=10,
                                verbose_name="skrevet som",
                            ),
                        ),
                        (
                            "is_clock_ahead",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="tablettens ur gik forud"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kontaktnotat",
                        "verbose_name_plural": "kontaktnotater",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCapacityDeviation",
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
                        ("extra_units", models.PositiveSmallIntegerField(verbose_name="ekstra enheder")),
                        ("reason", models.TextField(verbose_name="begrundelse")),
                        ("valid_from", models.DateField(verbose_name="fra")),
                        ("valid_until", models.DateField(verbose_name="til")),
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
                    ],
                    options={
                        "verbose_name": "historical godkendt afvigelse fra B1",
                        "verbose_name_plural": "historical godkendte afvigelser fra B1",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalContactNote",
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
                        ("key", models.UUIDField(default=uuid.uuid4, verbose_name="nøgle fra tabletten")),
                        ("at", models.DateTimeField(verbose_name="hvornår")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("home", "Hjemme"),
                                    ("out", "Ude"),
                                    ("office", "Kontor"),
                                    ("drop_in", "Kom forbi"),
                                    ("video", "Video"),
                                    ("phone", "Opkald"),
                                    ("sms", "Sms"),
                                    ("attempt", "Forsøgt kontakt"),
                                    ("no_show", "Mødte ikke op"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "counterpart",
                            models.CharField(blank=True, max_length=120, verbose_name="hvem talte du med"),
                        ),
                        ("minutes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutter")),
                        (
                            "travel_minutes",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutters kørsel"),
                        ),
                        (
                            "domains",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("housing", "Bolig"),
                                        ("education_employment", "Uddannelse og job"),
                                        ("finances", "Penge"),
                                        ("daily_living", "Hverdagen"),
                                        ("social_network", "Familie og venner"),
                                        ("mental_health", "Psykisk helbred"),
                                        ("physical_health", "Krop og helbred"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("daily_activities", "Fritid og fællesskab"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="handlede om",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="notat")),
                        (
                            "hat",
                            models.CharField(
                                blank=True,
                                choices=[("authority", "Myndighed"), ("support", "Bostøtte")],
                                db_default="",
                                default="",
                                max_length=10,
                                verbose_name="skrevet som",
                            ),
                        ),
                        (
                            "is_clock_ahead",
                            models.BooleanField(
                                db_default=False, default=False, verbose_name="tablettens ur gik forud"
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
                    ],
                    options={
                        "verbose_name": "historical kontaktnotat",
                        "verbose_name_plural": "historical kontaktnotater",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPhase",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="fase")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("transition", "Overgang"),
                                    ("try_out", "Afprøvning"),
                                    ("transfer_of_care", "Overdragelse"),
                                ],
                                max_length=16,
                                verbose_name="slags",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="fra")),
                        ("ends_on", models.DateField(verbose_name="til")),
                        (
                            "focus_areas",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("housing", "Bolig"),
                                        ("education_employment", "Uddannelse og job"),
                                        ("finances", "Penge"),
                                        ("daily_living", "Hverdagen"),
                                        ("social_network", "Familie og venner"),
                                        ("mental_health", "Psykisk helbred"),
                                        ("physical_health", "Krop og helbred"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("daily_activities", "Fritid og fællesskab"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="fokusområder",
                            ),
                        ),
                        ("plan", models.TextField(blank=True, verbose_name="plan")),
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
                    ],
                    options={
                        "verbose_name": "historical fase",
                        "verbose_name_plural": "historical faser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSupportCourse",
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
                        (
                            "method",
                            models.CharField(
                                choices=[("cti", "CTI"), ("icm", "ICM")], max_length=4, verbose_name="metode"
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(default="sel_85a", max_length=10, verbose_name="lovgrundlag"),
                        ),
                        ("started_on", models.DateField(verbose_name="startet")),
                        (
                            "dwelling_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("allocated", "Bolig tildelt"),
                                    ("signed", "Lejekontrakt skrevet under"),
                                    ("own", "Har egen bolig"),
                                ],
                                max_length=10,
                                verbose_name="bolig ved start",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="slut")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("to_icm", "Fortsætter i ICM"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Mistet kontakt"),
                                    ("moved", "Flyttet kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor slut",
                            ),
                        ),
                        (
                            "aftercare",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sel_85", "Bostøtte, serviceloven § 85"),
                                    ("sel_85a", "Bostøtte, serviceloven § 85 a"),
                                    ("mentor", "Mentor"),
                                    ("none", "Ingen støtte"),
                                    ("not_possible", "Ønsket, men ikke muligt"),
                                ],
                                max_length=16,
                                verbose_name="støtte bagefter",
                            ),
                        ),
                        ("aftercare_why", models.TextField(blank=True, verbose_name="hvorfor")),
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
                    ],
                    options={
                        "verbose_name": "historical bostøtteforløb",
                        "verbose_name_plural": "historical bostøtteforløb",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkerCapacity",
                    fields=[
                        ("base_units", models.PositiveSmallIntegerField(default=40, verbose_name="enheder")),
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
                    ],
                    options={
                        "verbose_name": "historical pladser",
                        "verbose_name_plural": "historical pladser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Phase",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="fase")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("transition", "Overgang"),
                                    ("try_out", "Afprøvning"),
                                    ("transfer_of_care", "Overdragelse"),
                                ],
                                max_length=16,
                                verbose_name="slags",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="fra")),
                        ("ends_on", models.DateField(verbose_name="til")),
                        (
                            "focus_areas",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("housing", "Bolig"),
                                        ("education_employment", "Uddannelse og job"),
                                        ("finances", "Penge"),
                                        ("daily_living", "Hverdagen"),
                                        ("social_network", "Familie og venner"),
                                        ("mental_health", "Psykisk helbred"),
                                        ("physical_health", "Krop og helbred"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("daily_activities", "Fritid og fællesskab"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="fokusområder",
                            ),
                        ),
                        ("plan", models.TextField(blank=True, verbose_name="plan")),
                    ],
                    options={
                        "verbose_name": "fase",
                        "verbose_name_plural": "faser",
                        "ordering": ["number"],
                    },
                ),
                migrations.CreateModel(
                    name="SupportCourse",
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
                        (
                            "method",
                            models.CharField(
                                choices=[("cti", "CTI"), ("icm", "ICM")], max_length=4, verbose_name="metode"
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(default="sel_85a", max_length=10, verbose_name="lovgrundlag"),
                        ),
                        ("started_on", models.DateField(verbose_name="startet")),
                        (
                            "dwelling_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("allocated", "Bolig tildelt"),
                                    ("signed", "Lejekontrakt skrevet under"),
                                    ("own", "Har egen bolig"),
                                ],
                                max_length=10,
                                verbose_name="bolig ved start",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="slut")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("to_icm", "Fortsætter i ICM"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Mistet kontakt"),
                                    ("moved", "Flyttet kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=12,
                                verbose_name="hvorfor slut",
                            ),
                        ),
                        (
                            "aftercare",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sel_85", "Bostøtte, serviceloven § 85"),
                                    ("sel_85a", "Bostøtte, serviceloven § 85 a"),
                                    ("mentor", "Mentor"),
                                    ("none", "Ingen støtte"),
                                    ("not_possible", "Ønsket, men ikke muligt"),
                                ],
                                max_length=16,
                                verbose_name="støtte bagefter",
                            ),
                        ),
                        ("aftercare_why", models.TextField(blank=True, verbose_name="hvorfor")),
                    ],
                    options={
                        "verbose_name": "bostøtteforløb",
                        "verbose_name_plural": "bostøtteforløb",
                        "ordering": ["-started_on"],
                    },
                ),
                migrations.CreateModel(
                    name="WorkerCapacity",
                    fields=[
                        (
                            "worker",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="capacity",
                                serialize=False,
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="medarbejder",
                            ),
                        ),
                        ("base_units", models.PositiveSmallIntegerField(default=40, verbose_name="enheder")),
                    ],
                    options={
                        "verbose_name": "pladser",
                        "verbose_name_plural": "pladser",
                    },
                ),
                migrations.AddField(
                    model_name="capacitydeviation",
                    name="approved_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
                migrations.AddField(
                    model_name="capacitydeviation",
                    name="worker",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="capacity_deviations",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="medarbejder",
                    ),
                ),
                migrations.AddField(
                    model_name="contactnote",
                    name="author",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_notes",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
                migrations.AddField(
                    model_name="contactnote",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_notes",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcapacitydeviation",
                    name="approved_by",
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
                    model_name="historicalcapacitydeviation",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcapacitydeviation",
                    name="worker",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="medarbejder",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcontactnote",
                    name="author",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcontactnote",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcontactnote",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalphase",
                    name="deviation",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalphase",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="deviation",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="ended_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afsluttet af",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="started_by",
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
                    model_name="historicalsupportcourse",
                    name="tenancy",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="housing.tenancy",
                        verbose_name="lejemål",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsupportcourse",
                    name="worker",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bostøttemedarbejder",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalworkercapacity",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalworkercapacity",
                    name="worker",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="medarbejder",
                    ),
                ),
                migrations.AddField(
                    model_name="phase",
                    name="deviation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="support_courses",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="deviation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="ended_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afsluttet af",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="started_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="tenancy",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="support_courses",
                        to="housing.tenancy",
                        verbose_name="lejemål",
                    ),
                ),
                migrations.AddField(
                    model_name="supportcourse",
                    name="worker",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="support_courses",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bostøttemedarbejder",
                    ),
                ),
                migrations.AddField(
                    model_name="phase",
                    name="course",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phases",
                        to="bostotte.supportcourse",
                        verbose_name="forløb",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalphase",
                    name="course",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="bostotte.supportcourse",
                        verbose_name="forløb",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="capacitydeviation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="b1_deviation_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="capacitydeviation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="b1_deviation_has_reason",
                        violation_error_message="Skriv, hvorfor medarbejderen har flere pladser (B1).",
                    ),
                ),
                migrations.AddIndex(
                    model_name="contactnote",
                    index=models.Index(fields=["case", "-at", "-id"], name="note_of_case"),
                ),
                migrations.AddIndex(
                    model_name="contactnote",
                    index=models.Index(fields=["at"], include=("kind", "minutes"), name="note_by_month"),
                ),
                migrations.AddConstraint(
                    model_name="contactnote",
                    constraint=models.UniqueConstraint(fields=("author", "key"), name="b6_note_once"),
                ),
                migrations.AddIndex(
                    model_name="supportcourse",
                    index=models.Index(
                        condition=models.Q(("ended_on__isnull", True)), fields=["worker"], name="course_live_of_worker"
                    ),
                ),
                migrations.AddIndex(
                    model_name="supportcourse",
                    index=models.Index(fields=["case", "-started_on"], name="course_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="supportcourse",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("case",),
                        name="b5_one_live_course",
                        violation_error_message="Sagen har allerede et bostøtteforløb (B5). Afslut det, før et nyt begynder.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supportcourse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("method", "icm"),
                            models.Q(("dwelling_basis", ""), _negated=True),
                            ("deviation__isnull", False),
                            _connector="OR",
                        ),
                        name="b2_cti_needs_dwelling",
                        violation_error_message="CTI begynder, når der er en bolig: tildelt, kontrakt skrevet under eller egen bolig (B2, guidens trin 4). Vælg ICM, vent på boligen, eller skriv en godkendt afvigelse.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supportcourse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_on__isnull", False),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            models.Q(("ended_on__isnull", True), ("ended_by__isnull", True), ("end_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_course_ended",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supportcourse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            models.Q(("aftercare", ""), _negated=True),
                            ("end_reason", "died"),
                            _connector="OR",
                        ),
                        name="b5_aftercare_answered",
                        violation_error_message="Svar på, om der er brug for støtte bagefter (B5, guidens trin 6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supportcourse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("started_on__isnull", True),
                            ("ended_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="course_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.UniqueConstraint(fields=("course", "number"), name="b3_phase_once"),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("number__range", (1, 3))),
                        name="b3_three_phases",
                        violation_error_message="Der er tre faser i CTI (B3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gt", models.F("starts_on"))),
                        name="b3_phase_has_length",
                        violation_error_message="En fase skal slutte, efter den er begyndt (B3). Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("course", "="),
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
                        name="b3_no_overlapping_phases",
                        violation_error_message="Faserne må ikke overlappe (B3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("focus_areas__len__lte", 3)),
                        name="b4_at_most_three_focus_areas",
                        violation_error_message="Vælg højst tre fokusområder i en fase (B4).",
                    ),
                ),
            ]
        ),
    ]
