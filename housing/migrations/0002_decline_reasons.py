"""What decided a no to a home becomes a choice from a list the municipality keeps."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0007_document_categories"),
        ("housing", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DeclineReason",
            fields=[
                ("code", models.SlugField(max_length=20, primary_key=True, serialize=False, verbose_name="kort kode")),
                ("label", models.CharField(max_length=80, unique=True, verbose_name="navn")),
                ("position", models.PositiveSmallIntegerField(default=50, verbose_name="plads på listen")),
                ("in_use", models.BooleanField(default=True, verbose_name="kan vælges")),
            ],
            options={
                "verbose_name": "grund til nej tak",
                "verbose_name_plural": "grunde til nej tak",
                "ordering": ["position", "label"],
            },
        ),
        migrations.AddField(
            model_name="historicaloffer",
            name="declined_for",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="housing.declinereason",
                verbose_name="det afgørende",
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="declined_for",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="housing.declinereason",
                verbose_name="det afgørende",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("declined_for__isnull", True), ("answer", "declined"), _connector="OR"),
                name="decline_reason_of_a_no",
                violation_error_message="Kun et nej tak har noget, der var afgørende for det.",
            ),
        ),
    ]
