"""Being a user of the embedded servers: get them started, hold on to them, let go."""

import atexit
import os
import subprocess
import sys
import time

from config.embedded.folder import CLONE, EmbeddedError, InstanceFolder, RuntimeFolder
from config.embedded.locks import FileLock, is_held
from config.embedded.servers import database_url, redis_url

START_SECONDS = 60
STOP_SECONDS = 30


class Session:
    """One process' use of one instance. The lock it holds is what keeps the servers running."""

    def __init__(self, runtime: RuntimeFolder, instance: str) -> None:
        self.runtime, self.instance = runtime, instance
        self._folder: InstanceFolder | None = None
        self._users: FileLock | None = None
        self._keeper: subprocess.Popen | None = None
        self._owner = os.getpid()

    @property
    def folder(self) -> InstanceFolder:
        """The instance's folder, made and checked on first use."""
        if self._folder is None:
            self._folder = self.runtime.instance(self.instance)
        return self._folder

    @property
    def database_url(self) -> str:
        """What DATABASE_URL should be."""
        return database_url(self.folder)

    @property
    def redis_url(self) -> str:
        """What REDIS_URL should be."""
        return redis_url(self.folder)

    def enter(self) -> None:
        """Become a user, and return when the servers answer. Harmless to repeat: it then only repairs.

        Waits while an earlier user's servers are being stopped. Raises EmbeddedError when they will not start.
        """
        if self._users is None:
            self._users = FileLock(self.folder.lock_file("users"))
            self._users.shared()
            atexit.register(self.leave)
        start = FileLock(self.folder.lock_file("start"))
        start.alone()
        try:
            self._see_to_servers()
        finally:
            start.release()

    def _see_to_servers(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        started_one = False
        while not (self._keeper_runs() and self.folder.ready.exists()):
            if not self._keeper_runs():
                if started_one and self._keeper is not None and self._keeper.poll() is not None:
                    raise EmbeddedError(self._keepers_last_words())
                if not started_one:
                    self.folder.ready.unlink(missing_ok=True)  # of a keeper that was killed
                    self._start_keeper()
                    started_one = True
            if time.monotonic() > deadline:
                raise EmbeddedError(f"The embedded servers did not start within {START_SECONDS} s; see {self._log}")
            time.sleep(0.02)

    def _keeper_runs(self) -> bool:
        return is_held(self.folder.lock_file("keeper"))

    @property
    def _log(self):
        return self.folder.logs / "keeper.log"

    def _start_keeper(self) -> None:
        environment = {**os.environ, "HJEMVEJ_RUNTIME": str(self.runtime.path)}
        with self._log.open("wb") as log:
            self._keeper = subprocess.Popen(
                [sys.executable, "-m", "config.embedded.keeper", self.instance],
                cwd=CLONE,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _keepers_last_words(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()
        return lines[-1].partition(" ERROR ")[2] or lines[-1] if lines else f"The keeper stopped; see {self._log}"

    def leave(self) -> None:
        """Stop being a user. If that made us the last, wait until the servers are down, so nothing is left running."""
        if self._users is None or os.getpid() != self._owner:  # a fork shares the lock but does not own it
            return
        self._users.release()
        self._users = None
        atexit.unregister(self.leave)
        deadline = time.monotonic() + STOP_SECONDS
        while self._keeper_runs() and not self._others_use() and time.monotonic() < deadline:
            time.sleep(0.02)
        if self._keeper is not None and not self._keeper_runs():
            self._keeper.wait()
            self._keeper = None

    def _others_use(self) -> bool:
        """Whether some other process is a user. The keeper holds the lock alone only while it stops the servers."""
        probe = FileLock(self.folder.lock_file("users"))
        try:
            return not probe.try_alone() and probe.try_shared()
        finally:
            probe.release()
