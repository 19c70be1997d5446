"""A connection: what it has sent of a request, and how gunicorn's parser reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import TConn

from service.serving.admission import Kind

if TYPE_CHECKING:
    import socket

    from service.serving.intake import Intake
    from service.serving.sending import Outbox


class Received(SocketUnreader):  # type: ignore[misc]
    """What gunicorn's parser reads from: the bytes received, then the socket itself."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock)
        self._data = memoryview(b"")

    def give(self, data: bytes) -> None:
        """The bytes of the next request."""
        self._data = memoryview(data)

    def chunk(self, size_hint: int | None = None) -> bytes:
        """The next piece."""
        if self._data:
            size = max(size_hint or 0, self.mxchunk)
            piece, self._data = bytes(self._data[:size]), self._data[size:]
            return piece
        chunk: bytes = super().chunk(size_hint)
        return chunk

    def rest(self) -> bytes:
        """What nobody has read."""
        rest = bytes(self.take_buffered()) + bytes(self._data)
        self._data = memoryview(b"")
        return rest


class Caller(TConn):  # type: ignore[misc]
    """A connection, what it has sent of a request, and since when it waits."""

    intake: Intake
    received: float = 0.0
    kind: Kind = Kind.QUICK
    started: float = 0.0
    more: bytes = b""
    outbox: Outbox | None = None
