"""What shows that a name is a ship's, a work's, a product's or an event's, and so no actor's.

Each question is asked of one mention: "Kite, a web browser", "aboard the Albatross", "a Kite",
"during the Lantern Days". A programme is a body too where it speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar import word_classes as grammar
from service.reading.grammar.words.nouns import (
    is_behind,
    is_hyphen,
    is_modifier,
    is_read_as_no_name,
    is_read_as_person,
    stands_alone,
    tells_how_many,
)
from service.reading.names.types.titles import has_courtesy, is_where_somebody_works
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE
from service.reading.vocabulary.people import SPEECH, TITLE_WORDS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

OFFICE_PREFIXES = lexicon.words("service.reading.names", "agreements", "office_prefixes")
CARRYING = lexicon.words("service.reading.names", "agreements", "carrying")
SHIP_DEEDS = lexicon.words(PACKAGE, "name_words", "ship_deeds")
THINGS = lexicon.words(PACKAGE, "name_words", "things")
THINGS_BEHIND = lexicon.words(PACKAGE, "name_words", "things_behind")
THING_OPENINGS = lexicon.words(PACKAGE, "name_words", "thing_openings")
THING_USES = lexicon.words(PACKAGE, "name_words", "thing_uses")
HONOURS = lexicon.words(PACKAGE, "name_words", "honours")
KINDS_OF_THINGS = lexicon.words(PACKAGE, "name_words", "kinds_of_things")
NAMING = lexicon.words(PACKAGE, "name_words", "naming")
DRIVERS = lexicon.words(PACKAGE, "name_words", "drivers")
BOARDING = lexicon.words(PACKAGE, "name_words", "boarding")
WHILE_IT_LASTS = lexicon.words(PACKAGE, "name_words", "while_it_lasts")
UNDERTAKINGS = lexicon.words(PACKAGE, "name_words", "undertakings")
AGREEMENTS = lexicon.words("service.reading.names", "agreements", "names")
AGREEMENT_HEADS = lexicon.words("service.reading.names", "agreements", "heads")
SURNAMES_TOO = lexicon.words("service.reading.names", "agreements", "surnames")
NOBODYS_HEADS, NOBODYS = AGREEMENT_HEADS - SURNAMES_TOO, AGREEMENTS - SURNAMES_TOO
PRODUCTS = lexicon.words("service.reading.names", "agreements", "products")
NO_PIECES = (
    ORGANIZATION_HEADS
    | lexicon.words(PACKAGE, "name_words", "place_nouns")
    | lexicon.words(PACKAGE, "name_words", "sites")
    | lexicon.words(PACKAGE, "name_words", "campuses")
)
# "Q10", "i7", "9400M": letters and a number in one word; "8900", which is no year.
SERIAL = re.compile(r"[A-Z]{1,3}\d{2,4}|[a-z]\d{1,2}|\d{3,4}[A-Z]{1,2}|(?!19|20)\d{4}")

YEAR = re.compile(r"(?:19|20)\d\d")


def is_agreement(words: list[Word], label: str, key: str) -> bool:
    """Whether it names a treaty, a law or an event: "the Lund Accord", "Harbour Expo 2016"."""
    last, head = words[-1], _head(words)
    if label == "PERSON":
        many = len(words) > 1
        return (last.lower if many else key) in (NOBODYS_HEADS if many else NOBODYS)
    if is_a_product(words):
        return True
    if len(words) > 1 and any(word.lower == "annual" for word in words):
        return True  # "the Harbour Annual Conference"
    told = AGREEMENT_HEADS.intersection((last.lower, head.lower)) or YEAR.fullmatch(last.text)
    return (len(words) > 1 and bool(told)) or key in AGREEMENTS


def is_a_product(words: list[Word]) -> bool:
    """Whether a known product of two words or more ends it: "the Late Macbook Pro"."""
    lower = [word.lower for word in words]
    return any(" ".join(lower[k:]) in PRODUCTS for k in range(1, len(words) - 1))


def _head(words: list[Word]) -> Word:
    """The word that tells what it is: the last, or the one before "of": "the Treaty of Lund"."""
    return words[
        next((k - 1 for k, word in enumerate(words) if k and word.lower in ("of", "for")), -1)
    ]


def is_a_thing(_: Parse, words: list[Word]) -> bool:
    """Whether a mention shows a ship, a work, a product or an event in one of these ways."""
    return _is_named_so(words) or _is_called_so(words) or _is_used_so(words) or _is_driven(words)


def is_a_maker_before_its_model(_: Parse, words: list[Word]) -> bool:
    """As in "a Kite Explorer", "his 2014 Kite Civic": a maker there only tells what is driven."""
    last, before = words[-1], words[0].before
    model = last.after
    if before is None or model is None or len(words) > 1 or not grammar.is_bound_before(last):
        return False
    counted = YEAR.fullmatch(before.text) or before.lower in ("a", "an")
    named = grammar.is_singular_name(model) and model.text.istitle() and not model.entity
    alone = model.after is None or not model.after.text.istitle()
    titled = model.lower in TITLE_WORDS or model.lower in NO_PIECES
    return bool(counted) and named and alone and not titled


def _is_driven(words: list[Word]) -> bool:
    """As in "the driver of the Kite"."""
    article = words[0].before
    link = article.before if article is not None and article.lower == "the" else None
    is_held = link is not None and link.lower == "of" and link.head.lower in DRIVERS
    return is_held and len(words) == 1


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


def are_pieces(_: Parse, words: list[Word]) -> bool:
    """As in "Holm's Kites", "20 Kites": a lone plural that somebody has, or many of it.

    "The Kites" may be a family, "Harbour's Kites" one who works there.
    """
    last = words[-1]
    if len(words) > 1 or not grammar.is_plural_noun(last):
        return False
    if not (is_read_as_no_name(last) or is_read_as_person(last)):
        return False
    return any(_counts(child) for child in last.children if child.i < last.i)


def has_an_article(_: Parse, words: list[Word]) -> bool:
    """As in "flew the Kite": a lone word that the model takes for somebody, who has no article.

    Who acts may be called so: "the Duke left".
    """
    last, before = words[-1], words[0].before
    lone = len(words) == 1 and is_read_as_person(last)
    if not lone or grammar.is_bound_before(last) or last.lower.endswith("s"):  # "the Roes"
        return False
    if grammar.is_subject(last):
        return False
    return before is not None and grammar.is_determiner(before)


def _counts(word: Word) -> bool:
    owns = grammar.is_possessor(word) and is_read_as_person(word)
    return owns or tells_how_many(word)


def _is_named_so(words: list[Word]) -> bool:
    """As in "HMS Kite", "the Kite Q10", "Kite Graphics 4000"."""
    before, last = words[0].before, words[-1]
    if before is not None and before.lower in THING_OPENINGS and before.text[0].isupper():
        return True  # where the model begins the name behind "HMS"
    if len(words) < 2:
        return _opens_a_name(last)
    if words[0].lower in THING_OPENINGS or words[-2].lower in THING_OPENINGS:
        return True  # "Space Shuttle Albatross"
    glued = len(words) > 2 and words[-2].end == last.start
    return bool(SERIAL.fullmatch(words[-2].text + last.text if glued else last.text))


def _opens_a_name(word: Word) -> bool:
    """Whether the model read only the "HMS" of a name; in "INS Commissioner Roe" it is a body."""
    name = word.after
    if name is None or word.lower not in THING_OPENINGS or not grammar.is_bound_before(word):
        return False
    return name.text.istitle() and name.lower not in TITLE_WORDS


def _is_called_so(words: list[Word]) -> bool:
    """As in "Kite, a web browser", "the Kite browser", "a version of Kite", "Kite is a ferry"."""
    last = words[-1]
    following = last.after
    if following is not None and following.lower in THINGS_BEHIND and grammar.is_bound_before(last):
        return True
    opening = words[0].before
    if opening is not None and opening.lower == "of" and opening.head.lower in KINDS_OF_THINGS:
        return True
    if opening is not None and opening.lower == "for" and opening.head.lower in HONOURS:
        return True
    if _is_what_a_thing_is_called(last):
        return True
    nouns = grammar.apposed(last)
    attribute = grammar.attribute(last)
    if attribute is not None:
        nouns.append(attribute)
    return any(grammar.is_common_noun(noun) and noun.lower in THINGS for noun in nouns)


def _is_what_a_thing_is_called(name: Word) -> bool:
    """As in "a ferry called Kite", "a feature known as Kite"."""
    verb = name.head.head if name.head.lower == "as" else name.head
    noun = verb.head
    return verb.lemma in NAMING and noun.i < verb.i and noun.lower in THINGS


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


def carries_words(word: Word) -> bool:
    """Whether a platform is only the medium: "on Telegram", "his Telegram channel".

    Not where somebody is its own: "the Telegram founder", "a Telegram co-founder".
    """
    following = word.after
    if following is not None and following.lower in OFFICE_PREFIXES:
        hyphen = following.after
        following = following if hyphen is None or not is_hyphen(hyphen) else hyphen.after
    if following is not None and following.lower in TITLE_WORDS:
        return False
    return is_behind(word, CARRYING) or is_modifier(word) or stands_alone(word)
