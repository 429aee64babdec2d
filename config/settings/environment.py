"""Reading the environment. Everything that differs between installations comes from here and nowhere else."""

import os

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The value of environment variable `name`, or `default` when it is unset."""
    return os.environ.get(name, default)


def required(name: str) -> str:
    """The value of environment variable `name`; raises ImproperlyConfigured with its name when unset or empty."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"The environment variable {name} must be set.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """True for 1/true/yes/on in any case; `default` when unset."""
    value = os.environ.get(name)
    return default if value is None else value.strip().lower() in {"1", "true", "yes", "on"}


def listed(name: str, default: str = "") -> list[str]:
    """A comma-separated variable as a list without blanks."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


# Short questions, many at a time: a worker process of PostgreSQL's own costs more to start than it saves.
SHORT_QUESTIONS = "-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0"


def database() -> dict:
    """Django's DATABASES["default"] from DATABASE_URL, with bounded waits (trust R53).

    Persistent connections: reconnecting costs 3.8 times a request (performance 6).
    """
    parsed = dj_database_url.parse(
        text("DATABASE_URL", "postgres:///hjemvej"), conn_max_age=None, conn_health_checks=True
    )
    config: dict = dict(parsed)
    config["ATOMIC_REQUESTS"] = True
    config["OPTIONS"] = {
        **config.get("OPTIONS", {}),
        "connect_timeout": 5,
        "prepare_threshold": 5,  # only cursors that bind on the server look at it (cases.compiled); Django's do not
        "options": text("DATABASE_OPTIONS", f"-c statement_timeout=10s -c lock_timeout=5s {SHORT_QUESTIONS}"),
    }
    return config


def broker_urls() -> tuple[str, str]:
    """(Celery broker URL, redis-py URL) from REDIS_URL, which names a TCP server or a unix socket."""
    url = text("REDIS_URL", "redis://127.0.0.1:6379/0")
    if url.startswith("unix://"):
        path, _, query = url.removeprefix("unix://").partition("?")
        number = query.removeprefix("db=") or "0"
        return f"redis+socket://{path}?virtual_host={number}", f"unix://{path}?db={number}"
    return url, url
