"""The app: routes and what stands round them, wired to settings and a reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask

from service import metrics
from service.web import batch, errors, exchange, explorer, parts, stories, summaries, system

if TYPE_CHECKING:
    from service.settings import Settings

SPECIFICATION = Path(__file__).resolve().parent.parent / "openapi.yaml"


def create_app(settings: Settings, reader: parts.ServedReader) -> Flask:
    """A WSGI app that reads with this reader under these settings."""
    app = Flask("storyfold", static_folder=None)
    parts.install(app, parts.Parts(settings, reader))
    exchange.install(app)
    errors.install(app)
    app.register_blueprint(summaries.blueprint)
    app.register_blueprint(batch.blueprint)
    app.register_blueprint(explorer.blueprint)
    app.register_blueprint(stories.blueprint)
    system.install(app, SPECIFICATION)
    metrics.describe_build(reader.model)
    return app
