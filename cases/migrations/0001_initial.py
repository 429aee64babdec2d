"""The tables of cases, with the extensions and functions that their columns and constraints use."""

import datetime
import uuid
from pathlib import Path

import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import cases.models.network
import cases.models.user
from cases.migration_operations import CreateTogether

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        # Extensions and functions first: generated columns and constraints below use them (decisions n).
        django.contrib.postgres.operations.BtreeGistExtension(),
        django.contrib.postgres.operations.TrigramExtension(),
        migrations.RunSQL((SQL / "0001_functions.sql").read_text(), (SQL / "0001_functions_reverse.sql").read_text()),
        CreateTogether(
            [
                migrations.CreateModel(
                    name="Case",
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
                            "number",
                            models.BigIntegerField(
                                db_default=models.Func(
                                    models.Value("cases_case_number"),
                                    function="nextval",
                                    output_field=models.BigIntegerField(),
                                ),
                                editable=False,
                                unique=True,
                                verbose_name="sagsnummer",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="åbnet")),
                        (
                            "acting_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="handlekommune"),
                        ),
                        (
                            "paying_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="betalingskommune"),
                        ),
                        (
                            "residence_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="opholdskommune"),
                        ),
                        ("measure_from", models.DateField(blank=True, null=True, verbose_name="måles fra")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
                        (
                            "close_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("not_started", "Samarbejdsmodellen kom ikke i gang"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Vi har mistet kontakten"),
                                    ("moved", "Flyttet til en anden kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=20,
                                verbose_name="hvorfor lukket",
                            ),
                        ),
                        (
                            "previous_case",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="later_cases",
                                to="cases.case",
                                verbose_name="tidligere sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sag",
                        "verbose_name_plural": "sager",
                        "permissions": [
                            ("view_case", "Se at sagen findes, og hvem den handler om"),
                            ("view_contact", "Se adresse og telefon"),
                            ("view_story", "Læse Min historie"),
                            ("view_team", "Se teamet"),
                            ("view_network", "Se netværkskortet"),
                            ("view_plan", "Se mål og aftaler"),
                            ("report_on_agreement", "Skrive, hvordan det gik med egne aftaler"),
                            ("view_meetings", "Se netværksmøder og ark"),
                        ],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="TimelineEvent",
                    fields=[
                        ("kind", models.CharField(max_length=30)),
                        ("object_id", models.UUIDField(primary_key=True, serialize=False)),
                        ("at", models.DateTimeField()),
                        ("perm", models.CharField(max_length=30)),
                        ("actor_name", models.CharField(max_length=150, null=True)),
                        ("detail", models.TextField(null=True)),
                        ("text", models.TextField(null=True)),
                    ],
                    options={
                        "verbose_name": "hændelse",
                        "verbose_name_plural": "hændelser",
                        "db_table": "timeline_event",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="TodoItem",
                    fields=[
                        ("kind", models.CharField(max_length=30)),
                        ("object_id", models.UUIDField(primary_key=True, serialize=False)),
                        ("perm", models.CharField(max_length=30)),
                        ("due_on", models.DateField(null=True)),
                        ("at", models.DateTimeField(null=True)),
                        ("valid_from", models.DateTimeField(null=True)),
                        ("valid_until", models.DateTimeField(null=True)),
                        ("detail", models.TextField(null=True)),
                        ("text", models.TextField(null=True)),
                    ],
                    options={
                        "verbose_name": "opgave",
                        "verbose_name_plural": "opgaver",
                        "db_table": "todo_item",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="User",
                    fields=[
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={"unique": "A user with that username already exists."},
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                unique=True,
                                validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                                verbose_name="username",
                            ),
                        ),
                        ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                        ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                        ),
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
                        ("profession", models.CharField(blank=True, max_length=80, verbose_name="stilling")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=1, default=37, max_digits=4, verbose_name="timer om ugen"
                            ),
                        ),
                        (
                            "competences",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("sel", "serviceloven"),
                                        ("bl", "barnets lov"),
                                        ("abl", "almenboligloven"),
                                        ("lab", "lov om en aktiv beskæftigelsesindsats"),
                                    ],
                                    max_length=5,
                                ),
                                blank=True,
                                default=list,
                                help_text="Love, personen må træffe afgørelser efter.",
                                size=None,
                                verbose_name="myndighedskompetence",
                            ),
                        ),
                        ("is_demo", models.BooleanField(default=False, editable=False, verbose_name="demokonto")),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bruger",
                        "verbose_name_plural": "brugere",
                    },
                    managers=[
                        ("objects", cases.models.user.StaffManager()),
                    ],
                ),
                migrations.CreateModel(
                    name="Actor",
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
                        (
                            "sector",
                            models.CharField(
                                choices=[
                                    ("children", "Børn og unge"),
                                    ("employment", "Beskæftigelse"),
                                    ("education", "Uddannelse"),
                                    ("substance", "Rusmidler"),
                                    ("social", "Socialområdet"),
                                    ("benefits", "Ydelse"),
                                    ("psychiatry", "Psykiatri"),
                                    ("probation", "Kriminalforsorgen"),
                                    ("housing", "Bolig"),
                                    ("other", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="sektor",
                            ),
                        ),
                        ("is_external", models.BooleanField(default=False, verbose_name="uden for kommunen")),
                    ],
                    options={
                        "verbose_name": "samarbejdspartner",
                        "verbose_name_plural": "samarbejdspartnere",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="Household",
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
                    ],
                    options={
                        "verbose_name": "husstand",
                        "verbose_name_plural": "husstande",
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
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
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="nedlagt")),
                        (
                            "coordinator_caseload",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Tom: omkring 20, som guiden siger. Skriv 18, hvis koordinatorerne også giver bostøtte.",
                                null=True,
                                verbose_name="passende antal unge til en koordinator",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(
                                blank=True,
                                help_text="Det nummer, en ung kan ringe til, når medarbejderen er væk.",
                                max_length=30,
                                verbose_name="telefon",
                            ),
                        ),
                        (
                            "opening_hours",
                            models.CharField(
                                blank=True,
                                help_text="For eksempel: hverdage 9-15, torsdag til 17.",
                                max_length=160,
                                verbose_name="telefonen er åben",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "enhed",
                        "verbose_name_plural": "enheder",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="CaseClock",
                    fields=[
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="clock",
                                serialize=False,
                                to="cases.case",
                            ),
                        ),
                        ("referred_on", models.DateField(null=True)),
                        ("situation", models.CharField(max_length=40, null=True)),
                        ("coordinator_from", models.DateTimeField(null=True)),
                        ("assessed_on", models.DateField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("combination", models.CharField(max_length=8, null=True)),
                        ("started_on", models.DateField(null=True)),
                        ("course_id", models.UUIDField(null=True)),
                        ("course_method", models.CharField(max_length=4, null=True)),
                        ("course_started_on", models.DateField(null=True)),
                        ("course_ended_on", models.DateField(null=True)),
                        ("phase2_on", models.DateField(null=True)),
                        ("phase3_on", models.DateField(null=True)),
                        ("need_since", models.DateField(null=True)),
                        ("offer_deadline", models.DateTimeField(null=True)),
                        ("tenancy_id", models.UUIDField(null=True)),
                        ("moved_in_on", models.DateField(null=True)),
                        ("last_contact_at", models.DateTimeField(null=True)),
                        ("next_meeting_at", models.DateTimeField(null=True)),
                        ("next_agreement_due", models.DateField(null=True)),
                        ("next_form_due", models.DateField(null=True)),
                    ],
                    options={
                        "verbose_name": "sagens ur",
                        "verbose_name_plural": "sagernes ure",
                        "db_table": "case_clock",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="CaseFacts",
                    fields=[
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="facts",
                                serialize=False,
                                to="cases.case",
                            ),
                        ),
                        ("referred_on", models.DateField(null=True)),
                        ("urgency", models.CharField(max_length=8, null=True)),
                        ("situation", models.CharField(max_length=40, null=True)),
                        ("assessed_on", models.DateField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("combination", models.CharField(max_length=8, null=True)),
                        ("target_group", models.CharField(max_length=10, null=True)),
                        ("legal_basis", models.CharField(max_length=10, null=True)),
                        ("started_on", models.DateField(null=True)),
                        ("coordinator_id", models.UUIDField(null=True)),
                        ("coordinator_name", models.CharField(max_length=150, null=True)),
                        ("coordinator_from", models.DateTimeField(null=True)),
                        ("coordinator_until", models.DateTimeField(null=True)),
                        ("team_size", models.IntegerField()),
                        ("consent_until", models.DateTimeField(null=True)),
                        ("course_id", models.UUIDField(null=True)),
                        ("course_method", models.CharField(max_length=4, null=True)),
                        ("course_worker_id", models.UUIDField(null=True)),
                        ("course_worker_name", models.CharField(max_length=150, null=True)),
                        ("course_started_on", models.DateField(null=True)),
                        ("course_ended_on", models.DateField(null=True)),
                        ("phase2_on", models.DateField(null=True)),
                        ("phase3_on", models.DateField(null=True)),
                        ("course_planned_end_on", models.DateField(null=True)),
                        ("aftercare", models.CharField(max_length=16, null=True)),
                        ("need_since", models.DateField(null=True)),
                        ("offer_deadline", models.DateTimeField(null=True)),
                        ("tenancy_id", models.UUIDField(null=True)),
                        ("tenancy_signed_on", models.DateField(null=True)),
                        ("moved_in_on", models.DateField(null=True)),
                        ("last_contact_at", models.DateTimeField(null=True)),
                        ("last_meeting_on", models.DateField(null=True)),
                        ("third_last_meeting_on", models.DateField(null=True)),
                        ("meetings_held", models.IntegerField()),
                        ("next_meeting_id", models.UUIDField(null=True)),
                        ("next_meeting_at", models.DateTimeField(null=True)),
                        ("next_agreement_due", models.DateField(null=True)),
                        ("open_agreements", models.IntegerField()),
                        ("next_form_due", models.DateField(null=True)),
                        ("closing_form_open", models.BooleanField()),
                    ],
                    options={
                        "verbose_name": "sagens fakta",
                        "verbose_name_plural": "sagens fakta",
                        "db_table": "case_facts",
                        "managed": False,
                    },
                ),
                migrations.CreateModel(
                    name="DischargeFacts",
                    fields=[
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="discharge_facts",
                                serialize=False,
                                to="cases.case",
                            ),
                        ),
                        ("plan_on", models.DateField(null=True)),
                        ("offer_accepted_on", models.DateField(null=True)),
                        ("care_home_on", models.DateField(null=True)),
                        ("support_on", models.DateField(null=True)),
                        ("support_basis", models.CharField(max_length=10, null=True)),
                        ("lease_on", models.DateField(null=True)),
                        ("lease_from_on", models.DateField(null=True)),
                    ],
                    options={
                        "verbose_name": "kendt om udskrivningen",
                        "verbose_name_plural": "kendt om udskrivninger",
                        "db_table": "discharge_facts",
                        "managed": False,
                    },
                ),
                migrations.AddField(
                    model_name="case",
                    name="closed_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="lukket af",
                    ),
                ),
                migrations.AddField(
                    model_name="case",
                    name="opened_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="åbnet af",
                    ),
                ),
                migrations.CreateModel(
                    name="AccessLog",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                default=django.utils.timezone.now,
                                verbose_name="hvornår",
                            ),
                        ),
                        ("user_id", models.UUIDField(null=True, verbose_name="bruger")),
                        ("case_id", models.UUIDField(null=True, verbose_name="sag")),
                        ("person_id", models.UUIDField(null=True, verbose_name="ung")),
                        (
                            "action",
                            models.CharField(
                                choices=[
                                    ("view", "Så"),
                                    ("list", "Så på en liste"),
                                    ("search", "Søgte frem"),
                                    ("edit", "Skrev"),
                                    ("print", "Udskrev"),
                                    ("download", "Hentede"),
                                    ("export", "Eksporterede"),
                                    ("refused", "Blev afvist"),
                                ],
                                max_length=10,
                                verbose_name="hvad",
                            ),
                        ),
                        ("relation", models.CharField(blank=True, max_length=80, verbose_name="som")),
                        ("purpose", models.CharField(blank=True, max_length=300, verbose_name="formål")),
                        ("route", models.CharField(max_length=80, verbose_name="side")),
                        ("method", models.CharField(max_length=7, verbose_name="metode")),
                        ("status", models.PositiveSmallIntegerField(verbose_name="svar")),
                        ("request_id", models.UUIDField(verbose_name="forespørgsel")),
                        ("ip", models.GenericIPAddressField(null=True, verbose_name="adresse")),
                    ],
                    options={
                        "verbose_name": "visning",
                        "verbose_name_plural": "visninger",
                        "indexes": [
                            models.Index(fields=["case_id", "-at"], name="log_of_case"),
                            models.Index(fields=["user_id", "-at"], name="log_of_user"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivitySpell",
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
                                    ("ordinary_education", "Ordinær uddannelse"),
                                    ("fgu", "FGU"),
                                    ("preparatory", "Forberedende forløb eller brobygning"),
                                    ("ordinary_job", "Ordinært job"),
                                    ("subsidised_job", "Fleksjob eller job med løntilskud"),
                                    ("work_placement", "Virksomhedspraktik"),
                                    ("other_activation", "Anden aktivering"),
                                    ("other", "Noget andet"),
                                    ("club", "Forening eller klub"),
                                    ("volunteering", "Frivilligt arbejde"),
                                    ("community", "Fællesskab eller aktivitet"),
                                ],
                                max_length=20,
                                verbose_name="slags",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=160, verbose_name="hvad laver den unge der")),
                        (
                            "place_name",
                            models.CharField(blank=True, max_length=160, verbose_name="sted, som ikke er på listen"),
                        ),
                        (
                            "contact_person",
                            models.CharField(blank=True, max_length=200, verbose_name="kontaktperson på stedet"),
                        ),
                        ("starts_on", models.DateField(verbose_name="fra")),
                        ("planned_until_on", models.DateField(blank=True, null=True, verbose_name="aftalt til")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="timer om ugen"
                            ),
                        ),
                        (
                            "may_know",
                            models.CharField(
                                choices=[
                                    ("not_asked", "Ikke talt om endnu"),
                                    ("nothing", "Ingenting"),
                                    ("agreed", "Det, vi har aftalt"),
                                ],
                                db_default="not_asked",
                                default="not_asked",
                                max_length=10,
                                verbose_name="hvad må stedet vide",
                            ),
                        ),
                        (
                            "may_know_words",
                            models.CharField(blank=True, max_length=500, verbose_name="det må stedet vide"),
                        ),
                        ("agreed", models.TextField(blank=True, verbose_name="det er aftalt")),
                        (
                            "contact_every",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(7, "Hver uge"), (14, "Hver anden uge"), (31, "Hver måned")],
                                null=True,
                                verbose_name="hvor ofte",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("finished", "Gjort færdig"),
                                    ("moved_on", "Gik videre til noget andet"),
                                    ("stopped", "Stoppede selv"),
                                    ("let_go", "Stedet sagde stop"),
                                    ("closed", "Stedet eller tilbuddet lukkede"),
                                    ("died", "Død"),
                                    ("unknown", "Ved det ikke"),
                                ],
                                max_length=10,
                                verbose_name="hvordan sluttede det",
                            ),
                        ),
                        (
                            "young_person_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="hvad siger den unge",
                            ),
                        ),
                        ("young_person_words", models.TextField(blank=True, verbose_name="den unges ord")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "keeper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="holder kontakten",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "uddannelse, job eller fritid",
                        "verbose_name_plural": "uddannelse, job og fritid",
                        "ordering": ["-starts_on", "created_at"],
                    },
                ),
                migrations.AddField(
                    model_name="user",
                    name="actor",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="cases.actor",
                        verbose_name="samarbejdspartner",
                    ),
                ),
                migrations.CreateModel(
                    name="AdviserHandover",
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
                        ("from_whom", models.CharField(max_length=160, verbose_name="fra hvem")),
                        ("planned_on", models.DateField(blank=True, null=True, verbose_name="aftalt til")),
                        ("held_on", models.DateField(blank=True, null=True, verbose_name="holdt")),
                        (
                            "young_person_there",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge var med"),
                        ),
                        ("told", models.TextField(blank=True, verbose_name="det fik vi at vide")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adviser_handovers",
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
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overlevering fra tidligere rådgiver",
                        "verbose_name_plural": "overleveringer fra tidligere rådgivere",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                        ("assessed_on", models.DateField(verbose_name="udredt")),
                        (
                            "situation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor lige nu",
                            ),
                        ),
                        (
                            "target_group",
                            models.CharField(
                                blank=True,
                                choices=[("at_risk", "I risiko for hjemløshed"), ("homeless", "I hjemløshed")],
                                max_length=10,
                                verbose_name="målgruppe",
                            ),
                        ),
                        ("risk_indicators", models.JSONField(blank=True, default=dict, verbose_name="risikoforhold")),
                        ("own_words", models.TextField(blank=True, verbose_name="med den unges ord")),
                        ("worker_words", models.TextField(blank=True, verbose_name="med medarbejderens ord")),
                        ("support_need", models.TextField(blank=True, verbose_name="behov for støtte")),
                        (
                            "needs",
                            models.JSONField(blank=True, db_default={}, default=dict, verbose_name="livsområder"),
                        ),
                        (
                            "taken_part",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="hvem var med"
                            ),
                        ),
                        (
                            "proposed_combination",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sm", "Samarbejdsmodellen alene"),
                                    ("sm_cti", "Samarbejdsmodellen og CTI"),
                                    ("sm_icm", "Samarbejdsmodellen og ICM"),
                                ],
                                db_default="",
                                default="",
                                max_length=8,
                                verbose_name="indstilling",
                            ),
                        ),
                        (
                            "proposed_reasons",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor"
                            ),
                        ),
                        (
                            "assessed_by",
                            models.ForeignKey(
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
                                related_name="assessments",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udredning",
                        "verbose_name_plural": "udredninger",
                        "ordering": ["assessed_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="CaseAssignment",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Myndighedskoordinator"),
                                    ("support_worker", "Bostøtte"),
                                    ("pair_partner", "Makker"),
                                    ("stand_in", "Afløser"),
                                    ("housing_officer", "Boligkoordinator"),
                                    ("intake", "Tog imod henvendelsen"),
                                    ("advisor", "Faglig koordinator"),
                                    ("handover", "Overdragelse, kan læse"),
                                    ("emergency", "Nødadgang"),
                                ],
                                max_length=16,
                                verbose_name="rolle",
                            ),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "granted_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="givet af",
                            ),
                        ),
                        (
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="covered_by",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="afløser for",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="medarbejder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tilknytning",
                        "verbose_name_plural": "tilknytninger",
                        "ordering": ["valid_from"],
                    },
                ),
                migrations.CreateModel(
                    name="CaseEnding",
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
                        ("begun_at", models.DateTimeField(verbose_name="afslutning begyndt")),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("not_started", "Samarbejdsmodellen kom ikke i gang"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Vi har mistet kontakten"),
                                    ("moved", "Flyttet til en anden kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=20,
                                verbose_name="hvorfor",
                            ),
                        ),
                        (
                            "young_person_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="er den unge hørt",
                            ),
                        ),
                        ("young_person_words", models.TextField(blank=True, verbose_name="den unges ord")),
                        (
                            "team_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="er teamet hørt",
                            ),
                        ),
                        ("team_words", models.TextField(blank=True, verbose_name="teamets ord")),
                        ("attempts", models.TextField(blank=True, verbose_name="forsøg på at få kontakt")),
                        ("new_municipality", models.CharField(blank=True, max_length=80, verbose_name="ny kommune")),
                        ("leader_saw_at", models.DateTimeField(blank=True, null=True, verbose_name="set af leder")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
                        ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="fortrudt")),
                        ("reopened_at", models.DateTimeField(blank=True, null=True, verbose_name="genåbnet")),
                        ("reopen_reason", models.TextField(blank=True, verbose_name="hvorfor genåbnet")),
                        (
                            "begun_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
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
                                verbose_name="fortrudt af",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="endings",
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
                            "leader_saw_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="leder",
                            ),
                        ),
                        (
                            "reopened_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="genåbnet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afslutning",
                        "verbose_name_plural": "afslutninger",
                        "ordering": ["begun_at"],
                    },
                ),
                migrations.CreateModel(
                    name="CasePaper",
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
                        ("content", models.JSONField(verbose_name="indhold")),
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
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "papir",
                        "verbose_name_plural": "papirer",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="ChangeStory",
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
                            "theme",
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
                                verbose_name="tema",
                            ),
                        ),
                        (
                            "told_by",
                            models.CharField(
                                choices=[("young_person", "Den unge selv"), ("worker", "En medarbejder")],
                                default="young_person",
                                max_length=14,
                                verbose_name="fortalt af",
                            ),
                        ),
                        ("told_on", models.DateField(verbose_name="fortalt")),
                        ("text", models.TextField(verbose_name="fortællingen")),
                        ("difference", models.TextField(blank=True, verbose_name="det gjorde forskellen")),
                        (
                            "consent",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja, uden navn"), ("no", "Nej, eller trukket tilbage")],
                                max_length=4,
                                verbose_name="må andre læse den",
                            ),
                        ),
                        ("consent_on", models.DateField(blank=True, null=True, verbose_name="svaret den")),
                        ("shared_text", models.TextField(blank=True, verbose_name="udgaven uden navne")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="change_stories",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "collected_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet ned af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "forandringsfortælling",
                        "verbose_name_plural": "forandringsfortællinger",
                        "ordering": ["-told_on", "-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Child",
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
                                choices=[("child", "Et barn"), ("unborn", "En graviditet")],
                                default="child",
                                max_length=6,
                                verbose_name="barn eller graviditet",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=80, verbose_name="fornavn")),
                        ("born_on", models.DateField(blank=True, null=True, verbose_name="født eller ventes")),
                        (
                            "lives",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "Hos den unge"),
                                    ("sometimes", "Nogle dage hos den unge"),
                                    ("elsewhere", "Et andet sted"),
                                ],
                                max_length=10,
                                verbose_name="hvor bor barnet",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="det skal en kollega vide"),
                        ),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="taget af listen")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fjernet af",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "barn eller graviditet",
                        "verbose_name_plural": "børn og graviditeter",
                        "ordering": ["born_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="ContactAgreement",
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
                        ("when", models.CharField(blank=True, max_length=300, verbose_name="hvornår")),
                        ("how", models.CharField(blank=True, max_length=300, verbose_name="hvordan")),
                        ("urgent", models.CharField(blank=True, max_length=300, verbose_name="det haster, når")),
                        (
                            "others",
                            models.CharField(blank=True, max_length=300, verbose_name="hvem må vi ellers spørge"),
                        ),
                        ("avoid", models.CharField(blank=True, max_length=300, verbose_name="det skal I ikke gøre")),
                        ("agreed_on", models.DateField(verbose_name="aftalt")),
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contact_agreement",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aftale om kontakt",
                        "verbose_name_plural": "aftaler om kontakt",
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                            "combination",
                            models.CharField(
                                choices=[
                                    ("sm", "Samarbejdsmodellen alene"),
                                    ("sm_cti", "Samarbejdsmodellen og CTI"),
                                    ("sm_icm", "Samarbejdsmodellen og ICM"),
                                ],
                                max_length=8,
                                verbose_name="kombination",
                            ),
                        ),
                        (
                            "target_group",
                            models.CharField(
                                choices=[("at_risk", "I risiko for hjemløshed"), ("homeless", "I hjemløshed")],
                                max_length=10,
                                verbose_name="målgruppe på beslutningsdagen",
                            ),
                        ),
                        (
                            "is_refusal",
                            models.BooleanField(db_default=False, default=False, verbose_name="afslag på bostøtte"),
                        ),
                        ("reasons", models.TextField(blank=True, max_length=8000, verbose_name="begrundelse")),
                        (
                            "extent",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="det får den unge"
                            ),
                        ),
                        (
                            "next_steps",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="det sker der nu"
                            ),
                        ),
                        (
                            "young_person_wish",
                            models.TextField(blank=True, max_length=4000, verbose_name="den unges ønske"),
                        ),
                        (
                            "wish_followed",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                                db_default="",
                                default="",
                                max_length=6,
                                verbose_name="følges ønsket",
                            ),
                        ),
                        (
                            "wish_reasons",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=4000,
                                verbose_name="hvorfor ønsket ikke følges",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                        (
                            "hat",
                            models.CharField(
                                blank=True,
                                choices=[("authority", "Myndighed"), ("support", "Bostøtte")],
                                db_default="",
                                default="",
                                max_length=10,
                                verbose_name="besluttet som",
                            ),
                        ),
                        (
                            "communicated_on",
                            models.DateField(blank=True, null=True, verbose_name="den unge har fået besked"),
                        ),
                        ("communicated_how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="besluttet af",
                            ),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="udkast af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "visitation",
                        "verbose_name_plural": "visitationer",
                        "ordering": ["decided_at", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Complaint",
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
                        ("received_on", models.DateField(verbose_name="modtaget")),
                        ("text", models.TextField(max_length=8000, verbose_name="klagen")),
                        ("reassessed_on", models.DateField(blank=True, null=True, verbose_name="genvurderet")),
                        (
                            "reassessment",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("changed", "Klageren får ret"),
                                    ("partly", "Klageren får delvist ret"),
                                    ("upheld", "Afgørelsen fastholdes"),
                                ],
                                max_length=8,
                                verbose_name="genvurderingen",
                            ),
                        ),
                        (
                            "reassessment_reasons",
                            models.TextField(blank=True, max_length=4000, verbose_name="hvorfor"),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sendt til Ankestyrelsen")),
                        ("outcome_on", models.DateField(blank=True, null=True, verbose_name="afgjort")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("upheld", "Stadfæstet"),
                                    ("changed", "Ændret"),
                                    ("sent_back", "Hjemvist til ny afgørelse"),
                                    ("rejected", "Afvist"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="udfaldet",
                            ),
                        ),
                        (
                            "outcome_note",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="hvad betyder det for den unge"
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
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="complaints",
                                to="cases.decision",
                                verbose_name="visitation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "klage",
                        "verbose_name_plural": "klager",
                        "ordering": ["received_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionLetter",
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
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        ("content", models.JSONField(verbose_name="indhold")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=300,
                                verbose_name="hvorfor et nyt brev",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="cases.decision",
                                verbose_name="visitation",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afgørelsesbrev",
                        "verbose_name_plural": "afgørelsesbreve",
                        "ordering": ["version"],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionLetterFile",
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
                        ("pdf", models.BinaryField(verbose_name="fil")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                        (
                            "letter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="file",
                                to="cases.decisionletter",
                                verbose_name="brev",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fil til afgørelsesbrev",
                        "verbose_name_plural": "filer til afgørelsesbreve",
                    },
                ),
                migrations.CreateModel(
                    name="Deviation",
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
                            "rule",
                            models.CharField(
                                choices=[
                                    ("C4", "C4: kombinationen og målgruppen"),
                                    ("B2", "B2: CTI begynder med en bolig"),
                                    ("B3", "B3: ni måneder i tre lige lange faser"),
                                ],
                                max_length=4,
                                verbose_name="regel",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="begrundelse")),
                        ("approved_at", models.DateTimeField(verbose_name="besluttet")),
                        (
                            "approved_by",
                            models.ForeignKey(
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
                                related_name="deviations",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "godkendt afvigelse fra metoden",
                        "verbose_name_plural": "godkendte afvigelser fra metoden",
                    },
                ),
                migrations.AddField(
                    model_name="decision",
                    name="deviation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse fra metoden",
                    ),
                ),
                migrations.CreateModel(
                    name="DisclosureBasis",
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
                        ("organisation", models.CharField(max_length=160, verbose_name="organisation")),
                        ("purpose", models.CharField(max_length=300, verbose_name="hvad det skal bruges til")),
                        (
                            "kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("plan", "Mål og aftaler"),
                                        ("meetings", "Netværksmøder og ark"),
                                        ("team", "Hvem der er i teamet"),
                                        ("network", "Netværkskortet"),
                                        ("contact", "Adresse og telefon"),
                                        ("story", "Min historie"),
                                    ],
                                    max_length=10,
                                ),
                                size=None,
                                verbose_name="det må de se",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("consent", "Samtykke"), ("statutory", "Hjemmel i loven")],
                                default="consent",
                                max_length=10,
                                verbose_name="grundlag",
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                blank=True,
                                choices=[("spoken", "Mundtligt"), ("written", "Skriftligt")],
                                max_length=8,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "given_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("young_person", "Den unge"),
                                    ("custody_holder", "Forældremyndighedens indehaver"),
                                    ("guardian", "Værge"),
                                ],
                                max_length=14,
                                verbose_name="givet af",
                            ),
                        ),
                        (
                            "legal_reference",
                            models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf"),
                        ),
                        ("statutory_reason", models.TextField(blank=True, verbose_name="hvorfor uden samtykke")),
                        (
                            "young_person_told",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge har fået det at vide"),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(verbose_name="til")),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="trukket tilbage")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="disclosure_bases",
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
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "samtykke eller hjemmel",
                        "verbose_name_plural": "samtykker og hjemler",
                        "ordering": ["valid_from"],
                    },
                ),
                migrations.CreateModel(
                    name="CaseUserObjectPermission",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("valid_until", models.DateTimeField(verbose_name="til")),
                        (
                            "content_object",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="grants",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "granted_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="givet af",
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission"),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                            ),
                        ),
                        (
                            "basis",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grants",
                                to="cases.disclosurebasis",
                                verbose_name="grundlag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "adgang for fagperson",
                        "verbose_name_plural": "adgange for fagpersoner",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Document",
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
                        ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                        ("title", models.CharField(max_length=160, verbose_name="hvad er det")),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("consent", "Samtykke og fuldmagt"),
                                    ("decision", "Afgørelse og brev"),
                                    ("statement", "Udtalelse og erklæring"),
                                    ("plan", "Plan og ark"),
                                    ("housing", "Bolig"),
                                    ("finances", "Økonomi"),
                                    ("health", "Helbred"),
                                    ("other", "Andet"),
                                ],
                                default="other",
                                max_length=10,
                                verbose_name="slags papir",
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=160, verbose_name="hvem kommer det fra")),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="dateret")),
                        ("name", models.CharField(editable=False, max_length=120, verbose_name="filnavn")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF"),
                                    ("jpeg", "Billede"),
                                    ("png", "Skærmbillede eller billede"),
                                    ("docx", "Word"),
                                    ("xlsx", "Excel"),
                                ],
                                editable=False,
                                max_length=4,
                                verbose_name="filtype",
                            ),
                        ),
                        ("size", models.PositiveIntegerField(editable=False, verbose_name="størrelse i bytes")),
                        ("sha256", models.CharField(editable=False, max_length=64, verbose_name="fingeraftryk")),
                        (
                            "removed",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="taget ud af filen"
                            ),
                        ),
                        (
                            "scan",
                            models.CharField(
                                choices=[
                                    ("none", "Ikke virusscannet"),
                                    ("waiting", "Venter på virusscanning"),
                                    ("clean", "Virusscannet"),
                                    ("infected", "Virus fundet"),
                                ],
                                default="none",
                                editable=False,
                                max_length=8,
                                verbose_name="virusscanning",
                            ),
                        ),
                        (
                            "blocked_at",
                            models.DateTimeField(blank=True, editable=False, null=True, verbose_name="spærret"),
                        ),
                        (
                            "blocked_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="hvorfor spærret"
                            ),
                        ),
                        (
                            "blocked_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="spærret af",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documents",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "made_from",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="document",
                                to="cases.casepaper",
                                verbose_name="lavet af",
                            ),
                        ),
                        (
                            "refiled_from",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="refiled_as",
                                to="cases.document",
                                verbose_name="flyttet fra",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="lagt op af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dokument",
                        "verbose_name_plural": "dokumenter",
                        "ordering": ["-created_at", "-number"],
                    },
                ),
                migrations.AddField(
                    model_name="disclosurebasis",
                    name="scan",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.document",
                        verbose_name="underskrevet papir",
                    ),
                ),
                migrations.CreateModel(
                    name="DocumentContent",
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
                        ("data", models.BinaryField(verbose_name="fil")),
                        (
                            "document",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="content",
                                to="cases.document",
                                verbose_name="dokument",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indhold af dokument",
                        "verbose_name_plural": "indhold af dokumenter",
                    },
                ),
                migrations.CreateModel(
                    name="DocumentNotice",
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
                        ("name", models.CharField(blank=True, max_length=160, verbose_name="hvem")),
                        ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="har fået besked")),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to="cases.document",
                                verbose_name="dokument",
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sagt af",
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
                        "verbose_name": "besked om fejlplaceret dokument",
                        "verbose_name_plural": "beskeder om fejlplacerede dokumenter",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Draft",
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
                        ("form", models.CharField(max_length=60, verbose_name="formular")),
                        ("object_id", models.CharField(max_length=60, verbose_name="post")),
                        ("payload", models.JSONField(default=dict, verbose_name="indhold")),
                        ("updated_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemt")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bruger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kladde",
                        "verbose_name_plural": "kladder",
                    },
                ),
                migrations.CreateModel(
                    name="EmergencyReview",
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
                        ("seen_at", models.DateTimeField(verbose_name="set")),
                        (
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="emergency_reviews",
                                to="cases.caseassignment",
                                verbose_name="nødadgang",
                            ),
                        ),
                        (
                            "seen_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="set af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gennemset nødadgang",
                        "verbose_name_plural": "gennemsete nødadgange",
                    },
                ),
                migrations.CreateModel(
                    name="Filing",
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
                        ("kind", models.CharField(max_length=30, verbose_name="slags")),
                        ("object_id", models.UUIDField(verbose_name="post")),
                        ("filed_at", models.DateTimeField(verbose_name="journaliseret")),
                        (
                            "reference",
                            models.CharField(
                                blank=True, db_default="", max_length=60, verbose_name="nummer i fagsystemet"
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="filings",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "filed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "journalisering",
                        "verbose_name_plural": "journaliseringer",
                    },
                ),
                migrations.CreateModel(
                    name="HandoverRequest",
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
                            "role",
                            models.CharField(
                                choices=[("coordinator", "Myndighedskoordinator"), ("support_worker", "Bostøtte")],
                                max_length=16,
                                verbose_name="rolle",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="fra hvornår")),
                        ("reason", models.CharField(max_length=300, verbose_name="hvorfor")),
                        ("asked_at", models.DateTimeField(verbose_name="spurgt")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Sagt ja"),
                                    ("declined", "Sagt nej"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("answer_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor svaret")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svaret")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="svaret af",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="spurgt af",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handovers",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "from_user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fra",
                            ),
                        ),
                        (
                            "to_user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handovers_to_answer",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="til",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overdragelse",
                        "verbose_name_plural": "overdragelser",
                        "ordering": ["-asked_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalActivityContact",
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
                        ("on", models.DateField(verbose_name="hvornår")),
                        ("words", models.CharField(blank=True, max_length=500, verbose_name="hvordan går det")),
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
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.activityspell",
                                verbose_name="aktivitet",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hvem",
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
                        "verbose_name": "historical opfølgning",
                        "verbose_name_plural": "historical opfølgninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAdviserHandover",
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
                        ("from_whom", models.CharField(max_length=160, verbose_name="fra hvem")),
                        ("planned_on", models.DateField(blank=True, null=True, verbose_name="aftalt til")),
                        ("held_on", models.DateField(blank=True, null=True, verbose_name="holdt")),
                        (
                            "young_person_there",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge var med"),
                        ),
                        ("told", models.TextField(blank=True, verbose_name="det fik vi at vide")),
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
                            "registered_by",
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
                    ],
                    options={
                        "verbose_name": "historical overlevering fra tidligere rådgiver",
                        "verbose_name_plural": "historical overleveringer fra tidligere rådgivere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAssessment",
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
                        ("assessed_on", models.DateField(verbose_name="udredt")),
                        (
                            "situation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor lige nu",
                            ),
                        ),
                        (
                            "target_group",
                            models.CharField(
                                blank=True,
                                choices=[("at_risk", "I risiko for hjemløshed"), ("homeless", "I hjemløshed")],
                                max_length=10,
                                verbose_name="målgruppe",
                            ),
                        ),
                        ("risk_indicators", models.JSONField(blank=True, default=dict, verbose_name="risikoforhold")),
                        ("own_words", models.TextField(blank=True, verbose_name="med den unges ord")),
                        ("worker_words", models.TextField(blank=True, verbose_name="med medarbejderens ord")),
                        ("support_need", models.TextField(blank=True, verbose_name="behov for støtte")),
                        (
                            "needs",
                            models.JSONField(blank=True, db_default={}, default=dict, verbose_name="livsområder"),
                        ),
                        (
                            "taken_part",
                            models.CharField(
                                blank=True, db_default="", default="", max_length=200, verbose_name="hvem var med"
                            ),
                        ),
                        (
                            "proposed_combination",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sm", "Samarbejdsmodellen alene"),
                                    ("sm_cti", "Samarbejdsmodellen og CTI"),
                                    ("sm_icm", "Samarbejdsmodellen og ICM"),
                                ],
                                db_default="",
                                default="",
                                max_length=8,
                                verbose_name="indstilling",
                            ),
                        ),
                        (
                            "proposed_reasons",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor"
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
                            "assessed_by",
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
                    ],
                    options={
                        "verbose_name": "historical udredning",
                        "verbose_name_plural": "historical udredninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCaseAssignment",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Myndighedskoordinator"),
                                    ("support_worker", "Bostøtte"),
                                    ("pair_partner", "Makker"),
                                    ("stand_in", "Afløser"),
                                    ("housing_officer", "Boligkoordinator"),
                                    ("intake", "Tog imod henvendelsen"),
                                    ("advisor", "Faglig koordinator"),
                                    ("handover", "Overdragelse, kan læse"),
                                    ("emergency", "Nødadgang"),
                                ],
                                max_length=16,
                                verbose_name="rolle",
                            ),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
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
                            "granted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="givet af",
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
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="afløser for",
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
                    ],
                    options={
                        "verbose_name": "historical tilknytning",
                        "verbose_name_plural": "historical tilknytninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCaseEnding",
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
                        ("begun_at", models.DateTimeField(verbose_name="afslutning begyndt")),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("not_started", "Samarbejdsmodellen kom ikke i gang"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Vi har mistet kontakten"),
                                    ("moved", "Flyttet til en anden kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=20,
                                verbose_name="hvorfor",
                            ),
                        ),
                        (
                            "young_person_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="er den unge hørt",
                            ),
                        ),
                        ("young_person_words", models.TextField(blank=True, verbose_name="den unges ord")),
                        (
                            "team_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="er teamet hørt",
                            ),
                        ),
                        ("team_words", models.TextField(blank=True, verbose_name="teamets ord")),
                        ("attempts", models.TextField(blank=True, verbose_name="forsøg på at få kontakt")),
                        ("new_municipality", models.CharField(blank=True, max_length=80, verbose_name="ny kommune")),
                        ("leader_saw_at", models.DateTimeField(blank=True, null=True, verbose_name="set af leder")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
                        ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="fortrudt")),
                        ("reopened_at", models.DateTimeField(blank=True, null=True, verbose_name="genåbnet")),
                        ("reopen_reason", models.TextField(blank=True, verbose_name="hvorfor genåbnet")),
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
                            "begun_by",
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
                            "cancelled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fortrudt af",
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
                                verbose_name="lukket af",
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
                            "leader_saw_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="leder",
                            ),
                        ),
                        (
                            "reopened_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="genåbnet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical afslutning",
                        "verbose_name_plural": "historical afslutninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChangeStory",
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
                            "theme",
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
                                verbose_name="tema",
                            ),
                        ),
                        (
                            "told_by",
                            models.CharField(
                                choices=[("young_person", "Den unge selv"), ("worker", "En medarbejder")],
                                default="young_person",
                                max_length=14,
                                verbose_name="fortalt af",
                            ),
                        ),
                        ("told_on", models.DateField(verbose_name="fortalt")),
                        ("text", models.TextField(verbose_name="fortællingen")),
                        ("difference", models.TextField(blank=True, verbose_name="det gjorde forskellen")),
                        (
                            "consent",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja, uden navn"), ("no", "Nej, eller trukket tilbage")],
                                max_length=4,
                                verbose_name="må andre læse den",
                            ),
                        ),
                        ("consent_on", models.DateField(blank=True, null=True, verbose_name="svaret den")),
                        ("shared_text", models.TextField(blank=True, verbose_name="udgaven uden navne")),
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
                            "collected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet ned af",
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
                        "verbose_name": "historical forandringsfortælling",
                        "verbose_name_plural": "historical forandringsfortællinger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChild",
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
                                choices=[("child", "Et barn"), ("unborn", "En graviditet")],
                                default="child",
                                max_length=6,
                                verbose_name="barn eller graviditet",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=80, verbose_name="fornavn")),
                        ("born_on", models.DateField(blank=True, null=True, verbose_name="født eller ventes")),
                        (
                            "lives",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "Hos den unge"),
                                    ("sometimes", "Nogle dage hos den unge"),
                                    ("elsewhere", "Et andet sted"),
                                ],
                                max_length=10,
                                verbose_name="hvor bor barnet",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="det skal en kollega vide"),
                        ),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="taget af listen")),
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
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fjernet af",
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
                            "written_by",
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
                    ],
                    options={
                        "verbose_name": "historical barn eller graviditet",
                        "verbose_name_plural": "historical børn og graviditeter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalComplaint",
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
                        ("received_on", models.DateField(verbose_name="modtaget")),
                        ("text", models.TextField(max_length=8000, verbose_name="klagen")),
                        ("reassessed_on", models.DateField(blank=True, null=True, verbose_name="genvurderet")),
                        (
                            "reassessment",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("changed", "Klageren får ret"),
                                    ("partly", "Klageren får delvist ret"),
                                    ("upheld", "Afgørelsen fastholdes"),
                                ],
                                max_length=8,
                                verbose_name="genvurderingen",
                            ),
                        ),
                        (
                            "reassessment_reasons",
                            models.TextField(blank=True, max_length=4000, verbose_name="hvorfor"),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sendt til Ankestyrelsen")),
                        ("outcome_on", models.DateField(blank=True, null=True, verbose_name="afgjort")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("upheld", "Stadfæstet"),
                                    ("changed", "Ændret"),
                                    ("sent_back", "Hjemvist til ny afgørelse"),
                                    ("rejected", "Afvist"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="udfaldet",
                            ),
                        ),
                        (
                            "outcome_note",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="hvad betyder det for den unge"
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
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.decision",
                                verbose_name="visitation",
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
                        "verbose_name": "historical klage",
                        "verbose_name_plural": "historical klager",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalContactAgreement",
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
                        ("when", models.CharField(blank=True, max_length=300, verbose_name="hvornår")),
                        ("how", models.CharField(blank=True, max_length=300, verbose_name="hvordan")),
                        ("urgent", models.CharField(blank=True, max_length=300, verbose_name="det haster, når")),
                        (
                            "others",
                            models.CharField(blank=True, max_length=300, verbose_name="hvem må vi ellers spørge"),
                        ),
                        ("avoid", models.CharField(blank=True, max_length=300, verbose_name="det skal I ikke gøre")),
                        ("agreed_on", models.DateField(verbose_name="aftalt")),
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
                            "written_by",
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
                    ],
                    options={
                        "verbose_name": "historical aftale om kontakt",
                        "verbose_name_plural": "historical aftaler om kontakt",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDeviation",
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
                            "rule",
                            models.CharField(
                                choices=[
                                    ("C4", "C4: kombinationen og målgruppen"),
                                    ("B2", "B2: CTI begynder med en bolig"),
                                    ("B3", "B3: ni måneder i tre lige lange faser"),
                                ],
                                max_length=4,
                                verbose_name="regel",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="begrundelse")),
                        ("approved_at", models.DateTimeField(verbose_name="besluttet")),
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
                            "approved_by",
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
                    ],
                    options={
                        "verbose_name": "historical godkendt afvigelse fra metoden",
                        "verbose_name_plural": "historical godkendte afvigelser fra metoden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDocument",
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
                        ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                        ("title", models.CharField(max_length=160, verbose_name="hvad er det")),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("consent", "Samtykke og fuldmagt"),
                                    ("decision", "Afgørelse og brev"),
                                    ("statement", "Udtalelse og erklæring"),
                                    ("plan", "Plan og ark"),
                                    ("housing", "Bolig"),
                                    ("finances", "Økonomi"),
                                    ("health", "Helbred"),
                                    ("other", "Andet"),
                                ],
                                default="other",
                                max_length=10,
                                verbose_name="slags papir",
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=160, verbose_name="hvem kommer det fra")),
                        ("dated_on", models.DateField(blank=True, null=True, verbose_name="dateret")),
                        ("name", models.CharField(editable=False, max_length=120, verbose_name="filnavn")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF"),
                                    ("jpeg", "Billede"),
                                    ("png", "Skærmbillede eller billede"),
                                    ("docx", "Word"),
                                    ("xlsx", "Excel"),
                                ],
                                editable=False,
                                max_length=4,
                                verbose_name="filtype",
                            ),
                        ),
                        ("size", models.PositiveIntegerField(editable=False, verbose_name="størrelse i bytes")),
                        ("sha256", models.CharField(editable=False, max_length=64, verbose_name="fingeraftryk")),
                        (
                            "removed",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="taget ud af filen"
                            ),
                        ),
                        (
                            "scan",
                            models.CharField(
                                choices=[
                                    ("none", "Ikke virusscannet"),
                                    ("waiting", "Venter på virusscanning"),
                                    ("clean", "Virusscannet"),
                                    ("infected", "Virus fundet"),
                                ],
                                default="none",
                                editable=False,
                                max_length=8,
                                verbose_name="virusscanning",
                            ),
                        ),
                        (
                            "blocked_at",
                            models.DateTimeField(blank=True, editable=False, null=True, verbose_name="spærret"),
                        ),
                        (
                            "blocked_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="hvorfor spærret"
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
                            "blocked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="spærret af",
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
                            "made_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.casepaper",
                                verbose_name="lavet af",
                            ),
                        ),
                        (
                            "refiled_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.document",
                                verbose_name="flyttet fra",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="lagt op af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical dokument",
                        "verbose_name_plural": "historical dokumenter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDocumentNotice",
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
                        ("name", models.CharField(blank=True, max_length=160, verbose_name="hvem")),
                        ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="har fået besked")),
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
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.document",
                                verbose_name="dokument",
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
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sagt af",
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
                    ],
                    options={
                        "verbose_name": "historical besked om fejlplaceret dokument",
                        "verbose_name_plural": "historical beskeder om fejlplacerede dokumenter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFiling",
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
                        ("kind", models.CharField(max_length=30, verbose_name="slags")),
                        ("object_id", models.UUIDField(verbose_name="post")),
                        ("filed_at", models.DateTimeField(verbose_name="journaliseret")),
                        (
                            "reference",
                            models.CharField(
                                blank=True, db_default="", max_length=60, verbose_name="nummer i fagsystemet"
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
                            "filed_by",
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
                    ],
                    options={
                        "verbose_name": "historical journalisering",
                        "verbose_name_plural": "historical journaliseringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHandoverRequest",
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
                            "role",
                            models.CharField(
                                choices=[("coordinator", "Myndighedskoordinator"), ("support_worker", "Bostøtte")],
                                max_length=16,
                                verbose_name="rolle",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="fra hvornår")),
                        ("reason", models.CharField(max_length=300, verbose_name="hvorfor")),
                        ("asked_at", models.DateTimeField(verbose_name="spurgt")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Sagt ja"),
                                    ("declined", "Sagt nej"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("answer_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor svaret")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="svaret")),
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
                                verbose_name="svaret af",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="spurgt af",
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
                            "from_user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fra",
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
                            "to_user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="til",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical overdragelse",
                        "verbose_name_plural": "historical overdragelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHomeVisit",
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
                        ("due_on", models.DateField(verbose_name="senest")),
                        ("visited_on", models.DateField(blank=True, null=True, verbose_name="besøgt")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("met", "Traf den unge"),
                                    ("others", "Traf en anden i hjemmet"),
                                    ("not_home", "Ingen hjemme"),
                                    ("called_off", "Ikke nødvendigt længere"),
                                ],
                                max_length=10,
                                verbose_name="hvordan gik det",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
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
                            "planned_by",
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
                            "visited_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="besøgt af",
                            ),
                        ),
                        (
                            "visitor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hvem tager ud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical besøg",
                        "verbose_name_plural": "historical besøg",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHousehold",
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
                    ],
                    options={
                        "verbose_name": "historical husstand",
                        "verbose_name_plural": "historical husstande",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalImportantDay",
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
                        ("name", models.CharField(max_length=120, verbose_name="hvad er det for en dag")),
                        ("falls_on", models.DateField(verbose_name="hvornår")),
                        ("is_yearly", models.BooleanField(default=False, verbose_name="hvert år")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="det skal du vide")),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ikke længere")),
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
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fjernet af",
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
                            "written_by",
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
                    ],
                    options={
                        "verbose_name": "historical vigtig dag",
                        "verbose_name_plural": "historical vigtige dage",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLegalBasis",
                    fields=[
                        ("code", models.SlugField(max_length=10, verbose_name="kode")),
                        ("law", models.CharField(blank=True, max_length=80, verbose_name="lov")),
                        (
                            "section",
                            models.CharField(
                                blank=True,
                                help_text='Med tegn: "§ 85 a, stk. 1".',
                                max_length=30,
                                verbose_name="paragraf",
                            ),
                        ),
                        ("title", models.CharField(max_length=80, verbose_name="hvad det er")),
                        (
                            "rule_text",
                            models.TextField(
                                blank=True,
                                help_text="Skrives i afgørelsesbrevet, så den unge kan forstå det. Lad en jurist læse det.",
                                verbose_name="det siger reglerne",
                            ),
                        ),
                        (
                            "competence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sel", "serviceloven"),
                                    ("bl", "barnets lov"),
                                    ("abl", "almenboligloven"),
                                    ("lab", "lov om en aktiv beskæftigelsesindsats"),
                                ],
                                help_text="Tom: alle, der må visitere.",
                                max_length=5,
                                verbose_name="kræver kompetence efter",
                            ),
                        ),
                        (
                            "is_decision",
                            models.BooleanField(
                                default=True,
                                help_text="Med begrundelse, klagevejledning og brev til den unge.",
                                verbose_name="er en afgørelse",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="gælder fra")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                        (
                            "in_visitation",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="kan vælges i visitationen"
                            ),
                        ),
                        (
                            "in_services",
                            models.BooleanField(
                                db_default=True,
                                default=True,
                                help_text="Hjælp, der er i gang ved siden af, for eksempel mentor eller rusmiddelbehandling.",
                                verbose_name="kan vælges på en indsats",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="plads på listen")),
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
                    ],
                    options={
                        "verbose_name": "historical lovgrundlag",
                        "verbose_name_plural": "historical lovgrundlag",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            "letter",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.decisionletter",
                                verbose_name="brev",
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
                        "verbose_name": "historical levering af afgørelsesbrev",
                        "verbose_name_plural": "historical leveringer af afgørelsesbreve",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("municipality", models.CharField(max_length=80, verbose_name="ny kommune")),
                        ("moved_on", models.DateField(blank=True, null=True, verbose_name="flytter")),
                        (
                            "contact_name",
                            models.CharField(blank=True, max_length=120, verbose_name="kontaktperson dér"),
                        ),
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
                        (
                            "changed_at",
                            models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ændret"),
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
                    name="HistoricalMyStory",
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
                        ("text", models.TextField(verbose_name="min historie")),
                        ("told_on", models.DateField(verbose_name="fortalt")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="godkendt af den unge")),
                        (
                            "approved_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("read_aloud", "Vi læste den højt sammen"),
                                    ("read_self", "Læste den selv"),
                                    ("wrote_self", "Har selv skrevet den"),
                                ],
                                max_length=12,
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
                            "approval_noted_by",
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet ned af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical min historie",
                        "verbose_name_plural": "historical mine historier",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNetworkMap",
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
                        ("drawn_on", models.DateField(default=django.utils.timezone.localdate, verbose_name="tegnet")),
                        (
                            "participants",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="hvem var med",
                            ),
                        ),
                        (
                            "own_words",
                            models.TextField(
                                blank=True,
                                max_length=2000,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="den unge siger",
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
                            "filled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="tegnet af",
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
                        "verbose_name": "historical netværkskort",
                        "verbose_name_plural": "historical netværkskort",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOrganisation",
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
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employer", "Arbejdsgiver"),
                                    ("education", "Skole eller uddannelse"),
                                    ("club", "Forening eller klub"),
                                    ("voluntary", "Frivilligt sted"),
                                    ("community", "Bolig- eller aktivitetsfællesskab"),
                                    ("shelter", "Herberg eller forsorgshjem"),
                                    ("other", "Andet"),
                                ],
                                max_length=10,
                                verbose_name="slags",
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=160, verbose_name="adresse")),
                        ("agreed", models.TextField(blank=True, verbose_name="det er aftalt med stedet")),
                        (
                            "opens_doors",
                            models.BooleanField(default=False, verbose_name="åbner døre til arbejdsgivere"),
                        ),
                        (
                            "is_prepared",
                            models.BooleanField(default=False, verbose_name="gjort klar til at tage imod unge"),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="i brug")),
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
                            "keeper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="holder kontakten",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical sted",
                        "verbose_name_plural": "historical steder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPartyHearing",
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
                        ("sent_on", models.DateField(verbose_name="sendt eller fortalt")),
                        ("what", models.TextField(max_length=4000, verbose_name="det blev lagt frem")),
                        ("deadline_on", models.DateField(blank=True, null=True, verbose_name="frist for svar")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svaret")),
                        (
                            "answer",
                            models.TextField(blank=True, max_length=4000, verbose_name="svaret, med den unges ord"),
                        ),
                        (
                            "what_we_did",
                            models.TextField(blank=True, max_length=4000, verbose_name="det gjorde vi med svaret"),
                        ),
                        (
                            "dropped_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="hvorfor der ikke ventes på svar"
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
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.decision",
                                verbose_name="visitation",
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
                            "sent_by",
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
                        "verbose_name": "historical partshøring",
                        "verbose_name_plural": "historical partshøringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSafeguardingReport",
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
                                    ("child", "Den unges barn"),
                                    ("unborn", "Et barn, der ikke er født endnu"),
                                    ("sibling", "En søster eller bror"),
                                    ("young_person", "Den unge selv, under 18 år"),
                                    ("other", "Et andet barn"),
                                ],
                                max_length=12,
                                verbose_name="hvem handler den om",
                            ),
                        ),
                        ("who", models.CharField(blank=True, max_length=120, verbose_name="barnet")),
                        (
                            "municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="til hvilken kommune"),
                        ),
                        ("seen", models.TextField(verbose_name="det, jeg har set og hørt")),
                        (
                            "talked",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Ja, vi har talt om det"),
                                    ("not_yet", "Ikke endnu"),
                                    ("danger", "Nej, det kunne bringe nogen i fare"),
                                ],
                                max_length=8,
                                verbose_name="talt med den unge først",
                            ),
                        ),
                        ("talked_note", models.TextField(blank=True, verbose_name="hvad den unge siger til det")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sendt")),
                        (
                            "sent_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("digital", "Kommunens digitale underretning"),
                                    ("mail", "Sikker mail eller Digital Post"),
                                    ("phone", "Telefon"),
                                    ("letter", "Brev"),
                                ],
                                max_length=8,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("receipt_on", models.DateField(blank=True, null=True, verbose_name="kvittering kom")),
                        (
                            "receipt_number",
                            models.CharField(blank=True, max_length=60, verbose_name="nummer på kvitteringen"),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svar kom")),
                        ("answer", models.TextField(blank=True, verbose_name="kommunens svar")),
                        ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="sendes ikke")),
                        (
                            "dropped_why",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor sendes den ikke"),
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
                            "author",
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
                            "dropped_by",
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
                    ],
                    options={
                        "verbose_name": "historical underretning",
                        "verbose_name_plural": "historical underretninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSanctionWarning",
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
                        ("what", models.CharField(max_length=200, verbose_name="det kan falde bort")),
                        ("law", models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf")),
                        ("avert", models.TextField(blank=True, verbose_name="det kan afværge det")),
                        ("may_fall_on", models.DateField(verbose_name="hvornår")),
                        ("told_on", models.DateField(blank=True, null=True, verbose_name="den unge fik det at vide")),
                        ("told_how", models.CharField(blank=True, max_length=120, verbose_name="hvordan")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("averted", "Det blev afværget"), ("fell", "Det faldt bort")],
                                max_length=8,
                                verbose_name="hvordan gik det",
                            ),
                        ),
                        ("outcome_on", models.DateField(blank=True, null=True, verbose_name="hvilken dag")),
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
                            "registered_by",
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
                    ],
                    options={
                        "verbose_name": "historical varsel om sanktion",
                        "verbose_name_plural": "historical varsler om sanktion",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSMStart",
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
                        ("started_on", models.DateField(verbose_name="startet")),
                        ("expectations", models.TextField(blank=True, verbose_name="det er vi enige om")),
                        (
                            "privacy_notice_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="har fået at vide, hvad vi skriver ned"
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
                            "started_by",
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
                        "verbose_name": "historical opstart i Samarbejdsmodellen",
                        "verbose_name_plural": "historical opstarter i Samarbejdsmodellen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTeamMember",
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
                                    ("staff", "Medarbejder på sagen"),
                                    ("professional", "Fagperson"),
                                    ("private", "Fra netværket"),
                                ],
                                default="professional",
                                max_length=12,
                                verbose_name="slags",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        ("role_label", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        ("is_trusted_adult", models.BooleanField(default=False, verbose_name="en, jeg stoler på")),
                        ("promise", models.CharField(blank=True, max_length=300, verbose_name="har lovet")),
                        (
                            "young_person_answer",
                            models.CharField(
                                choices=[
                                    ("not_discussed", "Foreslået, ikke drøftet endnu"),
                                    ("yes", "Har sagt ja"),
                                    ("no", "Har sagt nej til"),
                                ],
                                default="not_discussed",
                                max_length=14,
                                verbose_name="den unges svar",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svarede")),
                        ("joined_on", models.DateField(blank=True, null=True, verbose_name="med fra")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="med til")),
                        (
                            "left_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere"),
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
                            "actor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.actor",
                                verbose_name="samarbejdspartner",
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
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="foreslået af",
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
                    ],
                    options={
                        "verbose_name": "historical teammedlem",
                        "verbose_name_plural": "historical teammedlemmer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVisitSafety",
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
                        ("text", models.CharField(max_length=300, verbose_name="hvad skal en kollega vide")),
                        ("observed_on", models.DateField(verbose_name="skete")),
                        ("expires_on", models.DateField(verbose_name="gælder til")),
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
                            "written_by",
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
                    ],
                    options={
                        "verbose_name": "historical sikkerhed ved besøg",
                        "verbose_name_plural": "historical sikkerhed ved besøg",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
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
                    name="HistoricalYoungPerson",
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
                        ("call_name", models.CharField(max_length=80, verbose_name="hvad skal vi kalde personen")),
                        ("full_name", models.CharField(blank=True, max_length=160, verbose_name="fulde navn")),
                        ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="stedord")),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="født")),
                        ("language", models.CharField(blank=True, max_length=60, verbose_name="sprog")),
                        ("needs_interpreter", models.BooleanField(default=False, verbose_name="har brug for tolk")),
                        (
                            "preferred_channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sms", "Sms"),
                                    ("call", "Opkald"),
                                    ("messenger", "Messenger eller anden besked"),
                                    ("email", "E-mail"),
                                    ("letter", "Brev"),
                                    ("in_person", "Mød op"),
                                ],
                                max_length=12,
                                verbose_name="foretrækker",
                            ),
                        ),
                        (
                            "is_address_protected",
                            models.BooleanField(default=False, verbose_name="adressebeskyttelse"),
                        ),
                        ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                        (
                            "is_test_person",
                            models.BooleanField(default=False, editable=False, verbose_name="testperson"),
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
                    ],
                    options={
                        "verbose_name": "historical ung",
                        "verbose_name_plural": "historical unge",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HomeVisit",
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
                        ("due_on", models.DateField(verbose_name="senest")),
                        ("visited_on", models.DateField(blank=True, null=True, verbose_name="besøgt")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("met", "Traf den unge"),
                                    ("others", "Traf en anden i hjemmet"),
                                    ("not_home", "Ingen hjemme"),
                                    ("called_off", "Ikke nødvendigt længere"),
                                ],
                                max_length=10,
                                verbose_name="hvordan gik det",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="home_visits",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "planned_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "visited_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="besøgt af",
                            ),
                        ),
                        (
                            "visitor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="home_visits",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hvem tager ud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "besøg",
                        "verbose_name_plural": "besøg",
                        "ordering": ["due_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalHouseholdMember",
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
                        ("name", models.CharField(blank=True, max_length=120, verbose_name="navn")),
                        ("relation", models.CharField(blank=True, max_length=120, verbose_name="hvem er det")),
                        ("joined_on", models.DateField(blank=True, null=True, verbose_name="fra")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="til")),
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
                            "registered_by",
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
                            "household",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.household",
                                verbose_name="husstand",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical medlem af husstanden",
                        "verbose_name_plural": "historical medlemmer af husstanden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HouseholdMember",
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
                        ("name", models.CharField(blank=True, max_length=120, verbose_name="navn")),
                        ("relation", models.CharField(blank=True, max_length=120, verbose_name="hvem er det")),
                        ("joined_on", models.DateField(blank=True, null=True, verbose_name="fra")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "case",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="household_seats",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "household",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="members",
                                to="cases.household",
                                verbose_name="husstand",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "medlem af husstanden",
                        "verbose_name_plural": "medlemmer af husstanden",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="ImportantDay",
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
                        ("name", models.CharField(max_length=120, verbose_name="hvad er det for en dag")),
                        ("falls_on", models.DateField(verbose_name="hvornår")),
                        ("is_yearly", models.BooleanField(default=False, verbose_name="hvert år")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="det skal du vide")),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ikke længere")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="important_days",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fjernet af",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vigtig dag",
                        "verbose_name_plural": "vigtige dage",
                        "ordering": ["falls_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="ImportBatch",
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
                        ("expires_at", models.DateTimeField(verbose_name="slettes")),
                        ("token", models.TextField(blank=True, editable=False, verbose_name="krypterede rækker")),
                        ("row_count", models.PositiveIntegerField(default=0, verbose_name="rækker")),
                        ("created_count", models.PositiveIntegerField(default=0, verbose_name="oprettede sager")),
                        ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="godkendt")),
                        ("rejected_at", models.DateTimeField(blank=True, null=True, verbose_name="kasseret")),
                        (
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="godkendt af",
                            ),
                        ),
                        (
                            "rejected_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="kasseret af",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="import_batches",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "importeret liste",
                        "verbose_name_plural": "importerede lister",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="ImportedCase",
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
                        ("row", models.PositiveIntegerField(verbose_name="række")),
                        ("fingerprint", models.CharField(editable=False, max_length=64, verbose_name="blindt indeks")),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cases",
                                to="cases.importbatch",
                                verbose_name="liste",
                            ),
                        ),
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imported",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "importeret sag",
                        "verbose_name_plural": "importerede sager",
                    },
                ),
                migrations.CreateModel(
                    name="JournalEntry",
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
                        ("submission_key", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="nøgle")),
                        ("at", models.DateTimeField(verbose_name="hvornår skete det")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("note", "Notat"),
                                    ("call", "Telefonsamtale"),
                                    ("letter", "Brev eller mail"),
                                    ("talk", "Samtale"),
                                    ("weighing", "Faglig vurdering"),
                                ],
                                default="note",
                                max_length=10,
                                verbose_name="hvad er det",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="notat")),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor rettet")),
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
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journal_entries",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journal",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "corrects",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correction",
                                to="cases.journalentry",
                                verbose_name="retter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "journalnotat",
                        "verbose_name_plural": "journalnotater",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="LegalBasis",
                    fields=[
                        (
                            "code",
                            models.SlugField(max_length=10, primary_key=True, serialize=False, verbose_name="kode"),
                        ),
                        ("law", models.CharField(blank=True, max_length=80, verbose_name="lov")),
                        (
                            "section",
                            models.CharField(
                                blank=True,
                                help_text='Med tegn: "§ 85 a, stk. 1".',
                                max_length=30,
                                verbose_name="paragraf",
                            ),
                        ),
                        ("title", models.CharField(max_length=80, verbose_name="hvad det er")),
                        (
                            "rule_text",
                            models.TextField(
                                blank=True,
                                help_text="Skrives i afgørelsesbrevet, så den unge kan forstå det. Lad en jurist læse det.",
                                verbose_name="det siger reglerne",
                            ),
                        ),
                        (
                            "competence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sel", "serviceloven"),
                                    ("bl", "barnets lov"),
                                    ("abl", "almenboligloven"),
                                    ("lab", "lov om en aktiv beskæftigelsesindsats"),
                                ],
                                help_text="Tom: alle, der må visitere.",
                                max_length=5,
                                verbose_name="kræver kompetence efter",
                            ),
                        ),
                        (
                            "is_decision",
                            models.BooleanField(
                                default=True,
                                help_text="Med begrundelse, klagevejledning og brev til den unge.",
                                verbose_name="er en afgørelse",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="gælder fra")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                        (
                            "in_visitation",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="kan vælges i visitationen"
                            ),
                        ),
                        (
                            "in_services",
                            models.BooleanField(
                                db_default=True,
                                default=True,
                                help_text="Hjælp, der er i gang ved siden af, for eksempel mentor eller rusmiddelbehandling.",
                                verbose_name="kan vælges på en indsats",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="plads på listen")),
                    ],
                    options={
                        "verbose_name": "lovgrundlag",
                        "verbose_name_plural": "lovgrundlag",
                        "ordering": ["position", "code"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_until__isnull", True),
                                    ("valid_from__isnull", True),
                                    ("valid_until__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="legalbasis_period",
                                violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("is_decision", False), ("law", ""), ("section", "")),
                                    models.Q(
                                        models.Q(("law", ""), _negated=True), models.Q(("section", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="legalbasis_law_with_section",
                                violation_error_message="Skriv både lov og paragraf; kun det frivillige har ingen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indsats",
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
                        ("name", models.CharField(max_length=160, verbose_name="indsats")),
                        ("law", models.CharField(blank=True, max_length=120, verbose_name="anden lov og paragraf")),
                        ("provider", models.CharField(blank=True, max_length=160, verbose_name="hvem giver den")),
                        ("contact", models.CharField(blank=True, max_length=200, verbose_name="kontaktperson")),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="fra")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter"),
                                    ("running", "I gang"),
                                    ("paused", "På pause"),
                                    ("ended", "Slut"),
                                ],
                                default="running",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor slut")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="services",
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
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "legal_basis",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="services",
                                to="cases.legalbasis",
                                verbose_name="lovgrundlag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indsats",
                        "verbose_name_plural": "indsatser",
                        "ordering": ["starts_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIndsats",
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
                        ("name", models.CharField(max_length=160, verbose_name="indsats")),
                        ("law", models.CharField(blank=True, max_length=120, verbose_name="anden lov og paragraf")),
                        ("provider", models.CharField(blank=True, max_length=160, verbose_name="hvem giver den")),
                        ("contact", models.CharField(blank=True, max_length=200, verbose_name="kontaktperson")),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="fra")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter"),
                                    ("running", "I gang"),
                                    ("paused", "På pause"),
                                    ("ended", "Slut"),
                                ],
                                default="running",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor slut")),
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
                            "registered_by",
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
                            "legal_basis",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.legalbasis",
                                verbose_name="lovgrundlag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical indsats",
                        "verbose_name_plural": "historical indsatser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDecision",
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
                            "combination",
                            models.CharField(
                                choices=[
                                    ("sm", "Samarbejdsmodellen alene"),
                                    ("sm_cti", "Samarbejdsmodellen og CTI"),
                                    ("sm_icm", "Samarbejdsmodellen og ICM"),
                                ],
                                max_length=8,
                                verbose_name="kombination",
                            ),
                        ),
                        (
                            "target_group",
                            models.CharField(
                                choices=[("at_risk", "I risiko for hjemløshed"), ("homeless", "I hjemløshed")],
                                max_length=10,
                                verbose_name="målgruppe på beslutningsdagen",
                            ),
                        ),
                        (
                            "is_refusal",
                            models.BooleanField(db_default=False, default=False, verbose_name="afslag på bostøtte"),
                        ),
                        ("reasons", models.TextField(blank=True, max_length=8000, verbose_name="begrundelse")),
                        (
                            "extent",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="det får den unge"
                            ),
                        ),
                        (
                            "next_steps",
                            models.TextField(
                                blank=True, db_default="", default="", max_length=4000, verbose_name="det sker der nu"
                            ),
                        ),
                        (
                            "young_person_wish",
                            models.TextField(blank=True, max_length=4000, verbose_name="den unges ønske"),
                        ),
                        (
                            "wish_followed",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                                db_default="",
                                default="",
                                max_length=6,
                                verbose_name="følges ønsket",
                            ),
                        ),
                        (
                            "wish_reasons",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                max_length=4000,
                                verbose_name="hvorfor ønsket ikke følges",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                        (
                            "hat",
                            models.CharField(
                                blank=True,
                                choices=[("authority", "Myndighed"), ("support", "Bostøtte")],
                                db_default="",
                                default="",
                                max_length=10,
                                verbose_name="besluttet som",
                            ),
                        ),
                        (
                            "communicated_on",
                            models.DateField(blank=True, null=True, verbose_name="den unge har fået besked"),
                        ),
                        ("communicated_how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
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
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="besluttet af",
                            ),
                        ),
                        (
                            "deviation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.deviation",
                                verbose_name="godkendt afvigelse fra metoden",
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
                            "prepared_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="udkast af",
                            ),
                        ),
                        (
                            "legal_basis",
                            models.ForeignKey(
                                blank=True,
                                db_column="legal_basis",
                                db_constraint=False,
                                default="none",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.legalbasis",
                                verbose_name="lovgrundlag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical visitation",
                        "verbose_name_plural": "historical visitationer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="decision",
                    name="legal_basis",
                    field=models.ForeignKey(
                        db_column="legal_basis",
                        default="none",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="cases.legalbasis",
                        verbose_name="lovgrundlag",
                    ),
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("given_on", models.DateField(verbose_name="givet")),
                        ("how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
                        (
                            "letter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delivery",
                                to="cases.decisionletter",
                                verbose_name="brev",
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
                        "verbose_name": "levering af afgørelsesbrev",
                        "verbose_name_plural": "leveringer af afgørelsesbreve",
                    },
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("municipality", models.CharField(max_length=80, verbose_name="ny kommune")),
                        ("moved_on", models.DateField(blank=True, null=True, verbose_name="flytter")),
                        (
                            "contact_name",
                            models.CharField(blank=True, max_length=120, verbose_name="kontaktperson dér"),
                        ),
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
                migrations.CreateModel(
                    name="MunicipalitySetting",
                    fields=[
                        (
                            "key",
                            models.SlugField(max_length=40, primary_key=True, serialize=False, verbose_name="nøgle"),
                        ),
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
                        (
                            "changed_at",
                            models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ændret"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="MyStory",
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
                        ("text", models.TextField(verbose_name="min historie")),
                        ("told_on", models.DateField(verbose_name="fortalt")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="godkendt af den unge")),
                        (
                            "approved_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("read_aloud", "Vi læste den højt sammen"),
                                    ("read_self", "Læste den selv"),
                                    ("wrote_self", "Har selv skrevet den"),
                                ],
                                max_length=12,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "approval_noted_by",
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
                                related_name="stories",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet ned af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "min historie",
                        "verbose_name_plural": "mine historier",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="NetworkMap",
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
                        ("drawn_on", models.DateField(default=django.utils.timezone.localdate, verbose_name="tegnet")),
                        (
                            "participants",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="hvem var med",
                            ),
                        ),
                        (
                            "own_words",
                            models.TextField(
                                blank=True,
                                max_length=2000,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="den unge siger",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="network_maps",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "filled_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="network_maps",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="tegnet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "netværkskort",
                        "verbose_name_plural": "netværkskort",
                        "ordering": ["case", "-number"],
                    },
                ),
                migrations.CreateModel(
                    name="NetworkPerson",
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
                            "lineage",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="samme person på tidligere kort"
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                max_length=80, validators=[cases.models.network.refuse_cpr], verbose_name="navn"
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                choices=[
                                    ("family", "Familie"),
                                    ("kin", "Slægt"),
                                    ("friends", "Venner og andre"),
                                    ("school_work", "Skole og arbejde"),
                                    ("professionals", "Fagpersoner"),
                                ],
                                default="friends",
                                max_length=14,
                                verbose_name="felt",
                            ),
                        ),
                        (
                            "closeness",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "Tæt på"), (2, "Midt imellem"), (3, "Yderst")],
                                default=2,
                                verbose_name="nærhed",
                            ),
                        ),
                        (
                            "place",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(100)],
                                verbose_name="plads i feltet",
                            ),
                        ),
                        (
                            "relation",
                            models.CharField(
                                blank=True,
                                max_length=80,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="relation",
                            ),
                        ),
                        (
                            "organisation",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "quality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("supportive", "Støtter"),
                                    ("mixed", "Blandet"),
                                    ("straining", "Belaster"),
                                    ("broken", "Afbrudt"),
                                ],
                                max_length=10,
                                verbose_name="hvordan er forholdet",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("daily", "Dagligt"),
                                    ("weekly", "Ugentligt"),
                                    ("monthly", "Månedligt"),
                                    ("seldom", "Sjældnere"),
                                ],
                                max_length=8,
                                verbose_name="kontakt",
                            ),
                        ),
                        (
                            "can_help_with",
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
                                verbose_name="kan hjælpe med",
                            ),
                        ),
                        (
                            "knows_situation",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                                max_length=7,
                                verbose_name="kender til situationen",
                            ),
                        ),
                        (
                            "may_contact",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("agreed", "Kun efter aftale"), ("no", "Nej")],
                                max_length=7,
                                verbose_name="må kontaktes",
                            ),
                        ),
                        ("may_contact_on", models.DateField(blank=True, null=True, verbose_name="sagt den")),
                        ("wanted_in_team", models.BooleanField(default=False, verbose_name="skal med i teamet")),
                        ("is_trusted_adult", models.BooleanField(default=False, verbose_name="er min voksen")),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="andet",
                            ),
                        ),
                        (
                            "map",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="people",
                                to="cases.networkmap",
                                verbose_name="kort",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person på netværkskortet",
                        "verbose_name_plural": "personer på netværkskortet",
                        "ordering": ["created_at", "name"],
                    },
                ),
                migrations.CreateModel(
                    name="NetworkLink",
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
                                    ("cooperates", "Samarbejder"),
                                    ("conflict", "Konflikt"),
                                    ("neutral", "Neutralt"),
                                ],
                                default="cooperates",
                                max_length=10,
                                verbose_name="forhold",
                            ),
                        ),
                        (
                            "map",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="cases.networkmap",
                                verbose_name="kort",
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links_out",
                                to="cases.networkperson",
                                verbose_name="den ene",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links_in",
                                to="cases.networkperson",
                                verbose_name="den anden",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "streg mellem to",
                        "verbose_name_plural": "streger mellem to",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalNetworkLink",
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
                                    ("cooperates", "Samarbejder"),
                                    ("conflict", "Konflikt"),
                                    ("neutral", "Neutralt"),
                                ],
                                default="cooperates",
                                max_length=10,
                                verbose_name="forhold",
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
                            "map",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.networkmap",
                                verbose_name="kort",
                            ),
                        ),
                        (
                            "first",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.networkperson",
                                verbose_name="den ene",
                            ),
                        ),
                        (
                            "second",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.networkperson",
                                verbose_name="den anden",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical streg mellem to",
                        "verbose_name_plural": "historical streger mellem to",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employer", "Arbejdsgiver"),
                                    ("education", "Skole eller uddannelse"),
                                    ("club", "Forening eller klub"),
                                    ("voluntary", "Frivilligt sted"),
                                    ("community", "Bolig- eller aktivitetsfællesskab"),
                                    ("shelter", "Herberg eller forsorgshjem"),
                                    ("other", "Andet"),
                                ],
                                max_length=10,
                                verbose_name="slags",
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=160, verbose_name="adresse")),
                        ("agreed", models.TextField(blank=True, verbose_name="det er aftalt med stedet")),
                        (
                            "opens_doors",
                            models.BooleanField(default=False, verbose_name="åbner døre til arbejdsgivere"),
                        ),
                        (
                            "is_prepared",
                            models.BooleanField(default=False, verbose_name="gjort klar til at tage imod unge"),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="i brug")),
                        (
                            "search_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Func(
                                    django.db.models.functions.text.Concat(
                                        models.Value(" "), models.F("name"), output_field=models.TextField()
                                    ),
                                    function="public.dk_fold_v1",
                                    output_field=models.TextField(),
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "keeper",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="holder kontakten",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sted",
                        "verbose_name_plural": "steder",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalOrganisationContact",
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
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        ("role", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="telefon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="er der ikke længere")),
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.organisation",
                                verbose_name="sted",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kontaktperson på et sted",
                        "verbose_name_plural": "historical kontaktpersoner på steder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivitySpell",
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
                                    ("ordinary_education", "Ordinær uddannelse"),
                                    ("fgu", "FGU"),
                                    ("preparatory", "Forberedende forløb eller brobygning"),
                                    ("ordinary_job", "Ordinært job"),
                                    ("subsidised_job", "Fleksjob eller job med løntilskud"),
                                    ("work_placement", "Virksomhedspraktik"),
                                    ("other_activation", "Anden aktivering"),
                                    ("other", "Noget andet"),
                                    ("club", "Forening eller klub"),
                                    ("volunteering", "Frivilligt arbejde"),
                                    ("community", "Fællesskab eller aktivitet"),
                                ],
                                max_length=20,
                                verbose_name="slags",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=160, verbose_name="hvad laver den unge der")),
                        ("starts_on", models.DateField(verbose_name="fra")),
                        ("planned_until_on", models.DateField(blank=True, null=True, verbose_name="aftalt til")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="timer om ugen"
                            ),
                        ),
                        (
                            "may_know",
                            models.CharField(
                                choices=[
                                    ("not_asked", "Ikke talt om endnu"),
                                    ("nothing", "Ingenting"),
                                    ("agreed", "Det, vi har aftalt"),
                                ],
                                db_default="not_asked",
                                default="not_asked",
                                max_length=10,
                                verbose_name="hvad må stedet vide",
                            ),
                        ),
                        (
                            "may_know_words",
                            models.CharField(blank=True, max_length=500, verbose_name="det må stedet vide"),
                        ),
                        ("agreed", models.TextField(blank=True, verbose_name="det er aftalt")),
                        (
                            "contact_every",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(7, "Hver uge"), (14, "Hver anden uge"), (31, "Hver måned")],
                                null=True,
                                verbose_name="hvor ofte",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("finished", "Gjort færdig"),
                                    ("moved_on", "Gik videre til noget andet"),
                                    ("stopped", "Stoppede selv"),
                                    ("let_go", "Stedet sagde stop"),
                                    ("closed", "Stedet eller tilbuddet lukkede"),
                                    ("died", "Død"),
                                    ("unknown", "Ved det ikke"),
                                ],
                                max_length=10,
                                verbose_name="hvordan sluttede det",
                            ),
                        ),
                        (
                            "young_person_heard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("heard", "Er hørt"),
                                    ("did_not_wish", "Ønskede ikke at svare"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("not_possible", "Ikke muligt"),
                                ],
                                max_length=12,
                                verbose_name="hvad siger den unge",
                            ),
                        ),
                        ("young_person_words", models.TextField(blank=True, verbose_name="den unges ord")),
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
                            "keeper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="holder kontakten",
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
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.organisation",
                                verbose_name="sted",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical uddannelse, job eller fritid",
                        "verbose_name_plural": "historical uddannelse, job og fritid",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="activityspell",
                    name="organisation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="cases.organisation",
                        verbose_name="sted",
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationContact",
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
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        ("role", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="telefon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="er der ikke længere")),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contacts",
                                to="cases.organisation",
                                verbose_name="sted",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kontaktperson på et sted",
                        "verbose_name_plural": "kontaktpersoner på steder",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="Outbox",
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
                        ("kind", models.CharField(max_length=40, verbose_name="slags")),
                        ("args", models.JSONField(default=dict, verbose_name="argumenter")),
                        ("key", models.CharField(max_length=120, unique=True, verbose_name="nøgle")),
                        (
                            "run_after",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                default=django.utils.timezone.now,
                                verbose_name="tidligst",
                            ),
                        ),
                        ("attempts", models.PositiveSmallIntegerField(db_default=0, default=0, verbose_name="forsøg")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="gjort")),
                        ("failed_at", models.DateTimeField(blank=True, null=True, verbose_name="opgivet")),
                        ("error", models.CharField(blank=True, db_default="", max_length=200, verbose_name="fejl")),
                    ],
                    options={
                        "verbose_name": "udestående handling",
                        "verbose_name_plural": "udestående handlinger",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_at__isnull", True), ("failed_at__isnull", True)),
                                fields=["run_after"],
                                name="outbox_waiting",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutreachContact",
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
                        ("met_on", models.DateField(verbose_name="dag")),
                        ("place", models.CharField(max_length=160, verbose_name="sted")),
                        ("talked", models.TextField(blank=True, verbose_name="hvad talte I om")),
                        ("agreed", models.TextField(blank=True, verbose_name="hvad aftalte I")),
                        ("again_on", models.DateField(blank=True, null=True, verbose_name="ses igen")),
                        (
                            "met_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outreach_contacts",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opsøgende kontakt",
                        "verbose_name_plural": "opsøgende kontakter",
                        "ordering": ["-met_on", "-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalReferral",
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
                        ("received_on", models.DateField(verbose_name="modtaget")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("concern", "Bekymring"), ("eviction", "Varsel om udsættelse")],
                                db_default="concern",
                                default="concern",
                                max_length=10,
                                verbose_name="slags",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("self", "Den unge selv"),
                                    ("family", "Familie eller netværk"),
                                    ("outreach", "Opsøgende medarbejder"),
                                    ("shelter", "Herberg eller forsorgshjem"),
                                    ("school", "Skole, FGU eller uddannelse"),
                                    ("employment", "Beskæftigelse eller ydelse"),
                                    ("children", "Børn og unge"),
                                    ("health", "Læge, psykiatri eller rusmiddelbehandling"),
                                    ("probation", "Kriminalforsorgen eller politiet"),
                                    ("housing", "Boligorganisation eller boligsocial indsats"),
                                    ("other", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem henvender sig",
                            ),
                        ),
                        (
                            "referrer_side",
                            models.CharField(
                                blank=True,
                                choices=[("inside", "Inde i kommunen"), ("outside", "Uden for kommunen")],
                                db_default="",
                                max_length=8,
                                verbose_name="hvor kommer den fra",
                            ),
                        ),
                        ("source_name", models.CharField(blank=True, max_length=160, verbose_name="navn")),
                        (
                            "source_contact",
                            models.CharField(
                                blank=True, db_default="", max_length=160, verbose_name="telefon eller mail"
                            ),
                        ),
                        (
                            "young_person_knows",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge ved det"),
                        ),
                        (
                            "reasons",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("no_place", "Har ikke et sted at sove"),
                                        ("loses_home", "Er ved at miste sin bolig"),
                                        ("family", "Brud med familie eller kæreste"),
                                        ("violence", "Vold eller trusler"),
                                        ("leaves_care", "Anbringelse eller ungestøtte slutter"),
                                        ("release", "Løslades eller udskrives snart"),
                                        ("dropped_out", "Er gået ud af skole eller job"),
                                        ("money", "Ingen penge eller gæld, der vokser"),
                                        ("mental_health", "Har det psykisk dårligt"),
                                        ("substance_use", "Alkohol eller stoffer fylder"),
                                        ("alone", "Er alene, har ingen at gå til"),
                                        ("out_of_reach", "Ingen kan få fat i den unge"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="hvorfor bekymret",
                            ),
                        ),
                        ("worry", models.TextField(verbose_name="bekymringen")),
                        ("wish", models.TextField(blank=True, verbose_name="det vil den unge gerne")),
                        (
                            "risk_indicators",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("unstable_education", "Ustabil tilknytning til skole, uddannelse eller job"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("mental_health", "Psykiske vanskeligheder"),
                                        ("unstable_childhood", "Opvækst med ustabilitet og problemer"),
                                        ("placed_outside_home", "Anbringelse uden for hjemmet"),
                                        ("weak_network", "Svagt netværk"),
                                        ("preventive_measures", "Støttende indsatser"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="risikoforhold",
                            ),
                        ),
                        (
                            "situation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor lige nu",
                            ),
                        ),
                        (
                            "urgency",
                            models.CharField(
                                blank=True,
                                choices=[("today", "I dag"), ("week", "Denne uge"), ("soon", "Inden for en måned")],
                                max_length=8,
                                verbose_name="hvor hurtigt",
                            ),
                        ),
                        (
                            "landlord",
                            models.CharField(blank=True, db_default="", max_length=160, verbose_name="udlejer"),
                        ),
                        ("warned_on", models.DateField(blank=True, null=True, verbose_name="varslet")),
                        ("court_on", models.DateField(blank=True, null=True, verbose_name="fogedretten")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("started", "Kom i gang"),
                                    ("declined", "Nej tak fra den unge"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("outside_target_group", "Uden for målgruppen, hjulpet videre"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=24,
                                verbose_name="hvordan endte den",
                            ),
                        ),
                        ("outcome_note", models.TextField(blank=True, verbose_name="hvad blev der gjort")),
                        (
                            "guided_to",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="hjulpet videre til"
                            ),
                        ),
                        (
                            "may_ask_again",
                            models.BooleanField(blank=True, null=True, verbose_name="må vi spørge igen"),
                        ),
                        ("ask_again_on", models.DateField(blank=True, null=True, verbose_name="spørges igen")),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
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
                            "ended_by",
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
                        (
                            "outreach",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.outreachcontact",
                                verbose_name="opsøgende kontakt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical henvendelse",
                        "verbose_name_plural": "historical henvendelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PaperDelivery",
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
                        ("to", models.CharField(max_length=160, verbose_name="hvem")),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("handed", "Givet i hånden"),
                                    ("read_aloud", "Læst højt og givet"),
                                    ("print", "Sendt med posten"),
                                    ("digital_post", "Digital Post"),
                                    ("secure_mail", "Sikker mail"),
                                    ("left", "Lagt et sted, hvor de finder det"),
                                ],
                                max_length=12,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("given_on", models.DateField(verbose_name="hvornår")),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="cases.casepaper",
                                verbose_name="papir",
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
                        "verbose_name": "udlevering",
                        "verbose_name_plural": "udleveringer",
                        "ordering": ["-given_on", "-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="PartyHearing",
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
                        ("sent_on", models.DateField(verbose_name="sendt eller fortalt")),
                        ("what", models.TextField(max_length=4000, verbose_name="det blev lagt frem")),
                        ("deadline_on", models.DateField(blank=True, null=True, verbose_name="frist for svar")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svaret")),
                        (
                            "answer",
                            models.TextField(blank=True, max_length=4000, verbose_name="svaret, med den unges ord"),
                        ),
                        (
                            "what_we_did",
                            models.TextField(blank=True, max_length=4000, verbose_name="det gjorde vi med svaret"),
                        ),
                        (
                            "dropped_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="hvorfor der ikke ventes på svar"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hearings",
                                to="cases.decision",
                                verbose_name="visitation",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partshøring",
                        "verbose_name_plural": "partshøringer",
                        "ordering": ["sent_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Referral",
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
                        ("received_on", models.DateField(verbose_name="modtaget")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("concern", "Bekymring"), ("eviction", "Varsel om udsættelse")],
                                db_default="concern",
                                default="concern",
                                max_length=10,
                                verbose_name="slags",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("self", "Den unge selv"),
                                    ("family", "Familie eller netværk"),
                                    ("outreach", "Opsøgende medarbejder"),
                                    ("shelter", "Herberg eller forsorgshjem"),
                                    ("school", "Skole, FGU eller uddannelse"),
                                    ("employment", "Beskæftigelse eller ydelse"),
                                    ("children", "Børn og unge"),
                                    ("health", "Læge, psykiatri eller rusmiddelbehandling"),
                                    ("probation", "Kriminalforsorgen eller politiet"),
                                    ("housing", "Boligorganisation eller boligsocial indsats"),
                                    ("other", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem henvender sig",
                            ),
                        ),
                        (
                            "referrer_side",
                            models.CharField(
                                blank=True,
                                choices=[("inside", "Inde i kommunen"), ("outside", "Uden for kommunen")],
                                db_default="",
                                max_length=8,
                                verbose_name="hvor kommer den fra",
                            ),
                        ),
                        ("source_name", models.CharField(blank=True, max_length=160, verbose_name="navn")),
                        (
                            "source_contact",
                            models.CharField(
                                blank=True, db_default="", max_length=160, verbose_name="telefon eller mail"
                            ),
                        ),
                        (
                            "young_person_knows",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge ved det"),
                        ),
                        (
                            "reasons",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("no_place", "Har ikke et sted at sove"),
                                        ("loses_home", "Er ved at miste sin bolig"),
                                        ("family", "Brud med familie eller kæreste"),
                                        ("violence", "Vold eller trusler"),
                                        ("leaves_care", "Anbringelse eller ungestøtte slutter"),
                                        ("release", "Løslades eller udskrives snart"),
                                        ("dropped_out", "Er gået ud af skole eller job"),
                                        ("money", "Ingen penge eller gæld, der vokser"),
                                        ("mental_health", "Har det psykisk dårligt"),
                                        ("substance_use", "Alkohol eller stoffer fylder"),
                                        ("alone", "Er alene, har ingen at gå til"),
                                        ("out_of_reach", "Ingen kan få fat i den unge"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="hvorfor bekymret",
                            ),
                        ),
                        ("worry", models.TextField(verbose_name="bekymringen")),
                        ("wish", models.TextField(blank=True, verbose_name="det vil den unge gerne")),
                        (
                            "risk_indicators",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("unstable_education", "Ustabil tilknytning til skole, uddannelse eller job"),
                                        ("substance_use", "Alkohol og stoffer"),
                                        ("mental_health", "Psykiske vanskeligheder"),
                                        ("unstable_childhood", "Opvækst med ustabilitet og problemer"),
                                        ("placed_outside_home", "Anbringelse uden for hjemmet"),
                                        ("weak_network", "Svagt netværk"),
                                        ("preventive_measures", "Støttende indsatser"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="risikoforhold",
                            ),
                        ),
                        (
                            "situation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor lige nu",
                            ),
                        ),
                        (
                            "urgency",
                            models.CharField(
                                blank=True,
                                choices=[("today", "I dag"), ("week", "Denne uge"), ("soon", "Inden for en måned")],
                                max_length=8,
                                verbose_name="hvor hurtigt",
                            ),
                        ),
                        (
                            "landlord",
                            models.CharField(blank=True, db_default="", max_length=160, verbose_name="udlejer"),
                        ),
                        ("warned_on", models.DateField(blank=True, null=True, verbose_name="varslet")),
                        ("court_on", models.DateField(blank=True, null=True, verbose_name="fogedretten")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("started", "Kom i gang"),
                                    ("declined", "Nej tak fra den unge"),
                                    ("not_reached", "Kunne ikke nås"),
                                    ("outside_target_group", "Uden for målgruppen, hjulpet videre"),
                                    ("withdrawn", "Trukket tilbage"),
                                ],
                                max_length=24,
                                verbose_name="hvordan endte den",
                            ),
                        ),
                        ("outcome_note", models.TextField(blank=True, verbose_name="hvad blev der gjort")),
                        (
                            "guided_to",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="hjulpet videre til"
                            ),
                        ),
                        (
                            "may_ask_again",
                            models.BooleanField(blank=True, null=True, verbose_name="må vi spørge igen"),
                        ),
                        ("ask_again_on", models.DateField(blank=True, null=True, verbose_name="spørges igen")),
                        ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="referrals",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "ended_by",
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
                            "outreach",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="referral",
                                to="cases.outreachcontact",
                                verbose_name="opsøgende kontakt",
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
                        "verbose_name": "henvendelse",
                        "verbose_name_plural": "henvendelser",
                        "ordering": ["received_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Remark",
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
                        ("kind", models.CharField(max_length=30, verbose_name="slags")),
                        ("object_id", models.UUIDField(verbose_name="post")),
                        ("text", models.TextField(verbose_name="den unges bemærkning")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="remarks",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bemærkning fra den unge",
                        "verbose_name_plural": "bemærkninger fra de unge",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SafeguardingReport",
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
                                    ("child", "Den unges barn"),
                                    ("unborn", "Et barn, der ikke er født endnu"),
                                    ("sibling", "En søster eller bror"),
                                    ("young_person", "Den unge selv, under 18 år"),
                                    ("other", "Et andet barn"),
                                ],
                                max_length=12,
                                verbose_name="hvem handler den om",
                            ),
                        ),
                        ("who", models.CharField(blank=True, max_length=120, verbose_name="barnet")),
                        (
                            "municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="til hvilken kommune"),
                        ),
                        ("seen", models.TextField(verbose_name="det, jeg har set og hørt")),
                        (
                            "talked",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Ja, vi har talt om det"),
                                    ("not_yet", "Ikke endnu"),
                                    ("danger", "Nej, det kunne bringe nogen i fare"),
                                ],
                                max_length=8,
                                verbose_name="talt med den unge først",
                            ),
                        ),
                        ("talked_note", models.TextField(blank=True, verbose_name="hvad den unge siger til det")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sendt")),
                        (
                            "sent_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("digital", "Kommunens digitale underretning"),
                                    ("mail", "Sikker mail eller Digital Post"),
                                    ("phone", "Telefon"),
                                    ("letter", "Brev"),
                                ],
                                max_length=8,
                                verbose_name="hvordan",
                            ),
                        ),
                        ("receipt_on", models.DateField(blank=True, null=True, verbose_name="kvittering kom")),
                        (
                            "receipt_number",
                            models.CharField(blank=True, max_length=60, verbose_name="nummer på kvitteringen"),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svar kom")),
                        ("answer", models.TextField(blank=True, verbose_name="kommunens svar")),
                        ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="sendes ikke")),
                        (
                            "dropped_why",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor sendes den ikke"),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="safeguarding_reports",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="safeguarding_reports",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "dropped_by",
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
                        "verbose_name": "underretning",
                        "verbose_name_plural": "underretninger",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SanctionWarning",
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
                        ("what", models.CharField(max_length=200, verbose_name="det kan falde bort")),
                        ("law", models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf")),
                        ("avert", models.TextField(blank=True, verbose_name="det kan afværge det")),
                        ("may_fall_on", models.DateField(verbose_name="hvornår")),
                        ("told_on", models.DateField(blank=True, null=True, verbose_name="den unge fik det at vide")),
                        ("told_how", models.CharField(blank=True, max_length=120, verbose_name="hvordan")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("averted", "Det blev afværget"), ("fell", "Det faldt bort")],
                                max_length=8,
                                verbose_name="hvordan gik det",
                            ),
                        ),
                        ("outcome_on", models.DateField(blank=True, null=True, verbose_name="hvilken dag")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sanction_warnings",
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
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "varsel om sanktion",
                        "verbose_name_plural": "varsler om sanktion",
                        "ordering": ["may_fall_on", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="SMStart",
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
                        ("started_on", models.DateField(verbose_name="startet")),
                        ("expectations", models.TextField(blank=True, verbose_name="det er vi enige om")),
                        (
                            "privacy_notice_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="har fået at vide, hvad vi skriver ned"
                            ),
                        ),
                        (
                            "case",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sm_start",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "started_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opstart i Samarbejdsmodellen",
                        "verbose_name_plural": "opstarter i Samarbejdsmodellen",
                    },
                ),
                migrations.CreateModel(
                    name="Snooze",
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
                        ("kind", models.CharField(max_length=30, verbose_name="slags")),
                        ("object_id", models.UUIDField(verbose_name="hvad")),
                        ("until_on", models.DateField(verbose_name="til")),
                        ("reason", models.CharField(max_length=200, verbose_name="hvorfor")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="snoozes",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="snoozes",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bruger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udsat påmindelse",
                        "verbose_name_plural": "udsatte påmindelser",
                    },
                ),
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
                                choices=[("agenda", "Punkter til mødet")],
                                max_length=10,
                                verbose_name="hvad den unge ser",
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
                    },
                ),
                migrations.CreateModel(
                    name="TeamMember",
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
                                    ("staff", "Medarbejder på sagen"),
                                    ("professional", "Fagperson"),
                                    ("private", "Fra netværket"),
                                ],
                                default="professional",
                                max_length=12,
                                verbose_name="slags",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        ("role_label", models.CharField(blank=True, max_length=120, verbose_name="rolle")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        ("is_trusted_adult", models.BooleanField(default=False, verbose_name="en, jeg stoler på")),
                        ("promise", models.CharField(blank=True, max_length=300, verbose_name="har lovet")),
                        (
                            "young_person_answer",
                            models.CharField(
                                choices=[
                                    ("not_discussed", "Foreslået, ikke drøftet endnu"),
                                    ("yes", "Har sagt ja"),
                                    ("no", "Har sagt nej til"),
                                ],
                                default="not_discussed",
                                max_length=14,
                                verbose_name="den unges svar",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="svarede")),
                        ("joined_on", models.DateField(blank=True, null=True, verbose_name="med fra")),
                        ("left_on", models.DateField(blank=True, null=True, verbose_name="med til")),
                        (
                            "left_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere"),
                        ),
                        (
                            "actor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="team_seats",
                                to="cases.actor",
                                verbose_name="samarbejdspartner",
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="team",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="foreslået af",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bruger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "teammedlem",
                        "verbose_name_plural": "teammedlemmer",
                        "ordering": ["created_at"],
                    },
                ),
                migrations.AddField(
                    model_name="networkperson",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="on_network_maps",
                        to="cases.teammember",
                        verbose_name="plads i teamet",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalNetworkPerson",
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
                            "lineage",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="samme person på tidligere kort"
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                max_length=80, validators=[cases.models.network.refuse_cpr], verbose_name="navn"
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                choices=[
                                    ("family", "Familie"),
                                    ("kin", "Slægt"),
                                    ("friends", "Venner og andre"),
                                    ("school_work", "Skole og arbejde"),
                                    ("professionals", "Fagpersoner"),
                                ],
                                default="friends",
                                max_length=14,
                                verbose_name="felt",
                            ),
                        ),
                        (
                            "closeness",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "Tæt på"), (2, "Midt imellem"), (3, "Yderst")],
                                default=2,
                                verbose_name="nærhed",
                            ),
                        ),
                        (
                            "place",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(100)],
                                verbose_name="plads i feltet",
                            ),
                        ),
                        (
                            "relation",
                            models.CharField(
                                blank=True,
                                max_length=80,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="relation",
                            ),
                        ),
                        (
                            "organisation",
                            models.CharField(
                                blank=True,
                                max_length=120,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "quality",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("supportive", "Støtter"),
                                    ("mixed", "Blandet"),
                                    ("straining", "Belaster"),
                                    ("broken", "Afbrudt"),
                                ],
                                max_length=10,
                                verbose_name="hvordan er forholdet",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("daily", "Dagligt"),
                                    ("weekly", "Ugentligt"),
                                    ("monthly", "Månedligt"),
                                    ("seldom", "Sjældnere"),
                                ],
                                max_length=8,
                                verbose_name="kontakt",
                            ),
                        ),
                        (
                            "can_help_with",
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
                                verbose_name="kan hjælpe med",
                            ),
                        ),
                        (
                            "knows_situation",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                                max_length=7,
                                verbose_name="kender til situationen",
                            ),
                        ),
                        (
                            "may_contact",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "Ja"), ("agreed", "Kun efter aftale"), ("no", "Nej")],
                                max_length=7,
                                verbose_name="må kontaktes",
                            ),
                        ),
                        ("may_contact_on", models.DateField(blank=True, null=True, verbose_name="sagt den")),
                        ("wanted_in_team", models.BooleanField(default=False, verbose_name="skal med i teamet")),
                        ("is_trusted_adult", models.BooleanField(default=False, verbose_name="er min voksen")),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                validators=[cases.models.network.refuse_cpr],
                                verbose_name="andet",
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
                            "map",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.networkmap",
                                verbose_name="kort",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.teammember",
                                verbose_name="plads i teamet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical person på netværkskortet",
                        "verbose_name_plural": "historical personer på netværkskortet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDisclosureBasis",
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
                        ("organisation", models.CharField(max_length=160, verbose_name="organisation")),
                        ("purpose", models.CharField(max_length=300, verbose_name="hvad det skal bruges til")),
                        (
                            "kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("plan", "Mål og aftaler"),
                                        ("meetings", "Netværksmøder og ark"),
                                        ("team", "Hvem der er i teamet"),
                                        ("network", "Netværkskortet"),
                                        ("contact", "Adresse og telefon"),
                                        ("story", "Min historie"),
                                    ],
                                    max_length=10,
                                ),
                                size=None,
                                verbose_name="det må de se",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("consent", "Samtykke"), ("statutory", "Hjemmel i loven")],
                                default="consent",
                                max_length=10,
                                verbose_name="grundlag",
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                blank=True,
                                choices=[("spoken", "Mundtligt"), ("written", "Skriftligt")],
                                max_length=8,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "given_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("young_person", "Den unge"),
                                    ("custody_holder", "Forældremyndighedens indehaver"),
                                    ("guardian", "Værge"),
                                ],
                                max_length=14,
                                verbose_name="givet af",
                            ),
                        ),
                        (
                            "legal_reference",
                            models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf"),
                        ),
                        ("statutory_reason", models.TextField(blank=True, verbose_name="hvorfor uden samtykke")),
                        (
                            "young_person_told",
                            models.BooleanField(blank=True, null=True, verbose_name="den unge har fået det at vide"),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(verbose_name="til")),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="trukket tilbage")),
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
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.document",
                                verbose_name="underskrevet papir",
                            ),
                        ),
                        (
                            "withdrawn_by",
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
                            "member",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.teammember",
                                verbose_name="hvem",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical samtykke eller hjemmel",
                        "verbose_name_plural": "historical samtykker og hjemler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="disclosurebasis",
                    name="member",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disclosure_bases",
                        to="cases.teammember",
                        verbose_name="hvem",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalUser",
                    fields=[
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                db_index=True,
                                error_messages={"unique": "A user with that username already exists."},
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                                verbose_name="username",
                            ),
                        ),
                        ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                        ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                        ),
                        (
                            "id",
                            models.UUIDField(
                                db_default=django.contrib.postgres.functions.RandomUUID(),
                                db_index=True,
                                default=uuid.uuid4,
                                editable=False,
                            ),
                        ),
                        ("profession", models.CharField(blank=True, max_length=80, verbose_name="stilling")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=1, default=37, max_digits=4, verbose_name="timer om ugen"
                            ),
                        ),
                        (
                            "competences",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("sel", "serviceloven"),
                                        ("bl", "barnets lov"),
                                        ("abl", "almenboligloven"),
                                        ("lab", "lov om en aktiv beskæftigelsesindsats"),
                                    ],
                                    max_length=5,
                                ),
                                blank=True,
                                default=list,
                                help_text="Love, personen må træffe afgørelser efter.",
                                size=None,
                                verbose_name="myndighedskompetence",
                            ),
                        ),
                        ("is_demo", models.BooleanField(default=False, editable=False, verbose_name="demokonto")),
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
                            "actor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.actor",
                                verbose_name="samarbejdspartner",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical bruger",
                        "verbose_name_plural": "historical brugere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUnitRole",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("leader", "Leder"),
                                    ("visitation", "Visitation"),
                                    ("housing_officer", "Boligkoordinator"),
                                    ("management_group", "Ledergruppe"),
                                    ("data_protection", "Databeskyttelse"),
                                ],
                                max_length=20,
                                verbose_name="rolle",
                            ),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(blank=True, null=True, verbose_name="til")),
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical rolle i enhed",
                        "verbose_name_plural": "historical roller i enheder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOutreachContact",
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
                        ("met_on", models.DateField(verbose_name="dag")),
                        ("place", models.CharField(max_length=160, verbose_name="sted")),
                        ("talked", models.TextField(blank=True, verbose_name="hvad talte I om")),
                        ("agreed", models.TextField(blank=True, verbose_name="hvad aftalte I")),
                        ("again_on", models.DateField(blank=True, null=True, verbose_name="ses igen")),
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
                            "met_by",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical opsøgende kontakt",
                        "verbose_name_plural": "historical opsøgende kontakter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEveningDuty",
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
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(verbose_name="til")),
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
                            "set_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sat af",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical aftenvagt",
                        "verbose_name_plural": "historical aftenvagter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="EveningDuty",
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
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(verbose_name="til")),
                        (
                            "set_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sat af",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evening_duties",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="medarbejder",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evening_duties",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aftenvagt",
                        "verbose_name_plural": "aftenvagter",
                        "ordering": ["valid_from"],
                    },
                ),
                migrations.AddField(
                    model_name="case",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="cases.unit",
                        verbose_name="enhed",
                    ),
                ),
                migrations.AddField(
                    model_name="user",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staff",
                        to="cases.unit",
                        verbose_name="enhed",
                    ),
                ),
                migrations.CreateModel(
                    name="UnitRole",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("leader", "Leder"),
                                    ("visitation", "Visitation"),
                                    ("housing_officer", "Boligkoordinator"),
                                    ("management_group", "Ledergruppe"),
                                    ("data_protection", "Databeskyttelse"),
                                ],
                                max_length=20,
                                verbose_name="rolle",
                            ),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="fra")),
                        ("valid_until", models.DateTimeField(blank=True, null=True, verbose_name="til")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles",
                                to="cases.unit",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="unit_roles",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bruger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rolle i enhed",
                        "verbose_name_plural": "roller i enheder",
                    },
                ),
                migrations.CreateModel(
                    name="VisitSafety",
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
                        ("text", models.CharField(max_length=300, verbose_name="hvad skal en kollega vide")),
                        ("observed_on", models.DateField(verbose_name="skete")),
                        ("expires_on", models.DateField(verbose_name="gælder til")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visit_safety",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sikkerhed ved besøg",
                        "verbose_name_plural": "sikkerhed ved besøg",
                        "ordering": ["-observed_on"],
                    },
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
                            models.PositiveIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
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
                    },
                ),
                migrations.CreateModel(
                    name="YoungPerson",
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
                        ("call_name", models.CharField(max_length=80, verbose_name="hvad skal vi kalde personen")),
                        ("full_name", models.CharField(blank=True, max_length=160, verbose_name="fulde navn")),
                        ("pronoun", models.CharField(blank=True, max_length=30, verbose_name="stedord")),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="født")),
                        ("language", models.CharField(blank=True, max_length=60, verbose_name="sprog")),
                        ("needs_interpreter", models.BooleanField(default=False, verbose_name="har brug for tolk")),
                        (
                            "preferred_channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sms", "Sms"),
                                    ("call", "Opkald"),
                                    ("messenger", "Messenger eller anden besked"),
                                    ("email", "E-mail"),
                                    ("letter", "Brev"),
                                    ("in_person", "Mød op"),
                                ],
                                max_length=12,
                                verbose_name="foretrækker",
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=200, verbose_name="opholder sig")),
                        (
                            "is_address_protected",
                            models.BooleanField(default=False, verbose_name="adressebeskyttelse"),
                        ),
                        ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                        (
                            "is_test_person",
                            models.BooleanField(default=False, editable=False, verbose_name="testperson"),
                        ),
                        (
                            "sort_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Func(
                                    django.db.models.functions.comparison.Coalesce(
                                        django.db.models.functions.comparison.NullIf(
                                            models.F("full_name"), models.Value("")
                                        ),
                                        models.F("call_name"),
                                    ),
                                    function="public.dk_sort_v1",
                                    output_field=models.TextField(),
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "search_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Func(
                                    django.db.models.functions.text.Concat(
                                        models.Value(" "),
                                        models.F("call_name"),
                                        models.Value(" "),
                                        models.F("full_name"),
                                        output_field=models.TextField(),
                                    ),
                                    function="public.dk_fold_v1",
                                    output_field=models.TextField(),
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ung",
                        "verbose_name_plural": "unge",
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(models.F("search_key"), name="gin_trgm_ops"),
                                name="person_search",
                            ),
                            models.Index(fields=["sort_key", "id"], name="person_sort"),
                            models.Index(fields=["birth_date"], name="person_birth_date"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ShelterStay",
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
                            "stay_type",
                            models.CharField(
                                choices=[("hostel", "Herberg eller forsorgshjem"), ("aftercare", "Efterforsorg")],
                                db_default="hostel",
                                default="hostel",
                                max_length=10,
                                verbose_name="slags ophold",
                            ),
                        ),
                        (
                            "place_name",
                            models.CharField(blank=True, max_length=160, verbose_name="sted, som ikke er på listen"),
                        ),
                        ("in_on", models.DateField(verbose_name="skrevet ind")),
                        (
                            "came_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("self", "Kom selv"),
                                    ("referred", "Henvist af kommunen"),
                                    ("other", "Henvist af andre"),
                                ],
                                max_length=10,
                                verbose_name="hvordan kom den unge dertil",
                            ),
                        ),
                        (
                            "came_from",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="boede før",
                            ),
                        ),
                        ("notice_on", models.DateField(blank=True, null=True, verbose_name="boformen gav besked")),
                        ("out_on", models.DateField(blank=True, null=True, verbose_name="skrevet ud")),
                        (
                            "discharge",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agreed", "Efter aftale"),
                                    ("own_wish", "Skrev sig selv ud"),
                                    ("left", "Blev væk"),
                                    ("leader", "Skrevet ud af forstanderen"),
                                    ("municipality", "Skrevet ud af kommunen"),
                                    ("other_home", "Flyttet til et andet § 110-tilbud"),
                                    ("died", "Død"),
                                    ("unknown", "Ved det ikke"),
                                ],
                                max_length=12,
                                verbose_name="hvordan skete udskrivningen",
                            ),
                        ),
                        (
                            "went_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="flyttede til",
                            ),
                        ),
                        (
                            "plan_on",
                            models.DateField(blank=True, null=True, verbose_name="handleplan (§§ 141 og 142)"),
                        ),
                        (
                            "home_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="bolig anvist, eller botilbud besluttet (§§ 107 og 108)",
                            ),
                        ),
                        ("support_on", models.DateField(blank=True, null=True, verbose_name="støtten er besluttet")),
                        (
                            "lease_on",
                            models.DateField(blank=True, null=True, verbose_name="kontrakten er skrevet under"),
                        ),
                        (
                            "worker_wish",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="den unges ønske om medarbejder"
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shelter_stays",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shelter_stays",
                                to="cases.organisation",
                                verbose_name="sted",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shelter_stays",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ophold på herberg eller forsorgshjem",
                        "verbose_name_plural": "ophold på herberg eller forsorgshjem",
                        "ordering": ["-in_on"],
                    },
                ),
                migrations.CreateModel(
                    name="Representative",
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
                                    ("custody_holder", "Forældremyndighedens indehaver"),
                                    ("guardian", "Værge"),
                                    ("companion", "Bisidder"),
                                    ("party_representative", "Partsrepræsentant"),
                                ],
                                max_length=20,
                                verbose_name="slags",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        (
                            "relation",
                            models.CharField(blank=True, max_length=80, verbose_name="hvem er det for den unge"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        (
                            "powers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("consent", "Give samtykke"),
                                        ("decide", "Sige ja eller nej til hjælp på den unges vegne"),
                                        ("speak", "Tale på den unges vegne"),
                                        ("accompany", "Være med til møder"),
                                        ("letters", "Få breve og afgørelser"),
                                        ("documents", "Se sagens papirer"),
                                    ],
                                    max_length=10,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="det må de",
                            ),
                        ),
                        ("powers_note", models.CharField(blank=True, max_length=300, verbose_name="aftalt om det")),
                        ("valid_from", models.DateField(verbose_name="fra")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                        (
                            "end_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere"),
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="representatives",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "repræsentant",
                        "verbose_name_plural": "repræsentanter",
                        "ordering": ["valid_from", "created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="PersonCpr",
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
                        ("token", models.TextField(editable=False, verbose_name="krypteret nummer")),
                        ("fingerprint", models.CharField(editable=False, max_length=64, verbose_name="blindt indeks")),
                        ("is_replacement", models.BooleanField(default=False, verbose_name="erstatningsnummer")),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="fra")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cprs",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "CPR-nummer",
                        "verbose_name_plural": "CPR-numre",
                    },
                ),
                migrations.CreateModel(
                    name="HousingSituation",
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
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor",
                            ),
                        ),
                        ("since_on", models.DateField(verbose_name="siden")),
                        ("until_on", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("referral", "Henvendelsen"),
                                    ("assessment", "Udredningen"),
                                    ("worker", "Skrevet på sagen"),
                                    ("move", "Indflytningen"),
                                    ("shelter", "Opholdet på herberg"),
                                ],
                                max_length=10,
                                verbose_name="hvor ved vi det fra",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="mere om det")),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="situations",
                                to="cases.case",
                                verbose_name="sag",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="situations",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "boligsituation",
                        "verbose_name_plural": "boligsituationer",
                        "ordering": ["-since_on"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalShelterStay",
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
                            "stay_type",
                            models.CharField(
                                choices=[("hostel", "Herberg eller forsorgshjem"), ("aftercare", "Efterforsorg")],
                                db_default="hostel",
                                default="hostel",
                                max_length=10,
                                verbose_name="slags ophold",
                            ),
                        ),
                        ("in_on", models.DateField(verbose_name="skrevet ind")),
                        (
                            "came_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("self", "Kom selv"),
                                    ("referred", "Henvist af kommunen"),
                                    ("other", "Henvist af andre"),
                                ],
                                max_length=10,
                                verbose_name="hvordan kom den unge dertil",
                            ),
                        ),
                        (
                            "came_from",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="boede før",
                            ),
                        ),
                        ("notice_on", models.DateField(blank=True, null=True, verbose_name="boformen gav besked")),
                        ("out_on", models.DateField(blank=True, null=True, verbose_name="skrevet ud")),
                        (
                            "discharge",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agreed", "Efter aftale"),
                                    ("own_wish", "Skrev sig selv ud"),
                                    ("left", "Blev væk"),
                                    ("leader", "Skrevet ud af forstanderen"),
                                    ("municipality", "Skrevet ud af kommunen"),
                                    ("other_home", "Flyttet til et andet § 110-tilbud"),
                                    ("died", "Død"),
                                    ("unknown", "Ved det ikke"),
                                ],
                                max_length=12,
                                verbose_name="hvordan skete udskrivningen",
                            ),
                        ),
                        (
                            "went_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="flyttede til",
                            ),
                        ),
                        (
                            "plan_on",
                            models.DateField(blank=True, null=True, verbose_name="handleplan (§§ 141 og 142)"),
                        ),
                        (
                            "home_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="bolig anvist, eller botilbud besluttet (§§ 107 og 108)",
                            ),
                        ),
                        ("support_on", models.DateField(blank=True, null=True, verbose_name="støtten er besluttet")),
                        (
                            "lease_on",
                            models.DateField(blank=True, null=True, verbose_name="kontrakten er skrevet under"),
                        ),
                        (
                            "worker_wish",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="den unges ønske om medarbejder"
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
                            "registered_by",
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.organisation",
                                verbose_name="sted",
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
                    ],
                    options={
                        "verbose_name": "historical ophold på herberg eller forsorgshjem",
                        "verbose_name_plural": "historical ophold på herberg eller forsorgshjem",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRepresentative",
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
                                    ("custody_holder", "Forældremyndighedens indehaver"),
                                    ("guardian", "Værge"),
                                    ("companion", "Bisidder"),
                                    ("party_representative", "Partsrepræsentant"),
                                ],
                                max_length=20,
                                verbose_name="slags",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="navn")),
                        (
                            "relation",
                            models.CharField(blank=True, max_length=80, verbose_name="hvem er det for den unge"),
                        ),
                        (
                            "powers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("consent", "Give samtykke"),
                                        ("decide", "Sige ja eller nej til hjælp på den unges vegne"),
                                        ("speak", "Tale på den unges vegne"),
                                        ("accompany", "Være med til møder"),
                                        ("letters", "Få breve og afgørelser"),
                                        ("documents", "Se sagens papirer"),
                                    ],
                                    max_length=10,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="det må de",
                            ),
                        ),
                        ("powers_note", models.CharField(blank=True, max_length=300, verbose_name="aftalt om det")),
                        ("valid_from", models.DateField(verbose_name="fra")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                        (
                            "end_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere"),
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
                    ],
                    options={
                        "verbose_name": "historical repræsentant",
                        "verbose_name_plural": "historical repræsentanter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHousingSituation",
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
                                    ("rough_sleeping", "Gaden, trappeopgang, skur eller lignende"),
                                    ("night_shelter", "Natvarmestue eller værested med nødovernatning"),
                                    ("homeless_hostel", "Herberg eller forsorgshjem (serviceloven § 110)"),
                                    ("hotel_hostel", "Hotel eller vandrerhjem på grund af hjemløshed"),
                                    ("staying_with_others", "Hos familie, venner eller bekendte uden kontrakt"),
                                    ("transitional_housing", "Udslusningsbolig uden permanent kontrakt"),
                                    ("prison_release_within_month", "Løslades inden en måned uden bolig"),
                                    ("institution_discharge_within_month", "Udskrives inden en måned uden bolig"),
                                    ("other_homeless", "Andet, fx kolonihave eller campingvogn"),
                                    ("own_tenancy_at_risk", "Egen bolig, i fare for at miste den"),
                                    ("own_tenancy_stable", "Egen bolig, stabil"),
                                    ("sublet", "Fremleje"),
                                    ("living_with_family_permanently", "Bor fast hos familie"),
                                    ("supported_accommodation", "Botilbud (serviceloven §§ 107 og 108)"),
                                    ("student_or_youth_housing", "Kollegie eller ungdomsbolig"),
                                    ("functional_homelessness", "Har en bolig, men kan ikke bruge den"),
                                    ("unknown", "Ved ikke endnu"),
                                ],
                                max_length=40,
                                verbose_name="bor",
                            ),
                        ),
                        ("since_on", models.DateField(verbose_name="siden")),
                        ("until_on", models.DateField(blank=True, null=True, verbose_name="til")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("referral", "Henvendelsen"),
                                    ("assessment", "Udredningen"),
                                    ("worker", "Skrevet på sagen"),
                                    ("move", "Indflytningen"),
                                    ("shelter", "Opholdet på herberg"),
                                ],
                                max_length=10,
                                verbose_name="hvor ved vi det fra",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="mere om det")),
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
                            "written_by",
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
                    ],
                    options={
                        "verbose_name": "historical boligsituation",
                        "verbose_name_plural": "historical boligsituationer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCase",
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
                            "number",
                            models.BigIntegerField(
                                db_default=models.Func(
                                    models.Value("cases_case_number"),
                                    function="nextval",
                                    output_field=models.BigIntegerField(),
                                ),
                                db_index=True,
                                editable=False,
                                verbose_name="sagsnummer",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="åbnet")),
                        (
                            "acting_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="handlekommune"),
                        ),
                        (
                            "paying_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="betalingskommune"),
                        ),
                        (
                            "residence_municipality",
                            models.CharField(blank=True, max_length=80, verbose_name="opholdskommune"),
                        ),
                        ("measure_from", models.DateField(blank=True, null=True, verbose_name="måles fra")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
                        (
                            "close_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("as_planned", "Som planlagt"),
                                    ("not_started", "Samarbejdsmodellen kom ikke i gang"),
                                    ("declined", "Den unge vil ikke mere"),
                                    ("lost_contact", "Vi har mistet kontakten"),
                                    ("moved", "Flyttet til en anden kommune"),
                                    ("imprisoned", "Fængsel"),
                                    ("died", "Død"),
                                ],
                                max_length=20,
                                verbose_name="hvorfor lukket",
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
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="lukket af",
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
                            "opened_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="åbnet af",
                            ),
                        ),
                        (
                            "previous_case",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.case",
                                verbose_name="tidligere sag",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="cases.unit",
                                verbose_name="enhed",
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
                    ],
                    options={
                        "verbose_name": "historical sag",
                        "verbose_name_plural": "historical sager",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ContactPoint",
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
                                    ("phone", "Telefon"),
                                    ("profile", "Profil"),
                                    ("email", "E-mail"),
                                    ("other", "Andet"),
                                ],
                                default="other",
                                max_length=10,
                                verbose_name="slags",
                            ),
                        ),
                        ("value", models.CharField(max_length=200, verbose_name="hvordan")),
                        ("worked_on", models.DateField(blank=True, null=True, verbose_name="virkede sidst")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="virker ikke længere")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact_points",
                                to="cases.youngperson",
                                verbose_name="ung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kontaktvej",
                        "verbose_name_plural": "kontaktveje",
                        "ordering": [
                            models.OrderBy(models.F("worked_on"), descending=True, nulls_last=True),
                            "created_at",
                        ],
                    },
                ),
                migrations.AddField(
                    model_name="case",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="cases.youngperson",
                        verbose_name="ung",
                    ),
                ),
                migrations.CreateModel(
                    name="ActivityContact",
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
                        ("on", models.DateField(verbose_name="hvornår")),
                        ("words", models.CharField(blank=True, max_length=500, verbose_name="hvordan går det")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hvem",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contacts",
                                to="cases.activityspell",
                                verbose_name="aktivitet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opfølgning",
                        "verbose_name_plural": "opfølgninger",
                        "ordering": ["-on", "-created_at"],
                        "indexes": [models.Index(fields=["activity", "on"], name="activity_contact_of")],
                    },
                ),
                migrations.AddIndex(
                    model_name="caseassignment",
                    index=models.Index(
                        fields=["user", "case", "valid_from", "valid_until"], name="assignment_of_user"
                    ),
                ),
                migrations.AddIndex(
                    model_name="caseassignment",
                    index=models.Index(
                        fields=["case", "role", "valid_from", "valid_until"], name="assignment_of_case"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("role", "coordinator")),
                        expressions=[
                            ("case", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="TSTZRANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="c2_one_coordinator",
                        violation_error_message="Sagen har allerede en koordinator i den periode (C2). Afslut den nuværende, før en ny begynder.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("case", "="),
                            ("user", "="),
                            ("role", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="TSTZRANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="assignment_no_overlap",
                        violation_error_message="Medarbejderen har allerede rollen på sagen i den periode.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="assignment_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("stands_in_for__isnull", True),
                            models.Q(("role", "stand_in"), ("valid_until__isnull", False)),
                            _connector="OR",
                        ),
                        name="stand_in_has_end",
                        violation_error_message="En afløser har sagen i en periode. Skriv, hvornår den slutter.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "emergency"), _negated=True),
                            models.Q(
                                ("valid_until__isnull", False),
                                (
                                    "valid_until__lte",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("valid_from"), "+", models.Value(datetime.timedelta(seconds=14400))
                                    ),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="emergency_at_most_four_hours",
                        violation_error_message="Nødadgang varer højst fire timer.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseassignment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "emergency"), _negated=True),
                            ("reason__regex", "\\S.{18,}\\S"),
                            _connector="OR",
                        ),
                        name="emergency_has_reason",
                        violation_error_message="Skriv med mindst 20 tegn, hvorfor du har brug for nødadgang.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("cancelled_at__isnull", True), ("closed_at__isnull", True)),
                        fields=("case",),
                        name="c5_one_ending_at_a_time",
                        violation_error_message="Afslutningen er allerede begyndt (C5). Gør den færdig eller fortryd den.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            ("reason__in", ["died", "not_started"]),
                            models.Q(
                                models.Q(("young_person_heard", ""), _negated=True),
                                models.Q(("team_heard", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="c5_heard_before_close",
                        violation_error_message="Den unge og teamet skal altid høres, før sagen lukkes (C5). Kan de ikke høres, så svar hvorfor: ønskede ikke, kunne ikke nås eller ikke muligt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("reason__in", ["declined", "lost_contact"]), _negated=True),
                            ("leader_saw_at__isnull", False),
                            _connector="OR",
                        ),
                        name="c5_leader_first",
                        violation_error_message="Når kontakten er mistet, eller den unge siger fra, ser lederen sagen først (C5). Bed lederen se den, så kan den lukkes.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_ending_closed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("leader_saw_at__isnull", False), ("leader_saw_by__isnull", False)),
                            models.Q(("leader_saw_at__isnull", True), ("leader_saw_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_ending_leader",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_at__isnull", False), ("cancelled_by__isnull", False)),
                            models.Q(("cancelled_at__isnull", True), ("cancelled_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_ending_cancelled",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True), ("cancelled_at__isnull", True), _connector="OR"
                        ),
                        name="ending_done_or_cancelled",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("reopened_at__isnull", False),
                                ("reopened_by__isnull", False),
                                models.Q(("reopen_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("reopened_at__isnull", True), ("reopened_by__isnull", True), ("reopen_reason", "")
                            ),
                            _connector="OR",
                        ),
                        name="c3_ending_reopened",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseending",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("reopened_at__isnull", True),
                            ("closed_at__isnull", True),
                            ("reopened_at__gte", models.F("closed_at")),
                            _connector="OR",
                        ),
                        name="c10_reopened_after_closed",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="casepaper",
                    index=models.Index(fields=["case", "kind", "-created_at"], name="paper_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="changestory",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consent", "yes"), _negated=True),
                            models.Q(("consent_on__isnull", False), models.Q(("shared_text", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="changestory_shared_with_consent",
                        violation_error_message="Skriv udgaven uden navne, og hvilken dag den unge sagde ja.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="child",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_child_ended",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="complaint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reassessed_on__isnull", False), models.Q(("reassessment", ""), _negated=True)),
                            models.Q(("reassessed_on__isnull", True), ("reassessment", "")),
                            _connector="OR",
                        ),
                        name="complaint_reassessed",
                        violation_error_message="Skriv både, hvad genvurderingen blev, og hvilken dag.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="complaint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome_on__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            models.Q(("outcome_on__isnull", True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="complaint_outcome",
                        violation_error_message="Skriv både udfaldet og hvilken dag.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="complaint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("reassessed_on__isnull", True),
                            ("received_on__isnull", True),
                            ("reassessed_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="complaint_reassessed_time",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="complaint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on__isnull", True),
                            ("reassessed_on__isnull", True),
                            ("sent_on__gte", models.F("reassessed_on")),
                            _connector="OR",
                        ),
                        name="complaint_sent_time",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="complaint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on__isnull", True), ("reassessment__in", ["partly", "upheld"]), _connector="OR"
                        ),
                        name="complaint_reassessed_first",
                        violation_error_message="Klagen skal genvurderes, før den sendes til Ankestyrelsen (retssikkerhedsloven § 66).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionletter",
                    constraint=models.UniqueConstraint(
                        fields=("decision", "version"),
                        name="letter_version_once",
                        violation_error_message="En anden har lige lavet et nyt brev. Genindlæs siden, og se det.",
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
                migrations.AddConstraint(
                    model_name="deviation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="deviation_has_reason",
                        violation_error_message="Skriv, hvorfor der afviges fra metoden.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="caseuserobjectpermission",
                    index=models.Index(fields=["user", "content_object", "valid_until"], name="grant_of_user"),
                ),
                migrations.AlterUniqueTogether(
                    name="caseuserobjectpermission",
                    unique_together={("user", "permission", "content_object", "basis")},
                ),
                migrations.AddIndex(
                    model_name="document",
                    index=models.Index(fields=["case", "-created_at"], name="document_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("blocked_at__isnull", False),
                                ("blocked_by__isnull", False),
                                models.Q(("blocked_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("blocked_at__isnull", True), ("blocked_by__isnull", True), ("blocked_reason", "")
                            ),
                            _connector="OR",
                        ),
                        name="c8_document_blocked",
                        violation_error_message="Skriv, hvorfor dokumentet spærres (C8).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.UniqueConstraint(fields=("case", "number"), name="document_number_once"),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("blocked_at__isnull", True)),
                        fields=("case", "sha256"),
                        name="document_once",
                        violation_error_message="Den samme fil ligger her allerede.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="documentnotice",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("told_at__isnull", False), ("told_by__isnull", False)),
                            models.Q(("told_at__isnull", True), ("told_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c8_notice_told",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="documentnotice",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("user__isnull", False), models.Q(("name", ""), _negated=True), _connector="OR"
                        ),
                        name="c8_notice_names_somebody",
                        violation_error_message="Skriv, hvem der skal have besked (C8).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="documentnotice",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("user__isnull", False)),
                        fields=("document", "user"),
                        name="notice_once_per_user",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="draft",
                    constraint=models.UniqueConstraint(
                        fields=("user", "form", "object_id"), name="one_draft_per_form"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="emergencyreview",
                    constraint=models.UniqueConstraint(fields=("assignment", "seen_by"), name="emergency_seen_once"),
                ),
                migrations.AddConstraint(
                    model_name="filing",
                    constraint=models.UniqueConstraint(fields=("object_id", "kind"), name="filed_once"),
                ),
                migrations.AddIndex(
                    model_name="handoverrequest",
                    index=models.Index(
                        condition=models.Q(("answer", "")), fields=["to_user"], name="handover_to_answer"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handoverrequest",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("answer", "")),
                        fields=("case", "role"),
                        name="one_open_handover",
                        violation_error_message="Der er allerede spurgt én, som ikke har svaret. Træk det tilbage først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handoverrequest",
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
                        name="c3_handover_answered",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handoverrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="handover_has_reason",
                        violation_error_message="Skriv, hvorfor sagen skal overdrages.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handoverrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "declined"), _negated=True),
                            models.Q(("answer_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="handover_declined_has_reason",
                        violation_error_message="Skriv, hvorfor du siger nej.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handoverrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("from_user__isnull", True),
                            models.Q(("from_user", models.F("to_user")), _negated=True),
                            _connector="OR",
                        ),
                        name="handover_to_another",
                        violation_error_message="Vælg en anden end den, der har sagen nu.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="homevisit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("visited_on__isnull", False),
                                ("visited_by__isnull", False),
                                models.Q(("result", ""), _negated=True),
                            ),
                            models.Q(("visited_on__isnull", True), ("visited_by__isnull", True), ("result", "")),
                            _connector="OR",
                        ),
                        name="c3_visit_done",
                        violation_error_message="Skriv, hvornår besøget var, og hvordan det gik (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="homevisit",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("visited_on__isnull", True)),
                        fields=("case",),
                        name="one_visit_ahead",
                        violation_error_message="Der er allerede planlagt et besøg. Skriv først, hvordan det gik.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="householdmember",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("case__isnull", False), ("name", "")),
                            models.Q(("case__isnull", True), models.Q(("name", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="household_case_or_name",
                        violation_error_message="Skriv enten et navn eller en sag.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="householdmember",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("case__isnull", False), ("left_on__isnull", True)),
                        fields=("case",),
                        name="household_one_at_a_time",
                        violation_error_message="Sagen står allerede i en husstand. Tag den ud der først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="householdmember",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("joined_on__isnull", True),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="household_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importantday",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_day_ended",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importedcase",
                    constraint=models.UniqueConstraint(
                        fields=("fingerprint",),
                        name="import_row_once",
                        violation_error_message="En fra listen er oprettet imens. Indlæs listen igen, så ser du hvem.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="journalentry",
                    index=models.Index(fields=["case", "-at", "-id"], name="entry_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="journalentry",
                    constraint=models.UniqueConstraint(fields=("author", "submission_key"), name="entry_once"),
                ),
                migrations.AddConstraint(
                    model_name="journalentry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("corrects__isnull", True), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="c8_correction_has_reason",
                        violation_error_message="Skriv, hvorfor notatet rettes. Det oprindelige bliver stående (C8).",
                    ),
                ),
                migrations.AddIndex(
                    model_name="indsats",
                    index=models.Index(fields=["case", "status"], name="indsats_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="indsats",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="indsats_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="indsats",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "ended"), _negated=True),
                            models.Q(("ends_on__isnull", False), models.Q(("end_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="indsats_ended",
                        violation_error_message="Skriv sidste dag, og hvorfor indsatsen er slut.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="indsats",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("legal_basis__isnull", True), ("law", ""), _connector="OR"),
                        name="indsats_one_law",
                        violation_error_message="Vælg loven på listen, eller skriv en anden. Ikke begge dele.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="indsats",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("law__startswith", "§"), _negated=True),
                        name="indsats_law_with_section",
                        violation_error_message="Skriv loven foran paragraffen, for eksempel sundhedsloven § 141.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_at__isnull", True),
                            ("combination__in", ["sm", "sm_cti"]),
                            models.Q(("combination", "sm_icm"), ("target_group", "homeless")),
                            ("deviation__isnull", False),
                            _connector="OR",
                        ),
                        name="c4_combination_fits_target_group",
                        violation_error_message="ICM er for unge i hjemløshed (C4, guidens del 2). Vælg CTI eller Samarbejdsmodellen alene, eller skriv en begrundelse: så gemmes det som godkendt afvigelse fra metoden.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_decision_decided",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("decided_at__isnull", True)),
                        fields=("case",),
                        name="one_decision_draft",
                        violation_error_message="Der er allerede et udkast på sagen. Genindlæs siden, og skriv videre i det.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_at__isnull", True),
                            models.Q(("wish_followed__in", ["no", "partly"]), _negated=True),
                            models.Q(("wish_reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="sel85a_wish_reasons",
                        violation_error_message="Når den unges ønske ikke følges, skal afgørelsen sige hvorfor (serviceloven § 85 a, stk. 2).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("is_refusal", False), ("combination", "sm"), _connector="OR"),
                        name="refusal_gives_no_support",
                        violation_error_message="Et afslag på bostøtte kan ikke samtidig give CTI eller ICM. Vælg Samarbejdsmodellen alene.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_at__isnull", True),
                            ("is_refusal", False),
                            models.Q(("reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refusal_has_reasons",
                        violation_error_message="Et afslag skal have en begrundelse (forvaltningsloven § 22).",
                    ),
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
                migrations.AddConstraint(
                    model_name="municipalitysetting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("changed_at__isnull", False), ("changed_by__isnull", False)),
                            models.Q(("changed_at__isnull", True), ("changed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_setting_changed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="municipalitysetting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("value__isnull", True), ("changed_at__isnull", False), _connector="OR"),
                        name="setting_says_who",
                        violation_error_message="En indstilling siger, hvem der har ændret den, og hvornår.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mystory",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("approved_on__isnull", False),
                                ("approval_noted_by__isnull", False),
                                models.Q(("approved_how", ""), _negated=True),
                            ),
                            models.Q(
                                ("approved_on__isnull", True),
                                ("approval_noted_by__isnull", True),
                                ("approved_how", ""),
                            ),
                            _connector="OR",
                        ),
                        name="story_approval",
                        violation_error_message="Skriv, hvornår og hvordan den unge har godkendt sin historie.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mystory",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("approved_on__isnull", True)),
                        fields=("case",),
                        name="story_one_under_way",
                        violation_error_message="En kollega har lige begyndt en ny udgave. Åbn den i et andet vindue, og føj din tekst til.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mystory",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="story_has_words",
                        violation_error_message="Skriv den unges egne ord.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmap",
                    constraint=models.UniqueConstraint(
                        fields=("case", "number"),
                        name="network_map_number",
                        violation_error_message="Der er lige lavet et nyt kort. Genindlæs siden.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkmap",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "participants__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            (
                                "own_words__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            _connector="OR",
                            _negated=True,
                        ),
                        name="network_map_no_cpr",
                        violation_error_message="Skriv ikke CPR-numre på netværkskortet. Personerne har ikke bedt om at stå her.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networklink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="network_link_of_two",
                        violation_error_message="Vælg to forskellige personer.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networklink",
                    constraint=models.UniqueConstraint(
                        fields=("first", "second"),
                        name="network_link_once",
                        violation_error_message="Der er allerede en streg mellem de to. Ret den i stedet.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass(models.F("search_key"), name="gin_trgm_ops"),
                        name="organisation_search",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="organisation_has_name",
                        violation_error_message="Skriv, hvad stedet hedder.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="activityspell",
                    index=models.Index(fields=["case", "ended_on"], name="activity_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("ended_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="activity_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("planned_until_on__isnull", True),
                            ("starts_on__isnull", True),
                            ("planned_until_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="activity_planned_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_on__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                                models.Q(("young_person_heard", ""), _negated=True),
                            ),
                            models.Q(("ended_on__isnull", True), ("end_reason", ""), ("young_person_heard", "")),
                            _connector="OR",
                        ),
                        name="activity_ended",
                        violation_error_message="Skriv sidste dag, hvordan det sluttede, og om den unge er spurgt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("may_know", "agreed"), models.Q(("may_know_words", ""), _negated=True)),
                            models.Q(models.Q(("may_know", "agreed"), _negated=True), ("may_know_words", "")),
                            _connector="OR",
                        ),
                        name="activity_may_know",
                        violation_error_message="Stedet får kun det at vide, den unge har sagt ja til. Vælg ”Det, vi har aftalt” sammen med ordene, eller slet ordene.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("organisation__isnull", True), ("place_name", ""), _connector="OR"),
                        name="activity_one_place",
                        violation_error_message="Vælg stedet på listen, eller skriv det. Ikke begge dele.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activityspell",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("weekly_hours__isnull", True),
                            models.Q(("weekly_hours__gt", 0), ("weekly_hours__lte", 80)),
                            _connector="OR",
                        ),
                        name="activity_hours",
                        violation_error_message="Timer om ugen er mellem 0 og 80.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="paperdelivery",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("to", ""), _negated=True),
                        name="paper_given_to_somebody",
                        violation_error_message="Skriv, hvem der har fået papiret.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partyhearing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_on__isnull", True),
                            ("sent_on__isnull", True),
                            ("deadline_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="hearing_time",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partyhearing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            ("sent_on__isnull", True),
                            ("answered_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="hearing_answer_time",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partyhearing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", False), models.Q(("answer", ""), _negated=True)),
                            models.Q(("answered_on__isnull", True), ("answer", "")),
                            _connector="OR",
                        ),
                        name="hearing_answered",
                        violation_error_message="Skriv både svaret og dagen. Ville den unge ikke svare, så skriv det.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="c3_referral_ended",
                        violation_error_message="Skriv, hvordan henvendelsen endte (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("court_on__isnull", True),
                            ("warned_on__isnull", True),
                            ("court_on__gte", models.F("warned_on")),
                            _connector="OR",
                        ),
                        name="referral_warned_before_court",
                        violation_error_message="Fogedretten kan ikke ligge før varslet. Ret en af datoerne.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="remark",
                    index=models.Index(fields=["object_id"], name="remark_of_event"),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("seen", ""), _negated=True),
                        name="report_has_words",
                        violation_error_message="Skriv, hvad du har set.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on__isnull", False),
                            models.Q(("answered_on__isnull", True), ("receipt_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="report_answered_when_sent",
                        violation_error_message="Skriv, hvornår underretningen blev sendt, før du skriver, hvad der kom igen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("receipt_on__isnull", True),
                            ("sent_on__isnull", True),
                            ("receipt_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="report_receipt_after",
                        violation_error_message="Kvitteringen kan ikke komme før den er sendt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            ("sent_on__isnull", True),
                            ("answered_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="report_answer_after",
                        violation_error_message="Svaret kan ikke komme før den er sendt.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("dropped_at__isnull", False),
                                ("dropped_by__isnull", False),
                                models.Q(("dropped_why", ""), _negated=True),
                            ),
                            models.Q(("dropped_at__isnull", True), ("dropped_by__isnull", True), ("dropped_why", "")),
                            _connector="OR",
                        ),
                        name="c3_report_dropped",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="safeguardingreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("dropped_at__isnull", True), ("sent_on__isnull", True), _connector="OR"),
                        name="report_sent_or_dropped",
                        violation_error_message="Underretningen er sendt og kan ikke tages tilbage.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sanctionwarning",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("told_on__isnull", False), models.Q(("told_how", ""), _negated=True)),
                            models.Q(("told_on__isnull", True), ("told_how", "")),
                            _connector="OR",
                        ),
                        name="sanction_told",
                        violation_error_message="Skriv både dag og hvordan, eller ingen af dem.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sanctionwarning",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome_on__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            models.Q(("outcome_on__isnull", True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="sanction_outcome",
                        violation_error_message="Skriv både hvordan det gik, og hvilken dag.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sanctionwarning",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "fell"), _negated=True),
                            models.Q(("told_on__isnull", False), ("told_on__lt", models.F("outcome_on"))),
                            _connector="OR",
                        ),
                        name="sanction_told_first",
                        violation_error_message="Den unge skal have det at vide, før noget falder bort. Fortæl det først, og skriv hvornår og hvordan.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="snooze",
                    index=models.Index(fields=["user", "kind", "object_id", "until_on"], name="snooze_of_user"),
                ),
                migrations.AddConstraint(
                    model_name="snooze",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="snooze_has_reason",
                        violation_error_message="Skriv, hvorfor det venter.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="tabletsession",
                    index=models.Index(fields=["case", "object_id", "-handed_at"], name="tablet_of_object"),
                ),
                migrations.AddConstraint(
                    model_name="tabletsession",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="tabletsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("returned_at__isnull", True),
                            ("handed_at__isnull", True),
                            ("returned_at__gte", models.F("handed_at")),
                            _connector="OR",
                        ),
                        name="tablet_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="tabletsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closed_by__isnull", True), ("returned_at__isnull", False), _connector="OR"
                        ),
                        name="tablet_closed_has_moment",
                        violation_error_message="En visning, nogen har lukket, har et tidspunkt for det.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teammember",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("joined_on__isnull", True),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="team_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teammember",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("left_on__isnull", False), models.Q(("left_reason", ""), _negated=True)),
                            models.Q(("left_on__isnull", True), ("left_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_team_left",
                        violation_error_message="Skriv, hvorfor personen ikke er med længere.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teammember",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("is_trusted_adult", True), ("left_on__isnull", True)),
                        fields=("case",),
                        name="one_trusted_adult",
                        violation_error_message="Der er allerede en, jeg stoler på. Fjern mærket der først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teammember",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("left_on__isnull", True), ("user__isnull", False)),
                        fields=("case", "user"),
                        name="one_seat_per_user",
                        violation_error_message="Personen er allerede i teamet.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkperson",
                    constraint=models.UniqueConstraint(fields=("map", "lineage"), name="network_person_once"),
                ),
                migrations.AddConstraint(
                    model_name="networkperson",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("is_trusted_adult", True)),
                        fields=("map",),
                        name="network_one_adult",
                        violation_error_message="Der er allerede en, der er min voksen. Fjern mærket der først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("closeness__range", (1, 3))), name="network_closeness"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("place__isnull", True), ("place__lte", 100), _connector="OR"),
                        name="network_place",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="networkperson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            (
                                "relation__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            (
                                "organisation__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            (
                                "note__regex",
                                "(^|[^0-9])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])(0[1-9]|1[0-2])\\d\\d[ -]?\\d{4}($|[^0-9])",
                            ),
                            _connector="OR",
                            _negated=True,
                        ),
                        name="network_person_no_cpr",
                        violation_error_message="Skriv ikke CPR-numre på netværkskortet. Personerne har ikke bedt om at stå her.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="disclosurebasis",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "statutory"),
                            models.Q(models.Q(("given_by", ""), _negated=True), models.Q(("form", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="c6_consent_is_given",
                        violation_error_message="Skriv, hvem der gav samtykket, mundtligt eller skriftligt (C6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="disclosurebasis",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "consent"),
                            models.Q(
                                models.Q(("legal_reference", ""), _negated=True),
                                models.Q(("statutory_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="c6_statutory_has_reason",
                        violation_error_message="Skriv lov og paragraf, og hvorfor der deles uden samtykke (C6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="disclosurebasis",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kinds", []), _negated=True),
                        name="c6_names_kinds",
                        violation_error_message="Vælg, hvilke oplysninger det gælder (C6).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="disclosurebasis",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="c6_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="disclosurebasis",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_basis_withdrawn",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ),
                migrations.AddIndex(
                    model_name="outreachcontact",
                    index=models.Index(fields=["unit", "-met_on"], name="outreach_of_unit"),
                ),
                migrations.AddIndex(
                    model_name="importbatch",
                    index=models.Index(
                        condition=models.Q(("token", ""), _negated=True),
                        fields=["expires_at"],
                        name="import_to_forget",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importbatch",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_at__isnull", False), ("accepted_by__isnull", False)),
                            models.Q(("accepted_at__isnull", True), ("accepted_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_import_accepted",
                        violation_error_message="En import har en, der godkendte.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importbatch",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rejected_at__isnull", False), ("rejected_by__isnull", False)),
                            models.Q(("rejected_at__isnull", True), ("rejected_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_import_rejected",
                        violation_error_message="En import har en, der kasserede.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importbatch",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("token", ""),
                            models.Q(("accepted_at__isnull", True), ("rejected_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="import_answered_holds_nothing",
                        violation_error_message="En besvaret liste gemmer ikke sine rækker.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="eveningduty",
                    index=models.Index(fields=["user", "valid_from", "valid_until"], name="evening_duty_of_user"),
                ),
                migrations.AddConstraint(
                    model_name="eveningduty",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="evening_duty_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eveningduty",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("unit", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="TSTZRANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="one_evening_duty",
                        violation_error_message="En anden har aftentelefonen på det tidspunkt. Ret tiden.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eveningduty",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "valid_until__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("valid_from"), "+", models.Value(datetime.timedelta(days=1))
                                ),
                            )
                        ),
                        name="evening_duty_at_most_a_day",
                        violation_error_message="En aftenvagt varer højst et døgn. Skriv en vagt for hver aften.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="user",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("is_superuser", False)),
                        name="no_superuser",
                        violation_error_message="Ingen har stående ret til alt. Giv i stedet de rettigheder, arbejdet kræver.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="unitrole",
                    index=models.Index(
                        fields=["user", "role", "unit", "valid_from", "valid_until"], name="unitrole_lookup"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitrole",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="unitrole_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitrole",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("role", "="),
                            ("unit", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="TSTZRANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="unitrole_no_overlap",
                        violation_error_message="Personen har allerede rollen i den periode.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visitsafety",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("expires_on__isnull", True),
                            ("observed_on__isnull", True),
                            ("expires_on__gte", models.F("observed_on")),
                            _connector="OR",
                        ),
                        name="visit_safety_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visitsafety",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "expires_on__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("observed_on"), "+", models.Value(datetime.timedelta(days=366))
                                ),
                            )
                        ),
                        name="visit_safety_expires",
                        violation_error_message="Skriv en slutdag inden for et år. Gælder det stadig da, så skriv det igen.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="workerwish",
                    index=models.Index(
                        condition=models.Q(("answered_at__isnull", True)), fields=["due_on"], name="wish_waiting"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workerwish",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("due_on__isnull", True),
                            ("asked_on__isnull", True),
                            ("due_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="c7_wish_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workerwish",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="workerwish",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=("case", "about"),
                        name="one_waiting_wish",
                        nulls_distinct=False,
                        violation_error_message="Der venter allerede et ønske om den medarbejder. Svar på det først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shelterstay",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    models.F("in_on"),
                                    models.F("out_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="DATERANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="shelter_one_at_a_time",
                        violation_error_message="Den unge er allerede skrevet ind et sted i den periode. Skriv udskrivningen der først.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shelterstay",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("out_on__isnull", True),
                            ("in_on__isnull", True),
                            ("out_on__gte", models.F("in_on")),
                            _connector="OR",
                        ),
                        name="shelter_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shelterstay",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("notice_on__isnull", True),
                            ("in_on__isnull", True),
                            ("notice_on__gte", models.F("in_on")),
                            _connector="OR",
                        ),
                        name="shelter_notice",
                        violation_error_message="Beskeden ligger før indskrivningen. Ret dagen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shelterstay",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("out_on__isnull", False), models.Q(("discharge", ""), _negated=True)),
                            models.Q(("out_on__isnull", True), ("discharge", "")),
                            _connector="OR",
                        ),
                        name="shelter_discharged",
                        violation_error_message="Skriv både dagen og hvordan udskrivningen skete. ”Ved det ikke” er også et svar.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shelterstay",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("organisation__isnull", True), ("place_name", ""), _connector="OR"),
                        name="shelter_one_place",
                        violation_error_message="Vælg stedet på listen, eller skriv det. Ikke begge dele.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="representative",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="c9_representative_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personcpr",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("valid_until__isnull", True)),
                        fields=("fingerprint",),
                        name="c1_cpr_belongs_to_one",
                        violation_error_message="Kontakt visitationen. CPR-nummeret kan ikke bruges her (C1).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personcpr",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("valid_until__isnull", True)),
                        fields=("person",),
                        name="person_has_one_live_cpr",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personcpr",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="cpr_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="housingsituation",
                    index=models.Index(fields=["case", "-since_on"], name="situation_of_case"),
                ),
                migrations.AddConstraint(
                    model_name="housingsituation",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    models.F("since_on"),
                                    models.F("until_on"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="DATERANGE",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="situation_one_at_a_time",
                        violation_error_message="Den unge bor ét sted ad gangen. Ret en af dagene.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="housingsituation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True),
                            ("since_on__isnull", True),
                            ("until_on__gte", models.F("since_on")),
                            _connector="OR",
                        ),
                        name="situation_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="case",
                    index=models.Index(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=["unit", "id"],
                        name="case_open_in_unit",
                    ),
                ),
                migrations.AddIndex(
                    model_name="case",
                    index=models.Index(fields=["person", "opened_at"], name="case_of_person"),
                ),
                migrations.AddConstraint(
                    model_name="case",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("person",),
                        name="c1_one_open_case",
                        violation_error_message="Den unge har allerede en åben sag (C1). Brug den, der er.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="case",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("closed_at__isnull", False),
                                ("closed_by__isnull", False),
                                models.Q(("close_reason", ""), _negated=True),
                            ),
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True), ("close_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_case_closed",
                        violation_error_message="Skriv, hvorfor sagen lukkes (C3).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="case",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            ("opened_at__isnull", True),
                            ("closed_at__gte", models.F("opened_at")),
                            _connector="OR",
                        ),
                        name="c3_case_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ),
            ]
        ),
    ]
