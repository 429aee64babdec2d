"""What holds everywhere: budgets, the rules every model keeps, and the words no file may hold (style 7)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

ROOT = Path(__file__).resolve().parent.parent
APPS = ["config", "cases", "housing", "bostotte", "networkmeetings", "reporting"]

# Calls of .update( and bulk_ that are right, each with why: tracked models are changed through save().
BULK_WRITES = {
    "cases/services/imports.py": "personal numbers, ways to reach somebody and imported rows are not tracked",
    "cases/outbox.py": "the outbox is not tracked: its rows are their own history",
}
# Moments that stand without a person.
UNPAIRED_MOMENTS = {
    ("outbox", "done_at"): "a job's, not a person's",
    ("outbox", "failed_at"): "a job's, not a person's",
    ("participant", "invited_at"): "set when the meeting is planned, by who planned it",
    ("participant", "suggested_at"): "a time asked for, not something that happened",
    ("participant", "prepared_at"): "a tick of their own; the history tells who",
    ("answercode", "used_at"): "by whoever the code was sent to",
    ("calendarfeed", "stopped_at"): "the user's own",
    ("agendaitem", "talked_at"): "a tick of the meeting; who wrote it stands in the history",
    ("networkmeeting", "ends_at"): "a planned time, not something that happened",
    ("tabletsession", "returned_at"): "the young person gives it back; `closed_by` when staff closed it",
    ("offer", "over_at"): "follows from the answer or the lease",
}


def sources(*folders: str) -> Iterator[Path]:
    """Python files of the project, without migrations."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts and "vendor" not in path.parts:
                yield path


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def own_models() -> list[type[models.Model]]:
    own = [model for model in apps.get_models() if model._meta.app_label in APPS]
    return [model for model in own if not issubclass(model, HistoricalChanges) and model._meta.managed]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_of_code(function: ast.FunctionDef) -> int:
    """Lines of signature and body; the docstring is free, so that nobody shortens what it says."""
    doc = function.body[0] if ast.get_docstring(function, clean=False) is not None else None
    said = (doc.end_lineno or 0) - doc.lineno + 1 if doc else 0
    return (function.end_lineno or 0) - function.lineno + 1 - said


class TestBudgets:
    def test_modules_are_short(self):
        long = [name(p) for p in sources(*APPS) if len(p.read_text().splitlines()) > 400]
        long += [name(p) for p in sources("tests") if len(p.read_text().splitlines()) > 800]
        assert long == []

    def test_functions_are_short(self):
        long = []
        for path in sources(*APPS):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.FunctionDef) and lines_of_code(node) > 40:
                    long.append(f"{name(path)}:{node.lineno} {node.name}")
        assert long == []

    def test_templates_are_short(self):
        assert [name(p) for p in templates() if len(p.read_text().splitlines()) > 200] == []


class TestTemplates:
    def test_every_template_is_used(self):
        text = "\n".join(p.read_text() for p in [*sources(*APPS), *templates()])
        frameworks = {"404.html", "403.html", "500.html", "registration/login.html"}
        unused = []
        for path in templates():
            short = path.relative_to(ROOT / "templates").as_posix()
            if short not in frameworks and short not in text:
                unused.append(short)
        assert unused == []

    def test_nothing_is_written_inline(self):
        """The content policy forbids it, so it would silently not work."""
        inline = re.compile(r"\sstyle=|\son[a-z]{3,}=\S|<style|<script(?![^>]*\bsrc=)|javascript:", re.IGNORECASE)
        screens = [p for p in templates() if "pdf" not in p.parts]
        assert [name(p) for p in screens if inline.search(p.read_text())] == []

    def test_htmx_says_where_the_answer_goes(self):
        lazy = re.compile(r"<[^>]*\bhx-(get|post)=[^>]*>", re.DOTALL)
        missing = []
        for path in templates():
            for tag in lazy.finditer(path.read_text()):
                if "hx-target" not in tag.group() or "hx-swap" not in tag.group():
                    missing.append(f"{name(path)}: {tag.group()[:60]}")
        assert missing == []


