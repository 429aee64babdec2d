"""`python -m config.embedded status|reset`: what an operator may want to know of, or do to, the embedded servers."""

import sys

from config.embedded.folder import EmbeddedError, RuntimeFolder
from config.embedded.locks import FileLock, is_held


def status() -> None:
    """Print where the runtime folder is and which instances run."""
    runtime = RuntimeFolder.of_this_clone()
    print(runtime.path)
    for name in ("main", "test"):
        if (runtime.path / name).is_dir():
            running = is_held(runtime.instance(name).lock_file("keeper"))
            print(f"  {name}: {'running' if running else 'stopped'}")


def reset() -> None:
    """Delete the demo's data. Raises EmbeddedError while a command uses them."""
    folder = RuntimeFolder.of_this_clone().instance("main")
    users = FileLock(folder.lock_file("users"))
    if not users.try_alone():
        raise EmbeddedError("The demo's servers are in use. Stop `make demo` (Ctrl-C) and other commands first.")
    folder.empty()
    users.release()
    print("The demo's data are gone. `make demo` starts over.")


def main() -> int:
    """Run one of the two commands."""
    commands = {"status": status, "reset": reset}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        commands[sys.argv[1]]()
    except EmbeddedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
