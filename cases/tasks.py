"""Celery tasks of the cases app: thin shells around functions that are safe to run twice."""

from celery import shared_task

from cases import outbox


@shared_task
def drain_outbox() -> int:
    """Run everything due in the outbox. Rung on commit and by beat every half minute."""
    return outbox.drain()
