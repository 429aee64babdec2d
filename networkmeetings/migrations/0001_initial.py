"""The tables of networkmeetings."""

import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="hvordan ved vi, at målet er nået"
                            ),
                        ),
                        ("why_ended", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("team", "Alle, der må se min plan"),
                                    ("chosen", "Kun dem, jeg vælger"),
                                    ("staff", "Kun min koordinator og min bostøtte"),
                                    ("me", "Kun mig. Det står kun på mit eget ark"),
                                ],
                                db_default="team",
                                default="team",
                                max_length=6,
                                verbose_name="hvem må se målet",
                            ),
                        ),
                        (
                            "shown_to",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="vis målet for",
                            ),
                        ),
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
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="steps",
                                to="networkmeetings.goal",
                                verbose_name="et skridt mod",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mål",
                        "verbose_name_plural": "mål",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalStatutoryPlan",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("sel_141", "Handleplan efter servicelovens § 141"),
                                    ("sel_142", "Handleplan efter servicelovens § 142"),
                                    ("young", "Ungeplan efter barnets lov § 108"),
                                    ("kui", "Uddannelsesplan (KUI)"),
                                    ("job", "Min plan i jobcenteret"),
                                    ("whole", "Helhedsorienteret plan"),
                                    ("other", "Anden plan"),
                                ],
                                max_length=8,
                                verbose_name="plan",
                            ),
                        ),
                        ("label", models.CharField(blank=True, max_length=120, verbose_name="hvad den hedder")),
                        ("made_on", models.DateField(blank=True, null=True, verbose_name="dateret")),
                        ("review_on", models.DateField(blank=True, null=True, verbose_name="ses på igen")),
                        ("holder", models.CharField(blank=True, max_length=120, verbose_name="hvem har den")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="gælder ikke længere fra")),
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
                    ],
                    options={
                        "verbose_name": "historical plan efter loven",
                        "verbose_name_plural": "historical planer efter loven",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("starts_at", models.DateTimeField(verbose_name="hvornår")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="hvor")),
                        (
                            "place_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("public", "Kontor eller offentligt sted"),
                                    ("home", "I et hjem"),
                                    ("online", "Online"),
                                ],
                                db_default="",
                                default="",
                                max_length=6,
                                verbose_name="stedet er",
                            ),
                        ),
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
                        (
                            "calendar_uid",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                db_index=True,
                                default=uuid.uuid4,
                                editable=False,
                                verbose_name="kalendernøgle",
                            ),
                        ),
                        (
                            "calendar_sequence",
                            models.PositiveIntegerField(
                                db_default=0, default=0, editable=False, verbose_name="kalenderudgave"
                            ),
                        ),
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
                        (
                            "supersedes",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="superseded_by",
                                to="networkmeetings.networkmeeting",
                                verbose_name="i stedet for",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "netværksmøde",
                        "verbose_name_plural": "netværksmøder",
                        "ordering": ["-starts_at"],
                    },
                ),
                migrations.CreateModel(
                    name="MeetingWish",
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
                            "place",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("home", "Hjemme hos mig"),
                                    ("office", "På kommunen"),
                                    ("elsewhere", "Et andet sted"),
                                    ("anywhere", "Det er lige meget"),
                                ],
                                max_length=10,
                                verbose_name="hvor",
                            ),
                        ),
                        ("place_words", models.CharField(blank=True, max_length=160, verbose_name="hvor henne")),
                        ("time_words", models.CharField(blank=True, max_length=160, verbose_name="hvornår på dagen")),
                        (
                            "part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("speak", "Jeg siger det selv"),
                                    ("write", "Jeg vil hellere skrive"),
                                    ("other", "En anden siger det for mig"),
                                ],
                                max_length=6,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="sagt i den unges visning",
                            ),
                        ),
                        (
                            "meeting",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="wish",
                                to="networkmeetings.networkmeeting",
                                verbose_name="møde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ønske til mødet",
                        "verbose_name_plural": "ønsker til mødet",
                    },
                ),
                migrations.CreateModel(
                    name="MeetingTalk",
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
                            "kind",
                            models.CharField(
                                choices=[("before", "Forberedt sammen"), ("after", "Gennemgået sammen")],
                                max_length=6,
                                verbose_name="hvad",
                            ),
                        ),
                        ("talked_at", models.DateTimeField(verbose_name="hvornår")),
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="talks",
                                to="networkmeetings.networkmeeting",
                                verbose_name="møde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "samtale om mødet",
                        "verbose_name_plural": "samtaler om mødet",
                    },
                ),
                migrations.CreateModel(
                    name="MeetingHeard",
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
                            "answer",
                            models.CharField(
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=13,
                                verbose_name="svar",
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(1, "Slet ikke"), (2, "Lidt"), (3, "Nogenlunde"), (4, "Ja"), (5, "Ja, helt")],
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="blev du hørt på mødet",
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=300, verbose_name="med egne ord")),
                        ("asked_at", models.DateTimeField(verbose_name="spurgt")),
                        (
                            "asked_by",
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
                                related_name="heard",
                                to="networkmeetings.networkmeeting",
                                verbose_name="møde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "svar på, om den unge blev hørt",
                        "verbose_name_plural": "svar på, om den unge blev hørt",
                        "ordering": ["-asked_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Mailing",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("reminder", "Påmindelse om aftaler"),
                                    ("request", "Invitation"),
                                    ("cancel", "Afbud"),
                                    ("nudge", "Påmindelse om at svare"),
                                    ("code", "Engangskode"),
                                ],
                                db_default="reminder",
                                default="reminder",
                                max_length=8,
                                verbose_name="hvad",
                            ),
                        ),
                        (
                            "sequence",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="kalenderudgave"),
                        ),
                        ("day", models.DateField(verbose_name="dag")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter på at blive sendt"),
                                    ("sent", "Sendt"),
                                    ("uncertain", "Usikkert, om den kom af sted"),
                                    ("refused", "Kunne ikke sendes til adressen"),
                                    ("dropped", "Ikke nødvendig længere"),
                                    ("settled", "Usikker, men klaret på anden måde"),
                                ],
                                default="waiting",
                                max_length=9,
                                verbose_name="hvordan det gik",
                            ),
                        ),
                        ("changed_at", models.DateTimeField(verbose_name="sidst")),
                        (
                            "member",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mailings",
                                to="networkmeetings.networkmeeting",
                                verbose_name="møde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udsendelse",
                        "verbose_name_plural": "udsendelser",
                        "ordering": ["-day"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPersonWish",
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
                            "answer",
                            models.CharField(
                                choices=[("yes", "Ja"), ("no", "Nej")], max_length=3, verbose_name="svar"
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
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="sagt i den unges visning",
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
                                verbose_name="medarbejder",
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
                        "verbose_name": "historical ønske om en deltager",
                        "verbose_name_plural": "historical ønsker om deltagere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                        (
                            "absence_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke med"),
                        ),
                        ("written_input", models.TextField(blank=True, verbose_name="skriftligt input")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja, jeg kommer"), ("no", "Nej")],
                                db_default="",
                                default="",
                                max_length=3,
                                verbose_name="svar",
                            ),
                        ),
                        (
                            "no_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("coordinated", "Koordineres allerede"),
                                    ("not_relevant", "Ikke relevant"),
                                    ("time", "Tiden passer ikke"),
                                    ("other", "Andet"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                                verbose_name="hvorfor ikke",
                            ),
                        ),
                        ("suggested_at", models.DateTimeField(blank=True, null=True, verbose_name="foreslår")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svarede")),
                        (
                            "answered_via",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("link", "svarede med linket"),
                                    ("login", "svarede i Hjemvej"),
                                    ("staff", "svarede på anden måde"),
                                ],
                                db_default="",
                                default="",
                                max_length=5,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("answer_seen_at", models.DateTimeField(blank=True, null=True, verbose_name="svaret er set")),
                        ("prepared_at", models.DateTimeField(blank=True, null=True, verbose_name="har forberedt sig")),
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
                            "answer_seen_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="set af",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("starts_at", models.DateTimeField(verbose_name="hvornår")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="hvor")),
                        (
                            "place_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("public", "Kontor eller offentligt sted"),
                                    ("home", "I et hjem"),
                                    ("online", "Online"),
                                ],
                                db_default="",
                                default="",
                                max_length=6,
                                verbose_name="stedet er",
                            ),
                        ),
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
                        (
                            "calendar_uid",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                db_index=True,
                                default=uuid.uuid4,
                                editable=False,
                                verbose_name="kalendernøgle",
                            ),
                        ),
                        (
                            "calendar_sequence",
                            models.PositiveIntegerField(
                                db_default=0, default=0, editable=False, verbose_name="kalenderudgave"
                            ),
                        ),
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
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
                        (
                            "supersedes",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="networkmeetings.networkmeeting",
                                verbose_name="i stedet for",
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
                    name="HistoricalMeetingWish",
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
                            "place",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("home", "Hjemme hos mig"),
                                    ("office", "På kommunen"),
                                    ("elsewhere", "Et andet sted"),
                                    ("anywhere", "Det er lige meget"),
                                ],
                                max_length=10,
                                verbose_name="hvor",
                            ),
                        ),
                        ("place_words", models.CharField(blank=True, max_length=160, verbose_name="hvor henne")),
                        ("time_words", models.CharField(blank=True, max_length=160, verbose_name="hvornår på dagen")),
                        (
                            "part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("speak", "Jeg siger det selv"),
                                    ("write", "Jeg vil hellere skrive"),
                                    ("other", "En anden siger det for mig"),
                                ],
                                max_length=6,
                                verbose_name="hvordan",
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="sagt i den unges visning",
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
                        "verbose_name": "historical ønske til mødet",
                        "verbose_name_plural": "historical ønsker til mødet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMailing",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("reminder", "Påmindelse om aftaler"),
                                    ("request", "Invitation"),
                                    ("cancel", "Afbud"),
                                    ("nudge", "Påmindelse om at svare"),
                                    ("code", "Engangskode"),
                                ],
                                db_default="reminder",
                                default="reminder",
                                max_length=8,
                                verbose_name="hvad",
                            ),
                        ),
                        (
                            "sequence",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="kalenderudgave"),
                        ),
                        ("day", models.DateField(verbose_name="dag")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter på at blive sendt"),
                                    ("sent", "Sendt"),
                                    ("uncertain", "Usikkert, om den kom af sted"),
                                    ("refused", "Kunne ikke sendes til adressen"),
                                    ("dropped", "Ikke nødvendig længere"),
                                    ("settled", "Usikker, men klaret på anden måde"),
                                ],
                                default="waiting",
                                max_length=9,
                                verbose_name="hvordan det gik",
                            ),
                        ),
                        ("changed_at", models.DateTimeField(verbose_name="sidst")),
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
                        "verbose_name": "historical udsendelse",
                        "verbose_name_plural": "historical udsendelser",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="hvordan ved vi, at målet er nået"
                            ),
                        ),
                        ("why_ended", models.CharField(blank=True, max_length=200, verbose_name="hvorfor")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("team", "Alle, der må se min plan"),
                                    ("chosen", "Kun dem, jeg vælger"),
                                    ("staff", "Kun min koordinator og min bostøtte"),
                                    ("me", "Kun mig. Det står kun på mit eget ark"),
                                ],
                                db_default="team",
                                default="team",
                                max_length=6,
                                verbose_name="hvem må se målet",
                            ),
                        ),
                        (
                            "shown_to",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="vis målet for",
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="networkmeetings.goal",
                                verbose_name="et skridt mod",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                                help_text="Skriv det uden navne og adresser.",
                                verbose_name="hvad beder vi ledergruppen om",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="hvad aftaler vi")),
                        ("is_young_persons", models.BooleanField(default=False, verbose_name="den unge gør det")),
                        ("helpers", models.CharField(blank=True, max_length=200, verbose_name="hvem hjælper")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="senest")),
                        ("is_ongoing", models.BooleanField(default=False, verbose_name="løbende")),
                        ("follow_up_on", models.DateField(blank=True, null=True, verbose_name="vi ser på det")),
                        (
                            "is_private",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="kun den unge, koordinator og bostøtte ser aftalen",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="punkt")),
                        ("is_young_persons", models.BooleanField(default=False, verbose_name="den unges punkt")),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="rækkefølge")),
                        ("talked_at", models.DateTimeField(blank=True, null=True, verbose_name="talt om")),
                        ("note", models.TextField(blank=True, verbose_name="noter")),
                        (
                            "is_private",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="kun den unge, koordinator og bostøtte ser punktet",
                            ),
                        ),
                        ("struck_at", models.DateTimeField(blank=True, null=True, verbose_name="strøget af den unge")),
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
                            "struck_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="strøget på tablet fra",
                            ),
                        ),
                        (
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="skrevet i den unges visning",
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
                migrations.AddField(
                    model_name="goal",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="networkmeetings.networkmeeting",
                        verbose_name="sat på møde",
                    ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                                help_text="Skriv det uden navne og adresser.",
                                verbose_name="hvad beder vi ledergruppen om",
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
                            "raised_by",
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
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="escalations",
                                to="networkmeetings.networkmeeting",
                                verbose_name="løftet på møde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "spørgsmål til ledergruppen",
                        "verbose_name_plural": "spørgsmål til ledergruppen",
                        "ordering": ["raised_at"],
                    },
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="hvad aftaler vi")),
                        ("is_young_persons", models.BooleanField(default=False, verbose_name="den unge gør det")),
                        ("helpers", models.CharField(blank=True, max_length=200, verbose_name="hvem hjælper")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="senest")),
                        ("is_ongoing", models.BooleanField(default=False, verbose_name="løbende")),
                        ("follow_up_on", models.DateField(blank=True, null=True, verbose_name="vi ser på det")),
                        (
                            "is_private",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="kun den unge, koordinator og bostøtte ser aftalen",
                            ),
                        ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="punkt")),
                        ("is_young_persons", models.BooleanField(default=False, verbose_name="den unges punkt")),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="rækkefølge")),
                        ("talked_at", models.DateTimeField(blank=True, null=True, verbose_name="talt om")),
                        ("note", models.TextField(blank=True, verbose_name="noter")),
                        (
                            "is_private",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                verbose_name="kun den unge, koordinator og bostøtte ser punktet",
                            ),
                        ),
                        ("struck_at", models.DateTimeField(blank=True, null=True, verbose_name="strøget af den unge")),
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
                            "struck_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="strøget på tablet fra",
                            ),
                        ),
                        (
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="skrevet i den unges visning",
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                        (
                            "absence_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke med"),
                        ),
                        ("written_input", models.TextField(blank=True, verbose_name="skriftligt input")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja, jeg kommer"), ("no", "Nej")],
                                db_default="",
                                default="",
                                max_length=3,
                                verbose_name="svar",
                            ),
                        ),
                        (
                            "no_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("coordinated", "Koordineres allerede"),
                                    ("not_relevant", "Ikke relevant"),
                                    ("time", "Tiden passer ikke"),
                                    ("other", "Andet"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                                verbose_name="hvorfor ikke",
                            ),
                        ),
                        ("suggested_at", models.DateTimeField(blank=True, null=True, verbose_name="foreslår")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svarede")),
                        (
                            "answered_via",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("link", "svarede med linket"),
                                    ("login", "svarede i Hjemvej"),
                                    ("staff", "svarede på anden måde"),
                                ],
                                db_default="",
                                default="",
                                max_length=5,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("answer_seen_at", models.DateTimeField(blank=True, null=True, verbose_name="svaret er set")),
                        ("prepared_at", models.DateTimeField(blank=True, null=True, verbose_name="har forberedt sig")),
                        (
                            "answer_seen_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="set af",
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
                                verbose_name="skrevet af",
                            ),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="AnswerCode",
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
                        ("digest", models.CharField(max_length=64, verbose_name="aftryk")),
                        ("expires_at", models.DateTimeField(verbose_name="gælder til")),
                        ("tries", models.PositiveSmallIntegerField(db_default=0, default=0, verbose_name="forsøg")),
                        ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="brugt")),
                        (
                            "participant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="codes",
                                to="networkmeetings.participant",
                                verbose_name="deltager",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "engangskode",
                        "verbose_name_plural": "engangskoder",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="PersonWish",
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
                            "answer",
                            models.CharField(
                                choices=[("yes", "Ja"), ("no", "Nej")], max_length=3, verbose_name="svar"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="person_wishes",
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
                                related_name="+",
                                to="cases.teammember",
                                verbose_name="teammedlem",
                            ),
                        ),
                        (
                            "tablet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="cases.tabletsession",
                                verbose_name="sagt i den unges visning",
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
                                verbose_name="medarbejder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ønske om en deltager",
                        "verbose_name_plural": "ønsker om deltagere",
                    },
                ),
                migrations.CreateModel(
                    name="Reminder",
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
                            "moment",
                            models.CharField(
                                choices=[("before", "Før datoen"), ("after", "Efter datoen")],
                                max_length=6,
                                verbose_name="hvornår",
                            ),
                        ),
                        ("promised_on", models.DateField(verbose_name="lovet til")),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="networkmeetings.agreement",
                                verbose_name="aftale",
                            ),
                        ),
                        (
                            "mailing",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="networkmeetings.mailing",
                                verbose_name="udsendelse",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "påmindelse",
                        "verbose_name_plural": "påmindelser",
                        "ordering": ["promised_on", "moment"],
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
                        (
                            "reason",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="hvorfor en ny version"
                            ),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="SheetApproval",
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
                            "answer",
                            models.CharField(
                                choices=[("agreed", "Er enig"), ("corrected", "Er enig med rettelser")],
                                max_length=9,
                                verbose_name="svar",
                            ),
                        ),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("spoken", "Sagt"),
                                    ("written", "Skrevet under på papir"),
                                    ("drawn", "Skrevet under på tabletten"),
                                ],
                                max_length=7,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("strokes", models.JSONField(blank=True, null=True, verbose_name="underskrift")),
                        ("approved_at", models.DateTimeField(verbose_name="godkendt")),
                        (
                            "registered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="approvals",
                                to="networkmeetings.sheet",
                                verbose_name="skema",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "godkendelse af skema",
                        "verbose_name_plural": "godkendelser af skemaer",
                        "ordering": ["-approved_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SheetCopy",
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
                            "kind",
                            models.CharField(
                                choices=[("party", "Til en i teamet"), ("plain", "Til køleskabet")],
                                max_length=5,
                                verbose_name="slags",
                            ),
                        ),
                        ("content", models.JSONField(verbose_name="indhold")),
                        ("rules", models.JSONField(blank=True, default=dict, verbose_name="regler")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                        ("made_at", models.DateTimeField(verbose_name="lavet")),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
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
                                related_name="copies",
                                to="networkmeetings.sheet",
                                verbose_name="skema",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "eksemplar af mål- og aftaleskema",
                        "verbose_name_plural": "eksemplarer af mål- og aftaleskemaer",
                        "ordering": ["-made_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SheetBlock",
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
                        ("reason", models.CharField(max_length=300, verbose_name="hvorfor")),
                        ("blocked_at", models.DateTimeField(verbose_name="spærret")),
                        (
                            "blocked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="blocks",
                                to="networkmeetings.sheet",
                                verbose_name="skema",
                            ),
                        ),
                        (
                            "copy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="blocks",
                                to="networkmeetings.sheetcopy",
                                verbose_name="eksemplar",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "spærring af skema",
                        "verbose_name_plural": "spærringer af skemaer",
                        "ordering": ["blocked_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SheetDelivery",
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
                        ("is_young_person", models.BooleanField(default=False, verbose_name="den unge")),
                        ("name", models.CharField(max_length=160, verbose_name="hvem")),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("handed", "Givet i hånden"),
                                    ("read_aloud", "Læst højt"),
                                    ("print", "Udskrift med posten"),
                                    ("digital_post", "Digital Post"),
                                    ("secure_mail", "Sikker mail"),
                                    ("login", "Læser det selv her"),
                                ],
                                max_length=12,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("given_on", models.DateField(verbose_name="hvornår")),
                        ("registered_at", models.DateTimeField(verbose_name="skrevet")),
                        (
                            "copy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="networkmeetings.sheetcopy",
                                verbose_name="eksemplar",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="cases.teammember",
                                verbose_name="teammedlem",
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
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="networkmeetings.sheet",
                                verbose_name="skema",
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
                                verbose_name="medarbejder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aflevering af skema",
                        "verbose_name_plural": "afleveringer af skemaer",
                        "ordering": ["given_on", "registered_at"],
                    },
                ),
                migrations.CreateModel(
                    name="BlockNotice",
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
                        ("told_at", models.DateTimeField(verbose_name="fortalt")),
                        (
                            "told_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to="networkmeetings.sheetblock",
                                verbose_name="spærring",
                            ),
                        ),
                        (
                            "delivery",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to="networkmeetings.sheetdelivery",
                                verbose_name="aflevering",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "besked om spærring",
                        "verbose_name_plural": "beskeder om spærring",
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
                            "copy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="networkmeetings.sheetcopy",
                                verbose_name="eksemplar",
                            ),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="StatutoryPlan",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("sel_141", "Handleplan efter servicelovens § 141"),
                                    ("sel_142", "Handleplan efter servicelovens § 142"),
                                    ("young", "Ungeplan efter barnets lov § 108"),
                                    ("kui", "Uddannelsesplan (KUI)"),
                                    ("job", "Min plan i jobcenteret"),
                                    ("whole", "Helhedsorienteret plan"),
                                    ("other", "Anden plan"),
                                ],
                                max_length=8,
                                verbose_name="plan",
                            ),
                        ),
                        ("label", models.CharField(blank=True, max_length=120, verbose_name="hvad den hedder")),
                        ("made_on", models.DateField(blank=True, null=True, verbose_name="dateret")),
                        ("review_on", models.DateField(blank=True, null=True, verbose_name="ses på igen")),
                        ("holder", models.CharField(blank=True, max_length=120, verbose_name="hvem har den")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="gælder ikke længere fra")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statutory_plans",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plan efter loven",
                        "verbose_name_plural": "planer efter loven",
                        "ordering": ["kind", "made_on"],
                    },
                ),
                migrations.CreateModel(
                    name="CalendarFeed",
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
                        ("digest", models.CharField(max_length=64, unique=True, verbose_name="aftryk")),
                        ("stopped_at", models.DateTimeField(blank=True, null=True, verbose_name="stoppet")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="calendar_feeds",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bruger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kalenderadresse",
                        "verbose_name_plural": "kalenderadresser",
                        "ordering": ["-created_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("stopped_at__isnull", True)),
                                fields=("user",),
                                name="one_live_feed_per_user",
                            )
                        ],
                    },
                ),
                migrations.AddIndex(
                    model_name="networkmeeting",
                    index=models.Index(fields=["case", "starts_at"], name="meeting_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.UniqueConstraint(fields=("case", "number"), name="meeting_number_once"),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at__isnull", True),
                            ("starts_at__isnull", True),
                            ("ends_at__gte", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="c3_meeting_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_at__isnull", False), ("concluded_by__isnull", False)),
                            models.Q(("concluded_at__isnull", True), ("concluded_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_meeting_concluded",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("concluded_at__isnull", True), ("cancelled_at__isnull", True), _connector="OR"
                        ),
                        name="meeting_held_or_cancelled",
                        violation_error_message="Et aflyst møde kan ikke afsluttes som holdt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("cancelled_at__isnull", True)),
                        fields=("calendar_uid",),
                        name="one_meeting_per_calendar_entry",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("supersedes__isnull", True),
                            models.Q(("supersedes", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_not_moved_to_itself",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("concluded_at__isnull", True),
                            ("next_meeting__isnull", False),
                            models.Q(("no_next_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="n4_next_date_or_why_not",
                        violation_error_message="Skriv datoen for næste møde, eller hvorfor den ikke er sat endnu (N4).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="meetingtalk",
                    constraint=models.UniqueConstraint(fields=("meeting", "kind"), name="talked_once_about_meeting"),
                ),
                migrations.AddConstraint(
                    model_name="meetingheard",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "heard"), ("score__gte", 1), ("score__lte", 5)),
                            models.Q(models.Q(("answer", "heard"), _negated=True), ("score__isnull", True)),
                            _connector="OR",
                        ),
                        name="heard_has_score",
                        violation_error_message="Vælg et tal fra 1 til 5, eller hvorfor der ikke er et svar.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mailing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("member__isnull", True), ("user__isnull", False)),
                            models.Q(("member__isnull", False), ("user__isnull", True)),
                            _connector="OR",
                        ),
                        name="mailing_one_person",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mailing",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "reminder")),
                        fields=("user", "member", "day"),
                        name="mailing_once_a_day",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mailing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "reminder"), ("meeting__isnull", True), ("sequence__isnull", True)),
                            models.Q(
                                ("kind__in", ["request", "cancel"]),
                                ("meeting__isnull", False),
                                ("sequence__isnull", False),
                            ),
                            models.Q(
                                ("kind__in", ["nudge", "code"]), ("meeting__isnull", False), ("sequence__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="mailing_of_its_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mailing",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind__in", ["request", "cancel"])),
                        fields=("meeting", "user", "member", "kind", "sequence"),
                        name="invitation_told_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mailing",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "nudge")),
                        fields=("meeting", "user", "member", "day"),
                        name="nudged_once_a_day",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddIndex(
                    model_name="goal",
                    index=models.Index(fields=["case"], name="goal_of_case"),
                ),
                migrations.AddIndex(
                    model_name="escalation",
                    index=models.Index(condition=models.Q(("outcome", "")), fields=["case"], name="escalation_open"),
                ),
                migrations.AddConstraint(
                    model_name="escalation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("question", ""), _negated=True),
                        name="escalation_has_question",
                        violation_error_message="Skriv, hvad I beder ledergruppen om.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="escalation",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="checklistitem",
                    constraint=models.UniqueConstraint(fields=("meeting", "code"), name="checklist_line_once"),
                ),
                migrations.AddIndex(
                    model_name="agreement",
                    index=models.Index(
                        condition=models.Q(("agreed_at__isnull", False), ("outcome", "")),
                        fields=["case", "next_on"],
                        name="agreement_open",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_at__isnull", True),
                            ("due_on__isnull", False),
                            models.Q(("follow_up_on__isnull", False), ("is_ongoing", True)),
                            _connector="OR",
                        ),
                        name="n2_has_date",
                        violation_error_message="Skriv en dato. Er aftalen løbende, så skriv, hvornår I ser på den igen (N2).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False)),
                            models.Q(("agreed_at__isnull", True), ("agreed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_agreement_agreed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="agendaitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("struck_at__isnull", False), ("struck_by__isnull", False)),
                            models.Q(("struck_at__isnull", True), ("struck_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_point_struck",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddIndex(
                    model_name="participant",
                    index=models.Index(
                        condition=models.Q(("answer", "no"), ("answer_seen_at__isnull", True)),
                        fields=["meeting"],
                        name="unseen_no_of_meeting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("is_young_person", True)),
                        fields=("meeting",),
                        name="young_person_once_per_meeting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("member__isnull", False)),
                        fields=("meeting", "member"),
                        name="member_once_per_meeting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("user__isnull", False)),
                        fields=("meeting", "user"),
                        name="user_once_per_meeting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at__isnull", True),
                                ("answered_by__isnull", True),
                                ("answered_via", ""),
                            ),
                            models.Q(
                                ("answer__in", ["yes", "no"]),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", True),
                                ("answered_via", "link"),
                            ),
                            models.Q(
                                ("answer__in", ["yes", "no"]),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                                ("answered_via__in", ["login", "staff"]),
                            ),
                            _connector="OR",
                        ),
                        name="c3_invitation_answered",
                        violation_error_message="Et svar skrives med hvornår og hvordan, og hvem der skrev det (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer_seen_at__isnull", False), ("answer_seen_by__isnull", False)),
                            models.Q(("answer_seen_at__isnull", True), ("answer_seen_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_answer_seen",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("answer", "no"), ("no_reason", ""), _connector="XOR"),
                        name="no_has_reason",
                        violation_error_message="Vælg, hvorfor det er et nej.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("suggested_at__isnull", True), ("answer", "no"), _connector="OR"),
                        name="other_time_with_a_no",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="answercode",
                    constraint=models.CheckConstraint(condition=models.Q(("tries__lte", 5)), name="code_few_tries"),
                ),
                migrations.AddConstraint(
                    model_name="personwish",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("member__isnull", False), ("user__isnull", True)),
                            models.Q(("member__isnull", True), ("user__isnull", False)),
                            _connector="OR",
                        ),
                        name="c7_wish_about_one",
                        violation_error_message="Ønsket handler om én, fra teamet eller en medarbejder på sagen (C7).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personwish",
                    constraint=models.UniqueConstraint(
                        fields=("meeting", "member", "user"), name="c7_one_wish_about_each", nulls_distinct=False
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reminder",
                    constraint=models.UniqueConstraint(
                        fields=("agreement", "moment", "promised_on"), name="reminded_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheet",
                    constraint=models.UniqueConstraint(fields=("meeting", "version"), name="n3_version_once"),
                ),
                migrations.AddConstraint(
                    model_name="sheetapproval",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("how", "drawn"), ("strokes__isnull", False)),
                            models.Q(models.Q(("how", "drawn"), _negated=True), ("strokes__isnull", True)),
                            _connector="OR",
                        ),
                        name="n3_signature_is_drawn",
                        violation_error_message="Underskriften mangler. Skriv under i feltet, eller vælg en anden måde.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheetcopy",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "party"), ("party__isnull", False)),
                            models.Q(("kind", "plain"), ("party__isnull", True)),
                            _connector="OR",
                        ),
                        name="n6_copy_has_its_party",
                        violation_error_message="Vælg, hvem eksemplaret er til (N6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheetblock",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="n3_block_has_reason",
                        violation_error_message="Skriv, hvorfor arket spærres (N3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheetblock",
                    constraint=models.UniqueConstraint(
                        fields=("sheet", "copy"),
                        name="n3_blocked_once",
                        nulls_distinct=False,
                        violation_error_message="Det er allerede spærret.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheetdelivery",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_young_person", True), ("member__isnull", True), ("user__isnull", True)),
                            models.Q(("is_young_person", False), ("member__isnull", False), ("user__isnull", True)),
                            models.Q(("is_young_person", False), ("member__isnull", True), ("user__isnull", False)),
                            _connector="OR",
                        ),
                        name="n6_one_recipient",
                        violation_error_message="Vælg én modtager ad gangen (N6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sheetdelivery",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("member__isnull", True), ("copy__isnull", False), _connector="OR"),
                        name="n6_party_gets_own_copy",
                        violation_error_message="Lav modtagerens eget eksemplar først (N6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="blocknotice",
                    constraint=models.UniqueConstraint(fields=("block", "delivery"), name="told_once"),
                ),
                migrations.AddConstraint(
                    model_name="sheetfile",
                    constraint=models.UniqueConstraint(
                        fields=("sheet", "party", "kind", "copy"), name="n4_pdf_once", nulls_distinct=False
                    ),
                ),
                migrations.AddConstraint(
                    model_name="statutoryplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("made_on__isnull", True),
                            ("ended_on__gte", models.F("made_on")),
                            _connector="OR",
                        ),
                        name="statutory_plan_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
            ]
        ),
    ]
