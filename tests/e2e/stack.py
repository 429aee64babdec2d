"""The whole of Hjemvej for the journeys: web server, Celery worker and broker, on a database of its own."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from config.embedded import RuntimeFolder
from config.embedded.binaries import installed_binaries

TOOLS = Path(sys.executable).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Stack:
    """Processes of one running Hjemvej. `database_url` names a migrated and seeded database."""

    folder: Path
    database_url: str
    port: int = field(default_factory=free_port)
    processes: dict[str, subprocess.Popen] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def broker(self) -> Path:
        return self.folder / "v.sock"

    def start(self) -> None:
        """Start all, and return when the web server answers."""
        self.start_broker()
        self.start_worker()
        web = [TOOLS / "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread"]
        self._start("web", [*web, "--workers", "1", "--threads", "4", "--no-control-socket"])
        deadline = time.monotonic() + 60
        while not self._answers():
            if time.monotonic() > deadline or self.processes["web"].poll() is not None:
                raise RuntimeError((self.folder / "web.log").read_text()[-3000:])
            time.sleep(0.1)

    def start_broker(self) -> None:
        valkey = installed_binaries(RuntimeFolder.of_this_clone()).valkey
        self._start("broker", [valkey, "--port", "0", "--unixsocket", self.broker, "--save", ""])

    def start_worker(self) -> None:
        celery = [TOOLS / "celery", "--app", "config", "worker", "--concurrency", "1", "--loglevel", "INFO"]
        self._start("worker", [*celery, "--beat", "--schedule", self.folder / "beat"])

    def kill(self, name: str) -> None:
        """SIGKILL the process and all it started: what a power cut does."""
        process = self.processes.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)

    def stop(self) -> None:
        for name in list(self.processes):
            self.kill(name)

    def _start(self, name: str, command: list) -> None:
        environment = {
            **os.environ,
            "DATABASE_URL": self.database_url,
            "REDIS_URL": f"unix://{self.broker}?db=0",
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        }
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [str(part) for part in command],
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/livez")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
