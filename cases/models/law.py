"""The law a decision rests on, as rows with validity: sections are moved, renamed and repealed (domain.md 5)."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import not_before
from cases.models.user import Law

# The row that is no law: SM alone is coordination the young person says yes to, not a decision about them.
VOLUNTARY = "none"


class LegalBasisQuerySet(models.QuerySet):
    def in_force(self, on: dt.date) -> LegalBasisQuerySet:
        """The rows that may be decided under on that day; `valid_until` is the last day."""
        return self.filter(valid_from__lte=on).filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on))


class LegalBasis(models.Model):
    """What may be decided, under which law and section, from when until when.

    A section that changes its content or number becomes a row of its own: decisions made under the old one keep it.
    The key is a word, since older decisions, courses and figures were written with it.
    """

    code = models.SlugField("kode", max_length=10, primary_key=True)
    law = models.CharField("lov", max_length=80, blank=True)
    section = models.CharField("paragraf", max_length=30, blank=True, help_text='Med tegn: "§ 85 a, stk. 1".')
    title = models.CharField("hvad det er", max_length=80)
    rule_text = models.TextField(
        "det siger reglerne",
        blank=True,
        help_text="Skrives i afgørelsesbrevet, så den unge kan forstå det. Lad en jurist læse det.",
    )
    competence = models.CharField(
        "kræver kompetence efter", max_length=5, choices=Law, blank=True, help_text="Tom: alle, der må visitere."
    )
    is_decision = models.BooleanField(
        "er en afgørelse", default=True, help_text="Med begrundelse, klagevejledning og brev til den unge."
    )
    valid_from = models.DateField("gælder fra")
    valid_until = models.DateField("sidste dag", null=True, blank=True)
    in_visitation = models.BooleanField("kan vælges i visitationen", default=True, db_default=True)
    in_services = models.BooleanField(
        "kan vælges på en indsats",
        default=True,
        db_default=True,
        help_text="Hjælp, der er i gang ved siden af, for eksempel mentor eller rusmiddelbehandling.",
    )
    position = models.PositiveSmallIntegerField("plads på listen", default=0)

    objects = LegalBasisQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "lovgrundlag"
        verbose_name_plural = "lovgrundlag"
        ordering = ["position", "code"]
        constraints = [
            not_before("legalbasis_period", "valid_from", "valid_until"),
            # "§ 141" is in two laws with two meanings: neither is ever written without the other.
            models.CheckConstraint(
                condition=Q(law="", section="", is_decision=False) | (~Q(law="") & ~Q(section="")),
                name="legalbasis_law_with_section",
                violation_error_message="Skriv både lov og paragraf; kun det frivillige har ingen.",
            ),
        ]

    def __str__(self) -> str:
        """The law with its section; what rests on no law says so."""
        return f"{self.law} {self.section}" if self.law else self.title

    def is_in_force_within(self, first: dt.date, last: dt.date) -> bool:
        """True when it was in force on some day from `first` to `last`: help goes on while sections are moved."""
        return self.valid_from <= last and (self.valid_until is None or first <= self.valid_until)

    def is_in_force(self, on: dt.date) -> bool:
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)
