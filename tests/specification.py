"""`openapi.yaml` as the judge of answers: every test client in this folder asks it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker

PATH = Path(__file__).resolve().parent.parent / "openapi.yaml"
ROUTELESS = {"/docs/": "/docs"}  # other spellings of a path that the document has


@cache
def document() -> dict[str, Any]:
    """The parsed document."""
    loaded: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return loaded


def component(reference: str) -> Any:
    """What a `#/…` reference stands for."""
    node: Any = document()
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    """A node, or what it refers to."""
    return component(node["$ref"]) if "$ref" in node else node


@cache
def validator(reference: str) -> Draft202012Validator:
    """A validator for one schema of the document."""
    schema = {"$ref": reference, "components": document()["components"]}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def response(method: str, path: str, status: int) -> dict[str, Any] | None:
    """What the document says of an answer; None for a path that it does not have."""
    path = ROUTELESS.get(path, path)
    operations = document()["paths"].get(path)
    if operations is None:
        return None
    operation = operations.get("get" if method == "HEAD" else method.lower())
    if operation is None:
        return component("#/components/responses/Problem")
    answers = operation["responses"]
    return resolve(answers.get(str(status), answers["default"]))


def check(method: str, path: str, status: int, content_type: str, body: bytes) -> None:
    """Hold an answer against the document. Raises AssertionError."""
    if method == "OPTIONS" or path.startswith(("/docs/", "/explorer/")):
        return
    described = response(method, path, status)
    if described is None:
        described = component("#/components/responses/Problem")
        assert status == 404
    content = described.get("content")
    if not content:
        assert not body
        return
    media_type = content_type.partition(";")[0]
    assert media_type in content, f"{status} of {path} as {media_type}"
    if media_type == "application/x-ndjson":
        for line in body.splitlines():
            _validate(content[media_type]["schema"]["$ref"], line, f"a line of {path}")
        return
    if method == "HEAD" or not re.search(r"[/+]json$", media_type):
        return
    schema = content[media_type]["schema"]
    if "$ref" not in schema:
        return
    _validate(schema["$ref"], body, f"{status} of {path}")


def _validate(reference: str, content: bytes, what: str) -> None:
    errors = sorted(validator(reference).iter_errors(json.loads(content)), key=str)
    assert not errors, f"{what}: {[error.message for error in errors[:3]]}"


class CheckedClient(FlaskClient):
    """A test client that holds every answer against the document."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        """Send a request and check its answer."""
        answer = super().open(*args, **kwargs)
        request = answer.request
        body = answer.get_data()
        if answer.headers.get("Content-Encoding") == "gzip":
            import gzip

            body = gzip.decompress(body)
        if answer.status_code in (301, 308):
            return answer
        check(request.method, request.path, answer.status_code, answer.content_type or "", body)
        return answer
