"""What the young person tells once, and how we keep in touch: the first a new professional reads (guide TRIN 3)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, together
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class MyStoryQuerySet(CaseChildQuerySet):
    def approved(self) -> MyStoryQuerySet:
        """Versions the young person has said yes to, newest first: the only ones somebody from outside reads."""
        return self.filter(approved_on__isnull=False).order_by("-approved_on", "-created_at")


class MyStory(VersionedModel):
    """Min historie: half a page in the young person's own words. A version is written in until it is approved; then it
    stands, and the next change is a new version."""

    class Approval(models.TextChoices):
        READ_ALOUD = "read_aloud", "Vi læste den højt sammen"
        READ_SELF = "read_self", "Læste den selv"
        WROTE_SELF = "wrote_self", "Har selv skrevet den"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="stories")
    text = models.TextField("min historie")
    told_on = models.DateField("fortalt")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet ned af", related_name="+"
    )
    approved_on = models.DateField("godkendt af den unge", null=True, blank=True)
    approved_how = models.CharField("hvordan", max_length=12, choices=Approval, blank=True)
    approval_noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )

    objects = MyStoryQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "min historie"
        verbose_name_plural = "mine historier"
        ordering = ["created_at"]
        constraints = [
            together(
                "story_approval",
                "approved_on",
                "approval_noted_by",
                "approved_how=''",
                message="Skriv, hvornår og hvordan den unge har godkendt sin historie.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(approved_on__isnull=True),
                name="story_one_under_way",
                violation_error_message=(
                    "En kollega har lige begyndt en ny udgave. Åbn den i et andet vindue, og føj din tekst til."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="story_has_words",
                violation_error_message="Skriv den unges egne ord.",
            ),
        ]

    def __str__(self) -> str:
        return "min historie"


class ContactAgreement(VersionedModel):
    """Sådan holder vi kontakt. One per case; what it said before stands in its history."""

    case = models.OneToOneField(Case, models.PROTECT, verbose_name="sag", related_name="contact_agreement")
    when = models.CharField("hvornår", max_length=300, blank=True)
    how = models.CharField("hvordan", max_length=300, blank=True)
    urgent = models.CharField("det haster, når", max_length=300, blank=True)
    others = models.CharField("hvem må vi ellers spørge", max_length=300, blank=True)
    avoid = models.CharField("det skal I ikke gøre", max_length=300, blank=True)
    agreed_on = models.DateField("aftalt")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "aftale om kontakt"
        verbose_name_plural = "aftaler om kontakt"

    def __str__(self) -> str:
        return "aftale om kontakt"

    def rows(self) -> list[tuple[str, str]]:
        """What is agreed, in words beside what it is about; nothing for what is not talked about."""
        rows = [
            ("Hvornår", self.when),
            ("Hvordan", self.how),
            ("Det haster, når", self.urgent),
            ("Må også spørges", self.others),
            ("Skal vi ikke", self.avoid),
        ]
        return [(label, value) for label, value in rows if value]
