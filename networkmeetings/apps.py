from django.apps import AppConfig


class NetworkMeetingsConfig(AppConfig):
    name = "networkmeetings"
    verbose_name = "netværksmøder"
