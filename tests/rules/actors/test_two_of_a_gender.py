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
        # "They" who are nobody known leave "she" to the subject above them.
        ("Ruth Moll wrote that they knew she was ill.", "she", "Ruth Moll"),
        ("Claire Dahl learned that Diana Moll was her mother.", "her", "Claire Dahl"),
        ("Walter Ames was a pupil of Hugo Platt, to whom he gave a book.", "whom", "Hugo Platt"),
        ("Simon Orth was a pupil of Hugo Platt. Platt had many. He said Platt was strict.", "He",
         "Simon Orth"),
        ("Simon Orth had one teacher, Hugo Platt. Platt died young. “Platt was strict,” he said.",
         "he", "Simon Orth"),
        ("Vera Moll lost to Ida Platt. Her deputy, Ruth Orth, was glad of that. She left.", "She",
         "Ruth Orth"),
        ("Although she had never met Anna Dahl, Ruth Moll wrote about her.", "she", "Ruth Moll"),
        # Who has somebody arrested is somebody else, and who is somebody's secretary.
        ("Simon Orth met Hugo Platt. Platt refused to pay, and Orth had him arrested.", "him",
         "Hugo Platt"),
        ("Simon Orth worked for Hugo Platt. When Platt left for India, Orth accompanied him as his "
         "secretary.", "his", "Hugo Platt"),
        # The subject of the clause joined last before, and of the one before a semicolon.
        ("Ruth Moll had two sisters. Anna Moll became a nun, and Ida Moll married; she died young.",
         "she", "Ida Moll"),
        # Whom a sentence calls by a pronoun it goes on to call so.
        ("Hugo Platt fled. In 1999 Simon Orth took him to Lima, but he found no work.", "he",
         "Hugo Platt"),
        ("Ruth Moll left home. Anna Dahl took her to Ida Platt, who taught her to sing.", "her",
         "Ruth Moll"),
        ("Gerald Finn spoke, and Miles Orton took most of his.", "his", "Miles Orton"),
        # What is praised is the work of whoever is praised.
        ("Gerald Finn met Miles Orton. Finn praised Orton for his service in the navy.", "his",
         "Miles Orton"),
        ("Simon Orth met Miles Orton. Orth fined Orton in his office.", "his", "Simon Orth"),
        ("Gerald Finn lost to Miles Orton. Finn praised Orton after the match for his courage.",
         "his", "Miles Orton"),
        ("Hugo Platt was raised by Simon Orth. Orth taught him Latin and made him his heir.", "his",
         "Simon Orth"),
        # The subject that a life of somebody else tears from its verb.
        ("In his life of Henry Platt, Simon Orth claims that Platt was paid. He has letters.", "He",
         "Simon Orth"),
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


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Ruth Moll met Anna Dahl, and the two were friends until her death.", "her"),
        ("Ruth Moll met Anna Dahl in Lund. Dahl gave Moll the lead, and she won a prize.", "she"),
        ("In May she sailed for Corfu with Anna Dahl, and she died there.", "she"),
    ],
)
def test_whom_nobody_can_tell_stays_open(
    read_parse: Callable[[str], Parse], text: str, pronoun: str
) -> None:
    """One of two who are told of together, and whoever "she" was before."""
    parse = read_parse(text)
    cast = read_actors(parse, find_names(parse))
    assert cast.at([word for word in parse.words if word.lower == pronoun][-1].i) is None
