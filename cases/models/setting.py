"""What a municipality has set instead of the defaults (cases.municipality): tracked, with who and why."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases import municipality
from cases.models.base import together


class MunicipalitySetting(models.Model):
    """One setting, a row for each; one without a value follows the default. Holds nothing about a person."""

    key = models.SlugField("nøgle", max_length=40, primary_key=True)
    value = models.JSONField("værdi", null=True, blank=True)
    reason = models.CharField("hvorfor", max_length=300, blank=True, help_text="Hvem har besluttet det, og hvorfor?")
    changed_at = models.DateTimeField("ændret", null=True, blank=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip

    history = HistoricalRecords()

    class Meta:
        verbose_name = "indstilling"
        verbose_name_plural = "indstillinger"
        ordering = ["key"]
        constraints = [
            together("c3_setting_changed", "changed_at", "changed_by"),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(changed_at__isnull=False),
                name="setting_says_who",
                violation_error_message="En indstilling siger, hvem der har ændret den, og hvornår.",
            ),
        ]

    def __str__(self) -> str:
        return self.about.label if self.key in municipality.SETTINGS else self.key

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Checked whoever saves it; this process forgets what it has read, now and when the change is for good."""
        self.clean()
        super().save(*args, **kwargs)
        municipality.forget()
        transaction.on_commit(municipality.forget)

    @property
    def about(self) -> municipality.Setting:
        """What it does and where its default comes from; raises KeyError for one the program no longer has."""
        return municipality.SETTINGS[self.key]

    @property
    def in_use(self) -> Any:
        """The value that counts: the municipality's own, or the default."""
        return self.about.default if self.value is None else self.about.kind.restore(self.value)

    def clean(self) -> None:
        """Raise ValidationError for a value of the wrong kind or outside its span."""
        if self.key not in municipality.SETTINGS:
            raise ValidationError("Den indstilling findes ikke.")
        kind = self.about.kind
        if self.value is not None and kind.parse(kind.show(kind.restore(self.value))) != kind.restore(self.value):
            raise ValidationError("Værdien kan ikke læses.")
