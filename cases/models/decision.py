"""Visitation as administrative law asks for it: draft, partshøring, decision, letter, complaint (domain.md 5.6)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.complaint_time import last_day_to_complain
from cases.models.base import UUIDModel, VersionedModel, not_before, together
from cases.models.case import Case
from cases.models.law import VOLUNTARY, LegalBasis
from cases.models.vocabulary import Combination, Hat, TargetGroup
from cases.permissions import CaseChildQuerySet


class Decision(VersionedModel):
    """Visitation: which combination, under which law, and why (TRIN 2). A draft until `decided_at`.

    Samarbejdsmodellen alone and voluntarily rests on no law and is no afgørelse; what does is decided by somebody with
    competence for that law, with reasons and complaint guidance (forvaltningsloven §§ 22-25).
    """

    class WishAnswer(models.TextChoices):
        """Whether the wish for a provider or a worker is followed (serviceloven § 85 a, stk. 2)."""

        YES = "yes", "Ja"
        PARTLY = "partly", "Delvist"
        NO = "no", "Nej"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="decisions")
    combination = models.CharField("kombination", max_length=8, choices=Combination)
    target_group = models.CharField("målgruppe på beslutningsdagen", max_length=10, choices=TargetGroup)
    legal_basis = models.ForeignKey(
        LegalBasis,
        models.PROTECT,
        verbose_name="lovgrundlag",
        default=VOLUNTARY,
        db_column="legal_basis",
        related_name="decisions",
    )
    is_refusal = models.BooleanField("afslag på bostøtte", default=False, db_default=False)
    reasons = models.TextField("begrundelse", max_length=8000, blank=True)
    extent = models.TextField("det får den unge", max_length=4000, blank=True, default="", db_default="")
    next_steps = models.TextField("det sker der nu", max_length=4000, blank=True, default="", db_default="")
    young_person_wish = models.TextField("den unges ønske", max_length=4000, blank=True)
    wish_followed = models.CharField(
        "følges ønsket", max_length=6, choices=WishAnswer, blank=True, default="", db_default=""
    )
    wish_reasons = models.TextField(
        "hvorfor ønsket ikke følges", max_length=4000, blank=True, default="", db_default=""
    )
    deviation = models.ForeignKey(
        "cases.Deviation",
        models.PROTECT,
        verbose_name="godkendt afvigelse fra metoden",
        null=True,
        blank=True,
        related_name="+",
    )
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="udkast af", null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField("besluttet", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="besluttet af", null=True, blank=True, related_name="+"
    )
    hat = models.CharField("besluttet som", max_length=10, choices=Hat, blank=True, default="", db_default="")
    communicated_on = models.DateField("den unge har fået besked", null=True, blank=True)
    communicated_how = models.CharField("hvordan", max_length=80, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "visitation"
        verbose_name_plural = "visitationer"
        ordering = ["decided_at", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True)
                | Q(combination__in=["sm", "sm_cti"])
                | Q(combination="sm_icm", target_group="homeless")
                | Q(deviation__isnull=False),
                name="c4_combination_fits_target_group",
                violation_error_message=(
                    "ICM er for unge i hjemløshed (C4, guidens del 2). Vælg CTI eller Samarbejdsmodellen alene, "
                    "eller skriv en begrundelse: så gemmes det som godkendt afvigelse fra metoden."
                ),
            ),
            together("c3_decision_decided", "decided_at", "decided_by"),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(decided_at__isnull=True),
                name="one_decision_draft",
                violation_error_message="Der er allerede et udkast på sagen. Genindlæs siden, og skriv videre i det.",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | ~Q(wish_followed__in=["no", "partly"]) | ~Q(wish_reasons=""),
                name="sel85a_wish_reasons",
                violation_error_message=(
                    "Når den unges ønske ikke følges, skal afgørelsen sige hvorfor (serviceloven § 85 a, stk. 2)."
                ),
            ),
            models.CheckConstraint(
                condition=Q(is_refusal=False) | Q(combination="sm"),
                name="refusal_gives_no_support",
                violation_error_message=(
                    "Et afslag på bostøtte kan ikke samtidig give CTI eller ICM. Vælg Samarbejdsmodellen alene."
                ),
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(is_refusal=False) | ~Q(reasons=""),
                name="refusal_has_reasons",
                violation_error_message="Et afslag skal have en begrundelse (forvaltningsloven § 22).",
            ),
        ]

    def __str__(self) -> str:
        return self.get_combination_display()

    @property
    def complaint_deadline(self) -> dt.date | None:
        """The last day to complain; None until the young person has been told, and where nothing was decided on."""
        if self.communicated_on is None or not self.legal_basis.is_decision:
            return None
        return last_day_to_complain(self.communicated_on)


class DecisionPartQuerySet(CaseChildQuerySet):
    case_path = "decision__case"


class PartyHearing(VersionedModel):
    """Partshøring (forvaltningsloven § 19): what was put to the young person, the time to answer, and the answer."""

    decision = models.ForeignKey(Decision, models.PROTECT, verbose_name="visitation", related_name="hearings")
    sent_on = models.DateField("sendt eller fortalt")
    what = models.TextField("det blev lagt frem", max_length=4000)
    deadline_on = models.DateField("frist for svar", null=True, blank=True)
    answered_on = models.DateField("svaret", null=True, blank=True)
    answer = models.TextField("svaret, med den unges ord", max_length=4000, blank=True)
    what_we_did = models.TextField("det gjorde vi med svaret", max_length=4000, blank=True)
    dropped_reason = models.CharField("hvorfor der ikke ventes på svar", max_length=300, blank=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = DecisionPartQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "partshøring"
        verbose_name_plural = "partshøringer"
        ordering = ["sent_on", "created_at"]
        constraints = [
            not_before("hearing_time", "sent_on", "deadline_on"),
            not_before("hearing_answer_time", "sent_on", "answered_on"),
            together(
                "hearing_answered",
                "answered_on",
                "answer=''",
                message="Skriv både svaret og dagen. Ville den unge ikke svare, så skriv det.",
            ),
        ]

    def __str__(self) -> str:
        return "partshøring"

    def is_waiting(self, on: dt.date) -> bool:
        """Nothing may be decided yet: no answer, and the time for one has not run out."""
        is_over = self.answered_on is not None or bool(self.dropped_reason)
        return not is_over and (self.deadline_on is None or on <= self.deadline_on)


class Complaint(VersionedModel):
    """A complaint over a decision, through genvurdering to Ankestyrelsen (retssikkerhedsloven §§ 60, 66 and 67)."""

    class Reassessment(models.TextChoices):
        CHANGED = "changed", "Klageren får ret"
        PARTLY = "partly", "Klageren får delvist ret"
        UPHELD = "upheld", "Afgørelsen fastholdes"

    class Outcome(models.TextChoices):
        UPHELD = "upheld", "Stadfæstet"
        CHANGED = "changed", "Ændret"
        SENT_BACK = "sent_back", "Hjemvist til ny afgørelse"
        REJECTED = "rejected", "Afvist"
        WITHDRAWN = "withdrawn", "Trukket tilbage"

    decision = models.ForeignKey(Decision, models.PROTECT, verbose_name="visitation", related_name="complaints")
    received_on = models.DateField("modtaget")
    text = models.TextField("klagen", max_length=8000)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    reassessed_on = models.DateField("genvurderet", null=True, blank=True)
    reassessment = models.CharField("genvurderingen", max_length=8, choices=Reassessment, blank=True)
    reassessment_reasons = models.TextField("hvorfor", max_length=4000, blank=True)
    sent_on = models.DateField("sendt til Ankestyrelsen", null=True, blank=True)
    outcome_on = models.DateField("afgjort", null=True, blank=True)
    outcome = models.CharField("udfaldet", max_length=10, choices=Outcome, blank=True)
    outcome_note = models.TextField("hvad betyder det for den unge", max_length=4000, blank=True)

    objects = DecisionPartQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "klage"
        verbose_name_plural = "klager"
        ordering = ["received_on", "created_at"]
        constraints = [
            together(
                "complaint_reassessed",
                "reassessed_on",
                "reassessment=''",
                message="Skriv både, hvad genvurderingen blev, og hvilken dag.",
            ),
            together(
                "complaint_outcome",
                "outcome_on",
                "outcome=''",
                message="Skriv både udfaldet og hvilken dag.",
            ),
            not_before("complaint_reassessed_time", "received_on", "reassessed_on"),
            not_before("complaint_sent_time", "reassessed_on", "sent_on"),
            # § 66: what is not changed in full goes on, but never before it was looked at again here.
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) | Q(reassessment__in=["partly", "upheld"]),
                name="complaint_reassessed_first",
                violation_error_message=(
                    "Klagen skal genvurderes, før den sendes til Ankestyrelsen (retssikkerhedsloven § 66)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return "klage"

    @property
    def is_late(self) -> bool:
        """Came after the deadline; Ankestyrelsen may look away from that (retssikkerhedsloven § 67, stk. 2)."""
        deadline = self.decision.complaint_deadline
        return deadline is not None and self.received_on > deadline

    @property
    def next_step(self) -> str:
        """What the municipality owes now: "reassess", "send", "wait" or, when it is over, nothing."""
        if self.outcome or self.reassessment == self.Reassessment.CHANGED:
            return ""
        if not self.reassessment:
            return "reassess"
        return "wait" if self.sent_on else "send"


class DecisionLetter(UUIDModel):
    """The letter of a decision as it read the moment it was made, insert-only: a trigger refuses every change.

    A wrong one is replaced by a new version, which says why; the newest counts, and the old ones stand.
    """

    decision = models.ForeignKey(Decision, models.PROTECT, verbose_name="visitation", related_name="letters")
    version = models.PositiveSmallIntegerField("version", default=1)
    content = models.JSONField("indhold")
    sha256 = models.CharField("fingeraftryk", max_length=64)
    reason = models.CharField("hvorfor et nyt brev", max_length=300, blank=True, default="", db_default="")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = DecisionPartQuerySet.as_manager()

    class Meta:
        verbose_name = "afgørelsesbrev"
        verbose_name_plural = "afgørelsesbreve"
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "version"],
                name="letter_version_once",
                violation_error_message="En anden har lige lavet et nyt brev. Genindlæs siden, og se det.",
            ),
            models.CheckConstraint(
                condition=Q(version=1) | ~Q(reason=""),
                name="letter_version_has_reason",
                violation_error_message="Skriv, hvorfor brevet skal erstattes. Det gamle bliver stående.",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.version}"


class LetterPartQuerySet(CaseChildQuerySet):
    case_path = "letter__decision__case"


class DecisionLetterFile(UUIDModel):
    """The PDF of a letter, in the database: one transaction, one backup. Once per letter."""

    letter = models.OneToOneField(DecisionLetter, models.PROTECT, verbose_name="brev", related_name="file")
    pdf = models.BinaryField("fil")
    sha256 = models.CharField("fingeraftryk", max_length=64)

    objects = LetterPartQuerySet.as_manager()

    class Meta:
        verbose_name = "fil til afgørelsesbrev"
        verbose_name_plural = "filer til afgørelsesbreve"

    def __str__(self) -> str:
        return "fil"


class LetterDelivery(VersionedModel):
    """When and how the young person got this version of the letter; a mistake is mended, and history keeps it."""

    letter = models.OneToOneField(DecisionLetter, models.PROTECT, verbose_name="brev", related_name="delivery")
    given_on = models.DateField("givet")
    how = models.CharField("hvordan", max_length=80, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = LetterPartQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "levering af afgørelsesbrev"
        verbose_name_plural = "leveringer af afgørelsesbreve"

    def __str__(self) -> str:
        return "levering"
