"""The page at `/`: paste an article and see what is read in it; compare what outlets say.

Plain HTML, CSS and JavaScript modules, served as they are; nothing to build, nothing from any
other host. What the parts are for stands at the top of each:
`main.js` puts them together, `article/` and `story/` are the two views.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from flask import Blueprint, abort

from service.web.answers import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from flask import Response

blueprint = Blueprint("explorer", __name__)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
}


@cache
def files() -> dict[str, Document]:
    """The files of the page by their names, those of its folders as `folder/name`."""
    return {
        name: Document(file.read_bytes(), media_type)
        for name, file in _found("", resources.files(__name__))
        if (media_type := _TYPES.get(name.rpartition(".")[2]))
    }


def _found(above: str, folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = above + entry.name
        if entry.is_dir():
            yield from _found(f"{name}/", entry)
        else:
            yield name, entry


@blueprint.get("/")
def show_explorer() -> Response:
    """The page."""
    response = files()["index.html"].answer()
    response.headers["Content-Security-Policy"] = POLICY
    return response


@blueprint.get("/explorer/<path:name>")
def show_part(name: str) -> Response:
    """A part of the page."""
    if name not in files():
        abort(404)
    return files()[name].answer()
