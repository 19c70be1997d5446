# ruff: noqa: N999, ARG001 - the name of the file and of the hooks' parameters is gunicorn's
"""gunicorn: worker processes of a few threads each, forked from a master that has the model.

Threads add no speed, as one article is read at a time in a process; they keep the probes quick
while one is. Workers share the model's memory: the master loads it, then freezes its objects, so
that no garbage collection of a worker touches, and so copies, their pages.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

# gunicorn runs this file by its path; the packages are beside its folder.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from service import logs, settings
from service.cli import terminal

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter

_STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
_settings = settings.from_environment()
settings.prepare_environment()  # before gunicorn imports the worker class, and with it the service

bind = f"{settings.bracketed(_settings.host)}:{_settings.port}"
worker_class = "service.serving.worker.Worker"
workers = _settings.workers or settings.cores()
threads = _settings.threads
preload_app = True
wsgi_app = "service.wsgi:app"
chdir = str(Path(__file__).resolve().parent.parent)

# The longest article takes some seconds and a story of fifty such some minutes. A worker's main
# thread reports while its others read, so `timeout` bounds how long a process may be stuck, not a
# request; `graceful_timeout` is what a request in flight gets to finish at a stop.
timeout = _settings.timeout
graceful_timeout = _settings.graceful_timeout
keepalive = 5
limit_request_line = 0  # `service.serving.intake` bounds the head before the parser sees it
limit_request_fields = 100
limit_request_field_size = 0
sendfile = False  # a file is sent as any answer is, so that no thread waits for a slow reader

control_socket_disable = True  # it cannot be made on a read-only root
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
logconfig_dict = logs.configuration(_settings.log_level, server_to_people=sys.stdout.isatty())
accesslog = None


def when_ready(server: Arbiter) -> None:
    """Before the first fork: what is loaded stays, and is nobody's garbage."""
    gc.collect()
    gc.freeze()


def pre_fork(server: Arbiter, worker: Any) -> None:
    """A place for a worker among those that share the connections."""
    from service.serving import balance

    worker.balance_place = balance.workers.take_place()


def post_fork(server: Arbiter, worker: Any) -> None:
    """A worker that is told to stop before it listens to signals ends at once.

    Until then it has the master's handlers, which queue a signal for a master: nobody reads that
    queue here, and the master would wait for the worker until its patience ends.
    """
    for number in _STOPS:
        signal.signal(number, signal.SIG_DFL)
    while not server.SIG_QUEUE.empty():
        if server.SIG_QUEUE.get_nowait() in _STOPS:
            sys.exit(0)


def post_worker_init(worker: Any) -> None:
    """Tell the app of a worker when it is to stop, and give it a companion for stories."""
    from service.reading.companion import Companion
    from service.web import parts

    if worker.age == 1 and worker.ppid == os.getppid():
        address = settings.url(_settings)
        terminal.say_to_people(f"ready: {address} (its page: {address}/docs; Ctrl-C stops it)")
    own = parts.of(worker.wsgi)
    own.is_draining = lambda: not worker.alive
    own.come_back = worker.retry_after
    if _settings.companions:
        own.companion = Companion(own.reader, [socket.fileno() for socket in worker.sockets])


def worker_exit(server: Arbiter, worker: Any) -> None:
    """A worker that ends waits for no companion, which may be stuck."""
    from service.web import parts

    app = getattr(worker, "wsgi", None)  # none where it ended before it had the app
    if app is not None and (companion := parts.of(app).companion):
        companion.kill()


def on_exit(server: Arbiter) -> None:
    """The last word to a person at the terminal."""
    terminal.say_to_people("stopped")


def child_exit(server: Arbiter, worker: Any) -> None:
    """Keep what a worker that is gone has counted, and drop its gauges; its place is free."""
    from prometheus_client import multiprocess

    from service.serving import balance

    balance.workers.give_back(worker.balance_place)
    multiprocess.mark_process_dead(worker.pid, settings.metrics_directory())
