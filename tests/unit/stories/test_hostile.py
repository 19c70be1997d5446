"""What a caller may send costs in proportion to its size, however alike it is made."""

from __future__ import annotations

import time

import pytest

from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, group, place, quantity, quote, summary

pytestmark = pytest.mark.no_cover  # it counts lines, and so takes most of the time

SMALL, TIMES = 100, 5
# Twenty-five times would be one comparison of each with each; sorting and a busy machine
# take something more than five.
MOST = 13

LETTERS = str.maketrans("0123456789", "ghijklmnop")  # so that figures are letters of a name

MAYOR = actor("Ana Costa", id="actor-1")
SAME_WORDS = "we will not give up this town to anybody ever again"


def one_actor_of_many_names(size):
    """An actor with as many aliases, in two articles."""
    names = [f"Ana {'Bcdfghjkl'[n % 9]}{n:x} Costa" for n in range(size)]
    return [summary(id_, actor("Ana Costa", "person", *names)) for id_ in "ab"]


def namesakes(size):
    """As many bearers of one surname in one article, and the surname alone in the other."""
    return [
        summary("a", *[actor(f"A{n:x} Costa") for n in range(size)]),
        summary("b", *[actor("Costa") for _ in range(size // 4)]),
    ]


def bodies_of_one_kind(size):
    """As many banks with a name that differs in one word."""
    return [
        summary(id_, *[actor(f"National Bank of X{n:x}", "organization") for n in range(size)])
        for id_ in "ab"
    ]


def groups_of_one_kind(size):
    """As many groups of captured soldiers."""
    return [
        summary(i, *[group(f"captured Chadian soldiers w{n}") for n in range(size)]) for i in "ab"
    ]


def claims_of_one_predicate(size):
    """As many different numbers of killed miners."""
    return [
        summary(
            id_,
            *[claim(quantity(10 * n + k, "miner"), "miners", "killed/kill") for n in range(size)],
        )
        for k, id_ in enumerate("ab")
    ]


def claims_of_one_value(size):
    """As many things of which there are two."""
    return [
        summary(
            i, *[claim(quantity(2, "miner"), f"miners w{n}", "killed/kill") for n in range(size)]
        )
        for i in "ab"
    ]


def nearly_equal_quotes(size):
    """As many quotes that differ in the last word."""
    return [
        summary(id_, MAYOR, *[quote(f"{SAME_WORDS} w{n}", "actor-1") for n in range(size)])
        for id_ in "ab"
    ]


def places_of_one_name(size):
    """As many places of one name that no gazetteer knows."""
    return [summary(id_, *[place("Springfield") for _ in range(size)]) for id_ in "ab"]


def long_articles(size):
    """A tenth as many articles of 20,000 words: at five times the size a million words in fifty.

    Of the numbers, quotes, actors and places of each, sixty of a kind, every second is in all, and
    the others are of things that no other has.
    """

    def word(n):
        return f"w{n:x}".translate(LETTERS)

    def article(nth):
        own = [n if n % 2 else n + 10_000 * (nth + 1) for n in range(60)]
        return summary(
            f"a{nth}",
            *[actor(f"{word(n)} {word(7 * n)}".title()) for n in own],
            *[place(word(n).title()) for n in own],
            *[
                claim(
                    quantity(3 + n, word(n)),
                    f"{word(9 * n)} {word(n)}s",
                    f"{word(n % 61)}ed/{word(n % 61)}",
                )
                for n in own
            ],
            *[
                quote(" ".join(word(12 * n + k) for k in range(12)), f"actor-{k + 1}")
                for k, n in enumerate(own)
            ],
            text=" ".join(map(word, own)),
            words=20_000,
        )

    return [article(nth) for nth in range(size // 10)]


def seconds(made):
    """The time of a merge."""
    start = time.process_time()
    merge(made)
    return time.process_time() - start


@pytest.mark.parametrize(
    "story",
    [
        one_actor_of_many_names,
        namesakes,
        bodies_of_one_kind,
        groups_of_one_kind,
        claims_of_one_predicate,
        claims_of_one_value,
        nearly_equal_quotes,
        places_of_one_name,
        long_articles,
    ],
)
def test_five_times_as_much_costs_about_five_times_as_much(story):
    """No kind of sameness makes the merge compare each with each."""
    small, large = story(SMALL), story(SMALL * TIMES)
    # What else the machine does may slow either down: one round that says so is enough.
    rounds = (seconds(large) / max(seconds(small), 0.005) for _ in range(5))
    assert any(times < MOST for times in rounds)
