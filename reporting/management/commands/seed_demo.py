"""Demo data: accounts, and young people who do not exist."""

import datetime as dt
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from cases.models import Case, User
from reporting.seeding.accounts import PASSWORD, STAFF
from reporting.seeding.planting import plant
from reporting.seeding.stories import cast


class Command(BaseCommand):
    help = (
        "Fill an empty database with demo accounts and invented young people (test persons, surname Test). "
        "Refuses where there are users or cases already, and outside the demo's settings."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        fewest = len(cast())
        parser.add_argument("--cases", type=int, default=fewest, help=f"how many cases, at least {fewest}")
        parser.add_argument("--seed", type=int, default=1, help="the same number gives the same people")
        parser.add_argument("--until", type=dt.date.fromisoformat, help="the day the data end with (today)")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demo data are for the demo: these settings do not have DEMO on.")
        if options["cases"] < len(cast()):
            raise CommandError(f"--cases must be at least {len(cast())}: the people written by hand.")
        if User.objects.exists() or Case.objects.exists():
            raise CommandError("There are users or cases here already. Nothing was changed (make demo-reset empties).")
        began = time.monotonic()
        until = options["until"] or timezone.localdate()
        planted = plant(cases=options["cases"], seed=options["seed"], until=until)
        if not connection.in_atomic_block:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        took = time.monotonic() - began
        self.stdout.write(f"{planted.cases} cases, {planted.rows} rows, until {until} ({took:.1f} s).")
        self.stdout.write(f"Accounts, all with the password {PASSWORD}: {', '.join(STAFF)}")
