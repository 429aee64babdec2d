"""The image and the compose file hold what an operator relies on. Needs no docker."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = ("web", "worker", "beat", "migrate")


def test_every_part_of_the_installation_is_there() -> None:
    assert set(SERVICES) == {"postgres", "valkey", *OURS}


def test_the_image_does_not_run_as_root() -> None:
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE)[-1] == "10001:10001"


def test_base_images_are_pinned_to_a_release() -> None:
    images = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    images += [service["image"] for name, service in SERVICES.items() if name not in OURS]
    for image in images:
        _, _, tag = image.partition(":")
        assert re.match(r"\d", tag), f"{image} has no version"


def test_the_image_installs_by_hash_and_has_no_embedded_servers() -> None:
    assert "--require-hashes" in DOCKERFILE
    assert "embedded" not in DOCKERFILE
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert ignored[1] == "*", "everything is left out first"
    assert "config/embedded" in ignored


def test_no_colour_emoji_font_is_installed() -> None:
    assert "emoji" not in DOCKERFILE.lower()


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"web", "migrate"}))
def test_each_lasting_service_has_a_health_check(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


def test_the_web_service_uses_the_health_check_of_the_image() -> None:
    assert "healthcheck" not in SERVICES["web"]
    assert re.search(r"^HEALTHCHECK .*scripts/healthcheck.py", DOCKERFILE, re.MULTILINE)


def test_no_secret_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    for name, rest in re.findall(r"\$\{(\w*(?:PASSWORD|SECRET|KEY)\w*)([^}]*)\}", text):
        assert rest.startswith(":?"), f"{name} may be left unset"


@pytest.mark.parametrize("name", OURS)
def test_our_services_can_write_nothing_and_gain_nothing(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_nothing_starts_before_the_tables_are_there(name: str) -> None:
    assert SERVICES[name]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_the_program_runs_as_the_role_that_cannot_rewrite_and_never_sees_the_owners_password(name: str) -> None:
    environment = SERVICES[name]["environment"]
    assert environment["DATABASE_URL"].startswith("postgres://hjemvej_app:")
    assert "POSTGRES_PASSWORD" not in str(environment)


def test_migrate_owns_the_tables_and_makes_that_role_afterwards() -> None:
    service = SERVICES["migrate"]
    owner = SERVICES["postgres"]["environment"]["POSTGRES_USER"]
    assert service["environment"]["DATABASE_URL"].startswith(f"postgres://{owner}:")
    first, second = service["command"][-1].split(" && ")
    assert "manage.py migrate" in first
    assert second.endswith("grant_runtime_role hjemvej_app --create")


def test_database_and_broker_are_not_reachable_from_outside() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "valkey"):
        assert SERVICES[name]["networks"] == ["inside"]
        assert "ports" not in SERVICES[name]
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["web"]["ports"])


def image_content(target: Path) -> None:
    """Copy what .dockerignore lets into the image."""
    rules = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] not in "#*"]
    for kept in (rule[1:] for rule in rules if rule.startswith("!")):
        source = ROOT / kept
        if source.is_dir():
            shutil.copytree(source, target / kept, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (target / kept).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / kept)
    for dropped in (rule for rule in rules if not rule.startswith("!")):
        for path in target.glob(dropped):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


@pytest.mark.slow
def test_what_goes_into_the_image_is_enough_to_run_and_to_collect_its_static_files(tmp_path: Path) -> None:
    image_content(tmp_path)
    assert not (tmp_path / "config" / "embedded").exists()
    assert not (tmp_path / "config" / "demo.py").exists()
    done = subprocess.run(
        ["scripts/with-throwaway-secrets.sh", sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "staticfiles").glob("staticfiles.json"))
