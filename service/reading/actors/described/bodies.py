"""Which named bodies a general noun can take up: "the group", "the agency", "the newspaper".

The noun says of what kind a body is, and the head of a name often says so too: a foundation is a
group but not an agency. Table: vocabulary/lexicon/person_nouns.toml, `[takes_up]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming.organizations import full_name
from service.reading.grammar.word_classes import is_subject
from service.reading.vocabulary.names import ORGANIZATIONS, OUTLETS, PACKAGE
from service.reading.vocabulary.people import BODY

if TYPE_CHECKING:
    from service.reading.parse.words import Word

OF_ANY_BODY = lexicon.words(PACKAGE, "person_nouns", "of_any_body")
COMPANIES = lexicon.words(PACKAGE, "person_nouns", "companies")
HEADS = {
    noun: frozenset(heads)
    for nouns, heads in lexicon.table(PACKAGE, "person_nouns")["takes_up"].items()
    for noun in nouns.split()
}
OF_ANY_COMPANY = lexicon.words(PACKAGE, "person_nouns", "of_any_company")
NO_COMPANIES = BODY - COMPANIES
PAPERS = lexicon.words(PACKAGE, "person_nouns", "papers")
MEDIA = frozenset().union(*(HEADS[noun] for noun in PAPERS if noun in HEADS))
_LINK = lexicon.pattern("service.reading.actors", "descriptions", r" <links_of_bodies> ")
LONGEST_ACRONYM = 6  # letters; more are a word in capitals
GENERAL = COMPANIES | HEADS.keys()
# Nouns for bodies that are houses as well, so that they make no actor without a name.
SEATED = lexicon.words(PACKAGE, "person_nouns", "seated")
TAKEN_UP = BODY | SEATED


def head_noun(name: str) -> str:
    """The word that says what a body is: "Service" of "Security Service of Ukraine"."""
    return _LINK.split(name, maxsplit=1)[0].split()[-1].lower()


def head_nouns(name: str) -> tuple[str, ...]:
    """The same of a name and of the name in full that it is known to be short for: "FBI"."""
    full = full_name(name)
    return (head_noun(name),) if full is None else (head_noun(name), head_noun(full))


def can_be_called(name: str, noun: str) -> bool:
    """Whether the bearer of a name can be "the company", "the agency" and so on."""
    head, known = head_noun(name), name.lower() in ORGANIZATIONS
    if head in HEADS.get(noun, ()) or (noun in PAPERS and name.lower() in OUTLETS):
        return True
    if noun in COMPANIES:
        return not known and head not in NO_COMPANIES and head not in MEDIA
    if noun in OF_ANY_BODY:
        return not known and head not in MEDIA
    acronym = name.isupper() and name.isalpha() and len(name) <= LONGEST_ACRONYM
    return acronym and not known and noun not in PAPERS


def may_be_many(word: Word) -> str:
    """The kind "group" of bodies that are houses as well and act: "schools … their pupils"."""
    plural = word.lemma in SEATED and word.lower != word.lemma
    return "group" if plural and is_subject(word) else ""
