from django.apps import AppConfig


class BostotteConfig(AppConfig):
    name = "bostotte"
    verbose_name = "bostøtte"
