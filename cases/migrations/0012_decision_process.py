"""Visitation as law asks for it: partshøring, reasons, a letter that is locked, complaints; needs per life domain."""

import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

SQL = (Path(__file__).parent / "sql" / "0012_letter_locked.sql").read_text()
REVERSE = """
DROP TRIGGER decisionletter_is_locked ON cases_decisionletter;
DROP TRIGGER decisionletterfile_is_locked ON cases_decisionletterfile;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0011_documents"),
    ]

    operations = [
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("reassessment_reasons", models.TextField(blank=True, max_length=4000, verbose_name="hvorfor")),
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
                    models.TextField(blank=True, max_length=4000, verbose_name="hvad betyder det for den unge"),
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
            ],
            options={
                "verbose_name": "fil til afgørelsesbrev",
                "verbose_name_plural": "filer til afgørelsesbreve",
            },
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                ("reassessment_reasons", models.TextField(blank=True, max_length=4000, verbose_name="hvorfor")),
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
                    models.TextField(blank=True, max_length=4000, verbose_name="hvad betyder det for den unge"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("sent_on", models.DateField(verbose_name="sendt eller fortalt")),
                ("what", models.TextField(max_length=4000, verbose_name="det blev lagt frem")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="frist for svar")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="svaret")),
                ("answer", models.TextField(blank=True, max_length=4000, verbose_name="svaret, med den unges ord")),
                (
                    "what_we_did",
                    models.TextField(blank=True, max_length=4000, verbose_name="det gjorde vi med svaret"),
                ),
                (
                    "dropped_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="hvorfor der ikke ventes på svar"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("sent_on", models.DateField(verbose_name="sendt eller fortalt")),
                ("what", models.TextField(max_length=4000, verbose_name="det blev lagt frem")),
                ("deadline_on", models.DateField(blank=True, null=True, verbose_name="frist for svar")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="svaret")),
                ("answer", models.TextField(blank=True, max_length=4000, verbose_name="svaret, med den unges ord")),
                (
                    "what_we_did",
                    models.TextField(blank=True, max_length=4000, verbose_name="det gjorde vi med svaret"),
                ),
                (
                    "dropped_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="hvorfor der ikke ventes på svar"),
                ),
            ],
            options={
                "verbose_name": "partshøring",
                "verbose_name_plural": "partshøringer",
                "ordering": ["sent_on", "created_at"],
            },
        ),
        migrations.AddField(
            model_name="assessment",
            name="needs",
            field=models.JSONField(blank=True, db_default={}, default=dict, verbose_name="livsområder"),
        ),
        migrations.AddField(
            model_name="assessment",
            name="proposed_combination",
            field=models.CharField(
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
        migrations.AddField(
            model_name="assessment",
            name="proposed_reasons",
            field=models.TextField(blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor"),
        ),
        migrations.AddField(
            model_name="assessment",
            name="taken_part",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="hvem var med"),
        ),
        migrations.AddField(
            model_name="decision",
            name="extent",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="det får den unge"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="is_refusal",
            field=models.BooleanField(db_default=False, default=False, verbose_name="afslag på bostøtte"),
        ),
        migrations.AddField(
            model_name="decision",
            name="next_steps",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="det sker der nu"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="prepared_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="udkast af",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="wish_followed",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                db_default="",
                default="",
                max_length=6,
                verbose_name="følges ønsket",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="wish_reasons",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor ønsket ikke følges"
            ),
        ),
        migrations.AddField(
            model_name="historicalassessment",
            name="needs",
            field=models.JSONField(blank=True, db_default={}, default=dict, verbose_name="livsområder"),
        ),
        migrations.AddField(
            model_name="historicalassessment",
            name="proposed_combination",
            field=models.CharField(
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
        migrations.AddField(
            model_name="historicalassessment",
            name="proposed_reasons",
            field=models.TextField(blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor"),
        ),
        migrations.AddField(
            model_name="historicalassessment",
            name="taken_part",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="hvem var med"),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="extent",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="det får den unge"
            ),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="is_refusal",
            field=models.BooleanField(db_default=False, default=False, verbose_name="afslag på bostøtte"),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="next_steps",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="det sker der nu"
            ),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="prepared_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="udkast af",
            ),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="wish_followed",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Ja"), ("partly", "Delvist"), ("no", "Nej")],
                db_default="",
                default="",
                max_length=6,
                verbose_name="følges ønsket",
            ),
        ),
        migrations.AddField(
            model_name="historicaldecision",
            name="wish_reasons",
            field=models.TextField(
                blank=True, db_default="", default="", max_length=4000, verbose_name="hvorfor ønsket ikke følges"
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="reasons",
            field=models.TextField(blank=True, max_length=8000, verbose_name="begrundelse"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="young_person_wish",
            field=models.TextField(blank=True, max_length=4000, verbose_name="den unges ønske"),
        ),
        migrations.AlterField(
            model_name="historicaldecision",
            name="reasons",
            field=models.TextField(blank=True, max_length=8000, verbose_name="begrundelse"),
        ),
        migrations.AlterField(
            model_name="historicaldecision",
            name="young_person_wish",
            field=models.TextField(blank=True, max_length=4000, verbose_name="den unges ønske"),
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
        migrations.AddField(
            model_name="complaint",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="complaints",
                to="cases.decision",
                verbose_name="visitation",
            ),
        ),
        migrations.AddField(
            model_name="complaint",
            name="registered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
            ),
        ),
        migrations.AddField(
            model_name="decisionletter",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="letters",
                to="cases.decision",
                verbose_name="visitation",
            ),
        ),
        migrations.AddField(
            model_name="decisionletter",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
            ),
        ),
        migrations.AddField(
            model_name="decisionletterfile",
            name="letter",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="file",
                to="cases.decisionletter",
                verbose_name="brev",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomplaint",
            name="decision",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.decision",
                verbose_name="visitation",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomplaint",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalcomplaint",
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
            model_name="historicalpartyhearing",
            name="decision",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.decision",
                verbose_name="visitation",
            ),
        ),
        migrations.AddField(
            model_name="historicalpartyhearing",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalpartyhearing",
            name="sent_by",
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
            model_name="partyhearing",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="hearings",
                to="cases.decision",
                verbose_name="visitation",
            ),
        ),
        migrations.AddField(
            model_name="partyhearing",
            name="sent_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
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
            constraint=models.UniqueConstraint(fields=("decision", "version"), name="letter_version_once"),
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
        migrations.RunSQL(SQL, REVERSE),
    ]