class TestCode:
    def test_tracked_models_are_changed_through_save(self):
        """simple-history sees save() and nothing else (trust X1)."""
        found = []
        for path in sources(*APPS):
            for node in ast.walk(ast.parse(path.read_text())):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                    continue
                is_update = node.func.attr == "update" and node.keywords and not node.args
                if is_update or node.func.attr in {"bulk_create", "bulk_update"}:
                    found.append(name(path))
        assert sorted(set(found) - set(BULK_WRITES)) == []

    @pytest.mark.parametrize(
        ("word", "why"),
        [
            ("TemplateResponse", "renders outside the transaction"),
            ("StreamingHttpResponse", "leaves before the log is written"),
            ("FileResponse", "streams"),
            ("mark_safe", "user text must be escaped; components build with format_html"),
            ("objects.raw(", "goes past the one door"),
            ("csrf_exempt", "every post carries its token"),
            ("settings.METHOD", "a municipality sets its own: cases.municipality.setting"),
            ("settings.CRISIS_LINES", "a municipality sets its own: cases.municipality.setting"),
        ],
    )
    def test_words_that_may_not_stand_in_the_code(self, word, why):
        ours = {"mark_safe": {"cases/svg.py", "cases/templatetags/ui.py"}}
        allowed = ours.get(word, {"cases/municipality.py"} if word.startswith("settings.") else set())
        assert [name(p) for p in sources(*APPS) if word in p.read_text() and name(p) not in allowed] == [], why

    def test_views_do_not_know_what_day_it_is(self):
        """Sessions are UTC and frozen time does not move the database's clock (decisions a)."""
        for path in ROOT.glob("reporting/migrations/sql/*.sql"):
            text = re.sub(r"--.*", "", path.read_text()).lower()
            if re.search("create (or replace )?view", text):
                assert "now()" not in text and "current_date" not in text, name(path)

    def test_no_machine_and_no_registry_is_named(self):
        hosts = re.compile(
            "files.pythonhosted" + r"\.org|pypi" + r"\.org/simple|registry\.npmjs" + r"\.org|deb\.debian" + r"\.org"
        )
        paths = re.compile(r"[\s\"'=(]/(work|root)/")
        kinds = {".py", ".toml", ".txt", ".in", ".sh", ".yml", ".yaml", ".html", ".js", ".md", ".css"}
        found = []
        for path in ROOT.rglob("*"):
            parts = path.relative_to(ROOT).parts
            if parts[0] in {".git", ".venv", ".mypy_cache", ".ruff_cache", "node_modules"} or "vendor" in parts:
                continue
            if path.is_file() and path.suffix in kinds:
                text = path.read_text(errors="ignore")
                if hosts.search(text) or paths.search(text):
                    found.append(name(path))
        assert found == []


class TestModels:
    def test_keys_in_addresses_are_opaque(self):
        numbered = [m for m in own_models() if isinstance(m._meta.pk, models.AutoField | models.BigAutoField)]
        # The log is never named in an address; guardian's grant is only ever read through its case.
        assert {m.__name__ for m in numbered} <= {"AccessLog", "CaseUserObjectPermission"}

    def test_every_moment_has_its_person(self):
        """C3: each `x_at` that may be empty has an `x_by`, and a constraint that keeps them together."""
        alone = []
        for model in own_models():
            fields = {field.name: field for field in model._meta.fields}
            checks = [str(c.condition) for c in model._meta.constraints if isinstance(c, models.CheckConstraint)]
            for moment, field in fields.items():
                if not (moment.endswith("_at") and isinstance(field, models.DateTimeField) and field.null):
                    continue
                person = f"{moment.removesuffix('_at')}_by"
                if (model._meta.model_name, moment) in UNPAIRED_MOMENTS:
                    continue
                if person not in fields:
                    alone.append(f"{model.__name__}.{moment}")
                elif not any(moment in check and person in check for check in checks):
                    alone.append(f"{model.__name__}.{moment} without a constraint")
        assert alone == []

    def test_every_rule_has_a_danish_sentence(self):
        """A constraint a user can meet says the rule and what to do; the rest are ours to keep."""
        silent = []
        for model in own_models():
            for constraint in model._meta.constraints:
                if re.match(r"[cnhbr]\d", constraint.name) and not isinstance(constraint, models.UniqueConstraint):
                    said = constraint.violation_error_message
                    if not said or said == models.BaseConstraint.default_violation_error_message:
                        silent.append(constraint.name)
        assert silent == []

    def test_words_on_screen_begin_small(self):
        big = []
        for model in own_models():
            labels = [model._meta.verbose_name, *(f.verbose_name for f in model._meta.fields if f.name != "id")]
            big += [f"{model.__name__}: {label}" for label in map(str, labels) if label[:1].isupper()]
        foreign = [b for b in big if "CPR" not in b]
        assert foreign == []

    def test_models_with_a_case_go_through_the_one_door(self):
        shut = []
        for model in own_models():
            if any(f.name == "case" for f in model._meta.fields) and not hasattr(model._default_manager, "visible_to"):
                shut.append(model.__name__)
        assert shut == []
