"""A table of articles in, their Summaries or problems out: what the service would answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest

from service.app import create_app
from service.bulk import batches
from service.settings import Settings

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from tests.plain_reader import PlainReader

DOCUMENTS = [
    '{"text": "Anna Holm said “No” to 12.", "options": {"offset_unit": "utf8"}}'.encode(),
    b'{"text": "Anna Holm.", "id": "own", "source": "Post", "published_at": "2025-01-06"}',
    b"{",
    b"[1]",
    b'{"text": "a", "text": "b"}',
    b'{"text": " "}',
    b'{"text": "a", "length": 1}',
    b'{"text": "\xff"}',
    b'{"text": "a", "language": "de"}',
    b'{"text": NaN}',
    b"[" * 40,
    b'{"text": "' + b"x" * 100_001 + b'"}',
    b'{"text": "' + b"x" * 2_100_000 + b'"}',
]


@pytest.fixture
def client(reader: PlainReader) -> FlaskClient:
    """The service with the same reader."""
    return create_app(Settings(), reader).test_client()


def over_http(
    client: FlaskClient, body: bytes, kind: str, query: dict[str, str] | None = None
) -> Any:
    answer = client.post("/v1/summaries", data=body, content_type=kind, query_string=query)
    content = json.loads(answer.data)
    content.pop("instance", None)
    return answer.status_code, content, answer.data


def test_a_document_gets_what_the_service_answers(client: FlaskClient) -> None:
    """The Summary byte for byte; the problem but for its `instance`."""
    made = batches.read_batch(pa.table({"document": DOCUMENTS, "row": range(len(DOCUMENTS))}))
    assert made["row"].to_pylist() == list(range(len(DOCUMENTS)))
    good = 0
    for document, row in zip(DOCUMENTS, made.to_pylist(), strict=True):
        status, content, answered = over_http(client, document, "application/json")
        if status == 200:
            good += 1
            assert row["summary"].encode() == answered
            assert (row["id"], row["problem"]) == (content["article"]["id"], None)
        else:
            assert json.loads(row["problem"]) == content
            assert row["summary"] is None
    assert good == 2


def test_a_page_gets_what_the_service_answers(client: FlaskClient) -> None:
    """Its main text is extracted as the service does it."""
    pages = [b"<p>Anna Holm said no to all of it.</p>", b"<script></script>", b"\xff"]
    made = batches.read_batch(pa.table({"page": pages, "source": ["Post"] * 3}))
    for page, row in zip(pages, made.to_pylist(), strict=True):
        status, content, answered = over_http(client, page, "text/html", {"source": "Post"})
        if status == 200:
            assert row["summary"].encode() == answered
        else:
            assert json.loads(row["problem"]) == content


def test_columns_are_fields(client: FlaskClient) -> None:
    """A null field is an absent one; strings and bytes are the same."""
    fields = {"title": None, "home": "NO", "id": "own"}
    body = json.dumps({"text": "Anna – Holm.", "home": "NO", "id": "own"}).encode()
    *_, answered = over_http(client, body, "application/json")
    for text in ("Anna – Holm.", "Anna – Holm.".encode()):
        made = batches.read_batch(pa.Table.from_pylist([{"text": text, **fields}]))
        assert made["summary"][0].as_py().encode() == answered
    made = batches.read_batch(pa.table({"text": ["a"], "home": ["XX"], "offset_unit": ["utf9"]}))
    codes = [error["code"] for error in json.loads(made["problem"][0].as_py())["errors"]]
    assert codes == ["unknown_code", "invalid_choice"]
    made = batches.read_batch(pa.table({"text": pa.array([None], pa.string())}))
    assert json.loads(made["problem"][0].as_py())["errors"][0]["code"] == "too_short"


def test_a_failure_costs_one_row(reader: PlainReader, client: FlaskClient) -> None:
    """And it tells no more than over HTTP."""
    reader.failure = RuntimeError("secret")
    made = batches.read_batch(pa.table({"text": ["Anna Holm."]}))
    problem = json.loads(made["problem"][0].as_py())
    assert problem["status"] == 500
    assert "secret" not in str(problem)


def test_the_schema_is_known_before(reader: PlainReader) -> None:
    """An engine asks for the columns before it has a row."""
    given = pa.table({"text": ["a"], "key": [7], "id": ["x"]})
    made = batches.read_batch(given)
    assert made.schema == batches.read_schema(given.schema)
    assert made.column_names[0] == "key"
    assert len(batches.read_batch(given.slice(0, 0))) == 0
