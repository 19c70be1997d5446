"""The bytes of a connection as they come, up to a complete request.

Only the framing is read here (RFC 9112, sections 2, 6 and 7.1): where the head ends, how long the
body is. What the request means, and whether its head is well formed, is for gunicorn's parser and
the app: a head that cannot be framed counts as complete, so that they say what is wrong with it.
"""

from __future__ import annotations

import re
from enum import Enum

MAX_REQUEST_LINE = 48 * 1024  # bytes: three fields of 1,000 characters, 12 bytes each escaped
MAX_HEAD = 64 * 1024  # bytes of request line and header fields together
HEAD_SECONDS = 10.0  # from the first byte, or from the connection's start, to the end of the head
BODY_SECONDS = 10.0  # for a body of no length
SLOWEST = 32 * 1024  # bytes a second that a body has to come at, beyond BODY_SECONDS
_HEAD_END = b"\r\n\r\n"
_LONGEST_CHUNK_LINE = 256  # bytes: a chunk's size in hex, and extensions that nobody uses
_FRAMING_OF_A_BYTE = 5  # bytes: a chunk of one byte has "1", a line's end, and another behind it
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*(?=\r\n)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[ \t]*chunked[ \t]*(?=\r\n)", re.IGNORECASE)
_EXPECT = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)
_CHUNK_SIZE = re.compile(rb"([0-9a-fA-F]{1,16})[ \t]*(?:;.*)?", re.DOTALL)  # RFC 9112, section 7.1
_LINE = re.compile(rb"([A-Z]{1,20}) ([^ ?]{1,200})[^ ]* HTTP/1\.[01]\r\n")


class State(Enum):
    """How far a request has come."""

    HEAD = "head"
    BODY = "body"
    COMPLETE = "complete"
    LINE_TOO_LONG = "line too long"
    HEAD_TOO_LONG = "head too long"
    TOO_LARGE = "too large"


class Intake:
    """One request being received. `limit_of` gives the most bytes of body for a path.

    A path with a limit of 0 is for an app that reads the body itself as it comes.
    """

    def __init__(self, now: float, limit_of: dict[str, int], default_limit: int) -> None:
        self.data = bytearray()
        self.state = State.HEAD
        self.deadline = now + HEAD_SECONDS
        self.method, self.path = "", ""
        self.must_continue = False
        self._limit_of = limit_of
        self._default_limit = default_limit
        self._head_end = 0
        self._end: int | None = None  # of the request in `data`, where it is known
        self._chunk = 0  # where the next chunk's size stands
        self._trailers = False
        self._size = 0  # of the chunks passed by, and of the one that is coming
        self.limit = default_limit

    def feed(self, data: bytes, now: float) -> State:
        """Take more bytes, and say how far the request has come."""
        scanned = max(len(self.data) - len(_HEAD_END), 0)
        self.data += data
        if self.state is State.HEAD:
            self._read_head(scanned, now)
        if self.state is State.BODY:
            self._read_body()
        return self.state

    @property
    def keeps_alive(self) -> bool:
        """Whether the connection can serve another request after this one."""
        head = bytes(self.data[: self._head_end]).lower()
        return b" http/1.1\r\n" in head and b"\r\nconnection: close" not in head

    def after(self) -> bytes:
        """What came behind the request: the next one of a caller who does not wait."""
        return bytes(self.data[self._end :]) if self._end is not None else b""

    def request(self) -> bytes:
        """The request alone."""
        return bytes(self.data if self._end is None else self.data[: self._end])

    def _read_head(self, scanned: int, now: float) -> None:
        while self.data[:2] == b"\r\n":  # RFC 9112, section 2.2: empty lines before a request
            del self.data[:2]
            scanned = 0
        found = self.data.find(_HEAD_END, scanned, MAX_HEAD)
        if found < 0:
            line = self.data.find(b"\r\n", 0, MAX_REQUEST_LINE)
            if line < 0 and len(self.data) >= MAX_REQUEST_LINE:
                self.state = State.LINE_TOO_LONG
            elif len(self.data) >= MAX_HEAD:
                self.state = State.HEAD_TOO_LONG
            return
        self._head_end = self._chunk = found + len(_HEAD_END)
        head = bytes(self.data[: self._head_end])
        if head.find(b"\r\n") >= MAX_REQUEST_LINE:
            self.state = State.LINE_TOO_LONG
            return
        if match := _LINE.match(head):
            self.method, self.path = match[1].decode(), match[2].decode("latin-1")
        limit = self.limit = self._limit_of.get(self.path, self._default_limit)
        length, chunked = _LENGTH.findall(head), _CHUNKED.search(head)
        if limit == 0 or not match or len(length) > 1 or (length and chunked):
            self.state = State.COMPLETE
        elif chunked:
            self.state = State.BODY
            self.deadline = now + BODY_SECONDS + limit / SLOWEST
        elif length and 0 < int(length[0]) <= limit:
            self.state = State.BODY
            self._end = self._head_end + int(length[0])
            self.deadline = now + BODY_SECONDS + int(length[0]) / SLOWEST
        elif length and int(length[0]) > limit:
            self.state = State.TOO_LARGE
        else:
            self.state = State.COMPLETE
            self._end = self._head_end
        if self.state is State.BODY:
            self._answer_expectation(head)

    def _answer_expectation(self, head: bytes) -> None:
        """A caller that waits for `100 Continue` gets it once, and the app is not asked for it."""
        without = _EXPECT.sub(b"", head)
        if cut := len(head) - len(without):
            self.must_continue = True
            self.data[: self._head_end] = without
            self._head_end -= cut
            self._chunk -= cut
            if self._end is not None:
                self._end -= cut

    def _read_body(self) -> None:
        if self._end is not None:
            if len(self.data) >= self._end:
                self.state = State.COMPLETE
            return
        while self.state is State.BODY and self._read_chunk():
            pass

    def _read_chunk(self) -> bool:
        """Pass by one chunk, or a line of the trailers; False where more bytes are needed."""
        end = self.data.find(b"\r\n", self._chunk, self._chunk + _LONGEST_CHUNK_LINE)
        if end < 0:
            if len(self.data) - self._chunk >= _LONGEST_CHUNK_LINE:
                self.state = State.COMPLETE  # no size of a chunk: the parser says so
            return False
        if self._trailers:
            if end == self._chunk:
                self._end, self.state = end + 2, State.COMPLETE
            return self._pass_by(end + 2, 0)
        line = _CHUNK_SIZE.fullmatch(self.data, self._chunk, end)
        if line is None:  # "-2" is none, and would lead back to what was passed by
            self.state = State.COMPLETE
            return False
        size = int(line[1], 16)
        if size == 0:
            self._trailers = True
            return self._pass_by(end + 2, 0)
        behind = end + 2 + size
        if len(self.data) < behind + 2:
            if self._size + size > self.limit:
                self.state = State.TOO_LARGE
            return False
        if self.data[behind : behind + 2] != b"\r\n":
            self.state = State.COMPLETE
            return False
        return self._pass_by(behind + 2, size)

    def _pass_by(self, where: int, size: int) -> bool:
        """Go on behind a chunk of `size` bytes, unless all so far is much more than its content."""
        self._chunk = where
        self._size += size
        framing = self._chunk - self._head_end - self._size
        if self._size > self.limit or framing > MAX_HEAD + _FRAMING_OF_A_BYTE * self._size:
            self.state = State.TOO_LARGE
            return False
        return True
