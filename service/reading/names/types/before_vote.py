"""What a name is, or that it is none, whatever the vote for its form: rules by name, in `RULES`.

The first that answers wins. Of what none knows the vote decides, then `after_vote.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.word_classes import is_determiner, is_possessor
from service.reading.grammar.words.nouns import is_read_as_person
from service.reading.names.types import no_name, titles
from service.reading.names.types.mention import NO_NAME
from service.reading.names.types.place import place_by_syntax
from service.reading.names.types.things import carries_words
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.names import LABELS, ORGANIZATIONS, PACKAGE
from service.reading.vocabulary.people import KIN

if TYPE_CHECKING:
    from service.reading.names.types.mention import Mention, Rules

CLUBS = lexicon.words(PACKAGE, "name_words", "clubs")
TEAMS = lexicon.words(PACKAGE, "name_words", "teams")
GIVEN_NAMES = given_names.given_names()
PLATFORMS = lexicon.words("service.reading.names", "agreements", "platforms")
LAW = "LAW"
NAMED_SO = 5  # what must be shown for a person to bear the name of a country
# People of a city that is meant before anybody of its name: of a few hundred in the world.
WELL_KNOWN = 250_000


def _no_name(mention: Mention) -> str | None:
    """As in "Mum", "Monday", "10 Mill Road"; but "Park said" of somebody called Ann Park."""
    if mention.is_part and titles.is_surname_like_a_noun(mention.words):
        return None
    is_none = mention.key in KIN or no_name.is_no_name(mention.text)
    return NO_NAME if is_none else None


def _people_in_general(mention: Mention) -> str | None:
    """As in "Organizers said"."""
    if mention.is_part or not no_name.are_people_in_general(mention.words, mention.key):
        return None
    return NO_NAME


def _no_name_here(mention: Mention) -> str | None:
    """As in "the Justice Minister", "it is NOT"."""
    parse, _, words, text, key, *_ = mention
    here = not mention.candidate.is_dateline and no_name.is_no_name_here(parse, words, text, key)
    return NO_NAME if here else None


def _known_body(mention: Mention) -> str | None:
    return "organization" if mention.key in ORGANIZATIONS else None


def _platform(mention: Mention) -> str | None:
    """As in "Facebook said", not "in a Facebook post"."""
    if mention.key not in PLATFORMS:
        return None
    return NO_NAME if carries_words(mention.words[-1]) else "organization"


def _unread(mention: Mention) -> str | None:
    """What the model gave no label and nobody voted for; "Roe declined" is read as a law."""
    label = mention.candidate.label
    if label in LABELS or mention.votes or (mention.is_part and label == LAW):
        return None
    return place_by_syntax(mention.parse, mention.words, mention.text) or NO_NAME


def _dateline(mention: Mention) -> str | None:
    """As in "LUND, Sweden (AP) — "."""
    candidate, text = mention.candidate, mention.text
    if candidate.country is None and not candidate.is_dateline:
        return None
    if candidate.country or countries.code(text.title()):
        return "country"
    return gazetteer.kind_of(text) or "city"


def _country(mention: Mention) -> str | None:
    """As in "Jordan", and not in "Ms. Jordan said she"."""
    if countries.code(mention.text) is None:
        return None
    votes = mention.votes.get("person", 0)
    named_so = (mention.is_part or votes >= NAMED_SO) and votes > mention.votes.get("city", 0)
    return "person" if named_so else "country"


def _club(mention: Mention) -> str | None:
    """As in "Rovers", "Karori Stags" and "the Stags", where nobody of a given name is called so.

    "The Vikings" whom the model reads as a people may be one.
    """
    first, last = mention.words[0], mention.words[-1].lower
    if mention.is_long:
        is_club = last in CLUBS | TEAMS and first.lower not in GIVEN_NAMES
    elif last in TEAMS and (mention.is_part or is_read_as_person(first)):
        is_club = first.before is not None and is_determiner(first.before)
    else:
        is_club = last in CLUBS
    return "organization" if is_club else None


def _part_of_a_name(mention: Mention) -> str | None:
    """As in "Brazile said" of Donna Brazile, but not "in Washington"."""
    if not mention.is_part:
        return None
    parse, _, words, text, _, votes, _ = mention
    if gazetteer.kind_of(text) is None:
        return "person"
    owns = is_possessor(words[-1])  # "in Clinton's records"
    located = not owns and place_by_syntax(parse, words, text) is not None
    if votes.get("city", 0) <= votes.get("person", 0) + votes.get("organization", 0):
        return None if votes.get("city") and located else "person"
    is_obscure = gazetteer.candidates(text)[0].population < WELL_KNOWN
    return "person" if is_obscure and not located else None


RULES: Rules = {
    "no name": _no_name,
    "people in general": _people_in_general,
    "no name here": _no_name_here,
    "known body": _known_body,
    "platform": _platform,
    "unread": _unread,
    "dateline": _dateline,
    "country": _country,
    "club": _club,
    "part of a name": _part_of_a_name,
}
