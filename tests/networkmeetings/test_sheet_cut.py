"""N6: each party's copy holds exactly what consent and the young person's marks allow, and no trace of the rest."""

import copy
import json

import pytest

from networkmeetings.pdf import render_sheet
from networkmeetings.sheet_content import upgraded, validate
from networkmeetings.sheet_cut import cut, cut_again, cut_for_staff, line_keys
from tests.networkmeetings import sheet_samples
from tests.networkmeetings.paper import fold, text_of
from tests.networkmeetings.sheet_samples import agreement, member, outcome

GOAL_WORDS = ("name", "words", "known_by", "why_ended")
KUI, PSYCHIATRY, AUNT = "m-kui", "m-psych", "m-aunt"


def canaries():
    """A sheet in which every text is its own canary; KUI may see the school goal, psychiatry the health goal."""
    content = sheet_samples.ordinary()
    goal = content["goals"][0]

    def aim(key, domain, audience, shown_to=()):
        words = {name: f"{key}-{name}-kanarie" for name in GOAL_WORDS}
        return goal | words | {"key": key, "domain_label": domain, "audience": audience, "shown_to": list(shown_to)}

    content["goals"] = [
        aim("skole", "Uddannelse og job", "chosen", [KUI]),
        aim("sind", "Psykisk helbred", "chosen", [PSYCHIATRY]),
        aim("faelles", "Bolig", "team"),
        aim("naert", "Penge", "staff"),
        aim("eget", "Familie og venner", "me"),
    ]
    young = next(person for person in content["people"] if person["is_young_person"])
    content["people"] = [
        young | {"phone": "20999999"},
        member("u-koord", "Bodil Test", "myndighedskoordinator", phone="20000001") | {"kind": "staff"},
        member(KUI, "Yusuf Test", "KUI-vejleder", phone="20000002"),
        member(PSYCHIATRY, "Gry Test", "kontaktperson", phone="20000003"),
        member(AUNT, "Inger Test", "moster", phone="20000004") | {"kind": "private"},
    ]
    rows = [("skole", KUI), ("sind", PSYCHIATRY), ("faelles", "u-koord"), ("naert", "u-koord"), ("eget", young["key"])]
    content["agreements"] = [
        agreement(f"a-{key}", who, f"aftale-{key}-kanarie", "2026-12-01", key, helpers=["Gry Test"])
        for key, who in rows
    ]
    content["agreements"] += [
        agreement("a-uden", "u-koord", "aftale-uden-kanarie", "2026-12-02"),
        agreement("a-privat", "u-koord", "aftale-privat-kanarie", "2026-12-02") | {"private": True},
        agreement("a-moster", AUNT, "aftale-moster-kanarie", "2026-12-03", "naert"),
    ]
    content["since_last"] = [
        outcome(f"sidst-{key}-kanarie", "Bodil Test", "kept", "Holdt", why=f"hvorfor-{key}-kanarie")
        | {"goal_key": key, "who_key": who}
        for key, who in rows
    ]
    content["now_lines"] = [
        {"domain_label": goal["domain_label"], "text": f"nu-{goal['key']}-kanarie"} for goal in content["goals"]
    ]
    content["disagreements"] = [
        {"who": "Gry", "text": "uenig-psyk-kanarie"},
        {"who": "Yusuf Test", "text": "uenig-kui-kanarie"},
    ]
    content["statutory_plans"] = [
        {"label": "plan-kui-kanarie", "date": None, "sectors": ["education"]},
        {"label": "plan-social-kanarie", "date": None, "sectors": ["social"]},
    ]
    content["recipients"] = "modtagere-kanarie"
    content["important"], content["strengths"] = "vigtigt-kanarie", "god-til-kanarie"
    content["next_meeting"], content["reason_no_next"] = None, "indlagt-kanarie"
    content["support_worker"] = {"name": "Rasmus Test", "phone": "20000005"}
    content["trusted_adult"] = {"name": "Inger Test", "relation": "moster"}
    validate(content)
    return content


