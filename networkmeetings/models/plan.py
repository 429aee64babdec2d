"""Goals in the young person's own words, and agreements somebody has promised to keep (guide core element 4)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.text import Truncator
from simple_history.models import HistoricalRecords

from cases.models import Case, LifeDomain, TeamMember
from cases.models.base import VersionedModel, together
from cases.permissions import CaseChildQuerySet, Perm
from networkmeetings.models.meeting import NetworkMeeting


class GoalQuerySet(CaseChildQuerySet):
    def live(self) -> Self:
        """Goals somebody still works towards."""
        return self.filter(status__in=Goal.LIVE)


class Goal(VersionedModel):
    """A goal in own words; the life domain is a tag. It lives on from meeting to meeting with its history (N5)."""

    class Status(models.TextChoices):
        NOT_STARTED = "not_started", "Ikke begyndt"
        IN_PROGRESS = "in_progress", "I gang"
        REACHED = "reached", "Nået"
        PARTLY = "partly", "Delvist nået"
        CHANGED = "changed", "Ændret"
        DROPPED = "dropped", "Ikke aktuelt længere"

    LIVE = (Status.NOT_STARTED, Status.IN_PROGRESS, Status.PARTLY)

    class Audience(models.TextChoices):
        """The young person's mark: who may see the goal and what hangs on it (N6)."""

        TEAM = "team", "Alle, der må se min plan"
        CHOSEN = "chosen", "Kun dem, jeg vælger"
        STAFF = "staff", "Kun min koordinator og min bostøtte"
        ME = "me", "Kun mig. Det står kun på mit eget ark"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="goals")
    meeting = models.ForeignKey(
        NetworkMeeting, models.PROTECT, verbose_name="sat på møde", null=True, blank=True, related_name="goals"
    )
    # A step on the way to a bigger goal of the same case, one level deep (the trigger n5_subgoal).
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name="et skridt mod", null=True, blank=True, related_name="steps"
    )
    name = models.CharField("kort navn", max_length=60, blank=True)
    words = models.TextField("med egne ord")
    domain = models.CharField("handler om", max_length=24, choices=LifeDomain, blank=True)
    status = models.CharField("hvor langt", max_length=12, choices=Status, default=Status.NOT_STARTED)
    known_by = models.CharField("hvordan ved vi, at målet er nået", max_length=300, blank=True)
    why_ended = models.CharField("hvorfor", max_length=200, blank=True)
    audience = models.CharField(
        "hvem må se målet", max_length=6, choices=Audience, default=Audience.TEAM, db_default=Audience.TEAM
    )
    # Keys of team members, for CHOSEN. A list and no relation, so that the history tells who could see it when.
    shown_to = ArrayField(models.UUIDField(), verbose_name="vis målet for", default=list, db_default=[], blank=True)

    objects = GoalQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "mål"
        verbose_name_plural = "mål"
        ordering = ["created_at"]
        indexes = [models.Index(fields=["case"], name="goal_of_case")]

    def __str__(self) -> str:
        return self.name or "mål"

    @property
    def label(self) -> str:
        """What the goal is called on an agreement: its short name, else its domain, else its first words."""
        return self.name or self.get_domain_display() or Truncator(self.words).words(4)


class AgreementQuerySet(CaseChildQuerySet):
    def open(self) -> Self:
        """Agreed and without an outcome yet."""
        return self.filter(agreed_at__isnull=False, outcome="")

    def overdue(self, today: dt.date) -> Self:
        """Open and past the date somebody promised (or promised to look at it). Derived, never stored."""
        return self.open().filter(next_on__lt=today)

    def of_responsible(self, user: Any) -> Self:
        """Agreements `user` has promised, as staff or in a seat of the team."""
        return self.filter(Q(responsible_user=user) | Q(responsible_member__user=user))

    def reportable_by(self, user: Any) -> Self:
        """What `user` may write an outcome on: the own agreements, and for whoever runs the meetings all of them."""
        own = Q(pk__in=self.visible_to(user, Perm.REPORT_ON_AGREEMENT).of_responsible(user).order_by().values("pk"))
        return self.filter(own | Q(case__in=Case.objects.visible_to(user, Perm.EDIT_MEETINGS).values("pk")))


