"""Whether the service of these settings is ready: exit status 0 or 1. No proxy is asked."""

from __future__ import annotations

import http.client
import sys

from service import settings

PATIENCE = 2.0  # seconds


def is_ready() -> bool:
    """Ask /readyz where the service listens."""
    own = settings.from_environment()
    try:
        connection = http.client.HTTPConnection(
            settings.local_host(own.host), own.port, timeout=PATIENCE
        )
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


if __name__ == "__main__":
    sys.exit(0 if is_ready() else 1)
