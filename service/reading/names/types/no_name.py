"""Capitals that do not make a name: addresses, months, shouted words, units, parts of an office.

And a common word that has its capital from the sentence that it opens, each time: "Footage showed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import (
    PROPER,
    does,
    is_adjective_before,
    is_bound_before,
)
from service.reading.grammar.words.nouns import is_one, is_read_as_body
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import (
    CALENDAR,
    GENERIC,
    LEGAL,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    PACKAGE,
    PARTISANS,
    PORTFOLIOS,
)
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS, SPEECH
from service.recall import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

FIELDS_OF_WORK = lexicon.words("service.reading.names", "parts_of_names", "fields_of_work")
DEEDS = SPEECH | lexicon.words(PACKAGE, "person_nouns", "body_deeds")
HEADLINE_VERBS = lexicon.words("service.reading.names", "parts_of_names", "headline_verbs")
MINISTERS = lexicon.words("service.reading.names", "parts_of_names", "ministers")
ABBREVIATED = lexicon.words(PACKAGE, "titles", "abbreviated")
DOMAINS = (".com", ".org", ".net", ".co.uk", ".info", ".gov", ".edu", ".io", ".news")
# "D-Va.": a US politician's party and state.
PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][A-Za-z.]*")
# "2.4GHz", "16GB": what the model takes for a body.
MEASURED = lexicon.pattern(
    "service.reading.names", "parts_of_names", r"\d[\d.,]*<glued_units>", re.IGNORECASE
)
MARKUP = frozenset("<>{}=\\|[]@#")
LONGEST_EXCHANGE = 3  # words: "NYSE American"
LONGEST_TICKER = 5  # letters
LONGEST_NAME_TRIED = 120  # bounds the cost: characters of a name
CACHE = 8192  # bounds the cost: texts kept


class Reading(Protocol):
    """What is asked of an occurrence of a possible name: candidate, words, and key of its form."""

    @property
    def candidate(self) -> Candidate:
        """What may be a name there."""

    @property
    def words(self) -> list[Word]:
        """Its words."""

    @property
    def key(self) -> str:
        """What it has in common with the other occurrences of its name."""


def key_of(text: str) -> str:
    """What the occurrences of one name have in common."""
    return text.lower().replace(".", "").replace("’", "'")


@remembered(CACHE)
def is_no_name(text: str) -> bool:
    """Whether words are not a name whatever stands round them: an address, a month, "Swedes"."""
    if not 1 < len(text) <= LONGEST_NAME_TRIED or not any(letter.isupper() for letter in text):
        return True
    if text.lower().endswith(DOMAINS) or "://" in text or not MARKUP.isdisjoint(text):
        return True
    if PARTY_AND_STATE.fullmatch(text) or MEASURED.fullmatch(text):
        return True
    key = key_of(text)
    if key in GENERIC or key in CALENDAR or key in LEGAL:
        return True
    parts = re.split("[-–]", text)  # "the U.S.-Mexico border"
    if len(parts) > 1 and all(countries.code(part) for part in parts):
        return True
    return countries.demonym(text) is not None and countries.code(text) is None


def is_no_name_here(parse: Parse, words: list[Word], text: str, key: str) -> bool:
    """Whether it only shouts, or belongs to an office after or before it: "Justice Minister"."""
    if _is_stressed(words, text) or ABBREVIATED.issuperset(
        [word.lower.strip(".") for word in words]
    ):
        return True
    if _is_quoted_on_an_exchange(words):
        return True
    following = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    if following is not None and following.text in ("Minister", "Ministers") and len(words) == 1:
        return not text.isupper() and countries.code(text) is None and key not in PARTISANS
    if _is_what_a_minister_is_for(parse, words, text) or _is_a_field_of_work(words):
        return True
    if len(words) == 1 and key in HEADLINE_VERBS and is_headline(words[0].sentence):
        return True
    if key in PORTFOLIOS:
        if following is not None and following.lower in OFFICES:
            return True
        before = parse.words[words[0].i - 2 : words[0].i] if words[0].i > 1 else []
        if len(before) == 2 and before[1].lower == "of" and before[0].lower in OFFICES:
            return True
    return False


def _is_quoted_on_an_exchange(words: list[Word]) -> bool:
    """As in "Kite Mills (LSE: KTE)": the exchange where a share is quoted, or its ticker."""
    before, after = words[0].before, words[-1].after
    if after is not None and after.text == ":" and before is not None and before.text in "(,;":
        return after.after is not None and _is_a_ticker(after.after)
    if before is None or before.text != ":" or not _is_a_ticker(words[0]):
        return False
    exchange = before.before
    for _ in range(LONGEST_EXCHANGE):
        if exchange is None or exchange.text in "(,;":
            break
        exchange = exchange.before
    return exchange is not None and exchange.text in "(,;"


def _is_a_ticker(word: Word) -> bool:
    ends = word.after is not None and word.after.text in "),;"
    return ends and word.text.isupper() and len(word.text) <= LONGEST_TICKER


def are_people_in_general(words: list[Word], key: str) -> bool:
    """As in "Organizers said": a plural for people has its capital from the sentence it opens."""
    word = words[0]
    opens = len(words) == 1 and word is word.sentence.words[0] and word.text.istitle()
    return opens and key.endswith("s") and key[:-1] in PERSON_NOUNS and key not in PARTISANS


def _is_what_a_minister_is_for(parse: Parse, words: list[Word], text: str) -> bool:
    """As in "the deputy minister for Farms and Food"; not "the general secretary of Unite"."""
    before = parse.words[words[0].i - 2 : words[0].i] if words[0].i > 1 else []
    if len(before) < 2 or before[1].lower not in ("of", "for") or text.isupper():
        return False
    is_body = words[-1].lower in ORGANIZATION_HEADS or gazetteer.kind_of(text) is not None
    return before[0].lower in MINISTERS and not is_body


def _is_a_field_of_work(words: list[Word]) -> bool:
    """As in "vice president of Corporate Marketing", "director of Human Resources"."""
    link = words[0].before
    if link is None or link.lower not in ("of", "for") or words[-1].lower not in FIELDS_OF_WORK:
        return False
    return link.head.lower in OFFICES


def _is_stressed(words: list[Word], text: str) -> bool:
    """Whether a common word only shouts: "I have NEVER"."""
    return len(words) == 1 and text.isupper() and len(text) > 4 and words[0].tag[0] != "N"


def common_words(readings: Iterable[Reading]) -> set[str]:
    """The forms of lone words that are not names anywhere in the article.

    Each time the word has its capital from the sentence that it opens and no tag of a name, or is
    an adjective ("Biblical language"), and it is not a word of a longer name, nor that of a town
    near others of the article ("a Corran nurse").
    """
    common: dict[str, bool] = {}
    parts: set[str] = set()
    for reading in readings:
        words = reading.words
        if len(words) > 1:
            parts.update([word.lower for word in words])
        else:
            is_common = not reading.candidate.is_town and _is_common_here(words[0])
            common[reading.key] = common.get(reading.key, True) and is_common
    return {key for key, is_common in common.items() if is_common} - parts - ORGANIZATIONS


def _is_common_here(word: Word) -> bool:
    if word.tag in PROPER or not word.text.istitle() or is_bound_before(word):
        return False
    if gazetteer.kind_of(word.text) is not None or _speaks_as_a_body(word):
        return False
    return word.before is None or is_adjective_before(word)


def _speaks_as_a_body(word: Word) -> bool:
    """As in "Fairness said 31 jobs were at risk": what has no article and speaks is somebody.

    Where the model takes it for a body, too.
    """
    return is_read_as_body(word) and is_one(word) and does(word, DEEDS)


def is_a_unit(parse: Parse, words: list[Word]) -> bool:
    """Whether it is written to a number: "60GB", "PS21,700"."""
    first = words[0]
    before = parse.words[first.i - 1] if first.i else None
    counted = before is not None and is_cardinal(before) and not is_bound_before(first)
    if counted and len(words) == 1 and first.text.isupper():
        return True  # "121 RBI"
    glued = before is not None and before.end == first.start and before.text[-1].isdigit()
    return glued or (len(words) == 1 and sum(map(str.isdigit, first.text)) > 2)
