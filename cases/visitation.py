"""Which combination the guide points at for what an assessment says, and why, in words (guide part 2; C4).

A proposal for a person to decide on: no score, and every reason is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cases.danish import inside
from cases.models.vocabulary import (
    HOMELESS_SITUATIONS,
    Combination,
    HousingSituationKind,
    LifeDomain,
    Need,
    RiskIndicator,
    TargetGroup,
)

# The guide asks for "flere af følgende" of its seven indicators (part 1).
SEVERAL = 2
# Much support on so many life domains reads as the long and broad need the guide gives ICM for. Our reading, and said
# as such in the reason; the guide names no number.
BROAD = 3


@dataclass(frozen=True)
class Proposal:
    """What the guide points at; empty codes when the assessment says too little."""

    target_group: str
    combination: str
    reasons: tuple[str, ...]

    @property
    def words(self) -> str:
        """The combination as it is called; empty when there is none."""
        return str(Combination(self.combination).label) if self.combination else ""


def fits_target_group(combination: str, target_group: str) -> bool:
    """C4: ICM is for young people in homelessness; the two other combinations are for both groups."""
    return combination != Combination.SM_ICM or target_group == TargetGroup.HOMELESS


def current_indicators(risk_indicators: Mapping[str, str]) -> list[str]:
    """The indicators that hold now, in the guide's order."""
    return [code for code in RiskIndicator.values if risk_indicators.get(code) == "current"]


def domains_with(needs: Mapping[str, Mapping[str, str]], need: str) -> list[str]:
    """The life domains that call for `need`, in the order they are always listed."""
    return [code for code in LifeDomain.values if needs.get(code, {}).get("need") == need]


def propose(
    situation: str,
    target_group: str,
    risk_indicators: Mapping[str, str],
    support_need: str,
    needs: Mapping[str, Mapping[str, str]] | None = None,
) -> Proposal:
    """The combination the guide points at for these answers, with the reasons in plain Danish.

    `needs` is Assessment.needs. Nothing is counted that the reasons do not say.
    """
    group, reasons = _group(situation, target_group, risk_indicators)
    if not group:
        return Proposal(
            "", "", ("Udredningen siger ikke nok endnu: hvor den unge bor, og hvilke risikoforhold der er.",)
        )
    much, some = domains_with(needs or {}, Need.MUCH), domains_with(needs or {}, Need.SOME)
    reasons += [_named("Brug for meget støtte", much)] if much else []
    reasons += [_named("Brug for lidt støtte", some)] if some else []
    if not (support_need.strip() or much or some):
        reasons.append("Udredningen nævner ikke behov for bostøtte: koordineringen kan stå alene.")
        return Proposal(group, Combination.SM, tuple(reasons))
    if support_need.strip():
        reasons.append("Udredningen nævner behov for støtte i hverdagen.")
    if group == TargetGroup.AT_RISK:
        reasons.append("CTI kan gives til unge i risiko; ICM er for unge i hjemløshed (guidens del 2).")
        return Proposal(group, Combination.SM_CTI, tuple(reasons))
    if len(much) >= BROAD:
        reasons.append(
            "Meget støtte på flere livsområder læser vi som et bredt og langvarigt behov: ICM kan begynde straks, "
            "uden bolig, og har ingen fast slutdato. Kan behovet klares på ni måneder, så vælg CTI."
        )
        return Proposal(group, Combination.SM_ICM, tuple(reasons))
    reasons.append(
        "CTI varer ni måneder og begynder, når der er en bolig. Er behovet langvarigt, eller er der ingen bolig i "
        "sigte, så peger guiden på ICM, der kan begynde straks."
    )
    return Proposal(group, Combination.SM_CTI, tuple(reasons))


def _named(what: str, domains: list[str]) -> str:
    """ "Brug for meget støtte: bolig, penge." """
    return f"{what}: {', '.join(inside(LifeDomain(code).label) for code in domains)}."


def _group(situation: str, target_group: str, risk_indicators: Mapping[str, str]) -> tuple[str, list[str]]:
    """The target group and what it rests on; the assessment's own answer goes before what follows from the facts."""
    found = current_indicators(risk_indicators)
    reasons = []
    if situation in HOMELESS_SITUATIONS:
        reasons.append(f"Bor lige nu: {inside(HousingSituationKind(situation).label)}. Det er hjemløshed.")
    if found:
        words = ", ".join(inside(RiskIndicator(code).label) for code in found)
        reasons.append(f"{len(found)} af guidens syv risikoforhold gælder nu: {words}.")
    if target_group:
        return target_group, [f"Udredningens målgruppe: {inside(TargetGroup(target_group).label)}.", *reasons]
    if situation in HOMELESS_SITUATIONS:
        return TargetGroup.HOMELESS, reasons
    if len(found) >= SEVERAL:
        return TargetGroup.AT_RISK, reasons
    return "", reasons
