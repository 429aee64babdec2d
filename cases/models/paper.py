"""Papers Hjemvej writes about a case: frozen words first, then a PDF made once by the outbox (cases.papers)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.base import UUIDModel
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class CasePaper(UUIDModel):
    """What a paper says, frozen as it stood when it was asked for. Insert-only.

    Its PDF is a Document (`Document.made_from`), so that it is read, logged and blocked like any other paper.
    """

    class Kind(models.TextChoices):
        CONSENT = "consent", "Hvem må se hvad"
        WAY_BACK = "way_back", "Sådan kommer du tilbage"
        MOVING = "moving", "Til den nye kommune"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="papers")
    kind = models.CharField("slags", max_length=10, choices=Kind, default=Kind.CONSENT, db_default="consent")
    content = models.JSONField("indhold")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "papir"
        verbose_name_plural = "papirer"
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["case", "kind", "-created_at"], name="paper_of_case")]

    def __str__(self) -> str:
        return self.get_kind_display()


class PaperDeliveryQuerySet(CaseChildQuerySet):
    case_path = "paper__case"


class PaperDelivery(UUIDModel):
    """Somebody has got a paper: who, how and when. Insert-only; a mistake is followed by a line that is right."""

    class How(models.TextChoices):
        HANDED = "handed", "Givet i hånden"
        READ_ALOUD = "read_aloud", "Læst højt og givet"
        PRINT = "print", "Sendt med posten"
        DIGITAL_POST = "digital_post", "Digital Post"
        SECURE_MAIL = "secure_mail", "Sikker mail"
        LEFT = "left", "Lagt et sted, hvor de finder det"

    paper = models.ForeignKey(CasePaper, models.PROTECT, verbose_name="papir", related_name="deliveries")
    to = models.CharField("hvem", max_length=160)
    how = models.CharField("hvordan", max_length=12, choices=How)
    given_on = models.DateField("hvornår")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = PaperDeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = "udlevering"
        verbose_name_plural = "udleveringer"
        ordering = ["-given_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(to=""),
                name="paper_given_to_somebody",
                violation_error_message="Skriv, hvem der har fået papiret.",
            )
        ]

    def __str__(self) -> str:
        return "udlevering"
