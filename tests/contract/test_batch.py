"""Many articles in one call: a line each, in order, and none costs another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from service.web import parts
from tests.contract.conftest import TEXT, build
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Sequence

PATH = "/v1/summaries/batch"
NDJSON = "application/x-ndjson"


def line(**article: Any) -> str:
    """An article as a line."""
    return json.dumps({"text": TEXT, **article})


def sent(client: Any, lines: Sequence[str], **more: Any) -> list[Any]:
    """The lines of the answer."""
    answer = client.post(PATH, data="\n".join(lines).encode(), content_type=NDJSON, **more)
    assert (answer.status_code, answer.mimetype) == (200, NDJSON)
    return [json.loads(found) for found in answer.get_data().splitlines()]


def test_each_line_is_the_summary_of_its_article_in_the_order_sent(client: Any) -> None:
    """The same as from the call for one article, with options of its own."""
    articles: list[dict[str, Any]] = [
        {"id": "a", "text": TEXT},
        {"id": "b", "text": "Bo met 3 people.", "options": {"offset_unit": "utf8"}},
        {"id": "a", "text": TEXT, "home": "SE"},
    ]
    found = sent(client, [json.dumps(article) for article in articles])
    single = [client.post("/v1/summaries", json=article).get_json() for article in articles]
    assert [answer["summary"] for answer in found] == single


def test_a_bad_line_costs_no_other(client: Any) -> None:
    """It gets the problem that its article alone would get, without the id of a request."""
    bad = ["{", '{"text": " "}', '{"text": "A", "text": "B"}', "[]", line(language="sv"), "\ud800"]
    lines = [line(id="a"), *bad[:-1], line(id="z")]
    found = sent(client, lines)
    assert [list(answer) for answer in found] == [["summary"], *[["problem"]] * 5, ["summary"]]
    for text, answer in zip(lines[1:-1], found[1:-1], strict=True):
        alone = client.post(
            "/v1/summaries", data=text.encode(), content_type="application/json"
        ).get_json()
        del alone["instance"]
        assert answer["problem"] == alone


def test_blank_lines_get_no_line(client: Any) -> None:
    """Nor does the end of the last one; a carriage return is white space."""
    found = sent(client, ["", line(id="a") + "\r", "  ", line(id="b"), "", ""])
    assert [answer["summary"]["article"]["id"] for answer in found] == ["a", "b"]
    assert sent(client, ["", " "]) == []


@pytest.mark.parametrize(("extra", "kind"), [(0, "summary"), (1, "problem")], ids=["at", "past"])
def test_a_line_has_a_longest_length(extra: int, kind: str) -> None:
    """One over the limit is 413, and the next is read."""
    client = build(max_body_bytes=2048).test_client()
    short = line(id="a")
    long = short + " " * (2048 - len(short) + extra)
    found = sent(client, [long, line(id="b"), long])
    assert [list(answer) for answer in found] == [[kind], ["summary"], [kind]]
    if kind == "problem":
        assert (found[0]["problem"]["status"], found[0]["problem"]["limit"]) == (413, 2048)


@pytest.mark.parametrize("count", [3, 4, 6])
def test_a_batch_has_a_most_lines(count: int) -> None:
    """The lines up to the limit are read; one more gets a last line that says so."""
    reader = PlainReader()
    client = build(reader, max_batch_lines=3).test_client()
    found = sent(client, [line(id=f"a{i}") for i in range(count)])
    assert len(reader.read_ids) == 3
    assert [list(answer) for answer in found[:3]] == [["summary"]] * 3
    assert len(found) == min(count, 4)
    if count > 3:
        assert found[3]["problem"]["status"] == 413
        assert found[3]["problem"]["errors"][0]["code"] == "too_many_lines"


def test_overload_before_the_first_line_is_a_503() -> None:
    """Nothing was done: try again."""
    client = build(PlainReader(busy=1)).test_client()
    answer = client.post(PATH, data=line(), content_type=NDJSON)
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers


def test_later_lines_wait_for_their_turn() -> None:
    """What was read is not thrown away."""
    reader = PlainReader()
    client = build(reader).test_client()
    original = reader.read

    def read(article: Any) -> Any:
        reader.busy = 3 if article.id == "b" and not reader.busy and "b" not in seen else 0
        seen.append(article.id)
        return original(article)

    seen: list[str] = []
    reader.read = read  # type: ignore[method-assign]
    found = sent(client, [line(id="a"), line(id="b")])
    assert [answer["summary"]["article"]["id"] for answer in found] == ["a", "b"]
    assert seen.count("b") > 1


def test_a_worker_that_is_told_to_stop_says_so_for_the_lines_that_are_left() -> None:
    """What it has read is answered; the rest can be sent again."""
    reader = PlainReader()
    app = build(reader)
    parts.of(app).is_draining = lambda: len(reader.read_ids) > 1
    found = sent(app.test_client(), [line(id=name) for name in "abc"])
    assert [list(answer) for answer in found] == [["summary"], ["summary"], ["problem"]]
    assert found[2]["problem"]["type"] == "/problems/shutting-down"


def test_a_failure_costs_its_line_alone() -> None:
    """It is answered without its message, as anywhere."""
    client = build(PlainReader(failure=RuntimeError("secret"))).test_client()
    found = sent(client, [line(id="a"), line(id="b")])
    assert [answer["problem"]["status"] for answer in found] == [500, 500]
    assert "secret" not in str(found)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "application/json"}, 415),
        ({"Content-Type": NDJSON, "Accept": "text/csv"}, 406),
        ({"Content-Type": NDJSON, "Accept": NDJSON}, 200),
        ({"Content-Type": NDJSON, "Accept": "application/json"}, 200),
    ],
)
def test_a_batch_is_lines_of_json_both_ways(
    client: Any, headers: dict[str, str], status: int
) -> None:
    """Whatever else is asked for is refused before anything is read."""
    assert client.post(PATH, data=line(), headers=headers).status_code == status
