"""Whether a name is one of a place, by what stands beside it and what a gazetteer knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries, places
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import is_apposition, is_preposition
from service.reading.grammar.words.nouns import OF_SOMEBODY
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE, PLACE_NOUNS
from service.reading.vocabulary.people import DISTRICTS, GROUP, WORKERS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# "Texans": the ending that makes inhabitants of a place, and what it takes the place of.
INHABITANTS: list[tuple[str, str]] = [
    (ending, restored)
    for ending, restored in lexicon.table("service.reading.names", "parts_of_names")["inhabitants"]
]
CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-TV)?")
LONGEST_SMALL = 3  # letters of a word that stands in small letters in a headline too
HELD = lexicon.words(PACKAGE, "name_words", "held")
BANDS = lexicon.words(PACKAGE, "name_words", "bands")
SITES = lexicon.words(PACKAGE, "name_words", "sites")
SITE_OPENINGS = lexicon.words(PACKAGE, "name_words", "site_openings")
WHOLES = frozenset(("region", "country"))  # types of what towns lie in
LANDMARKS = frozenset(("area", "natural", "facility"))  # types of what the table of them has
QUARTERS = lexicon.words(PACKAGE, "place_clues", "quarters")
WHERE = lexicon.words(PACKAGE, "place_clues", "before_places")


def is_a_site(words: list[Word]) -> bool:
    """Whether its first or last word is that of a street or building: "Elm Street", "Rue Roe"."""
    return words[-1].lower in SITES or words[0].lower in SITE_OPENINGS


def is_nowhere(parse: Parse, words: list[Word], text: str) -> bool:
    """Whether a supposed place of one word is in no gazetteer and does something: "Altria sold".

    A village is enough where its people follow: "a Rosetown man". What lies in a region that
    follows is a place: "Bardwick, Ontario, sent"; so is a part of a town. Letters that no table has
    are a body's: "units within the MFSA".
    """
    if _are_initials(words, text) or _is_a_call_sign(text):
        return True
    if len(words) > 1 or words[0].dep not in OF_SOMEBODY or gazetteer.kind_of(text) is not None:
        return False
    if gazetteer.candidates(text) and _has_townspeople(words[0]):
        return False
    if _lies_in_a_whole(words[0]) or is_called_a_quarter(words[-1]):
        return False
    return not (words[0].i and parse.words[words[0].i - 1].lower in WHERE)


def _are_initials(words: list[Word], text: str) -> bool:
    """Whether a lone word is in capitals in a sentence that is not, and names no known place."""
    if len(words) > 1 or not (text.isupper() and text.isalpha()):
        return False
    before, after = words[0].before, words[0].after
    if before is None or gazetteer.candidates(text) or countries.code(text) is not None:
        return False
    if after is not None and after.text in DASHES:
        return False  # "ST. LOUIS —"
    around = words[0].sentence.words
    return any(word.text.islower() and len(word.text) > LONGEST_SMALL for word in around)


def _is_a_call_sign(text: str) -> bool:
    """Whether it is an American broadcaster's: "KUTV (CBS)"."""
    return CALL_SIGN.fullmatch(text) is not None and not gazetteer.candidates(text)


def _lies_in_a_whole(word: Word) -> bool:
    """As in "Bardwick, Ontario, sent": a region or country between commas tells where it lies."""
    comma = word.after
    whole = comma.after if comma is not None and comma.text == "," else None
    if whole is None or not is_apposition(whole) or whole.head is not word:
        return False
    closed = whole.after is None or whole.after.text in (",", ".")
    return closed and gazetteer.kind_of(whole.text) in WHOLES


def is_called_a_quarter(name: Word) -> bool:
    """As in "the Millside section of Leeds"."""
    noun = name.after
    link = noun.after if noun is not None else None
    return noun is not None and noun.lower in QUARTERS and link is not None and link.lower == "of"


def _has_townspeople(word: Word) -> bool:
    after = word.after
    if after is None:
        return False
    listed = lexicon.words(gazetteer.PACKAGE, "place_clues", "inhabitants")
    return after.lower in listed or (after.lower in WORKERS and word.head is after)


def are_inhabitants(words: list[Word], text: str) -> bool:
    """Whether it is the people of a place that is known: "Iowans", "New Yorkers"."""
    if len(words) > 2 or not text.endswith("s") or gazetteer.kind_of(text) is not None:
        return False
    return any(
        text.endswith(ending)
        and len(text) - len(ending) > 2
        and gazetteer.kind_of(text[: -len(ending)] + restored) is not None
        for ending, restored in INHABITANTS
    )


def place_like_a_body(parse: Parse, words: list[Word], text: str) -> str | None:
    """The type of a place that the model took for an organization: "prefecture of X", "in X"."""
    if words[0].i < 2 or words[-1].lower in ORGANIZATION_HEADS or text.isupper():
        return None
    noun, link = parse.words[words[0].i - 2 : words[0].i]
    if link.lower == "of" and noun.lower in DISTRICTS:
        return gazetteer.kind_of(text) or "region"
    held = noun.lower in HELD  # "shares in Toyota"
    hails = link.lower == "from" and (
        noun.lower in WORKERS or noun.lower == "old" or noun.lower in GROUP or noun.lower in BANDS
    )
    return gazetteer.kind_of(text) if hails or (link.lower == "in" and not held) else None


def landmark_like_a_body(parse: Parse, words: list[Word], text: str) -> str | None:
    """The type of a landmark that the model took for an organization: "on Capitol Hill"."""
    before = parse.words[words[0].i - 1] if words[0].i else None
    if before is not None and before.lower == "the" and before.i:
        before = parse.words[before.i - 1]
    if len(words) < 2 or before is None or before.lower not in WHERE | {"on"}:
        return None
    kind, head = gazetteer.kind_of(text), words[-1].lower
    if kind not in LANDMARKS or (head in ORGANIZATION_HEADS and not places.bynames(text)):
        return None
    return None if any(word.lower == "of" for word in words) else kind


def place_by_syntax(parse: Parse, words: list[Word], text: str) -> str | None:
    """The type of a place that the gazetteer knows and the sentence treats as one, or None."""
    kind = gazetteer.kind_of(text)
    if kind is None or not words[0].text[0].isupper():
        return None
    following = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    before = parse.words[words[0].i - 1] if words[0].i else None
    if following is not None and following.lower in PLACE_NOUNS:
        return kind
    if before is not None and (
        before.lower in WHERE or (is_preposition(before) and before.head.lower in PLACE_NOUNS)
    ):
        return kind
    comma = following is not None and following.text == ","
    if comma and following is not None and following.i + 1 < len(parse.words):
        after = parse.words[following.i + 1]
        if after.lower in ("in", "near") or countries.code(after.text) is not None:
            return kind
    return None