def rules(key, name, *kinds, kind="professional", sector="", hidden=(), left_out=()):
    return {
        "key": key, "name": name, "label": f"til {name}", "kind": kind, "kinds": list(kinds), "sector": sector,
        "hidden_goals": list(hidden), "left_out": list(left_out),
    }  # fmt: skip


def seen(content):
    """The canaries left anywhere in the content, keys too."""
    text = json.dumps(content, ensure_ascii=False)
    return {word for word in text.replace('"', " ").replace("\\", " ").split() if word.endswith("-kanarie")}


def test_the_school_gets_its_goal_and_the_common_one_and_no_trace_of_the_others():
    got = cut(canaries(), rules(KUI, "Yusuf Test", "plan", "meetings", sector="education"))
    assert seen(got) == {
        *(f"{key}-{part}-kanarie" for key in ("skole", "faelles") for part in GOAL_WORDS),
        "aftale-skole-kanarie", "aftale-faelles-kanarie", "aftale-uden-kanarie",
        "sidst-skole-kanarie", "hvorfor-skole-kanarie", "sidst-faelles-kanarie", "hvorfor-faelles-kanarie",
        "nu-skole-kanarie", "nu-faelles-kanarie", "uenig-kui-kanarie", "plan-kui-kanarie",
        "vigtigt-kanarie", "god-til-kanarie",
    }  # fmt: skip
    text = json.dumps(got, ensure_ascii=False)
    for trace in (
        "sind",
        "naert",
        "eget",
        PSYCHIATRY,
        AUNT,
        "Gry",
        "Inger",
        "Rasmus",
        "20999999",
        "20000003",
        "20000004",
    ):
        assert trace not in text, trace
    assert [person["name"] for person in got["people"]][1:] == ["Bodil Test", "Yusuf Test"]


def test_psychiatry_gets_another_sheet():
    got = seen(cut(canaries(), rules(PSYCHIATRY, "Gry Test", "plan", sector="psychiatry")))
    assert {"sind-words-kanarie", "aftale-sind-kanarie", "uenig-psyk-kanarie"} <= got
    assert not {word for word in got if "skole" in word or "kui" in word or "plan-" in word or "naert" in word}


def test_a_private_person_gets_the_own_promise_and_none_of_the_record():
    got = cut(canaries(), rules(AUNT, "Inger Test", "meetings", kind="private"))
    assert seen(got) == {"aftale-moster-kanarie"}
    assert got["agreements"][0]["goal_key"] is None
    assert got["person"]["born"] is None
    assert got["trusted_adult"] == {"name": "Inger Test", "relation": "moster"}


def test_meetings_without_the_plan_shows_only_what_the_party_itself_has_promised():
    got = seen(cut(canaries(), rules(KUI, "Yusuf Test", "meetings")))
    assert got == {"aftale-skole-kanarie", "sidst-skole-kanarie", "hvorfor-skole-kanarie", "uenig-kui-kanarie"}


def test_the_team_and_the_network_are_named_only_when_they_are_covered():
    named = lambda *kinds: {row["name"] for row in cut(canaries(), rules(KUI, "Yusuf Test", *kinds))["people"]}  # noqa: E731
    assert "Gry Test" not in named("plan")
    assert "Gry Test" in named("plan", "team")
    assert "Inger Test" not in named("plan", "team")
    assert "Inger Test" in named("plan", "network")


def test_a_goal_marked_away_after_the_sheet_was_locked_is_gone_too():
    got = seen(cut(canaries(), rules(KUI, "Yusuf Test", "plan", hidden=["faelles"])))
    assert not {word for word in got if "faelles" in word}


def test_staff_do_not_get_what_is_only_on_the_own_sheet():
    got = seen(cut_for_staff(canaries()))
    assert not {word for word in got if "eget" in word}
    assert "naert-words-kanarie" in got


