"""The base form: messages, error summary, drafts, and two people saving the same record."""

import datetime as dt

import pytest
import time_machine
from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.test import RequestFactory

from cases.forms.base import CaseForm, PlainForm, SubmissionKeyMixin, save_versioned
from cases.forms.conflict import merged_text
from cases.forms.drafts import load_draft, save_draft
from cases.forms.fields import DanishDateField
from cases.forms.widgets import ScaleRadios, SegmentedRadios
from cases.models import Draft, YoungPerson
from cases.pages import form_page
from cases.rules import RuleBroken
from tests.factories.cases import UserFactory, YoungPersonFactory

KEPT = [("kept", "Holdt"), ("partly", "Delvist")]


class PersonForm(CaseForm):
    class Meta:
        model = YoungPerson
        fields = ["call_name", "birth_date", "preferred_channel", "language", "needs_interpreter"]
        widgets = {"language": forms.Textarea}


class AgreementForm(PlainForm):
    what = forms.CharField(label="Hvad aftaler vi?", max_length=10)
    on = DanishDateField(label="Senest", help_text="For eksempel 24.11.2026.")
    kept = forms.ChoiceField(label="Fremmøde", widget=SegmentedRadios(ask_for=("partly",)), choices=KEPT)
    scale = forms.ChoiceField(label="Hvordan går det?", widget=ScaleRadios, choices=[("1", "Dårligt")], required=False)
    number = forms.IntegerField(label="Timer", required=False)


def draw(form) -> str:
    return Template("{{ form }}").render(Context({"form": form}))


def posted(person: YoungPerson, **changes) -> QueryDict:
    values = {
        "call_name": person.call_name,
        "birth_date": f"{person.birth_date:%d.%m.%Y}",
        "preferred_channel": person.preferred_channel,
        "language": person.language,
        "version": person.version,
        **changes,
    }
    data = QueryDict(mutable=True)
    data.update(values)
    return data


# Look and messages


def test_a_form_tells_in_plain_danish_what_to_do():
    form = AgreementForm({"what": "Rykke for svar", "on": "snart", "kept": "other", "number": "mange"})
    assert form.errors == {
        "what": ["Højst 10 tegn. Du har skrevet 14."],
        "on": ["Skriv datoen som 24.11.2026."],
        "kept": ["Det valg findes ikke længere. Vælg igen."],
        "number": ["Skriv et helt tal."],
    }


def test_missing_answers():
    assert AgreementForm({}).errors == {"what": ["Skal udfyldes."], "on": ["Skal udfyldes."], "kept": ["Vælg én."]}


def test_a_message_written_for_the_field_is_kept():
    class Form(PlainForm):
        who = forms.CharField(error_messages={"required": "Skriv, hvem der gør det."})

    assert Form({}).errors["who"] == ["Skriv, hvem der gør det."]


def test_the_summary_links_to_the_first_input_of_each_field():
    html = draw(AgreementForm({"number": "x"}))
    assert "Der er 4 ting at rette" in html
    assert '<a href="#id_what">Hvad aftaler vi? Skal udfyldes.</a>' in html
    assert '<a href="#id_kept_0">Fremmøde: Vælg én.</a>' in html
    assert 'id="id_kept_0"' in html


def test_a_field_points_at_its_hint_and_error():
    html = draw(AgreementForm({"on": "snart"}))
    assert 'aria-describedby="id_on_helptext id_on_error"' in html
    assert 'id="id_on_helptext"' in html
    assert 'id="id_on_error"' in html
    assert 'aria-invalid="true"' in html


def test_what_was_typed_stays_after_an_error():
    html = draw(AgreementForm({"what": "æøå <b>", "on": "32. november", "number": "mange"}))
    assert 'value="æøå &lt;b&gt;"' in html
    assert 'value="32. november"' in html
    assert 'value="mange"' in html


def test_only_optional_fields_are_marked_and_nothing_is_preselected():
    html = draw(AgreementForm())
    assert html.count("(frivilligt)") == 2
    assert "checked" not in html
    assert "required" not in html


def test_choices_that_ask_for_more_are_marked():
    html = draw(AgreementForm())
    assert html.count("hv-ask") == 1
    assert 'value="partly" id="id_kept_1" class="hv-ask"' in html


