"""What holds for any request for a story: it is the articles that count, not how they are sent."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from service.app import create_app
from service.settings import Settings
from tests.plain_reader import PlainReader

CLIENT = create_app(Settings(), PlainReader()).test_client()
# Names, numbers and curly quotes are what the reader without a model finds.
SENTENCES = [
    "Anna said 12 people met Boris in Bergen.",
    "Boris told Anna that 14 people came to Bergen.",
    "“We met in the old harbour before the storm,” Anna said.",
    "“We met in the old harbour,” Anna told Carla 😀.",
    "Carla counted 12 people and 3 dogs.",
    "Some 300 people marched through Oslo.",
]

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
dates = st.sampled_from([None, "2025-01-11", "2025-01-12T08:00:00+01:00"])
units = st.sampled_from(["code_point", "utf16", "utf8"])


@st.composite
def stories(draw):
    """One to five articles with ids of their own."""
    bodies = draw(st.lists(st.tuples(texts, dates), min_size=1, max_size=5))
    return [
        {"id": f"a{n}", "text": text, "published_at": date} for n, (text, date) in enumerate(bodies)
    ]


def post(path, body):
    answer = CLIENT.post(path, json=body)
    assert answer.status_code == 200, answer.data
    return answer.data


def story_of(articles, unit, as_summaries=()):
    """The bytes of a story; articles of these places are read on their own before."""
    options = {"offset_unit": unit}
    kept = [
        json.loads(post("/v1/summaries", {**articles[at], "options": options}))
        for at in as_summaries
    ]
    sent = [article for at, article in enumerate(articles) if at not in as_summaries]
    return post("/v1/stories", {"articles": sent, "summaries": kept, "options": options})


@settings(max_examples=40, deadline=None)
@given(stories(), units, st.data())
def test_any_mix_of_articles_and_summaries_in_any_order_is_one_record(articles, unit, data):
    """A caller that keeps summaries gets byte for byte what one with the articles gets."""
    places = st.integers(0, len(articles) - 1)
    kept = data.draw(st.lists(places, unique=True))
    shuffled = data.draw(st.permutations(articles))
    assert story_of(shuffled, unit, kept) == story_of(articles, unit)


@settings(max_examples=40, deadline=None)
@given(stories(), st.data())
def test_a_story_in_two_halves_has_all_that_the_halves_have(articles, data):
    """Every quantity and utterance of a half is in the whole, which has no more articles to it."""
    cut = data.draw(st.integers(0, len(articles)))
    whole = json.loads(story_of(articles, "code_point"))
    halves = [
        json.loads(story_of(half, "code_point"))
        for half in (articles[:cut], articles[cut:])
        if half
    ]
    for kind, parts in (("actors", "mentions"), ("locations", "mentions"), ("quotes", "variants")):
        listed, of_halves = (
            sorted(
                (part["article_id"], part.get("start", part.get("id")), part["text"])
                for story in stories_
                for entry in story[kind]
                for part in entry[parts]
            )
            for stories_ in ([whole], halves)
        )
        assert listed == of_halves
    assert len(whole["actors"]) <= sum(len(half["actors"]) for half in halves)
