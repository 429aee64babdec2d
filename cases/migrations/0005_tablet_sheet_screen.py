"""Den unges visning may also be about the sheet after a meeting."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_import_source"),
    ]

    operations = [
        migrations.AlterField(
            model_name="tabletsession",
            name="screen",
            field=models.CharField(
                choices=[("agenda", "Punkter til mødet"), ("sheet", "Arket efter mødet")],
                max_length=10,
                verbose_name="hvad den unge ser",
            ),
        ),
    ]
