"""The five calls for one article: what they take and what they give."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from tests.contract.conftest import ARTICLE_PATHS, TEXT, errors_of

KINDS = {
    "/v1/actors": "actors",
    "/v1/locations": "locations",
    "/v1/numeric-claims": "numeric_claims",
    "/v1/quotes": "quotes",
    "/v1/dates": "dates",
}


def test_a_summary_has_all_kinds_and_what_made_it(client: Any) -> None:
    """The fields of the contract, in the contract's order."""
    answer = client.post("/v1/summaries", json={"text": TEXT})
    assert answer.status_code == 200
    assert list(answer.get_json()) == [
        "article", "actors", "locations", "numeric_claims", "quotes", "dates", "model",
    ]  # fmt: skip
    assert all(answer.get_json()[kind] for kind in KINDS.values())


@pytest.mark.parametrize(("path", "kind"), KINDS.items())
def test_a_call_for_one_kind_gives_that_list_of_the_summary(
    client: Any, summary: Any, path: str, kind: str
) -> None:
    """Ids and offsets are those of the whole summary."""
    answer = client.post(path, json={"text": TEXT, "id": "a"}).get_json()
    assert answer == {key: summary[key] for key in ("article", kind, "model")}


def test_an_article_keeps_what_it_was_sent_with(client: Any) -> None:
    """Metadata comes back as sent; what was not sent is null, not missing."""
    sent = {
        "id": "x",
        "title": "T",
        "source": "S",
        "url": "https://news.example/1",
        "published_at": "2025-01-11T09:30:00+02:00",
        "language": "en",
    }
    article = client.post("/v1/summaries", json={"text": TEXT, **sent}).get_json()["article"]
    assert {name: article[name] for name in sent} == sent
    bare = client.post("/v1/summaries", json={"text": TEXT}).get_json()["article"]
    assert [bare[name] for name in ("title", "source", "url", "published_at", "text")] == [None] * 5


def test_null_counts_as_left_out(client: Any) -> None:
    """A client that writes null for what it does not have gets the same answer."""
    names = ("id", "title", "source", "url", "published_at", "language", "options")
    nulls = client.post("/v1/summaries", json={"text": TEXT, **dict.fromkeys(names)})
    assert nulls.data == client.post("/v1/summaries", json={"text": TEXT}).data


def test_an_article_without_id_gets_one_of_its_text(client: Any) -> None:
    """The default id is `a-` and twelve hex digits of the SHA-256 of the text."""
    article = client.post("/v1/summaries", json={"text": TEXT}).get_json()["article"]
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert (article["id"], article["sha256"]) == (f"a-{digest[:12]}", digest)


@pytest.mark.parametrize("path", ARTICLE_PATHS)
def test_plain_text_is_read_as_the_text_of_an_article(client: Any, path: str) -> None:
    """The body is the text, the rest of the article is in the query."""
    query = {"id": "p", "source": "S", "published_at": "2025-01-11", "offset_unit": "utf16"}
    plain = client.post(
        path, data=TEXT.encode(), content_type="text/plain; charset=utf-8", query_string=query
    )
    unit = query.pop("offset_unit")
    body = {"text": TEXT, **query, "options": {"offset_unit": unit}}
    assert plain.status_code == 200
    assert plain.data == client.post(path, json=body).data


def test_html_is_read_for_its_main_text_which_comes_back(client: Any) -> None:
    """Offsets count in the extracted text, so the answer carries it."""
    paragraph = "Anna Holm said on Monday that 12 people had been hurt when a ferry caught fire. "
    page = f"<html><body><nav>Home</nav><article><h1>Fire</h1><p>{paragraph * 4}</p></article>"
    answer = client.post(
        "/v1/summaries", data=page.encode(), content_type="text/html", query_string={"id": "h"}
    ).get_json()
    text = answer["article"]["text"]
    assert paragraph.strip() in text
    assert "Home" not in text
    mention = answer["actors"][0]["mentions"][0]
    assert text[mention["start"] : mention["end"]] == mention["text"]


