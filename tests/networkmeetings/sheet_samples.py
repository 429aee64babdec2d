"""Frozen sheet contents for the paper's tests. Everybody in them is invented."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).with_name("sheet.json")
LONG_WORD = "boligsocialhandleplanskoordineringsmødeforberedelsesskemaerne"  # 61 letters


def member(key: str, name: str, role: str, attendance: str = "Med", *, phone: str = "", young: bool = False) -> dict:
    return {
        "key": key,
        "name": name,
        "role": role,
        "phone": phone,
        "is_young_person": young,
        "kind": "young" if young else "professional",
        "attendance_label": attendance,
    }


def agreement(key: str, who: str, text: str, due: str | None, goal: str | None = None, **more: Any) -> dict:
    return {
        "key": key,
        "responsible_key": who,
        "helpers": [],
        "text": text,
        "due": due,
        "ongoing": due is None,
        "follow_up": None,
        "goal_key": goal,
        "private": False,
    } | more


def outcome(text: str, who: str, code: str, label: str, why: str = "") -> dict:
    told = {"key": "", "goal_key": None, "who_key": "", "private": False}
    return told | {"text": text, "who": who, "outcome": code, "outcome_label": label, "why": why}


def ordinary() -> dict[str, Any]:
    """A third meeting with three goals, ten agreements and eight people, two pages; an example of the contract."""
    content: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return content


def crowded() -> dict[str, Any]:
    """Far more than a meeting holds: 9 goals, 40 agreements, 12 people, and letters that are hard to set."""
    content = ordinary()
    content["person"] |= {"full_name": f"Ælfríð {LONG_WORD.capitalize()} Test", "pronoun": "hun/hende"}
    content["people"] = [
        member("p0", content["person"]["full_name"], "den unge", young=True),
        member("p1", "محمد عبد الرحمن Test", "onkel"),
        member("p2", f"Fru {LONG_WORD} Test", LONG_WORD, LONG_WORD),
        *(member(f"p{n}", f"Fagfolk{n} Åkjær Øst Test", f"rolle {n}", phone=f"30 00 00 {n:02}") for n in range(3, 12)),
    ]
    names = ["huset", "æblet", "øen 👍🏽👩‍👩‍👦", "åen", LONG_WORD, "sjette", "syvende", "ottende", "niende"]
    content["goals"] = [
        content["goals"][n % 3]
        | {
            "key": f"g{n}",
            "name": f"Mål om {name}",
            "words": f"Jeg vil nå {name} og {LONG_WORD}.",
            "known_by": f"{name} ses",
            "parent_key": f"g{n - 1}" if n % 3 == 1 else None,
        }
        for n, name in enumerate(names)
    ]
    content["agreements"] = [_promise(n) for n in range(40)]
    content["since_last"] *= 6
    content["now_lines"] *= 2
    content["lifted"] = [
        {"question": f"Hvem betaler {LONG_WORD}?", "answer": f"Svar om {LONG_WORD}.", "answer_label": "Løst"},
        {"question": "Otte ugers ventetid.", "answer": "", "answer_label": "Venter på svar"},
    ]
    return content


def _promise(number: int) -> dict:
    """The young person has 17 of the 40; helpers, long words and days years ahead here and there."""
    return agreement(
        f"a{number}",
        f"p{0 if number < 14 else number % 12}",
        f"Aftale{number:02} {LONG_WORD if number % 7 == 0 else 'om æ, ø og å'} slut{number:02}.",
        (date(2026, 11, 20) + timedelta(days=11 * number)).isoformat(),
        f"g{number % 9}",
        helpers=["محمد عبد الرحمن Test", "Lilja"] if number % 5 == 0 else [],
    )


def boundless() -> dict[str, Any]:
    """Texts that are each longer than a page's side column can hold."""
    content = ordinary()
    text = "Først " + "en linje for sig\n" * 70 + "til sidst"
    for rows, name in (("goals", "words"), ("agreements", "text"), ("now_lines", "text"), ("since_last", "why")):
        content[rows][1][name] = text
    return content
