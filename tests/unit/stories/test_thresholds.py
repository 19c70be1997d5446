"""Numbers of the rules for stories: the smallest case on either side of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

import pytest

from service.records import Date, KeySentence, Span
from service.stories import events
from service.stories.claims import topic as topics
from service.stories.claims.node import Node
from service.stories.claims.same import circumstance, contradiction, equal, likeness
from service.stories.claims.single import toll
from service.stories.evidence import Evidence
from service.stories.head import lead
from service.stories.timeline import apart, same
from service.stories.timeline.moments import Moment
from tests.unit.stories.build import claim, quantity, summary

NOTHING: frozenset[str] = frozenset()


def node(made, article_id="x", named=(), bodies=(), holders=()):
    """A claim as it is held against others; `named` are the story's ids in its sentence."""
    around = circumstance.Setting({}, frozenset(holders), frozenset(bodies), {}, None, NOTHING)
    return Node(
        article_id,
        made,
        topics.topic(made, frozenset(named)),
        circumstance.circumstance(made, False, around),
    )


def pair(made, alike=1.0, named=(), bodies=((), ())):
    """One claim as two articles have it."""
    left, right = (
        node(made, id_, named, some) for id_, some in zip(("x", "y"), bodies, strict=True)
    )
    return equal.Pair(left, right, alike)


# ------------------------------------------------------------------ one number, one thing


@pytest.mark.parametrize(("value", "is_exact"), [(3.0, False), (3.4, True)])
def test_two_figures_make_a_measure_exact(value, is_exact):
    """ "3.4 miles" is one depth of a story, "3 miles" any."""
    made = claim(quantity(value, "mile", kind="measurement"), "depth", "is/be")
    assert equal.is_seldom_twice(pair(made), 0.0) is is_exact


@pytest.mark.parametrize(("count", "is_told"), [(90, False), (110, True)])
def test_a_hundred_of_anything_are_one_in_sentences_alike(count, is_told):
    """ "110 raids" and "raided 110 ships"; not "90 raids", "raided 90 ships"."""
    assert equal.is_told_by_itself(pair(claim(quantity(count), "raids"))) is is_told


@pytest.mark.parametrize(("named", "is_one"), [(1, False), (2, True)])
def test_a_sum_is_one_between_two_parties(named, is_one):
    """Who pays and who is paid tell what a sum is for; one of them may pay two."""
    ids = [f"{topics.ACTOR}{n}" for n in range(named)]
    assert equal.is_of_one(pair(claim(quantity(4e9, "USD", kind="money")), named=ids)) is is_one


@pytest.mark.parametrize(
    ("made", "too_little", "enough"),
    [
        (claim(quantity(60), "residents", "left/leave"), 0.1, 0.14),
        (claim(quantity(7, "month", kind="duration"), "review", "took/take"), 0.14, 0.2),
    ],
    ids=["as many of a kind", "a span"],
)
def test_sentences_are_as_alike_as_a_number_needs(made, too_little, enough):
    """A number that may be of two things needs more that its sentences share."""
    assert not equal.is_seldom_twice(pair(made), too_little)
    assert equal.is_seldom_twice(pair(made), enough)


@pytest.mark.parametrize(("listed", "is_of_another"), [(1, False), (2, True)])
def test_a_sum_beside_two_holders_is_of_one_of_them(listed, is_of_another):
    """Where one sentence lists two clubs and the other names none, a sum may be of either."""
    made = claim(quantity(5e6, "USD", kind="money"))
    bodies = [f"actor-{n}" for n in range(listed)]
    left, right, _ = pair(made, bodies=(bodies, ()))
    assert contradiction.is_of_another(left, right) is is_of_another


@pytest.mark.parametrize(("subject", "is_one"), [(0.39, False), (0.4, True)])
def test_equal_numbers_share_two_fifths_of_their_subject(subject, is_one):
    """In sentences that have little more in common than the story."""
    shared = likeness.FAR_CONTEXT
    assert likeness._are_equal(subject, shared, same=False, strict=False) is is_one


@pytest.mark.parametrize(("subject", "is_one"), [("mills", False), ("stone mills", True)])
def test_a_small_number_is_told_by_two_words(subject, is_one):
    """ "Two mills" are any two, "two stone mills" may be the same."""
    left, right, _ = pair(claim(quantity(2), subject))
    assert likeness._is_same_by_wording(left.topic, right.topic) is is_one


