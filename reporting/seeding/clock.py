"""The seed's own calendar: everything is told in days before one chosen day."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SATURDAY = 5


@dataclass(frozen=True)
class Clock:
    """`today` is the day the data end with."""

    today: dt.date

    def day(self, ago: int) -> dt.date:
        """The day `ago` days before today; negative is ahead."""
        return self.today - dt.timedelta(days=ago)

    def workday(self, ago: int) -> dt.date:
        """The same, but a weekend moves to the Friday before, or the Monday after when it lies ahead."""
        day = self.day(ago)
        while day.weekday() >= SATURDAY:
            day += dt.timedelta(days=-1 if ago >= 0 else 1)
        return day

    def at(self, day: dt.date, hour: int = 9, minute: int = 0, second: int = 0) -> dt.datetime:
        """The moment on the wall in Denmark."""
        return dt.datetime.combine(day, dt.time(hour, minute, second), COPENHAGEN)
