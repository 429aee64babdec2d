"""Forms of a case's papers (C8, trust R34)."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.forms.base import CaseForm, PlainForm
from cases.models import Case, Document, DocumentCategory, User
from cases.models.document_category import choosable
from cases.permissions import Perm
from cases.uploads.intake import WORDS, take_in
from cases.uploads.kinds import EXTENSIONS, MAX_BYTES, Cleaned, Refused

ACCEPT = ",".join(f".{extension}" for extension in EXTENSIONS)


class CleanedFileField(forms.FileField):
    """A file that is opened in a process of its own first; its `cleaned` is what may be kept."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.FileInput(attrs={"accept": ACCEPT}), **kwargs)
        self.error_messages |= {"empty": WORDS["empty"], "missing": WORDS["empty"]}

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The upload with `cleaned` and `name` on it, or None; raises ValidationError in words."""
        file = super().clean(data, initial)
        if not file:
            return None
        if file.size > MAX_BYTES:
            raise forms.ValidationError(WORDS["size"])
        try:
            file.cleaned = take_in(file.read(), file.name)
        except Refused as refused:
            raise forms.ValidationError(WORDS[refused.code]) from refused
        return file


class DocumentForm(CaseForm):
    """A paper laid into the case: the file, and what it is."""

    file = CleanedFileField(
        label="Fil",
        max_length=255,
        help_text=f"PDF, billede, Word eller Excel, højst {MAX_BYTES // 1024 // 1024} MB.",
    )

    class Meta:
        model = Document
        fields = ("title", "category", "source", "dated_on")
        labels = {
            "title": "Hvad er det?",
            "category": "Slags papir",
            "source": "Hvem kommer det fra?",
            "dated_on": "Dateret",
        }
        help_texts = {"title": "For eksempel udtalelse fra FGU. Skriv ikke andres navne."}

    field_order = ("file", "title", "category", "source", "dated_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = self.fields["category"].required = False
        offer_categories(self)

    def clean_category(self) -> DocumentCategory:
        return self.cleaned_data["category"] or DocumentCategory.objects.get(pk=Document.OTHER)

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.add_document."""
        given = {name: self.cleaned_data[name] for name in self.Meta.fields}
        file = self.cleaned_data["file"]
        cleaned: Cleaned = file.cleaned
        return {**given, "category": given["category"].pk, "file": cleaned, "name": file.name}


class DocumentEditForm(CaseForm):
    """What a paper is. The file itself never changes."""

    class Meta:
        model = Document
        fields = DocumentForm.Meta.fields
        labels = DocumentForm.Meta.labels
        help_texts = DocumentForm.Meta.help_texts

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_categories(self)


def offer_categories(form: CaseForm) -> None:
    """The municipality's kinds of papers, and the one the paper has when that is out of use."""
    field: Any = form.fields["category"]
    field.queryset = choosable(form.instance.category_id)


class BlockForm(PlainForm):
    """A misfiled paper: why it is blocked, where it belongs, and who outside has had it."""

    reason = forms.CharField(label="Hvorfor spærres det?", max_length=300)
    right_case = forms.CharField(
        label="Nummeret på den rigtige sag",
        required=False,
        max_length=12,
        help_text="Kun en sag, du selv må skrive i. Ellers lad feltet stå, og giv papiret til den, der har sagen.",
    )
    outside = forms.CharField(
        label="Hvem uden for Hjemvej har fået det?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Én på hver linje. Alle, der har hentet det her, kommer på listen af sig selv.",
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_right_case(self) -> Case | None:
        number = self.cleaned_data["right_case"].strip()
        if not number:
            return None
        cases = Case.objects.visible_to(self.user, Perm.WRITE_NOTE)
        found = cases.filter(number=int(number)).first() if number.isdecimal() else None
        if found is None:
            raise forms.ValidationError("Du har ingen sag med det nummer at skrive i. Se efter på sagen.")
        return found

    def clean_outside(self) -> list[str]:
        return [line.strip()[:160] for line in self.cleaned_data["outside"].splitlines() if line.strip()]
