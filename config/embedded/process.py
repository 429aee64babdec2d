"""Starting, finding and ending server processes on Linux."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(parent: int, signum: int) -> Callable[[], None]:
    """A `preexec_fn` that has the kernel send the new process `signum` when `parent` (our pid) dies, even by SIGKILL.

    The new process starts with no signal blocked. Changing user clears the setting; Popen changes user first.
    """

    def in_child() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        _libc.prctl(PR_SET_PDEATHSIG, signum)
        if os.getppid() != parent:  # it died between fork and prctl
            os._exit(1)

    return in_child


def ask_for_signal_when_parent_dies(signum: int) -> None:
    """Have the kernel send this process `signum` when the one that started it dies."""
    _libc.prctl(PR_SET_PDEATHSIG, signum)


def end(process: subprocess.Popen, signum: int, patience: float) -> None:
    """Ask `process` to stop with `signum`; after `patience` seconds take it down."""
    if process.poll() is None:
        process.send_signal(signum)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def end_leftovers(programs: Path, folder: Path, patience: float = 10) -> None:
    """End what an earlier, killed keeper left behind: processes of our copied programs, working inside `folder`.

    They were told to stop when the keeper died, so most often it is enough to wait. Process numbers in pid files are
    not believed: after a reboot or in a new container they may belong to somebody else.
    """
    deadline = time.monotonic() + patience
    while left := _leftovers(programs, folder):
        for pid, is_master in left.items():
            with contextlib.suppress(ProcessLookupError):
                if time.monotonic() > deadline:
                    os.kill(pid, signal.SIGKILL)
                elif is_master:
                    os.kill(pid, signal.SIGINT)
        time.sleep(0.1)


def _leftovers(programs: Path, folder: Path) -> dict[int, bool]:
    """Process id -> whether it is a server itself rather than one of PostgreSQL's own children."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            program, where = os.readlink(entry / "exe"), os.readlink(entry / "cwd")
            title = (entry / "cmdline").read_bytes()
        except OSError:  # gone meanwhile, or another user's
            continue
        if Path(program).is_relative_to(programs) and Path(where).is_relative_to(folder):
            found[int(entry.name)] = not title.startswith(b"postgres:")
    return found
