from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "kommunen"  # what an administrator keeps of it: users, units, laws, settings (cases.admin)

    def ready(self) -> None:
        from cases import checks, reference  # noqa: F401, PLC0415 - models cannot be imported before now

        post_migrate.connect(reference.load_partners, sender=self, dispatch_uid="cases.load_partners")
        post_migrate.connect(reference.load_legal_bases, sender=self, dispatch_uid="cases.load_legal_bases")
        post_migrate.connect(
            reference.load_document_categories, sender=self, dispatch_uid="cases.load_document_categories"
        )
        post_migrate.connect(reference.load_settings, sender=self, dispatch_uid="cases.load_settings")
