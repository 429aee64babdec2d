"""What the demo does with its processes and their logs, with small programs in their place."""

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import demo, demo_processes
from config.demo_processes import Child, LogWatch


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    """A program that starts one more and then sleeps."""
    program = "import subprocess, sys, time; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); p.wait()"
    started = Child("sleeper", [sys.executable, "-c", program], tmp_path / "sleeper.log")
    started.start()
    yield started
    started.take_down()


def wait_for(condition, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    """Whether the process runs; one that is dead and not yet collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_what_a_child_started_is_taken_down_with_it(child: Child) -> None:
    wait_for(lambda: child.log.read_text().endswith("\n"))
    grandchild = int(child.log.read_text())
    assert is_alive(grandchild)
    child.take_down()
    wait_for(lambda: not is_alive(grandchild))
    assert not child.running


def test_a_child_is_out_of_reach_of_ctrl_c_in_our_terminal(child: Child) -> None:
    assert os.getpgid(child.process.pid) != os.getpgid(0)


def test_one_that_dies_young_three_times_is_given_up(tmp_path: Path) -> None:
    dying = Child("dying", [sys.executable, "-c", "raise SystemExit(3)"], tmp_path / "dying.log")
    for given_up in (False, False, True):
        dying.start()
        dying.process.wait()
        assert dying.keeps_dying is given_up


def test_one_that_lived_long_is_not_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_processes, "LIVED_SECONDS", 0)
    dying = Child("dying", [sys.executable, "-c", ""], tmp_path / "dying.log")
    for _ in range(4):
        dying.start()
        dying.process.wait()
        assert not dying.keeps_dying


def test_errors_and_their_tracebacks_are_shown_and_the_rest_is_not(tmp_path: Path) -> None:
    log, shown = tmp_path / "web.log", []
    log.write_text("")
    watch = LogWatch(shown.append)
    watch.add("web", log)
    with log.open("a") as file:
        file.write("2026-01-01 INFO all is well\n2026-01-01 ERROR it broke\nTraceback (most recent call last):\n")
        file.write('  File "x.py", line 1\nZeroDivisionError: division by zero\n2026-01-01 INFO well again\nERR')
        file.flush()
        watch.show_new()
        assert shown[0] == "web: 2026-01-01 ERROR it broke"
        assert shown[-1] == "web: ZeroDivisionError: division by zero"
        assert len(shown) == 4
        file.write("OR late\n")
    watch.show_new()
    assert shown[4:] == ["web: ERROR late"]


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", ""])
def test_a_port_that_is_none_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", text)
    with pytest.raises(demo.CannotGoOn, match="PORT must be a number"):
        demo.chosen_port()


def test_a_taken_port_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "PORT_TRIES", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(demo.CannotGoOn, match=r"cannot be used .* make demo PORT="):
            demo.chosen_port()


def test_a_child_has_no_signal_blocked(tmp_path: Path) -> None:
    """The demo blocks its signals and fetches them; a child that inherited that could not be stopped."""
    program = "import signal; print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))"
    child = Child("mask", [sys.executable, "-c", program], tmp_path / "mask.log")
    before = signal.pthread_sigmask(signal.SIG_BLOCK, demo.EVENTS)
    try:
        child.start()
        child.process.wait()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    assert child.log.read_text() == "[]\n"
