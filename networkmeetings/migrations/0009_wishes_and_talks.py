"""What the young person wishes of a meeting, and the talks before and after it."""

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_tablet_session"),
        ("networkmeetings", "0008_points_by_hand"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "answer",
                    models.CharField(choices=[("yes", "Ja"), ("no", "Nej")], max_length=3, verbose_name="svar"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wish",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="talks",
                        to="networkmeetings.networkmeeting",
                        verbose_name="møde",
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
            ],
            options={
                "verbose_name": "samtale om mødet",
                "verbose_name_plural": "samtaler om mødet",
                "constraints": [models.UniqueConstraint(fields=("meeting", "kind"), name="talked_once_about_meeting")],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "answer",
                    models.CharField(choices=[("yes", "Ja"), ("no", "Nej")], max_length=3, verbose_name="svar"),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("member__isnull", False), ("user__isnull", True)),
                            models.Q(("member__isnull", True), ("user__isnull", False)),
                            _connector="OR",
                        ),
                        name="c7_wish_about_one",
                        violation_error_message="Ønsket handler om én, fra teamet eller en medarbejder på sagen (C7).",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "member", "user"), name="c7_one_wish_about_each", nulls_distinct=False
                    ),
                ],
            },
        ),
    ]
