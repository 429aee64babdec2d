"""What the young person has wished of a meeting, one sentence each, for those who plan it with them."""

from __future__ import annotations

from networkmeetings.models import MeetingWish, NetworkMeeting, PersonWish

Place, Part = MeetingWish.Place, MeetingWish.Part
WHERE = {
    Place.HOME: "{name} vil helst mødes hjemme",
    Place.OFFICE: "{name} vil helst mødes på kommunen",
    Place.ELSEWHERE: "{name} vil helst mødes et andet sted",
    Place.ANYWHERE: "Det er lige meget for {name}, hvor I mødes",
}
HOW = {
    Part.SPEAK: "{name} vil selv sige det på mødet.",
    Part.WRITE: "{name} vil hellere skrive end tale.",
    Part.OTHER: "{name} vil have en anden til at sige det.",
}


def wish_lines(meeting: NetworkMeeting, name: str) -> list[str]:
    """The sentences; none when nothing is wished. `name` is what the young person is called. One query for a meeting
    fetched with its `wish`, else two."""
    wish: MeetingWish | None = getattr(meeting, "wish", None)
    said = meeting.person_wishes.filter(answer=PersonWish.Answer.NO).select_related("member", "user")
    against = [f"{name} vil ikke have {one.member or one.user} med til det her møde." for one in said]
    return [*(of_meeting(wish, name) if wish else []), *against]


def of_meeting(wish: MeetingWish, name: str) -> list[str]:
    lines = []
    if wish.place or wish.place_words:
        where = WHERE.get(Place(wish.place), "").format(name=name) if wish.place else f"{name} om stedet"
        lines.append(f"{where}: ”{wish.place_words}”." if wish.place_words else f"{where}.")
    if wish.time_words:
        lines.append(f"Bedst på dagen: ”{wish.time_words}”.")
    if wish.part:
        lines.append(HOW[Part(wish.part)].format(name=name))
    return lines
