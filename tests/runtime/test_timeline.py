"""The timeline of a story: one entry for what several outlets date the same, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.reader import Reader
from service.records import Article
from service.stories.merge import merge

if TYPE_CHECKING:
    from service.records import Story


@pytest.fixture(scope="module")
def story() -> Story:
    """Two outlets on one fire, and what came of it."""
    reader = Reader()
    texts = {
        "a": "Fire killed four workers at a mill in Leeds on January 9.\n\n"
        "The mill was built in 1998 for 300 workers. "
        "Mayor Anna Roe said on January 12 that the mill would be closed for good.",
        "b": "Four workers were killed in a fire at a mill in Leeds on January 9.\n\n"
        "Mayor Anna Roe said on January 12 that the mill would be closed for good. "
        "Before 1990 some 20 people died there.",
    }
    return merge(
        [reader.read(Article(text, id_, published_at="2025-01-13")) for id_, text in texts.items()]
    )


def test_one_entry_for_what_several_outlets_date_the_same(story: Story) -> None:
    """The fire is one event of both outlets, the mayor's words are another."""
    both = [event for event in story.timeline if event.article_ids == ("a", "b")]
    assert [event.from_ for event in both] == ["2025-01-09", "2025-01-12"]
    assert both[0].claim_ids
    assert both[1].quote_ids


def test_background_stands_in_its_place(story: Story) -> None:
    """By `from`, ids in that order; nothing at a day that something was before."""
    assert [event.from_ for event in story.timeline] == ["1998-01-01", "2025-01-09", "2025-01-12"]
    assert [event.id for event in story.timeline] == ["event-1", "event-2", "event-3"]


def test_an_entry_is_an_article_s_own_sentence(story: Story) -> None:
    """Its ids are those of the story's lists."""
    ids = {
        *(actor.id for actor in story.actors),
        *(place.id for place in story.locations),
        *(claim.id for claim in story.numeric_claims),
        *(quote.id for quote in story.quotes),
    }
    for event in story.timeline:
        assert event.end - event.start == len(event.text)
        named = (*event.actor_ids, *event.location_ids, *event.claim_ids, *event.quote_ids)
        assert ids.issuperset(named)


def test_what_was_said_is_shown_with_who_said_it(story: Story) -> None:
    """The whole sentence: "Mayor Anna Roe said …", not "that the mill would be closed"."""
    (said,) = (event for event in story.timeline if event.quote_ids)
    assert said.text.startswith("Mayor Anna Roe said on January 12 that")
    assert said.text.endswith("closed for good.")
