"""What every answer has in common: ids, caching, compression, keys, sharing, failures, stopping."""

from __future__ import annotations

import base64
import errno
import gzip
import hashlib
import json
import logging
import re
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from service import __version__
from service.web import explorer, parts
from tests import specification
from tests.contract.conftest import POST_PATHS, TEXT, build
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Callable

ID = "3f2b8c1e-5a77-4c57-9d8c-2f1f0a6f9a11"
DOCUMENTS = ("/openapi.yaml", "/openapi.json", "/v1/info")
KEY = "a-key-of-sixteen-characters"


def test_a_request_id_that_is_a_uuid_is_kept(client: Any) -> None:
    """It comes back in the header and is the instance of a problem."""
    answer = client.get("/nothing", headers={"X-Request-ID": ID.upper()})
    assert answer.headers["X-Request-ID"] == ID
    assert answer.get_json()["instance"] == f"urn:uuid:{ID}"


@pytest.mark.parametrize("given", ["", "1", "x" * 36, "urn:other:1", f"{ID}\u00e9"])
def test_any_other_request_id_is_replaced(client: Any, given: str) -> None:
    """What is no UUID never gets into a log or an answer."""
    made = client.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert str(uuid.UUID(made)) == made != given


def test_a_trace_is_continued_with_a_span_of_our_own(client: Any) -> None:
    """The trace id and the flags stay, the parent id is ours."""
    sent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    given = client.get("/healthz", headers={"traceparent": sent}).headers["traceparent"]
    assert re.fullmatch("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01", given)
    assert given != sent


def test_an_answer_to_a_call_is_for_no_cache(client: Any) -> None:
    """Results and problems alike."""
    for text in (TEXT, ""):
        answer = client.post("/v1/summaries", json={"text": text})
        assert answer.headers["Cache-Control"] == "no-store"
        assert "ETag" not in answer.headers


@pytest.mark.parametrize("path", DOCUMENTS)
def test_documents_have_validators(client: Any, path: str) -> None:
    """A caller that has the current one gets 304, also for the compressed one."""
    plain = client.get(path)
    assert plain.headers["Cache-Control"] == "public, max-age=300"
    same = client.get(path, headers={"If-None-Match": plain.headers["ETag"]})
    assert (same.status_code, same.data) == (304, b"")
    other = client.get(path, headers={"If-None-Match": '"other"'})
    assert (other.status_code, other.data) == (200, plain.data)
    assert len({client.get(path).headers["ETag"] for _ in range(3)}) == 1


def test_the_contract_is_served_byte_for_byte(client: Any) -> None:
    """And as JSON with the same content."""
    assert client.get("/openapi.yaml").data == specification.PATH.read_bytes()
    assert client.get("/openapi.json").get_json() == specification.document()


