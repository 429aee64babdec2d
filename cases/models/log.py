"""Who has looked: one row each time somebody is shown a young person (design 3, trust R14-R17)."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from cases.models.case import Case


class AccessLogQuerySet(models.QuerySet):
    def visible_to(self, user: Any, perm: str) -> Self:
        """Rows about the cases `user` may see the log of."""
        return self.filter(case_id__in=Case.objects.visible_to(user, perm).values("pk"))


class AccessLog(models.Model):
    """One showing of one person's data. Append-only in the database; bare ids, so that no merge can touch it."""

    class Action(models.TextChoices):
        VIEW = "view", "Så"
        LIST = "list", "Så på en liste"
        SEARCH = "search", "Søgte frem"
        EDIT = "edit", "Skrev"
        PRINT = "print", "Udskrev"
        DOWNLOAD = "download", "Hentede"
        EXPORT = "export", "Eksporterede"
        REFUSED = "refused", "Blev afvist"

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField("hvornår", default=timezone.now, db_default=Now())
    user_id = models.UUIDField("bruger", null=True)
    case_id = models.UUIDField("sag", null=True)
    person_id = models.UUIDField("ung", null=True)
    action = models.CharField("hvad", max_length=10, choices=Action)
    # The case relation the showing rested on: the roles held at that moment, or "unit".
    relation = models.CharField("som", max_length=80, blank=True)
    purpose = models.CharField("formål", max_length=300, blank=True)
    route = models.CharField("side", max_length=80)
    method = models.CharField("metode", max_length=7)
    status = models.PositiveSmallIntegerField("svar")
    request_id = models.UUIDField("forespørgsel")
    ip = models.GenericIPAddressField("adresse", null=True)

    objects = AccessLogQuerySet.as_manager()

    class Meta:
        verbose_name = "visning"
        verbose_name_plural = "visninger"
        indexes = [
            models.Index(fields=["case_id", "-at"], name="log_of_case"),
            models.Index(fields=["user_id", "-at"], name="log_of_user"),
        ]

    def __str__(self) -> str:
        return self.get_action_display()
