"""The two servers: how each is made ready, started and stopped."""

import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from config.embedded.binaries import Binaries
from config.embedded.folder import Account, EmbeddedError, InstanceFolder
from config.embedded.process import die_with_parent, end, end_leftovers

SUPERUSER = "postgres"
# The application's own role is no superuser, as in production, but may make the test databases.
ROLE = DATABASE = "hjemvej"
START_SECONDS = 30
# The servers need no more of our environment than this; the rest could change what they do (PGDATA, PGPORT ...).
SERVER_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}


@dataclass
class Server:
    """A running server process and how to ask it to stop."""

    name: str
    process: subprocess.Popen
    started: float

    def stop(self) -> None:
        """Stop it cleanly: PostgreSQL ends its sessions and writes all out on SIGINT, Valkey closes its socket."""
        end(self.process, signal.SIGINT, patience=20)


class Launcher:
    """Starts servers of one instance, as an account that is never root."""

    def __init__(self, folder: InstanceFolder, binaries: Binaries, *, lasting: bool) -> None:
        """`lasting` data survives a power cut; without it PostgreSQL is faster and tests need no more."""
        self.folder, self.binaries, self.lasting = folder, binaries, lasting
        self.account = Account.for_servers()

    def prepare(self) -> None:
        """Make the closed folders, empty the logs and, the first time, make the database cluster."""
        for name in ("postgres", "valkey"):
            (self.folder.logs / f"{name}.log").unlink(missing_ok=True)
        self.account.give(self.folder.run)
        if not self.folder.data.exists():
            self._make_cluster()
        made_by = (self.folder.data / "PG_VERSION").read_text().strip()
        if made_by != "18":
            raise EmbeddedError(f"The data were made by PostgreSQL {made_by}. `make demo-reset` starts over with 18.")

    def _make_cluster(self) -> None:
        """Made whole under another name and then renamed, so a start that was interrupted leaves nothing half."""
        fresh = self.folder.data.with_name("pg.new")
        if fresh.exists():
            end_leftovers(self.binaries.root.parent, fresh)
            shutil.rmtree(fresh)
        self.account.give(fresh)
        # The built-in locale needs no locale of the operating system, and gives the same order on every machine.
        locale = ("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8")
        self._run(fresh, self.binaries.initdb, "-D", fresh, "-U", SUPERUSER, "-A", "trust", "--no-sync", *locale)
        # Single-user mode with -j takes statements that end in a semicolon and an empty line.
        statements = (f"CREATE ROLE {ROLE} LOGIN CREATEDB CREATEROLE", f"CREATE DATABASE {DATABASE} OWNER {ROLE}")
        text = "".join(f"{statement};\n\n" for statement in statements)
        self._run(fresh, self.binaries.postgres, "--single", "-j", "-D", fresh, SUPERUSER, text=text)
        fresh.rename(self.folder.data)

    def _run(self, cwd: Path, *command: str | Path, text: str = "") -> None:
        done = subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            cwd=cwd,
            env=SERVER_ENVIRONMENT,
            check=False,
            preexec_fn=die_with_parent(os.getpid(), signal.SIGKILL),
            **self.account.popen_arguments(),
        )
        if done.returncode or "ERROR:" in done.stderr or "FATAL:" in done.stderr:
            reason = " ".join((done.stderr or done.stdout).split())[-500:]
            raise EmbeddedError(f"PostgreSQL could not be set up in {self.folder.path}: {reason}")

    def postgres(self) -> Server:
        """Start PostgreSQL and wait until it answers."""
        end_leftovers(self.binaries.root.parent, self.folder.data)
        # Now none runs on these data. A pid file may still name a number that belongs to somebody else today (after
        # a restart of a container it often does), and PostgreSQL would then refuse to start.
        for stale in (self.folder.data / "postmaster.pid", self.folder.run / ".s.PGSQL.5432.lock"):
            stale.unlink(missing_ok=True)
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder.run),
            "unix_socket_permissions": "0700",
            "max_connections": "200",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "jit": "off",
        }
        if not self.lasting:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        server = self._start("postgres", [self.binaries.postgres, "-D", self.folder.data, *options], self.folder.data)
        self._wait(server, self._postgres_answers)
        return server

    def valkey(self) -> Server:
        """Start Valkey and wait until it answers. It keeps nothing on disk: the outbox table is the truth."""
        end_leftovers(self.binaries.root.parent, self.folder.run)
        place = ["--port", "0", "--unixsocket", self.folder.valkey_socket, "--unixsocketperm", "700"]
        command = [self.binaries.valkey, *place, "--dir", self.folder.run, "--save", "", "--appendonly", "no"]
        server = self._start("valkey", command, self.folder.run)
        self._wait(server, self._valkey_answers)
        return server

    def _start(self, name: str, command: list, cwd: Path) -> Server:
        with (self.folder.logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=cwd,
                env=SERVER_ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent(os.getpid(), signal.SIGINT),
                **self.account.popen_arguments(),
            )
        return Server(name, process, time.monotonic())

    def _wait(self, server: Server, answers) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not answers():
            if server.process.poll() is not None or time.monotonic() > deadline:
                end(server.process, signal.SIGINT, patience=5)
                raise EmbeddedError(f"{server.name} did not start; its log is {self.folder.logs / server.name}.log")
            time.sleep(0.02)

    def _postgres_answers(self) -> bool:
        """Ask for an encrypted connection; any one-byte reply (here N, for no) comes from a server that listens."""
        reply = _ask(self.folder.postgres_socket, (8).to_bytes(4, "big") + (80877103).to_bytes(4, "big"))
        # The postmaster's status says "ready" only when recovery is done and connections are let in.
        return bool(reply) and self._status().startswith("ready")

    def _status(self) -> str:
        try:
            lines = (self.folder.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return ""
        return lines[7].strip() if len(lines) > 7 else ""

    def _valkey_answers(self) -> bool:
        return _ask(self.folder.valkey_socket, b"PING\r\n").startswith(b"+PONG")


def _ask(path: Path, message: bytes) -> bytes:
    """What the server at a unix socket replies to `message`; empty when nobody answers."""
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(str(path))
            connection.sendall(message)
            return connection.recv(16)
    except OSError:
        return b""


def database_url(folder: InstanceFolder) -> str:
    """DATABASE_URL for an instance; the socket folder stands percent-encoded in the place of the host."""
    return f"postgres://{ROLE}@{quote(str(folder.run), safe='')}/{DATABASE}"


def redis_url(folder: InstanceFolder) -> str:
    """REDIS_URL for an instance."""
    return f"unix://{folder.valkey_socket}"