class Agreement(VersionedModel):
    """Who does what, and when. Binding only with one responsible and a date (N2)."""

    class Outcome(models.TextChoices):
        KEPT = "kept", "Holdt"
        PARTLY = "partly", "Delvist"
        NOT_KEPT = "not_kept", "Ikke holdt"
        NO_LONGER = "no_longer", "Ikke aktuelt længere"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="agreements")
    meeting = models.ForeignKey(
        NetworkMeeting, models.PROTECT, verbose_name="aftalt på møde", null=True, blank=True, related_name="agreements"
    )
    goal = models.ForeignKey(
        Goal, models.PROTECT, verbose_name="mål", null=True, blank=True, related_name="agreements"
    )
    text = models.CharField("hvad aftaler vi", max_length=300)
    is_young_persons = models.BooleanField("den unge gør det", default=False)
    responsible_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="hvem gør det", null=True, blank=True, related_name="+"
    )
    responsible_member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="hvem gør det", null=True, blank=True, related_name="agreements"
    )
    helpers = models.CharField("hvem hjælper", max_length=200, blank=True)
    due_on = models.DateField("senest", null=True, blank=True)
    is_ongoing = models.BooleanField("løbende", default=False)
    follow_up_on = models.DateField("vi ser på det", null=True, blank=True)
    is_private = models.BooleanField(
        "kun den unge, koordinator og bostøtte ser aftalen", default=False, db_default=False
    )
    # The date that counts: due, or for an ongoing agreement the day it is looked at.
    next_on = models.GeneratedField(
        expression=models.functions.Coalesce("due_on", "follow_up_on"),
        output_field=models.DateField(),
        db_persist=True,
    )
    agreed_at = models.DateTimeField("aftalt", null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    outcome = models.CharField("hvordan gik det", max_length=10, choices=Outcome, blank=True)
    outcome_why = models.CharField("hvad kom i vejen", max_length=300, blank=True)
    outcome_at = models.DateTimeField("skrevet", null=True, blank=True)
    outcome_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    outcome_meeting = models.ForeignKey(
        NetworkMeeting,
        models.PROTECT,
        verbose_name="fulgt op på møde",
        null=True,
        blank=True,
        related_name="followed_up",
    )

    objects = AgreementQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["next_on"])

    class Meta:
        verbose_name = "aftale"
        verbose_name_plural = "aftaler"
        ordering = ["next_on", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True)
                | Q(is_young_persons=True, responsible_user__isnull=True, responsible_member__isnull=True)
                | Q(is_young_persons=False, responsible_user__isnull=False, responsible_member__isnull=True)
                | Q(is_young_persons=False, responsible_user__isnull=True, responsible_member__isnull=False),
                name="n2_one_responsible",
                violation_error_message="Skriv, hvem der gør det. Aftalen gælder først, når én har den (N2).",
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True)
                | Q(due_on__isnull=False)
                | Q(is_ongoing=True, follow_up_on__isnull=False),
                name="n2_has_date",
                violation_error_message=(
                    "Skriv en dato. Er aftalen løbende, så skriv, hvornår I ser på den igen (N2)."
                ),
            ),
            together("c3_agreement_agreed", "agreed_at", "agreed_by"),
            together("c3_agreement_outcome", "outcome_at", "outcome_by", "outcome=''"),
        ]
        indexes = [
            models.Index(
                fields=["case", "next_on"], condition=Q(outcome="", agreed_at__isnull=False), name="agreement_open"
            )
        ]

    def __str__(self) -> str:
        return "aftale"

    @property
    def is_agreed(self) -> bool:
        return self.agreed_at is not None

    def agree(self, by: Any, at: dt.datetime) -> None:
        """Make the unsaved row binding; saving it without one responsible and a date breaks N2."""
        self.agreed_by, self.agreed_at = by, at

    @property
    def who(self) -> str:
        """Who does it, as read on a page; empty while nobody has it. Asks for the case's person, member and user."""
        if self.is_young_persons:
            return self.case.person.call_name
        return str(self.responsible_member or self.responsible_user or "")
