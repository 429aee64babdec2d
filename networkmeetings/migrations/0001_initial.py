import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0001_initial"),
        ("cases", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="NetworkMeeting",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("starts_at", models.DateTimeField(verbose_name="hvornår")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                ("place", models.CharField(blank=True, max_length=160, verbose_name="hvor")),
                ("important", models.TextField(blank=True, verbose_name="det er vigtigt for mig")),
                ("strengths", models.TextField(blank=True, verbose_name="det er jeg god til")),
                (
                    "stayed_away_by_choice",
                    models.BooleanField(
                        default=False, verbose_name="den unge har valgt at sende sine punkter og blive væk"
                    ),
                ),
                (
                    "no_next_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke en ny dato endnu"),
                ),
                (
                    "review",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agreed", "Ja, den unge er enig"),
                            ("corrected", "Ja, med rettelser"),
                            ("not_yet", "Ikke endnu"),
                        ],
                        max_length=10,
                        verbose_name="er arket gennemgået",
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="gennemgået")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                ("cancel_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor aflyst")),
                ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
                (
                    "cancelled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aflyst af",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="network_meetings",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "concluded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afsluttet af",
                    ),
                ),
                (
                    "next_meeting",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="previous_meeting",
                        to="networkmeetings.networkmeeting",
                        verbose_name="næste møde",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="planlagt af",
                    ),
                ),
            ],
            options={
                "verbose_name": "netværksmøde",
                "verbose_name_plural": "netværksmøder",
                "ordering": ["-starts_at"],
                "indexes": [models.Index(fields=["case", "starts_at"], name="meeting_of_case")],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "number"), name="meeting_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cancelled_at__isnull", False),
                                ("cancelled_by__isnull", False),
                                models.Q(("cancel_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("cancelled_at__isnull", True), ("cancelled_by__isnull", True), ("cancel_reason", "")
                            ),
                            _connector="OR",
                        ),
                        name="c3_meeting_cancelled",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_at__isnull", False), ("concluded_by__isnull", False)),
                            models.Q(("concluded_at__isnull", True), ("concluded_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_meeting_concluded",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("concluded_at__isnull", True), ("cancelled_at__isnull", True), _connector="OR"
                        ),
                        name="meeting_held_or_cancelled",
                        violation_error_message="Et aflyst møde kan ikke afsluttes som holdt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("concluded_at__isnull", True),
                            ("next_meeting__isnull", False),
                            models.Q(("no_next_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="n4_next_date_or_why_not",
                        violation_error_message="Skriv datoen for næste møde, eller hvorfor den ikke er sat endnu (N4).",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goal",
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
                ("name", models.CharField(blank=True, max_length=60, verbose_name="kort navn")),
                ("words", models.TextField(verbose_name="med egne ord")),
                (
                    "domain",
                    models.CharField(
                        blank=True,
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
                        verbose_name="handler om",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Ikke begyndt"),
                            ("in_progress", "I gang"),
                            ("reached", "Nået"),
                            ("partly", "Delvist nået"),
                            ("changed", "Ændret"),
                            ("dropped", "Ikke aktuelt længere"),
                        ],
                        default="not_started",
                        max_length=12,
                        verbose_name="hvor langt",
                    ),
                ),
                (
                    "known_by",
                    models.CharField(blank=True, max_length=300, verbose_name="hvordan ved vi, at målet er nået"),
                ),
                ("why_ended", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
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
                        related_name="goals",
                        to="networkmeetings.networkmeeting",
                        verbose_name="sat på møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "mål",
                "verbose_name_plural": "mål",
                "ordering": ["created_at"],
                "indexes": [models.Index(fields=["case"], name="goal_of_case")],
            },
        ),
        migrations.CreateModel(
            name="HistoricalParticipant",
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
                ("name", models.CharField(max_length=160, verbose_name="navn")),
                ("role_label", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                ("is_young_person", models.BooleanField(default=False, verbose_name="den unge")),
                ("is_chair", models.BooleanField(default=False, verbose_name="mødeleder")),
                ("invited_at", models.DateTimeField(blank=True, null=True, verbose_name="inviteret")),
                (
                    "attendance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("present", "Til stede"),
                            ("online", "Online"),
                            ("excused", "Afbud"),
                            ("absent", "Mødte ikke op"),
                            ("written", "Skriftligt"),
                        ],
                        max_length=8,
                        verbose_name="fremmøde",
                    ),
                ),
                ("absence_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke med")),
                ("written_input", models.TextField(blank=True, verbose_name="skriftligt input")),
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
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.teammember",
                        verbose_name="teammedlem",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bruger",
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
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical deltager",
                "verbose_name_plural": "historical deltagere",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNetworkMeeting",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("starts_at", models.DateTimeField(verbose_name="hvornår")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                ("place", models.CharField(blank=True, max_length=160, verbose_name="hvor")),
                ("important", models.TextField(blank=True, verbose_name="det er vigtigt for mig")),
                ("strengths", models.TextField(blank=True, verbose_name="det er jeg god til")),
                (
                    "stayed_away_by_choice",
                    models.BooleanField(
                        default=False, verbose_name="den unge har valgt at sende sine punkter og blive væk"
                    ),
                ),
                (
                    "no_next_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke en ny dato endnu"),
                ),
                (
                    "review",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agreed", "Ja, den unge er enig"),
                            ("corrected", "Ja, med rettelser"),
                            ("not_yet", "Ikke endnu"),
                        ],
                        max_length=10,
                        verbose_name="er arket gennemgået",
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="gennemgået")),
                ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                ("cancel_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor aflyst")),
                ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
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
                    "cancelled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aflyst af",
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
                    "concluded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afsluttet af",
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
                    "planned_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="planlagt af",
                    ),
                ),
                (
                    "next_meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.networkmeeting",
                        verbose_name="næste møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical netværksmøde",
                "verbose_name_plural": "historical netværksmøder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGoal",
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
                ("name", models.CharField(blank=True, max_length=60, verbose_name="kort navn")),
                ("words", models.TextField(verbose_name="med egne ord")),
                (
                    "domain",
                    models.CharField(
                        blank=True,
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
                        verbose_name="handler om",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Ikke begyndt"),
                            ("in_progress", "I gang"),
                            ("reached", "Nået"),
                            ("partly", "Delvist nået"),
                            ("changed", "Ændret"),
                            ("dropped", "Ikke aktuelt længere"),
                        ],
                        default="not_started",
                        max_length=12,
                        verbose_name="hvor langt",
                    ),
                ),
                (
                    "known_by",
                    models.CharField(blank=True, max_length=300, verbose_name="hvordan ved vi, at målet er nået"),
                ),
                ("why_ended", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
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
                        verbose_name="sat på møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical mål",
                "verbose_name_plural": "historical mål",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDisagreement",
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
                ("who", models.CharField(max_length=120, verbose_name="hvem")),
                ("text", models.TextField(verbose_name="mener")),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical uenighed",
                "verbose_name_plural": "historical uenigheder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalChecklistItem",
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
                ("code", models.CharField(max_length=30, verbose_name="punkt")),
                (
                    "stage",
                    models.CharField(
                        choices=[("before", "Før mødet"), ("during", "På mødet"), ("after", "Efter mødet")],
                        max_length=6,
                        verbose_name="hvornår",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Ja"), ("no", "Nej"), ("not_relevant", "Ikke relevant")],
                        max_length=12,
                        verbose_name="svar",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical tjekpunkt",
                "verbose_name_plural": "historical tjekpunkter",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgreement",
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
                ("text", models.CharField(max_length=300, verbose_name="hvad aftaler vi")),
                ("is_young_persons", models.BooleanField(default=False, verbose_name="den unge gør det")),
                ("helpers", models.CharField(blank=True, max_length=200, verbose_name="hvem hjælper")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="senest")),
                ("is_ongoing", models.BooleanField(default=False, verbose_name="løbende")),
                ("follow_up_on", models.DateField(blank=True, null=True, verbose_name="vi ser på det")),
                ("agreed_at", models.DateTimeField(blank=True, null=True, verbose_name="aftalt")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Holdt"),
                            ("partly", "Delvist"),
                            ("not_kept", "Ikke holdt"),
                            ("no_longer", "Ikke aktuelt længere"),
                        ],
                        max_length=10,
                        verbose_name="hvordan gik det",
                    ),
                ),
                ("outcome_why", models.CharField(blank=True, max_length=300, verbose_name="hvad kom i vejen")),
                ("outcome_at", models.DateTimeField(blank=True, null=True, verbose_name="skrevet")),
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
                    "agreed_by",
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
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.goal",
                        verbose_name="mål",
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
                    "outcome_by",
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
                    "responsible_member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.teammember",
                        verbose_name="hvem gør det",
                    ),
                ),
                (
                    "responsible_user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="hvem gør det",
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
                        verbose_name="aftalt på møde",
                    ),
                ),
                (
                    "outcome_meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networkmeetings.networkmeeting",
                        verbose_name="fulgt op på møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical aftale",
                "verbose_name_plural": "historical aftaler",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgendaItem",
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
                ("text", models.CharField(max_length=300, verbose_name="punkt")),
                ("is_young_persons", models.BooleanField(default=False, verbose_name="den unges punkt")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="rækkefølge")),
                ("talked_at", models.DateTimeField(blank=True, null=True, verbose_name="talt om")),
                ("note", models.TextField(blank=True, verbose_name="noter")),
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
                    "added_by",
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
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical punkt",
                "verbose_name_plural": "historical punkter",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Disagreement",
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
                ("who", models.CharField(max_length=120, verbose_name="hvem")),
                ("text", models.TextField(verbose_name="mener")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="disagreements",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "uenighed",
                "verbose_name_plural": "uenigheder",
                "ordering": ["created_at"],
            },
        ),
        migrations.CreateModel(
            name="ChecklistItem",
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
                ("code", models.CharField(max_length=30, verbose_name="punkt")),
                (
                    "stage",
                    models.CharField(
                        choices=[("before", "Før mødet"), ("during", "På mødet"), ("after", "Efter mødet")],
                        max_length=6,
                        verbose_name="hvornår",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Ja"), ("no", "Nej"), ("not_relevant", "Ikke relevant")],
                        max_length=12,
                        verbose_name="svar",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checklist",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "tjekpunkt",
                "verbose_name_plural": "tjekpunkter",
                "ordering": ["created_at", "id"],
                "constraints": [models.UniqueConstraint(fields=("meeting", "code"), name="checklist_line_once")],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                ("text", models.CharField(max_length=300, verbose_name="hvad aftaler vi")),
                ("is_young_persons", models.BooleanField(default=False, verbose_name="den unge gør det")),
                ("helpers", models.CharField(blank=True, max_length=200, verbose_name="hvem hjælper")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="senest")),
                ("is_ongoing", models.BooleanField(default=False, verbose_name="løbende")),
                ("follow_up_on", models.DateField(blank=True, null=True, verbose_name="vi ser på det")),
                (
                    "next_on",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce("due_on", "follow_up_on"),
                        output_field=models.DateField(),
                    ),
                ),
                ("agreed_at", models.DateTimeField(blank=True, null=True, verbose_name="aftalt")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Holdt"),
                            ("partly", "Delvist"),
                            ("not_kept", "Ikke holdt"),
                            ("no_longer", "Ikke aktuelt længere"),
                        ],
                        max_length=10,
                        verbose_name="hvordan gik det",
                    ),
                ),
                ("outcome_why", models.CharField(blank=True, max_length=300, verbose_name="hvad kom i vejen")),
                ("outcome_at", models.DateTimeField(blank=True, null=True, verbose_name="skrevet")),
                (
                    "agreed_by",
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
                        related_name="agreements",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "outcome_by",
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
                    "responsible_member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="cases.teammember",
                        verbose_name="hvem gør det",
                    ),
                ),
                (
                    "responsible_user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="hvem gør det",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="networkmeetings.goal",
                        verbose_name="mål",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="networkmeetings.networkmeeting",
                        verbose_name="aftalt på møde",
                    ),
                ),
                (
                    "outcome_meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_up",
                        to="networkmeetings.networkmeeting",
                        verbose_name="fulgt op på møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "aftale",
                "verbose_name_plural": "aftaler",
                "ordering": ["next_on", "created_at"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("agreed_at__isnull", False), ("outcome", "")),
                        fields=["case", "next_on"],
                        name="agreement_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_at__isnull", True),
                            models.Q(
                                ("is_young_persons", True),
                                ("responsible_member__isnull", True),
                                ("responsible_user__isnull", True),
                            ),
                            models.Q(
                                ("is_young_persons", False),
                                ("responsible_member__isnull", True),
                                ("responsible_user__isnull", False),
                            ),
                            models.Q(
                                ("is_young_persons", False),
                                ("responsible_member__isnull", False),
                                ("responsible_user__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="n2_one_responsible",
                        violation_error_message="Skriv, hvem der gør det. Aftalen gælder først, når én har den (N2).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_at__isnull", True),
                            ("due_on__isnull", False),
                            models.Q(("follow_up_on__isnull", False), ("is_ongoing", True)),
                            _connector="OR",
                        ),
                        name="n2_has_date",
                        violation_error_message="Skriv en dato. Er aftalen løbende, så skriv, hvornår I ser på den igen (N2).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False)),
                            models.Q(("agreed_at__isnull", True), ("agreed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_agreement_agreed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("outcome_at__isnull", False),
                                ("outcome_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(("outcome_at__isnull", True), ("outcome_by__isnull", True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="c3_agreement_outcome",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                ("text", models.CharField(max_length=300, verbose_name="punkt")),
                ("is_young_persons", models.BooleanField(default=False, verbose_name="den unges punkt")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="rækkefølge")),
                ("talked_at", models.DateTimeField(blank=True, null=True, verbose_name="talt om")),
                ("note", models.TextField(blank=True, verbose_name="noter")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "punkt",
                "verbose_name_plural": "punkter",
                "ordering": ["-is_young_persons", "position", "created_at"],
            },
        ),
        migrations.CreateModel(
            name="Participant",
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
                ("name", models.CharField(max_length=160, verbose_name="navn")),
                ("role_label", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                ("is_young_person", models.BooleanField(default=False, verbose_name="den unge")),
                ("is_chair", models.BooleanField(default=False, verbose_name="mødeleder")),
                ("invited_at", models.DateTimeField(blank=True, null=True, verbose_name="inviteret")),
                (
                    "attendance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("present", "Til stede"),
                            ("online", "Online"),
                            ("excused", "Afbud"),
                            ("absent", "Mødte ikke op"),
                            ("written", "Skriftligt"),
                        ],
                        max_length=8,
                        verbose_name="fremmøde",
                    ),
                ),
                ("absence_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke med")),
                ("written_input", models.TextField(blank=True, verbose_name="skriftligt input")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="cases.teammember",
                        verbose_name="teammedlem",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bruger",
                    ),
                ),
            ],
            options={
                "verbose_name": "deltager",
                "verbose_name_plural": "deltagere",
                "ordering": ["-is_young_person", "-is_chair", "created_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_young_person", True)),
                        fields=("meeting",),
                        name="young_person_once_per_meeting",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("member__isnull", False)),
                        fields=("meeting", "member"),
                        name="member_once_per_meeting",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("user__isnull", False)),
                        fields=("meeting", "user"),
                        name="user_once_per_meeting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sheet",
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
                ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                ("content", models.JSONField(verbose_name="indhold")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                ("concluded_at", models.DateTimeField(verbose_name="låst")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
                (
                    "concluded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="af",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
                    ),
                ),
            ],
            options={
                "verbose_name": "mål- og aftaleskema",
                "verbose_name_plural": "mål- og aftaleskemaer",
                "ordering": ["-concluded_at"],
                "constraints": [models.UniqueConstraint(fields=("meeting", "version"), name="n3_version_once")],
            },
        ),
        migrations.CreateModel(
            name="SheetFile",
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
                ("kind", models.CharField(default="full", max_length=10, verbose_name="slags")),
                ("pdf", models.BinaryField(verbose_name="fil")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.teammember",
                        verbose_name="udgave til",
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="networkmeetings.sheet",
                        verbose_name="skema",
                    ),
                ),
            ],
            options={
                "verbose_name": "fil til mål- og aftaleskema",
                "verbose_name_plural": "filer til mål- og aftaleskemaer",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("sheet", "party", "kind"), name="n4_pdf_once", nulls_distinct=False
                    )
                ],
            },
        ),
    ]
