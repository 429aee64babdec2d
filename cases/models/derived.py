"""What is derived from facts in all apps, read through SQL views that `reporting` creates (decisions a).

No view knows today's date: sessions are UTC and frozen time does not move them. Views give dates; Python compares.
A test compares the columns of the views with the fields here.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cases.models.case import Case
from cases.models.vocabulary import SETTLED, WITH_SUPPORT
from cases.models.work import Snooze
from cases.permissions import CaseChildQuerySet


class CaseFacts(models.Model):
    """One row per case: the dates of the seven steps, and what the caseload list shows."""

    case = models.OneToOneField(Case, models.DO_NOTHING, primary_key=True, related_name="facts")
    # Steps 1-3
    referred_on = models.DateField(null=True)
    urgency = models.CharField(max_length=8, null=True)
    situation = models.CharField(max_length=40, null=True)
    assessed_on = models.DateField(null=True)
    decided_at = models.DateTimeField(null=True)
    combination = models.CharField(max_length=8, null=True)
    target_group = models.CharField(max_length=10, null=True)
    legal_basis = models.CharField(max_length=10, null=True)
    started_on = models.DateField(null=True)
    # Who
    coordinator_id = models.UUIDField(null=True)
    coordinator_name = models.CharField(max_length=150, null=True)
    coordinator_from = models.DateTimeField(null=True)
    coordinator_until = models.DateTimeField(null=True)
    team_size = models.IntegerField()
    consent_until = models.DateTimeField(null=True)
    # Step 4 and 6: the newest course, live or ended
    course_id = models.UUIDField(null=True)
    course_method = models.CharField(max_length=4, null=True)
    course_worker_id = models.UUIDField(null=True)
    course_worker_name = models.CharField(max_length=150, null=True)
    course_started_on = models.DateField(null=True)
    course_ended_on = models.DateField(null=True)
    phase2_on = models.DateField(null=True)
    phase3_on = models.DateField(null=True)
    course_planned_end_on = models.DateField(null=True)
    aftercare = models.CharField(max_length=16, null=True)
    # Step 5: the home
    need_since = models.DateField(null=True)
    offer_deadline = models.DateTimeField(null=True)
    tenancy_id = models.UUIDField(null=True)
    tenancy_signed_on = models.DateField(null=True)
    moved_in_on = models.DateField(null=True)
    # Contact, meetings, agreements, forms
    last_contact_at = models.DateTimeField(null=True)
    last_meeting_on = models.DateField(null=True)
    third_last_meeting_on = models.DateField(null=True)
    meetings_held = models.IntegerField()
    next_meeting_id = models.UUIDField(null=True)
    next_meeting_at = models.DateTimeField(null=True)
    next_agreement_due = models.DateField(null=True)
    open_agreements = models.IntegerField()
    next_form_due = models.DateField(null=True)
    closing_form_open = models.BooleanField()

    class Meta:
        managed = False
        db_table = "case_facts"
        verbose_name = "sagens fakta"
        verbose_name_plural = "sagens fakta"

    @property
    def has_live_course(self) -> bool:
        return self.course_started_on is not None and self.course_ended_on is None

    @property
    def needs_support(self) -> bool:
        """Bostøtte by CTI or ICM is decided, or has been given."""
        return self.course_id is not None or self.combination in WITH_SUPPORT

    @property
    def needs_home(self) -> bool:
        """Step 5 is relevant: without a settled home, asking for another one, or given one."""
        asks = (self.need_since, self.offer_deadline, self.tenancy_id, self.moved_in_on)
        return self.situation not in SETTLED or any(value is not None for value in asks)

    def has_coordinator(self, at: dt.datetime) -> bool:
        """True when the newest coordinator is so at `at`; one who begins later follows another without a gap (C2)."""
        if self.coordinator_from is None:
            return False
        return self.coordinator_until is None or self.coordinator_until > at


class CaseClock(models.Model):
    """The dates a caseload is filtered, counted and ordered by, looked up once per case.

    The same dates as in `CaseFacts` (a test compares them), which pages read: there a column that is not read costs
    nothing, here a column that is named five times costs no more than once.
    """

    case = models.OneToOneField(Case, models.DO_NOTHING, primary_key=True, related_name="clock")
    referred_on = models.DateField(null=True)
    situation = models.CharField(max_length=40, null=True)
    coordinator_from = models.DateTimeField(null=True)
    assessed_on = models.DateField(null=True)
    decided_at = models.DateTimeField(null=True)
    combination = models.CharField(max_length=8, null=True)
    started_on = models.DateField(null=True)
    course_id = models.UUIDField(null=True)
    course_method = models.CharField(max_length=4, null=True)
    course_started_on = models.DateField(null=True)
    course_ended_on = models.DateField(null=True)
    phase2_on = models.DateField(null=True)
    phase3_on = models.DateField(null=True)
    need_since = models.DateField(null=True)
    offer_deadline = models.DateTimeField(null=True)
    tenancy_id = models.UUIDField(null=True)
    moved_in_on = models.DateField(null=True)
    last_contact_at = models.DateTimeField(null=True)
    next_meeting_at = models.DateTimeField(null=True)
    next_agreement_due = models.DateField(null=True)
    next_form_due = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "case_clock"
        verbose_name = "sagens ur"
        verbose_name_plural = "sagernes ure"


class DischargeFacts(models.Model):
    """What is known of the conditions of serviceloven § 110 for a discharge, one row per case (domain.md 5.2).

    Each column is a day; which permission it takes to be shown it is in cases.discharge.
    """

    case = models.OneToOneField(Case, models.DO_NOTHING, primary_key=True, related_name="discharge_facts")
    plan_on = models.DateField(null=True)
    offer_accepted_on = models.DateField(null=True)
    care_home_on = models.DateField(null=True)
    support_on = models.DateField(null=True)
    support_basis = models.CharField(max_length=10, null=True)
    lease_on = models.DateField(null=True)
    lease_from_on = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "discharge_facts"
        verbose_name = "kendt om udskrivningen"
        verbose_name_plural = "kendt om udskrivninger"


class TodoQuerySet(CaseChildQuerySet):
    def for_user(self, user: Any, at: dt.datetime, today: dt.date, owner: Any = None) -> Self:
        """The lines that are `user`'s to clear at `at`, without those put off past `today`.

        With `owner` (a key) the lines of somebody `user` stands in for; what `user` put off is still `user`'s own.
        """
        put_off = Snooze.objects.filter(
            user=user, kind=OuterRef("kind"), object_id=OuterRef("object_id"), until_on__gt=today
        )
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=at),
            Q(valid_until__isnull=True) | Q(valid_until__gt=at),
            user_id=owner or user.pk,
        ).exclude(Exists(put_off))


class TodoItem(models.Model):
    """One thing one user must do: UNION ALL over all apps, joined with who has the case or the unit role."""

    kind = models.CharField(max_length=30)
    object_id = models.UUIDField(primary_key=True)  # not unique over kinds; Django only needs a name for the key
    case = models.ForeignKey(Case, models.DO_NOTHING, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="+")
    perm = models.CharField(max_length=30)
    due_on = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    valid_from = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    detail = models.TextField(null=True)  # a code the page puts into words, e.g. the method behind a contact clock
    text = models.TextField(null=True)  # what it is about, in somebody's words or as an address

    objects = TodoQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "todo_item"
        verbose_name = "opgave"
        verbose_name_plural = "opgaver"


class TimelineEvent(models.Model):
    """One thing that happened in a case: UNION ALL over all apps, with the permission it takes to see it."""

    kind = models.CharField(max_length=30)
    object_id = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, models.DO_NOTHING, related_name="+")
    at = models.DateTimeField()
    perm = models.CharField(max_length=30)
    actor_name = models.CharField(max_length=150, null=True)
    detail = models.TextField(null=True)  # a code (how, which, the outcome), put into words by the page
    text = models.TextField(null=True)  # somebody's words

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "timeline_event"
        verbose_name = "hændelse"
        verbose_name_plural = "hændelser"
