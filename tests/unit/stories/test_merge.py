"""The record as a whole: copies, places, coherence, overview."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Phrase, Span
from service.stories.head import lines
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, place, quantity, quote, said_by, summary

TEXT = " ".join(f"word{n}" for n in range(60))


def test_a_story_needs_summaries_with_ids_of_their_own():
    """Nothing, or one id twice, is no story."""
    with pytest.raises(ValueError, match="ids of their own"):
        merge([])
    with pytest.raises(ValueError, match="ids of their own"):
        merge([summary("x"), summary("x")])


def test_articles_come_by_instant_of_publication_then_id():
    """Times are compared as instants; undated articles come last."""
    story = merge(
        [
            summary("a"),
            summary("b", published_at="2025-01-12T23:30:00Z"),
            summary("c", published_at="2025-01-13T00:15:00+01:00"),
        ]
    )
    assert [a.id for a in story.articles] == ["c", "b", "a"]


@pytest.mark.parametrize(("words", "copies"), [(50, True), (49, False)])
def test_a_copy_is_told_from_fifty_words(words, copies):
    """The later article of the same words is the copy; a shorter text says too little."""
    text = " ".join(TEXT.split()[:words])
    story = merge(
        [
            summary("a", text=text, published_at="2025-01-13"),
            summary("b", text=text, published_at="2025-01-12"),
        ]
    )
    assert [a.duplicate_of for a in story.articles] == [None, "b" if copies else None]


def test_a_copy_counts_for_nothing_but_stays_listed():
    """Two outlets that run one wire text are one; the third outlet decides nothing against it."""
    twelve = claim(quantity(12, "miner"), "miners", "killed/kill")
    fifteen = claim(quantity(15, "miner"), "miners", "killed/kill")
    story = merge(
        [summary("a", twelve, text=TEXT), summary("b", twelve, text=TEXT), summary("c", fifteen)]
    )
    (entry,) = story.numeric_claims
    assert (entry.consensus, entry.sources, entry.article_ids) == (None, 2, ("a", "b", "c"))


def test_two_copies_alone_are_a_single_source():
    """Agreement needs independent articles."""
    twelve = claim(quantity(12, "miner"), "miners", "killed/kill")
    story = merge([summary("a", twelve, text=TEXT), summary("b", twelve, text=TEXT)])
    assert story.numeric_claims[0].status == "single_source"


def test_places_join_by_identity_or_by_name():
    """The same GeoNames number is one place, whatever the spelling; so is the same name."""
    story = merge(
        [
            summary("x", place("Lvov", geonames_id=702550, latitude=49.8, longitude=24.0)),
            summary("y", place("Lviv", geonames_id=702550, latitude=49.8, longitude=24.0)),
            summary("z", place("Lviv")),
        ]
    )
    (only,) = story.locations
    assert (only.name, only.article_ids, only.geonames_id) == ("Lviv", ("x", "y", "z"), 702550)


def test_a_place_without_a_number_is_told_by_its_point():
    """Two counties of one name stay two, and keep their points."""
    texas = {"type": "region", "country_code": "US", "latitude": 33.58, "longitude": -95.5}
    georgia = {"type": "region", "country_code": "US", "latitude": 33.12, "longitude": -84.2}
    story = merge(
        [
            summary("x", place("Lamar County", **texas)),
            summary("y", place("Lamar County", **georgia)),
            summary("z", place("Lamar County", **texas)),
        ]
    )
    points = [(one.geonames_id, one.latitude, one.article_ids) for one in story.locations]
    assert points == [(None, 33.58, ("x", "z")), (None, 33.12, ("y",))]


def test_places_of_one_name_in_two_countries_stay_two():
    """Paris in France is not Paris in Texas."""
    story = merge(
        [
            summary("x", place("Paris", country_code="FR", geonames_id=2988507)),
            summary("y", place("Paris", country_code="US", geonames_id=4717560)),
        ]
    )
    assert len(story.locations) == 2


def test_an_article_about_something_else_does_not_belong():
    """Coherence falls, and the article is named; the others belong as before."""
    cast = (actor("Ana Costa"), actor("Eva Holm"), place("Lviv"))
    near = [summary("x", *cast), summary("y", *cast)]
    far = summary("z", actor("Per Dahl"), place("Oslo"))
    assert merge(near).coherence == 1.0
    story = merge([*near, far])
    assert {a.id: a.belongs for a in story.articles} == {"x": True, "y": True, "z": False}
    assert story.coherence < 0.7


def test_one_article_is_coherent():
    """A story of one article belongs to itself."""
    story = merge([summary("x")])
    assert (story.coherence, story.articles[0].belongs) == (1.0, True)


def test_the_overview_is_in_the_articles_words_and_refers_to_the_record():
    """The lead, the disagreement and the leading quote, each with its entry and articles."""
    speech = quote("Nobody will close this mine while I live", "actor-1")
    mayor = actor("Ana Costa", id="actor-1")
    story = merge(
        [
            summary("x", mayor, claim(quantity(12, "miner"), "miners", "killed/kill"), speech),
            summary("y", mayor, claim(quantity(15, "miner"), "miners", "killed/kill"), speech),
        ]
    )
    assert [(h.kind, h.ref, h.article_ids) for h in story.overview] == [
        ("lead", None, ("x",)),
        ("disagreement", "claim-1", ("x", "y")),
        ("quote", "quote-1", ("x", "y")),
    ]
    assert story.overview[1].text == (
        "Articles differ on the number of miners killed: 12 (1 article), 15 (1 article)"
    )
    assert story.overview[2].text == (
        "Ana Costa (2 articles): “Nobody will close this mine while I live”"
    )


def test_the_overview_says_where_agreement_rests_on_one_source():
    """Two outlets that cite one authority agree with it, not with each other."""
    ministry = actor("Ministry of Health", "organization", id="actor-1")
    cited = claim(
        quantity(70, "person"), "people", "died/die", "Officials say that 70 people died.",
        attribution=said_by("officials", "actor-1"),
    )  # fmt: skip
    story = merge([summary("x", ministry, cited), summary("y", ministry, cited)])
    assert agreements(story) == ["2 of 2 articles, citing one source: 70 people died"]


def agreements(story):
    return [h.text for h in story.overview if h.kind == "agreement"]


def test_a_number_that_names_a_thing_is_no_agreement():
    """ "The 17-inch screen was shown" tells which screen; a quake's magnitude is news."""

    def told(number, unit, sentence, text, verb):
        at, verb_at = sentence.index(text), sentence.index(verb)
        subject = sentence[sentence.index(" ") + 1 : verb_at - 1]
        found = claim(
            quantity(number, unit, kind="measurement"), subject, f"{verb}/show", sentence,
            start=at, end=at + len(text), text=text,
        )  # fmt: skip
        return replace(
            found,
            subject=Span(sentence.index(subject), verb_at - 1, subject),
            predicate=Phrase(verb_at, verb_at + len(verb), verb, "show"),
        )

    screen = told(17, "inch", "The 17-inch screen was shown.", "17-inch", "was shown")
    quake = told(
        4.2, "magnitude", "The 4.2-magnitude quake was recorded.", "4.2-magnitude", "was recorded"
    )
    assert agreements(merge([summary("x", screen), summary("y", screen)])) == []
    assert agreements(merge([summary("x", quake), summary("y", quake)])) == [
        "2 of 2 articles: The 4.2-magnitude quake was recorded"
    ]


