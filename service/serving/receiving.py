"""The receiving half of the worker: connections whose request is not there yet, or is refused.

All of it runs on the worker's main thread, which never waits for one caller.
"""

from __future__ import annotations

import contextlib
import errno
import resource
import socket
import time
from functools import partial
from itertools import islice
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from service import settings as service_settings
from service.problems import Problem, TooLarge
from service.serving import balance, refusals
from service.serving.admission import MANY
from service.serving.connection import Caller
from service.serving.intake import Intake, State

RECEIVED_AT_ONCE = 256 * 1024  # bytes taken from a connection before the next one's turn
SEND_BUFFER = 512 * 1024  # bytes: most answers fit, so that their thread need not wait
FILES_KEPT = 128  # file handles that are not for connections
REFUSED_HEAD_SECONDS = 1.0  # in which the rest of a refused request is taken and dropped
REFUSED_BODY_SECONDS = 20.0  # the same where its body is too large
LINGER_SECONDS = 2.0  # of an idle connection of a worker that is told to stop
ROOM = 8  # connections that go where there are no file handles left
NO_HANDLES_PAUSE = 0.1  # seconds without accepting where there are no file handles left
GIVE_WAY_SECONDS = 0.002  # for a worker with fewer connections: an idle one wakes in a tenth of it
GAVE_WAY_SECONDS = 0.006  # after which a connection is a new one, for which it may give way again
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


