"""What the demo's database needs before the web server starts: tables, and the first time demo data."""

import django
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands
from django.db import connection, transaction


def prepare() -> None:
    """Migrate; fill an empty database. Data half loaded would look like data, so loading is all or nothing."""
    call_command("migrate", verbosity=0, interactive=False)
    if "seed_demo" in get_commands() and not get_user_model().objects.exists():
        print("Loading demo data ...", flush=True)
        with transaction.atomic():
            call_command("seed_demo")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


if __name__ == "__main__":
    django.setup()
    prepare()