def test_what_is_said_before_the_counted_did_not_happen_to_them():
    """Of "was called the mother of eight children" nobody reads that children were called."""
    sentence = "Ruth Hale was called the mother of eight children."
    children = replace(
        claim(quantity(8, "child"), "children", "was called/call", sentence),
        subject=Span(41, 49, "children"),
        predicate=Phrase(10, 20, "was called", "call"),
    )
    assert agreements(merge([summary("x", children), summary("y", children)])) == []


def test_one_of_something_is_no_agreement():
    """That each outlet has one man in it is not what people read first."""
    one = claim(quantity(1, "miner"), "miner", "wept/weep")
    two = claim(quantity(2, "miner"), "miners", "killed/kill")
    assert agreements(merge([summary("x", one), summary("y", one)])) == []
    assert len(agreements(merge([summary("x", two), summary("y", two)]))) == 1


def test_people_who_were_shot_are_not_called_wounded():
    """Some of them may have died."""
    shot = claim(quantity(4, "person"), "people", "were shot/shoot")
    assert agreements(merge([summary("x", shot), summary("y", shot)])) == [
        "2 of 2 articles: 4 people were shot"
    ]


def test_a_number_on_which_articles_differ_is_named_once():
    """ "12" and "at least 12" are no two of the numbers on which they differ."""
    told = [quantity(12, "miner"), quantity(12, "miner", comparator="at_least"),
            quantity(15, "miner")]  # fmt: skip
    story = merge(
        [
            summary(id_, claim(one, "miners", "killed/kill"))
            for id_, one in zip("xyz", told, strict=True)
        ]
    )
    assert [line.text for line in story.overview if line.kind == "disagreement"] == [
        "Articles differ on the number of miners killed: 12 (2 articles), 15 (1 article)"
    ]


def test_a_length_of_time_is_asked_for_by_how_long():
    """ "Articles differ on Berg" says too little."""
    terms = [
        claim(quantity(n, "year", kind="duration"), "Berg", "was stranded/strand",
              f"Berg was stranded for {n} years over the mill.") for n in (2, 3)
    ]  # fmt: skip
    berg = actor("Ida Berg")
    story = merge([summary("x", berg, terms[0]), summary("y", berg, terms[1])])
    told = [line.text for line in story.overview if line.kind == "disagreement"]
    assert told == ["Articles differ on how long Berg was stranded: 2 (1 article), 3 (1 article)"]


