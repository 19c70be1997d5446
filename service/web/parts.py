"""What the routes work with: the settings and the reader that `create_app` was given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from flask import current_app

from service.reading.companion import ArticleReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from service.reading.companion import Companion
    from service.records import Model
    from service.settings import Settings

_KEY = "storyfold"


class ServedReader(ArticleReader, Protocol):
    """What the routes need of a reader: that it reads, whether it can, and with what."""

    ready: bool
    model: Model


def _never() -> bool:
    return False


@dataclass(slots=True)
class Parts:
    """The parts of one app.

    `is_draining` says whether its worker has been told to stop; `companion` is the worker's second
    process for stories, if it has one; `come_back` says how long those who wait will take.
    """

    settings: Settings
    reader: ServedReader
    is_draining: Callable[[], bool] = field(default=_never)
    companion: Companion | None = None
    come_back: Callable[[], int] | None = None

    def retry_after(self) -> int:
        """In how many seconds a caller that is refused now should come back."""
        return self.come_back() if self.come_back else self.settings.retry_after


def install(app: Flask, parts: Parts) -> None:
    """Hand the parts to an app."""
    app.extensions[_KEY] = parts


def of(app: Flask) -> Parts:
    """The parts of an app."""
    parts: Parts = app.extensions[_KEY]
    return parts


def parts() -> Parts:
    """The parts of the app that is answering."""
    return of(current_app)
