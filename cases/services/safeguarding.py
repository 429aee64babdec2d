"""An underretning that was begun and is not sent (barnets lov §§ 133-135)."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from cases.models import SafeguardingReport, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import save_with_reason


@transaction.atomic
def drop_report(*, by: User, report: SafeguardingReport, why: str) -> SafeguardingReport:
    """`by` will not send `report`: it stays with its reason. Raises RuleBroken when it was sent meanwhile."""
    row = SafeguardingReport._base_manager.select_for_update(of=("self",)).get(pk=report.pk)
    if row.sent_on is not None:
        raise RuleBroken("report_sent_or_dropped", "Underretningen er sendt og kan ikke tages tilbage.")
    row.dropped_at, row.dropped_by, row.dropped_why = timezone.now(), by, why
    with rules_in_words():
        save_with_reason(row, "Sendes ikke")
    return row