def test_lines_the_coordinator_takes_out_are_out_and_tags_follow():
    whole = cut(canaries(), rules(KUI, "Yusuf Test", "plan"))
    keys = line_keys(whole)
    assert "important" in keys and "goals:0" in keys
    got = cut(canaries(), rules(KUI, "Yusuf Test", "plan", left_out=["goals:0", "important"]))
    assert "vigtigt-kanarie" not in seen(got)
    assert "skole-name-kanarie" not in seen(got)
    assert "aftale-skole-kanarie" in seen(got)
    validate(got)


def test_the_content_itself_is_not_touched():
    content = canaries()
    before = copy.deepcopy(content)
    cut(content, rules(KUI, "Yusuf Test", "plan", left_out=["goals:0"]))
    cut_for_staff(content)
    assert content == before


@pytest.mark.parametrize("who", [(KUI, "Yusuf Test"), (PSYCHIATRY, "Gry Test")])
def test_the_paper_of_a_cut_says_no_more_than_the_cut(who):
    got = cut(canaries(), rules(*who, "plan"))
    text = fold(text_of(render_sheet(validate(got))))
    for word in seen(canaries()):
        assert (fold(word) in text) is (word in seen(got)), word
    assert "side1af" in text


def test_sheets_from_before_the_marks_let_nothing_out_but_own_promises():
    content = canaries()
    old = copy.deepcopy(content) | {"schema": 1}
    for row in old["goals"]:
        del row["audience"], row["shown_to"], row["parent_key"]
    del old["lifted"]
    for row in old["agreements"]:
        del row["private"]
    for row in old["people"]:
        del row["kind"]
    for row in old["since_last"]:
        del row["key"], row["goal_key"], row["who_key"], row["private"]
    for row in old["statutory_plans"]:
        del row["sectors"]
    assert upgraded(old) != old
    got = seen(cut(validate(old), rules(KUI, "Yusuf Test", "plan", "meetings", sector="education")))
    assert got == {"aftale-skole-kanarie", "uenig-kui-kanarie", "vigtigt-kanarie", "god-til-kanarie"}


class TestCutAgain:
    """A goal marked away after the copy was made: it and what hangs on it go, the rest stays as it was (N6)."""

    def rules(self, **kwargs):
        return rules(KUI, "Yusuf Test", "plan", "meetings", sector="education", **kwargs)

    def test_only_what_hangs_on_the_goal_is_gone(self):
        before, after = cut(canaries(), self.rules()), cut_again(canaries(), self.rules(), ["faelles"])
        gone = {"aftale-faelles-kanarie", "sidst-faelles-kanarie", "hvorfor-faelles-kanarie", "nu-faelles-kanarie"}
        assert seen(before) - seen(after) == gone | {f"faelles-{part}-kanarie" for part in GOAL_WORDS}
        assert seen(after) < seen(before)

    def test_with_nothing_marked_away_it_is_the_copy_itself(self):
        left_out = ["important", "agreements:1", "goals:0", "since_last:0"]
        made = self.rules(left_out=left_out)
        assert cut_again(canaries(), made, []) == cut(canaries(), made)

    def test_what_the_coordinator_took_out_stays_out(self):
        made = self.rules(left_out=["important", "agreements:1", "disagreements:0"])
        taken = seen(cut(canaries(), self.rules())) - seen(cut(canaries(), made))
        after = seen(cut_again(canaries(), made, ["skole"]))
        assert len(taken) == 3 and not taken & after
        assert "skole-words-kanarie" not in after and "faelles-words-kanarie" in after

    def test_the_own_promise_stays_without_the_goals_name(self):
        after = cut_again(canaries(), self.rules(), ["skole"])
        own = [row for row in after["agreements"] if row["responsible_key"] == KUI]
        assert [(row["text"], row["goal_key"]) for row in own] == [("aftale-skole-kanarie", None)]
