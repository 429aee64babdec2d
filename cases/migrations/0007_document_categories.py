"""What papers are about becomes rows the municipality keeps; the papers keep their code."""

import django.db.models.deletion
from django.db import migrations, models

# The kinds papers were under while they stood in the program (cases.reference has the same for an empty table).
SHIPPED = """
INSERT INTO cases_documentcategory (code, label, position, in_use) VALUES
  ('consent', 'Samtykke og fuldmagt', 0, true), ('decision', 'Afgørelse og brev', 10, true),
  ('statement', 'Udtalelse og erklæring', 20, true), ('plan', 'Plan og ark', 30, true), ('housing', 'Bolig', 40, true),
  ('finances', 'Økonomi', 50, true), ('health', 'Helbred', 60, true), ('other', 'Andet', 70, true)
ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_consent_ends"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentCategory",
            fields=[
                ("code", models.SlugField(max_length=10, primary_key=True, serialize=False, verbose_name="kort kode")),
                ("label", models.CharField(max_length=60, unique=True, verbose_name="navn")),
                ("position", models.PositiveSmallIntegerField(default=50, verbose_name="plads på listen")),
                ("in_use", models.BooleanField(default=True, verbose_name="kan vælges")),
            ],
            options={
                "verbose_name": "slags papir",
                "verbose_name_plural": "slags papirer",
                "ordering": ["position", "label"],
            },
        ),
        migrations.RunSQL(SHIPPED, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="document",
            name="category",
            field=models.ForeignKey(
                db_column="category",
                default="other",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.documentcategory",
                verbose_name="slags papir",
            ),
        ),
        migrations.AlterField(
            model_name="historicaldocument",
            name="category",
            field=models.ForeignKey(
                blank=True,
                db_column="category",
                db_constraint=False,
                default="other",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.documentcategory",
                verbose_name="slags papir",
            ),
        ),
    ]
