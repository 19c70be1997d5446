"""Bad input gets a problem that says what and where; never a failure, never a partial record."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.contract.conftest import JSON, POST_PATHS, at, body_for, errors_of


@pytest.fixture(params=POST_PATHS)
def path(request: pytest.FixtureRequest) -> str:
    """Each call that takes a body."""
    return str(request.param)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b'{"text": "A"} {}', "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'{"text": "A", "text": "B"}', "same name twice"),
        (b'{"text": "A", "options": {"a": 1, "a": 1}}', "same name twice"),
        (b'{"text": NaN}', "NaN"),
        (b'{"text": Infinity}', "Infinity"),
        (b'{"text": -Infinity}', "Infinity"),
        (b'{"text": 1e999}', "Infinity"),
        (b'{"text": -1e999}', "Infinity"),
        (b'{"text": "\xff"}', "not UTF-8"),
        ('{"text": "A"}'.encode("utf-16"), "not UTF-8"),
        (b'{"text": ' + b"9" * 5000 + b"}", "too long"),
        (b'{"text": "\n"}', "not JSON"),
    ],
)
def test_a_body_that_cannot_be_read_is_400(
    client: Any, path: str, content: bytes, says: str
) -> None:
    """Syntax, encoding, names twice and numbers that JSON does not have."""
    answer = client.post(path, data=content, content_type=JSON)
    assert (answer.status_code, answer.get_json()["type"]) == (400, "/problems/malformed")
    assert says in answer.get_json()["detail"]


@pytest.mark.parametrize(("depth", "status"), [(32, 422), (33, 400), (100_000, 400)])
def test_nesting_is_bounded(client: Any, path: str, depth: int, status: int) -> None:
    """At the limit the schema speaks, beyond it the reading of the body."""
    content = b"[" * depth + b"]" * depth
    assert client.post(path, data=content, content_type=JSON).status_code == status
    opened = b'{"a":' * 100_000
    assert client.post(path, data=opened, content_type=JSON).status_code == 400


def test_brackets_in_a_text_are_no_nesting(client: Any) -> None:
    """An article may have as many brackets as it likes, with quotes and backslashes between."""
    text = '[{"\\' * 1000
    assert client.post("/v1/summaries", json={"text": text}).status_code == 200


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "too_short"),
        (" \r\n\t\u2003", "blank"),
        ("a" * 100_001, "too_long"),
        ("a\ud800b", "unpaired_surrogate"),
        (None, "invalid_type"),
        (3, "invalid_type"),
        (["a"], "invalid_type"),
    ],
)
def test_a_text_that_cannot_be_an_article_is_422(
    client: Any, path: str, text: Any, code: str
) -> None:
    """The pointer says which text, the code what is wrong with it."""
    content = json.dumps(body_for(path, text=text))
    answer = client.post(path, data=content, content_type=JSON)
    assert (answer.status_code, answer.get_json()["type"]) == (422, "/problems/invalid")
    assert errors_of(answer) == {at(path, "/text"): code}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "", "too_short"),
        ("id", "x" * 201, "too_long"),
        ("id", 7, "invalid_type"),
        ("id", "\udc00", "unpaired_surrogate"),
        ("title", "x" * 1001, "too_long"),
        ("source", ["S"], "invalid_type"),
        ("url", "x" * 2049, "too_long"),
        ("url", "ftp://news.example/1", "invalid_format"),
        ("url", "/relative", "invalid_format"),
        ("url", "https://", "invalid_format"),
        ("url", "https://[", "invalid_format"),
        ("url", "https://news.example/a b", "invalid_format"),
        ("published_at", "2025-02-29", "invalid_format"),
        ("published_at", "yesterday", "invalid_format"),
        ("published_at", "2025-01-11T09:30:00", "invalid_format"),
        ("published_at", "2025-01-11T25:30:00Z", "invalid_format"),
        ("published_at", 20250111, "invalid_type"),
        ("titel", "T", "unknown_field"),
    ],
)
def test_each_field_of_an_article_is_checked(
    client: Any, path: str, field: str, value: Any, code: str
) -> None:
    """Wrong types, lengths, dates, addresses, and fields that there are not."""
    content = json.dumps(body_for(path, text="A", **{field: value}))
    answer = client.post(path, data=content, content_type=JSON)
    assert answer.status_code == 422
    assert errors_of(answer) == {at(path, f"/{field}"): code}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "x" * 200),
        ("title", "x" * 1000),
        ("source", ""),
        ("url", "http://n.example/" + "x" * 2031),
        ("published_at", "2024-02-29"),
        ("published_at", "2025-01-11T09:30:00.123456789Z"),
        ("published_at", "2025-01-11t09:30:00-07:00"),
    ],
)
def test_each_field_is_taken_at_its_limit(client: Any, path: str, field: str, value: str) -> None:
    """What is still allowed is."""
    answer = client.post(path, json=body_for(path, text="A", **{field: value}))
    assert answer.status_code == 200


def test_everything_that_is_wrong_is_said_at_once(client: Any, path: str) -> None:
    """A caller repairs a request in one go."""
    sent = body_for(path, text="", id=1, published_at="x", other=True)
    answer = client.post(path, json=sent)
    expected = {"/text", "/id", "/published_at", "/other"}
    assert set(errors_of(answer)) == {at(path, pointer) for pointer in expected}
    assert answer.get_json()["detail"] == "the request has 4 errors"


def test_pointers_are_escaped_and_bounded(client: Any) -> None:
    """A key that a caller makes up neither breaks a pointer nor fills the answer."""
    keys = {"a/b~c d": 1, "\udfff": 1, "k" * 5000: 1}
    content = json.dumps({"text": "A", **keys})
    answer = client.post("/v1/summaries", data=content, content_type=JSON)
    assert set(errors_of(answer)) == {"#/a~1b~0c%20d", "#/?", "#/" + "k" * 100}


def test_a_body_of_many_errors_gets_the_first_hundred(client: Any) -> None:
    """The answer to a bad request is no larger than it has to be."""
    content = {"text": "A", **{f"x{i}": 1 for i in range(500)}}
    answer = client.post("/v1/summaries", json=content).get_json()
    assert (len(answer["errors"]), answer["detail"]) == (100, "the request has 500 errors")


@pytest.mark.parametrize("content", [b"[]", b"null", b'"text"', b"3", b"true"])
def test_a_body_that_is_no_object_is_422(client: Any, path: str, content: bytes) -> None:
    """JSON, but not a request."""
    answer = client.post(path, data=content, content_type=JSON)
    assert (answer.status_code, errors_of(answer)) == (422, {"#": "invalid_type"})


@pytest.mark.parametrize(
    ("options", "errors"),
    [
        ({"offset_unit": "grapheme"}, {"#/options/offset_unit": "invalid_choice"}),
        ({"offset_unit": None}, {"#/options/offset_unit": "invalid_type"}),
        ({"unit": "utf8"}, {"#/options/unit": "unknown_field"}),
        ([], {"#/options": "invalid_type"}),
    ],
)
def test_options_are_checked(client: Any, path: str, options: Any, errors: dict[str, str]) -> None:
    """They stand beside the article's fields, in a story beside the articles."""
    answer = client.post(path, json={**body_for(path, text="A"), "options": options})
    assert (answer.status_code, errors_of(answer)) == (422, errors)
