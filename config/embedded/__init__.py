"""Real PostgreSQL and real Valkey from wheels, for the demo, the tests and everyday development.

Production names its own servers in DATABASE_URL and REDIS_URL and never comes here. Why it is built this way:
docs/adr/0001-embedded-servers.md. Only the standard library is used, since manage.py calls this before Django loads.
"""

import os

from config.embedded.folder import EmbeddedError, RuntimeFolder
from config.embedded.session import Session

__all__ = ["EmbeddedError", "RuntimeFolder", "ensure_servers", "release_servers", "repair_servers"]

_sessions: dict[str, Session] = {}


def ensure_servers(instance: str = "main") -> None:
    """Set DATABASE_URL and REDIS_URL, unless both are set, to embedded servers that run at least as long as we do.

    `instance` keeps data apart: "main" is the demo's and manage.py's, "test" the test suite's. Servers already running
    for another command of the same clone are shared; the last one to leave stops them. Raises EmbeddedError, whose
    text is one line for the person at the keyboard.
    """
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return
    session = _sessions.setdefault(instance, Session(RuntimeFolder.of_this_clone(), instance))
    session.enter()
    os.environ.setdefault("DATABASE_URL", session.database_url)
    os.environ.setdefault("REDIS_URL", session.redis_url)


def repair_servers() -> None:
    """Start the servers this process uses again if their keeper was killed. Quick when all is well."""
    for session in _sessions.values():
        session.enter()


def release_servers() -> None:
    """Say that this process is done with its embedded servers, and wait until they stopped if it was the last user."""
    while _sessions:
        _sessions.popitem()[1].leave()
