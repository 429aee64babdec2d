from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HousingConfig(AppConfig):
    name = "housing"
    verbose_name = "boliger"

    def ready(self) -> None:
        from housing import reference  # noqa: PLC0415 - models cannot be imported before now

        post_migrate.connect(reference.load_decline_reasons, sender=self, dispatch_uid="housing.load_decline_reasons")
