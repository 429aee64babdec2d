"""`make demo` as a whole: it answers, mends itself, stops without leaving anything, and starts again quickly."""

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_START_SECONDS, SECOND_START_SECONDS, STOP_SECONDS = 180, 15, 30


@pytest.fixture(scope="module")
def runtime() -> Iterator[Path]:
    """A runtime folder of this test's own, so that a demo of the same clone is left alone."""
    parent = Path(tempfile.mkdtemp(prefix="hj-", dir="/var/tmp"))
    parent.chmod(0o755)
    yield parent / "runtime"
    for pid in left_running(parent):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    shutil.rmtree(parent, ignore_errors=True)


def left_running(folder: Path) -> list[int]:
    """Processes that were started for a runtime folder: it is in their environment or their working folder."""
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                inside = os.readlink(entry / "cwd").startswith(str(folder))
                if inside or os.fsencode(folder) in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
    return found


def command_line(pid: int) -> bytes:
    """The command line of a process; empty when it has ended meanwhile, as the database's processes do often."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


class Demo:
    """A demo under test, started the way make starts it."""

    def __init__(self, runtime: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.runtime, self.output = runtime, runtime.parent / "output.txt"
        environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "config.demo"],
                cwd=ROOT,
                env={**environment, "HJEMVEJ_RUNTIME": str(runtime), "PORT": str(self.port)},
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def wait_for_text(self, text: str, seconds: float) -> float:
        """Wait until the demo has printed `text`; the seconds that took."""
        began = time.monotonic()
        while text not in self.output.read_text():
            assert self.process.poll() is None, self.output.read_text()
            assert time.monotonic() - began < seconds, self.output.read_text()
            time.sleep(0.1)
        return time.monotonic() - began

    def get(self, path: str) -> int:
        """The status the web server answers with."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        status = connection.getresponse().status
        connection.close()
        return status

    def stop(self, signum: int) -> None:
        """Stop it as a terminal does, with a signal to the whole group."""
        os.killpg(self.process.pid, signum)
        self.process.wait(STOP_SECONDS)


@pytest.fixture
def start(runtime: Path) -> Iterator[Callable[[], Demo]]:
    """Start a demo; each is ended and waited for, so that one test's failure is not another's warning."""
    started: list[Demo] = []

    def one() -> Demo:
        started.append(Demo(runtime))
        return started[-1]

    yield one
    for demo in started:
        demo.process.kill()
        demo.process.wait()


def test_the_demo_answers_mends_itself_stops_and_starts_again(runtime: Path, start: Callable[[], Demo]) -> None:
    demo = start()
    first = demo.wait_for_text("Ready after", FIRST_START_SECONDS)
    assert demo.get("/livez") == 200
    assert demo.get("/log-ind/") == 200
    assert f"http://127.0.0.1:{demo.port}" in demo.output.read_text()
    assert "koordinator" in demo.output.read_text()
    kill_the_worker(demo)
    demo.stop(signal.SIGINT)
    assert demo.process.returncode == 0
    assert left_running(runtime) == []

    again = start()
    second = again.wait_for_text("Ready after", FIRST_START_SECONDS)
    assert second < max(SECOND_START_SECONDS, first / 2), "half of the first, on a machine that is busy"
    os.kill(again.process.pid, signal.SIGKILL)
    again.process.wait()
    deadline = time.monotonic() + STOP_SECONDS
    while left_running(runtime):
        assert time.monotonic() < deadline, left_running(runtime)
        time.sleep(0.2)


def kill_the_worker(demo: Demo) -> None:
    """Kill it once it is ready, and see that the demo starts another."""
    log = demo.runtime / "main" / "logs" / "worker.log"
    deadline = time.monotonic() + 60
    while " ready." not in log.read_text():
        assert time.monotonic() < deadline
        time.sleep(0.2)
    os.kill(min(pid for pid in left_running(demo.runtime) if b"\0worker\0" in command_line(pid)), signal.SIGKILL)
    demo.wait_for_text("worker stopped (exit code -9); starting it again.", 20)
