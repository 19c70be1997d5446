"""What holds for any set of summaries: order, copies and strangers change only what they should."""

from __future__ import annotations

from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, group, place, quantity, quote, summary

# Every article knows this much of the world, so that stories overlap and disagree.
PEOPLE = ["Ana Costa", "Ana Maria Costa", "Costa", "Rui Costa", "Eva Holm", "Hölm", "E. Holm"]
BODIES = ["Coast Guard of Iceland", "Icelandic Coast Guard", "ICG", "Coast Guard", "Green Party"]
GROUPS = ["two captured Chadian soldiers", "captured Chadian fighters", "the protesters"]
PLACES = [("Lviv", 702550), ("Lvov", 702550), ("Lviv", None), ("Paris", None)]
COUNTED = [("miners", "killed/kill"), ("people", "died/die"), ("miners", "injured/injure")]
SAID = [
    "Nobody on this island should believe that the harbour depends on money from abroad",
    "the harbour depends on money from abroad",
    "We will rebuild every school before the winter comes to the island",
    "that every school would be rebuilt before winter",
]
TEXT = " ".join(f"word{n}" for n in range(60))

actors = st.one_of(
    st.sampled_from(PEOPLE).map(actor),
    st.sampled_from(BODIES).map(lambda name: actor(name, "organization")),
    st.sampled_from(GROUPS).map(group),
)
places = st.sampled_from(PLACES).map(lambda p: place(p[0], geonames_id=p[1]))
claims = st.builds(
    lambda n, comparator, about: claim(quantity(n, "person", comparator=comparator), *about),
    st.sampled_from([12, 13, 15, 300]),
    st.sampled_from(["equal", "approximately", "more_than"]),
    st.sampled_from(COUNTED),
)
quotes = st.builds(quote, st.sampled_from(SAID), st.sampled_from([None, "actor-1", "actor-2"]))


@st.composite
def stories(draw):
    """Two to five summaries; each lists an actor, place or number once."""
    made = []
    for n in range(draw(st.integers(2, 5))):
        cast = draw(st.lists(actors, min_size=2, max_size=5, unique_by=lambda a: a.name))
        seen = draw(st.lists(places, max_size=2, unique_by=lambda p: p.name))
        counted = draw(st.lists(claims, max_size=3))
        said = draw(st.lists(quotes, max_size=3))
        made.append(summary(f"a{n}", *cast, *seen, *counted, *said))
    return made


def without_ids(record):
    """A record without its number, its references and what depends on the whole story."""
    dropped = {"id", "ref", "actor_id", "actor_ids"}
    if isinstance(record, dict):
        return {key: without_ids(value) for key, value in record.items() if key not in dropped}
    if isinstance(record, (list, tuple)):
        return [without_ids(value) for value in record]
    return record


def entries(story, kind):
    return [without_ids(asdict(entry)) for entry in getattr(story, kind)]


KINDS = ("actors", "locations", "numeric_claims", "quotes")


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(summaries, random):
    """The record is the same for every permutation of its articles."""
    story = merge(summaries)
    shuffled = list(summaries)
    random.shuffle(shuffled)
    assert merge(shuffled) == story


@settings(max_examples=40, deadline=None)
@given(stories())
def test_one_article_keeps_its_entities_quantities_and_quotes(summaries):
    """Merging one article adds nothing and loses nothing."""
    (first, *_) = summaries
    story = merge([first])
    assert sorted(a.name for a in story.actors) == sorted(a.name for a in first.actors)
    assert sorted(p.name for p in story.locations) == sorted(p.name for p in first.locations)
    values = [c for entry in story.numeric_claims for v in entry.values for c in v.claims]
    assert sorted(c.id for c in values) == sorted(c.id for c in first.numeric_claims)
    assert {q.text for q in story.quotes} == {q.text for q in first.quotes}


@settings(max_examples=60, deadline=None)
@given(stories())
def test_everything_of_every_article_is_in_one_entry(summaries):
    """Nothing is lost and nothing is listed twice."""
    story = merge(summaries)
    for kind, parts in (("numeric_claims", "claims"), ("quotes", "variants")):
        listed = [
            (part.article_id, part.id)
            for entry in getattr(story, kind)
            for holder in (entry.values if kind == "numeric_claims" else [entry])
            for part in getattr(holder, parts)
        ]
        sent = [(s.article.id, part.id) for s in summaries for part in getattr(s, kind)]
        assert sorted(listed) == sorted(sent)
    mentions = [(m.article_id, m.text) for a in story.actors for m in a.mentions]
    sent = [(s.article.id, m.text) for s in summaries for a in s.actors for m in a.mentions]
    assert sorted(mentions) == sorted(sent)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_every_reference_is_to_an_actor_of_the_story(summaries):
    """Speakers and attributions name actors of the record, under the record's names."""
    story = merge(summaries)
    names = {a.id: a.name for a in story.actors}
    for entry in story.quotes:
        assert entry.speaker is None or names.get(entry.speaker.actor_id) in (
            None,
            entry.speaker.name,
        )
        for variant in entry.variants:
            assert variant.speaker is None or set(variant.speaker.actor_ids) <= set(names)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_a_copy_changes_no_count_status_or_consensus(summaries):
    """The same article sent again under another id is listed, and counts for nothing."""
    first, *rest = summaries
    original = summary("b0", *records(first), text=TEXT)
    copied = summary("b1", *records(first), text=TEXT)
    before, after = merge([original, *rest]), merge([original, copied, *rest])
    for old, new in zip(before.numeric_claims, after.numeric_claims, strict=True):
        assert (old.status, old.consensus) == (new.status, new.consensus)
        assert old.sources == new.sources
    assert [a.name for a in before.actors] == [a.name for a in after.actors]
    assert [q.text for q in before.quotes] == [q.text for q in after.quotes]


@settings(max_examples=60, deadline=None)
@given(stories())
def test_an_article_about_something_else_changes_no_entry(summaries):
    """A stranger adds its own entries; those of the others stay as they were."""
    stranger = summary(
        "z",
        actor("Per Dahl"),
        place("Oslo"),
        claim(quantity(7, "reindeer"), "reindeer", "herded/herd"),
        quote("Snow came early and the valleys are white", "actor-1"),
    )
    before, after = merge(summaries), merge([*summaries, stranger])
    for kind in KINDS:
        kept = [e for e in entries(after, kind) if list(e["article_ids"]) != ["z"]]
        assert kept == entries(before, kind)


def records(one):
    return (*one.actors, *one.locations, *one.numeric_claims, *one.quotes)
