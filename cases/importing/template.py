"""The empty list a municipality can fill in: our headings, and a sheet that explains them."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from cases.importing.columns import COLUMNS

LEFT_OUT = {"first_name", "last_name"}
EXPLAINED = {
    "name": "Den unges fulde navn. Det eneste, der skal stå, sammen med én oplysning mere.",
    "call_name": "Hvad den unge kaldes, hvis det er noget andet end fornavnet.",
    "cpr": "ddmmåå-xxxx, som tekst. Lad cellen stå tom, hvis I ikke kender det.",
    "birth_date": "Hvis CPR ikke er kendt. Fx 14.03.2006.",
    "phone": "Flere numre skilles med /.",
    "email": "Den unges egen mailadresse.",
    "address": "Hvor den unge opholder sig nu.",
    "situation": "Hvordan, ikke adressen. Fx gaden, herberg, hos venner, ungdomsbolig eller egen bolig.",
    "protected": "ja, hvis den unge har navne- og adressebeskyttelse.",
    "opened_on": "Den dag, kommunen fik henvendelsen. Fx 01.09.2025.",
    "started_on": "Den dag, Samarbejdsmodellen begyndte. Kræver en koordinator.",
    "combination": "SM, SM + CTI eller SM + ICM.",
    "target_group": "hjemløs eller i risiko.",
    "coordinator": "Koordinatorens brugernavn i Hjemvej (eller fulde navn).",
    "worker": "Bostøttens brugernavn i Hjemvej (eller fulde navn).",
    "note": "Kun det, der er nødvendigt for sagen. Ingen CPR-numre.",
}
WIDTH = 22


def template_file() -> bytes:
    """The template as .xlsx. Two sheets: the list, and what each column is for."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Unge"
    names = [name for name in COLUMNS if name not in LEFT_OUT]
    head, fill = Font(bold=True), PatternFill("solid", fgColor="DCE6E1")
    for index, name in enumerate(names, start=1):
        cell = sheet.cell(row=1, column=index, value=COLUMNS[name][0])
        cell.font, cell.fill = head, fill
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = WIDTH
        if name in {"cpr", "phone"}:
            sheet.column_dimensions[letter].number_format = "@"
    sheet.freeze_panes = "A2"
    about = book.create_sheet("Vejledning")
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = WIDTH, 80
    for row, name in enumerate(names, start=1):
        about.cell(row=row, column=1, value=COLUMNS[name][0]).font = head
        about.cell(row=row, column=2, value=EXPLAINED[name]).alignment = Alignment(wrap_text=True)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
