"""What the young person says about a sheet and a meeting with the tablet in their own hands."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_tablet_sheet_screen"),
        ("networkmeetings", "0002_rules"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="meetingheard",
            name="tablet",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.tabletsession",
                verbose_name="svaret i den unges visning",
            ),
        ),
        migrations.AddField(
            model_name="sheetapproval",
            name="tablet",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.tabletsession",
                verbose_name="sagt i den unges visning",
            ),
        ),
        migrations.AddField(
            model_name="sheetapproval",
            name="words",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=300, verbose_name="hvad skal rettes"
            ),
        ),
        migrations.AlterField(
            model_name="sheetapproval",
            name="how",
            field=models.CharField(
                choices=[
                    ("spoken", "Sagt"),
                    ("written", "Skrevet under på papir"),
                    ("drawn", "Skrevet under på tabletten"),
                    ("tapped", "Sagt ja på tabletten"),
                ],
                max_length=7,
                verbose_name="hvordan",
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingheard",
            constraint=models.UniqueConstraint(
                fields=("tablet",),
                name="heard_once_per_tablet",
                violation_error_message="Du har svaret. Dit svar er gemt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sheetapproval",
            constraint=models.UniqueConstraint(
                fields=("tablet",),
                name="n3_approved_once_per_tablet",
                violation_error_message="Du har svaret. Dit svar står på arket.",
            ),
        ),
    ]
