"""Who may decide under which law (the municipality's delegation, on the user)."""

from __future__ import annotations

from cases.models import LegalBasis, User
from cases.rules import RuleBroken


def require_competence(by: User, basis: LegalBasis) -> None:
    """Raise RuleBroken unless `by` may decide under the law of `basis`; no law needs none."""
    if basis.competence and not by.has_competence(basis.competence):
        raise RuleBroken(
            "competence",
            f"Du har ikke kompetence til at træffe afgørelse efter {basis}. Gem din indstilling som udredning, og bed "
            "en kollega med kompetencen om at træffe afgørelsen.",
        )
