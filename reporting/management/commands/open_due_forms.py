import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from reporting.opening import open_due_forms


class Command(BaseCommand):
    help = "Åbner de måleskemaer, der skal være åbne (R1). Kan køres igen: det samme skema åbnes kun én gang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=dt.date.fromisoformat, help="regn fra denne dag, fx 2026-11-30")

    def handle(self, *args: Any, **options: Any) -> None:
        opened = open_due_forms(options["on"] or timezone.localdate())
        self.stdout.write(f"{opened} skemaer er åbnet.")
