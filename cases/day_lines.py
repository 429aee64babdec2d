"""What each kind of line on /min-dag/ says, when it is red, and which act clears it.

One table (KINDS): the rank is the harm to the young person if it waits, the first the worst. A judge answers nothing
while a thing is far off. Red is what should not wait another day and what this user can clear now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import Truncator

from cases import danish
from cases.contact_clock import agreed_days
from cases.day_words import AMBER, RED, Judged, ago, amber, day_word, red
from cases.life_lines import activity_contact, invitation_no, shelter_notice
from cases.meeting_lines import go_through, meeting_needed, prepare, sheet_wish
from cases.models import CloseReason, TodoItem
from cases.municipality import setting


@dataclass(frozen=True)
class Kind:
    """One kind of line. The act's address takes the case's id, or the thing's own, under the name `key`."""

    judge: Callable[[TodoItem, dt.date, dt.datetime], Judged | None]
    act: str
    url_name: str
    key: str = "pk"
    of_case: bool = True
    own_key: str = ""  # where the address names the case and the thing


def _offer(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    if item.at is None:
        return None
    left, when = danish.days_left(item.at, today), day_word(item.at, today)
    at = f"{when} kl. {danish.clock(item.at)}"
    if item.at <= now:
        return red(f"Boligtilbud udløb {at}.", item.text or "")
    found = f"Boligtilbud udløber {at}."
    return red(found, item.text or "") if left <= 1 else amber(left, found, item.text or "")


def _visit(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, when = danish.days_left(item.due_on or today, today), day_word(item.due_on or today, today).rstrip(".")
    is_eviction = item.detail == "eviction"
    fact = "En medarbejder tager ud, der sendes ikke et brev." if is_eviction else ""
    if left < 0:
        return red(f"Besøg hos den unge skulle være sket {when}.", fact)
    if left > 7:
        return None
    if is_eviction and left <= 1:
        return red(f"Besøg {when}: varsel om udsættelse.", fact)
    return amber(left, f"Besøg hos den unge senest {when}.", fact)


def _turns_18(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, young = danish.days_left(item.due_on or today, today), item.case.person.call_name
    if not 0 <= left <= 31:
        return None
    when = day_word(item.due_on or today, today).rstrip(".")
    fact = "Forældrenes samtykker slutter den dag. Spørg den unge selv (C9)."
    return amber(left, f"{young} fylder 18 {when}.", fact)


def _ask_again(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    young, when = item.case.person.call_name, day_word(item.due_on or today, today).rstrip(".")
    if danish.days_left(item.due_on or today, today) > 0:
        return None
    return amber(0, f"{young} sagde nej tak, men I må spørge igen.", f"Aftalt til {when}.")


def _no_coordinator(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    opened = f"Åbnet for {danish.days(waited)} siden." if waited else "Åbnet i dag."
    return red("Sagen har ingen koordinator.", f"{opened} Uden koordinator er den din.")


def _emergency(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    at = item.at or now
    used = f"{item.detail} brugte nødadgang {day_word(at, today)} kl. {danish.clock(at)}."
    return red(used, f"Begrundelse: {item.text}")


def _takeover(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    day = item.due_on or today
    asked = f"Du er spurgt, om du vil overtage sagen fra {day_word(day, today).rstrip('.')}."
    return amber(danish.days_left(day, today), asked, item.text or "")


def _takeover_no(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    return amber(0, "Nej til at overtage sagen.", item.text or "")


def _silent(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    quiet, agreed = ago(item.due_on, today), agreed_days(item.case.facts, today)
    if agreed is None or quiet < agreed - 2:
        return None
    rhythm = f"Aftalt: hver {agreed}. dag."
    if quiet > agreed:
        return red(
            f"Ingen kontakt i {danish.days(quiet)}. {rhythm}", "Et forsøg tæller som indsats, ikke som kontakt."
        )
    return amber(agreed - quiet, f"Sidste kontakt var for {danish.days(quiet)} siden. {rhythm}")


def _referral(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    limit = {"today": 0, "week": 7}.get(item.detail or "", 30)
    urgency = {"today": "Skulle ses samme dag.", "week": "Skulle ses inden for en uge."}.get(item.detail or "", "")
    waits = f"Henvendelsen har ventet {danish.days(waited)} på udredning og visitation."
    if waited == 0:
        waits = "Ny henvendelse i dag."
    return red(waits, urgency) if waited >= limit else amber(limit - waited, waits, urgency)


def _ending(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    why = danish.inside(CloseReason(item.detail).label) if item.detail else ""
    waited = ago(item.due_on, today)
    sentence = f"Sagen er ved at blive lukket: {why}."
    fact = "Du ser den, før den lukkes (C5)."
    return red(sentence, fact) if waited >= 7 else amber(0, sentence, fact)


def _death(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    return red(f"{item.case.person.call_name} er død.", "Alt i sagen er slut, og intet bliver sendt.")


def _move(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited, young = ago(item.due_on, today), item.case.person.call_name
    if item.detail == "settle":
        fact = f"{young} flytter til {item.text}. Det kan blive hos os."
        return red("Hvem er handlekommune?", fact) if waited > 14 else amber(0, "Hvem er handlekommune?", fact)
    sentence = f"{item.text} har ikke sagt, at de tager over."
    fact = f"Vi støtter {young}, til de har svaret."
    return red(sentence, fact) if waited > 14 else amber(0, sentence, fact)


def _support_waiting(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    method = "CTI" if item.detail == "sm_cti" else "ICM"
    sentence = f"{method} er besluttet for {danish.days(waited)} siden, men er ikke begyndt."
    if waited >= 30:
        return red(sentence, "Kan ICM begynde nu i stedet?" if method == "CTI" else "Hvem giver støtte imens?")
    return amber(30 - waited, sentence, "En navngiven medarbejder giver støtte imens (B8).")


def _consent(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.at or now, today)
    if left > setting("consent_reminder_days") or left < -60:
        return None
    when = day_word(item.at or now, today).rstrip(".")
    loses = f"{item.text} kan {'ikke længere' if left < 0 else 'derefter ikke'} se sine aftaler."
    if left < 0:
        return Judged(AMBER, "Mangler", f"Samtykke udløb {when}.", loses)
    return amber(left, f"Samtykke udløber {when}.", loses)


def _untold(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    sentence = "Den unge har ikke fået besked om afgørelsen."
    fact = "Klagefristen på fire uger tæller først fra den dag."
    return red(sentence, fact) if waited >= 7 else amber(7 - waited, sentence, fact)


def _letter_untold(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    sentence = "Den unge har ikke fået det nye brev."
    fact = f"Det gamle er erstattet: {item.text}"
    return red(sentence, fact) if waited >= 7 else amber(7 - waited, sentence, fact)


def _hearing(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    fact = "Afgørelsen er stadig et udkast."
    if item.detail == "answered":
        return amber(2, "Svaret på partshøringen er kommet.", fact)
    return amber(0, "Fristen for partshøring er gået.", fact) if ago(item.due_on, today) > 0 else None


def _complaint(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    if item.detail == "send":
        return red("Klagen skal sendes til Ankestyrelsen.", "Den unge venter på svar.")
    waited, fact = ago(item.due_on, today), "Retssikkerhedsloven § 66."
    asked = "En klage skal genvurderes."
    return red(asked, fact) if waited >= 14 else amber(14 - waited, asked, fact)


def _wish(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, when = danish.days_left(item.due_on or today, today), day_word(item.due_on or today, today).rstrip(".")
    if left < 0:
        fact = "Den unge er lovet svar inden fem arbejdsdage (C7)."
        return red(f"Ønsket om en anden medarbejder skulle have haft svar {when}.", fact)
    return amber(left, "Ønske om en anden medarbejder venter på svar.", f"Lovet senest {when}.")


def _notice(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    sentence = f"{item.detail} skal have at vide, at de har haft et papir fra en forkert sag."
    return red(sentence, "Sig det også til databeskyttelsesrådgiveren.")


def _sanction(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    if item.due_on is None:
        return None
    left, when = danish.days_left(item.due_on, today), day_word(item.due_on, today).rstrip(".")
    if item.detail == "outcome":
        return amber(0, f"Skriv, hvordan det gik med: {item.text}", f"Det kunne falde {when}.") if left < 0 else None
    asked, fact = f"Fortæl den unge, hvad der kan ske: {item.text}", f"Det kan falde {when}."
    return red(asked, fact) if left <= 3 else amber(left, asked, fact)


def _story(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    if danish.days_left(item.due_on or today, today) > 0:
        return None
    return amber(7, "Min historie er skrevet ned, men ikke godkendt.", "Læs den højt sammen.")


def _adviser(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, when = danish.days_left(item.due_on or today, today), day_word(item.due_on or today, today).rstrip(".")
    if left > 7:
        return None
    if left < 0:
        return amber(0, f"Overlevering fra {item.text} skulle være holdt {when}.", "Skriv, hvad der blev fortalt.")
    return amber(left, f"Overlevering fra {item.text} {when}.")


def _agreement(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.due_on or today, today)
    if left > 7:
        return None
    when = day_word(item.due_on or today, today).rstrip(".")
    promised = f"{getattr(item, 'covers', '') or 'Du'} har lovet: {item.text}"
    if left < 0:
        return Judged(RED, f"{danish.days(-left)} over", promised, f"Det skulle være gjort {when}.")
    return amber(left, promised, f"Senest {when}.")


def _agreement_ask(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.due_on or today, today)
    if left > 0:
        return None
    who = item.detail or item.case.person.call_name
    when = day_word(item.due_on or today, today).rstrip(".")
    sentence, fact = f"{who} har lovet: {item.text}", f"Det skulle være gjort {when}. Spørg, hvordan det gik."
    return red(sentence, fact) if left < -7 else amber(0, sentence, fact)


def _meeting(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.at or now, today)
    if left >= 0:
        return None
    when = day_word(item.at or now, today)
    fact = "Arket og aftalerne bliver først til noget, når mødet er afsluttet."
    return red(f"Netværksmøde nr. {item.detail} {when} er ikke afsluttet.", fact)


def _start(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    sentence = f"Visiteret for {danish.days(waited)} siden, men ikke startet."
    fact = "Møder, kontakt og måling regnes fra opstarten."
    return red(sentence, fact) if waited >= 14 else amber(14 - waited, sentence, fact)


def _review(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    who = item.case.person.call_name
    sentence = f"Arket fra møde nr. {item.detail} er ikke gennemgået med {who}."
    fact = f"Mødet blev afsluttet for {danish.days(waited)} siden." if waited else "Mødet blev afsluttet i dag."
    return red(sentence, fact) if waited >= 14 else amber(14 - waited, sentence, fact)


def _sheet_young(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited, who = ago(item.due_on, today), item.case.person.call_name
    sentence = f"{who} har ikke fået sit ark fra møde nr. {item.detail}."
    if item.text == "blocked":
        return red(sentence, "Arket er spærret. Lav en ny version, og giv den i stedet.")
    fact = f"Mødet blev afsluttet for {danish.days(waited)} siden." if waited else "Mødet blev afsluttet i dag."
    return red(sentence, fact) if waited >= 7 else amber(7 - waited, sentence, fact)


def _escalation(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    waited = ago(item.due_on, today)
    sentence = f"Et spørgsmål til ledergruppen har ventet {danish.days(waited)} på svar."
    if waited == 0:
        sentence = "Et nyt spørgsmål til ledergruppen."
    fact = Truncator(item.text or "").words(18)
    return red(sentence, fact) if waited >= 30 else amber(7, sentence, fact)


def _course_end(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.due_on or today, today)
    if left > 31:
        return None
    when = day_word(item.due_on or today, today).rstrip(".")
    fact = "Det forlænges ikke af sig selv: afslut, gå over til ICM, eller aftal § 85 (B3)."
    if left < 0:
        return red(f"Bostøtteforløbet skulle slutte {when}.", fact)
    return amber(left, f"Bostøtteforløbet slutter {when}.", fact)


def _phase(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left = danish.days_left(item.due_on or today, today)
    if left > 8:
        return None
    when = day_word(item.due_on or today, today)
    young = item.case.person.call_name
    fact = f"{young} vælger 1-3 områder sammen med dig (B4)."
    if left > 0 and item.detail != "1":
        return amber(left, f"Fase {item.detail} begynder {when}, og fokus er ikke valgt.", fact)
    return amber(max(left, 2), f"Fase {item.detail} har ingen fokusområder.", fact)


def _important_day(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, what = danish.days_left(item.due_on or today, today), danish.inside(item.detail or "")
    if not 0 <= left <= 1:
        return None
    if left == 1:
        return amber(1, f"I morgen: {what}. Send en hilsen i aften.", item.text or "")
    return amber(0, f"I dag: {what}.", item.text or "")


# The order is the rank.
KINDS: dict[str, Kind] = {
    "death": Kind(_death, "Se, hvad der er slut", "cases:death_seen"),
    "offer": Kind(_offer, "Svar på tilbuddet", "housing:case_housing", "case_id"),
    "visit": Kind(_visit, "Se besøget", "cases:pathway"),
    "no_coordinator": Kind(_no_coordinator, "Giv en koordinator", "cases:assign"),
    "emergency": Kind(_emergency, "Se, hvad der blev set", "cases:emergency_look", of_case=False),
    "takeover": Kind(_takeover, "Svar", "cases:takeover", of_case=False),
    "notice": Kind(_notice, "Se hvem", "cases:documents"),
    "silent": Kind(_silent, "Skriv kontakt", "bostotte:note_new", "case_id"),
    "referral": Kind(_referral, "Se henvendelsen", "cases:pathway"),
    "ending": Kind(_ending, "Se afslutningen", "cases:close"),
    "move": Kind(_move, "Se flytningen", "cases:move"),
    "wish": Kind(_wish, "Svar", "cases:team"),
    "sanction": Kind(_sanction, "Se varslet", "cases:sanction_edit", of_case=True, own_key="warning"),
    "support_waiting": Kind(_support_waiting, "Start bostøtte", "bostotte:course_new", "case_id"),
    "consent": Kind(_consent, "Spørg om samtykke", "cases:consent"),
    "complaint": Kind(_complaint, "Se klagen", "cases:pathway"),
    "decision_untold": Kind(_untold, "Skriv, hvordan den unge fik besked", "cases:pathway"),
    "letter_untold": Kind(
        _letter_untold, "Giv det, og skriv hvordan", "cases:decision", of_case=True, own_key="decision"
    ),
    "hearing": Kind(_hearing, "Se udkastet", "cases:pathway"),
    "takeover_no": Kind(_takeover_no, "Spørg en anden", "cases:takeover_new"),
    "turns_18": Kind(_turns_18, "Se, hvad der ændrer sig", "cases:young_person"),
    "agreement": Kind(_agreement, "Skriv, hvordan det gik", "networkmeetings:agreement_outcome", of_case=False),
    "meeting": Kind(_meeting, "Afslut mødet", "networkmeetings:meeting", of_case=False),
    "start": Kind(_start, "Start forløbet", "cases:start"),
    "agreement_ask": Kind(
        _agreement_ask, "Skriv, hvordan det gik", "networkmeetings:agreement_outcome", of_case=False
    ),
    "invitation_no": Kind(invitation_no, "Se svarene", "networkmeetings:invitations", of_case=False),
    "review": Kind(_review, "Gennemgå arket", "networkmeetings:meeting", of_case=False),
    "sheet_wish": Kind(sheet_wish, "Ret arket", "networkmeetings:meeting", of_case=False),
    "sheet_young": Kind(_sheet_young, "Skriv, at arket er givet", "networkmeetings:young_has_it", of_case=False),
    "escalation": Kind(_escalation, "Skriv svaret", "networkmeetings:escalation_answer", of_case=False),
    "prepare": Kind(prepare, "Åbn mødet", "networkmeetings:meeting", of_case=False),
    "go_through": Kind(go_through, "Åbn mødet", "networkmeetings:meeting", of_case=False),
    "course_end": Kind(_course_end, "Aftal slutningen", "bostotte:case_support", "case_id"),
    "shelter_notice": Kind(shelter_notice, "Se opholdet", "cases:shelter", own_key="stay"),
    "activity_contact": Kind(activity_contact, "Skriv, hvordan det går", "cases:activity_contact", own_key="activity"),
    "meeting_needed": Kind(meeting_needed, "Planlæg møde", "networkmeetings:plan", "case_id"),
    "adviser_handover": Kind(_adviser, "Skriv overleveringen", "cases:handover_edit", own_key="handover"),
    "story": Kind(_story, "Læs den sammen", "cases:story_approve"),
    "important_day": Kind(_important_day, "Send en hilsen", "bostotte:note_new", "case_id"),
    "ask_again": Kind(_ask_again, "Se sagen", "cases:case"),
    "phase": Kind(_phase, "Vælg fokus", "bostotte:case_support", "case_id"),
}
RANK = {kind: rank for rank, kind in enumerate(KINDS)}
