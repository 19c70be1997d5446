"""Requests that are refused before their content counts: types, sizes, methods, paths."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from tests.contract.conftest import ARTICLE_PATHS, JSON, POST_PATHS, at, body_for, errors_of


@pytest.fixture(params=POST_PATHS)
def path(request: pytest.FixtureRequest) -> str:
    """Each call that takes a body."""
    return str(request.param)


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


def test_a_query_that_contradicts_json_is_refused(client: Any, path: str) -> None:
    """`?offset_unit=utf16` beside a JSON body would give wrong offsets without a word."""
    answer = client.post(f"{path}?offset_unit=utf16", json=body_for(path, text="A"))
    expected = (
        {"#": "unknown_field"}
        if path in ("/v1/stories", "/v1/groups")
        else {"#/options/offset_unit": "conflict"}
    )
    assert (answer.status_code, errors_of(answer)) == (422, expected)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("offset_unit=code_point", 200),
        ("id=a&source=S", 200),
        ("id=b", 422),
        ("title=T", 422),
        ("titel=T", 422),
    ],
)
def test_a_query_that_says_the_same_as_json_does_no_harm(
    client: Any, query: str, status: int
) -> None:
    """Forms send the default of every parameter beside the body that they show."""
    body = {"text": "A", "id": "a", "source": "S"}
    assert client.post(f"/v1/summaries?{query}", json=body).status_code == status


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
            "Content Too Large",
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