def test_a_record_form_has_danish_fields_and_no_dashes():
    form = PersonForm()
    assert isinstance(form.fields["birth_date"], DanishDateField)
    assert "---------" not in draw(form)
    assert ">Vælg<" in draw(form)


# Drafts


@pytest.mark.django_db
def test_a_draft_comes_back_as_it_was_typed():
    user, person = UserFactory(), YoungPersonFactory(call_name="Alma")
    typed = RequestFactory().post("/", {"call_name": "Alma Maria", "birth_date": "14. ma", "version": "1"})
    typed.user = user
    with time_machine.travel(dt.datetime(2026, 11, 23, 13, 2, tzinfo=dt.UTC), tick=False):
        save_draft(typed, "cases.person", str(person.pk))

        draft = load_draft(typed, "cases.person", person.pk)
        form = PersonForm(instance=person, draft=draft)
        html = draw(form)

    assert form.draft_saved_at == draft.saved_at
    assert "Kladde gemt kl. 14.02" in html
    assert 'value="Alma Maria"' in html
    assert 'value="14. ma"' in html
    assert not form.is_bound


@pytest.mark.django_db
def test_a_draft_belongs_to_one_user_form_and_record():
    request = RequestFactory().post("/", {"call_name": "Alma"})
    request.user = UserFactory()
    save_draft(request, "cases.person", "1")

    assert load_draft(request, "cases.person", "2").saved_at is None
    assert load_draft(request, "cases.case", "1").saved_at is None
    request.user = UserFactory()
    assert load_draft(request, "cases.person", "1").saved_at is None


@pytest.mark.django_db
def test_a_draft_holds_no_personal_number_password_or_token():
    request = RequestFactory().post("/", {"note-cpr": "1", "password": "2", "csrfmiddlewaretoken": "3", "note": "4"})
    request.user = UserFactory()
    save_draft(request, "cases.person", "1")
    assert Draft.objects.get().payload == {"note": ["4"]}


@pytest.mark.django_db
def test_several_values_and_unticked_boxes_survive():
    class Form(PlainForm):
        who = forms.MultipleChoiceField(
            choices=[("a", "A"), ("b", "B"), ("c", "C")], widget=forms.CheckboxSelectMultiple
        )

    request = RequestFactory().post("/", {"who": ["a", "c"]})
    request.user = UserFactory()
    save_draft(request, "f", "1")
    html = draw(Form(initial={"who": ["b"]}, draft=load_draft(request, "f", "1")))
    assert html.count("checked") == 2


@pytest.mark.django_db
def test_saving_drops_the_draft_and_a_failed_save_keeps_it():
    person = YoungPersonFactory()
    request = RequestFactory().post("/", {"call_name": "x"})
    request.user = UserFactory()
    save_draft(request, "cases.person", str(person.pk))
    draft = load_draft(request, "cases.person", person.pk)

    assert not PersonForm(posted(person, birth_date="snart"), instance=person, draft=draft).is_valid()
    assert Draft.objects.exists()

    form = PersonForm(posted(person, call_name="Ny"), instance=person, draft=draft)
    assert form.is_valid()
    assert save_versioned(form)
    assert not Draft.objects.exists()


@pytest.mark.django_db
def test_the_draft_address_keeps_only_the_users_own(login):
    user = UserFactory()
    client = login(user)
    address = {"_draft_form": "cases.person", "_draft_object": "new", "_draft_user": user.pk}
    answer = client.post("/kladder/gem/", {**address, "call_name": "Alma"})
    assert answer.status_code == 200
    assert set(answer.json()) == {"saved_at"}
    assert Draft.objects.get().user == user
    client.post("/kladder/gem/", {**address, "call_name": "Alma M"})
    assert Draft.objects.get().payload == {"call_name": ["Alma M"]}

    login(UserFactory()).post("/kladder/kasser/", {"_draft_form": "cases.person", "_draft_object": "new"})
    assert Draft.objects.exists()
    assert client.post("/kladder/kasser/", {"_draft_form": "cases.person", "_draft_object": "new"}).status_code == 204
    assert not Draft.objects.exists()


