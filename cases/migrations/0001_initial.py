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
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import cases.models.user

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
            ],
            options={
                "verbose_name": "enhed",
                "verbose_name_plural": "enheder",
                "ordering": ["name"],
            },
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
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
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
                    models.DecimalField(decimal_places=1, default=37, max_digits=4, verbose_name="timer om ugen"),
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
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="cases.actor",
                        verbose_name="samarbejdspartner",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staff",
                        to="cases.unit",
                        verbose_name="enhed",
                    ),
                ),
            ],
            options={
                "verbose_name": "bruger",
                "verbose_name_plural": "brugere",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("is_superuser", False)),
                        name="no_superuser",
                        violation_error_message="Ingen har stående ret til alt. Giv i stedet de rettigheder, arbejdet kræver.",
                    )
                ],
            },
            managers=[
                ("objects", cases.models.user.StaffManager()),
            ],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("is_address_protected", models.BooleanField(default=False, verbose_name="adressebeskyttelse")),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                ("is_test_person", models.BooleanField(default=False, editable=False, verbose_name="testperson")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.comparison.Coalesce(
                                django.db.models.functions.comparison.NullIf(models.F("full_name"), models.Value("")),
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
                ],
            },
        ),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("acting_municipality", models.CharField(blank=True, max_length=80, verbose_name="handlekommune")),
                ("paying_municipality", models.CharField(blank=True, max_length=80, verbose_name="betalingskommune")),
                ("residence_municipality", models.CharField(blank=True, max_length=80, verbose_name="opholdskommune")),
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
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="åbnet af",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="cases.unit",
                        verbose_name="enhed",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="cases.youngperson",
                        verbose_name="ung",
                    ),
                ),
            ],
            options={
                "verbose_name": "sag",
                "verbose_name_plural": "sager",
                "permissions": [
                    ("view_case", "Se at sagen findes, og hvem den handler om"),
                    ("view_contact", "Se adresse og telefon"),
                    ("view_team", "Se teamet"),
                    ("view_network", "Se netværkskortet"),
                    ("view_plan", "Se mål og aftaler"),
                    ("report_on_agreement", "Skrive, hvordan det gik med egne aftaler"),
                    ("view_meetings", "Se netværksmøder og ark"),
                ],
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=["unit", "id"],
                        name="case_open_in_unit",
                    ),
                    models.Index(fields=["person", "opened_at"], name="case_of_person"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("person",),
                        name="c1_one_open_case",
                        violation_error_message="Den unge har allerede en åben sag (C1). Brug den, der er.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            ("opened_at__isnull", True),
                            ("closed_at__gte", models.F("opened_at")),
                            _connector="OR",
                        ),
                        name="c3_case_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ],
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
            ],
            options={
                "verbose_name": "opgave",
                "verbose_name_plural": "opgaver",
                "db_table": "todo_item",
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="deviation_has_reason",
                        violation_error_message="Skriv, hvorfor der afviges fra metoden.",
                    )
                ],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    "legal_basis",
                    models.CharField(
                        choices=[
                            ("sel_85", "serviceloven § 85"),
                            ("sel_85a", "serviceloven § 85 a"),
                            ("bl_114", "barnets lov § 114"),
                            ("none", "Ingen afgørelse: frivillig koordinering"),
                        ],
                        default="none",
                        max_length=10,
                        verbose_name="lovgrundlag",
                    ),
                ),
                ("reasons", models.TextField(blank=True, verbose_name="begrundelse")),
                ("young_person_wish", models.TextField(blank=True, verbose_name="den unges ønske")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                ("communicated_on", models.DateField(blank=True, null=True, verbose_name="den unge har fået besked")),
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
                    "deviation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.deviation",
                        verbose_name="godkendt afvigelse fra metoden",
                    ),
                ),
            ],
            options={
                "verbose_name": "visitation",
                "verbose_name_plural": "visitationer",
                "ordering": ["decided_at", "created_at"],
                "constraints": [
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_decision_decided",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("left_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere")),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("joined_on__isnull", True),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="team_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("left_on__isnull", False), models.Q(("left_reason", ""), _negated=True)),
                            models.Q(("left_on__isnull", True), ("left_reason", "")),
                            _connector="OR",
                        ),
                        name="c3_team_left",
                        violation_error_message="Skriv, hvorfor personen ikke er med længere.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_trusted_adult", True), ("left_on__isnull", True)),
                        fields=("case",),
                        name="one_trusted_adult",
                        violation_error_message="Der er allerede en, jeg stoler på. Fjern mærket der først.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_on__isnull", True), ("user__isnull", False)),
                        fields=("case", "user"),
                        name="one_seat_per_user",
                        violation_error_message="Personen er allerede i teamet.",
                    ),
                ],
            },
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("legal_reference", models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf")),
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
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disclosure_bases",
                        to="cases.teammember",
                        verbose_name="hvem",
                    ),
                ),
            ],
            options={
                "verbose_name": "samtykke eller hjemmel",
                "verbose_name_plural": "samtykker og hjemler",
                "ordering": ["valid_from"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "statutory"),
                            models.Q(models.Q(("given_by", ""), _negated=True), models.Q(("form", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="c6_consent_is_given",
                        violation_error_message="Skriv, hvem der gav samtykket, mundtligt eller skriftligt (C6).",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(("kinds", []), _negated=True),
                        name="c6_names_kinds",
                        violation_error_message="Vælg, hvilke oplysninger det gælder (C6).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="c6_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_basis_withdrawn",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseUserObjectPermission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
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
                "indexes": [models.Index(fields=["user", "content_object", "valid_until"], name="grant_of_user")],
                "unique_together": {("user", "permission", "content_object", "basis")},
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
                "constraints": [
                    models.UniqueConstraint(fields=("user", "form", "object_id"), name="one_draft_per_form")
                ],
            },
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                            ("handover", "Tidligere koordinator, kan læse"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    "legal_basis",
                    models.CharField(
                        choices=[
                            ("sel_85", "serviceloven § 85"),
                            ("sel_85a", "serviceloven § 85 a"),
                            ("bl_114", "barnets lov § 114"),
                            ("none", "Ingen afgørelse: frivillig koordinering"),
                        ],
                        default="none",
                        max_length=10,
                        verbose_name="lovgrundlag",
                    ),
                ),
                ("reasons", models.TextField(blank=True, verbose_name="begrundelse")),
                ("young_person_wish", models.TextField(blank=True, verbose_name="den unges ønske")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                ("communicated_on", models.DateField(blank=True, null=True, verbose_name="den unge har fået besked")),
                ("communicated_how", models.CharField(blank=True, max_length=80, verbose_name="hvordan")),
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
            ],
            options={
                "verbose_name": "historical visitation",
                "verbose_name_plural": "historical visitationer",
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
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
                ("source_name", models.CharField(blank=True, max_length=160, verbose_name="navn og telefon")),
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
                ("outcome_note", models.TextField(blank=True, verbose_name="hjulpet videre til")),
                ("ask_again_on", models.DateField(blank=True, null=True, verbose_name="må vi spørge igen")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="afsluttet")),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("started_on", models.DateField(verbose_name="startet")),
                ("expectations", models.TextField(blank=True, verbose_name="det er vi enige om")),
                (
                    "privacy_notice_on",
                    models.DateField(blank=True, null=True, verbose_name="har fået at vide, hvad vi skriver ned"),
                ),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("left_reason", models.CharField(blank=True, max_length=200, verbose_name="hvorfor ikke længere")),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("is_address_protected", models.BooleanField(default=False, verbose_name="adressebeskyttelse")),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                ("is_test_person", models.BooleanField(default=False, editable=False, verbose_name="testperson")),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
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
                ("source_name", models.CharField(blank=True, max_length=160, verbose_name="navn og telefon")),
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
                ("outcome_note", models.TextField(blank=True, verbose_name="hjulpet videre til")),
                ("ask_again_on", models.DateField(blank=True, null=True, verbose_name="må vi spørge igen")),
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
                "constraints": [
                    models.CheckConstraint(
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
                    )
                ],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("started_on", models.DateField(verbose_name="startet")),
                ("expectations", models.TextField(blank=True, verbose_name="det er vi enige om")),
                (
                    "privacy_notice_on",
                    models.DateField(blank=True, null=True, verbose_name="har fået at vide, hvad vi skriver ned"),
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
                "indexes": [models.Index(fields=["user", "kind", "object_id", "until_on"], name="snooze_of_user")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="snooze_has_reason",
                        violation_error_message="Skriv, hvorfor det venter.",
                    )
                ],
            },
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("legal_reference", models.CharField(blank=True, max_length=120, verbose_name="lov og paragraf")),
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
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
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
                    models.DecimalField(decimal_places=1, default=37, max_digits=4, verbose_name="timer om ugen"),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                "indexes": [
                    models.Index(fields=["user", "role", "unit", "valid_from", "valid_until"], name="unitrole_lookup")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="unitrole_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
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
                ],
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("valid_until__isnull", True)),
                        fields=("fingerprint",),
                        name="c1_cpr_belongs_to_one",
                        violation_error_message="Kontakt visitationen. CPR-nummeret kan ikke bruges her (C1).",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_until__isnull", True)),
                        fields=("person",),
                        name="person_has_one_live_cpr",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="cpr_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ],
            },
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("acting_municipality", models.CharField(blank=True, max_length=80, verbose_name="handlekommune")),
                ("paying_municipality", models.CharField(blank=True, max_length=80, verbose_name="betalingskommune")),
                ("residence_municipality", models.CharField(blank=True, max_length=80, verbose_name="opholdskommune")),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        choices=[("phone", "Telefon"), ("profile", "Profil"), ("email", "E-mail"), ("other", "Andet")],
                        default="other",
                        max_length=10,
                        verbose_name="slags",
                    ),
                ),
                ("value", models.CharField(max_length=200, verbose_name="hvordan")),
                ("worked_on", models.DateField(blank=True, null=True, verbose_name="virkede sidst")),
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
                "ordering": [models.OrderBy(models.F("worked_on"), descending=True, nulls_last=True), "created_at"],
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
                            ("handover", "Tidligere koordinator, kan læse"),
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
                "indexes": [
                    models.Index(fields=["user", "case", "valid_from", "valid_until"], name="assignment_of_user"),
                    models.Index(fields=["case", "role", "valid_from", "valid_until"], name="assignment_of_case"),
                ],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
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
                    django.contrib.postgres.constraints.ExclusionConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="assignment_period",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "emergency"), _negated=True),
                            ("reason__regex", "\\S.{18,}\\S"),
                            _connector="OR",
                        ),
                        name="emergency_has_reason",
                        violation_error_message="Skriv med mindst 20 tegn, hvorfor du har brug for nødadgang.",
                    ),
                ],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("case",),
                        name="c5_one_ending_at_a_time",
                        violation_error_message="Afslutningen er allerede begyndt (C5). Gør den færdig eller fortryd den.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("reason__in", ["declined", "lost_contact"]), _negated=True),
                            ("leader_saw_at__isnull", False),
                            _connector="OR",
                        ),
                        name="c5_leader_first",
                        violation_error_message="Når kontakten er mistet, eller den unge siger fra, ser lederen sagen først (C5). Bed lederen se den, så kan den lukkes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_ending_closed",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("leader_saw_at__isnull", False), ("leader_saw_by__isnull", False)),
                            models.Q(("leader_saw_at__isnull", True), ("leader_saw_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="c3_ending_leader",
                        violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reopened_at__isnull", True),
                            ("closed_at__isnull", True),
                            ("reopened_at__gte", models.F("closed_at")),
                            _connector="OR",
                        ),
                        name="c10_reopened_after_closed",
                        violation_error_message="Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
                    ),
                ],
            },
        ),
    ]
