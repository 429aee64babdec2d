"""What the young person does: education, work, internship, a club, a community (domain.md 2.2 A3; Rute 42; SUS)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, not_before, together
from cases.models.case import Case
from cases.models.organisation import Organisation
from cases.models.vocabulary import Heard
from cases.permissions import CaseChildQuerySet


class ActivityQuerySet(CaseChildQuerySet):
    def under_way(self) -> ActivityQuerySet:
        """Those not ended, also what begins later."""
        return self.filter(ended_on__isnull=True)


class ActivitySpell(VersionedModel):
    """One thing the young person does, from when until when. Several at once are normal."""

    class Kind(models.TextChoices):
        """The first eight are the answers of tool A, part A3, with its codes; the others are the rest of a life."""

        ORDINARY_EDUCATION = "ordinary_education", "Ordinær uddannelse"
        FGU = "fgu", "FGU"
        PREPARATORY = "preparatory", "Forberedende forløb eller brobygning"
        ORDINARY_JOB = "ordinary_job", "Ordinært job"
        SUBSIDISED_JOB = "subsidised_job", "Fleksjob eller job med løntilskud"
        WORK_PLACEMENT = "work_placement", "Virksomhedspraktik"
        OTHER_ACTIVATION = "other_activation", "Anden aktivering"
        OTHER = "other", "Noget andet"
        CLUB = "club", "Forening eller klub"
        VOLUNTEERING = "volunteering", "Frivilligt arbejde"
        COMMUNITY = "community", "Fællesskab eller aktivitet"

    class MayKnow(models.TextChoices):
        """What the young person says the place may be told. Nothing is told without it (Rute 42)."""

        NOT_ASKED = "not_asked", "Ikke talt om endnu"
        NOTHING = "nothing", "Ingenting"
        AGREED = "agreed", "Det, vi har aftalt"

    class EndReason(models.TextChoices):
        FINISHED = "finished", "Gjort færdig"
        MOVED_ON = "moved_on", "Gik videre til noget andet"
        STOPPED = "stopped", "Stoppede selv"
        LET_GO = "let_go", "Stedet sagde stop"
        CLOSED = "closed", "Stedet eller tilbuddet lukkede"
        DIED = "died", "Død"
        UNKNOWN = "unknown", "Ved det ikke"

    class Every(models.IntegerChoices):
        WEEKLY = 7, "Hver uge"
        FORTNIGHTLY = 14, "Hver anden uge"
        MONTHLY = 31, "Hver måned"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="activities")
    kind = models.CharField("slags", max_length=20, choices=Kind)
    what = models.CharField("hvad laver den unge der", max_length=160, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="sted", null=True, blank=True, related_name="activities"
    )
    place_name = models.CharField("sted, som ikke er på listen", max_length=160, blank=True)
    contact_person = models.CharField("kontaktperson på stedet", max_length=200, blank=True)
    starts_on = models.DateField("fra")
    planned_until_on = models.DateField("aftalt til", null=True, blank=True)
    weekly_hours = models.DecimalField("timer om ugen", max_digits=4, decimal_places=1, null=True, blank=True)
    may_know = models.CharField(
        "hvad må stedet vide", max_length=10, choices=MayKnow, default=MayKnow.NOT_ASKED, db_default=MayKnow.NOT_ASKED
    )
    may_know_words = models.CharField("det må stedet vide", max_length=500, blank=True)
    agreed = models.TextField("det er aftalt", blank=True)
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="holder kontakten",
        null=True,
        blank=True,
        related_name="+",
    )
    contact_every = models.PositiveSmallIntegerField("hvor ofte", choices=Every, null=True, blank=True)
    ended_on = models.DateField("sidste dag", null=True, blank=True)
    end_reason = models.CharField("hvordan sluttede det", max_length=10, choices=EndReason, blank=True)
    young_person_heard = models.CharField("hvad siger den unge", max_length=12, choices=Heard, blank=True)
    young_person_words = models.TextField("den unges ord", blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = ActivityQuerySet.as_manager()
    # Where somebody is in the daytime is as protected as where they live, so it stays out of history rows.
    history = HistoricalRecords(excluded_fields=["place_name", "contact_person"])

    class Meta:
        verbose_name = "uddannelse, job eller fritid"
        verbose_name_plural = "uddannelse, job og fritid"
        ordering = ["-starts_on", "created_at"]
        indexes = [models.Index(fields=["case", "ended_on"], name="activity_of_case")]
        constraints = [
            not_before("activity_period", "starts_on", "ended_on"),
            not_before("activity_planned_period", "starts_on", "planned_until_on"),
            together(
                "activity_ended",
                "ended_on",
                "end_reason=''",
                "young_person_heard=''",
                message="Skriv sidste dag, hvordan det sluttede, og om den unge er spurgt.",
            ),
            models.CheckConstraint(
                condition=(Q(may_know="agreed") & ~Q(may_know_words=""))
                | (~Q(may_know="agreed") & Q(may_know_words="")),
                name="activity_may_know",
                violation_error_message=(
                    "Stedet får kun det at vide, den unge har sagt ja til. Vælg ”Det, vi har aftalt” sammen med "
                    "ordene, eller slet ordene."
                ),
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(place_name=""),
                name="activity_one_place",
                violation_error_message="Vælg stedet på listen, eller skriv det. Ikke begge dele.",
            ),
            models.CheckConstraint(
                condition=Q(weekly_hours__isnull=True) | Q(weekly_hours__gt=0, weekly_hours__lte=80),
                name="activity_hours",
                violation_error_message="Timer om ugen er mellem 0 og 80.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def place(self) -> str:
        """Where it is; for those who may see where the young person is (`may_see_contact`)."""
        return self.organisation.name if self.organisation is not None else self.place_name


class ActivityContactQuerySet(CaseChildQuerySet):
    case_path = "activity__case"


class ActivityContact(UUIDModel):
    """Somebody talked with the place or the young person about how it goes there. What was said stays as it is."""

    activity = models.ForeignKey(ActivitySpell, models.PROTECT, verbose_name="aktivitet", related_name="contacts")
    on = models.DateField("hvornår")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="hvem", related_name="+")
    words = models.CharField("hvordan går det", max_length=500, blank=True)

    objects = ActivityContactQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "opfølgning"
        verbose_name_plural = "opfølgninger"
        ordering = ["-on", "-created_at"]
        indexes = [models.Index(fields=["activity", "on"], name="activity_contact_of")]

    def __str__(self) -> str:
        return f"opfølgning {self.on}"
