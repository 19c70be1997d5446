"""Where something is put: the noun that a place's name is said of, and the event that it sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.vocabulary.people import PERSON
from service.reading.vocabulary.place_nouns import noun_kind

if TYPE_CHECKING:
    from service.reading.parse.words import Word

PACKAGE = "service.reading.vocabulary"
PLACING = words(PACKAGE, "setting", "placing")
ENTERING = words(PACKAGE, "setting", "entering")
STRIKING = words(PACKAGE, "setting", "striking")
TOPICAL = words(PACKAGE, "setting", "topical")
HOMING = words(PACKAGE, "setting", "homing")
LEAVING = words(PACKAGE, "setting", "leaving")
TAKING = words(PACKAGE, "setting", "taking")
OFFICES = words(PACKAGE, "setting", "offices")
CONTESTS = words(PACKAGE, "setting", "contests")
SPENDING = words(PACKAGE, "setting", "spending")
HAVING = words(PACKAGE, "setting", "having")
PARTS = words(PACKAGE, "setting", "parts")
SHARES = words(PACKAGE, "setting", "shares")
# Sites that are named for the town or region they are in: "a Leeds hospital".
SITES = (
    words(PACKAGE, "name_words", "sites")
    | words(PACKAGE, "name_words", "works")
    | words(PACKAGE, "name_words", "houses")
)
# "On", "over" put a thing at a place by its name alone.
PLACING_NAMES = words(PACKAGE, "setting", "placing_names")
_KNOWN = words("service.reading.grammar", "function_words", "known")
_BEFORE = ("compound", "poss", "nmod", "amod")
_OWN = ("nsubj", "nsubjpass")
_TAKEN = ("dobj", "nsubjpass")
_CLIMB = 6  # bounds the cost: nouns between a place and the verb of its clause


def happens_in(noun: Word) -> tuple[list[Word], Word | None]:
    """The nouns above a placed noun, itself first, and the verb whose event they set.

    As in "rammed a car into a shop in Ulm", "a fire at a mill in Ulm killed two", "spent it on
    holidays in Ulm": up through subjects, objects and places, not through "for", "to" or a person.
    """
    chain = [noun]
    for _ in range(_CLIMB):
        head = noun.head
        if noun.dep == "pobj":
            lower = head.lower
            spent = lower == "on" and head.head.lemma in SPENDING
            if lower not in PLACING and lower not in ENTERING and lower != "of" and not spent:
                return chain, None
            noun = head.head
            if noun.pos in ("VERB", "AUX"):
                return chain, noun
            if noun.lemma in PERSON or noun.pos == "PROPN":
                return chain, None
            chain.append(noun)
        elif noun.dep in _OWN or (noun.dep == "dobj" and head.pos == "VERB"):
            return chain, head
        elif noun.dep in ("conj", "compound", "npadvmod") and head is not noun:
            noun = head
            if noun.pos in ("VERB", "AUX"):
                return chain, noun
            chain.append(noun)
        else:
            return chain, None
    return chain, None


@dataclass(frozen=True, slots=True)
class PlacedNoun:
    """The noun that a place's name is said of.

    `put`: whether something is put there, as in "in Lviv", "the west side of Toledo", "Harlow
    county", "struck Crete"; not "to Kyiv". `depth` counts the steps from name to noun, `joined`
    tells a name that "and" joins to another: neither of them holds the other.
    """

    noun: Word
    put: bool
    depth: int
    joined: bool


def placed_noun(name: list[Word]) -> PlacedNoun:
    """The noun that the name of a place is said of."""
    noun = attachment.top_of(name)
    depth, joined = 0, False
    if (contest := _contest_for_office(noun)) is not None:
        return PlacedNoun(contest, put=True, depth=0, joined=False)
    for _ in range(_CLIMB):
        head = noun.head
        if noun.dep == "conj" and _is_joined_by_and(noun):
            noun, joined = head, True
            continue
        if (beside := _beside_preposition(noun)) is not None:
            noun, joined = beside, True
            continue
        if noun.dep in ("conj", "appos") or (
            noun.dep in _BEFORE and (_is_place_noun(head) or _is_site_in(noun, head))
        ):
            noun = head
        elif noun.dep == "pobj" and head.lower == "of" and _is_place_noun(head.head):
            noun = head.head
        else:
            break
        depth += 1
    return PlacedNoun(noun, _is_put_at(noun), depth, joined)


def has_for_object(place: Word, verb: Word | None, number: Word) -> bool:
    """As in "Ulm has 40 mills", "the arena seats 9,000": what a place has is there.

    So is what it stands out with: "Ulm was second, with 74 cases".
    """
    if verb is None or place.dep not in _OWN or number.i < verb.i:
        return False
    joined = verb.dep == "conj" and verb.head is place.head
    if not joined and (place.head is not verb or place.dep != "nsubj"):
        return False
    if verb.child(*_OWN) not in (None, place):
        return False
    if verb.lemma == "be" or number.dep == "pobj":
        return _is_behind_with(number, verb)
    return verb.lemma in HAVING and number.dep != "npadvmod"


def _is_behind_with(number: Word, verb: Word) -> bool:
    """As in "Ulm was second, with 74 cases", "Ulm has the most, with 74"."""
    noun = number if number.dep == "pobj" else number.head
    link = noun.head
    if noun.dep != "pobj" or link.lower != "with":
        return False
    return link.head is verb or (link.head.head is verb and link.head.dep in ("acomp", "attr"))


def links_names(name: list[Word]) -> Word | None:
    """The last word of a name that a preposition leads from to another: "Orbel Square, near Leeds".

    What stands between preposition and name says which part is meant: "near downtown Leeds".
    """
    first = name[0]
    for _ in range(_CLIMB):
        before = first.before
        if before is None or before.pos not in ("DET", "ADJ", "NOUN"):
            break
        first = before
    if before is None or before.dep != "prep" or before.lower not in PLACING_NAMES:
        return None
    link = before.before
    return link.before if link is not None and link.text == "," else link


def partakers(event: Word) -> list[Word]:
    """The nouns of who or what does something, or has it done to it."""
    return event.having("dobj", *_OWN)


def does_it_to_something(verb: Word) -> bool:
    """As in "gathered 20 points", not in "gathered in the rain"."""
    return verb.child("dobj") is not None


def is_there(word: Word) -> bool:
    """As in "worked there", "slept here"; not in "there were 12", "from there", "there at sea"."""
    points_on = word.after is not None and word.after.lower in PLACING
    return word.lower in ("there", "here") and word.dep == "advmod" and not points_on


def is_topic(noun: Word) -> bool:
    """As in "the report on Ulm", "a deal on Crete": what something is about, if no street."""
    if noun.dep != "pobj" or noun.head.lower != "on":
        return False
    above = noun.head.head
    return above.pos == "NOUN" and above.lemma in TOPICAL


def is_home_of(verb: Word, number: Word) -> bool:
    """Whether a verb tells where a firm is at home that has a number of things elsewhere."""
    chain, own = attachment.clause_of(number)
    said_of_it = own is verb or verb in chain  # opening a sentence it is read as a noun
    return verb.lower in HOMING and said_of_it and any(w.lower == "with" for w in chain)


def is_scene(noun: Word) -> bool:
    """Whether something happens at a place, or to it: "in Ulm", "onto the square", "it collapsed".

    Not where it comes from or goes to.
    """
    if noun.dep == "pobj":
        lower = noun.head.lower
        return lower in PLACING_NAMES or (lower in ENTERING and lower not in LEAVING)
    return noun.dep in _OWN or _is_put_at(noun)


def is_known_place(noun: Word) -> bool:
    """Whether a noun speaks of a place named before: "in the city", "the camp holds 900".

    Not "in the next city".
    """
    article = noun.child("det")
    if article is None or article.lower not in _KNOWN or noun.entity:
        return False
    holds = noun.dep == "nsubj" and noun.head.lemma in HAVING
    if not holds and noun.dep not in ("pobj", "poss"):
        return False
    return all(child.dep in ("det", "punct", "case") for child in noun.children)


def is_called(name: list[Word], noun: str) -> bool:
    """Whether a name says what kind of place it is: "Harlow county", "the island of Corran"."""
    behind, before = name[-1].after, name[0].before
    if noun in (name[-1].lower, name[0].lower) or (behind is not None and behind.lower == noun):
        return True
    kind = before.before if before is not None and before.lower == "of" else None
    return kind is not None and kind.lower == noun


def _beside_preposition(noun: Word) -> Word | None:
    """The Sound of "across the Sound and through the Belt" for the Belt."""
    preposition = noun.head
    first = preposition.head
    if noun.dep != "pobj" or preposition.dep != "conj" or first.dep != "prep":
        return None
    return first.child("pobj")


def _contest_for_office(noun: Word) -> Word | None:
    """The race of "the race for mayor of Ulm", "Ohio's primary": run in the place it names."""
    if noun.dep in _BEFORE and noun.head.lemma in CONTESTS:
        return noun.head
    if noun.dep != "pobj" or noun.head.lower != "of" or noun.head.head.lemma not in OFFICES:
        return None
    aim = noun.head.head.head
    contest = aim.before
    return contest if aim.lower == "for" and contest and contest.lemma in CONTESTS else None


def _is_joined_by_and(noun: Word) -> bool:
    """Whether "and" stands in the list up to a noun, or further on: "in Kent, Essex and Wales"."""
    words = [noun.head, noun]
    for _ in range(_CLIMB):
        further = words[-1].child("conj")
        if further is None:
            break
        words.append(further)
    return any(child.dep == "cc" for word in words for child in word.children)


def _is_place_noun(noun: Word) -> bool:
    if noun.lower in PARTS:
        return noun.pos == "NOUN" and noun.child("det", "amod") is not None
    if noun.lower in SHARES:
        return noun.dep == "pobj"
    return noun_kind(noun.lower) is not None


def _is_site_in(place: Word, site: Word) -> bool:
    """As in "at Ulm's main station", "in an Ulm park", "on Ulm's Orbel Square"."""
    if site.dep != "pobj" or site.head.lower not in PLACING_NAMES:
        return False
    return site.lower in SITES or (place.dep == "poss" and site.pos == "PROPN")


def _is_taken_from(preposition: Word) -> bool:
    """As in "evacuated 300 people from Ulm", whichever of the two the parser hangs it on."""
    above = preposition.head
    if preposition.lower != "from":
        return False
    return above.lemma in TAKING or (above.dep in _TAKEN and above.head.lemma in TAKING)


def _is_put_at(noun: Word) -> bool:
    head = noun.head
    if noun.dep == "pobj":
        return head.lower in PLACING_NAMES or _is_taken_from(head)
    if noun.dep in ("dobj", "nsubjpass"):
        return head.lemma in STRIKING
    return is_there(noun)
