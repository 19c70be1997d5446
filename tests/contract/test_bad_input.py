"""Bad input gets a problem that says what and where; never a failure, never a partial record."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from tests.contract.conftest import ARTICLE_PATHS, POST_PATHS, errors_of

JSON = "application/json"


@pytest.fixture(params=POST_PATHS)
def path(request: pytest.FixtureRequest) -> str:
    """Each call that takes a body."""
    return str(request.param)


def body_for(path: str, **article: Any) -> dict[str, Any]:
    """A request for a call with one article."""
    return article if path != "/v1/stories" else {"articles": [article]}


def at(path: str, pointer: str) -> str:
    """Where a field of that one article stands."""
    return f"#{pointer}" if path != "/v1/stories" else f"#/articles/0{pointer}"


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


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [
        ("application/xml", None),
        ("", None),
        ("application/x-www-form-urlencoded", None),
        ("application/json", "gzip"),
        ("application/json", "br"),
        ("application/json; charset=utf-16", None),
    ],
)
def test_other_types_and_encodings_are_415(
    client: Any, path: str, content_type: str, encoding: str | None
) -> None:
    """The answer says what would be taken."""
    headers = {"Content-Encoding": encoding} if encoding else {}
    answer = client.post(path, data=b"{}", content_type=content_type, headers=headers)
    assert answer.status_code == 415
    if encoding:
        assert answer.headers["Accept-Encoding"] == "identity"
    else:
        assert "application/json" in answer.headers["Accept"]


def test_a_story_is_json_only(client: Any) -> None:
    """Plain text holds one article, a story holds several."""
    answer = client.post("/v1/stories", data=b"Text", content_type="text/plain")
    assert (answer.status_code, answer.headers["Accept"]) == (415, "application/json")


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
@pytest.mark.parametrize(
    ("content", "status"), [(b"\xff\xfe", 400), (b"", 422), (b"  ", 422), ("я".encode(), 200)]
)
def test_text_bodies_are_utf8_and_not_empty(
    client: Any, media_type: str, content: bytes, status: int
) -> None:
    """The same rules as for a text in JSON."""
    answer = client.post("/v1/summaries", data=content, content_type=media_type)
    assert answer.status_code in ((status,) if media_type == "text/plain" else (status, 422))


@pytest.mark.parametrize(
    ("query", "errors"),
    [
        ("offset_unit=byte", {"#/options/offset_unit": "invalid_choice"}),
        ("titel=T", {"#/titel": "unknown_field"}),
        ("text=T", {"#/text": "unknown_field"}),
        ("id=a&id=b", {"#/id": "duplicate"}),
        ("published_at=now", {"#/published_at": "invalid_format"}),
        ("id=", {"#/id": "too_short"}),
    ],
)
def test_the_query_of_a_text_body_is_checked(
    client: Any, query: str, errors: dict[str, str]
) -> None:
    """A misspelt or repeated parameter is said, not ignored."""
    answer = client.post(f"/v1/summaries?{query}", data=b"A", content_type="text/plain")
    assert (answer.status_code, errors_of(answer)) == (422, errors)


def test_a_query_beside_json_is_refused(client: Any, path: str) -> None:
    """`?offset_unit=utf16` beside a JSON body would give wrong offsets without a word."""
    answer = client.post(f"{path}?offset_unit=utf16", json=body_for(path, text="A"))
    assert (answer.status_code, errors_of(answer)) == (422, {"#": "unknown_field"})


@pytest.mark.parametrize("over", [0, 1])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_over_its_limit_is_413_however_it_is_framed(
    make_client: Any, path: str, chunked: bool, over: int
) -> None:
    """With Content-Length and without: at the limit it is read, one byte more is refused."""
    client = make_client(max_body_bytes=2000, max_story_bytes=2000)
    content = json.dumps(body_for(path, text="A")).encode()
    content += b" " * (2000 - len(content) + over)
    if chunked:
        answer = client.post(
            path,
            input_stream=io.BytesIO(content),
            content_type=JSON,
            environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
        )
    else:
        answer = client.post(path, data=content, content_type=JSON)
    assert answer.status_code == (413 if over else 200)
    if over:
        assert (answer.get_json()["limit"], answer.get_json()["title"]) == (
            2000,
            "The body is too large",
        )


def test_a_body_that_is_cut_off_is_400(client: Any, path: str) -> None:
    """Fewer bytes than announced are no request, even where they are JSON."""
    answer = client.post(
        path,
        input_stream=io.BytesIO(b'{"text": "A"}'),
        content_type=JSON,
        environ_overrides={"CONTENT_LENGTH": "500", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("text/html", 406),
        ("application/json;q=0", 406),
        ("application/xml, text/*;q=0.5", 406),
        ("*/*", 200),
        ("application/*", 200),
        ("text/html, application/json;q=0.1", 200),
        ("application/json", 200),
        ("", 200),
    ],
)
def test_a_caller_that_takes_no_json_gets_406(
    client: Any, path: str, accept: str, status: int
) -> None:
    """Answers are JSON, and a caller that leaves it out is told."""
    answer = client.post(path, json=body_for(path, text="A"), headers={"Accept": accept})
    assert answer.status_code == status


@pytest.mark.parametrize("language", ["ru", "EN", "en-GB", "", "english"])
def test_a_declared_language_that_is_not_served_has_a_problem_of_its_own(
    client: Any, path: str, language: str
) -> None:
    """Only `en` is served, and the problem says so."""
    answer = client.post(path, json=body_for(path, text="A", language=language))
    assert answer.status_code == 422
    assert answer.get_json()["type"] == "/problems/unsupported-language"
    assert errors_of(answer) == {at(path, "/language"): "unsupported_language"}


@pytest.mark.parametrize("path", ARTICLE_PATHS)
def test_get_on_a_call_is_405_with_allow(client: Any, path: str) -> None:
    """The answer says which methods there are."""
    for method in (client.get, client.put, client.delete, client.patch):
        answer = method(path)
        assert (answer.status_code, answer.headers["Allow"]) == (405, "OPTIONS, POST")
        assert answer.get_json()["type"] == "about:blank"


@pytest.mark.parametrize("path", ["/healthz", "/v1/info", "/openapi.yaml", "/metrics", "/"])
def test_post_on_a_document_is_405_with_allow(client: Any, path: str) -> None:
    """The same the other way round."""
    answer = client.post(path)
    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/v1/summaries/", "/v2/summaries", "/docs/no"])
def test_other_paths_are_404(client: Any, path: str) -> None:
    """Also with a slash too many."""
    answer = client.get(path)
    assert (answer.status_code, answer.get_json()["title"]) == (404, "Not Found")
