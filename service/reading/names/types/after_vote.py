"""What speaks against the type that won the vote of all mentions of a form: rules by name.

The first that answers wins: those of `OF_ANY`, then those of the winner in `BY_WINNER`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import organizations
from service.reading.grammar.word_classes import is_subject
from service.reading.names.types import evidence, no_name, titles
from service.reading.names.types.beside import votes as beside
from service.reading.names.types.mention import NO_NAME, first_answer
from service.reading.names.types.place import (
    are_inhabitants,
    is_a_site,
    is_nowhere,
    landmark_like_a_body,
    place_by_syntax,
    place_like_a_body,
)
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE
from service.reading.vocabulary.people import KIN, TITLE_WORDS

if TYPE_CHECKING:
    from service.reading.names.types.mention import Mention, Rules

POSTS = lexicon.words(PACKAGE, "person_nouns", "exclusive")
BODY_OPENINGS = lexicon.words(PACKAGE, "name_words", "body_openings")
ABSTRACT_ENDINGS = tuple(lexicon.table(PACKAGE, "name_words")["abstract_endings"])
BODY_HEADS = lexicon.words(PACKAGE, "name_words", "body_heads")
COURTS = lexicon.words(PACKAGE, "name_words", "courts")
OF_COURTS = lexicon.words(PACKAGE, "name_words", "of_courts")
DISTRICTS = lexicon.words(gazetteer.PACKAGE, "place_clues", "districts")
PREFIXES_OF_SURNAMES = lexicon.words("service.reading.names", "parts_of_names", "surname_prefixes")
# Four letters or more: "LeRoe", "DeRoe" and "MacRoe" begin with fewer.
TWO_IN_ONE = re.compile(r"([A-Z][a-z]{3,})[A-Z]\w+")
LONGEST_COUNTY = 3  # words: "Prince George County"


def checked(mention: Mention) -> str:
    """The type that most votes give, unless the text speaks against it."""
    winner = mention.winner
    rules = BY_WINNER.get(winner, OF_A_PLACE)
    return first_answer(OF_ANY, mention) or first_answer(rules, mention) or winner


def _unit(mention: Mention) -> str | None:
    """As in "40 MW"."""
    is_none = mention.winner != "facility" and no_name.is_a_unit(mention.parse, mention.words)
    return NO_NAME if is_none else None


def _byname(mention: Mention) -> str | None:
    """As in "Big Blue"."""
    if mention.winner == "organization" or organizations.parse(mention.text).byname is None:
        return None
    return "organization"


def _site(mention: Mention) -> str | None:
    """As in "Elm Street"."""
    is_named = mention.winner in ("person", "organization") and mention.is_long
    if mention.winner == "person" and titles.is_somebody_like_a_site(mention.words):
        return None
    return "facility" if is_named and is_a_site(mention.words) else None


OF_ANY: Rules = {"unit": _unit, "byname": _byname, "site": _site}


# ---------------------------------------------------------------- of a person and of a body


def _county(mention: Mention) -> str | None:
    """As in "Grant County"."""
    words = mention.words
    is_one = words[-1].text == "County" and 1 < len(words) <= LONGEST_COUNTY
    return "region" if is_one else None


def _district(mention: Mention) -> str | None:
    """As in a "Harlow District" that the gazetteer has."""
    is_one = mention.words[-1].lower in DISTRICTS and gazetteer.is_district(mention.text)
    return "region" if is_one else None


def _office_of_somebody(mention: Mention) -> str | None:
    """As in "the Commissioner of Police, Ann Roe, said": who holds it is named beside it."""
    return NO_NAME if titles.is_an_office_of_whom_follows(mention.words) else None


# ---------------------------------------------------------------- of what won as a person


def _courtesy(mention: Mention) -> str | None:
    """As in "Dame Helen Church"."""
    return "person" if titles.has_courtesy(mention.words) else None


def _noun_of_a_body(mention: Mention) -> str | None:
    """As in "Harlow Council", and not "Bank Bank"."""
    words = mention.words
    if words[-1].lower not in ORGANIZATION_HEADS or not mention.is_long:
        return None
    return "organization" if words[0].text != words[-1].text else "person"


def _opening_of_a_body(mention: Mention) -> str | None:
    """As in "Team Roe"."""
    opens = mention.is_long and mention.words[0].lower in BODY_OPENINGS
    return "organization" if opens else None


def _titles(mention: Mention) -> str | None:
    """As in "Vice President"."""
    words = mention.words
    return NO_NAME if mention.is_long and all(w.lower in TITLE_WORDS for w in words) else None


def _post(mention: Mention) -> str | None:
    """As in "MINISTER of Trade"."""
    words = mention.words
    is_post = len(words) > 2 and words[0].lower in POSTS and words[1].lower == "of"
    return NO_NAME if is_post else None


def _in_a_region(mention: Mention) -> str | None:
    """As in "in Roe Falls, Nakuru County"."""
    lies = mention.is_long and beside.lies_in_a_region(mention.parse, mention.words)
    return "city" if lies else None


def _person(mention: Mention) -> str | None:
    """Of two words or more, or with a title, an age or "who" beside it."""
    is_one = mention.is_long or evidence.is_treated_as_person(mention.parse, mention.words)
    return "person" if is_one else None


def _acronym(mention: Mention) -> str | None:
    """As in "the FAWC"; what opens a paragraph may be in capitals for that."""
    word = mention.words[0]
    is_short = mention.text.isupper() and len(mention.text) > 1
    opening = word.sentence if "." in mention.text else word.sentence.paragraph.sentences[0]
    opens = word is opening.words[0]
    return "organization" if is_short and not opens else None


def _two_words_in_one(mention: Mention) -> str | None:
    """As in "WaterSafe": a capital behind a whole word, no prefix as in "McRoe", "FitzRoe"."""
    match = TWO_IN_ONE.fullmatch(mention.text)
    return "organization" if match and match[1].lower() not in PREFIXES_OF_SURNAMES else None


def _quality(mention: Mention) -> str | None:
    """As in "Happiness is", "Dad said"."""
    word = mention.words[0]
    opens = word.sentence.words[0] is word
    is_none = word.lower in KIN or (opens and word.lower.endswith(ABSTRACT_ENDINGS))
    return NO_NAME if is_none else None


def _place(mention: Mention) -> str | None:
    """As in "fled to Chibwa"."""
    return place_by_syntax(mention.parse, mention.words, mention.text)


OF_A_PERSON: Rules = {
    "courtesy": _courtesy,
    "noun of a body": _noun_of_a_body,
    "opening of a body": _opening_of_a_body,
    "titles": _titles,
    "office of somebody": _office_of_somebody,
    "post": _post,
    "in a region": _in_a_region,
    "county": _county,
    "district": _district,
    "person": _person,
    "acronym": _acronym,
    "two words in one": _two_words_in_one,
    "quality": _quality,
    "place": _place,
}


# ---------------------------------------------------------------- of what won as a body


def _office(mention: Mention) -> str | None:
    """As in "the Mayor of Lund"."""
    return NO_NAME if titles.is_an_office(mention.words) else None


def _landmark(mention: Mention) -> str | None:
    return landmark_like_a_body(mention.parse, mention.words, mention.text)


def _place_like_a_body(mention: Mention) -> str | None:
    return place_like_a_body(mention.parse, mention.words, mention.text)


OF_A_BODY: Rules = {
    "office": _office,
    "office of somebody": _office_of_somebody,
    "county": _county,
    "district": _district,
    "landmark": _landmark,
    "place like a body": _place_like_a_body,
}


# ---------------------------------------------------------------- of what won as a place or a thing


def _inhabitants(mention: Mention) -> str | None:
    """As in "Corraners"."""
    return NO_NAME if are_inhabitants(mention.words, mention.text) else None


def _nowhere(mention: Mention) -> str | None:
    """As in "Altria sold": a city of no gazetteer that does something."""
    is_city = mention.winner == "city"
    nowhere = is_city and is_nowhere(mention.parse, mention.words, mention.text)
    return "organization" if nowhere else None


def _head_of_a_body(mention: Mention) -> str | None:
    """As in "Lund Institute": a body, unless the gazetteer has it."""
    if mention.winner not in ("city", "area") or not mention.is_long:
        return None
    if mention.words[-1].lower not in BODY_HEADS:
        return None
    return gazetteer.kind_of(mention.text) or "organization"


def _court(mention: Mention) -> str | None:
    """As in "Harlow District Court ordered": a court that does something, not where it happens."""
    words = mention.words
    is_one = mention.is_long and words[-1].lower in COURTS and words[-2].lower in OF_COURTS
    return "organization" if is_one and is_subject(words[-1]) else None


OF_A_PLACE: Rules = {
    "court": _court,
    "inhabitants": _inhabitants,
    "nowhere": _nowhere,
    "head of a body": _head_of_a_body,
}
BY_WINNER = {"person": OF_A_PERSON, "organization": OF_A_BODY}