@pytest.mark.parametrize(("shared", "is_one"), [("", False), (" dam", True)])
def test_sums_in_two_currencies_share_a_name_and_two_words(shared, is_one):
    """No unit tells that they are one, so the words have to."""
    nodes = [
        node(claim(quantity(value, unit, kind="money"), sentence=text), id_, [f"{topics.ACTOR}1"])
        for id_, value, unit, text in (
            ("x", 5e6, "USD", f"loan{shared}"), ("y", 4e6, "EUR", f"loan{shared}")
        )
    ]  # fmt: skip
    alike = likeness.Likeness(nodes, Counter({"loan": 1.0, "dam": 1.0, f"{topics.ACTOR}1": 1.0}))
    assert bool(alike._of_currencies(0, 1, 1.0)) is is_one


# --------------------------------------------------------------------------------- tolls


def deaths(count):
    """A claim of so many deaths."""
    return claim(quantity(count), "people", "died/die")


@pytest.mark.parametrize(("before", "opens"), [(5, True), (6, False)])
def test_a_toll_is_among_the_first_six_numbers(before, opens):
    """Further down stands what is known of other events."""
    nodes = [*[node(claim(quantity(40), "homes", "burnt/burn"))] * before, node(deaths(4))]
    assert bool(toll.opening(nodes)) is opens


@pytest.mark.parametrize(("dead", "is_toll"), [(1, False), (2, True)])
def test_one_person_is_no_toll(dead, is_toll):
    """A report tells of one beside the toll: "a child died on the way"."""
    assert bool(toll.opening([node(deaths(dead))])) is is_toll


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("Four people died on Monday, including the armed young gunman.", True),
        ("Four died, including both guards and a cook that the gunman knew.", False),
    ],
)
def test_who_did_it_died_by_a_word_beside_him(text, died):
    """ "Including" or "dead" within four words of the gunman; further off they say it of others."""
    made = claim(quantity(4), "people", "died/die", text)
    assert toll.tells_of_dead_doers(node(made)) is died


# -------------------------------------------------------------------------------- events


def test_three_words_of_every_report_say_about_as_much_as_one_of_the_event():
    """ "Police", "people" and "Friday" together, and "mill"."""
    weights = events._weighted(Counter(["police", "mill"]), frozenset(["police"]))
    assert 2 * weights["police"] < weights["mill"] < 4 * weights["police"]


@pytest.mark.parametrize(("words", "is_brief"), [(49, True), (50, False)])
def test_fifty_words_tell_an_event(words, is_brief):
    """The contract says so: a shorter text is counted in."""
    assert events.profile(summary("x", words=words)).is_brief is is_brief


def opening(*texts):
    """What is known of an article that opens with these sentences."""
    spans = tuple(KeySentence(0, len(text), text, ()) for text in texts)
    return summary("x", key_sentences=spans).article


@pytest.mark.parametrize(("place", "is_of_the_story"), [(3, True), (4, False)])
def test_four_sentences_tell_what_an_article_is_about(place, is_of_the_story):
    """The fifth gives the background."""
    texts = ["It rained."] * 6
    texts[place] = "A mill burnt."
    assert ("burnt" in events.opening_stems([opening(*texts)] * 2)) is is_of_the_story


@pytest.mark.parametrize(
    ("holders", "articles", "is_of_the_story"),
    [(1, 2, False), (2, 2, True), (3, 12, False), (4, 12, True)],
)
def test_a_third_of_the_articles_open_with_what_the_story_is_about(
    holders, articles, is_of_the_story
):
    """And never fewer than two."""
    told = [opening("A mill burnt.")] * holders + [opening("It rained.")] * (articles - holders)
    assert ("burnt" in events.opening_stems(told)) is is_of_the_story


# ---------------------------------------------------------------------------------- leads


def candidate(text="A mill burnt.", words=0, **said):
    """A sentence that may lead, with so many words and these things said."""
    parts = dict.fromkeys(("actors", "locations", "numbers", "tolls", "days"), NOTHING)
    stems = frozenset(f"word-{n}" for n in range(words))
    return lead.Candidate(
        "x", Span(0, len(text), text), 0, **(parts | said), words=stems, left=1.0
    )  # fmt: skip


def worth(made):
    """The worth of a sentence that says what both of two articles say."""
    return lead._worth(made, Counter(dict.fromkeys(lead._said(made), 2)), 2)


@pytest.mark.parametrize(
    ("kind", "fewer", "more"),
    [("actors", 2, 4), ("locations", 1, 3), ("numbers", 2, 4), ("days", 1, 2), ("tolls", 4, 8)],
)
def test_who_and_where_and_how_many_say_more_than_words(kind, fewer, more):
    """Somebody who is named is worth more than two words, and less than four."""
    said = worth(candidate(**{kind: frozenset(["one"])}))
    assert worth(candidate(words=fewer)) < said < worth(candidate(words=more))