@pytest.mark.django_db
def test_text_typed_before_another_user_logged_in_is_not_theirs(login):
    address = {"_draft_form": "cases.person", "_draft_object": "new", "_draft_user": UserFactory().pk}
    assert login(UserFactory()).post("/kladder/gem/", {**address, "note": "x"}).status_code == 409
    assert not Draft.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("address", [{}, {"_draft_form": "a b"}, {"_draft_form": "x" * 61, "_draft_object": "1"}])
def test_a_draft_without_an_address_is_refused(login, address):
    assert login(UserFactory()).post("/kladder/gem/", address).status_code == 400


@pytest.mark.django_db
def test_discarding_leads_back_only_within_the_program(login):
    client = login(UserFactory())
    address = {"_draft_form": "cases.person", "_draft_object": "1"}
    assert client.post("/kladder/kasser/", {**address, "next": "/sager/?side=2"}).url == "/sager/?side=2"
    assert client.post("/kladder/kasser/", {**address, "next": "https://example.com/"}).url == "/"


# Two people, one record


@pytest.mark.django_db
def test_a_save_counts_the_version_and_keeps_newer_columns():
    person = YoungPersonFactory(language="Dansk")
    form = PersonForm(posted(person, call_name="Ny"), instance=YoungPerson.objects.get(pk=person.pk))
    assert form.is_valid()
    YoungPerson.objects.filter(pk=person.pk).update(address="Herberget")  # another service, meanwhile

    saved = save_versioned(form)

    assert (saved.version, saved.call_name) == (2, "Ny")
    assert YoungPerson.objects.get(pk=person.pk).address == "Herberget"
    assert saved.history.count() == 2


@pytest.mark.django_db
def test_a_save_over_anothers_shows_both_texts():
    person = YoungPersonFactory(language="Dansk")
    old = posted(person, language="Dansk\nTaler lidt arabisk")
    first = PersonForm(posted(person, language="Dansk\nØnsker tolk"), instance=YoungPerson.objects.get(pk=person.pk))
    assert first.is_valid()
    assert save_versioned(first)

    form = PersonForm(old, instance=YoungPerson.objects.get(pk=person.pk))
    assert not form.is_valid()

    (row,) = form.conflict.fields
    assert (row.mine, row.saved) == ("Dansk\nTaler lidt arabisk", "Dansk\nØnsker tolk")
    assert form["language"].value() == "Dansk\nØnsker tolk\nTaler lidt arabisk"
    assert form["version"].value() == "2"
    assert YoungPerson.objects.get(pk=person.pk).language == "Dansk\nØnsker tolk"


@pytest.mark.django_db
def test_a_save_in_the_same_moment_is_seen_under_the_lock():
    """Both forms were valid before either was saved."""
    person = YoungPersonFactory(language="Dansk")
    one = PersonForm(posted(person, language="En"), instance=YoungPerson.objects.get(pk=person.pk))
    two = PersonForm(posted(person, language="To"), instance=YoungPerson.objects.get(pk=person.pk))
    assert one.is_valid()
    assert two.is_valid()
    assert save_versioned(one)
    assert save_versioned(two) is None
    assert [(row.mine, row.saved) for row in two.conflict.fields] == [("To", "En")]
    assert YoungPerson.objects.get(pk=person.pk).language == "En"


@pytest.mark.django_db
def test_the_same_words_are_no_conflict():
    person = YoungPersonFactory(language="Dansk")
    same = posted(person, language="Dansk og arabisk")
    for _ in range(2):
        form = PersonForm(same, instance=YoungPerson.objects.get(pk=person.pk))
        assert form.is_valid()
        assert save_versioned(form)
    assert YoungPerson.objects.get(pk=person.pk).version == 3


