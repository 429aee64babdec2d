"""import_cases: a municipality's Excel list from the command line, by the same rules as the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from cases.models import Unit, User
from cases.permissions import led_units
from cases.rules import RuleBroken
from cases.services import accept_list, hold_list
from cases.services.imports import preview


class Command(BaseCommand):
    help = "Opret sager fra en kommunes Excel-liste. Alle eller ingen; den samme liste igen ændrer intet."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="Listen (.xlsx)")
        parser.add_argument("--by", required=True, help="Brugernavn på lederen, der overtager listen")
        parser.add_argument("--unit", help="Enhedens navn, når lederen har flere")
        parser.add_argument("--dry-run", action="store_true", help="Vis kun, hvad der ville ske")

    def handle(self, *args: Any, **options: Any) -> None:
        by = self.leader(options["by"])
        unit = self.unit_of(by, options["unit"])
        try:
            data = options["file"].read_bytes()
        except OSError as error:
            raise CommandError("Filen kan ikke åbnes.") from error
        try:
            with transaction.atomic():
                self.run(by, unit, data, dry_run=options["dry_run"])
        except RuleBroken as broken:
            raise CommandError(broken.message) from broken

    def run(self, by: User, unit: Unit, data: bytes, *, dry_run: bool) -> None:
        """Read, tell every problem, and write unless there is something to mend or it is only a try."""
        batch = hold_list(by=by, unit=unit, data=data)
        seen = preview(by=by, batch=batch)
        for remark in seen.remarks:
            self.stdout.write(remark)
        for problem in (*seen.to_look_at, *seen.stopping):
            self.stdout.write(str(problem))
        if seen.stopping:
            raise RuleBroken("import_to_mend", f"{len(seen.stopping)} fejl skal rettes i filen. Intet er oprettet.")
        if dry_run:
            transaction.set_rollback(True)
            self.stdout.write(f"{len(seen.new)} ville blive oprettet, {len(seen.known)} er her i forvejen.")
            return
        made = accept_list(by=by, batch=batch).created_count
        self.stdout.write(f"{made} er oprettet, {len(seen.known)} var her i forvejen.")

    def leader(self, username: str) -> User:
        by = User.objects.filter(username=username, is_active=True).first()
        if by is None:
            raise CommandError("Brugeren findes ikke.")
        return by

    def unit_of(self, by: User, name: str | None) -> Unit:
        units = led_units(by, timezone.now())
        found = list(units.filter(name=name) if name else units)
        if len(found) != 1:
            raise CommandError("Skriv med --unit, hvilken enhed sagerne skal ligge i. Brugeren skal være leder der.")
        return found[0]
