"""The sending half of the worker: what of an answer does not fit into a connection's buffer.

A thread that has an answer ready does not wait for a caller who takes it slowly: the main thread
sends the rest as the connection takes it, and the thread's place goes to the next in line. What is
kept so is bounded; beyond that a thread waits, as it does for a batch, which is streamed.
"""

from __future__ import annotations

import threading
import time
from functools import partial
from selectors import EVENT_WRITE
from typing import TYPE_CHECKING, Any

from service.serving.receiving import ReceivingWorker

if TYPE_CHECKING:
    import socket

    from service.serving.connection import Caller

SEND_SECONDS = 20.0  # in which a caller has to take an answer
SENT_AT_ONCE = 256 * 1024  # bytes given to a connection before the next one's turn
MOST_UNSENT = 32 * 1024 * 1024  # bytes of answers that a worker keeps for slow readers


class Unsent:
    """How many bytes are kept for all connections of a worker."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._lock = threading.Lock()

    def take(self, size: int) -> bool:
        """Whether there is room for so many more, which then are counted."""
        with self._lock:
            if self._bytes + size > self._most:
                return False
            self._bytes += size
            return True

    def give_back(self, size: int) -> None:
        """So many are gone."""
        with self._lock:
            self._bytes -= size


class Outbox:
    """A connection for the one who writes an answer: takes all of it, and keeps what is left."""

    def __init__(self, sock: socket.socket, unsent: Unsent) -> None:
        self._sock = sock
        self._unsent = unsent
        self.left = bytearray()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)

    def sendall(self, data: bytes) -> None:
        """Send what goes at once, keep the rest; wait only where there is no room to keep it."""
        if not self.left:
            data = data[self.send_now(data) :]
        if not data:
            return
        if self._unsent.take(len(data)):
            self.left += data
            return
        kept = bytes(self.left)
        self.forget(len(kept))  # whatever comes of it: half of it must not be sent twice
        self._sock.sendall(kept)
        self._sock.sendall(data)

    def send_now(self, data: bytes | bytearray) -> int:
        """How many bytes the connection takes without waiting."""
        seconds = self._sock.gettimeout()
        self._sock.setblocking(False)
        try:
            return self._sock.send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        finally:
            self._sock.settimeout(seconds)

    def forget(self, size: int) -> None:
        """So many bytes are sent, or nobody wants them."""
        del self.left[:size]
        self._unsent.give_back(size)


class SendingWorker(ReceivingWorker):
    """A worker that receives and sends on its main thread. What is done between is elsewhere."""

    def init_process(self) -> None:
        """Nothing is left to send yet."""
        self._unsent = Unsent(MOST_UNSENT)
        self._sending: dict[Caller, float] = {}  # until when they have to have taken it
        super().init_process()

    def send_rest(self, caller: Caller, *, keep: bool) -> None:
        """Send what is left of an answer, then wait for the next request or close."""
        self._sending[caller] = time.monotonic() + SEND_SECONDS
        try:
            caller.sock.setblocking(False)
            self.poller.register(caller.sock, EVENT_WRITE, partial(self._on_room, caller, keep))
        except (OSError, ValueError):  # what failed in the middle of an answer has closed it
            self._end_sending(caller)

    def _on_room(self, caller: Caller, keep: bool, _: Any) -> None:
        box = caller.outbox
        if box is None:
            return
        try:
            box.forget(box.send_now(box.left[:SENT_AT_ONCE]))
        except OSError:
            self._end_sending(caller)
            return
        if not box.left:
            self._sending.pop(caller, None)
            self.unwatch(caller)
            self.next_of(caller, keep=keep)

    def next_of(self, caller: Caller, *, keep: bool) -> None:
        """The answer is sent: the next request of this connection, or its end."""
        caller.outbox = None
        if not keep:
            self.close(caller)
            return
        try:
            rest = caller.parser.unreader.rest() + caller.more
            self.receive(caller, rest, idle=True)
        except Exception:
            self.log.error("a connection could not be kept")
            self.close(caller)

    def _end_sending(self, caller: Caller) -> None:
        self._sending.pop(caller, None)
        if caller.outbox is not None:
            caller.outbox.forget(len(caller.outbox.left))
            caller.outbox = None
        self.close(caller)

    def next_timeout(self, soonest: float) -> float:
        """When the next of these callers has had its time, too."""
        return super().next_timeout(min(self._sending.values(), default=soonest))

    def expire_connections(self, now: float) -> None:
        """Close who has not taken an answer in time, too."""
        for caller in [c for c, until in self._sending.items() if until <= now]:
            self._end_sending(caller)
        super().expire_connections(now)

    def murder_keepalived(self, force: bool = False) -> None:
        """At the end, close those who have not taken their answer, too."""
        if force:
            for caller in list(self._sending):
                self._end_sending(caller)
        super().murder_keepalived(force)
