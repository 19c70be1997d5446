"""The service from the command line: what cannot work is said before the model is loaded."""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import NoReturn

from service import settings
from service.cli import server, terminal
from service.cli.terminal import Refused


def start(host: str | None, port: str | None, workers: str | None) -> NoReturn:
    """Check the settings and the address, then become gunicorn. Raises BadSettings and Refused."""
    given = {"host": host, "port": port, "workers": workers}
    environment = settings.serving_environment(
        {name: value for name, value in given.items() if value is not None}
    )
    own = settings.from_environment(environment)
    _require_free(own.host, own.port)
    terminal.hold_signals()  # one that came just before the change would be lost with this program
    terminal.say_to_people(f"loading the model; then {settings.url(own)}")
    os.execve(  # noqa: S606 - no shell wanted
        sys.executable, [sys.executable, "-m", server.__name__], environment
    )


def _require_free(host: str, port: int) -> None:
    """Refuse an address that cannot be listened on: gunicorn would try for five seconds."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError):
        raise Refused(
            f"STORYFOLD_HOST={host} is no address of this machine: 127.0.0.1 is for this machine "
            "alone, 0.0.0.0 for all that reach it"
        ) from None
    family, kind, protocol, _, address = found[0]
    try:
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise Refused(_why(error, host, port)) from None


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"port {port} is taken by another program: end it, or choose another port with "
            f"PORT={port % 65_535 + 1} (make) or STORYFOLD_PORT"
        )
    if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return (
            f"STORYFOLD_HOST={host} is no address of this machine: 127.0.0.1 is for this machine "
            "alone, 0.0.0.0 for all that reach it"
        )
    if error.errno == errno.EACCES:
        return f"port {port} is not for ordinary users: choose one from 1024 on with STORYFOLD_PORT"
    return f"cannot listen on {host} port {port}: {error.strerror}"
