"""The team and the consents as the pages say them: one line each, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from cases import danish
from cases.forms.team import IN_PLAIN_WORDS
from cases.models import DisclosureBasis, TeamMember
from cases.partners import OUTSIDE

Answer = TeamMember.Answer


@dataclass(frozen=True)
class MemberLine:
    """One seat: who it is, what the young person says, and whether anything is open to them."""

    member: TeamMember
    level: str
    word: str
    note: str

    @property
    def about(self) -> str:
        member = self.member
        parts = [member.role_label, str(member.actor) if member.actor_id else ""]
        if member.actor is not None and member.actor.is_external:
            parts.append(OUTSIDE)
        return " · ".join(part for part in dict.fromkeys(parts) if part)

    @property
    def since(self) -> str:
        """ "Med siden 3. okt. · foreslået af …", what the history of the seat comes to."""
        member = self.member
        if member.joined_on is not None:
            return f"Med siden {danish.short_date(member.joined_on)}"
        return f"Foreslået {danish.short_date(member.created_at)}"


def member_lines(members: Iterable[TeamMember], call_name: str, at: dt.datetime) -> list[MemberLine]:
    """`members` with their disclosure bases prefetched, in the order of the page."""
    return [member_line(member, call_name, at) for member in members]


def member_line(member: TeamMember, call_name: str, at: dt.datetime) -> MemberLine:
    """How one seat stands. A no is grey, never red: it is an answer."""
    if member.young_person_answer == Answer.NO:
        note = "Samtykket gælder stadig. Træk det tilbage, hvis den unge vil." if has_live_basis(member, at) else ""
        return MemberLine(member, "grey", f"{call_name} har sagt nej", note)
    if member.young_person_answer == Answer.NOT_DISCUSSED:
        return MemberLine(member, "amber", "Ikke drøftet endnu", "Har ingen adgang, før den unge har sagt ja.")
    if member.kind == TeamMember.Kind.PROFESSIONAL and not has_live_basis(member, at):
        return MemberLine(member, "amber", "Samtykke mangler", "Kan komme til møder, men får intet at se i sagen.")
    return MemberLine(member, "green", f"{call_name} vil", "")


def has_live_basis(member: TeamMember, at: dt.datetime) -> bool:
    return any(basis.is_live(at) for basis in member.disclosure_bases.all())


@dataclass(frozen=True)
class BasisLine:
    """One consent or statutory basis: what it lets the party do, and until when."""

    basis: DisclosureBasis
    level: str
    word: str

    @property
    def party(self) -> str:
        member = self.basis.member
        return f"{member.name}, {self.basis.organisation}" if member else self.basis.organisation

    @property
    def sentences(self) -> list[str]:
        return [IN_PLAIN_WORDS[DisclosureBasis.Info(kind)] for kind in self.basis.kinds]

    @property
    def ground(self) -> str:
        """ "Mundtligt samtykke fra den unge", or the law with its section and the reason."""
        basis = self.basis
        if basis.kind == DisclosureBasis.Kind.STATUTORY:
            told = {True: "Den unge ved det.", False: "Den unge ved det ikke."}
            known = told[basis.young_person_told] if basis.young_person_told is not None else ""
            return f"Uden samtykke efter {basis.legal_reference}: {basis.statutory_reason} {known}".strip()
        return f"{basis.get_form_display()} samtykke fra {danish.inside(basis.get_given_by_display())}"

    @property
    def is_consent(self) -> bool:
        return self.basis.kind == DisclosureBasis.Kind.CONSENT

    @property
    def is_live(self) -> bool:
        return self.level in {"green", "amber"}


SOON = dt.timedelta(days=30)


def basis_line(basis: DisclosureBasis, at: dt.datetime) -> BasisLine:
    """How one basis stands at `at`."""
    if basis.withdrawn_at is not None:
        return BasisLine(basis, "grey", f"Trukket tilbage {danish.short_date(basis.withdrawn_at)}")
    if basis.is_outgrown(at):
        return BasisLine(basis, "grey", "Sluttede ved 18 år")
    if basis.valid_until <= at:
        return BasisLine(basis, "grey", f"Udløb {danish.short_date(last_day(basis))}")
    if basis.valid_until <= at + SOON:
        return BasisLine(basis, "amber", f"Udløber {danish.short_date(last_day(basis))}")
    return BasisLine(basis, "green", f"Gælder til {danish.short_date(last_day(basis))}")


def last_day(basis: DisclosureBasis) -> dt.date:
    """The last whole day the basis covers."""
    return timezone.localtime(basis.valid_until - dt.timedelta(seconds=1)).date()
