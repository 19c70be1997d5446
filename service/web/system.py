"""What is there beside the calls: probes, metrics, the contract and its page."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

import orjson
import yaml
from flask import Blueprint, Response, current_app
from flask_swagger_ui import get_swaggerui_blueprint

from schemas.articles import LANGUAGES
from service import examples, metrics
from service.offsets import UNITS
from service.web.answers import JSON, Document, encode
from service.web.parts import parts

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

blueprint = Blueprint("system", __name__)

_DOCS = "/docs"
_LIMITS = (
    "max_text_chars", "max_body_bytes", "max_story_bytes", "max_articles", "max_summaries",
    "max_batch_lines", "max_json_depth",
)  # fmt: skip
# The page has one script in itself, named by its hash, and sets styles on elements; everything
# else comes from this service.
_DOCS_POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
    "script-src 'self' {script}; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DOCS_CONFIG = {
    "app_name": "Storyfold",
    "validatorUrl": None,
    "oauth2RedirectUrl": f"{_DOCS}/oauth2-redirect.html",  # else made of the caller's Host header
}
_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
# A phone is narrower than a table of the contract whose names may not break, and than a table of
# parameters or responses; what cannot break is scrolled by itself.
_HEAD_END = b"</head>"
_NARROW = (
    b"<style>.swagger-ui{overflow-wrap:anywhere}"
    b"@media(max-width:640px){.swagger-ui .markdown code,.swagger-ui .renderedMarkdown code"
    b"{word-break:break-word;white-space:normal}"
    b".swagger-ui .opblock-body,.swagger-ui .model-box,.swagger-ui .models{overflow-x:auto}}"
    b"</style>"
)


def install(app: Flask, specification: Path) -> None:
    """Add the routes, with the contract as documents of this app."""
    app.extensions["storyfold.documents"] = _documents(specification)
    app.register_blueprint(blueprint)
    page = get_swaggerui_blueprint(_DOCS, "/openapi.yaml", config=_DOCS_CONFIG)
    page.after_request(_allow_page)
    app.register_blueprint(page)
    # Without a slash at the end as well, and without a redirect to get there.
    show = app.view_functions[f"{page.name}.show"]
    app.add_url_rule(_DOCS, f"{page.name}.show_without_slash", show)


@cache
def _documents(specification: Path) -> dict[str, Document]:
    contract = specification.read_bytes()
    return {
        "openapi.yaml": Document(contract, "application/yaml"),
        "openapi.json": Document(orjson.dumps(yaml.safe_load(contract)), JSON),
        "examples.json": Document(encode(examples.request()), JSON),
    }


def _allow_page(response: Response) -> Response:
    if response.mimetype == "text/html" and not response.direct_passthrough:
        hashes = map(_hash, _SCRIPT.findall(response.get_data()))
        policy = _DOCS_POLICY.format(script=" ".join(hashes))
        response.headers["Content-Security-Policy"] = policy
        response.set_data(response.get_data().replace(_HEAD_END, _NARROW + _HEAD_END, 1))
    response.headers["Cache-Control"] = "public, max-age=300"
    return response


def _hash(script: bytes) -> str:
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    return f"'sha256-{digest}'"


@blueprint.get("/healthz")
def check_health() -> Response:
    """The process answers; nothing else is looked at."""
    return Response(encode({"status": "ok"}), mimetype=JSON)


@blueprint.get("/readyz")
def check_readiness() -> Response:
    """Whether articles can be read here now."""
    own = parts()
    status = "ready" if own.reader.ready else "loading"
    if own.is_draining():
        status = "draining"
    response = Response(encode({"status": status}), mimetype=JSON)
    if status != "ready":
        response.status_code = 503
        response.headers["Retry-After"] = str(own.settings.retry_after)
    return response


@blueprint.get("/metrics")
def show_metrics() -> Response:
    """Metrics of all workers."""
    content = metrics.exposition(parts().settings.multiprocess_directory)
    return Response(content, content_type=metrics.CONTENT_TYPE)


@blueprint.get("/openapi.yaml")
def show_contract() -> Response:
    """The contract, byte for byte."""
    return _document("openapi.yaml")


@blueprint.get("/openapi.json")
def show_contract_as_json() -> Response:
    """The contract as JSON."""
    return _document("openapi.json")


@blueprint.get("/examples.json")
def show_examples() -> Response:
    """Example articles, as a body for a story."""
    return _document("examples.json")


def _document(name: str) -> Response:
    document: Document = current_app.extensions["storyfold.documents"][name]
    return document.answer()


@blueprint.get("/v1/info")
def show_info() -> Response:
    """What this service is and what it takes."""
    own = parts()
    content = {
        "version": own.reader.model.service,
        "model": own.reader.model,
        "limits": {name: getattr(own.settings, name) for name in _LIMITS},
        "offset_units": UNITS,
        "languages": LANGUAGES,
    }
    return Document(encode(content), JSON).answer()
