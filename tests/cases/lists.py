"""Lists as municipalities have them: three hundred young people and thirty kinds of mess, and the same list mended."""

import datetime as dt
import io
from typing import Any

from openpyxl import Workbook

FIRST = ["Alma", "Bo", "Carla", "Daniel", "Ea", "Freja", "Gry", "Hans", "Ida", "Jonas"]
HEADINGS = [
    "CPR-nr.", "Navn på den unge", "Født (dd-mm-åååå)", "TLF.", "Henvisningsdato", "Opstart", "Metode", "Målgruppe",
    "Kordinator", "Bostøttemedarbejder", "Bemærkning", "Journalplads",
]  # fmt: skip
CPR, NAME, BORN, PHONE, REFERRED, START, METHOD, GROUP, COORDINATOR, WORKER, NOTE, SHELF = range(12)
FIRST_ROW = 6


def born(index: int) -> dt.date:
    return dt.date(2003, 1, 1) + dt.timedelta(days=7 * index)


def number(index: int) -> str:
    """A personal number for somebody born 2003-2008 (serial 4000-8999 is this century); no modulus 11 since 2007."""
    return f"{born(index):%d%m%y}{4000 + index}"


def dates(day: dt.date, index: int) -> Any:
    """The same day in ten shapes."""
    months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    full = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]  # fmt: skip
    shapes = [
        day,
        dt.datetime.combine(day, dt.time()),
        f"{day:%d-%m-%Y}",
        f"{day.day}/{day.month}-{day:%y}",
        f"{day:%d.%m.%Y}",
        f"{day.day}. {full[day.month - 1]} {day.year}",
        f"{day.day} {months[day.month - 1]} {day.year}",
        f"{day:%Y-%m-%d}",
        int(f"{day:%d%m%Y}"),
        f"{day:%d-%m-%Y} 00:00:00",
        f"d. {day.day}. {full[day.month - 1]} {day.year}",
        f"{day:%d%m%y}",
        f"mandag den {day.day}. {full[day.month - 1]} {day.year}",
        f" {day:%d/%m/%Y}\u00a0",
        f"{day:%Y.%m.%d}",
    ]
    return shapes[index % len(shapes)]


def good_row(index: int, today: dt.date) -> list[Any]:
    """A line that can be read, each in its own way of writing."""
    code = number(index)
    cprs = [f"{code[:6]}-{code[6:]}", code, int(code), f"{code[:6]} {code[6:]}", f"{code[:6]}–{code[6:]}", None]
    names = [f"{FIRST[index % 10]}{chr(97 + index // 26)}{chr(97 + index % 26)}"]
    name = f"{names[0]} Test" if index % 4 else f"Test, {names[0]}"
    phones = [f"20{index:06d}", int(f"20{index:06d}"), f"+45 20 {index:06d}", f"20{index:06d} / mor 30112233", None]
    methods = [
        ("SM + CTI", "Hjemløs"),
        ("ICM", "hjemløs"),
        ("sm", "I risiko for hjemløshed"),
        ("Cti", "hjemløshed"),
        (None, None),
    ]
    method, group = methods[index % 5]
    return [
        cprs[index % 6],
        f"{name}\u200b" if index % 9 == 0 else name,
        None if index % 6 != 5 and index % 3 == 0 else dates(born(index), index),
        phones[index % 5],
        dates(today - dt.timedelta(days=400), index + 3),
        dates(today - dt.timedelta(days=300), index + 5) if index % 5 != 4 else None,
        method,
        group,
        "koordinator.nabo" if index % 2 else "Kim Test",
        "bostotte.nabo" if index % 3 == 0 else "-",
        "Flyttede i sommer" if index % 7 == 0 else None,
        f"Reol {index}",
    ]  # fmt: skip


