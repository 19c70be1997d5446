"""Python's way in: read here or by a service, the same records."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from service.library import Client, ReadArticle, Refused, client, read, story
from service.library.decode import record
from service.records import Story, Summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.plain_reader import PlainReader

TEXT = "Anna Holm of Bergen said on Monday “We mourn” after 12 people had died."
OTHER = "Holm said on Tuesday that 14 people had died in Bergen."


def test_an_article_is_read(reader: PlainReader) -> None:
    """By its text and the fields of an Article; what comes back are the records themselves."""
    found = read(TEXT, source="Post", published_at="2025-01-06", title=None, offset_unit="utf8")
    assert found.article.source == "Post"
    assert found.article.offset_unit == "utf8"
    assert found.quotes[0].text == "We mourn"
    assert found.numeric_claims[0].quantity.value == 12
    assert (found.actors[0].name, found.locations[0].name) == ("Anna", "Bergen")
    assert found.dates[0].from_ == "2025-01-06"


def test_articles_become_a_story(reader: PlainReader) -> None:
    """Texts, fields, and what was read before, in any mix."""
    first = read(TEXT, source="Post")
    by_mix = story([first, {"text": OTHER, "source": "Wire"}])
    by_text = story([{"text": OTHER, "source": "Wire"}, {"text": TEXT, "source": "Post"}])
    assert by_mix.to_json() == by_text.to_json()
    assert {article.source for article in by_mix.story.articles} == {"Post", "Wire"}
    with pytest.raises(ValueError, match="ids of their own"):
        story([TEXT, TEXT])


def test_what_cannot_be_read_is_refused_with_its_problem(reader: PlainReader) -> None:
    """The message says what is wrong and where."""
    with pytest.raises(Refused, match="#/home must be a code") as caught:
        read(TEXT, home="XX")
    assert caught.value.problem["status"] == 422
    reader.language = "de"
    with pytest.raises(Refused, match="it seems to be de"):
        read(TEXT)


def test_a_service_gives_the_same(reader: PlainReader, url: str) -> None:
    """Of one article, of many, of a story, and of groups."""
    asked = Client(url)
    assert asked.read(TEXT, source="Post") == read(TEXT, source="Post")
    many = list(asked.read_many([TEXT, {"text": " "}, {"text": OTHER, "id": "b"}], lines=2))
    assert [isinstance(one, ReadArticle) for one in many] == [True, False, True]
    refused = many[1]
    assert isinstance(refused, Refused)
    assert refused.problem["errors"][0]["code"] == "blank"
    first = read(TEXT)
    assert asked.story([first, OTHER]) == story([first, OTHER])
    groups = asked.groups([first, OTHER])
    assert sum(len(group.article_ids) for group in groups) == 2
    with pytest.raises(Refused, match="at least one article"):
        asked.story([])
    with pytest.raises(TypeError, match="has been read"):
        list(asked.read_many([first]))


def test_answers_are_records_again(reader: PlainReader) -> None:
    """Whatever is in them; a field that a newer service adds is left."""
    found = read(TEXT, published_at="2025-01-06")
    content = json.loads(found.to_json())
    assert record(Summary, {**content, "mood": "grave"}) == found.summary
    made = story([found, OTHER])
    assert record(Story, json.loads(made.to_json())) == made.story
    del content["actors"]
    with pytest.raises(KeyError, match="actors"):
        record(Summary, content)


def test_a_busy_service_is_asked_again(reader: PlainReader, url: str) -> None:
    """When it says, and not for ever."""
    reader.busy = 1
    begun = time.monotonic()
    assert Client(url).read(TEXT) == read(TEXT)
    assert time.monotonic() - begun >= 0.9  # Retry-After: 1
    reader.busy = 5
    with pytest.raises(Refused, match="other articles") as caught:
        Client(url, patience=0.5).read(TEXT)
    assert caught.value.problem["status"] == 503


class Gateway(BaseHTTPRequestHandler):
    """Turns a caller away in its own way, and says with what it was asked."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen = self.headers.get("Authorization")  # type: ignore[attr-defined]
        self.send_response(502)
        self.end_headers()
        self.wfile.write(b"<html>bad gateway</html>")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def gateway() -> Iterator[HTTPServer]:
    """One on this machine."""
    with HTTPServer(("127.0.0.1", 0), Gateway) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_what_a_gateway_says_is_told(gateway: HTTPServer) -> None:
    """And keys are sent as the service takes them; nobody there is an OSError."""
    with pytest.raises(Refused, match="Bad Gateway"):
        Client(f"http://127.0.0.1:{gateway.server_port}/", key="k" * 16).read(TEXT)
    assert gateway.seen == f"Bearer {'k' * 16}"  # type: ignore[attr-defined]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(OSError, match="refused"):
        Client(f"http://127.0.0.1:{port}").read(TEXT)


def test_a_wait_is_seconds_or_a_date() -> None:
    """As RFC 9110 has it; what is neither is a short wait."""
    now, soon = "Mon, 06 Jan 2025 12:00:00 GMT", "Mon, 06 Jan 2025 12:00:30 GMT"
    assert client._seconds("3") == 3
    assert client._seconds(soon, now) == 30
    assert client._seconds(now, soon) == 0
    assert client._seconds("later", now) == client._seconds(None) == client.LATER
    assert client._seconds(soon) == client.LATER


class Frame(dict[str, Any]):
    """A frame, as far as it is asked for."""


@pytest.fixture
def polars(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with polars alone."""
    module = ModuleType("polars")
    module.DataFrame = Frame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "polars", module)
    monkeypatch.setitem(sys.modules, "pandas", None)


@pytest.mark.usefixtures("polars")
def test_a_frame_has_a_row_for_each(reader: PlainReader) -> None:
    """Records inside have columns of their own; of a story each row says who has it, and when."""
    first = read(TEXT, source="Post", published_at="2025-01-06")
    claims = first.to_frame()
    assert isinstance(claims, Frame)
    assert claims["quantity.value"] == [12.0]
    assert claims["subject.text"] == ["12"]
    assert first.to_frame("dates")["from"] == ["2025-01-06"]
    made = story([first, {"text": OTHER, "source": "Wire"}])
    claims = made.to_frame()
    assert sorted(zip(claims["quantity.value"], claims["source"], strict=True)) == [
        (12.0, "Post"),
        (14.0, "Wire"),
    ]
    assert set(claims["published_at"]) == {"2025-01-06", None}
    assert made.to_frame("quotes")["entry.text"] == ["We mourn"]
    assert len(made.to_frame("articles")["id"]) == 2
    assert "from" in made.to_frame("timeline")
    assert made.to_frame("actors")["aliases"]
    for frame in (first.to_frame, made.to_frame):
        with pytest.raises(ValueError, match="a kind is one of"):
            frame("moods")
    with pytest.raises(ValueError, match="a frame is of"):
        first.to_frame(library="excel")
    with pytest.raises(ImportError, match="a frame needs pandas"):
        first.to_frame(library="pandas")
    assert not read("…").to_frame()


def test_a_frame_of_pandas(reader: PlainReader) -> None:
    """Where it is installed."""
    pandas = pytest.importorskip("pandas")
    made = story([read(TEXT, source="Post"), {"text": OTHER, "source": "Wire"}]).to_frame()
    assert isinstance(made, pandas.DataFrame)
    assert made.groupby("source")["quantity.value"].max().to_dict() == {"Post": 12, "Wire": 14}
