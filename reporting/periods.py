"""When the quarterly forms fall due, and which days each of them speaks of (rule R1). Pure dates, no Django.

Form 0, the baseline, is due 30 days after measuring began: time to get to know each other. Form n (1, 2, 3 …) is
due 3 x n calendar months after measuring began. Both are counted from that same day, so form 1 comes two months
after form 0, not three, and a form filled in late moves none of the later ones.
"""

from datetime import date, timedelta

from cases.calendar_months import add_months

BASELINE_DAYS = 30
MONTHS_BETWEEN = 3


def due_date(measure_from: date, number: int) -> date:
    """The day form `number` is due; `number` counts from `measure_from` (the start, an import or a reopening).

    Raises ValueError for a negative number.
    """
    if number < 0:
        raise ValueError(f"form number {number} is negative")
    if number == 0:
        return measure_from + timedelta(days=BASELINE_DAYS)
    return add_months(measure_from, MONTHS_BETWEEN * number)


def due_dates(measure_from: date, until: date, *, first_number: int = 0) -> list[tuple[int, date]]:
    """Every form that has fallen due by `until`, that day included: (number, due date), earliest first.

    A reopened case goes on with its numbers (C10): pass the next free one as `first_number`. It is then due like
    a baseline, 30 days after the reopening, and the following ones every third month from the reopening.
    """
    due: list[tuple[int, date]] = []
    while (day := due_date(measure_from, len(due))) <= until:
        due.append((first_number + len(due), day))
    return due


def period_covered(measure_from: date, number: int) -> tuple[date, date]:
    """The half-open span of days that form `number` looks back on, for "siden sidst" and for "did a course run".

    The spans of 1, 2, 3 … follow each other without gap or overlap. The baseline describes one day and looks back
    on nothing: its span is empty.
    """
    if number < 0:
        raise ValueError(f"form number {number} is negative")
    return (
        add_months(measure_from, MONTHS_BETWEEN * max(number - 1, 0)),
        add_months(measure_from, MONTHS_BETWEEN * number),
    )


def closing_period(measure_from: date, closed_on: date) -> tuple[date, date]:
    """What the closing form looks back on: from the last quarter's end before `closed_on` until and with that day.

    Closing on the very day a quarterly form is due leaves one day, so nothing is counted in both. Raises
    ValueError if the case closed before measuring began.
    """
    if closed_on < measure_from:
        raise ValueError(f"closed {closed_on}, before measuring began {measure_from}")
    months = (closed_on.year - measure_from.year) * 12 + closed_on.month - measure_from.month
    number = months // MONTHS_BETWEEN
    if add_months(measure_from, MONTHS_BETWEEN * number) > closed_on:
        number -= 1
    return add_months(measure_from, MONTHS_BETWEEN * number), closed_on + timedelta(days=1)
