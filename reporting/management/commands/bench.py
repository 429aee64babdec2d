"""The benchmark (performance goals G1-G7)."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reporting.benchmark.goals import table
from reporting.benchmark.running import Run

SIZES, SMALL_SIZES = (200, 20_000), (80, 160)
ROUNDS, FEW_ROUNDS = 60, 5


class Command(BaseCommand):
    help = (
        "Measure pages and jobs at 200 and 20,000 cases as ratios to floors in the same run. "
        "Makes two databases the first time (minutes) and keeps them for a week."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--small", action="store_true", help="a quick trial of the benchmark itself")
        parser.add_argument("--rounds", type=int, help=f"how many rounds ({ROUNDS})")
        parser.add_argument("--strict", action="store_true", help="fail when a must is missed")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The benchmark makes databases of its own and is for the demo's settings only.")
        small, large = SMALL_SIZES if options["small"] else SIZES
        rounds = options["rounds"] or (FEW_ROUNDS if options["small"] else ROUNDS)
        reached = Run(small, large, rounds, self.stdout.write).measure()
        self.stdout.write(f"\n{small} and {large} cases, {rounds} rounds\n{table(reached)}\n")
        missed = [one.code for one in reached if one.is_missed]
        if missed and options["strict"]:
            raise CommandError(f"Missed: {', '.join(missed)}")