# What is wrong in which line, and the words that must stand about it.
def mess(today: dt.date) -> dict[int, tuple[int, Any, str]]:
    soon = today + dt.timedelta(days=40)
    return {
        10: (BORN, "31-02-2004", "ikke en dato"),
        11: (BORN, "marts 2004", "mangler en dag"),
        12: (BORN, "14. marts", "mangler et år"),
        13: (BORN, f"{soon:%d.%m.%Y}", "Fødselsdatoen"),
        14: (BORN, "02.02.2001", "passer ikke med CPR"),
        15: (BORN, 30306, "to forskellige datoer"),
        16: (CPR, "310204-12", "ikke et CPR-nummer"),
        17: (CPR, "310299-4123", "ikke et CPR-nummer"),
        18: (CPR, "1,01901E+09", "forkortet"),
        19: (CPR, "140304", "seks cifre"),
        20: (NAME, None, "Navnet mangler"),
        21: (NAME, "Alma 140304-4123 Test", "CPR-nummer"),
        22: (NAME, "Alma2 Test", "tal i sig"),
        23: (NAME, "Alma " * 60, "Kort den ned"),
        24: (START, f"{soon:%d.%m.%Y}", "ikke kommet endnu"),
        25: (START, "01.01.2020", "før henvisningen"),
        26: (REFERRED, "snart", "ikke en dato"),
        27: (REFERRED, "01.01.1999", "før den unges fødsel"),
        28: (COORDINATOR, "Ukendt Person", "ikke en bruger"),
        29: (COORDINATOR, "bostotte.nabo", "myndighedskompetence"),
        30: (COORDINATOR, None, "har en koordinator"),
        31: (WORKER, "To Ens", "flere medarbejdere"),
        32: (METHOD, "CTI og ICM", "både CTI og ICM"),
        33: (METHOD, "noget andet", "ikke en kombination"),
        34: (GROUP, "ung", "ikke en målgruppe"),
        36: (GROUP, "I risiko", "ICM er for unge i hjemløshed"),
        37: (GROUP, None, "Skriv hjemløs eller i risiko"),
        38: (NOTE, "x" * 2500, "Kort den ned"),
        39: (NOTE, "Se også 010190-1234", "CPR-nummer"),
        40: (PHONE, "=A1&B1", "formel uden et resultat"),
        41: (REFERRED, "#N/A", "fejl fra Excel"),
        42: (PHONE, "010190-1234", "ligner et CPR-nummer"),
    }  # fmt: skip


def workbook(today: dt.date, *, messy: bool, count: int = 300) -> bytes:
    """The list as a file. `messy` puts the wrong cells in, and somebody twice; the rest stays as people write it."""
    book = Workbook()
    hidden = book.active
    hidden.title, hidden.sheet_state = "Gamle", "hidden"
    hidden.append(["Navn", "CPR"])
    hidden.append(["Skjult Test", "140304-4999"])
    sheet = book.create_sheet("Unge 2026")
    sheet["A1"] = "Oversigt over unge i Samarbejdsmodellen"
    sheet.merge_cells("A1:L1")
    sheet["A3"] = "Opdateret i går"
    wrong = mess(today) if messy else {}
    # A heading over two rows: the first columns stand in the upper one, the rest below a merged title.
    for column, word in enumerate(HEADINGS, start=1):
        sheet.cell(row=4 if column <= 4 else 5, column=column, value=word)
    sheet["E4"] = "Forløbet"
    sheet.merge_cells("E4:J4")
    at = FIRST_ROW
    for index in range(count):
        line = good_row(index, today)
        if index in wrong:
            column, value, _ = wrong[index]
            line[column] = value
            if column == BORN and index != 14:
                line[CPR] = None
            if index == 14:
                line[CPR] = f"{number(index)[:6]}-{number(index)[6:]}"
            if column == START and line[START]:
                line[METHOD], line[GROUP] = "SM", "hjemløs"
            if index in {32, 33, 34, 36, 37}:
                line[METHOD] = value if column == METHOD else "ICM" if index == 36 else "CTI"
                line[GROUP] = value if column == GROUP else "hjemløs"
            if index == 30:
                line[START] = "01.11.2025"
        for column, value in enumerate(line, start=1):
            sheet.cell(row=at, column=column, value=value)
        at += 2 if index % 50 == 49 else 1  # blank lines
        if index == 149:
            for column, word in enumerate(HEADINGS, start=1):
                sheet.cell(row=at, column=column, value=word)
            at += 1
    if messy:
        for column, value in enumerate(good_row(1, today), start=1):
            sheet.cell(row=at, column=column, value=value)
        at += 1
    sheet.cell(row=at + 1, column=1, value="I alt 300 unge")
    sheet.cell(
        row=at + 3, column=1, value="OBS: listen er fra før sommerferien, og nogle telefonnumre passer ikke længere"
    )
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def simple(rows: list[list[Any]], headings: tuple[str, ...] = ("Navn", "CPR", "Født", "Telefon")) -> bytes:
    """A plain small list."""
    book = Workbook()
    book.active.append(list(headings))
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
