from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ReportingConfig(AppConfig):
    name = "reporting"
    verbose_name = "målinger"

    def ready(self) -> None:
        from reporting.loading import load_after_migrate  # noqa: PLC0415 - models cannot be imported before now

        post_migrate.connect(load_after_migrate, sender=self, dispatch_uid="reporting.load_instruments")
