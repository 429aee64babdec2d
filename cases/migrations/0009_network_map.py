"""Redskab 1: the network map, its people and the lines between them."""

import uuid
from pathlib import Path

import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import cases.models.network

SQL = (Path(__file__).parent / "sql" / "network_old_version.sql").read_text()
REVERSE = """
DROP TRIGGER network_old_version ON cases_networkperson;
DROP TRIGGER network_old_version ON cases_networklink;
DROP FUNCTION public.network_old_version();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0008_journal"),
    ]

    operations = [
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "lineage",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, verbose_name="samme person på tidligere kort"
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=80, validators=[cases.models.network.refuse_cpr], verbose_name="navn"),
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
                        choices=[(1, "Tæt på"), (2, "Midt imellem"), (3, "Yderst")], default=2, verbose_name="nærhed"
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
                        blank=True, max_length=300, validators=[cases.models.network.refuse_cpr], verbose_name="andet"
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "lineage",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, verbose_name="samme person på tidligere kort"
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=80, validators=[cases.models.network.refuse_cpr], verbose_name="navn"),
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
                        choices=[(1, "Tæt på"), (2, "Midt imellem"), (3, "Yderst")], default=2, verbose_name="nærhed"
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
                        blank=True, max_length=300, validators=[cases.models.network.refuse_cpr], verbose_name="andet"
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
                (
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="on_network_maps",
                        to="cases.teammember",
                        verbose_name="plads i teamet",
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                condition=models.Q(("place__isnull", True), ("place__lte", 100), _connector="OR"), name="network_place"
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
        migrations.RunSQL(SQL, REVERSE),
    ]
