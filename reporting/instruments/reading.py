"""Strict reading of one mapping from an instrument file."""

from enum import StrEnum
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class InstrumentError(ValueError):
    """The file says something an instrument cannot be. The message names file, item and key."""


class Reader:
    """Takes the keys of a mapping one by one with their types, and refuses what is left over."""

    def __init__(self, data: Any, where: str) -> None:
        if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
            raise InstrumentError(f"{where}: expected a mapping with words as keys, got {data!r}")
        self.where = where
        self._left: dict[str, Any] = dict(data)

    def error(self, message: str) -> InstrumentError:
        """An error to raise, with the place in front."""
        return InstrumentError(f"{self.where}: {message}")

    def raw(self, key: str) -> Any:
        """The value as it stands, None if absent."""
        return self._left.pop(key, None)

    def text(self, key: str, default: str | None = None) -> str:
        """A non-empty text; without a default it must be there."""
        if default is not None and key not in self._left:
            return default
        value = self._left.pop(key, None)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"'{key}' must be a text, got {value!r}")
        return value.strip()

    def integer(self, key: str, default: int | None = None) -> int | None:
        """A whole number of 0 or more, or the default."""
        value = self._left.pop(key, default)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise self.error(f"'{key}' must be a whole number, got {value!r}")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """true or false."""
        value = self._left.pop(key, default)
        if not isinstance(value, bool):
            raise self.error(f"'{key}' must be true or false, got {value!r}")
        return value

    def one_of(self, key: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """One of the words of an enumeration; without a default it must be there."""
        value = self.maybe_one_of(key, kind)
        if value is not None:
            return value
        if default is None:
            raise self.error(f"'{key}' is missing")
        return default

    def maybe_one_of(self, key: str, kind: type[Choice]) -> Choice | None:
        """One of the words of an enumeration, None if absent."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if value not in {each.value for each in kind}:
            raise self.error(f"'{key}' is {value!r}, not one of {', '.join(kind)}")
        return kind(value)

    def entries(self, key: str) -> list[Any]:
        """A non-empty list."""
        value = self._left.pop(key, None)
        if not isinstance(value, list) or not value:
            raise self.error(f"'{key}' must be a list that is not empty, got {value!r}")
        return value

    def finish(self) -> None:
        """Refuse keys nobody asked for: a misspelt one would otherwise be dropped in silence."""
        if self._left:
            raise self.error(f"unknown key {', '.join(sorted(self._left))}")
