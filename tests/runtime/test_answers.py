"""The real reader behind the app, in this process: its answers against `openapi.yaml`."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts import examples
from scripts.local_service import seed_articles
from service.app import create_app
from service.reading.reader import Reader
from service.settings import Settings
from tests import specification
from tests.contract.conftest import ARTICLE_PATHS, errors_of

if TYPE_CHECKING:
    from flask import Flask

RUSSIAN = (
    "Мэр города сообщила в понедельник, что двенадцать человек пострадали при пожаре на пароме, "
    "который шёл из Бергена. По её словам, спасатели работали всю ночь, а причина возгорания пока "
    "не установлена. Следствие продолжается, свидетелей просят обратиться в полицию."
)
UNITS = {"code_point": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@pytest.fixture(scope="module")
def real_app() -> Flask:
    """The app as it ships, without a server."""
    app = create_app(Settings(), Reader())
    app.test_client_class = specification.CheckedClient
    return app


@pytest.fixture
def real(real_app: Flask) -> Any:
    """A client that checks every answer."""
    return real_app.test_client()


@pytest.mark.parametrize("path", ARTICLE_PATHS)
def test_seeds_are_answered_as_the_document_promises(real: Any, path: str) -> None:
    """Real articles, every call; the client checks the shape."""
    for article in seed_articles():
        assert real.post(path, json=article).status_code == 200


def spans(node: Any) -> list[dict[str, Any]]:
    """Every object with a start, an end and a text."""
    found = []
    if isinstance(node, dict):
        if "start" in node:
            found.append(node)
        found += [span for value in node.values() for span in spans(value)]
    elif isinstance(node, list):
        found += [span for value in node for span in spans(value)]
    return found


@pytest.mark.parametrize("unit", UNITS)
def test_spans_equal_their_slices_in_every_unit(real: Any, unit: str) -> None:
    """Curly quotes, emoji, combining marks and CRLF in a real article."""
    encoding, width = UNITS[unit]
    for article in seed_articles():
        text = "😀 e\u0301\r\n\r\n" + article["text"].replace("\n", "\r\n")
        body = {"text": text, "options": {"offset_unit": unit}}
        found = spans(real.post("/v1/summaries", json=body).get_json())
        encoded = text.encode(encoding)
        assert len(found) > 50
        for span in found:
            piece = encoded[span["start"] * width : span["end"] * width].decode(encoding)
            assert piece == span["text"]


@pytest.mark.parametrize("unit", UNITS)
def test_summaries_give_the_bytes_of_their_articles(real: Any, unit: str) -> None:
    """Kept summaries, articles, and both in any order: one record."""
    articles = seed_articles()
    options = {"offset_unit": unit}
    whole = real.post("/v1/stories", json={"articles": articles, "options": options})
    kept = [
        real.post("/v1/summaries", json={**article, "options": options}).get_json()
        for article in articles
    ]
    assert whole.status_code == 200
    for split in range(len(articles) + 1):
        body = {"articles": articles[split:][::-1], "summaries": kept[:split], "options": options}
        assert real.post("/v1/stories", json=body).data == whole.data


NEWS = st.sampled_from(
    [
        "Anna Holm", "the mayor", "Mr. Ōe", "Зеленський", "North Korea", "the E.U.", "she", "they",
        "“", "”", "'", "‘", "’", '"', ",", ".", "!", "?", ":", ";", "—", "-", "(", ")", "\r\n",
        "\n\n", " ", "\t", "12", "more than 300", "$1.2bn", "5%", "a third of", "one in five",
        "between 3 and 7", "people", "soldiers", "died", "on Monday", "in Paris, Texas", "said",
        "that", "according to", "“No", "@anna", "https://a.example/b", "#tag", "😀", "👩\u200d🚀",
        "e\u0301", "שלום", "\u202e", "\ufeff", "\x00", "Also Read", "PARIS (AP) —", "€", "½",
        "told reporters",
    ]
)  # fmt: skip
ARTICLES = st.lists(NEWS, min_size=1, max_size=60).flatmap(
    lambda words: st.sampled_from([" ", "", "\n"]).map(lambda between: between.join(words))
) | st.text(min_size=1, max_size=120)


@given(ARTICLES)
@settings(max_examples=150, deadline=None, derandomize=True, database=None)
def test_any_text_is_read_and_its_summary_comes_back(real_app: Flask, text: str) -> None:
    """No failure on anything; spans are slices; the summary is taken back and merged."""
    assume(not text.isspace())
    real = real_app.test_client()
    answer = real.post("/v1/summaries", json={"text": text, "language": "en"})
    assert answer.status_code == 200
    for span in spans(answer.get_json()):
        assert text[span["start"] : span["end"]] == span["text"]
    kept = real.post("/v1/stories", json={"summaries": [answer.get_json()]})
    read = real.post("/v1/stories", json={"articles": [{"text": text, "language": "en"}]})
    assert (kept.status_code, kept.data) == (200, read.data)


def test_the_order_of_articles_changes_nothing(real: Any) -> None:
    """The same bytes for every third of the 120 orders."""
    orders = list(itertools.permutations(seed_articles()))[::3]
    answers = {real.post("/v1/stories", json={"articles": order}).data for order in orders[:12]}
    assert len(answers) == 1


@pytest.mark.parametrize(
    "text",
    ["😀 🚀 👩\u200d👩", "12 345 – 67,8 %", "12 12 12 — …", "$5", "…!?", "\u202e\u200b", "\x00"],
)
def test_a_text_without_letters_has_empty_lists(real: Any, text: str) -> None:
    """Numbers alone count nothing."""
    answer = real.post("/v1/summaries", json={"text": text})
    assert answer.status_code == 200
    kinds = ("actors", "locations", "numeric_claims", "quotes")
    assert [answer.get_json()[kind] for kind in kinds] == [[], [], [], []]


@pytest.mark.parametrize("path", [*ARTICLE_PATHS, "/v1/stories"])
def test_an_article_in_russian_is_refused(real: Any, path: str) -> None:
    """By detection, with the place of its text."""
    story = path == "/v1/stories"
    body = {"articles": [{"text": "A fire."}, {"text": RUSSIAN}]} if story else {"text": RUSSIAN}
    answer = real.post(path, json=body)
    assert answer.status_code == 422
    assert answer.get_json()["type"] == "/problems/unsupported-language"
    pointer = "#/articles/1/text" if story else "#/text"
    assert errors_of(answer) == {pointer: "unsupported_language"}


def test_the_examples_are_what_the_service_answers(real_app: Flask) -> None:
    """`python -m scripts.examples` writes them anew."""
    real_app.test_client_class = None
    old = specification.PATH.read_text("utf-8")
    new = examples.renewed(old, real_app)
    real_app.test_client_class = specification.CheckedClient
    changes = examples.differences(old, new)
    assert not changes, f"run `python -m scripts.examples`:\n{changes[:3000]}"
