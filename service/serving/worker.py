"""The gunicorn worker: its main thread receives, its other threads answer.

A connection is always in one place: being received, waiting in line, being answered by a thread,
or idle between two requests. All but the third cost no thread, so neither slow callers nor many
keep anybody out, and the probes have threads of their own.
"""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from selectors import EVENT_READ
from typing import Any

from service import settings as service_settings
from service.problems import Busy
from service.serving import refusals
from service.serving.admission import Kind, Line, kind_of
from service.serving.connection import Caller, Received
from service.serving.receiving import RECEIVED_AT_ONCE
from service.serving.sending import SEND_SECONDS, Outbox, SendingWorker
from service.web import parts, patience

PLACES_FOR_MANY = 2  # stories and batches in the app at once, in a worker
QUICK_THREADS = 2  # for probes, documents and what is refused
STREAMED = "/v1/summaries/batch"  # a thread waits for its reader, so that nothing piles up
HALF_CLOSED_SECONDS = 0.05  # who says "no more from me" this soon still waits for the answer
COMPANION_LOOK = 0.5  # seconds between two looks at the companion
COMPANION_GONE = 10.0  # seconds for a quiet moment in which a worker without one makes place


class Worker(SendingWorker):
    """A threaded worker that hands over whole requests, in turn."""

    def init_process(self) -> None:
        """The lines of this process, then as any worker."""
        own = service_settings.from_environment()
        self._lines: dict[Kind, Line[Caller]] = {
            Kind.ARTICLE: Line(own.threads, own.queue_timeout),
            Kind.MANY: Line(PLACES_FOR_MANY, own.queue_timeout),
        }
        self._look_at, self._gone_since = 0.0, 0.0
        self._quick = ThreadPoolExecutor(QUICK_THREADS, thread_name_prefix="quick")
        super().init_process()

    def retry_after(self) -> int:
        """In how many seconds a caller that is refused inside the app should come back."""
        return self._lines[Kind.ARTICLE].retry_after(self.settings.retry_after)

    def get_thread_pool(self) -> ThreadPoolExecutor:
        """A thread for everyone who can be admitted."""
        return ThreadPoolExecutor(self.cfg.threads + PLACES_FOR_MANY)

    def hand_over(self, caller: Caller) -> None:
        """Answer a complete request at once, or let it stand in line."""
        self.forget(caller)
        caller.received = time.monotonic()
        caller.kind = kind_of(caller.intake.method, caller.intake.path)
        caller.more = caller.intake.after()
        if caller.kind is Kind.QUICK:
            self._answer(caller)
            return
        self._lines[caller.kind].join(caller, caller.received)
        self._admit(caller.kind)
        if not caller.started:
            self.poller.register(caller.sock, EVENT_READ, partial(self._on_news, caller))

    def _on_news(self, caller: Caller, _: Any) -> None:
        """Who waits has sent more, or has left: then nobody reads the article."""
        try:
            data = caller.sock.recv(RECEIVED_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if data:
            caller.more += data
        elif time.monotonic() - caller.received > HALF_CLOSED_SECONDS:
            self._lines[caller.kind].leave(caller)
            self.close(caller)
            return
        self.poller.unregister(caller.sock)  # whatever comes next is looked at after the answer

    def _admit(self, kind: Kind) -> None:
        for caller in self._lines[kind].admit():
            self.unwatch(caller)
            self._answer(caller)

    def _answer(self, caller: Caller) -> None:
        caller.started = time.monotonic()
        pool = self._quick if caller.kind is Kind.QUICK else self.tpool
        future = pool.submit(self.handle, caller)
        future.add_done_callback(
            lambda done: self.method_queue.defer(self.finish_request, caller, done)
        )

    def handle(self, conn: Caller) -> bool:
        """Answer the request of a connection, in a thread."""
        conn.sock.setblocking(True)
        conn.data_ready = True
        try:
            conn.init()
            if not isinstance(conn.parser.unreader, Received):
                conn.parser.unreader = Received(conn.sock)
            conn.parser.unreader.give(conn.intake.request())
        except OSError:
            return False
        answered: bool = super().handle(conn)
        return answered

    def handle_request(self, req: Any, conn: Caller) -> bool:
        """Run the app, which is told since when the caller waits."""
        sock = conn.sock
        sock.settimeout(SEND_SECONDS)
        if conn.intake.path != STREAMED:
            conn.sock = conn.outbox = Outbox(sock, self._unsent)
        token = patience.received.set(conn.received)
        try:
            answered: bool = super().handle_request(req, conn)
            return answered
        finally:
            conn.sock = sock
            patience.received.reset(token)

    def finish_request(self, conn: Caller, fs: Future[bool]) -> None:
        """A thread is done with a request: the next in line, and the next of this connection."""
        now = time.monotonic()
        if conn.kind is not Kind.QUICK:
            self._lines[conn.kind].finish(now - conn.started)
            self._admit(conn.kind)
        conn.started = 0.0
        keep = not fs.cancelled() and fs.exception() is None and fs.result()
        if conn.outbox is not None and conn.outbox.left:
            self.send_rest(conn, keep=keep)
        else:
            self.next_of(conn, keep=keep)

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """One round of the loop: what has come, then whose time is over."""
        now = time.monotonic()
        waits = [line.next_deadline() for line in self._lines.values()]
        soonest = min((moment for moment in waits if moment is not None), default=now + timeout)
        soonest = self.next_timeout(soonest)
        self.show_connections()
        self.dispatch(min(max(soonest - now, 0.0), timeout))
        now = time.monotonic()
        for line in self._lines.values():
            for caller in line.expire(now):
                self._turn_away(caller, line)
        self.expire_connections(now)
        if self.alive and now >= self._look_at:
            self._look_at = now + COMPANION_LOOK
            self._look_after_itself(now)

    def _look_after_itself(self, now: float) -> None:
        """A worker that ran out of memory, or whose companion has ended, makes place for another.

        It cannot make a companion itself: a process of several threads should not be forked.
        """
        own = parts.of(self.wsgi)
        if not own.reader.ready:
            self.log.warning("worker %s ran out of memory and is replaced", self.pid)
            self.alive = False
        if own.companion is None or own.companion.is_alive():
            return
        self._gone_since = self._gone_since or now
        busy = any(line.inside for line in self._lines.values())
        if not busy or now - self._gone_since > COMPANION_GONE:
            self.log.warning("the companion of worker %s has ended: both are replaced", self.pid)
            self.alive = False

    def _turn_away(self, caller: Caller, line: Line[Caller]) -> None:
        """Tell a caller who has waited long enough when to come back."""
        self.unwatch(caller)
        problem = Busy(refusals.BUSY, line.retry_after(self.settings.retry_after))
        keep = caller.intake.keeps_alive and self.alive
        answer = refusals.refusal(
            503, problem.detail, caller.intake, problem=problem, keep_alive=keep
        )
        if self.send(caller, answer) and keep:
            self.receive(caller, caller.more, idle=True)
        else:
            self.close(caller)

    def murder_keepalived(self, force: bool = False) -> None:
        """At the end, the threads for probes end too."""
        super().murder_keepalived(force)
        if force:
            self._quick.shutdown(wait=False)