def test_answers_are_compressed_when_asked_for(client: Any) -> None:
    """From 1 kB on; the validator of the compressed bytes is another."""
    zipped = client.get("/openapi.yaml", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/openapi.yaml")
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == plain.data
    assert zipped.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in zipped.headers["Vary"]
    assert "Accept-Encoding" in plain.headers["Vary"]
    again = client.get(
        "/openapi.yaml",
        headers={"Accept-Encoding": "gzip", "If-None-Match": zipped.headers["ETag"]},
    )
    assert again.status_code == 304


@pytest.mark.parametrize("accept", ["", "identity", "gzip;q=0", "br"])
def test_answers_are_not_compressed_when_not_asked_for(client: Any, accept: str) -> None:
    """A quality of zero is a no."""
    answer = client.get("/openapi.yaml", headers={"Accept-Encoding": accept})
    assert "Content-Encoding" not in answer.headers


def test_small_answers_are_not_compressed(client: Any) -> None:
    """Below 1 kB it costs more than it saves."""
    answer = client.get("/healthz", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/healthz", "/v1/info", "/nothing", "/openapi.json", "/metrics"])
def test_answers_carry_security_headers(client: Any, path: str) -> None:
    """Nothing may be run, framed or guessed from an answer."""
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/docs", "/docs/"])
def test_the_page_is_served_from_here_alone(client: Any, path: str) -> None:
    """Every address in it is of this service, and its policy lets nothing else in."""
    answer = client.get(path)
    page = answer.get_data(as_text=True)
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) >= 4
    for address in addresses:
        with client.get(address) as asset:
            assert asset.status_code == 200
    assert "//" not in "".join(addresses)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    (script,) = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy


def test_the_page_repeats_nothing_of_a_request(client: Any) -> None:
    """Not even the host that it was asked for."""
    told = client.get("/docs?x=evil", headers={"Host": "evil.example"}).get_data(as_text=True)
    assert "evil" not in told


def test_the_start_is_a_page_that_runs_nothing_but_its_own_scripts(client: Any) -> None:
    """Its policy lets no text that is pasted become markup."""
    answer = client.get("/")
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy


def test_the_page_has_all_its_parts_and_no_others(client: Any) -> None:
    """What the page names is there; its first load is under 200 kB as transferred."""
    page = client.get("/", headers={"Accept-Encoding": "gzip"})
    loaded = len(page.get_data())
    folder = Path(explorer.__file__).parent
    names = {
        path.relative_to(folder).as_posix()
        for path in files_of_the_page()
        if path.suffix != ".html"
    }
    assert {"main.js", "article/view.js", "style/base.css", "outline.json"} <= names
    for name in sorted(names):
        part = client.get(f"/explorer/{name}", headers={"Accept-Encoding": "gzip"})
        assert part.status_code == 200
        loaded += len(part.get_data())
    assert loaded < 200_000
    assert client.get("/explorer/__init__.py").status_code == 404
    for name in ("nothing.js", "article", "article/", "../parts.py", "article/../__init__.py"):
        assert client.get(f"/explorer/{name}").status_code == 404


def files_of_the_page() -> list[Path]:
    """As they are in the repository."""
    folder = Path(explorer.__file__).parent
    return [path for path in folder.rglob("*") if path.suffix in (".html", ".css", ".js", ".json")]


def test_keys_are_needed_where_they_are_set(make_client: Callable[..., Any]) -> None:
    """Any of them, as a bearer token; the challenge says so."""
    client = make_client(api_keys=(KEY, KEY + "-2"))
    for given in (None, "Bearer", f"Bearer {KEY}x", f"Basic {KEY}", "Bearer é", KEY):
        headers = {"Authorization": given} if given else {}
        answer = client.post("/v1/summaries", json={"text": TEXT}, headers=headers)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    for key in (KEY, KEY + "-2"):
        headers = {"Authorization": f"bearer {key}"}
        answer = client.post("/v1/summaries", json={"text": TEXT}, headers=headers)
        assert answer.status_code == 200
    assert client.get("/v1/info").status_code == 401
    for path in ("/healthz", "/readyz", "/metrics", "/openapi.yaml", "/docs"):
        assert client.get(path).status_code == 200


def test_nothing_is_shared_with_other_origins_by_default(client: Any) -> None:
    """No origin is let in unless an operator names it."""
    answer = client.get("/v1/info", headers={"Origin": "https://news.example"})
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    ("origins", "origin", "allowed"),
    [
        (("https://a.example",), "https://a.example", "https://a.example"),
        (("https://a.example",), "https://b.example", None),
        (("*",), "https://b.example", "*"),
    ],
)
def test_origins_that_are_named_may_read_answers(
    make_client: Callable[..., Any], origins: tuple[str, ...], origin: str, allowed: str | None
) -> None:
    """Also in the preflight, for which no key is needed."""
    client = make_client(cors_origins=origins, api_keys=(KEY,))
    preflight = client.options("/v1/summaries", headers={"Origin": origin})
    answer = client.get("/v1/info", headers={"Origin": origin, "Authorization": f"Bearer {KEY}"})
    assert preflight.headers.get("Access-Control-Allow-Origin") == allowed
    assert answer.headers.get("Access-Control-Allow-Origin") == allowed
    assert "Origin" in answer.headers["Vary"]
    assert ("POST" in preflight.headers.get("Access-Control-Allow-Methods", "")) == bool(allowed)


@pytest.mark.parametrize("shortage", [MemoryError(), OSError(errno.EMFILE, "/a/file")])
def test_a_shortage_inside_is_503(make_client: Callable[..., Any], shortage: Exception) -> None:
    """What the machine lacks is no fault of the request: it can be sent again."""
    answer = make_client(PlainReader(failure=shortage)).post("/v1/summaries", json={"text": TEXT})
    assert (answer.status_code, answer.json["type"]) == (503, "/problems/busy")
    assert answer.headers["Retry-After"]


