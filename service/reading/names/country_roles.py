"""Whether a country or a capital acts, or is only where something happens.

A country that is a subject or object, that owns a policy or is fought against is an actor; after
"in" or "from" it is a place. A capital is a place too, unless it does what only a government can:
"Pyongyang has sent troops". So is a region, unless it does so: "Ohio sued". The rules stand in
`OF_COUNTRIES` and `OF_OTHER_PLACES`: the first that answers wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.frozen import dataclass
from service.naming import countries
from service.reading.grammar.object import direct_object, is_direct_object, is_governed
from service.reading.grammar.word_classes import PLACES as PLACE_LABELS
from service.reading.grammar.word_classes import (
    is_active_subject,
    is_agent,
    is_apposition,
    is_bound_before,
    is_joined,
    is_name,
    is_possessor,
    undergoes,
)
from service.reading.grammar.words.nouns import (
    is_bound_noun,
    is_common,
    is_modifier,
    is_receiver,
    stands_alone,
)
from service.reading.grammar.words.verbs import doer_to
from service.reading.names.missed import hyphened_pairs
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import HYPHENS
from service.reading.vocabulary.people import TITLE_WORDS
from service.records.terms import LocationType, members

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse, Word
    from service.records.terms import MentionKind

    Rule = Callable[["_Place"], "Answer | None"]

PACKAGE = "service.reading.names"
WHERE = lexicon.words(PACKAGE, "country_roles", "where")
BELONGING = lexicon.words(PACKAGE, "country_roles", "belonging")
PLACE_POSSESSIONS = lexicon.words(PACKAGE, "country_roles", "place_possessions")
OF_MARKETS = lexicon.words(PACKAGE, "country_roles", "of_markets")
SITUATED = lexicon.words(PACKAGE, "country_roles", "situated")
GIVEN_TO = lexicon.words(PACKAGE, "country_roles", "given_to")
MOVED_TO = lexicon.words(PACKAGE, "country_roles", "moved_to")
GOVERNMENTAL = lexicon.words(PACKAGE, "country_roles", "governmental")
RULING = lexicon.words(PACKAGE, "country_roles", "ruling")
RUNNING = lexicon.words(PACKAGE, "country_roles", "running")
GOVERNING = lexicon.words(PACKAGE, "country_roles", "governing")
PLACE_VERBS = lexicon.words(PACKAGE, "country_roles", "place_verbs")
STRIKING = lexicon.words("service.reading.vocabulary", "setting", "striking")
DISASTERS = lexicon.words(PACKAGE, "country_roles", "disasters")
PUT = lexicon.table(PACKAGE, "country_roles")["put"]
ADDRESSED = lexicon.words(PACKAGE, "country_roles", "addressed")
PLACES = frozenset(members(LocationType))
DEEPEST = 6  # bounds the cost: heads above the last word of a name


class Answer(NamedTuple):
    """Whether a name stands for an actor or for a place, and the kind of its mention."""

    role: str
    kind: MentionKind = "name"


PLACE, ACTOR, GOVERNMENT = Answer("place"), Answer("actor"), Answer("actor", "metonym")


@dataclass(frozen=True, slots=True)
class _Place:
    """The name of a place; `head` is the word that the sentence hangs it by, `last` its last."""

    parse: Parse
    last: int
    head: Word
    text: str
    kind: str


def role(parse: Parse, first: int, last: int, text: str, kind: str) -> Answer:
    """What a name stands for where it stands; a name of any other type acts."""
    if kind not in PLACES:
        return ACTOR
    place = _Place(parse, last, _head(parse, first, last), text, kind)
    is_country = kind == "country"
    for rule in OF_COUNTRIES if is_country else OF_OTHER_PLACES:
        answer = rule(place)
        if answer is not None:
            return answer
    return ACTOR if is_country else PLACE


def is_of_a_market(parse: Parse, last: int) -> bool:
    """Whether a country only says whose money or market: "US dollars", "UK shares fell"."""
    word = parse.words[last]
    following = word.after
    if following is None or not is_modifier(word):
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
        if not is_joined(word) or not (is_name(word.head) or is_common(word.head)):
            break
        word = word.head
    return word


# ------------------------------------------------------------------------------- countries


def _situates(place: _Place) -> Answer | None:
    """As in "a Norway-based company": a hyphen joins what is there to the name."""
    words = place.parse.words[place.last + 1 : place.last + 3]
    situated = len(words) == 2 and words[1].lower in SITUATED and words[0].text in HYPHENS
    return PLACE if situated else None


def _behind_preposition(place: _Place) -> Answer | None:
    """As in "in France", but "gave to France", "the war with France"."""
    if not is_governed(place.head):
        return None
    return ACTOR if _acts_after(place.head.head) else PLACE


def _before_noun(place: _Place) -> Answer | None:
    """As in "France's coast", "the France border", but "France's plan"."""
    head, noun = place.head, place.head.head
    if not (is_possessor(head) or is_modifier(head)):
        return None
    somewhere = noun.lower in PLACE_POSSESSIONS or noun.entity in PLACE_LABELS
    return PLACE if somewhere else ACTOR


def _visited(place: _Place) -> Answer | None:
    """As in "left France"."""
    head = place.head
    return PLACE if is_direct_object(head) and head.head.lemma in PLACE_VERBS else None


def _struck(place: _Place) -> Answer | None:
    """As in "a quake hit France", "Typhoon Odile battered France": no power is meant by it."""
    if not undergoes(place.head, STRIKING):
        return None
    doer = doer_to(place.head)
    if doer is None:
        return None
    words = (doer, *doer.children)
    return PLACE if any(word.lemma.lower() in DISASTERS for word in words) else None


def _beside_noun(place: _Place) -> Answer | None:
    """As in "the victim, France", but "Tel Aviv, Israel": after a place it says where that is."""
    if not is_apposition(place.head):
        return None
    return ACTOR if is_common(place.head.head) else PLACE


def _stands_alone(place: _Place) -> Answer | None:
    """As in a dateline: nothing is said of it."""
    head = place.head
    return PLACE if stands_alone(head) and head.head is head else None


def _acts_after(preposition: Word) -> bool:
    lower, governor = preposition.lower, preposition.head
    if lower == "of":
        return governor.lemma not in BELONGING and governor.lower not in BELONGING
    if lower == "to":
        return is_receiver(preposition) or governor.lemma in GIVEN_TO | MOVED_TO
    if lower == "from":
        return is_common(governor) and governor.lemma in GIVEN_TO
    if lower == "between":
        return governor.lemma not in RUNNING
    if lower == "with":  # "shares a border with"
        thing = direct_object(governor) or governor
        return thing.lower not in PLACE_POSSESSIONS
    return lower not in WHERE


# ------------------------------------------------------------------- capitals and other places


def _is_government(place: _Place) -> Answer | None:
    """As in "Pyongyang has sent troops": a capital that does what only a government can."""
    if place.kind != "city" or countries.capital_of(place.text) is None:
        return None
    governs = any(is_deed(place.head) for is_deed in OF_GOVERNMENTS)
    return GOVERNMENT if governs and not _is_of_itself(place) else None


def _rules(place: _Place) -> Answer | None:
    """As in "Ohio sued": a region that does what only a state or province can."""
    head = place.head
    if not is_active_subject(head) or head.head.lemma not in RULING or place.kind == "facility":
        return None
    return ACTOR if gazetteer.kind_of(place.text) == "region" else None


def _has_will(word: Word) -> bool:
    """As in "Pyongyang wants"."""
    return is_active_subject(word) and word.head.lemma in GOVERNING


def _owns_power(word: Word) -> bool:
    """As in "Pyongyang's troops", "the Pyongyang policy on arms"."""
    noun = word.head
    if not (is_possessor(word) or is_bound_noun(word)):
        return False
    return noun.lower in GOVERNMENTAL or any(
        child.lower in GOVERNMENTAL for child in noun.children if child.i > word.i
    )


def _is_addressed(word: Word) -> bool:
    """As in "blamed Pyongyang"."""
    return is_direct_object(word) and word.head.lemma in ADDRESSED


def _is_agent(word: Word) -> bool:
    """As in "was rejected by Pyongyang"."""
    return is_agent(word) or (is_governed(word) and is_agent(word.head))


def _is_dealt_with(word: Word) -> bool:
    """As in "talks with Pyongyang", "a response from Pyongyang", "pressure on Pyongyang".

    Who returns or is taken to Pyongyang goes to a place.
    """
    if not is_governed(word):
        return False
    preposition, governor = word.head, word.head.head
    if preposition.lower == "to":
        if governor.lemma in MOVED_TO:
            return False
        return is_receiver(preposition) or governor.lemma in GIVEN_TO
    if preposition.lower == "from":
        return governor.lower in GOVERNMENTAL
    if preposition.lower in PUT:
        return governor.lower in PUT[preposition.lower]
    return preposition.lower in ("with", "against", "by")


def _is_of_itself(place: _Place) -> bool:
    """Whether a capital's name does not stand for the government of a country.

    In "Oregon, Idaho and Washington" it is a region, in "Moscow Mayor Roe" the city.
    """
    parse, last, head = place.parse, place.last, place.head
    if head.i != last and not is_bound_before(head) and gazetteer.kind_of(head.text) == "region":
        return True
    following = parse.words[last + 1 : last + 3]
    if len(following) > 1 and following[0].text == ",":  # "London, Ontario, has a new mayor"
        return gazetteer.kind_of(following[1].text) == "region"
    if not following or not following[0].text[0].isupper():
        return False
    return following[0].lower in TITLE_WORDS


OF_COUNTRIES: tuple[Rule, ...] = (
    _situates,  # "a Norway-based company"
    _behind_preposition,  # "in France"
    _before_noun,  # "France's coast"
    _visited,  # "left France"
    _struck,  # "a quake hit France"
    _beside_noun,  # "Tel Aviv, Israel"
    _stands_alone,  # a dateline
)  # any other acts: "France vetoed it"
OF_OTHER_PLACES: tuple[Rule, ...] = (
    _is_government,  # "Pyongyang has sent troops"
    _rules,  # "Ohio sued"
)  # any other is where something happens: "Moscow Mayor Roe"
OF_GOVERNMENTS: tuple[Callable[[Word], bool], ...] = (
    _has_will,  # "Pyongyang wants"
    _owns_power,  # "Pyongyang's troops"
    _is_addressed,  # "blamed Pyongyang"
    _is_agent,  # "was rejected by Pyongyang"
    _is_dealt_with,  # "talks with Pyongyang"
)
