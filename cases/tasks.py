"""Celery tasks of the cases app: thin shells around functions that are safe to run twice."""

from celery import shared_task
from django.utils import timezone

from cases import outbox
from cases.services import imports


@shared_task
def drain_outbox() -> int:
    """Run everything due in the outbox. Rung on commit and by beat every half minute."""
    return outbox.drain()


@shared_task
def forget_old_lists() -> int:
    """Drop the rows of uploaded lists that nobody answered within a day."""
    return imports.forget_old_lists(timezone.now())
