"""Celery tasks of networkmeetings: thin shells around functions that are safe to run twice."""

from celery import shared_task
from django.utils import timezone

from networkmeetings import reminders


@shared_task
def plan_reminders() -> int:
    """Ask for the day's reminders. By beat each morning, and each hour of the day to catch up."""
    return reminders.plan_reminders(timezone.localdate())
