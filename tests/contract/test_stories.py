"""The call for a story: articles, summaries or both, and what is refused of them."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from service import __version__
from tests.contract.conftest import TEXT, errors_of
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = [
    {"text": "Anna said 12 people met Boris in Bergen.", "id": "a", "published_at": "2025-01-11"},
    {"text": "Boris told Anna that 14 people came to Bergen.", "id": "b"},
    {"text": "“We met,” Anna said 😀 in Bergen to 12 people.", "id": "c"},
]


def kept(client: Any, unit: str = "code_point") -> list[Any]:
    """The summaries of the articles."""
    options = {"offset_unit": unit}
    bodies = [{**article, "options": options} for article in ARTICLES]
    return [client.post("/v1/summaries", json=body).get_json() for body in bodies]


def test_a_story_has_every_field_of_the_record(client: Any) -> None:
    """Each of the contract, in the order of the record."""
    story = client.post("/v1/stories", json={"articles": ARTICLES}).get_json()
    assert list(story) == [
        "articles", "actors", "locations", "numeric_claims", "quotes", "dates", "model",
        "coherence", "overview", "lead", "timeline",
    ]  # fmt: skip
    assert {article["id"] for article in story["articles"]} == {"a", "b", "c"}


@pytest.mark.parametrize("unit", ["code_point", "utf16", "utf8"])
@pytest.mark.parametrize("split", range(len(ARTICLES) + 1))
def test_summaries_give_the_record_of_their_articles(client: Any, unit: str, split: int) -> None:
    """Every mix of articles and summaries gives the same bytes, in every unit."""
    options = {"offset_unit": unit}
    mixed = {"articles": ARTICLES[:split], "summaries": kept(client, unit)[split:]}
    answer = client.post("/v1/stories", json={**mixed, "options": options})
    whole = client.post("/v1/stories", json={"articles": ARTICLES, "options": options})
    assert (answer.status_code, answer.data) == (200, whole.data)


def test_the_order_of_articles_changes_nothing(client: Any) -> None:
    """The same bytes whichever outlet is named first."""
    forward = client.post("/v1/stories", json={"articles": ARTICLES})
    backward = client.post("/v1/stories", json={"articles": ARTICLES[::-1]})
    assert forward.data == backward.data


@pytest.mark.parametrize("body", [{}, {"articles": []}, {"articles": [], "summaries": []}])
def test_a_story_of_nothing_is_refused(client: Any, body: Any) -> None:
    """At least one article or summary."""
    answer = client.post("/v1/stories", json=body)
    assert (answer.status_code, errors_of(answer)) == (422, {"#": "required"})


def test_fifty_articles_are_a_story_and_one_more_is_not(client: Any) -> None:
    """At the limit and one past it."""
    articles = [{"text": f"Anna met {n} people."} for n in range(51)]
    assert client.post("/v1/stories", json={"articles": articles[:50]}).status_code == 200
    answer = client.post("/v1/stories", json={"articles": articles})
    assert (answer.status_code, errors_of(answer)) == (422, {"#/articles": "too_many"})


def test_two_hundred_summaries_are_a_story_and_one_more_is_not(client: Any, summary: Any) -> None:
    """At the limit and one past it."""

    def copies(count: int) -> list[Any]:
        return [
            {**summary, "article": {**summary["article"], "id": f"s{n:03}"}} for n in range(count)
        ]

    assert client.post("/v1/stories", json={"summaries": copies(200)}).status_code == 200
    answer = client.post("/v1/stories", json={"summaries": copies(201)})
    assert (answer.status_code, errors_of(answer)) == (422, {"#/summaries": "too_many"})


def test_limits_are_those_of_the_settings(make_client: Callable[..., Any]) -> None:
    """An operator's limits hold and are told."""
    client = make_client(max_articles=1, max_text_chars=5)
    many = client.post("/v1/stories", json={"articles": [{"text": "a"}, {"text": "b"}]})
    long = client.post("/v1/stories", json={"articles": [{"text": "abcdef"}]})
    assert errors_of(many) == {"#/articles": "too_many"}
    assert errors_of(long) == {"#/articles/0/text": "too_long"}
    limits = client.get("/v1/info").get_json()["limits"]
    assert (limits["max_articles"], limits["max_text_chars"]) == (1, 5)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"articles": [{"text": "A", "id": "x"}, {"text": "B", "id": "x"}]}, "#/articles/1/id"),
        ({"articles": [{"text": "A"}, {"text": "B"}, {"text": "A"}]}, "#/articles/2/id"),
    ],
)
def test_one_id_twice_is_refused(client: Any, body: Any, pointer: str) -> None:
    """Given ids and default ones alike: equal texts need ids of their own."""
    answer = client.post("/v1/stories", json=body)
    assert (answer.status_code, errors_of(answer)) == (422, {pointer: "duplicate_id"})