@pytest.mark.django_db
def test_the_conflict_page_offers_both_and_the_merged(rf):
    person = YoungPersonFactory(language="Dansk", call_name="Alma")
    old = posted(person, language="Min tekst")
    YoungPerson.objects.filter(pk=person.pk).update(language="Gemt tekst", version=2)
    request = rf.post("/sager/x/", old)
    request.user = UserFactory()
    request.htmx = True
    form = PersonForm(request.POST, instance=YoungPerson.objects.get(pk=person.pk))
    form.is_valid()

    answer = form_page(request, "unused.html", form)
    html = answer.content.decode()

    assert answer.status_code == 409
    assert "<mark>Min</mark>" in html or "<mark>Min </mark>" in html
    for text in ("Brug min", "Brug den gemte", "Gem det samlede", "Det samlede"):
        assert text in html
    assert html.count('name="version" value="2"') == 2
    assert html.count('name="call_name" value="Alma"') == 2
    assert html.count('name="language" value="Min tekst"') == 1


@pytest.mark.django_db
def test_mine_can_be_posted_from_the_conflict_page():
    person = YoungPersonFactory(language="Dansk")
    old = posted(person, language="Min tekst")
    YoungPerson.objects.filter(pk=person.pk).update(language="Gemt", version=2)
    form = PersonForm(old, instance=YoungPerson.objects.get(pk=person.pk))
    form.is_valid()
    again = QueryDict(mutable=True)
    again.update({**dict(form.conflict.mine), "version": form.conflict.version})

    final = PersonForm(again, instance=YoungPerson.objects.get(pk=person.pk))
    assert final.is_valid()
    assert save_versioned(final).language == "Min tekst"


@pytest.mark.django_db
def test_what_only_i_changed_is_saved_and_what_only_they_changed_is_proposed():
    """The history tells what the form was opened with."""
    person = YoungPersonFactory(language="Dansk", call_name="Alma")
    stale = posted(person, call_name="Alma Maria")
    elsewhere = YoungPerson.objects.get(pk=person.pk)
    elsewhere.address, elsewhere.version = "Herberget", 2
    elsewhere.save()
    mine = PersonForm(stale, instance=YoungPerson.objects.get(pk=person.pk))
    assert mine.is_valid()
    assert save_versioned(mine).version == 3

    theirs = PersonForm(
        posted(person, version=3, call_name="Alma Maria", language="Arabisk", needs_interpreter="on"),
        instance=YoungPerson.objects.get(pk=person.pk),
    )
    assert theirs.is_valid()
    assert save_versioned(theirs)
    form = PersonForm(posted(person, version=3, call_name="Alma M"), instance=YoungPerson.objects.get(pk=person.pk))
    assert not form.is_valid()
    assert [(row.label, row.only_theirs) for row in form.conflict.fields] == [
        ("Sprog", True),
        ("Har brug for tolk", True),
    ]
    assert form["language"].value() == "Arabisk"
    assert form["needs_interpreter"].value() is True
    again = PersonForm(form.data, instance=YoungPerson.objects.get(pk=person.pk))
    assert again.is_valid()
    saved = save_versioned(again)
    assert (saved.call_name, saved.language, saved.needs_interpreter) == ("Alma M", "Arabisk", True)


def test_line_ends_of_the_browser_are_no_change():
    form = AgreementForm({"what": "a\r\nb", "on": "24.11.2026", "kept": "kept"})
    assert form.is_valid()
    assert form.cleaned_data["what"] == "a\nb"


def test_merging_loses_no_line():
    assert merged_text("a\nmin\nc", "a\ngemt\nc") == "a\ngemt\nmin\nc"
    assert merged_text("", "gemt") == "gemt"
    assert merged_text("a", "a") == "a"


# Rules and repeats


@pytest.mark.django_db
def test_a_broken_rule_stands_at_the_form(rf):
    def service(**_):
        raise RuleBroken("b1_capacity", "Medarbejderen har ikke plads (B1).")

    form = AgreementForm({"what": "x", "on": "24.11.2026", "kept": "kept"})
    assert form.is_valid()
    assert form.carry_out(service, by=None) is None
    assert form.broken_rule.code == "b1_capacity"
    assert "Medarbejderen har ikke plads (B1)." in draw(form)
    assert form_page(rf.get("/"), "dkfds/form.html", form).status_code == 409


def test_each_served_form_has_its_own_key():
    class Form(SubmissionKeyMixin, PlainForm):
        pass

    assert Form()["submission_key"].value() != Form()["submission_key"].value()
