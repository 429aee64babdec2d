"""The case: the one thing all personal data hangs under, and so the one door to it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Func, Q, Value
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, not_before, together
from cases.models.person import YoungPerson
from cases.models.user import Unit
from cases.models.vocabulary import Heard
from cases.permissions import CaseChildQuerySet, CaseQuerySet, grantable_permissions


class CloseReason(models.TextChoices):
    """Why a case ended. All but the first are unplanned (design C5)."""

    AS_PLANNED = "as_planned", "Som planlagt"
    NOT_STARTED = "not_started", "Samarbejdsmodellen kom ikke i gang"
    DECLINED = "declined", "Den unge vil ikke mere"
    LOST_CONTACT = "lost_contact", "Vi har mistet kontakten"
    MOVED = "moved", "Flyttet til en anden kommune"
    IMPRISONED = "imprisoned", "Fængsel"
    DIED = "died", "Død"


class Case(VersionedModel):
    """A young person's case, from the first referral to the end. What has happened is derived from facts (`facts`)."""

    number = models.BigIntegerField(
        "sagsnummer",
        unique=True,
        editable=False,
        db_default=Func(Value("cases_case_number"), function="nextval", output_field=models.BigIntegerField()),
    )
    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="cases")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", related_name="cases")
    opened_at = models.DateTimeField("åbnet")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="åbnet af", related_name="+")
    previous_case = models.ForeignKey(
        "self", models.PROTECT, verbose_name="tidligere sag", null=True, blank=True, related_name="later_cases"
    )
    acting_municipality = models.CharField("handlekommune", max_length=80, blank=True)
    paying_municipality = models.CharField("betalingskommune", max_length=80, blank=True)
    residence_municipality = models.CharField("opholdskommune", max_length=80, blank=True)
    # R1: measuring counts only time open here; empty means since the start of Samarbejdsmodellen.
    measure_from = models.DateField("måles fra", null=True, blank=True)
    closed_at = models.DateTimeField("lukket", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lukket af", null=True, blank=True, related_name="+"
    )
    close_reason = models.CharField("hvorfor lukket", max_length=20, choices=CloseReason, blank=True)

    objects = CaseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "sag"
        verbose_name_plural = "sager"
        # Codes that an invited professional can be granted (cases.grants); staff never get them as grants.
        default_permissions = ()
        permissions = grantable_permissions()
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_at__isnull=True),
                name="c1_one_open_case",
                violation_error_message="Den unge har allerede en åben sag (C1). Brug den, der er.",
            ),
            together(
                "c3_case_closed",
                "closed_at",
                "closed_by",
                "close_reason=''",
                message="Skriv, hvorfor sagen lukkes (C3).",
            ),
            not_before("c3_case_period", "opened_at", "closed_at"),
        ]
        indexes = [
            models.Index(fields=["unit", "id"], condition=Q(closed_at__isnull=True), name="case_open_in_unit"),
            models.Index(fields=["person", "opened_at"], name="case_of_person"),
        ]

    def __str__(self) -> str:
        return f"sag {self.number}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class CaseEnding(VersionedModel):
    """The end of a case, from when the closing begins: the answers an end asks for (C5), and a later reopening (C10).

    `Case.closed_at` repeats the fact of the newest ending that is done and not reopened, because C1 and the rules of
    other apps need it in one column; check_inconsistencies compares the two.
    """

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="endings")
    begun_at = models.DateTimeField("afslutning begyndt")
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    reason = models.CharField("hvorfor", max_length=20, choices=CloseReason)
    young_person_heard = models.CharField("er den unge hørt", max_length=12, choices=Heard, blank=True)
    young_person_words = models.TextField("den unges ord", blank=True)
    team_heard = models.CharField("er teamet hørt", max_length=12, choices=Heard, blank=True)
    team_words = models.TextField("teamets ord", blank=True)
    attempts = models.TextField("forsøg på at få kontakt", blank=True)
    new_municipality = models.CharField("ny kommune", max_length=80, blank=True)
    leader_saw_at = models.DateTimeField("set af leder", null=True, blank=True)
    leader_saw_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="leder", null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField("lukket", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lukket af", null=True, blank=True, related_name="+"
    )
    # Regretted before it was done: the case goes on as if it had not begun.
    cancelled_at = models.DateTimeField("fortrudt", null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fortrudt af", null=True, blank=True, related_name="+"
    )
    reopened_at = models.DateTimeField("genåbnet", null=True, blank=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="genåbnet af", null=True, blank=True, related_name="+"
    )
    reopen_reason = models.TextField("hvorfor genåbnet", blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "afslutning"
        verbose_name_plural = "afslutninger"
        ordering = ["begun_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(closed_at__isnull=True, cancelled_at__isnull=True),
                name="c5_one_ending_at_a_time",
                violation_error_message="Afslutningen er allerede begyndt (C5). Gør den færdig eller fortryd den.",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True)
                | Q(reason__in=["died", "not_started"])
                | (~Q(young_person_heard="") & ~Q(team_heard="")),
                name="c5_heard_before_close",
                violation_error_message=(
                    "Den unge og teamet skal altid høres, før sagen lukkes (C5). "
                    "Kan de ikke høres, så svar hvorfor: ønskede ikke, kunne ikke nås eller ikke muligt."
                ),
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True)
                | ~Q(reason__in=["declined", "lost_contact"])
                | Q(leader_saw_at__isnull=False),
                name="c5_leader_first",
                violation_error_message=(
                    "Når kontakten er mistet, eller den unge siger fra, ser lederen sagen først (C5). "
                    "Bed lederen se den, så kan den lukkes."
                ),
            ),
            together("c3_ending_closed", "closed_at", "closed_by"),
            together("c3_ending_leader", "leader_saw_at", "leader_saw_by"),
            together("c3_ending_cancelled", "cancelled_at", "cancelled_by"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(cancelled_at__isnull=True), name="ending_done_or_cancelled"
            ),
            together("c3_ending_reopened", "reopened_at", "reopened_by", "reopen_reason=''"),
            not_before("c10_reopened_after_closed", "closed_at", "reopened_at"),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()


class Deviation(UUIDModel):
    """Godkendt afvigelse fra metoden: someone with authority competence decided otherwise, with a reason.

    A rule of the method never stops a lawful decision about a person (design 4). The leader is told.
    """

    class Rule(models.TextChoices):
        C4 = "C4", "C4: kombinationen og målgruppen"
        B2 = "B2", "B2: CTI begynder med en bolig"
        B3 = "B3", "B3: ni måneder i tre lige lange faser"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="deviations")
    rule = models.CharField("regel", max_length=4, choices=Rule)
    reason = models.TextField("begrundelse")
    approved_at = models.DateTimeField("besluttet")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "godkendt afvigelse fra metoden"
        verbose_name_plural = "godkendte afvigelser fra metoden"
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="deviation_has_reason",
                violation_error_message="Skriv, hvorfor der afviges fra metoden.",
            )
        ]

    def __str__(self) -> str:
        return self.get_rule_display()
