"""`make demo`: the whole of Hjemvej on this machine, in the foreground, until Ctrl-C.

One process watches four things: the embedded servers, the web server, the Celery worker and the beat. What dies is
started again; what keeps dying ends it all. Ctrl-C or a kill ends it all and waits until everything has stopped, and
should this process itself be killed, the kernel tells its children to stop.
"""

import http.client
import os
import signal
import socket
import sys
import time
from pathlib import Path

from config.demo_processes import Child, LogWatch
from config.embedded import EmbeddedError, RuntimeFolder, ensure_servers, release_servers, repair_servers
from config.embedded.locks import FileLock
from config.embedded.process import ask_for_signal_when_parent_dies

ACCOUNTS = (
    "koordinator koordinator2 visitation bostotte bostotte2 leder bolig fagperson ledergruppe databeskyttelse admin"
)
PASSWORD = "hjemvej-demo"

# Blocked, and fetched one at a time: they are then events in the loop and interrupt nothing half done.
STOP_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
EVENTS = STOP_SIGNALS | {signal.SIGCHLD}
TOOLS = Path(sys.executable).parent
TICK_SECONDS = 0.5
WEB_SECONDS = 90
PORT_TRIES = 6
SERVERS_CHECK_SECONDS = 5


class StopAsked(Exception):
    """Somebody wants the demo to stop."""


class CannotGoOn(Exception):
    """The demo has to stop; the text says why."""


def say(text: str) -> None:
    """Print at once, also when the output is a file or a pipe."""
    print(text, flush=True)


class Demo:
    """The running demo."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.folder = RuntimeFolder.of_this_clone().instance("main")
        self.only_one = FileLock(self.folder.lock_file("demo"))
        if not self.only_one.try_alone():
            raise CannotGoOn("A demo from this clone is running already.")
        self.children: list[Child] = []
        self.logs = LogWatch(say)

    def run(self) -> None:
        """Start all, say where, and watch until asked to stop."""
        started = time.monotonic()
        say("Starting PostgreSQL and Valkey ...")
        ensure_servers()
        self._prepare()
        self._start_web()
        self._wait_for_web()
        self._start_celery()
        say(f"\n  Hjemvej: http://127.0.0.1:{self.port}/   (Ctrl-C stops it)")
        say(f"  Ready after {time.monotonic() - started:.0f} s.\n")
        say(f"  Accounts, all with the password {PASSWORD}:\n    " + ACCOUNTS.replace(" ", ", "))
        say(f"  Logs: {self.folder.logs}\n")
        self._watch()

    def _prepare(self) -> None:
        say("Preparing the database ...")
        child = self._child("prepare", [sys.executable, "-m", "config.demo_prepare"])
        child.environment["DATABASE_OPTIONS"] = "-c timezone=UTC -c jit=off"  # no time limits on migrations
        child.start(show=True)
        while child.running:
            self._event(TICK_SECONDS)
        self.children.remove(child)
        if child.process.returncode:
            raise CannotGoOn("The database could not be prepared. `make demo-reset` starts over without its data.")

    def _start_web(self) -> None:
        # Threads, since a page mostly waits for the database; two processes use both cores, and share one loading of
        # the program.
        command = ["config.wsgi", "--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread", "--preload"]
        command += ["--workers", "2", "--threads", "4", "--graceful-timeout", "5", "--no-control-socket"]
        self._child("web", [TOOLS / "gunicorn", *command]).start()

    def _start_celery(self) -> None:
        """Worker and beat; after the web server, whose answer somebody waits for."""
        celery = [TOOLS / "celery", "--app", "config"]
        self._child("worker", [*celery, "worker", "--concurrency", "2", "--loglevel", "INFO"]).start()
        schedule = self.folder.path / "beat-schedule"
        self._child("beat", [*celery, "beat", "--loglevel", "INFO", "--schedule", schedule, "--pidfile", ""]).start()

    def _child(self, name: str, command: list) -> Child:
        child = Child(name, [str(part) for part in command], self.folder.logs / f"{name}.log")
        self.children.append(child)
        self.logs.add(child.name, child.log)
        return child

    def _event(self, seconds: float) -> None:
        """Wait for a child's end or `seconds`, whichever is first; raise StopAsked when told to stop."""
        event = signal.sigtimedwait(EVENTS, seconds)
        if event is not None and event.si_signo in STOP_SIGNALS:
            raise StopAsked
        self.logs.show_new()

    def _wait_for_web(self) -> None:
        deadline = time.monotonic() + WEB_SECONDS
        while not web_answers(self.port):
            self._event(0.2)
            self._restart_dead()
            if time.monotonic() > deadline:
                raise CannotGoOn(f"The web server did not answer within {WEB_SECONDS} s.")

    def _watch(self) -> None:
        checked = time.monotonic()
        while True:
            self._event(TICK_SECONDS)
            self._restart_dead()
            if time.monotonic() - checked > SERVERS_CHECK_SECONDS:
                repair_servers()
                checked = time.monotonic()

    def _restart_dead(self) -> None:
        for child in self.children:
            if child.running:
                continue
            if child.keeps_dying:
                raise CannotGoOn(
                    f"{child.name} keeps stopping (exit code {child.process.returncode}); see {child.log}"
                )
            say(f"{child.name} stopped (exit code {child.process.returncode}); starting it again.")
            child.start()

    def stop(self) -> None:
        """Stop the children together, then the servers. A second Ctrl-C hurries."""
        for child in self.children:
            child.ask_to_stop()
        deadline = time.monotonic() + 15
        while any(child.running for child in self.children) and time.monotonic() < deadline:
            event = signal.sigtimedwait(EVENTS, 0.2)
            if event is not None and event.si_signo in STOP_SIGNALS:
                break
        for child in self.children:
            child.take_down()
        self.logs.show_new()
        release_servers()


def web_answers(port: int) -> bool:
    """Whether the web server's own check of life answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/livez")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def chosen_port() -> int:
    """PORT as a number; raises CannotGoOn when it is none, or taken.

    A demo that was killed lets go of its port within moments, so a taken one is tried again before giving up.
    """
    text = os.environ.get("PORT", "8000")
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CannotGoOn(f"PORT must be a number from 1 to 65535, not {text!r}.")
    for _ in range(PORT_TRIES):
        try:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", int(text)))
            return int(text)
        except OSError as error:
            reason = error.strerror
            time.sleep(0.5)
    raise CannotGoOn(f"Port {text} cannot be used ({reason}). Choose another: make demo PORT=8001")


def main() -> int:
    """Run the demo; 0 when it was asked to stop, 1 when it could not go on."""
    signal.pthread_sigmask(signal.SIG_BLOCK, EVENTS)
    if os.environ.get("MAKELEVEL"):
        ask_for_signal_when_parent_dies(signal.SIGTERM)
    demo = None
    try:
        demo = Demo(chosen_port())
        demo.run()
    except StopAsked:
        say("\nStopping ...")
        return 0
    except (CannotGoOn, EmbeddedError) as problem:
        say(str(problem))
        return 1
    finally:
        if demo is not None:
            demo.stop()
            say("Everything has stopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
