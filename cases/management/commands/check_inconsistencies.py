"""`manage.py check_inconsistencies`: facts that contradict one another, a line each; exit code 1 when there are."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.inconsistencies import find_all


class Command(BaseCommand):
    help = "Find facts that contradict one another. Writes a line for each and exits with 1; nothing is changed."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = find_all(timezone.now())
        for what, key in faults:
            self.stdout.write(f"{what}\t{key}")
        if faults:
            self.stderr.write(f"{len(faults)} faults.")
            sys.exit(1)
        self.stdout.write("No faults.")
