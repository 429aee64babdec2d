"""The requirements files: pinned by hash, free of addresses, a reason for each, nothing that nobody uses."""

import ast
import re
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COMPILED = sorted((ROOT / "requirements").glob("*.txt"))
SOURCES = sorted((ROOT / "requirements").glob("*.in"))
APPS = ("config", "cases", "housing", "bostotte", "networkmeetings", "reporting")
# Used without an import of ours: a command, a driver Django loads, data, a server.
USED_WITHOUT_IMPORT = {"gunicorn", "tzdata", "psycopg"}


def direct(path: Path) -> list[tuple[str, str]]:
    """(package, comment) of each line that names a package."""
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith(("#", "-"))]
    found = []
    for line in lines:
        package, _, comment = line.partition("#")
        name = re.match(r"[\w.-]+", package)
        assert name, line
        found.append((name[0].lower(), comment.strip()))
    return found


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: path.name)
def test_every_package_is_pinned_with_a_hash_and_no_address(path: Path) -> None:
    text = path.read_text()
    assert "://" not in text
    assert "--index" not in text and "--find-links" not in text
    for entry in re.split(r"\n(?=[a-z])", text):
        if "==" in entry:
            assert "--hash=sha256:" in entry, entry.splitlines()[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_direct_dependency_says_what_it_is_for(path: Path) -> None:
    assert [name for name, comment in direct(path) if not comment] == []
    names = [name for name, _ in direct(path)]
    assert names == sorted(names)


def imported_modules() -> set[str]:
    """Top-level modules that the application imports or names in its settings."""
    found = set()
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            text = path.read_text()
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Import):
                    found |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module.partition(".")[0])
                elif path.is_relative_to(ROOT / "config" / "settings") and isinstance(node, ast.Constant):
                    found.add(str(node.value).partition(".")[0])
    return found


def test_nothing_is_installed_that_nobody_uses() -> None:
    imported = imported_modules()
    used = {
        distribution.lower().replace("_", "-")
        for module, distributions in packages_distributions().items()
        if module in imported
        for distribution in distributions
    }
    unused = {name for name, _ in direct(ROOT / "requirements" / "base.in")} - used - USED_WITHOUT_IMPORT
    assert unused == set()