def test_a_sentence_of_thirty_words_loses_nothing_by_its_length():
    """A longer one what it has more."""
    by_length = [worth(candidate("word " * n, words=2)) for n in (1, 30, 31, 60)]
    assert by_length[0] == by_length[1] > by_length[2]
    assert by_length[3] == by_length[1] / 2


@pytest.mark.parametrize(("length", "is_line"), [(45, True), (46, False)])
def test_a_lead_has_no_more_than_45_words(length, is_line):
    """An editor prints no longer line at the head."""
    text = "The " + " ".join(f"w{n}" for n in range(length - 1)) + "."
    assert lead._stands_alone(text) is is_line


@pytest.mark.parametrize(("quoted", "is_line"), [(4, True), (5, False)])
def test_a_lead_is_no_quotation_for_the_most(quoted, is_line):
    """Of ten words four may stand in marks."""
    inside = " ".join(f"q{n}" for n in range(quoted))
    outside = " ".join(f"w{n}" for n in range(10 - quoted))
    assert lead._stands_alone(f"{outside} “{inside}.”".capitalize()) is is_line


@pytest.mark.parametrize(("run", "is_twice"), [(4, False), (5, True)])
def test_a_run_of_five_words_is_not_said_twice(run, is_twice):
    """A headline was copied into the sentence."""
    words = [f"w{n}" for n in range(run)]
    assert lead._says_it_twice([*words, "and", *words]) is is_twice


def test_four_opening_sentences_may_lead():
    """Else, where none is known, the first eight with a number."""
    texts = tuple(KeySentence(n, n + 1, "x", ()) for n in range(6))
    assert len(lead._sentences(summary("x", key_sentences=texts))) == 4
    claims = [claim(quantity(2), sentence="x" * (n + 1)) for n in range(10)]
    spread = [
        type(made)(
            **{f: getattr(made, f) for f in made.__slots__} | {"sentence": Span(n, n + 1, "x")}
        )
        for n, made in enumerate(claims)
    ]
    assert len(lead._sentences(summary("x", *spread))) == 8


# ------------------------------------------------------------------------------- timeline


def moment(**parts):
    """A moment that tells nothing, but for these parts."""
    date = Date("date-1", 0, 1, "x", "2031-05-01", "2031-06-01", "month", None, None)
    kinds = {field.name: field.type for field in fields(Moment)}
    empty = {name: NOTHING if "frozenset" in kind else True for name, kind in kinds.items()}
    given = {"article_id": "x", "date": date, "sentence": Span(0, 1, "x")}
    return Moment(**(empty | given | parts))


def told_by(kind, shared, own=0):
    """Two moments that share so many stems of a kind, the shorter with some of its own."""
    both = {f"s{n}" for n in range(shared)}
    first = frozenset(both | {f"a{n}" for n in range(own)})
    second = frozenset(both | {f"b{n}" for n in range(own + 3)})
    return moment(**{kind: first}), moment(**{kind: second}, article_id="y")


@pytest.mark.parametrize(
    ("rule", "kind", "shared", "own", "is_one"),
    [
        (same._are_alike, "stems", 2, 0, False),
        (same._are_alike, "stems", 3, 0, True),
        (same._are_alike, "stems", 3, 3, True),
        (same._are_alike, "stems", 3, 4, False),
        (same._share_acts, "acts", 1, 1, True),
        (same._share_acts, "acts", 1, 2, False),
        (same._are_one_day, "telling", 2, 0, False),
        (same._are_one_day, "telling", 3, 0, True),
        (same._are_one_day, "clause", 1, 0, False),
        (same._are_one_day, "clause", 2, 0, True),
    ],
)
def test_two_wordings_of_one_event_share_their_words(rule, kind, shared, own, is_one):
    """Three stems of a sentence, two of what is dated, and half of the shorter of the two."""
    assert rule(*told_by(kind, shared, own)) is is_one


@pytest.mark.parametrize(("shared", "is_on_it"), [(1, False), (2, True)])
def test_two_words_of_the_opening_make_a_sentence_one_of_the_story(shared, is_on_it):
    """One of them stands in many a sentence on something else."""
    story = apart.Story([opening("Divers searched lagoons.")] * 2, (), (), (), (), Evidence({}))
    told = moment(stems=frozenset(sorted(story._opening)[:shared]))
    assert story.shares_the_opening(told) is is_on_it
