"""The words of the demo, and how they are dealt so that no screen says the same thing twice."""

import random
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

WORDS = Path(__file__).parent / "words"
PRONOUNS = {
    "hun": {"han": "hun", "ham": "hende", "hans": "hendes"},
    "han": {"han": "han", "ham": "ham", "hans": "hans"},
    "de": {"han": "de", "ham": "dem", "hans": "deres"},
}


@lru_cache
def words(name: str) -> Any:
    """The content of words/<name>.yaml."""
    return yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))


def names_for(name: str, pronoun: str, adult: str) -> dict[str, str]:
    """What the texts' {navn}, {han}, {ham}, {hans}, {Han}, {Hans} and {voksen} stand for."""
    forms = PRONOUNS[pronoun]
    capitals = {key.capitalize(): forms[key].capitalize() for key in ("han", "hans")}
    return {"navn": name, "voksen": adult, **forms, **capitals}


def fill(text: str, names: dict[str, str]) -> str:
    """`text` about the person behind `names`."""
    return text.format(**names) if "{" in text else text


class Texts:
    """Shuffled decks, each dealt to its end before it begins again."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self._decks: dict[str, list[Any]] = {}

    def draw(self, key: str, options: list[Any]) -> Any:
        """The next of `options` in the deck `key`."""
        deck = self._decks.get(key)
        if not deck:
            deck = self._decks[key] = self._random.sample(options, len(options))
        return deck.pop()
