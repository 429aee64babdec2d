"""What was asked of the database, savepoints left out: they are the test's as much as the page's."""

from collections.abc import Iterable


def statements(captured: Iterable[dict[str, str]]) -> list[str]:
    """The SQL texts that read or write."""
    texts = [query["sql"].strip() for query in captured]
    return [text for text in texts if not text.startswith(("SAVEPOINT", "RELEASE"))]