def test_an_article_and_its_summary_are_one_id_twice(client: Any, summary: Any) -> None:
    """The same article may be there once, in whichever form."""
    body = {"articles": [{"text": TEXT, "id": "a"}], "summaries": [summary]}
    answer = client.post("/v1/stories", json=body)
    assert errors_of(answer) == {"#/summaries/0/article/id": "duplicate_id"}


def test_options_inside_an_article_of_a_story_are_refused(client: Any) -> None:
    """They stand beside the articles, and the problem says so."""
    body = {"articles": [{"text": "A", "options": {"offset_unit": "utf8"}}]}
    answer = client.post("/v1/stories", json=body)
    assert errors_of(answer) == {"#/articles/0/options": "unknown_field"}
    assert "beside" in answer.get_json()["errors"][0]["detail"]


def test_a_summary_in_another_unit_is_refused(client: Any) -> None:
    """The problem names both units."""
    body = {"summaries": kept(client, "utf16")[:1], "options": {"offset_unit": "utf8"}}
    answer = client.post("/v1/stories", json=body)
    (error,) = answer.get_json()["errors"]
    assert (answer.status_code, error["code"]) == (422, "wrong_offset_unit")
    assert error["pointer"] == "#/summaries/0/article/offset_unit"
    assert "utf16" in error["detail"]
    assert "utf8" in error["detail"]


@pytest.mark.parametrize(
    "model",
    [
        {"service": "0.0.9", "pipeline": {"name": "plain", "version": "1.0"}},
        {"service": __version__, "pipeline": {"name": "plain", "version": "2.0"}},
        {"service": __version__, "pipeline": {"name": "other", "version": "1.0"}},
    ],
)
def test_a_summary_of_another_version_or_model_is_refused(
    client: Any, summary: Any, model: Any
) -> None:
    """Records of two models cannot be compared; the problem names ours."""
    answer = client.post("/v1/stories", json={"summaries": [{**summary, "model": model}]})
    assert (answer.status_code, errors_of(answer)) == (422, {"#/summaries/0/model": "wrong_model"})
    assert "plain 1.0" in answer.get_json()["errors"][0]["detail"]


