"""The pages that write in a case: they save, they answer a broken rule in words, and they open for nobody else."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.cpr import parse_cpr
from cases.models import AccessLog, Assessment, Case, CaseEnding, Deviation, DisclosureBasis, Draft, PersonCpr
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    Role,
    TeamMemberFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    YoungPersonFactory,
    started_case,
)

pytestmark = pytest.mark.django_db

THREE = {"call_name": "Alma", "reach": "20 11 22 33", "worry": "Sover hos venner."}
NUMBER = "140306-4012"
CASE_PAGES = [
    "referral_end", "person_edit", "assess", "decide", "assign", "start", "team", "team_add", "consent", "consent_new",
    "close", "died",
]  # fmt: skip


def page(name, case, **keys):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **keys})


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return started_case(coordinator=coordinator)


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


class TestReferral:
    def test_three_answers_make_a_case(self, browser, coordinator):
        answer = browser.post(reverse("cases:referral_new"), {**THREE, "take_it": "on"}, follow=True)
        case = Case.objects.get()
        assert answer.redirect_chain[-1][0] == page("case", case)
        assert case.assignments.get().role == Role.COORDINATOR
        assert AccessLog.objects.filter(case_id=case.pk, user_id=coordinator.pk, action="edit").count() == 1

    def test_the_page_opens_and_says_what_is_required(self, browser):
        answer = browser.get(reverse("cases:referral_new"))
        assert answer.status_code == 200
        form = answer.context["form"]
        assert [name for name, field in form.fields.items() if field.required] == list(THREE)

    def test_an_empty_form_is_answered_at_the_fields(self, browser):
        answer = browser.post(reverse("cases:referral_new"), {"call_name": ""})
        assert answer.status_code == 422
        assert answer.content.decode().count("Skal udfyldes.") >= 3

    def test_what_was_typed_stays_and_the_number_does_not_come_back_in_clear(self, browser):
        answer = browser.post(reverse("cases:referral_new"), {"cpr": NUMBER, "wish": "Et sted med ro"})
        text = answer.content.decode()
        assert "Et sted med ro" in text
        assert "140306-xxxx er skrevet" in text
        assert "4012" not in text
        kept = answer.context["form"]["cpr"].as_widget().split('name="cpr_kept" value="')[1].split('"')[0]
        browser.post(reverse("cases:referral_new"), {**THREE, "cpr": "", "cpr_kept": kept})
        assert PersonCpr.objects.get().number.formatted == NUMBER

    @pytest.mark.parametrize("kept", ["junk", "gAAAAABnotours"])
    def test_a_made_up_token_is_no_number(self, browser, kept):
        answer = browser.post(reverse("cases:referral_new"), {**THREE, "cpr_kept": kept})
        assert answer.status_code == 302
        assert not PersonCpr.objects.exists()

    def test_a_slip_of_the_finger_is_explained(self, browser):
        answer = browser.post(reverse("cases:referral_new"), {**THREE, "cpr": "310206-4012"})
        assert answer.status_code == 422
        assert "Skriv CPR-nummeret som" in answer.content.decode()

    @pytest.mark.parametrize("role", ["data_protection", "management_group", "housing_officer"])
    def test_only_those_who_work_with_cases_write_one(self, login, role):
        assert login(UnitRoleFactory(role=role).user).get(reverse("cases:referral_new")).status_code == 404
        assert login(UserFactory(unit=None)).get(reverse("cases:referral_new")).status_code == 404


class TestDuplicates:
    def known(self, **kwargs):
        person = YoungPersonFactory(call_name="Alma", full_name="Alma Aagaard Test")
        PersonCpr.for_number(person, parse_cpr(NUMBER)).save()
        return CaseFactory(person=person, **kwargs)

    def test_an_open_case_of_ones_own_is_shown_with_a_link(self, browser, coordinator):
        case = AssignmentFactory(case=self.known(), user=coordinator).case
        answer = browser.post(reverse("cases:referral_new"), {**THREE, "cpr": NUMBER})
        assert answer.status_code == 409
        assert page("case", case) in answer.content.decode()
        assert Case.objects.count() == 1

    def test_one_elsewhere_shows_nothing_and_is_logged_as_refused(self, browser, coordinator):
        case = self.known(unit=UnitFactory(name="En anden enhed"))
        answer = browser.post(reverse("cases:referral_new"), {**THREE, "cpr": NUMBER})
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "Kontakt visitationen" in text
        for secret in ("Aagaard", str(case.pk), str(case.number), NUMBER, "4012"):
            assert secret not in text
        assert AccessLog.objects.filter(case_id=case.pk, user_id=coordinator.pk, action="refused").exists()

    @pytest.mark.parametrize("written", ["Alma Aagaard Test", "alma ågård test", "Alma Ågaard"])
    def test_a_similar_name_is_asked_about_once(self, browser, coordinator, written):
        case = AssignmentFactory(case=self.known(), user=coordinator).case
        typed = {**THREE, "full_name": written, "birth_date": "14.03.2006"}
        answer = browser.post(reverse("cases:referral_new"), typed)
        assert answer.status_code == 422
        assert page("case", case) in answer.content.decode()
        assert browser.post(reverse("cases:referral_new"), {**typed, "another": "1"}).status_code == 302

    @pytest.mark.parametrize("written", ["Alma Aagaard Test", "alma ågård test"])
    def test_a_similar_name_elsewhere_says_whom_to_call_and_nothing_else(self, browser, coordinator, written):
        case = self.known(unit=UnitFactory(name="En anden enhed"))
        typed = {**THREE, "full_name": written, "birth_date": "14.03.2006"}
        answer = browser.post(reverse("cases:referral_new"), typed)
        text = answer.content.decode()
        assert answer.status_code == 422
        assert "Kontakt visitationen" in text
        for secret in (str(case.pk), str(case.number), "En anden enhed", "2006-03-14", "14. marts 2006"):
            assert secret not in text
        assert AccessLog.objects.filter(case_id=case.pk, user_id=coordinator.pk, action="refused").exists()
        assert browser.post(reverse("cases:referral_new"), {**typed, "another": "1"}).status_code == 302

    @pytest.mark.parametrize("birth_date", ["", "15.03.2006"])
    def test_without_the_same_birth_date_names_cannot_be_tried(self, browser, birth_date):
        self.known(unit=UnitFactory(name="En anden enhed"))
        typed = {**THREE, "full_name": "Alma Aagaard Test", "birth_date": birth_date}
        assert browser.post(reverse("cases:referral_new"), typed).status_code == 302

    def test_a_closed_case_elsewhere_is_not_hinted_at(self, browser):
        case = self.known(unit=UnitFactory(name="En anden enhed"))
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "moved"
        case.save()
        typed = {**THREE, "full_name": "Alma Aagaard Test", "birth_date": "14.03.2006"}
        assert browser.post(reverse("cases:referral_new"), typed).status_code == 302

    def test_the_same_name_with_another_birth_date_is_another(self, browser, coordinator):
        AssignmentFactory(case=self.known(), user=coordinator)
        typed = {**THREE, "full_name": "Alma Aagaard Test", "birth_date": "01.01.2004"}
        assert browser.post(reverse("cases:referral_new"), typed).status_code == 302


class TestEveryPage:
    @pytest.mark.parametrize("name", CASE_PAGES)
    def test_opens_for_the_coordinator_and_is_not_there_for_a_stranger(self, browser, login, case, name):
        assert browser.get(page(name, case)).status_code == 200
        stranger = login(UserFactory(authority=True))
        assert stranger.get(page(name, case)).status_code == 404
        assert stranger.post(page(name, case), {}).status_code in (404, 405)

    @pytest.mark.parametrize(
        ("name", "typed"),
        [
            ("cases.referral", {"worry": "Halvt skrevet ord"}),
            ("cases.assess", {"own_words": "Halvt skrevet ord"}),
            ("cases.decide", {"reasons": "Halvt skrevet ord"}),
            ("cases.referral_end", {"outcome_note": "Halvt skrevet ord"}),
            ("cases.person", {"address": "Halvt skrevet ord"}),
            ("cases.team_add", {"promise": "Halvt skrevet ord"}),
            ("cases.consent", {"purpose": "Halvt skrevet ord"}),
            ("cases.start", {"expectations": "Halvt skrevet ord"}),
        ],
    )
    def test_a_draft_survives_and_holds_no_number(self, login, name, typed):
        coordinator = UserFactory(authority=True)
        case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
        browser = login(coordinator)
        key = {"cases.referral": "new", "cases.person": case.person_id}.get(name, case.pk)
        posted = {**typed, "cpr": NUMBER, "cpr_kept": "x", "_draft_form": name, "_draft_object": key}
        posted["_draft_user"] = coordinator.pk
        assert browser.post(reverse("cases:draft"), posted).status_code == 200
        assert not any("cpr" in field for field in Draft.objects.get().payload)
        short = {"cases.referral": "referral_new", "cases.person": "person_edit", "cases.consent": "consent_new"}
        route = short.get(name, name.removeprefix("cases."))
        url = reverse("cases:referral_new") if route == "referral_new" else page(route, case)
        assert "Halvt skrevet ord" in browser.get(url).content.decode()


class TestPathway:
    def test_the_assessment_is_written_and_gone_on_with_until_a_decision(self, browser, coordinator):
        case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
        browser.post(page("assess", case), {"own_words": "Jeg vil have ro", "risk_weak_network": "current"})
        found = Assessment.objects.get()
        assert found.risk_indicators == {"weak_network": "current"}
        browser.post(page("assess", case), {"own_words": "Jeg vil have ro nu", "version": found.version})
        assert Assessment.objects.get().own_words == "Jeg vil have ro nu"
        browser.post(page("decide", case), {"target_group": "at_risk", "combination": "sm", "legal_basis": "none"})
        browser.post(page("assess", case), {"own_words": "Noget nyt"})
        assert Assessment.objects.count() == 2

    def test_c4_says_no_and_offers_a_deviation(self, browser, case):
        wanted = {
            "target_group": "at_risk",
            "combination": "sm_icm",
            "legal_basis": "sel_85a",
            "reasons": "Kendt.",
        }
        answer = browser.post(page("decide", case), wanted)
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "Hvorfor afviges der fra metoden?" in text
        assert "Kendt." in text
        assert browser.post(page("decide", case), {**wanted, "deviation_reason": "Udskrives."}).status_code == 302
        assert Deviation.objects.get().reason == "Udskrives."

    def test_only_own_laws_are_offered(self, login):
        user = UserFactory(competences=["bl"])
        case = AssignmentFactory(user=user).case
        text = login(user).get(page("decide", case)).content.decode()
        assert "barnets lov § 114" in text
        assert 'value="sel_85a"' not in text
        assert "Du har ikke kompetence til at træffe afgørelse efter serviceloven § 85" in text

    def test_the_case_is_given_away_and_the_list_says_how_many_each_has(self, browser, case, coordinator):
        other = UserFactory(authority=True)
        text = browser.get(page("assign", case)).content.decode()
        assert "1 sager, omkring 20 er passende" in text
        answer = browser.post(page("assign", case), {"user": other.pk, "reason": "Flytter bydel"})
        assert answer.status_code == 302
        assert case.assignments.get(role="coordinator", valid_until=None).user == other

    def test_somebody_without_authority_cannot_be_chosen(self, browser, case):
        answer = browser.post(page("assign", case), {"user": UserFactory(worker=True).pk})
        assert answer.status_code == 422

    def test_the_start(self, browser, coordinator):
        case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
        browser.post(page("start", case), {"started_on": "i dag", "expectations": "Sms først"})
        case.refresh_from_db()
        assert case.sm_start.started_on == timezone.localdate()
        assert "Begyndt" in browser.get(page("start", case)).content.decode()


class TestPerson:
    def test_saves_and_a_second_editor_overwrites_nothing(self, browser, case):
        person = case.person
        form = {"call_name": "Alma", "full_name": "Alma Test", "pronoun": "hun", "version": person.version}
        assert browser.post(page("person_edit", case), {**form, "new_reach": "@alma"}).status_code == 302
        assert person.contact_points.get().value == "@alma"
        answer = browser.post(page("person_edit", case), {**form, "pronoun": "de"})
        assert answer.status_code == 409
        person.refresh_from_db()
        assert person.pronoun == "hun"

    def test_the_number_is_shown_masked(self, browser, case):
        form = {"call_name": "Alma", "version": case.person.version, "cpr": NUMBER}
        browser.post(page("person_edit", case), form)
        text = browser.get(page("person_edit", case)).content.decode()
        assert "140306-xxxx" in text
        assert "4012" not in text

    def test_a_way_that_worked_is_noted(self, browser, case):
        point = case.person.contact_points.create(value="20112233", kind="phone")
        browser.post(page("contact_worked", case, point=point.pk))
        point.refresh_from_db()
        assert point.worked_on == timezone.localdate()
        foreign = YoungPersonFactory().contact_points.create(value="1", kind="other")
        assert browser.post(page("contact_worked", case, point=foreign.pk)).status_code == 404

    def test_a_protected_address_is_for_those_assigned(self, login, browser, case):
        person = case.person
        person.address, person.is_address_protected = "Kanarievej 7", True
        person.save()
        leader = login(UnitRoleFactory(unit=case.unit).user)
        assert "Kanarievej" in browser.get(page("person_edit", case)).content.decode()
        assert "Kanarievej" not in leader.get(page("person_edit", case)).content.decode()
        leader.post(page("person_edit", case), {"call_name": "Ny", "version": person.version})
        person.refresh_from_db()
        assert (person.call_name, person.address) == ("Ny", "Kanarievej 7")


class TestTeamAndConsent:
    def consent(self, member, **kwargs):
        return {
            "member": member.pk, "purpose": "Uddannelse", "kinds": ["plan", "team"], "form": "spoken",
            "given_by": "young_person", **kwargs,
        }  # fmt: skip

    def test_from_proposal_to_access_and_back_again(self, browser, login, case):
        user = UserFactory(unit=None)
        browser.post(page("team_add", case), {"name": "Birk"})
        member = case.team.get()
        member.user = user
        member.save()
        outside = login(user)
        assert outside.get(page("team", case)).status_code == 404
        browser.post(page("team_answer", case, member=member.pk), {"answer": "yes"})
        answer = browser.post(page("consent_new", case), self.consent(member))
        assert answer.status_code == 302, answer.context["form"].errors
        assert outside.get(page("team", case)).status_code == 200
        basis = DisclosureBasis.objects.get()
        text = browser.get(page("consent", case)).content.decode()
        assert "se mål og aftaler" in text
        assert browser.post(page("consent_withdraw", case, basis=basis.pk)).status_code == 302
        assert outside.get(page("team", case)).status_code == 404
        assert "Trukket tilbage" in browser.get(page("consent", case)).content.decode()

    def test_somebody_from_outside_sees_no_answers_and_no_buttons(self, browser, login, case):
        user = UserFactory(unit=None)
        member = TeamMemberFactory(case=case, user=user, name="Birk")
        TeamMemberFactory(case=case, name="Afvist", young_person_answer="no")
        browser.post(page("consent_new", case), self.consent(member))
        text = login(user).get(page("team", case)).content.decode()
        assert "Birk" in text
        assert "Afvist" not in text
        assert "har sagt nej" not in text
        assert "Foreslå" not in text

    def test_who_gave_it_is_asked_for_and_nothing_typed_is_lost(self, browser, case):
        member = TeamMemberFactory(case=case)
        answer = browser.post(
            page("consent_new", case), self.consent(member, given_by="", purpose="Et særligt formål")
        )
        assert answer.status_code == 422
        assert "Vælg, hvem der gav det" in str(answer.context["form"].errors["given_by"])
        assert "Et særligt formål" in answer.content.decode()

    def test_it_runs_to_the_end_of_the_day(self, browser, case):
        day = timezone.localdate() + dt.timedelta(days=10)
        browser.post(page("consent_new", case), self.consent(TeamMemberFactory(case=case), ends_on=f"{day:%d.%m.%Y}"))
        basis = DisclosureBasis.objects.get()
        assert timezone.localtime(basis.valid_until).date() == day + dt.timedelta(days=1)
        assert f"Udløber {day.day}." in browser.get(page("consent", case)).content.decode()

    def test_a_member_of_another_case_cannot_be_answered_for(self, browser, case):
        other = TeamMemberFactory()
        assert browser.post(page("team_answer", case, member=other.pk), {"answer": "yes"}).status_code == 404
        assert browser.post(page("team_answer", other.case, member=other.pk), {"answer": "yes"}).status_code == 404

    def test_leaving_says_why(self, browser, case):
        member = TeamMemberFactory(case=case)
        assert browser.post(page("team_leave", case, member=member.pk), {"reason": ""}).status_code == 422
        assert browser.post(page("team_leave", case, member=member.pk), {"reason": "Nyt job"}).status_code == 302
        assert "Nyt job" in browser.get(page("team", case)).content.decode()


class TestSentTwice:
    """A page sent again, after Back or on a slow line, is one act: the second time a sentence, not a second row."""

    @pytest.mark.parametrize(
        ("name", "typed", "rows"),
        [
            ("team_add", {"name": "Øjvind Test", "role_label": "Mentor"}, "team"),
            (
                "consent_new",
                {"organisation": "FGU", "purpose": "At følges", "kinds": "plan", "form": "spoken",
                 "given_by": "young_person"},
                "disclosure_bases",
            ),
            (
                "decide",
                {"target_group": "homeless", "combination": "sm", "legal_basis": "sel_85a", "reasons": "Vil gerne"},
                "decisions",
            ),
        ],
    )  # fmt: skip
    def test_it_is_one(self, browser, case, name, typed, rows):
        before = getattr(case, rows).count()
        answers = [browser.post(page(name, case), typed) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [302, 409]
        assert "allerede" in answers[1].content.decode() or "i dag" in answers[1].content.decode()
        assert getattr(case, rows).count() == before + 1

    def test_something_else_the_same_day_is_another_decision(self, browser, case):
        typed = {"target_group": "homeless", "combination": "sm", "legal_basis": "sel_85a", "reasons": "Vil gerne"}
        for reasons in ("Vil gerne", "Vil gerne, og vi har talt om det"):
            assert browser.post(page("decide", case), {**typed, "reasons": reasons}).status_code == 302

    @pytest.mark.parametrize("name", ["assess", "contact_agreement"])
    def test_an_empty_page_is_not_saved_as_an_answer(self, browser, case, name):
        answer = browser.post(page(name, case), {"how": "", "own_words": " "})
        assert answer.status_code == 422
        assert "Der står ikke noget endnu" in answer.content.decode()


class TestEnd:
    def test_is_guided_from_why_to_closed(self, browser, case, settings):
        settings.CASE_END_HANDLERS = settings.ENDING_BEGUN_HANDLERS = []
        assert browser.post(page("close", case), {"reason": "as_planned"}).status_code == 302
        text = browser.get(page("close", case)).content.decode()
        assert "er hørt" in text and page("close_answer", case, question="den-unge") in text
        assert page("close_now", case) not in text
        for question, answers in (
            ("den-unge", {"young_person_heard": "did_not_wish", "version": 1}),
            ("teamet", {"team_heard": "heard", "version": 2}),
        ):
            assert browser.post(page("close_answer", case, question=question), answers).status_code == 302
        assert page("close_now", case) in browser.get(page("close", case)).content.decode()
        assert browser.post(page("close_now", case)).status_code == 302
        case.refresh_from_db()
        assert not case.is_open
        assert browser.post(page("reopen", case), {"reason": "Ringede", "take_it": "on"}).status_code == 302
        case.refresh_from_db()
        assert case.is_open

    def test_closing_too_early_says_what_is_missing(self, browser, case):
        browser.post(page("close", case), {"reason": "imprisoned"})
        answer = browser.post(page("close_now", case), follow=True)
        assert "skal altid høres" in answer.content.decode()

    def test_the_leader_sees_a_lost_contact_first(self, browser, login, case):
        browser.post(page("close", case), {"reason": "lost_contact"})
        assert "Jeg har set afslutningen" not in browser.get(page("close", case)).content.decode()
        assert browser.post(page("close_seen", case)).status_code == 404
        leader = login(UnitRoleFactory(unit=case.unit).user)
        assert "Jeg har set afslutningen" in leader.get(page("close", case)).content.decode()
        leader.post(page("close_seen", case))
        assert CaseEnding.objects.get().leader_saw_by

    def test_can_be_regretted(self, browser, case):
        browser.post(page("close", case), {"reason": "moved"})
        assert browser.post(page("close_cancel", case)).status_code == 302
        assert "Hvorfor slutter det?" in browser.get(page("close", case)).content.decode()
        assert browser.post(page("close_cancel", case)).status_code == 302  # overtaken, said so

    def test_a_death(self, browser, case, settings):
        settings.CASE_END_HANDLERS = []
        assert browser.post(page("died", case), {"died_on": "i dag"}).status_code == 302
        case.refresh_from_db()
        assert case.close_reason == "died"
        assert browser.get(page("died", case)).status_code == 404

    def test_a_referral_that_became_nothing(self, browser, coordinator):
        case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
        assert "Afslut henvendelsen" in browser.get(page("close", case)).content.decode()
        typed = {"outcome": "declined", "may_ask_again": "yes", "ask_again_on": "1.6.2027"}
        browser.post(page("referral_end", case), typed)
        case.refresh_from_db()
        assert case.close_reason == "not_started"

    def test_somebody_who_will_not_be_asked_again_is_not_opened_without_a_word(self, browser, coordinator):
        case = AssignmentFactory(user=coordinator, case__opened_by=coordinator).case
        browser.post(page("referral_end", case), {"outcome": "declined", "may_ask_again": "no"})
        assert "vil ikke spørges igen" in browser.get(page("reopen", case)).content.decode()

    def test_an_open_case_is_not_reopened(self, browser, case):
        assert browser.get(page("reopen", case)).status_code == 404


def test_no_page_and_no_log_holds_the_number_in_clear(browser, coordinator, caplog):
    browser.post(reverse("cases:referral_new"), {**THREE, "cpr": NUMBER, "take_it": "on"})
    case = Case.objects.get()
    for name in CASE_PAGES:
        text = browser.get(page(name, case)).content.decode()
        assert "4012" not in text, name
    assert "4012" not in caplog.text
    assert not AccessLog.objects.filter(route__contains="4012").exists()
