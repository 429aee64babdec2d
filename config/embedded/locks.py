"""Advisory file locks. The kernel drops them when a process dies, however it dies, so none is ever left behind."""

import fcntl
import os
from pathlib import Path


class FileLock:
    """One open lock file. Locks belong to the open file, so two FileLocks of one process are two holders."""

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)

    def shared(self) -> None:
        """Wait until nobody holds it alone, then hold it together with others."""
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    def alone(self) -> None:
        """Wait until nobody else holds it, then hold it alone."""
        fcntl.flock(self._fd, fcntl.LOCK_EX)

    def try_shared(self) -> bool:
        """Hold it together with others if that is possible now."""
        return self._attempt(fcntl.LOCK_SH)

    def try_alone(self) -> bool:
        """Hold it alone if that is possible now."""
        return self._attempt(fcntl.LOCK_EX)

    def _attempt(self, kind: int) -> bool:
        try:
            fcntl.flock(self._fd, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let go and close; the object is of no more use."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


def is_held(path: Path) -> bool:
    """Whether any process holds the lock file alone at this moment."""
    probe = FileLock(path)
    try:
        return not probe.try_shared()
    finally:
        probe.release()
