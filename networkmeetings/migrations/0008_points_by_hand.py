"""Points the young person writes, orders and strikes with their own hands."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_tablet_session"),
        ("networkmeetings", "0007_steps_and_escalations"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="agendaitem",
            name="struck_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="strøget af den unge"),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="struck_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="strøget på tablet fra",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="tablet",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.tabletsession",
                verbose_name="skrevet i den unges visning",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="struck_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="strøget af den unge"),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="struck_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="strøget på tablet fra",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="tablet",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.tabletsession",
                verbose_name="skrevet i den unges visning",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("struck_at__isnull", False), ("struck_by__isnull", False)),
                    models.Q(("struck_at__isnull", True), ("struck_by__isnull", True)),
                    _connector="OR",
                ),
                name="c3_point_struck",
                violation_error_message="Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
            ),
        ),
    ]
