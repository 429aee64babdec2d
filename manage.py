#!/usr/bin/env python
"""Django's command line. Without DATABASE_URL and REDIS_URL it finds or starts embedded servers (config.embedded)."""

import os
import sys


def main() -> None:
    """Run one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    if not (os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")):
        find_servers()

    from django.core.management import execute_from_command_line  # noqa: PLC0415

    execute_from_command_line(sys.argv)


def find_servers() -> None:
    """Set the two variables to embedded servers. Not imported otherwise: the image for operation leaves it out."""
    from config.embedded import EmbeddedError, ensure_servers  # noqa: PLC0415

    try:
        ensure_servers()
    except EmbeddedError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
