"""The one way a file comes in: opened in a process of its own, and kept only as that process hands it back."""

from __future__ import annotations

import json
import subprocess
import sys

from django.conf import settings

from cases.uploads.kinds import EXTENSIONS, MAX_BYTES, MIB, Cleaned, Refused
from cases.uploads.names import extension_of

PATIENCE = 40  # seconds; the child's own limit of computing time is shorter
WORDS = {
    "kind": "Filen kan ikke bruges her. Brug PDF, JPEG, PNG, Word (docx) eller Excel (xlsx).",
    "misnamed": "Filens indhold passer ikke til dens navn. Gem den igen i det program, den er lavet i.",
    "size": f"Filen er for stor. Højst {MAX_BYTES // MIB} MB. Gem den mindre, eller del den.",
    "empty": "Filen er tom. Vælg en anden.",
    "pixels": "Billedet er for stort. Gem det mindre, eller tag det igen.",
    "too_much": "Filen fylder alt for meget, når den pakkes ud. Gem den som PDF i stedet.",
    "unreadable": "Filen kan ikke læses. Åbn den hos dig selv, og gem den igen som PDF.",
    "locked": "Filen er låst med adgangskode. Gem den uden, så andre på sagen kan læse den.",
    "script": "Filen indeholder et program eller en makro. Gem den som almindelig PDF.",
    "files_inside": "Der ligger andre filer inde i filen. Tag dem ud, og læg dem op hver for sig.",
    "fetches": "Filen henter noget udefra, når den åbnes. Gem den som PDF i stedet.",
    "two_in_one": "Filen er sat sammen af flere slags. Gem den igen som PDF.",
}


def take_in(data: bytes, name: str) -> Cleaned:
    """The uploaded bytes as they may be kept; raises Refused, whose code has its sentence in WORDS.

    A child that is killed, hangs or crashes on the file means that the file is not taken.
    """
    extension = extension_of(name)
    if extension not in EXTENSIONS:
        raise Refused("kind")
    if not data:
        raise Refused("empty")
    if len(data) > MAX_BYTES:
        raise Refused("size")
    try:
        child = subprocess.run(
            [sys.executable, "-m", "cases.uploads.child", extension],
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            cwd=settings.BASE_DIR,
            env={"LC_ALL": "C.UTF-8"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("unreadable") from error
    return _answer(child)


def _answer(child: subprocess.CompletedProcess[bytes]) -> Cleaned:
    head, _, content = child.stdout.partition(b"\n")
    if child.returncode != 0 or not head:
        raise Refused("unreadable")
    answer = json.loads(head)
    if "refused" in answer:
        raise Refused(answer["refused"])
    if len(content) != answer["size"]:
        raise Refused("unreadable")
    return Cleaned(answer["kind"], content, answer["removed"])
