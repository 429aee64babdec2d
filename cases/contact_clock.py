"""How often somebody must be in touch with the young person, and when it has been quiet too long (B7).

By method and phase: CTI weekly, fortnightly, monthly; ICM weekly; Samarbejdsmodellen alone by setting. An attempt
counts as effort, not as contact.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Q
from django.utils import timezone

from cases import danish
from cases.compiled import lift
from cases.municipality import setting

LIVE_COURSE = Q(clock__course_started_on__isnull=False, clock__course_ended_on__isnull=True)


def phase_on(facts: Any, day: dt.date) -> int:
    """The phase (1-3) of the newest course on `day`, by its planned dates."""
    if facts.phase3_on and day >= facts.phase3_on:
        return 3
    return 2 if facts.phase2_on and day >= facts.phase2_on else 1


def agreed_days(facts: Any, today: dt.date) -> int | None:
    """Days that may pass between contacts today; None before Samarbejdsmodellen has begun."""
    if not facts.has_live_course:
        return setting("contact_days_sm") if facts.started_on else None
    if facts.course_method == "icm":
        return setting("contact_days_icm")
    return setting("contact_days_cti")[phase_on(facts, today) - 1]


def quiet_since(facts: Any) -> dt.date | None:
    """The day of the last contact, or else the day the clock began; None before it began."""
    if facts.last_contact_at:
        return danish.local_day(facts.last_contact_at)
    return facts.course_started_on if facts.has_live_course else facts.started_on


def quiet_days(facts: Any, today: dt.date) -> int | None:
    since = quiet_since(facts)
    return None if since is None else -danish.days_left(since, today)


def is_silent(facts: Any, today: dt.date) -> bool:
    """True when more days have passed than agreed. The same rule as `silent`, for one case."""
    agreed, quiet = agreed_days(facts, today), quiet_days(facts, today)
    return agreed is not None and quiet is not None and quiet > agreed


def silent(today: dt.date) -> Q:
    """The cases without contact for longer than agreed. Same rule as `is_silent`; a test compares the two."""
    first, second, third = setting("contact_days_cti")
    cti = LIVE_COURSE & Q(clock__course_method="cti")
    in_third = Q(clock__phase3_on__lte=today)
    in_second = Q(clock__phase2_on__lte=today) & ~_known(in_third, "clock__phase3_on")
    in_first = ~_known(Q(clock__phase2_on__lte=today), "clock__phase2_on") & ~_known(in_third, "clock__phase3_on")
    course, start = "clock__course_started_on", "clock__started_on"
    return (
        (LIVE_COURSE & Q(clock__course_method="icm") & _quiet(course, setting("contact_days_icm"), today))
        | (cti & in_first & _quiet(course, first, today))
        | (cti & in_second & _quiet(course, second, today))
        | (cti & in_third & _quiet(course, third, today))
        | (~_known(LIVE_COURSE, "clock__course_started_on") & _quiet(start, setting("contact_days_sm"), today))
    )


def _known(condition: Q, column: str) -> Q:
    """`condition` made false, not unknown, where `column` is NULL, so that it can be negated."""
    return Q(**{f"{column}__isnull": False}) & condition


def _quiet(begun: str, agreed: int, today: dt.date) -> Q:
    last_good_day = lift(lambda day: day - dt.timedelta(days=agreed), today)
    midnight = lift(lambda day: timezone.make_aware(dt.datetime.combine(day, dt.time.min)), last_good_day)
    return Q(clock__last_contact_at__lt=midnight) | Q(
        clock__last_contact_at__isnull=True, **{f"{begun}__lt": last_good_day}
    )
