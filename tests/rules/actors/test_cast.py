"""Actors from parses written by hand: forms of one name, salience, cost, any parse whatever."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.naming import people
from service.reading.actors.read import fullest, read_actors
from service.reading.names.read import find_names
from tests.rules.tagged_parse import parse_of, said

if TYPE_CHECKING:
    from service.naming.match import Match
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse
    from tests.rules.tagged_parse import Row

LETTERS = str.maketrans("0123456789", "abcdefghij")


def cast_of(parse: Parse) -> Cast:
    return read_actors(parse, find_names(parse))


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        (["Berg", "Anna Berg"], "Anna Berg"),
        (["Ann Berg", "Anna Berg", "Anna Berg"], "Anna Berg"),
        (["Anna Berg", "Ana Berg"], "Ana Berg"),
    ],
)
def test_the_name_is_the_fullest_form(forms: list[str], name: str) -> None:
    """Most words, then most mentions, then code point order."""
    assert fullest(forms) == name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Anna", "Berg"), ("Berg",)),
        (("Anna", "M.", "Berg"), ("Anna", "Berg")),
        (("Robert", "Holm"), ("Bob", "Holm")),
        (("Kim", "Yong", "Su"), ("Kim",)),
        (("Zelensky",), ("Zelenskyy",)),
    ],
)
def test_forms_of_a_persons_name_are_one_actor(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    """Surname, initial, nickname, family name first, another romanization."""
    assert len(cast_of(parse_of(said(*first), said(*second))).actors) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Anna", "Berg"), ("Peter", "Berg")),
        (("Peter", "Holm"), ("Peter", "Holm", "Jr.")),
        (("Kim", "Yong", "Su"), ("Kim", "Yong", "Ho")),
    ],
)
def test_two_people_of_one_surname_are_two_actors(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    """Given name and suffix tell relatives apart."""
    assert len(cast_of(parse_of(said(*first), said(*second))).actors) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Nordic", "Weather", "Service"), ("NWS",)),
        (("Harbor", "Street", "Journal"), ("Journal",)),
        (("Harbor", "House", "Now"), ("Harbor", "House")),
        (("House", "of", "Deputies"), ("House",)),
        (("Marston", "FC"), ("Marston",)),
        (("Lindgren", "Motors", "Inc."), ("Lindgren", "Motors")),
    ],
)
def test_forms_of_an_organizations_name_are_one_actor(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    """Acronym, last word of a newspaper's name, how it begins, noun before "of", suffix."""
    parse = parse_of(said(*first, label="ORG"), said(*second, label="ORG"))
    assert [actor.type for actor in cast_of(parse).actors] == ["organization"]


@pytest.mark.parametrize(("forms", "actors"), [((-1, 0), 1), ((0, -1), 2)])
def test_what_a_known_body_has_does_not_rename_it(forms: tuple[int, ...], actors: int) -> None:
    """A longer name that comes later is of something else; a full name that comes first is not."""
    names = (("Marston",), ("Marston", "Explorer"))
    parse = parse_of(*(said(*names[form], label="ORG") for form in forms))
    assert len(cast_of(parse).actors) == actors


def test_a_country_is_one_actor_under_any_name() -> None:
    """ "Britain" and "U.K." share a code."""
    parse = parse_of(said("Britain", label="GPE"), said("U.K.", label="GPE"))
    (actor,) = cast_of(parse).actors
    assert (actor.country_code, actor.type) == ("GB", "country")


def test_who_is_named_first_and_most_is_most_salient() -> None:
    """Mentions and position rank actors."""
    parse = parse_of(said("Anna", "Berg"), said("Berg"), said("Luc", "Moreau"), said("Berg"))
    names = [actor.name for actor in cast_of(parse).actors]
    assert names == ["Anna Berg", "Luc Moreau"]


def test_many_people_of_one_surname_are_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times as many people take about four times as many comparisons, not sixteen times."""
    calls = 0
    compare = people.compare

    def counted(a: str, b: str) -> Match:
        nonlocal calls
        calls += 1
        return compare(a, b)

    def comparisons(count: int) -> int:
        nonlocal calls
        calls = 0
        cast_of(parse_of(*[said(f"B{k:04}".translate(LETTERS), "Smith") for k in range(count)]))
        return calls

    monkeypatch.setattr(people, "compare", counted)
    assert 0 < comparisons(400) < 5 * comparisons(100)


WORDS = st.sampled_from(
    ["Anna", "Berg", "U.S.-led", "the", "“", "”", ",", "he", "their", "officials", "Ukraine", "of",
     "Pyongyang", "NATO", "(", ")", "said", "president", "two", "soldiers", "-", "’s", "who", "it",
     "North", "May", "Jr.", "Service", "ministry", "both", "ß", "…", "D-Va.", "@x", "x.com", "É"]
)  # fmt: skip
ROWS = st.tuples(
    WORDS,
    st.sampled_from(["NNP", "NNPS", "NN", "NNS", "VBD", "DT", "IN", "PRP", "PRP$", "WP", "CD"]),
    st.sampled_from(["nsubj", "compound", "dobj", "pobj", "prep", "poss", "appos", "conj", "relcl",
                     "amod", "det", "nummod", "agent", "dep"]),
    st.integers(0, 30),
    st.sampled_from(["", "", "B-PERSON", "PERSON", "B-ORG", "ORG", "B-GPE", "B-NORP", "B-LAW"]),
)  # fmt: skip


@given(st.lists(st.lists(ROWS, min_size=1, max_size=25), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_parse_gives_a_sound_cast(sentences: list[list[Row]]) -> None:
    """Names lie in the text apart, no two actors share a mention, and a second read is the same."""
    rooted = [
        [
            (text, tag, dep, min(head, k), entity)
            for k, (text, tag, dep, head, entity) in enumerate(s)
        ]
        for s in sentences
    ]
    rooted = [[(t, g, d, h if k else 0, e) for k, (t, g, d, h, e) in enumerate(s)] for s in rooted]
    parse = parse_of(*rooted)
    names = find_names(parse)
    assert all(parse.text[name.start : name.end] == name.text for name in names)
    assert all(a.end <= b.start for a, b in pairwise(names))
    cast = read_actors(parse, names)
    mentions = [mention for actor in cast.actors for mention in actor.mentions]
    assert all(parse.text[m.start : m.end] == m.text for m in mentions)
    assert len({(m.start, m.end) for m in mentions}) == len(mentions)
    assert all(actor.name and 0 <= actor.salience <= 1 for actor in cast.actors)
    assert set(cast.by_word.values()) <= set(cast.actors)
    assert read_actors(parse, find_names(parse)) == cast