def test_a_page_without_text_is_refused(client: Any) -> None:
    """There is nothing to read in an empty page, and that is no fault of the service."""
    answer = client.post("/v1/summaries", data=b"<html></html>", content_type="text/html")
    assert (answer.status_code, errors_of(answer)) == (422, {"#/text": "blank"})
    assert "main text" in answer.get_json()["errors"][0]["detail"]


@pytest.mark.parametrize("media_type", ["application/ld+json", "application/json; charset=utf-8"])
def test_other_names_of_json_are_json(client: Any, media_type: str) -> None:
    """A suffix of +json and a charset of UTF-8 change nothing."""
    answer = client.post("/v1/summaries", data=b'{"text": "A"}', content_type=media_type)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("unit", "offsets"),
    [("code_point", (11, 16)), ("utf16", (11, 17)), ("utf8", (13, 21))],
)
def test_offsets_count_in_the_unit_that_is_asked_for(
    client: Any, unit: str, offsets: tuple[int, int]
) -> None:
    """`Hej 😀` after a curly quote: three counts of the same span."""
    body = {"text": TEXT, "options": {"offset_unit": unit}}
    answer = client.post("/v1/summaries", json=body).get_json()
    span = answer["quotes"][0]["spans"][0]
    assert (span["start"], span["end"], span["text"]) == (*offsets, "Hej 😀")
    assert answer["article"]["offset_unit"] == unit


@pytest.mark.parametrize("text", ["😀😀", "12 – 13", "…"])
def test_a_text_without_letters_is_an_article_without_actors(client: Any, text: str) -> None:
    """Nothing to find is no error: empty lists."""
    answer = client.post("/v1/summaries", json={"text": text})
    assert answer.status_code == 200
    assert answer.get_json()["actors"] == answer.get_json()["quotes"] == []


def test_the_text_is_never_changed(client: Any) -> None:
    """Line ends, white space at the ends and combining marks count as sent."""
    text = "  \r\nCafe\u0301 “Hi” \r\n"
    answer = client.post("/v1/summaries", json={"text": text}).get_json()
    span = answer["quotes"][0]["spans"][0]
    assert text[span["start"] : span["end"]] == "Hi"
    assert answer["article"]["characters"] == len(text)


@pytest.mark.parametrize("length", [99_999, 100_000])
def test_the_longest_text_is_read(client: Any, length: int) -> None:
    """100,000 code points, of four bytes each, are within the limits."""
    answer = client.post("/v1/summaries", json={"text": "😀" * length})
    assert answer.status_code == 200
    assert answer.get_json()["article"]["characters"] == length


@pytest.mark.parametrize("home", ["AU", "US-OH"])
def test_where_an_outlet_is_at_home_comes_back(client: Any, home: str) -> None:
    """A country's code or a region's, in a body and in a query."""
    sent = client.post("/v1/dates", json={"text": TEXT, "home": home}).get_json()
    plain = client.post(f"/v1/dates?home={home}", data=TEXT, content_type="text/plain").get_json()
    assert sent["article"]["home"] == plain["article"]["home"] == home


@pytest.mark.parametrize("home", ["au", "UK", "US-XX", "OH"])
def test_a_home_without_a_code_of_iso_3166_is_refused(client: Any, home: str) -> None:
    """With what to send in its stead."""
    answer = client.post("/v1/dates", json={"text": TEXT, "home": home})
    assert answer.status_code == 422
    (error,) = answer.get_json()["errors"]
    assert (error["pointer"], error["code"]) == ("#/home", "unknown_code")


def test_the_start_of_a_date_is_written_from(client: Any) -> None:
    """The name of the contract, also where the article itself has that word in marks."""
    text = 'On Monday Ann wrote “"from_":” twice.'
    answer = client.post("/v1/dates", json={"text": text}).get_json()
    assert list(answer["dates"][0])[4:6] == ["from", "to"]
    assert (
        '"from_":' in client.post("/v1/quotes", json={"text": text}).get_json()["quotes"][0]["text"]
    )