def test_a_sentence_of_a_court_is_so_called():
    """Not "how long Berg was sentenced"."""
    terms = [
        claim(quantity(n, "year", kind="duration"), "Berg", "was sentenced/sentence",
              f"Berg was sentenced to {n} years over the mill.") for n in (2, 3)
    ]  # fmt: skip
    berg = actor("Ida Berg")
    story = merge([summary("x", berg, terms[0]), summary("y", berg, terms[1])])
    told = [line.text for line in story.overview if line.kind == "disagreement"]
    assert told == ["Articles differ on the sentence of Berg: 2 (1 article), 3 (1 article)"]


def test_a_sentence_is_somebodys_by_name():
    """Where one article gives the name: not "the sentence of former nurse"."""
    years = quantity(2, "year", kind="duration")
    jailed = "was jailed/jail"
    berg = actor("Ida Berg", id="actor-1")
    (entry,) = merge([summary("x", berg, claim(years, "former nurse", jailed))]).numeric_claims
    assert lines.about(entry) == "the sentence of the former nurse"
    (other,) = merge([summary("y", berg, claim(years, "Ida Berg", jailed))]).numeric_claims
    both = replace(entry, values=(*entry.values, *other.values))
    assert lines.about(both) == "the sentence of Ida Berg"


def test_what_an_update_leaves_open_is_not_agreed():
    """Articles that give two tolls and differ on one agree on none."""
    dead = [claim(quantity(n, "person"), "people", "killed/kill") for n in (4, 9)]
    story = merge(
        [
            summary("v", dead[0], published_at="2024-05-01"),
            summary("w", dead[0], published_at="2024-05-01"),
            *(summary(id_, dead[1], published_at="2024-05-02") for id_ in "xyz"),
        ]
    )
    assert [line.kind for line in story.overview if line.kind != "lead"] == ["update"]


def test_two_numbers_in_one_sentence_are_read_once():
    """The overview has each sentence once."""
    both = "The blast killed 12 miners and injured 40."
    counts = (
        claim(quantity(12, "miner"), "miners", "killed/kill", both),
        claim(quantity(40, "miner"), "miners", "injured/injure", both),
    )
    assert len(agreements(merge([summary("x", *counts), summary("y", *counts)]))) == 1


def test_the_leading_quote_is_the_wording_that_most_outlets_carry():
    """One outlet's longer version is the entry's text; the headline has what all share."""
    mayor = actor("Ana Costa", id="actor-1")
    shared = "Nobody will ever close this mine while I live"
    longer = f"{shared}, and whoever tries will have to carry me out of the shaft,"
    story = merge(
        [
            summary("x", mayor, quote(longer, "actor-1")),
            summary("y", mayor, quote(f"{shared},", "actor-1")),
            summary("z", mayor, quote(shared, "actor-1")),
        ]
    )
    assert story.overview[-1].text == f"Ana Costa (3 articles): “{shared}”"


def test_a_country_has_the_name_that_the_news_uses():
    """A longer style of it is an alias, where an article has the usual one."""
    iran = actor("Iran", "country", country_code="IR")
    style = actor("Islamic Republic", "country", country_code="IR")
    (entry,) = merge([summary("x", iran), summary("y", style)]).actors
    assert entry.name == "Iran"


def test_a_short_sentence_leads_where_no_longer_one_is_carried():
    """All that somebody is quoted with may be short, but not four words."""
    mayor = actor("Ana Costa", id="actor-1")
    for said, kept in (
        ("Nobody will close this mine", False),
        ("We will not work until we drop", True),
    ):
        story = merge([summary(id_, mayor, quote(said, "actor-1")) for id_ in "xy"])
        assert [line.kind for line in story.overview] == ["quote"] * kept


def test_a_number_in_a_quotation_is_no_agreement():
    """What both outlets quote is the speaker's."""
    said = "The streets were gone in ten minutes"
    span = claim(
        quantity(10, "minute", kind="duration"), "The streets", "were gone/go", f"“{said}.”"
    )
    mayor = actor("Ana Costa", id="actor-1")
    story = merge([summary(id_, mayor, quote(said, "actor-1"), span) for id_ in "xy"])
    assert agreements(story) == []


def test_what_is_measured_otherwise_by_as_many_is_no_agreement():
    """A turnout that the losers give is none where the count gives another."""
    low = claim(
        quantity(30, kind="percent", comparator="less_than"), "turnout", "was/be",
        "Turnout was below 30 percent.",
    )  # fmt: skip
    count = claim(
        quantity(49, kind="percent"), "turnout", "reached/reach", "Turnout reached 49 percent."
    )
    ids = ("w", "x", "y", "z")
    both = [summary(id_, low if id_ in "wxy" else count) for id_ in ids]
    told = agreements(merge(both))
    assert not any("30" in line for line in told if len(merge(both).numeric_claims) > 1)
