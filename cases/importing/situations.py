"""How a list says that somebody lives: the nine official situations of homelessness and the others (domain.md 5.1)."""

from __future__ import annotations

import re

from cases.importing.cells import require_value, said
from cases.models import HousingSituationKind

Kind = HousingSituationKind
# What people write, the most telling words first: "løslades til herberg" is about the release.
WORDS: tuple[tuple[str, Kind], ...] = (
    (r"løslad|fængsel|arrest|kriminalforsorg|afson", Kind.PRISON_RELEASE),
    (r"udskriv|hospital|psykiatrisk|indlagt", Kind.INSTITUTION_DISCHARGE),
    (r"udslusning", Kind.TRANSITIONAL_HOUSING),
    (r"natvarmestue|nødovernatning|natcaf|værested", Kind.NIGHT_SHELTER),
    (r"herberg|forsorgshjem|110\b", Kind.HOMELESS_HOSTEL),
    (r"hotel|vandrerhjem", Kind.HOTEL_HOSTEL),
    (r"gaden?\b|trappe|skur\b|det fri\b|bænk", Kind.ROUGH_SLEEPING),
    (r"kolonihave|campingvogn|bilen?\b|telt", Kind.OTHER_HOMELESS),
    (r"sofa|venn?er\b|ven\b|venind|bekendt|midlertidigt hos|uden kontrakt", Kind.STAYING_WITH_OTHERS),
    (r"botilbud|10[78]\b", Kind.SUPPORTED),
    (r"kollegie|ungdomsbolig", Kind.YOUTH_HOUSING),
    (r"fremleje", Kind.SUBLET),
    (r"i fare\b|truet\b|udsættelse|opsagt", Kind.OWN_AT_RISK),
    (r"kan ikke bruge|tør ikke være", Kind.FUNCTIONAL),
    (r"familie|forældre|mor\b|far\b|hjemmeboende", Kind.FAMILY),
    (r"egen bolig|egen lejlighed|eget værelse|lejebolig|eget lejemål", Kind.OWN_STABLE),
)
LABELS = {str(kind.label).lower(): kind for kind in Kind}
NOT_READ = "er ikke læst som en boligsituation. Skriv den på sagen, når den er oprettet."


def read_situation(text: str) -> tuple[str, str]:
    """(kind, remark). What cannot be read stops nothing: the list comes in without it, and the remark says so."""
    require_value(text)
    found = (kind for words, kind in WORDS if re.search(rf"\b(?:{words})", text, re.IGNORECASE))
    kind = LABELS.get(text.lower()) or next(found, None)
    return (str(kind), "") if kind else ("", f"{said(text) or 'Teksten '}{NOT_READ}")
