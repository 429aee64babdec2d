"""What can happen with a home, a verb each. They keep H1-H6; a broken rule is a RuleBroken with its sentence."""

from housing.services.endings import end_with_case
from housing.services.needs import close_need, register_need
from housing.services.offers import answer_offer, offer_dwelling
from housing.services.tenancies import end_tenancy, fall_through, move_in, sign_lease

__all__ = [
    "answer_offer",
    "close_need",
    "end_tenancy",
    "end_with_case",
    "fall_through",
    "move_in",
    "offer_dwelling",
    "register_need",
    "sign_lease",
]
