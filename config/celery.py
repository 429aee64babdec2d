"""The Celery application. Tasks take ids only; the database is the truth and the broker a bell (decisions g)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

app = Celery("hjemvej")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
