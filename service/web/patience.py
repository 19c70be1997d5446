"""How long the caller of this request may still wait for its turn.

The wait begins when the request is received whole, which may be before a thread takes it up.
"""

from __future__ import annotations

import time
from contextvars import ContextVar

received: ContextVar[float | None] = ContextVar("received", default=None)


def left(seconds: float) -> float:
    """What is left of a wait of so many seconds; never less than nothing."""
    since = received.get()
    return seconds if since is None else max(since + seconds - time.monotonic(), 0.0)
