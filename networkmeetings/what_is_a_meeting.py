"""The half page "Hvad er et netværksmøde, og hvad forventes af dig": one source for the mail and the page.

It is about network meetings and nobody's in particular (guide core element 3 and TRIN 6).
"""

TITLE = "Hvad er et netværksmøde, og hvad forventes af dig"

# (heading, paragraphs)
PARTS: list[tuple[str, list[str]]] = [
    (
        "Den unge ejer mødet",
        [
            "På et netværksmøde sidder de mennesker, en ung selv har sagt ja til: fagpersoner og mennesker, den unge "
            "kender i forvejen. Den unge sætter punkter på dagsordenen, og de bliver talt om først. En "
            "myndighedskoordinator leder mødet."
        ],
    ),
    (
        "Det beder vi dig om",
        [
            "Svar på invitationen, også når det er et nej. Skriv, hvad der er i vejen.",
            "Forbered dig: Hvad kan du eller dit sted gøre, og hvornår? Hav lov til at aftale det på mødet, eller "
            "vid, hvem du skal spørge.",
            "Tal med den unge og ikke om den unge. Sig, hvad du mener, i ord, alle forstår.",
            "Lov kun det, du kan holde. En aftale har én, der gør det, og en dato.",
        ],
    ),
    (
        "Kan du ikke komme",
        ["Så skriv i stedet. Det, du skriver, bliver læst på mødet, og den unge kan læse det."],
    ),
    (
        "Efter mødet",
        [
            "Du får det skriftligt, som den unge og samtykket giver lov til. Når datoen for din aftale kommer, "
            "spørger vi, hvordan det gik.",
            "Det, du hører på mødet, er fortroligt.",
        ],
    ),
]


def as_text() -> str:
    """The half page as plain text, for a mail."""
    lines = [TITLE.upper()]
    for heading, paragraphs in PARTS:
        lines += ["", heading]
        lines += paragraphs if len(paragraphs) == 1 else [f"- {paragraph}" for paragraph in paragraphs]
    return "\n".join(lines)
