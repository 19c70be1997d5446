"""gunicorn in this process, whose environment `serve` has set; Ctrl-C is heard from the first."""

from __future__ import annotations

import sys
from pathlib import Path

from service import settings
from service.cli import terminal

CONFIGURATION = Path(__file__).resolve().parent.parent / "gunicorn.conf.py"


def main() -> None:
    """Run gunicorn with the service's configuration until it is stopped."""
    terminal.on_a_stop.callback(settings.remove_metrics_directory)
    terminal.end_at_once_on_signals()  # until gunicorn has its own
    from gunicorn import __main__ as entry
    from gunicorn.app.wsgiapp import WSGIApplication

    # gunicorn starts itself anew by these words when it is told to (SIGUSR2).
    sys.argv = [str(entry.__file__), "--config", str(CONFIGURATION)]
    WSGIApplication("storyfold", prog="storyfold").run()


if __name__ == "__main__":
    main()
