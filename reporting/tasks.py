"""Celery tasks of reporting: thin shells around functions that are safe to run twice."""

from celery import shared_task
from django.utils import timezone

from reporting import opening


@shared_task
def open_due_forms() -> int:
    """Open every form that is due to be opened (R1). Asked by beat each morning, and each hour to catch up."""
    return opening.open_due_forms(timezone.localdate())
