"""Who is asking: a request id and a W3C trace context for every request.

`X-Request-ID` is taken when it is a UUID, `traceparent` when it is valid (Trace Context level 1,
section 3.2); what is missing or broken is made here.
"""

from __future__ import annotations

import re
import secrets
import uuid
from dataclasses import dataclass

_TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Trace:
    """The trace that a request belongs to, and our span in it. `flags` are two hex digits."""

    trace_id: str
    span_id: str
    flags: str

    @property
    def header(self) -> str:
        """The trace as `traceparent`."""
        return f"00-{self.trace_id}-{self.span_id}-{self.flags}"


def request_id(given: str | None) -> str:
    """The caller's id in canonical form if it is a UUID, else a new one."""
    try:
        return str(uuid.UUID(given)) if given and len(given) <= 45 else str(uuid.uuid4())
    except ValueError:
        return str(uuid.uuid4())


def trace(given: str | None) -> Trace:
    """A span of our own in the caller's trace, or in a new one."""
    found = _TRACEPARENT.fullmatch(given.strip()) if given else None
    if found and (not given or given[:2] != "00" or len(given.strip()) == 55):
        return Trace(found[1], secrets.token_hex(8), found[2])
    return Trace(secrets.token_hex(16), secrets.token_hex(8), "00")
