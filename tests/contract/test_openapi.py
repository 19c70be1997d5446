"""`openapi.yaml` by itself: valid, linted, with examples that are real."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from service import __version__
from tests import specification
from tests.contract.conftest import ARTICLE_PATHS

ROOT = specification.PATH.parent
PATHS = specification.document()["paths"]
OPERATIONS = [
    (path, method, operation)
    for path, operations in PATHS.items()
    for method, operation in operations.items()
]
ANSWERS = dict(
    zip(
        ARTICLE_PATHS,
        ("Summary", "Actors", "Locations", "NumericClaims", "Quotes", "Dates"),
        strict=True,
    )
)


def example(name: str) -> Any:
    """The value of an example."""
    return specification.component(f"#/components/examples/{name}")["value"]


def test_the_document_is_valid() -> None:
    """By the schema of OpenAPI 3.1."""
    validate(specification.document())


def test_the_linter_finds_nothing() -> None:
    """redocly, from the lock file, with the rules of redocly.yaml; `make test` installs it."""
    beside = Path(sys.executable).parent
    path = f"{beside}{os.pathsep}{os.environ['PATH']}"
    npm = shutil.which("npm", path=path)
    assert npm, "there is no npm: install the development packages (make setup-dev)"
    assert (ROOT / "node_modules/.bin/redocly").exists(), "run: make setup-dev"
    linted = subprocess.run(
        [npm, "run", "--silent", "lint:openapi"],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "REDOCLY_TELEMETRY": "off", "CI": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_operations_have_names_of_their_own() -> None:
    """Clients are generated from them."""
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(names)) == len(names) == 18


@pytest.mark.parametrize(
    ("path", "method", "operation"), OPERATIONS, ids=lambda value: str(value)[:40]
)
def test_every_answer_is_a_component(path: str, method: str, operation: dict[str, Any]) -> None:
    """By reference, with a default for the rest."""
    responses = operation["responses"]
    assert "default" in responses
    assert all(list(response) == ["$ref"] for response in responses.values())


def test_the_document_has_every_route(app: Any) -> None:
    """And no route that there is not."""
    routes = {
        (rule.rule, method.lower())
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if not rule.rule.startswith(("/docs/", "/explorer/"))
    }
    assert routes == {(path, method) for path, method, _ in OPERATIONS}


def test_the_version_is_that_of_the_service() -> None:
    """One number."""
    assert specification.document()["info"]["version"] == __version__


def test_the_lock_of_the_linter_names_no_address() -> None:
    """Where packages come from is the reader's own setting."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    assert not [name for name, entry in lock["packages"].items() if "resolved" in entry]
    assert all("integrity" in entry for name, entry in lock["packages"].items() if name)


@pytest.mark.parametrize("path", ARTICLE_PATHS)
def test_examples_of_articles_are_answered_in_the_shape_that_is_shown(
    client: Any, path: str
) -> None:
    """The request is taken, and the answer shown is valid and of the same fields."""
    answer = client.post(path, json=example("ArticleRequest")).get_json()
    shown = example(ANSWERS[path])
    assert list(answer) == list(shown)
    reference = f"#/components/schemas/{ANSWERS[path]}"
    assert not list(specification.validator(reference).iter_errors(shown))
    assert answer["article"]["sha256"] == shown["article"]["sha256"]


def test_the_example_of_a_story_is_answered_in_the_shape_that_is_shown(client: Any) -> None:
    """As above."""
    answer = client.post("/v1/stories", json=example("StoryRequest")).get_json()
    shown = example("Story")
    assert list(answer) == list(shown)
    assert not list(specification.validator("#/components/schemas/Story").iter_errors(shown))


@pytest.mark.parametrize(
    ("name", "media_type"), [("PlainRequest", "text/plain"), ("HtmlRequest", "text/html")]
)
def test_examples_of_other_bodies_are_taken(client: Any, name: str, media_type: str) -> None:
    """The text and the page of the document."""
    answer = client.post("/v1/summaries", data=example(name).encode(), content_type=media_type)
    assert answer.status_code == 200


SCHEMAS = specification.document()["components"]["schemas"]


def properties(node: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every property of a schema, those inside it too, with its path."""
    found = []
    if isinstance(node, dict):
        inner = node.get("properties")
        if isinstance(inner, dict):
            found += [(f"{path}.{name}", value) for name, value in inner.items()]
        for key, value in node.items():
            found += properties(value, f"{path}/{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            found += properties(value, f"{path}/{place}")
    return found


def enums(node: Any, path: str = "") -> list[tuple[str, tuple[Any, ...]]]:
    """Every list of values, with its path."""
    if isinstance(node, list):
        return [hit for place, value in enumerate(node) for hit in enums(value, f"{path}/{place}")]
    if not isinstance(node, dict):
        return []
    own = [(path, tuple(node["enum"]))] if isinstance(node.get("enum"), list) else []
    return own + [hit for key, value in node.items() for hit in enums(value, f"{path}/{key}")]


def test_everything_that_a_client_meets_is_described() -> None:
    """Operations, parameters and properties; a property that refers is described where it leads."""
    silent = [path for path, _, operation in OPERATIONS if not operation.get("description")]
    components = specification.document()["components"]
    silent += [name for name, value in components["parameters"].items() if not value["description"]]
    silent += [name for name, value in SCHEMAS.items() if not value.get("description")]
    silent += [
        path
        for path, value in properties(SCHEMAS)
        if isinstance(value, dict) and not ({"description", "$ref"} & value.keys())
    ]
    assert not silent


def test_each_list_of_values_is_named_once() -> None:
    """Two classes for one enumeration, or one with null, is what generators make of repetition."""
    found = [tuple(value for value in values if value is not None) for _, values in enums(SCHEMAS)]
    assert len(set(found)) == len(found)
    assert not [path for path, values in enums(SCHEMAS) if None in values]


def test_the_document_has_no_anchors_and_somebody_to_ask() -> None:
    """Many tools stop at fifty aliases."""
    assert not marks(specification.PATH.read_text(encoding="utf-8"))
    assert specification.document()["info"]["contact"]["name"]


def marks(text: str) -> list[yaml.Token]:
    """The anchors and aliases of a document."""
    return [t for t in yaml.scan(text) if isinstance(t, yaml.AnchorToken | yaml.AliasToken)]


def test_anchors_and_aliases_would_be_seen() -> None:
    """Wherever in a line they stand."""
    assert len(marks("a: &shape {b: 1}\nc: *shape\n")) == 2
