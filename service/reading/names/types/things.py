"""What shows that a name is a ship's, a work's, a product's or an event's, and so no actor's.

Each question is asked of one mention: "Kite, a web browser", "aboard the Albatross", "a Kite",
"during the Lantern Days". A programme is a body too where it speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar import word_classes as grammar
from service.reading.names.types.titles import has_courtesy, is_where_somebody_works
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE
from service.reading.vocabulary.people import SPEECH

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

SHIP_DEEDS = lexicon.words(PACKAGE, "name_words", "ship_deeds")
THINGS = lexicon.words(PACKAGE, "name_words", "things")
THINGS_BEHIND = lexicon.words(PACKAGE, "name_words", "things_behind")
THING_OPENINGS = lexicon.words(PACKAGE, "name_words", "thing_openings")
THING_USES = lexicon.words(PACKAGE, "name_words", "thing_uses")
KINDS_OF_THINGS = lexicon.words(PACKAGE, "name_words", "kinds_of_things")
BOARDING = lexicon.words(PACKAGE, "name_words", "boarding")
WHILE_IT_LASTS = lexicon.words(PACKAGE, "name_words", "while_it_lasts")
UNDERTAKINGS = lexicon.words(PACKAGE, "name_words", "undertakings")
NO_PIECES = (
    ORGANIZATION_HEADS
    | lexicon.words(PACKAGE, "name_words", "place_nouns")
    | lexicon.words(PACKAGE, "name_words", "sites")
    | lexicon.words(PACKAGE, "name_words", "campuses")
)
# "Q10", "i7", "9400M": letters and a number in one word; "8900", which is no year.
SERIAL = re.compile(r"[A-Z]{1,3}\d{2,4}|[a-z]\d{1,2}|\d{3,4}[A-Z]{1,2}|(?!19|20)\d{4}")


def is_a_thing(_: Parse, words: list[Word]) -> bool:
    """Whether a mention shows a ship, a work, a product or an event in one of these ways."""
    return _is_named_so(words) or _is_called_so(words) or _is_used_so(words)


def is_an_undertaking(_: Parse, words: list[Word]) -> bool:
    """As in "the Space Shuttle Program"; a programme that speaks is a body."""
    return len(words) > 1 and words[-1].lower in UNDERTAKINGS


def runs_an_undertaking(parse: Parse, words: list[Word]) -> bool:
    """As in "the World Food Programme said", "its director at the Harbour Project"."""
    if not is_an_undertaking(parse, words):
        return False
    before = words[0].before
    if before is not None and grammar.is_determiner(before):
        before = before.before
    speaks = grammar.is_subject(words[-1]) and words[-1].head.lemma in SPEECH
    return speaks or is_where_somebody_works(before)


def is_a_piece(_: Parse, words: list[Word]) -> bool:
    """As in "a Kite", "three Kites": a maker or a person is no one of many, but a club is."""
    if words[-1].lower in NO_PIECES or has_courtesy(words):
        return False
    return grammar.is_one_of_many(words[-1], words[0].i)


def _is_named_so(words: list[Word]) -> bool:
    """As in "HMS Kite", "the Kite Q10", "Kite Graphics 4000"."""
    before, last = words[0].before, words[-1]
    if before is not None and before.lower in THING_OPENINGS and before.text[0].isupper():
        return True  # where the model begins the name behind "HMS"
    if len(words) < 2:
        return False
    if words[0].lower in THING_OPENINGS or words[-2].lower in THING_OPENINGS:
        return True  # "Space Shuttle Albatross"
    glued = len(words) > 2 and words[-2].end == last.start
    return bool(SERIAL.fullmatch(words[-2].text + last.text if glued else last.text))


def _is_called_so(words: list[Word]) -> bool:
    """As in "Kite, a web browser", "the Kite browser", "a version of Kite", "Kite is a ferry"."""
    last = words[-1]
    following = last.after
    if following is not None and following.lower in THINGS_BEHIND and grammar.is_bound_before(last):
        return True
    opening = words[0].before
    if opening is not None and opening.lower == "of" and opening.head.lower in KINDS_OF_THINGS:
        return True
    nouns = grammar.apposed(last)
    attribute = grammar.attribute(last)
    if attribute is not None:
        nouns.append(attribute)
    return any(grammar.is_common_noun(noun) and noun.lower in THINGS for noun in nouns)


def _is_used_so(words: list[Word]) -> bool:
    """As in "aboard the Kite", "the Kite sank", "install Kite", "during the Lantern Days"."""
    last, before = words[-1], words[0].before
    definite = before is not None and before.lower == "the"
    if definite and grammar.does(last, SHIP_DEEDS):
        return True
    opening = before.before if definite and before is not None else before
    if opening is not None and opening.lower in BOARDING:
        return True
    if opening is not None and opening.lower in WHILE_IT_LASTS and last.head is opening:
        return True
    if grammar.undergoes(last, THING_USES):
        return True
    return grammar.does(last, ("take",)) and grammar.object_lemma(last.head) == "place"
