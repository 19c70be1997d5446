"""Words under the spellings of several outlets."""

from __future__ import annotations

import pytest

from service.naming.spelling import LONGEST_SPELLED, consonants, fold, is_spelled_like


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("O’Brien’s", "obrien"),
        ("U.S.S.R.", "ussr"),
        ("Łódź", "lodz"),
        ("Київ", "kiiv"),
        ("Workers' Party", "workers party"),
        ("Jean-Luc  Godard", "jean luc godard"),
        ("", ""),
    ],
)
def test_fold(written, folded):
    """Case, script, diacritics, marks and possessives are no part of a word."""
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dostoevsky", "dostoyevskiy"),
        ("chekhov", "chekov"),
        ("mohammed", "muhamad"),
        ("osman", "usman"),
        ("beirut", "bayrut"),
    ],
)
def test_spellings_of_one_name(a, b):
    """Romanizations of one name are alike, and share the key that they are looked up by."""
    assert is_spelled_like(a, b)
    assert consonants(a) == consonants(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("niger", "nigeria"),
        ("iran", "iraq"),
        ("lee", "li"),
        ("austria", "australia"),
        ("merkel", "markov"),
    ],
)
def test_different_names(a, b):
    """One letter more can be another name."""
    assert not is_spelled_like(a, b)


def test_a_very_long_name_is_cut():
    """What is longer than any name costs no more than the longest."""
    assert len(fold("a" * LONGEST_SPELLED)) == LONGEST_SPELLED
    assert len(fold("a" * (LONGEST_SPELLED + 1))) == LONGEST_SPELLED
