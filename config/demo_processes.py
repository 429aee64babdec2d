"""The demo's own processes and their logs."""

import contextlib
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from config.embedded.folder import CLONE
from config.embedded.process import die_with_parent

LIVED_SECONDS = 20  # one that lived this long and died is started again as if nothing had been
SHORT_LIVES_ALLOWED = 3


class Child:
    """One process of the demo, in a process group of its own, so that Ctrl-C reaches the demo alone."""

    def __init__(self, name: str, command: list[str], log: Path) -> None:
        self.name, self.command, self.log = name, command, log
        self.environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.dev", "PYTHONUNBUFFERED": "1"}
        self.short_lives = 0
        self.started = 0.0
        self._process: subprocess.Popen | None = None
        log.unlink(missing_ok=True)
        log.touch()

    @property
    def process(self) -> subprocess.Popen:
        """The process last started."""
        assert self._process is not None, "start() comes first"
        return self._process

    def start(self, *, show: bool = False) -> None:
        """Start it, again if it has run before. `show` lets its output through instead of to the log."""
        if self._process is not None:
            self.short_lives = self.short_lives + 1 if time.monotonic() - self.started < LIVED_SECONDS else 0
        self.started = time.monotonic()
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command,
                cwd=CLONE,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=None if show else log,
                stderr=None if show else log,
                start_new_session=True,
                preexec_fn=die_with_parent(os.getpid(), signal.SIGTERM),
            )

    @property
    def running(self) -> bool:
        """Whether it runs at this moment."""
        return self._process is not None and self._process.poll() is None

    @property
    def keeps_dying(self) -> bool:
        """Whether it has now died young so often that starting it again is no use."""
        lived = time.monotonic() - self.started
        return lived < LIVED_SECONDS and self.short_lives >= SHORT_LIVES_ALLOWED - 1

    def ask_to_stop(self) -> None:
        """Let it end what it is doing and stop."""
        if self.running:
            self.process.terminate()

    def take_down(self) -> None:
        """End it and whatever it started, now."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


class LogWatch:
    """Shows the errors that come into the logs, with their tracebacks, and nothing else of them."""

    WORTH_SHOWING = re.compile(r"\b(ERROR|CRITICAL)\b|\[(error|critical)|^Traceback ")

    def __init__(self, show: Callable[[str], None]) -> None:
        self.show = show
        self._seen: dict[str, tuple[Path, int]] = {}
        self._in_trace: set[str] = set()

    def add(self, name: str, log: Path) -> None:
        """Watch `log` from its beginning, and show its errors under `name`."""
        self._seen[name] = (log, 0)

    def show_new(self) -> None:
        """Show the errors written since last time. A line not yet ended waits for the next time."""
        for name, (log, position) in self._seen.items():
            with contextlib.suppress(FileNotFoundError), log.open("rb") as file:
                file.seek(position)
                new = file.read()
                whole = new[: new.rfind(b"\n") + 1]
                self._seen[name] = (log, position + len(whole))
                for line in whole.decode(errors="replace").splitlines():
                    self._show_line(name, line)

    def _show_line(self, name: str, line: str) -> None:
        """Show an error line, a traceback's indented lines, and the first line after them, which names the error."""
        in_trace = name in self._in_trace
        if self.WORTH_SHOWING.search(line):
            self._in_trace.discard(name)
            if "Traceback " in line:
                self._in_trace.add(name)
        elif not in_trace:
            return
        elif not line.startswith(" "):
            self._in_trace.discard(name)
        self.show(f"{name}: {line}")
