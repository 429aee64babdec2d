"""The form of a day that matters."""

from cases.forms.once import AddedOnceForm
from cases.models import ImportantDay


class ImportantDayForm(AddedOnceForm):
    """What day it is, and when."""

    class Meta:
        model = ImportantDay
        fields = ("name", "falls_on", "is_yearly", "note")
        labels = {
            "name": "Hvad er det for en dag?",
            "falls_on": "Hvornår?",
            "is_yearly": "Kommer hvert år",
            "note": "Det skal du vide",
        }
        help_texts = {
            "name": "For eksempel eksamen, retsmøde, eller dagen hvor mormor døde.",
            "note": "For eksempel at den unge helst vil være i fred til om aftenen.",
        }