class ReceivingWorker(ThreadWorker):  # type: ignore[misc]
    """A worker that receives requests whole. What is done with one is for a subclass."""

    balance_place: int | None = None  # set by the master before it forks

    def init_process(self) -> None:
        """The connections of this process, then as any worker."""
        own = self.settings = service_settings.from_environment()
        limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        self.worker_connections = max(min(self.cfg.worker_connections, limit - FILES_KEPT), 16)
        self._limits = dict.fromkeys(MANY, own.max_story_bytes) | {"/v1/summaries/batch": 0}
        self._receiving: dict[Caller, None] = {}  # in the order they came
        self._lingering: dict[Caller, float] = {}  # refused ones, until when they are heard out
        self._closed_until = self._gave_way = 0.0
        super().init_process()

    def hand_over(self, caller: Caller) -> None:
        """Do something with a request that is complete."""
        raise NotImplementedError

    def accept(self, listener: Any) -> None:
        """Take a new connection, and wait for its bytes, or let another worker take it."""
        self.show_connections()
        now = time.monotonic()
        if self._should_give_way(now):
            self._gave_way = now
            self._accept_nothing_for(GIVE_WAY_SECONDS)
            return
        try:
            sock, address = listener.accept()
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                self._make_room()
            elif error.errno not in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                raise
            return
        self.nr_conns += 1
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        caller = Caller(self.cfg, sock, address, listener.getsockname())
        self.receive(caller, b"")

    def _make_room(self) -> None:
        """Without file handles nobody can come: those that have been silent longest go."""
        for caller in list(islice(self._receiving, ROOM)):
            self._drop(caller)
        self._accept_nothing_for(NO_HANDLES_PAUSE)

    def _should_give_way(self, now: float) -> bool:
        """Whether a worker with fewer connections may go first; asked again, it has not come."""
        recently = now - self._gave_way < GAVE_WAY_SECONDS
        return not recently and balance.workers.another_has_fewer(self.balance_place)

    def show_connections(self) -> None:
        """Let the other workers see how many connections this one has."""
        balance.workers.show(self.balance_place, self.nr_conns, is_open=self.alive)

    def _accept_nothing_for(self, seconds: float) -> None:
        self._closed_until = time.monotonic() + seconds
        self.set_accept_enabled(False)

    def set_accept_enabled(self, enabled: bool) -> None:
        """As any worker, but not while there are no file handles or another goes first."""
        if not (enabled and self._closed_until):
            super().set_accept_enabled(enabled)

    def receive(self, caller: Caller, rest: bytes, *, idle: bool = False) -> None:
        """Wait for a request, of which `rest` is there; `idle` where one was answered before."""
        now = time.monotonic()
        caller.intake = Intake(now, self._limits, self.settings.max_body_bytes)
        if idle and not rest:
            seconds = self.cfg.keepalive if self.alive else LINGER_SECONDS
            caller.intake.deadline = now + seconds
        self._receiving[caller] = None
        caller.sock.setblocking(False)
        self.poller.register(caller.sock, EVENT_READ, partial(self._on_bytes, caller))
        if rest:
            self._fed(caller, rest)

    def _on_bytes(self, caller: Caller, _: Any) -> None:
        try:
            data = caller.sock.recv(RECEIVED_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            self._drop(caller)
            return
        if data:
            self._fed(caller, data)
        elif caller.intake.data:
            self.hand_over(caller)  # the app says that the body ends too soon
        else:
            self._drop(caller)

    def _fed(self, caller: Caller, data: bytes) -> None:
        intake = caller.intake
        if not intake.data:
            intake.deadline = max(intake.deadline, time.monotonic() + 1.0)
        state = intake.feed(data, time.monotonic())
        if intake.must_continue and state is State.BODY:
            intake.must_continue = False
            with contextlib.suppress(OSError):
                caller.sock.send(CONTINUE)
        if state is State.LINE_TOO_LONG:
            self._refuse(caller, 414, refusals.LINE_TOO_LONG)
        elif state is State.HEAD_TOO_LONG:
            self._refuse(caller, 431, refusals.HEAD_TOO_LONG)
        elif state is State.TOO_LARGE:
            problem = TooLarge(intake.limit)
            self._refuse(caller, 413, problem.detail, problem)
        elif state is State.COMPLETE:
            self.hand_over(caller)

    def _refuse(
        self, caller: Caller, status: int, detail: str, problem: Problem | None = None
    ) -> None:
        """Answer, and hear the caller out: most see an answer only when they have sent all."""
        self.forget(caller)
        answer = refusals.refusal(status, detail, caller.intake, problem=problem)
        seconds = REFUSED_BODY_SECONDS if problem else REFUSED_HEAD_SECONDS
        if not self.send(caller, answer):
            self.close(caller)
            return
        with contextlib.suppress(OSError):
            caller.sock.shutdown(socket.SHUT_WR)
        self._lingering[caller] = time.monotonic() + seconds
        self.poller.register(caller.sock, EVENT_READ, partial(self._on_leftovers, caller))

    def _on_leftovers(self, caller: Caller, _: Any) -> None:
        """Bytes of a refused request are dropped."""
        try:
            if caller.sock.recv(RECEIVED_AT_ONCE):
                return
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            pass
        self._end_linger(caller)

    def _end_linger(self, caller: Caller) -> None:
        self._lingering.pop(caller, None)
        self.close(caller)

    def dispatch(self, timeout: float) -> None:
        """Wait for events for at most so many seconds, and call who waits for them.

        What one call does may be the end of another's connection, whose event is old news then.
        """
        registered = self.poller.get_map()
        for key, _ in self.poller.select(timeout):
            if registered.get(key.fd) is key:
                key.data(key.fileobj)

    def next_timeout(self, soonest: float) -> float:
        """When the next of these connections has had its time, or `soonest` if that is before."""
        until = min(self._lingering.values(), default=soonest)
        if self._closed_until:
            until = min(until, self._closed_until)
        deadlines = (caller.intake.deadline for caller in self._receiving)
        return min(soonest, until, min(deadlines, default=soonest))

    def expire_connections(self, now: float) -> None:
        """Refuse who sends too slowly, and close who has been idle or heard out long enough."""
        if self._closed_until and now >= self._closed_until:
            self._closed_until = 0.0
            self.set_accept_enabled(self.alive)
        for caller in [c for c, until in self._lingering.items() if until <= now]:
            self._end_linger(caller)
        for caller in [c for c in self._receiving if c.intake.deadline <= now]:
            if caller.intake.data:
                self._refuse(caller, 408, refusals.TOO_SLOW)
            else:
                self._drop(caller)

    def murder_keepalived(self, force: bool = False) -> None:
        """At the end, close what is still being received."""
        if force:
            for caller in list(self._receiving):
                self._drop(caller)
            for caller in list(self._lingering):
                self._end_linger(caller)

    def _cap_keepalive(self, deadline: float) -> None:
        for caller in self._receiving:
            if not caller.intake.data:
                caller.intake.deadline = min(caller.intake.deadline, deadline)

    def send(self, caller: Caller, answer: bytes) -> bool:
        """Whether the answer could be sent whole without waiting."""
        try:
            return bool(caller.sock.send(answer) == len(answer))
        except OSError:
            return False

    def forget(self, caller: Caller) -> None:
        """It is no longer being received."""
        self._receiving.pop(caller, None)
        self.unwatch(caller)

    def unwatch(self, caller: Caller) -> None:
        """Its bytes are no news any more."""
        with contextlib.suppress(KeyError, ValueError, OSError):
            self.poller.unregister(caller.sock)

    def _drop(self, caller: Caller) -> None:
        self.forget(caller)
        self.close(caller)

    def close(self, caller: Caller) -> None:
        """End a connection; its file handle may be the next one's at once."""
        self.unwatch(caller)
        self.nr_conns -= 1
        with contextlib.suppress(OSError):
            caller.close()

    def handle_error(
        self,
        req: Any,  # noqa: ARG002 - the parameters are gunicorn's
        client: socket.socket,
        addr: Any,  # noqa: ARG002
        exc: BaseException,
    ) -> None:
        """Answer what gunicorn's parser refuses as a problem like any other."""
        status, detail = refusals.meaning(exc)
        if status == 500:
            self.log.error("a request failed in the server", exc_info=exc)
        with contextlib.suppress(OSError):
            client.sendall(refusals.refusal(status, detail, None))
