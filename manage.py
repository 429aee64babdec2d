#!/usr/bin/env python
"""Django's command line. Without DATABASE_URL and REDIS_URL it finds or starts embedded servers (config.embedded)."""

import os
import sys


def main() -> None:
    """Run one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from config.embedded import EmbeddedError, ensure_servers  # noqa: PLC0415

    try:
        ensure_servers()
    except EmbeddedError as error:
        sys.exit(str(error))

    from django.core.management import execute_from_command_line  # noqa: PLC0415

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
