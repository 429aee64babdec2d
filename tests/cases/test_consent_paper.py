"""What each party may see, on a page and on a paper to sign; a no and a signature are kept (C6, C7)."""

import datetime as dt
import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from cases import outbox, papers
from cases.models import Document
from cases.rules import RuleBroken
from cases.services import attach_scan, record_consent
from cases.services.consent import SignedPaper
from cases.uploads.kinds import Cleaned
from tests.cases.hostile_files import PLAIN_PDF
from tests.factories.cases import ActorFactory, DisclosureBasisFactory, TeamMemberFactory, ago, started_case

pytestmark = pytest.mark.django_db

WORDS = {"purpose": "At følges", "kinds": ["plan"], "form": "spoken", "given_by": "young_person"}


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def browser(login, case):
    return login(case.assignments.get().user)


def page(name, *keys):
    return reverse(f"cases:{name}", args=keys)


class TestPaper:
    def test_says_for_each_party_what_they_may_and_may_not(self, browser, case):
        DisclosureBasisFactory(case=case, organisation="FGU Testby", kinds=["plan"])
        DisclosureBasisFactory(case=case, organisation="Gammel", valid_until=ago(days=1))
        text = browser.get(page("consent_paper", case.pk)).content.decode()
        assert "FGU Testby" in text and "Gammel" not in text
        assert "se netværkskortet" in text and "Må ikke" in text
        assert "Din støtte stopper ikke" in text

    def test_nobody_may_is_said_too(self, browser, case):
        assert "De arbejder videre uden samtykke" in browser.get(page("consent_paper", case.pk)).content.decode()

    def test_it_is_made_once_as_a_paper_of_the_case_and_stays_as_it_was(self, browser, case):
        basis = DisclosureBasisFactory(case=case, organisation="FGU Testby")
        assert "Bliver lavet" in browser.post(page("consent_paper", case.pk), follow=True).content.decode()
        basis.organisation = "Et andet sted"
        basis.save()
        outbox.drain()
        paper = case.papers.get()
        papers.render_outbox_paper({"paper_id": paper.pk})
        document = case.documents.get()
        assert (document.made_from, document.category_id) == (paper, "consent")
        answer = browser.get(page("document_file", document.pk))
        with pikepdf.open(io.BytesIO(answer.content)) as pdf:
            assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "da"
        assert document.made_from.content["parties"][0]["party"].endswith("FGU Testby")

    def test_our_own_paper_waits_for_no_scanner(self, case, browser, settings):
        settings.DOCUMENTS = {**settings.DOCUMENTS, "scanner": "127.0.0.1:1"}
        browser.post(page("consent_paper", case.pk))
        outbox.drain()
        assert case.documents.get().opens


class TestScan:
    def test_a_signed_paper_comes_with_the_consent(self, browser, case):
        member = TeamMemberFactory(case=case, actor=ActorFactory())
        typed = {
            "member": str(member.pk),
            "purpose": "At følges",
            "kinds": ["plan"],
            "given_by": "young_person",
            "scan": SimpleUploadedFile("underskrift.pdf", PLAIN_PDF),
        }
        text = browser.post(page("consent_new", case.pk), typed, follow=True).content.decode()
        basis = case.disclosure_bases.get()
        assert (basis.form, basis.scan.category_id) == ("written", "consent")
        assert page("document_file", basis.scan_id) in text

    def test_it_may_come_later(self, browser, case):
        basis = DisclosureBasisFactory(case=case)
        typed = {"scan": SimpleUploadedFile("underskrift.pdf", PLAIN_PDF)}
        assert browser.post(page("consent_scan", case.pk, basis.pk), typed).status_code == 302
        basis.refresh_from_db()
        assert basis.form == "written"
        assert Document.objects.get() == basis.scan

    def test_a_refused_file_saves_no_consent_and_loses_no_word(self, browser, case):
        typed = {
            "organisation": "FGU",
            "purpose": "At følges om skolen",
            "kinds": ["plan"],
            "scan": SimpleUploadedFile("program.pdf", b"MZ"),
        }
        answer = browser.post(page("consent_new", case.pk), typed)
        assert answer.status_code == 422
        assert "At følges om skolen" in answer.content.decode()
        assert not case.disclosure_bases.exists() and not case.documents.exists()

    def test_not_on_one_that_is_taken_back(self, case):
        basis = DisclosureBasisFactory(case=case, withdrawn_at=timezone.now(), withdrawn_by=case.opened_by)
        with pytest.raises(RuleBroken, match="gælder ikke længere"):
            attach_scan(by=case.opened_by, basis=basis, scan=SignedPaper(Cleaned("pdf", PLAIN_PDF), "x.pdf"))


class TestOneTheyMayNotHear:
    """Psychiatry is to hear nothing: no consent for the member, none for the place, only the law goes before a no."""

    @pytest.fixture
    def psychiatry(self, case):
        actor = ActorFactory(name="Ungepsykiatrien")
        return TeamMemberFactory(case=case, actor=actor, young_person_answer="no", joined_on=None)

    @pytest.mark.parametrize("is_member", [True, False])
    def test_no_consent_is_written_over_a_no(self, case, psychiatry, is_member):
        member = psychiatry if is_member else None
        with pytest.raises(RuleBroken, match="har sagt nej til"):
            record_consent(by=case.opened_by, case=case, member=member, organisation="ungepsykiatrien", **WORDS)

    def test_the_law_goes_before_it_and_says_so(self, case, psychiatry):
        basis = record_consent(
            by=case.opened_by,
            case=case,
            organisation="Ungepsykiatrien",
            purpose="Indlæggelse",
            kinds=["contact"],
            kind="statutory",
            legal_reference="forvaltningsloven § 28, stk. 2, nr. 3",
            statutory_reason="Fare for liv",
            young_person_told=True,
        )
        assert basis.is_live(timezone.now())


@pytest.mark.parametrize(("days", "said"), [(29, True), (31, False)])
def test_the_coordinator_hears_a_month_before_it_runs_out(browser, case, days, said):
    until = timezone.now() + dt.timedelta(days=days)
    DisclosureBasisFactory(case=case, organisation="FGU Testby", valid_until=until)
    text = browser.get(reverse("cases:my_day")).content.decode()
    assert ("Samtykke udløber" in text) is said
