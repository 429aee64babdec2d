"""The runtime folder: where the embedded servers' binaries, data, sockets and logs live, outside the clone.

Outside, because a clone in a home folder closed to others cannot be read by the account the servers run under when
root starts them, and because the path of a unix socket must stay under 108 bytes however deep the clone is.
"""

import hashlib
import os
import pwd
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

CLONE = Path(__file__).resolve().parent.parent.parent
PARENT = Path("/var/tmp")  # survives a reboot, unlike /tmp; sticky, so nobody else can replace our folder
LONGEST_SOCKET_PATH = 107


class EmbeddedError(Exception):
    """The embedded servers cannot be used; the text is one line that says why and what to do."""


@dataclass(frozen=True)
class Account:
    """The operating system account the servers run under; PostgreSQL refuses to run as root."""

    uid: int
    gid: int

    @classmethod
    def for_servers(cls) -> "Account":
        """Ourselves, or when we are root `postgres`, else `nobody`: whichever the machine already has."""
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        for name in ("postgres", "nobody"):
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(entry.pw_uid, entry.pw_gid)
        raise EmbeddedError("PostgreSQL cannot run as root, and there is neither a postgres nor a nobody user.")

    def popen_arguments(self) -> dict:
        """Arguments to subprocess that drop root for this account; none when we already are it."""
        if os.geteuid() == self.uid:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        """Make `path` a folder that only this account (and root) can enter."""
        path.mkdir(mode=0o700, exist_ok=True)
        os.chown(path, self.uid, self.gid)
        path.chmod(0o700)


@dataclass(frozen=True)
class RuntimeFolder:
    """One clone's runtime folder. Made by us, owned by us, writable by nobody else, or refused."""

    path: Path

    @classmethod
    def of_this_clone(cls) -> "RuntimeFolder":
        """`/var/tmp/hjemvej-<hash>`, one for each clone and user; HJEMVEJ_RUNTIME names another place."""
        chosen = os.environ.get("HJEMVEJ_RUNTIME")
        if chosen:
            return cls(Path(chosen).absolute())
        key = f"{CLONE}\0{os.geteuid()}".encode()
        return cls(PARENT / f"hjemvej-{hashlib.sha256(key).hexdigest()[:12]}")

    def prepare(self) -> None:
        """Make the folder, or check that the one there is ours; raises EmbeddedError when it cannot be trusted.

        When root starts us the servers' account must pass through the folder, so others may enter it (0711) but not
        list it; its closed parts are folders of their own.
        """
        mode = 0o711 if os.geteuid() == 0 else 0o700
        try:
            self.path.mkdir(mode=mode)
            self.path.chmod(mode)
        except FileExistsError:
            self._check_trust()
        except OSError as error:
            raise EmbeddedError(f"Cannot make the runtime folder {self.path}: {error.strerror}.") from error

    def _check_trust(self) -> None:
        found = self.path.lstat()
        if not stat.S_ISDIR(found.st_mode):
            raise EmbeddedError(f"{self.path} is not a folder (a link?). Remove it, or set HJEMVEJ_RUNTIME.")
        if found.st_uid != os.geteuid():
            raise EmbeddedError(f"{self.path} belongs to another user. Remove it, or set HJEMVEJ_RUNTIME.")
        if found.st_mode & 0o022:
            raise EmbeddedError(f"{self.path} can be written by others. Remove it, or set HJEMVEJ_RUNTIME.")

    def instance(self, name: str) -> "InstanceFolder":
        """The folder of one pair of servers, made when missing."""
        self.prepare()
        folder = InstanceFolder(self.path / name)
        folder.path.mkdir(exist_ok=True)
        folder.path.chmod(0o711 if os.geteuid() == 0 else 0o700)
        if len(os.fsencode(folder.postgres_socket)) > LONGEST_SOCKET_PATH:
            raise EmbeddedError(f"{self.path} is too long a path for a unix socket. Set HJEMVEJ_RUNTIME to a shorter.")
        return folder


@dataclass(frozen=True)
class InstanceFolder:
    """The layout of one instance: locks and logs are ours, `pg` and `run` the servers' account's."""

    path: Path

    @property
    def data(self) -> Path:
        """PostgreSQL's data folder."""
        return self.path / "pg"

    @property
    def run(self) -> Path:
        """The sockets."""
        return self.path / "run"

    @property
    def postgres_socket(self) -> Path:
        """PostgreSQL's socket; the name is PostgreSQL's own."""
        return self.run / ".s.PGSQL.5432"

    @property
    def valkey_socket(self) -> Path:
        """Valkey's socket."""
        return self.run / "valkey.sock"

    @property
    def logs(self) -> Path:
        """One file for each process, emptied at each start."""
        folder = self.path / "logs"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    @property
    def ready(self) -> Path:
        """There while both servers answer."""
        return self.path / "ready"

    def lock_file(self, name: str) -> Path:
        """`users` (shared by all who use the servers), `start` (who may start a keeper), `keeper` (one runs)."""
        return self.path / f"{name}.lock"

    def empty(self) -> None:
        """Delete data and logs; the caller holds the users' lock alone. Lock files stay, since others may wait."""
        for entry in self.path.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry)
            elif entry.suffix != ".lock":
                entry.unlink()
