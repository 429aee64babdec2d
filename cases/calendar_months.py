"""Calendar months counted from one anchor date: the clock behind the CTI phases (B3) and the quarterly forms (R1)."""

import calendar
from datetime import date


def add_months(anchor: date, months: int) -> date:
    """The same day of the month `months` calendar months after `anchor`, or the month's last day if it is shorter.

    Always count from the anchor and never from an earlier result: 31 January + 1 is 28 February, but 31 January + 2
    is 31 March, while chained steps would stay on the 28th for ever. Negative months count backwards.
    Raises ValueError outside the years 1 to 9999.
    """
    years, month_index = divmod(anchor.month - 1 + months, 12)
    year, month = anchor.year + years, month_index + 1
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{months} months from {anchor} is outside the calendar")
    return date(year, month, min(anchor.day, calendar.monthrange(year, month)[1]))
