"""Bodies that the model reads as nothing, found by what they do: "Seedwatch estimated that".

Capitals that no label explains, for a subject of what only people and bodies do: a row of names
("Harrow Street Players thanked"), or a lone word that is no common one. Who is told something
without an article is one too: "told DZQR".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline, is_title_case
from service.reading.grammar.word_classes import (
    PROPER,
    does,
    is_bound_before,
    is_determiner,
    is_possessor,
)
from service.reading.grammar.words.nouns import is_noun
from service.reading.grammar.words.verbs import receivers
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.names import CALENDAR, GENERIC, HYPHENS, PACKAGE, PORTFOLIOS
from service.reading.vocabulary.people import COURTESY, OFFICES, PERSON, SPEECH

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

DEEDS = (
    SPEECH
    | lexicon.words(PACKAGE, "person_nouns", "body_deeds")
    | lexicon.words("service.reading.names", "parts_of_names", "deeds_of_unread")
)
TOLD = lexicon.words("service.reading.names", "parts_of_names", "telling")
NO_BODIES = GENERIC | CALENDAR | OFFICES | PERSON | COURTESY
GIVEN_NAMES = given_names.given_names()
LONGEST = 6  # words of such a name


def with_unread_doers(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, and among them who does or is told something and was read as nothing."""
    taken = covered(found)
    borne: set[str] = set()
    for candidate in found:
        borne.update([word.lower for word in parse.words[candidate.first : candidate.last + 1]])
    small: set[str] = set()
    more = []
    for word in parse.capitalized:
        if word.i in taken or word.entity or not _may_be_name(word):
            continue
        if not (does(word, DEEDS) or _is_told(word) or _has_officers(word)):
            continue
        if is_headline(word.sentence):
            continue
        small = small or {other.text for other in parse.words if other.text.islower()}
        body = _body(parse, word, taken, borne | small)
        if body is not None:
            more.append(body)
            taken.update(range(body.first, body.last + 1))
    return sorted(found + more, key=IN_READING_ORDER) if more else found


def _may_be_name(word: Word) -> bool:
    """Whether the tagger has it for a name, or for a noun that is written as none is: "UNWTC"."""
    return word.tag in PROPER or (is_noun(word) and _has_inner_capitals(word))


def _has_inner_capitals(word: Word) -> bool:
    """As in "DZQR", "WaterWatch", not in "CEOs": capitals behind the first letter."""
    inner = word.text[1:].removesuffix("s")
    return len(inner) > 1 and word.text[0].isupper() and not inner.islower()


def _has_officers(word: Word) -> bool:
    """As in "DZQR chairman Ann Roe", "DZQR regional head": an acronym before an officer of it.

    Or a row of capitals, where the officer is named: "Kefnor Hale leader Ann Roe".
    """
    office = word.after
    if not _has_inner_capitals(word):
        return _names_an_officer(word)
    if office is not None and office.text.islower() and office.lower not in OFFICES:
        office = office.after
    return office is not None and office.text.islower() and office.lower in OFFICES


def _names_an_officer(word: Word) -> bool:
    """Whether a row of capitals is bound before an office and a person's name."""
    first, office = word.before, word.after
    if first is None or office is None or not (is_bound_before(word) and _is_part(first)):
        return False
    name = office.after
    named = name is not None and is_title_case(name) and name.tag in PROPER
    if word.lower in PORTFOLIOS:  # "the Lund Trade minister"
        return False
    return named and office.text.islower() and office.lower in OFFICES


def _is_told(word: Word) -> bool:
    verb = word.head
    return verb.lemma in TOLD and word.i > verb.i and word in receivers(verb)


def _body(parse: Parse, word: Word, taken: set[int], known: set[str]) -> Candidate | None:
    """The row of capitals that ends in a word; none where the article or the language knows it.

    A lone word under an article is a noun in capitals: "the Company".
    """
    first = word
    while (
        word.i - first.i < LONGEST
        and first.before is not None
        and first.before.i not in taken
        and _is_part(first.before)
    ):
        first = first.before
    row = parse.words[first.i : word.i + 1]
    before = first.before
    if not _is_part(word) or (before is not None and _goes_on(before, first, taken)):
        return None
    if len(row) == 1 and not _may_stand_alone(word, known):
        return None
    if any(one.lower in NO_BODIES for one in (row[0], row[-1])) or row[0].lower in GIVEN_NAMES:
        return None
    return Candidate(first.i, word.i, "ORG", word.end)


def _is_part(word: Word) -> bool:
    return _may_be_name(word) and word.text[0].isupper() and not word.entity and len(word.text) > 1


def _goes_on(before: Word, first: Word, taken: set[int]) -> bool:
    """Whether what stands before a row belongs to it: a name's end, a hyphen, an owner."""
    if before.i in taken:
        return is_bound_before(before) or before.text in HYPHENS
    return (before.text in HYPHENS and before.end == first.start) or is_possessor(before)


def _may_stand_alone(word: Word, known: set[str]) -> bool:
    """Whether a lone word is a name: without an article, unknown elsewhere, of no people."""
    if word.lower in known or (word.before is not None and is_determiner(word.before)):
        return False
    if countries.demonym(word.text) is not None or gazetteer.kind_of(word.text) is not None:
        return False
    return word.left == word.i
