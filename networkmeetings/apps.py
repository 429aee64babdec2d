from importlib import import_module

from django.apps import AppConfig


class NetworkMeetingsConfig(AppConfig):
    name = "networkmeetings"
    verbose_name = "netværksmøder"

    def ready(self) -> None:
        """Put our checks among those of `manage.py check_inconsistencies`."""
        import_module("networkmeetings.inconsistencies")
