"""Contents of decision letters for tests: invented people, every part filled."""

from typing import Any


def ordinary() -> dict[str, Any]:
    """A decision of CTI after a partshøring, where the wish for a worker is not followed."""
    return {
        "schema": 1,
        "version": 1,
        "made_at": "2026-11-20T10:12:00+01:00",
        "municipality": "Testby Kommune",
        "unit": "Ungeenheden",
        "case_number": 1042,
        "person": {"first_name": "Amalie", "full_name": "Amalie Test"},
        "writer": {"name": "Visitationen Test", "profession": "socialrådgiver", "phone": "00 00 00 01"},
        "decided_on": "2026-11-20",
        "combination": "sm_cti",
        "is_refusal": False,
        "law": "serviceloven § 85 a",
        "law_title": "Bostøtte efter Housing First",
        "rule_text": (
            "Kommunen kan tilbyde bostøtte efter særlige metoder til personer i hjemløshed eller i risiko for det. "
            "Det er et skøn, altså noget, vi vurderer i hver sag."
        ),
        "extent": "To besøg om ugen til at begynde med. I aftaler selv tid og sted, også om aftenen.",
        "reasons": (
            "Du har boet på herberg siden september og er skrevet op til en lejlighed. Du har selv fortalt, at du har "
            "brug for hjælp til regninger, post og de første måneder alene. Skiftet til egen bolig er der, hvor hjælp "
            "gør størst forskel for dig."
        ),
        "wish": "Jeg vil gerne have Ida fra herberget.",
        "wish_followed": "no",
        "wish_reasons": "Ida arbejder kun på herberget. Ida går med dig til de to første møder.",
        "next_steps": "Din bostøtte ringer til dig inden en uge.\nI laver en plan for de første tre måneder.",
        "hearings": [
            {
                "sent_on": "2026-11-02",
                "what": "at herberget har skrevet, at du ikke kan bo alene.",
                "deadline_on": "2026-11-12",
                "answered_on": "2026-11-09",
                "answer": "Det passer ikke. Jeg har aldrig prøvet det med hjælp.",
                "what_we_did": "Du har ret. Vi har slettet sætningen og skrevet dine ord ind i stedet.",
                "dropped_reason": "",
            }
        ],
        "is_test_data": True,
    }


def short() -> dict[str, Any]:
    """A decision that gives what was asked for, without anything to add."""
    return ordinary() | {
        "extent": "", "wish": "", "wish_followed": "", "wish_reasons": "", "next_steps": "", "hearings": [],
        "combination": "sm_icm",
    }  # fmt: skip


def refusal() -> dict[str, Any]:
    return short() | {"combination": "sm", "is_refusal": True}
