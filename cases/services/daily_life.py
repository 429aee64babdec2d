"""What ends around a young person who dies: nobody is to ask how the internship goes (C5)."""

from __future__ import annotations

import datetime as dt

from cases.models import ActivitySpell, Case, Heard
from cases.services.case_lock import save_with_reason


def end_daily_life(*, case: Case, died_on: dt.date) -> None:
    """End everything under way on the day of the death, inside the caller's transaction."""
    for activity in case.activities.under_way().select_for_update():
        activity.ended_on = max(died_on, activity.starts_on)
        activity.end_reason = ActivitySpell.EndReason.DIED
        activity.young_person_heard = Heard.NOT_POSSIBLE
        save_with_reason(activity, "Død")
