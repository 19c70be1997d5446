"""What the noun beside a name says that it is: a place, a body, or a thing, which is not an actor.

"Sigi, a district of", "the party Pachakutik", "the asteroid Bennu". The model guesses from the
sound of a name that it never saw.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import is_governed
from service.reading.grammar.word_classes import is_apposition, is_common_noun
from service.reading.grammar.words.nouns import is_common, is_noun_or_quality, is_substantive
from service.reading.grammar.words.speech_parts import is_adverb
from service.reading.names.types.beside import places
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import PACKAGE, POSSESSIVES
from service.reading.vocabulary.people import DISTRICTS, INTRODUCING
from service.reading.vocabulary.place_nouns import noun_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

BODY_NOUNS = (
    lexicon.words(PACKAGE, "person_nouns", "body")
    | lexicon.words(PACKAGE, "name_words", "bands")
    | INTRODUCING
)
THINGS = lexicon.words(PACKAGE, "name_words", "things")
# Words from the comma to the noun of an apposition: "a small fishing town".
WORDS_TO_APPOSED = 5
# Weight of a noun beside a name or a dateline, and of "near" or a person of its own, where a
# reading has two.
TOLD, HINTED = 5, 3
LOCATIVE = lexicon.words(PACKAGE, "place_clues", "close_by")


def votes(parse: Parse, found: Sequence[Candidate], k: int) -> tuple[str, int] | None:
    """The type that stands beside candidate `k`, and its weight.

    Types are "city", "organization", and "thing" for what is neither an actor nor a place.
    """
    candidate = found[k]
    if candidate.is_dateline:
        return "city", TOLD
    words = parse.words[candidate.first : candidate.last + 1]
    noun = _noun_before(parse, words)
    if noun is not None and noun.lower in THINGS:
        return "thing", TOLD
    if _is_a_numbered_thing(words):
        return "thing", TOLD
    if candidate.label not in ("PERSON", "ORG"):
        return None
    if places.is_place(parse, found, k):
        return "city", TOLD
    if len(words) > 1 and not _is_hyphenated(words):
        return ("city", TOLD) if _is_of_a_district(parse, words[0]) else None
    if _is_a_place(parse, words[-1]) or _is_of_a_district(parse, words[0]):
        return "city", TOLD
    if candidate.label != "PERSON":
        return None
    if _is_where(parse, words[0]):
        return "city", HINTED
    if noun is not None and noun.lower in BODY_NOUNS:
        return "organization", TOLD
    has_people = _owns_a_person(parse, found, k) or _is_whose_person_is(parse, found, k)
    return ("organization", HINTED) if has_people else None


def _is_a_numbered_thing(words: list[Word]) -> bool:
    """As in "the freighter Harbour 58"."""
    noun = words[0].before
    numbered = len(words) > 1 and words[-1].text.isdecimal()
    return numbered and noun is not None and noun.lower in THINGS


def _is_hyphenated(words: list[Word]) -> bool:
    """Whether hyphens make one word of it: "Tse-Agbe"."""
    return all(word.end == following.start for word, following in pairwise(words))


def _noun_before(parse: Parse, words: list[Word]) -> Word | None:
    """The noun in small letters right before a name that it belongs to: "the lender Harbour"."""
    before = parse.words[words[0].i - 1] if words[0].i else None
    if before is None or not is_common_noun(before) or before.sentence is not words[0].sentence:
        return None
    bound = before.head in words or (is_apposition(words[-1]) and words[-1].head is before)
    return before if bound and before.text.islower() else None


def _is_a_place(parse: Parse, name: Word) -> bool:
    """Whether ", a district of" and its like follow."""
    after = parse.words[name.i + 1 : name.i + 3 + WORDS_TO_APPOSED]
    if len(after) < 3 or after[0].text != "," or after[1].lower not in ("a", "an", "the"):
        return False
    for k, word in enumerate(after[2:], 2):
        if not (is_noun_or_quality(word) or is_adverb(word)) or word.sentence is not name.sentence:
            return False
        following = after[k + 1] if k + 1 < len(after) else None
        if is_common(word) and (following is None or not is_substantive(following)):
            return noun_kind(word.lower) is not None
    return False


def _is_of_a_district(parse: Parse, name: Word) -> bool:
    """As in "the district of Sigi"."""
    before = parse.words[name.i - 2 : name.i] if name.i > 1 else []
    return len(before) == 2 and before[1].lower == "of" and before[0].lower in DISTRICTS


def _is_where(parse: Parse, name: Word) -> bool:
    """Whether "near" or its like stands before what a gazetteer has as a place."""
    before = parse.words[name.i - 1] if name.i else None
    after = parse.words[name.i + 1] if name.i + 1 < len(parse.words) else None
    if before is None or before.lower not in LOCATIVE or not is_governed(name):
        return False
    if after is not None and after.text in POSSESSIVES:
        return False
    return gazetteer.kind_of(name.text) is not None


def _owns_a_person(parse: Parse, found: Sequence[Candidate], k: int) -> bool:
    """As in "Harbour's Ann Holm": who works there."""
    following = found[k + 1] if k + 1 < len(found) else None
    if following is None or following.label != "PERSON" or following.first == following.last:
        return False
    between = parse.words[found[k].last + 1 : following.first]
    return len(between) == 1 and between[0].text in POSSESSIVES


def _is_whose_person_is(parse: Parse, found: Sequence[Candidate], k: int) -> bool:
    """As in "Ann Holm of Harbour": who works there, or is a member."""
    before = found[k - 1] if k else None
    if before is None or before.label != "PERSON" or before.first == before.last:
        return False
    between = parse.words[before.last + 1 : found[k].first]
    is_place = gazetteer.kind_of(parse.words[found[k].last].text) is not None
    return len(between) == 1 and between[0].lower == "of" and not is_place
