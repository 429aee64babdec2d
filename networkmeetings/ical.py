"""Meetings as iCalendar (RFC 5545, 5546): invitations, and the feed of somebody's own meetings.

Nothing here names anybody: the summary is the same for all meetings, and a place is written only when it is public
and the young person's address is not protected. Asks for `meeting.case.person`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText

from cases.danish import zone
from networkmeetings.models import NetworkMeeting

SUMMARY = "Netværksmøde"
DESCRIPTION = (
    "Du er inviteret til et netværksmøde. Svar med linket i mailen, også når det er et nej. I mailen står også, hvad "
    "et netværksmøde er, og hvad der forventes af dig."
)
USUAL_LENGTH = dt.timedelta(hours=1)
PRODUCT = "-//Hjemvej//Netværksmøder//DA"


def outside_place(meeting: NetworkMeeting) -> str:
    """The place as it may leave the program: empty for a home, when it is not said, and for protected persons."""
    person = meeting.case.person
    if person.is_address_protected:
        return ""
    if meeting.place_kind == NetworkMeeting.PlaceKind.ONLINE:
        return "Online"
    lives = person.address.strip().casefold()
    if meeting.place_kind != NetworkMeeting.PlaceKind.PUBLIC or (lives and lives in meeting.place.casefold()):
        return ""
    return meeting.place


def ends_at(meeting: NetworkMeeting) -> dt.datetime:
    """When the meeting ends; an hour after it begins when nobody has said."""
    return meeting.ends_at or meeting.starts_at + USUAL_LENGTH


def invitation(meeting: NetworkMeeting, method: str, sequence: int, address: str) -> bytes:
    """One REQUEST or CANCEL to `address`, the only attendee. Answers come by link, so no reply is asked for."""
    calendar = _calendar(method)
    event = _event(meeting, sequence)
    event.add("description", DESCRIPTION)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    organiser = vCalAddress(f"mailto:{settings.DEFAULT_FROM_EMAIL}")
    organiser.params["CN"] = vText(settings.MUNICIPALITY_NAME)
    event["ORGANIZER"] = organiser
    receiver = vCalAddress(f"mailto:{address}")
    receiver.params["ROLE"], receiver.params["PARTSTAT"] = vText("REQ-PARTICIPANT"), vText("NEEDS-ACTION")
    receiver.params["RSVP"] = vText("FALSE")
    event.add("attendee", receiver, encode=False)
    calendar.add_component(event)
    return calendar.to_ical()


def feed(meetings: Iterable[NetworkMeeting]) -> bytes:
    """Somebody's own meetings, to be fetched by their calendar."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", "Netværksmøder")
    calendar.add("refresh-interval;value=duration", "PT1H")
    for meeting in meetings:
        calendar.add_component(_event(meeting, meeting.calendar_sequence))
    return calendar.to_ical()


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", method)):
        calendar.add(name, value)
    calendar.add_component(_copenhagen())
    return calendar


def _event(meeting: NetworkMeeting, sequence: int) -> Event:
    event = Event()
    event.add("uid", f"{meeting.calendar_uid}@hjemvej")
    event.add("dtstamp", timezone.now().astimezone(dt.UTC))
    event.add("sequence", sequence)
    event.add("summary", SUMMARY)
    event.add("dtstart", meeting.starts_at.astimezone(zone()))
    event.add("dtend", ends_at(meeting).astimezone(zone()))
    event.add("class", "PRIVATE")
    if place := outside_place(meeting):
        event.add("location", place)
    return event


def _copenhagen() -> Timezone:
    """The zone with the rule that has held since 1996, so that a calendar without a table of zones is right too."""
    zoned = Timezone()
    zoned.add("tzid", settings.TIME_ZONE)
    summer, winter = dt.timedelta(hours=2), dt.timedelta(hours=1)
    changes: list[tuple[Any, str, dt.datetime, int, dt.timedelta, dt.timedelta]] = [
        (TimezoneDaylight, "CEST", dt.datetime(1996, 3, 31, 2), 3, winter, summer),
        (TimezoneStandard, "CET", dt.datetime(1996, 10, 27, 3), 10, summer, winter),
    ]
    for kind, name, first, month, before, after in changes:
        change = kind()
        change.add("tzname", name)
        change.add("dtstart", first)
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        zoned.add_component(change)
    return zoned
