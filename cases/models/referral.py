"""Steps 1-3: the referral, the assessment and the voluntary start (guide, TRIN 1-3). Visitation is in decision.py."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from simple_history.models import HistoricalRecords

from cases import danish
from cases.models.base import VersionedModel, not_before, together
from cases.models.case import Case
from cases.models.outreach import OutreachContact
from cases.models.vocabulary import (
    Combination,
    HousingSituationKind,
    LifeDomain,
    Need,
    RiskIndicator,
    TargetGroup,
)
from cases.permissions import CaseChildQuerySet


class Referral(VersionedModel):
    """Opsporing og henvisning (TRIN 1): somebody's worry about a young person, in their words."""

    class Kind(models.TextChoices):
        CONCERN = "concern", "Bekymring"
        EVICTION = "eviction", "Varsel om udsættelse"

    class Side(models.TextChoices):
        INSIDE = "inside", "Inde i kommunen"
        OUTSIDE = "outside", "Uden for kommunen"

    class Reason(models.TextChoices):
        """Why somebody worries. Our own list: the one of the project's reports is not public."""

        NO_PLACE = "no_place", "Har ikke et sted at sove"
        LOSES_HOME = "loses_home", "Er ved at miste sin bolig"
        FAMILY = "family", "Brud med familie eller kæreste"
        VIOLENCE = "violence", "Vold eller trusler"
        LEAVES_CARE = "leaves_care", "Anbringelse eller ungestøtte slutter"
        RELEASE = "release", "Løslades eller udskrives snart"
        DROPPED_OUT = "dropped_out", "Er gået ud af skole eller job"
        MONEY = "money", "Ingen penge eller gæld, der vokser"
        MENTAL = "mental_health", "Har det psykisk dårligt"
        SUBSTANCES = "substance_use", "Alkohol eller stoffer fylder"
        ALONE = "alone", "Er alene, har ingen at gå til"
        OUT_OF_REACH = "out_of_reach", "Ingen kan få fat i den unge"

    class Source(models.TextChoices):
        SELF = "self", "Den unge selv"
        FAMILY = "family", "Familie eller netværk"
        OUTREACH = "outreach", "Opsøgende medarbejder"
        SHELTER = "shelter", "Herberg eller forsorgshjem"
        SCHOOL = "school", "Skole, FGU eller uddannelse"
        EMPLOYMENT = "employment", "Beskæftigelse eller ydelse"
        CHILDREN = "children", "Børn og unge"
        HEALTH = "health", "Læge, psykiatri eller rusmiddelbehandling"
        PROBATION = "probation", "Kriminalforsorgen eller politiet"
        HOUSING = "housing", "Boligorganisation eller boligsocial indsats"
        OTHER = "other", "En anden"

    class Urgency(models.TextChoices):
        TODAY = "today", "I dag"
        WEEK = "week", "Denne uge"
        SOON = "soon", "Inden for en måned"

    class Outcome(models.TextChoices):
        STARTED = "started", "Kom i gang"
        DECLINED = "declined", "Nej tak fra den unge"
        NOT_REACHED = "not_reached", "Kunne ikke nås"
        OUTSIDE = "outside_target_group", "Uden for målgruppen, hjulpet videre"
        WITHDRAWN = "withdrawn", "Trukket tilbage"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="referrals")
    received_on = models.DateField("modtaget")
    kind = models.CharField("slags", max_length=10, choices=Kind, default=Kind.CONCERN, db_default=Kind.CONCERN)
    source = models.CharField("hvem henvender sig", max_length=12, choices=Source, blank=True)
    referrer_side = models.CharField("hvor kommer den fra", max_length=8, choices=Side, blank=True, db_default="")
    source_name = models.CharField("navn", max_length=160, blank=True)
    source_contact = models.CharField("telefon eller mail", max_length=160, blank=True, db_default="")
    young_person_knows = models.BooleanField("den unge ved det", null=True, blank=True)
    # A contact without a name that became this, with the young person's yes.
    outreach = models.OneToOneField(
        OutreachContact,
        models.PROTECT,
        verbose_name="opsøgende kontakt",
        null=True,
        blank=True,
        related_name="referral",
    )
    reasons = ArrayField(
        models.CharField(max_length=16, choices=Reason),
        verbose_name="hvorfor bekymret",
        default=list,
        db_default=[],
        blank=True,
    )
    worry = models.TextField("bekymringen")
    wish = models.TextField("det vil den unge gerne", blank=True)
    risk_indicators = ArrayField(
        models.CharField(max_length=24, choices=RiskIndicator), verbose_name="risikoforhold", default=list, blank=True
    )
    situation = models.CharField("bor lige nu", max_length=40, choices=HousingSituationKind, blank=True)
    urgency = models.CharField("hvor hurtigt", max_length=8, choices=Urgency, blank=True)
    landlord = models.CharField("udlejer", max_length=160, blank=True, db_default="")
    warned_on = models.DateField("varslet", null=True, blank=True)
    court_on = models.DateField("fogedretten", null=True, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    outcome = models.CharField("hvordan endte den", max_length=24, choices=Outcome, blank=True)
    outcome_note = models.TextField("hvad blev der gjort", blank=True)
    guided_to = models.CharField("hjulpet videre til", max_length=200, blank=True, db_default="")
    may_ask_again = models.BooleanField("må vi spørge igen", null=True, blank=True)
    ask_again_on = models.DateField("spørges igen", null=True, blank=True)
    ended_at = models.DateTimeField("afsluttet", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="afsluttet af", null=True, blank=True, related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "henvendelse"
        verbose_name_plural = "henvendelser"
        ordering = ["received_on", "created_at"]
        constraints = [
            together(
                "c3_referral_ended",
                "ended_at",
                "ended_by",
                "outcome=''",
                message="Skriv, hvordan henvendelsen endte (C3).",
            ),
            not_before(
                "referral_warned_before_court",
                "warned_on",
                "court_on",
                message="Fogedretten kan ikke ligge før varslet. Ret en af datoerne.",
            ),
        ]

    def __str__(self) -> str:
        return "henvendelse"

    @property
    def reason_words(self) -> list[str]:
        """Why somebody worries, as words inside a sentence."""
        return [danish.inside(str(self.Reason(code).label)) for code in self.reasons]


class Assessment(VersionedModel):
    """Udredning (TRIN 2): the young person's words and the worker's, and what they add up to."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="assessments")
    assessed_on = models.DateField("udredt")
    assessed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    situation = models.CharField("bor lige nu", max_length=40, choices=HousingSituationKind, blank=True)
    target_group = models.CharField("målgruppe", max_length=10, choices=TargetGroup, blank=True)
    # {risk indicator: "past" | "current" | "no"}
    risk_indicators = models.JSONField("risikoforhold", default=dict, blank=True)
    own_words = models.TextField("med den unges ord", blank=True)
    worker_words = models.TextField("med medarbejderens ord", blank=True)
    support_need = models.TextField("behov for støtte", blank=True)
    # {life domain: {"need": Need, "own": words, "worker": words}}; what was not talked about is absent
    needs = models.JSONField("livsområder", default=dict, blank=True, db_default={})
    taken_part = models.CharField("hvem var med", max_length=200, blank=True, default="", db_default="")
    # Whoever assesses proposes; whoever has competence for the law decides.
    proposed_combination = models.CharField(
        "indstilling", max_length=8, choices=Combination, blank=True, default="", db_default=""
    )
    proposed_reasons = models.TextField("hvorfor", max_length=4000, blank=True, default="", db_default="")

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "udredning"
        verbose_name_plural = "udredninger"
        ordering = ["assessed_on", "created_at"]

    def __str__(self) -> str:
        return "udredning"

    @property
    def domains(self) -> list[dict[str, str]]:
        """The life domains talked about, in their order and in words: label, need, own, worker."""
        found = []
        for code, label in LifeDomain.choices:
            if said := self.needs.get(code):
                need = str(Need(said["need"]).label) if said.get("need") else ""
                found.append(
                    {"label": label, "need": need, "own": said.get("own", ""), "worker": said.get("worker", "")}
                )
        return found


class SMStart(VersionedModel):
    """Opstart i Samarbejdsmodellen (TRIN 3): voluntary coordination, begun with the young person's yes."""

    case = models.OneToOneField(Case, models.PROTECT, verbose_name="sag", related_name="sm_start")
    started_on = models.DateField("startet")
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    expectations = models.TextField("det er vi enige om", blank=True)
    privacy_notice_on = models.DateField("har fået at vide, hvad vi skriver ned", null=True, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "opstart i Samarbejdsmodellen"
        verbose_name_plural = "opstarter i Samarbejdsmodellen"

    def __str__(self) -> str:
        return f"startet {self.started_on}"
