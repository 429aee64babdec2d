"""The chair's checklist, Redskab 2 of the guide ("Mødetjekliste", TRIN 6 and core elements 2-4; domain.md 1.2).

Rows keep the code; the words are here, so that a better sentence reaches old meetings too.
"""

from networkmeetings.models import ChecklistItem

Stage = ChecklistItem.Stage

# code -> (stage, the line with {name} for what the young person is called)
LINES: dict[str, tuple[str, str]] = {
    "planned_together": (Stage.BEFORE, "{name} har været med til at vælge tid, sted og deltagere"),
    "own_priority": (Stage.BEFORE, "{name} har valgt, hvad der er vigtigst at tale om"),
    "consent": (Stage.BEFORE, "Samtykke dækker dem, der er inviteret"),
    "maps_updated": (Stage.BEFORE, "Netværkskort og indsatser er opdateret"),
    "agenda_sent": (Stage.BEFORE, "Dagsorden og sidste mål- og aftaleskema er sendt ud"),
    "support_prepared": (Stage.BEFORE, "Bostøtten har forberedt mødet med {name}"),
    "all_answered": (Stage.BEFORE, "Alle har svaret, og afbud er dækket af skriftligt input"),
    "welcome": (Stage.DURING, "Velkomst: hvem er her, hvem gør hvad, {names} ord først"),
    "since_last": (Stage.DURING, "Hver aftale fra sidst er gennemgået: holdt, delvist, ikke holdt, og hvorfor"),
    "wishes": (Stage.DURING, "{names} ønsker og mål: bolig, uddannelse og job, resten af livet"),
    "who_does_what": (Stage.DURING, "Nye mål og aftaler: hvem gør hvad hvornår"),
    "escalate": (Stage.DURING, "Uenighed eller ventetid, der skal løftes til ledergruppen"),
    "sheet_reviewed": (Stage.DURING, "Arket er gennemgået med og godkendt af {name}"),
    "next_date": (Stage.DURING, "Dato for næste møde er aftalt (mindst tre om året)"),
    "sheet_sent": (Stage.AFTER, "Arket er sendt til {name} og teamet"),
    "followed_up": (Stage.AFTER, "Aftaler med frist er lagt ind og følges op"),
    "heard": (Stage.AFTER, "{name} er spurgt: ”Blev du hørt på mødet?” (1-5)"),
    "filed": (Stage.AFTER, "Mødet er journaliseret, og tiden er skrevet"),
}


def line(code: str, name: str, names: str) -> str:
    """The Danish sentence of a line about somebody called `name` (`names` is the genitive)."""
    return LINES[code][1].format(name=name, names=names)
