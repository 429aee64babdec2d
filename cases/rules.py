"""Rules of the method in the user's language: a broken one says the rule and what to do instead (design 8)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from django.apps import apps
from django.db import IntegrityError, models, transaction

# Rules held by triggers, which have no model constraint to carry their sentence.
TRIGGER_MESSAGES = {
    "b1_capacity": (
        "Medarbejderen har ikke plads: højst 10 CTI eller 8 ICM på fuld tid (B1, guidens del 2). Vælg en anden, vent "
        "på en ledig plads, eller bed lederen om en godkendt afvigelse."
    ),
    "b3_phases_follow": "Faserne skal følge efter hinanden uden huller (B3). Ret datoerne, eller begrund det.",
    "c5_live_course": "Der er et bostøtteforløb i gang (C5). Afslut det først, så kan sagen lukkes.",
    "c5_closing_form": "Det afsluttende måleskema mangler (C5). Udfyld det, eller skriv, hvorfor det ikke blev gjort.",
    "c5_receiver_confirms": (
        "Vi støtter, til den nye kommune har taget over (C5). Skriv deres svar, eller hvorfor der ikke kommer et."
    ),
    "c5_case_is_closed": "Sagen er lukket. Genåbn den, før du skriver mere.",
    "n3_sheet_is_locked": "Arket er låst (N3). Lav en ny version i stedet.",
    "n5_subgoal": (
        "Et skridt hører til ét mål i samme sag, og et skridt har ikke selv skridt (N5). Vælg et andet mål, eller lad "
        "feltet stå tomt."
    ),
    "letter_is_locked": "Brevet er låst. Er noget forkert, så lav en ny afgørelse eller et nyt brev.",
    "b6_note_is_locked": "Notatet er låst efter et døgn (B6). Skriv et nyt notat med rettelsen.",
    "r2_form_is_locked": "Skemaet er indsendt og låst (R2). Ret det med en begrundelse; det oprindelige bevares.",
    "c8_append_only": "Det, der er skrevet, bliver stående (C8). Skriv en rettelse i stedet.",
    "report_is_locked": "Underretningen er sendt og bliver stående, som den er. Skriv en ny, hvis der er mere.",
    "network_old_version": "Det er et tidligere netværkskort, og det står, som det blev tegnet. Ret det nyeste.",
    "tablet_ends_once": "Den unges visning er slut og åbnes ikke igen. Giv tabletten på ny.",
    "moved_meeting_is_cancelled": "Et flyttet møde er aflyst på sin gamle dag og hører til samme sag som det nye.",
    "append_only": "Rækken kan ikke ændres eller slettes.",
}


class RuleBroken(Exception):
    """A rule of the method said no. `code` is the rule or constraint name, the text a plain Danish sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@lru_cache(maxsize=1)
def constraint_messages() -> dict[str, str]:
    """Constraint name -> Danish sentence, for every constraint of every model that carries one."""
    found = dict(TRIGGER_MESSAGES)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            message = constraint.violation_error_message
            if message and message != models.BaseConstraint.default_violation_error_message:
                found[constraint.name] = str(message)
    return found


@contextmanager
def rules_in_words() -> Iterator[None]:
    """Run database writes in a savepoint; a broken named constraint is raised as RuleBroken with its sentence.

    Other integrity errors pass on: they are ours to mend, not the user's.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        name = getattr(diagnosis, "constraint_name", None) or ""
        if name not in constraint_messages():
            raise
        raise RuleBroken(name, constraint_messages()[name]) from error
