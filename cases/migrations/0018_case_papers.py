"""One kind of frozen paper for all that is written to be printed, who got it, and the phone a young person rings."""

import uuid

import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

APPEND_ONLY = """
CREATE TRIGGER paperdelivery_append_only BEFORE UPDATE OR DELETE ON cases_paperdelivery
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0017_indsats_law_and_hat"),
    ]

    operations = [
        migrations.RenameModel("ConsentPaper", "CasePaper"),
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
            ],
            options={
                "verbose_name": "udlevering",
                "verbose_name_plural": "udleveringer",
                "ordering": ["-given_on", "-created_at"],
            },
        ),
        migrations.AlterModelOptions(
            name="casepaper",
            options={"ordering": ["-created_at"], "verbose_name": "papir", "verbose_name_plural": "papirer"},
        ),
        migrations.AddField(
            model_name="casepaper",
            name="kind",
            field=models.CharField(
                choices=[("consent", "Hvem må se hvad"), ("way_back", "Sådan kommer du tilbage")],
                db_default="consent",
                default="consent",
                max_length=10,
                verbose_name="slags",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="opening_hours",
            field=models.CharField(
                blank=True,
                help_text="For eksempel: hverdage 9-15, torsdag til 17.",
                max_length=160,
                verbose_name="telefonen er åben",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="phone",
            field=models.CharField(
                blank=True,
                help_text="Det nummer, en ung kan ringe til, når medarbejderen er væk.",
                max_length=30,
                verbose_name="telefon",
            ),
        ),
        migrations.AlterField(
            model_name="casepaper",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="cases.case", verbose_name="sag"
            ),
        ),
        migrations.AddIndex(
            model_name="casepaper",
            index=models.Index(fields=["case", "kind", "-created_at"], name="paper_of_case"),
        ),
        migrations.AddField(
            model_name="paperdelivery",
            name="paper",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliveries",
                to="cases.casepaper",
                verbose_name="papir",
            ),
        ),
        migrations.AddField(
            model_name="paperdelivery",
            name="registered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="af",
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
        migrations.RunSQL(APPEND_ONLY, "DROP TRIGGER paperdelivery_append_only ON cases_paperdelivery"),
        # What waits to be printed is asked for under the new name.
        migrations.RunSQL(
            "UPDATE cases_outbox SET kind = 'case_paper', key = 'case_paper' || substr(key, 14) "
            "WHERE kind = 'consent_paper'",
            migrations.RunSQL.noop,
        ),
    ]
