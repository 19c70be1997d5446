"""Words, their neighbours, and where an article has the words of a list."""

from __future__ import annotations

from service.reading.parse.words import among
from tests.rules.plain_parse import parse_of
from tests.rules.tagged_parse import parse_of as tagged
from tests.rules.tagged_parse import said


def test_a_word_has_neighbours_in_its_own_sentence_alone() -> None:
    """What a rule asks of the word before a name stops where the sentence does."""
    parse = tagged(said("Holm"), said("Anna", "Roe"))
    before, after = [w.before for w in parse.words], [w.after for w in parse.words]
    assert [None if w is None else w.text for w in before] == [None, "Holm", None, "Anna", "Roe"]
    assert [None if w is None else w.text for w in after] == ["said", None, "Roe", "said", None]


def test_the_words_of_a_list_come_in_reading_order() -> None:
    """Whatever the order of the list: what is found in a set has none."""
    parse = parse_of("The mill and the quay, and the Mill by the quay")
    found = among(parse.by_form, frozenset(("quay", "mill", "ferry")))
    assert [word.text for word in found] == ["mill", "quay", "Mill", "quay"]
    assert among(parse.by_form, frozenset(("ferry",))) == []


def test_each_parse_has_its_own_words() -> None:
    """No article sees the words of one that was read before."""
    first, second = parse_of("the mill"), parse_of("the quay")
    assert list(first.by_form) == ["the", "mill"]
    assert list(second.by_lemma) == ["the", "quay"]
