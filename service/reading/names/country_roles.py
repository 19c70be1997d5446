"""Whether a country or a capital acts, or is only where something happens.

A country that is a subject or object, that owns a policy or is fought against is an actor; after
"in" or "from" it is a place. A capital is a place too, unless it does what only a government can:
"Pyongyang has sent troops".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.names.missed import hyphened_pairs
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import HYPHENS
from service.reading.vocabulary.people import TITLE_WORDS
from service.records.terms import LocationType, members

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word
    from service.records.terms import MentionKind

PACKAGE = "service.reading.names"
WHERE = lexicon.words(PACKAGE, "country_roles", "where")
BELONGING = lexicon.words(PACKAGE, "country_roles", "belonging")
PLACE_POSSESSIONS = lexicon.words(PACKAGE, "country_roles", "place_possessions")
OF_MARKETS = lexicon.words(PACKAGE, "country_roles", "of_markets")
SITUATED = lexicon.words(PACKAGE, "country_roles", "situated")
GIVEN_TO = lexicon.words(PACKAGE, "country_roles", "given_to")
GOVERNMENTAL = lexicon.words(PACKAGE, "country_roles", "governmental")
RULING = lexicon.words(PACKAGE, "country_roles", "ruling")
GOVERNING = lexicon.words(PACKAGE, "country_roles", "governing")
PLACE_VERBS = lexicon.words(PACKAGE, "country_roles", "place_verbs")
ADDRESSED = lexicon.words(PACKAGE, "country_roles", "addressed")
PLACES = frozenset(members(LocationType))
DEEPEST = 6


def role(parse: Parse, first: int, last: int, text: str, kind: str) -> tuple[str, MentionKind]:
    """The role ("actor" or "place") and the mention's kind ("name" or "metonym") of a name."""
    if kind not in PLACES:
        return "actor", "name"
    head = _head(parse, first, last)
    if kind == "country":
        acts = not _is_situating(parse, last) and _acts(head)
        return ("actor" if acts else "place"), "name"
    capital = kind == "city" and countries.capital_of(text) is not None
    if capital and _governs(head) and not _is_of_itself(parse, last, head):
        return "actor", "metonym"
    rules = head.dep == "nsubj" and head.head.lemma in RULING
    if rules and kind != "facility" and gazetteer.kind_of(text) == "region":
        return "actor", "name"
    return "place", "name"


def is_of_a_market(parse: Parse, last: int) -> bool:
    """Whether a country only tells money and markets apart: "US dollars", "UK shares fell"."""
    word = parse.words[last]
    following = word.after
    if following is None or word.dep not in ("compound", "nmod", "amod"):
        return False
    return word.head is following and following.lower in OF_MARKETS


def _head(parse: Parse, first: int, last: int) -> Word:
    """The word of the name that the sentence hangs it by; of joined names, that of the first."""
    word = parse.words[last]
    for _ in range(DEEPEST):
        if word.head is word or not first <= word.head.i <= last:
            break
        word = word.head
    if word.head.i == last + 2 and hyphened_pairs.is_second(parse, word.head):
        word = word.head  # both of "the Russia-Ukraine talks" hang by "talks"
    for _ in range(DEEPEST):
        if word.dep != "conj" or word.head.pos not in ("PROPN", "NOUN"):
            break
        word = word.head
    return word


def _is_of_itself(parse: Parse, last: int, head: Word) -> bool:
    """Whether a capital's name stands for no government of a country.

    In "Oregon, Idaho and Washington" it is a region, in "Moscow Mayor Roe" the city.
    """
    if head.i != last and head.dep != "compound" and gazetteer.kind_of(head.text) == "region":
        return True
    following = parse.words[last + 1 : last + 3]
    if len(following) > 1 and following[0].text == ",":  # "London, Ontario, has a new mayor"
        return gazetteer.kind_of(following[1].text) == "region"
    if not following or not following[0].text[0].isupper():
        return False
    return following[0].lower in TITLE_WORDS


def _is_situating(parse: Parse, last: int) -> bool:
    """Whether a hyphen joins what is there to the name: "a Norway-based company"."""
    words = parse.words[last + 1 : last + 3]
    return len(words) == 2 and words[1].lower in SITUATED and words[0].text in HYPHENS


def _acts(word: Word) -> bool:
    above = word.head
    if word.dep == "pobj":
        return _acts_after(above)
    if word.dep in ("poss", "compound", "nmod", "amod"):
        return not (above.lower in PLACE_POSSESSIONS or above.entity in ("GPE", "LOC", "FAC"))
    if word.dep == "dobj" and above.lemma in PLACE_VERBS:
        return False
    if word.dep == "appos":
        return above.pos == "NOUN"
    # After another place it says where that is ("Tel Aviv, Israel"), alone it is a dateline.
    return word.dep not in ("npadvmod", "ROOT") or above is not word


def _acts_after(preposition: Word) -> bool:
    lower, governor = preposition.lower, preposition.head
    if lower == "of":
        return governor.lemma not in BELONGING and governor.lower not in BELONGING
    if lower == "to":
        return preposition.dep == "dative" or governor.lemma in GIVEN_TO
    if lower == "from":
        return governor.pos == "NOUN" and governor.lemma in GIVEN_TO
    if lower == "with":  # "shares a border with"
        thing = governor.child("dobj") or governor
        return thing.lower not in PLACE_POSSESSIONS
    return lower not in WHERE


def _governs(word: Word) -> bool:
    above = word.head
    if word.dep == "nsubj":
        return above.lemma in GOVERNING
    if word.dep in ("poss", "compound", "nmod"):
        return above.lower in GOVERNMENTAL or any(
            child.lower in GOVERNMENTAL for child in above.children if child.i > word.i
        )
    if word.dep == "dobj":
        return above.lemma in ADDRESSED
    if word.dep == "agent" or (word.dep == "pobj" and above.dep == "agent"):
        return True
    if word.dep == "pobj":
        governor = above.head
        if above.lower in ("with", "against", "by"):
            return True
        if above.lower == "to":
            return above.dep == "dative" or governor.lemma in GIVEN_TO
        return above.lower == "from" and governor.lower in GOVERNMENTAL
    return False