@pytest.mark.parametrize("path", POST_PATHS)
def test_a_failure_inside_is_500_and_says_nothing(
    make_client: Callable[..., Any], caplog: Any, path: str
) -> None:
    """The log has the type and the place of the failure, neither has its message."""
    client = make_client(PlainReader(failure=KeyError("Anna said")))
    body = {"text": TEXT} if path != "/v1/stories" else {"articles": [{"text": TEXT}]}
    answer = client.post(path, json=body)
    assert (answer.status_code, answer.get_json()["title"]) == (500, "Internal Server Error")
    assert "Anna" not in answer.get_data(as_text=True)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "failure"
    ]


@pytest.mark.parametrize("path", POST_PATHS)
def test_a_busy_service_is_503_with_retry_after(make_client: Callable[..., Any], path: str) -> None:
    """The gate stayed shut; the caller is told when to come back."""
    client = make_client(PlainReader(busy=1), retry_after=3)
    body = {"text": TEXT} if path != "/v1/stories" else {"articles": [{"text": TEXT}]}
    answer = client.post(path, json=body)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
    assert client.post(path, json=body).status_code == 200


def test_a_worker_that_is_stopping_answers_what_reaches_it_and_begins_no_batch() -> None:
    """It is not ready, so nobody sends it more; whoever got through is served, save the longest."""
    app = build()
    parts.of(app).is_draining = lambda: True
    client = app.test_client()
    ready = client.get("/readyz")
    batch = client.post(
        "/v1/summaries/batch", data=f'{{"text": "{TEXT}"}}', content_type="application/x-ndjson"
    )
    assert (ready.status_code, ready.get_json()) == (503, {"status": "draining"})
    assert (batch.status_code, batch.get_json()["type"]) == (503, "/problems/shutting-down")
    assert batch.headers["Retry-After"] == ready.headers["Retry-After"] == "2"
    assert client.post("/v1/summaries", json={"text": TEXT}).status_code == 200
    assert client.get("/healthz").status_code == client.get("/v1/info").status_code == 200


def test_a_reader_that_is_not_ready_is_told(make_client: Callable[..., Any]) -> None:
    """Until the self-test is read, no article should come here."""
    answer = make_client(PlainReader(ready=False)).get("/readyz")
    assert (answer.status_code, answer.get_json()) == (503, {"status": "loading"})
    assert make_client().get("/readyz").status_code == 200


def test_one_line_is_logged_for_a_request_and_none_for_a_probe(client: Any, caplog: Any) -> None:
    """With ids and counts; the route is its template, and no text is in it."""
    caplog.set_level(logging.INFO, "storyfold")
    for path in ("/healthz", "/readyz", "/metrics"):
        client.get(path)
    client.post("/v1/summaries", json={"text": TEXT}, headers={"X-Request-ID": ID})
    client.get("/secret/path")
    call, missing = (record.__dict__ for record in caplog.records)
    assert call["request_id"] == ID
    assert (call["method"], call["route"], call["status"]) == ("POST", "/v1/summaries", 200)
    assert (call["chars"], call["n_articles"], call["lang"]) == (len(TEXT), 1, "en")
    assert missing["route"] == "(none)"
    told = json.dumps([call, missing], default=str)
    assert not [word for word in ("Anna", "Bergen", "Hej", "secret") if word in told]


def test_requests_are_counted_by_route(client: Any) -> None:
    """A path that a caller makes up is no label of its own."""

    def count(line: str) -> float:
        text = client.get("/metrics").get_data(as_text=True)
        found = re.search(rf"^{re.escape(line)} ([0-9.]+)$", text, flags=re.MULTILINE)
        return float(found[1]) if found else 0.0

    ok = 'storyfold_http_requests_total{method="POST",route="/v1/quotes",status="200"}'
    lost = 'storyfold_http_requests_total{method="other",route="(none)",status="404"}'
    before = count(ok), count(lost)
    client.post("/v1/quotes", json={"text": TEXT})
    client.open("/made-up", method="FETCH")
    assert (count(ok), count(lost)) == (before[0] + 1, before[1] + 1)
    build_info = f'storyfold_build_info{{model="plain 1.0",version="{__version__}"}} 1.0'
    assert build_info in client.get("/metrics").get_data(as_text=True)
    assert "made-up" not in client.get("/metrics").get_data(as_text=True)
