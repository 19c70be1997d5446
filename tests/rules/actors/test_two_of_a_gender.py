"""Pronouns beside two people of one gender, as lives are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Jane Moll married in 1948. Her friend Vera Dahl nursed her when she fell ill.", "she",
         "Jane Moll"),
        ("Ellen Voss met Greta Dahl in Vienna. Dahl urged her to paint, and her first portraits "
         "were shown there.", "her", "Ellen Voss"),
        ("Gerald Finn said of Ivor Platt that he was the finest player of the age.", "he",
         "Ivor Platt"),
        ("Henry Dace gave the book to Miles Orton, who had been his tutor.", "his", "Henry Dace"),
        ("Claire Dahl learned that Diana Moll was her mother.", "her", "Claire Dahl"),
        ("Walter Ames was a pupil of Hugo Platt, to whom he gave a book.", "whom", "Hugo Platt"),
        ("Simon Orth was a pupil of Hugo Platt. Platt had many. He said Platt was strict.", "He",
         "Simon Orth"),
        ("Simon Orth had one teacher, Hugo Platt. Platt died young. “Platt was strict,” he said.",
         "he", "Simon Orth"),
        ("Vera Moll lost to Ida Platt. Her deputy, Ruth Orth, was glad of that. She left.", "She",
         "Ruth Orth"),
        ("Although she had never met Anna Dahl, Ruth Moll wrote about her.", "she", "Ruth Moll"),
    ],
)  # fmt: skip
def test_binding_and_what_a_sentence_is_about_tell_two_apart(
    read_parse: Callable[[str], Parse], text: str, pronoun: str, name: str
) -> None:
    """Nobody is his own mother or names himself in what he says; a sentence keeps to its topic."""
    parse = read_parse(text)
    cast = read_actors(parse, find_names(parse))
    word = [word for word in parse.words if word.lower == pronoun.lower()][-1]
    actor = cast.at(word.i)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Simon Orth met Hugo Platt. A letter came. He thought that Hugo Platt lied. He burned it.",
         "Simon Orth"),
        ("He thought that Hugo Platt lied. He burned the letter.", None),
        ("Rain fell. He thought that Hugo Platt lied. Platt burned the letter. He wept.",
         "Hugo Platt"),
    ],
)  # fmt: skip
def test_a_subject_that_stands_for_nobody_known_goes_on(
    read_parse: Callable[[str], Parse], text: str, name: str | None
) -> None:
    """Whom he thought of is not he, in the sentence after either."""
    parse = read_parse(text)
    cast = read_actors(parse, find_names(parse))
    actor = cast.at([word for word in parse.words if word.text == "He"][-1].i)
    assert (None if actor is None else actor.name) == name
