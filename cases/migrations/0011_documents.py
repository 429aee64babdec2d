"""Papers of a case (C8), and the paper a consent is signed on. What is inside them never changes."""

import uuid
from pathlib import Path

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

SQL = (Path(__file__).parent / "sql" / "0011_documents.sql").read_text()
BACK = (
    "DROP TRIGGER documentcontent_append_only ON cases_documentcontent;"
    "DROP TRIGGER consentpaper_append_only ON cases_consentpaper"
)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0010_way_in"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsentPaper",
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
                        related_name="consent_papers",
                        to="cases.case",
                        verbose_name="sag",
                    ),
                ),
            ],
            options={
                "verbose_name": "samtykkepapir",
                "verbose_name_plural": "samtykkepapirer",
                "ordering": ["-created_at"],
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="taget ud af filen"),
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
                ("blocked_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="spærret")),
                (
                    "blocked_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="hvorfor spærret"),
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
                        to="cases.consentpaper",
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
        migrations.AddField(
            model_name="historicaldisclosurebasis",
            name="scan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="taget ud af filen"),
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
                ("blocked_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="spærret")),
                (
                    "blocked_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="hvorfor spærret"),
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
                        to="cases.consentpaper",
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
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.Q(("blocked_at__isnull", True), ("blocked_by__isnull", True), ("blocked_reason", "")),
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
                condition=models.Q(("user__isnull", False), models.Q(("name", ""), _negated=True), _connector="OR"),
                name="c8_notice_names_somebody",
                violation_error_message="Skriv, hvem der skal have besked (C8).",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentnotice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("user__isnull", False)), fields=("document", "user"), name="notice_once_per_user"
            ),
        ),
        migrations.RunSQL(SQL, BACK),
    ]
