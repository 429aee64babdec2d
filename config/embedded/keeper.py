"""The keeper: a small process that starts an instance's servers and stops them when its last user has left.

Started by config.embedded.session as `python -m config.embedded.keeper INSTANCE`. It is in a session of its own, so
Ctrl-C in a terminal reaches the commands and not the servers under them. Should the keeper itself be killed, the
kernel tells both servers to stop.
"""

import logging
import os
import signal
import sys
import threading
import time

from config.embedded.binaries import installed_binaries
from config.embedded.folder import EmbeddedError, InstanceFolder, RuntimeFolder
from config.embedded.locks import FileLock
from config.embedded.servers import Launcher, Server

log = logging.getLogger("keeper")
LAST_USER_LEFT = signal.SIGUSR1
# Blocked everywhere and fetched by sigwait: a signal is then an event to handle, never an interruption.
EVENTS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD, LAST_USER_LEFT}
TOO_SOON_SECONDS = 2


def keep(name: str) -> None:
    """Run the instance's servers until nobody uses them. A second keeper waits until the first is gone."""
    signal.pthread_sigmask(signal.SIG_SETMASK, EVENTS)
    runtime = RuntimeFolder.of_this_clone()
    folder = runtime.instance(name)
    only_one = FileLock(folder.lock_file("keeper"))
    only_one.alone()
    folder.ready.unlink(missing_ok=True)
    launcher = Launcher(folder, installed_binaries(runtime), lasting=name == "main")
    launcher.prepare()
    start = {"postgres": launcher.postgres, "valkey": launcher.valkey}
    servers: dict[str, Server] = {}
    try:
        for server_name, starter in start.items():
            servers[server_name] = starter()
        _tell_when_alone(folder)
        log.info("%s is ready", name)
        folder.ready.touch()
        while (event := signal.sigwait(EVENTS)) == signal.SIGCHLD:
            for server_name, server in list(servers.items()):
                if server.process.poll() is not None:
                    folder.ready.unlink(missing_ok=True)
                    servers[server_name] = _again(server, start[server_name])
            folder.ready.touch()
        log.info("stopping: %s", "the last user left" if event == LAST_USER_LEFT else signal.Signals(event).name)
    finally:
        _stop(folder, servers)


def _again(server: Server, starter) -> Server:
    """Start a server that died (a fault test kills them on purpose); one that keeps dying ends the keeper."""
    log.warning("%s ended with %s; starting it again", server.name, server.process.returncode)
    if time.monotonic() - server.started < TOO_SOON_SECONDS:
        raise EmbeddedError(f"{server.name} keeps stopping; see its log")
    return starter()


def _tell_when_alone(folder: InstanceFolder) -> None:
    """Wait in a thread for the users' lock. Nobody new can enter while we hold it, so stopping races with nobody."""
    users = FileLock(folder.lock_file("users"))

    def wait() -> None:
        users.alone()
        os.kill(os.getpid(), LAST_USER_LEFT)

    threading.Thread(target=wait, daemon=True).start()


def _stop(folder: InstanceFolder, servers: dict[str, Server]) -> None:
    folder.ready.unlink(missing_ok=True)
    for server in reversed(servers.values()):
        server.stop()
    log.info("stopped")


def main() -> int:
    """Entry point; what goes wrong is in keeper.log, which the session shows to the person who waits."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    try:
        keep(sys.argv[1])
    except EmbeddedError as error:
        log.error("%s", error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
