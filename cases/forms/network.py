"""Forms of the network map. Only a name is required of a person; all else can wait (design 4)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from cases.forms.base import PlainForm
from cases.forms.once import AddedOnceForm
from cases.forms.widgets import SegmentedRadios
from cases.models import LifeDomain, NetworkLink, NetworkMap, NetworkPerson


class MapForm(AddedOnceForm):
    """When a map is drawn, with whom, and what the young person says about it."""

    class Meta:
        model = NetworkMap
        fields = ("drawn_on", "participants", "own_words")
        widgets = {"own_words": forms.Textarea}
        labels = {
            "drawn_on": "Tegnet den",
            "participants": "Hvem var med?",
            "own_words": "Hvad siger den unge selv om sit netværk?",
        }

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.draw_map."""
        about = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return about | {"submission_key": self.cleaned_data.get("submission_key")}


class NetworkPersonForm(AddedOnceForm):
    """Somebody on the map. The few words on the map page post the same form with fewer fields."""

    can_help_with = forms.MultipleChoiceField(
        label="Kan hjælpe med", choices=LifeDomain.choices, widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = NetworkPerson
        fields = (
            "name",
            "field",
            "closeness",
            "place",
            "relation",
            "organisation",
            "quality",
            "contact",
            "can_help_with",
            "knows_situation",
            "may_contact",
            "may_contact_on",
            "is_trusted_adult",
            "wanted_in_team",
            "note",
        )
        widgets = {
            "field": SegmentedRadios,
            "closeness": SegmentedRadios,
            "place": forms.HiddenInput,
            "quality": SegmentedRadios,
            "contact": SegmentedRadios,
            "knows_situation": SegmentedRadios,
            "may_contact": SegmentedRadios,
            "note": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {
            "name": "Navn",
            "field": "Hvor hører personen til?",
            "closeness": "Hvor tæt på?",
            "relation": "Relation",
            "organisation": "Arbejder hos",
            "quality": "Hvordan er forholdet?",
            "contact": "Hvor tit ses de?",
            "knows_situation": "Kender personen den unges situation?",
            "may_contact": "Må vi kontakte personen?",
            "may_contact_on": "Hvornår sagde den unge det?",
            "is_trusted_adult": "Er min voksen",
            "wanted_in_team": "Skal med i det tværfaglige team",
            "note": "Andet, der er nødvendigt at vide",
        }
        help_texts = {
            "name": "Fornavnet er nok.",
            "relation": "For eksempel mor, ven eller FGU-lærer.",
            "organisation": "Kun for fagpersoner.",
            "is_trusted_adult": "Højst én på kortet.",
            "note": "Personen har ikke bedt om at stå her. Ingen CPR-numre og intet om personens helbred.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("field", "closeness"):
            self.fields[name].required = False
        if not self.instance._state.adding:
            del self.fields["place"]  # only moved, never written: it would stand in the way of others' words

    def clean_field(self) -> str:
        return self.cleaned_data["field"] or self.instance.field

    def clean_closeness(self) -> int:
        return int(self.cleaned_data["closeness"] or self.instance.closeness)


class QuickPersonForm(NetworkPersonForm):
    """The few words beside the rings; sent as a NetworkPersonForm, which shows them again with the rest if need be."""

    class Meta(NetworkPersonForm.Meta):
        fields = ("name", "relation", "field", "closeness", "place")  # type: ignore[assignment]
        widgets = {"closeness": SegmentedRadios, "place": forms.HiddenInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="add_%s", **kwargs)
        del self.fields["can_help_with"]


class MoveForm(PlainForm):
    """Where on the rings somebody was put: by finger, mouse or arrow keys."""

    field = forms.ChoiceField(label="Felt", choices=NetworkPerson.Field.choices)
    closeness = forms.TypedChoiceField(label="Nærhed", choices=NetworkPerson.Closeness.choices, coerce=int)
    place = forms.IntegerField(label="Plads", min_value=0, max_value=100)


class LinkForm(PlainForm):
    """A line between two on the map."""

    one = forms.ModelChoiceField(label="Den ene", queryset=NetworkPerson.objects.none())
    other = forms.ModelChoiceField(label="Den anden", queryset=NetworkPerson.objects.none())
    kind = forms.ChoiceField(label="Forhold", choices=NetworkLink.Kind.choices, widget=SegmentedRadios)

    def __init__(
        self, *args: Any, drawn: NetworkMap | None, people: Iterable[NetworkPerson] | None = None, **kwargs: Any
    ) -> None:
        """`people` are those on `drawn`, when the page has them already."""
        super().__init__(*args, **kwargs)
        for name in ("one", "other"):
            field: Any = self.fields[name]
            if people is not None:
                field.choices = [("", "Vælg"), *((person.pk, person.name) for person in people)]
            elif drawn is not None:
                field.queryset = drawn.people.order_by("name")