def changed(summary: Any, path: str, value: Any) -> Any:
    """A copy of a summary with one value changed, or removed where the value is `...`."""
    made = copy.deepcopy(summary)
    node = made
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    for part in parents:
        node = node[part]
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return made


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("actors", ..., "required"),
        ("actors", None, "invalid_type"),
        ("actors/0/surname", "x", "unknown_field"),
        ("actors/0/mentions", [], "too_few"),
        ("actors/0/mentions/0/start", 1.0, "invalid_type"),
        ("actors/0/mentions/0/start", True, "invalid_type"),
        ("actors/0/mentions/0/start", "0", "invalid_type"),
        ("actors/0/mentions/0/start", -1, "out_of_range"),
        ("actors/0/mentions/0/end", 2**31, "out_of_range"),
        ("actors/0/mentions/0/kind", "verb", "invalid_choice"),
        ("actors/0/mentions/0/text", "", "too_short"),
        ("actors/0/mentions/0/text", "\ud800", "unpaired_surrogate"),
        ("actors/0/type", "robot", "invalid_choice"),
        ("actors/0/named", 1, "invalid_type"),
        ("actors/0/salience", 1.001, "out_of_range"),
        ("actors/0/salience", "high", "invalid_type"),
        ("actors/0/country_code", "no", "invalid_format"),
        ("actors/0/aliases", ["x", "x"], "duplicate"),
        ("actors/0/id", "a", "invalid_format"),
        ("actors/1/id", "actor-1", "duplicate_id"),
        ("locations/0/geonames_id", 0, "out_of_range"),
        ("locations/0/latitude", 90.1, "out_of_range"),
        ("locations/0/longitude", -180.1, "out_of_range"),
        ("numeric_claims/0/quantity/value", 10**400, "out_of_range"),
        ("numeric_claims/0/quantity/comparator", "=", "invalid_choice"),
        ("numeric_claims/0/quantity/direction", "flat", "invalid_choice"),
        ("numeric_claims/0/sentence", None, "invalid_type"),
        ("numeric_claims/0/predicate/lemma", ..., "required"),
        ("numeric_claims/0/attribution/actor_id", "actor-99", "unresolved_id"),
        ("quotes/0/speaker/actor_id", "actor-99", "unresolved_id"),
        ("quotes/0/speaker/actor_ids/0", "actor-99", "unresolved_id"),
        ("quotes/0/spans", [], "too_few"),
        ("quotes/0/type", "scream", "invalid_choice"),
        ("article/sha256", "abc", "invalid_format"),
        ("article/fingerprint", "abc", "invalid_format"),
        ("article/language", "ru", "invalid_choice"),
        ("article/published_at", "now", "invalid_format"),
        ("article/characters", -1, "out_of_range"),
        ("article/boilerplate/0", 3, "invalid_type"),
        ("model/pipeline", {}, "required"),
    ],
)
def test_a_summary_is_checked_as_strictly_as_an_article(
    client: Any, summary: Any, path: str, value: Any, code: str
) -> None:
    """Every type, range, enumeration and reference, each with its place."""
    content = {"summaries": [changed(summary, path, value)]}
    answer = client.post("/v1/stories", data=json.dumps(content), content_type="application/json")
    assert answer.status_code == 422
    found = errors_of(answer)
    assert code in found.values()
    assert all(pointer.startswith(f"#/summaries/0/{path}") for pointer in found)


@pytest.mark.parametrize(
    "place",
    [
        "article/boilerplate/0",
        "actors/0/mentions/0",
        "locations/0/mentions/0",
        "numeric_claims/0",
        "numeric_claims/0/sentence",
        "numeric_claims/0/subject",
        "numeric_claims/0/predicate",
        "numeric_claims/0/attribution",
        "quotes/0/spans/0",
        "quotes/0/cue",
        "quotes/0/speaker",
    ],
)
def test_a_span_has_to_be_as_long_as_its_text(client: Any, summary: Any, place: str) -> None:
    """An end before the start, or offsets in another unit than said, do not get in."""
    for end in (1_000_000, 1):
        answer = client.post(
            "/v1/stories", json={"summaries": [changed(summary, f"{place}/end", end)]}
        )
        found = errors_of(answer)
        assert (answer.status_code, found) == (422, {f"#/summaries/0/{place}": "span_mismatch"})


def test_an_article_in_another_language_is_told_by_its_place(
    make_client: Callable[..., Any],
) -> None:
    """Detection by the reader becomes a problem that points at the text."""
    client = make_client(PlainReader(language="ru"))
    answer = client.post("/v1/stories", json={"articles": ARTICLES})
    assert answer.get_json()["type"] == "/problems/unsupported-language"
    assert errors_of(answer) == {"#/articles/0/text": "unsupported_language"}


def test_a_busy_service_is_503_with_retry_after(make_client: Callable[..., Any]) -> None:
    """The first article finds the gate shut: nothing was done, try again."""
    client = make_client(PlainReader(busy=1), retry_after=7)
    answer = client.post("/v1/stories", json={"articles": ARTICLES})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")
    assert answer.get_json()["type"] == "/problems/busy"


def test_a_story_that_was_begun_is_finished(make_client: Callable[..., Any]) -> None:
    """A late turn for a later article does not throw the work away; each article is read once."""

    class Late(PlainReader):
        def read(self, article: Any) -> Any:
            self.busy = 2 if article.id == "b" and not hasattr(self, "waited") else self.busy
            if article.id == "b":
                self.waited = True
            return super().read(article)

    reader = Late()
    assert make_client(reader).post("/v1/stories", json={"articles": ARTICLES}).status_code == 200
    assert reader.read_ids == ["a", "b", "c"]
