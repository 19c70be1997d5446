"""What a WSGI server runs: `gunicorn --config service/gunicorn.conf.py service.wsgi:app`."""

from __future__ import annotations

from service import metrics
from service.app import create_app
from service.reading.reader import Reader
from service.settings import from_environment
from service.web import patience

settings = from_environment()
app = create_app(
    settings,
    Reader(
        wait_seconds=lambda: patience.left(settings.queue_timeout), observe=metrics.observe_stage
    ),
)
