"""From frozen letter content to what the paper prints, in plain Danish and said to the young person as "du". Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cases.letters.content import Hearing
from cases.models.vocabulary import Combination
from cases.paper_text import NBSP, long_day, printable, quoted

# What the combination means to the one who gets it: (heading, what, when).
GRANTED: dict[str, tuple[str, str, str]] = {
    Combination.SM_CTI: (
        "Du får bostøtte i ni måneder",
        "Bostøtte efter CTI-metoden. Støtten er tættest i starten og aftager, mens andre tager over.",
        "Fra den dag, du har en bolig, og ni måneder frem.",
    ),
    Combination.SM_ICM: (
        "Du får bostøtte",
        "Bostøtte efter ICM-metoden: en medarbejder, der følger dig tæt, hvor du er.",
        "Kan begynde med det samme, også før du har en bolig. Der er ingen fast slutdato.",
    ),
    Combination.SM: (
        "Du får støtte",
        "Støtte og en koordinator, der samler dem, som kan hjælpe dig.",
        "",
    ),
}
REFUSED = (
    "Du får ikke bostøtte nu",
    "Vi giver ikke bostøtte nu. Du kan stadig have en koordinator, der samler dem, som kan hjælpe dig.",
)


@dataclass(frozen=True)
class Said:
    """A hearing as the letter tells it: the run-up, the young person's words, and what came of them."""

    lead: str
    words: str
    what_we_did: str


@dataclass(frozen=True)
class LetterPage:
    """Everything the template prints, in reading order."""

    title: str
    heading: str
    intro: str
    replaces: str
    foot: str
    sender: str
    unit: str
    full_name: str
    day: str
    case: str
    facts: list[tuple[str, str]]
    said: list[Said]
    why_heading: str
    reasons: str
    rule: str
    wish: str
    wish_answer: str
    next_steps: list[str]
    ask: str
    writer: str
    profession: str
    made_at: str


def lay_out(content: dict[str, Any]) -> LetterPage:
    """Order and word one letter; `content` is letters.content.LetterContent."""
    content = printable(content)
    person, writer, day = content["person"], content["writer"], long_day(content["decided_on"])
    heading, facts = _what(content)
    return LetterPage(
        title=f"Afgørelse, {person['full_name']}, {day}",
        heading=heading,
        intro=(
            f"Hej {person['first_name']}. Her står, hvad vi har besluttet, hvorfor, og hvad du kan gøre, hvis du er "
            "uenig."
        ),
        replaces=_replaces(content),
        foot=_foot(content, day),
        sender=content["municipality"] or "Kommunen",
        unit=content["unit"],
        full_name=person["full_name"],
        day=day,
        case=f"Sag{NBSP}{content['case_number']}",
        facts=facts,
        said=[_said(hearing) for hearing in content["hearings"]],
        why_heading="Derfor får du ikke bostøtte" if content["is_refusal"] else "Derfor har vi besluttet det",
        reasons=content["reasons"],
        rule=_rule(content),
        wish=quoted(content["wish"]),
        wish_answer=_wish_answer(content),
        next_steps=[line.strip("-•* ").strip() for line in content["next_steps"].split("\n") if line.strip("-•* ")],
        ask=_ask(writer),
        writer=writer["name"],
        profession=writer["profession"],
        made_at=content["made_at"],
    )


def _replaces(content: dict[str, Any]) -> str:
    """Which letter this one stands instead of, and why; letters from before schema 2 replace none."""
    if not content.get("replaces"):
        return ""
    reason = content["replaces_reason"].rstrip(".")
    return f"Brevet erstatter det, vi skrev den {long_day(content['replaces'])}: {reason}. Smid gerne det gamle ud."


def _what(content: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """The heading, and the rows of the box: what, how much, when, cost, law."""
    if content["is_refusal"]:
        heading, what = REFUSED
        rows = [("Hvad", what), ("Helt konkret", content["extent"])]
    else:
        heading, what, when = GRANTED[content["combination"]]
        rows = [
            ("Hvad", what),
            ("Helt konkret", content["extent"]),
            ("Hvornår", when),
            ("Hvad koster det", "Det er gratis for dig. Du kan altid sige nej tak."),
        ]
    law = f"{content['law'][:1].upper()}{content['law'][1:]}"
    return heading, [(name, text) for name, text in [*rows, ("Loven", f"{law} ({content['law_title']}).")] if text]


def _rule(content: dict[str, Any]) -> str:
    """The rule in plain words with its law and section."""
    text = content["rule_text"].strip()
    return f"{text} Det står i {content['law']}." if text else f"Vi har besluttet det efter {content['law']}."


def _said(hearing: Hearing) -> Said:
    lead = f"Den {long_day(hearing['sent_on'])} fortalte vi dig, hvad vi ville lægge vægt på: {hearing['what']}"
    lead = lead if lead.endswith((".", "!", "?")) else f"{lead}."
    if hearing["answered_on"]:
        return Said(
            f"{lead} Du svarede den {long_day(hearing['answered_on'])}:",
            quoted(hearing["answer"]),
            hearing["what_we_did"],
        )
    if hearing["dropped_reason"]:
        return Said(f"{lead} Vi ventede ikke på et svar: {hearing['dropped_reason']}", "", hearing["what_we_did"])
    until = f" inden den {long_day(hearing['deadline_on'])}" if hearing["deadline_on"] else ""
    return Said(f"{lead} Vi fik ikke noget svar{until}.", "", hearing["what_we_did"])


def _wish_answer(content: dict[str, Any]) -> str:
    """What became of the wish; when it is not followed, why, and where it stands that we must say so."""
    reasons = content["wish_reasons"]
    if content["wish_followed"] == "yes":
        return f"Det ønske følger vi. {reasons}".strip()
    if content["wish_followed"] not in ("no", "partly"):
        return reasons
    start = "Det ønske følger vi ikke." if content["wish_followed"] == "no" else "Det ønske følger vi kun delvist."
    section = " Når vi ikke følger dit ønske, skal vi sige hvorfor (serviceloven § 85 a, stk. 2)."
    is_housing_first = content["law"].replace(NBSP, " ").endswith("§ 85 a")
    return printable(f"{start} {reasons}{section if is_housing_first else ''}")


def _ask(writer: dict[str, str]) -> str:
    """Whom to ask or complain to."""
    return f"{writer['name']} på {writer['phone'].replace(' ', NBSP)}" if writer["phone"] else writer["name"]


def _foot(content: dict[str, Any], day: str) -> str:
    foot = f"Afgørelse · {content['person']['full_name']} · {day} · sag{NBSP}{content['case_number']}"
    foot = foot if content["version"] == 1 else f"{foot} · version{NBSP}{content['version']}"
    return f"{foot}. Testdata: alle personer er opdigtede." if content["is_test_data"] else f"{foot}."
