"""Places by the last word of their name: works, houses, landforms, parks; bodies where they speak.

"At the Harlow Steel Plant", "arrested at Harlow High School", "crossed Wildhorse Creek".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import is_governed
from service.reading.grammar.word_classes import is_determiner, is_subject
from service.reading.grammar.words.nouns import is_read_as_person
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import SPEECH, WORKERS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

SITES_BEHIND = lexicon.words(PACKAGE, "name_words", "sites_behind")
WORKS = lexicon.words(PACKAGE, "name_words", "works")
HOUSES = lexicon.words(PACKAGE, "name_words", "houses")
LEADS = lexicon.words(PACKAGE, "name_words", "leads_to_houses")
LANDFORMS = lexicon.words(PACKAGE, "name_words", "landforms")
HILLS = lexicon.words(PACKAGE, "name_words", "landforms_and_surnames")
LEADS_TO_LANDFORMS = lexicon.words(PACKAGE, "name_words", "leads_to_landforms")
CROSSED = lexicon.words(PACKAGE, "name_words", "crossed")
PARKS = lexicon.words(PACKAGE, "name_words", "parks")


def is_a_works(_: Parse, words: list[Word]) -> bool:
    """As in "at the Harlow Steel Plant"; a body where it speaks."""
    before = words[0].before
    named_so = len(words) > 1 and words[-1].lower in WORKS
    if not named_so or before is None or not is_determiner(before):
        return False
    return not _speaks(words[-1])


def is_where_it_happens(_: Parse, words: list[Word]) -> bool:
    """As in "arrested at Harlow High School"; nobody's place of work, as in "a teacher at"."""
    last = words[-1]
    if len(words) < 2 or last.lower not in HOUSES or not is_governed(last):
        return False
    link = last.head
    if link.lower not in LEADS or link.i > words[0].i:
        return False
    return not (link.head.lower in WORKERS or link.head.lemma in WORKERS)


def is_a_landform(_: Parse, words: list[Word]) -> bool:
    """As in "crossed Wildhorse Creek", "over the Corran Hill"; a body where it speaks."""
    last, before = words[-1], words[0].before
    if len(words) < 2 or before is None or last.lower not in LANDFORMS | HILLS:
        return False
    if last.after is not None and last.head is last.after:
        return False  # "the Silver Lake fund"
    if before.lower == "the":
        return not _speaks(last)
    if last.lower in HILLS:
        return False
    return before.lower in LEADS_TO_LANDFORMS or before.lemma in CROSSED


def is_a_park(_: Parse, words: list[Word]) -> bool:
    """As in "Corran National Park"; a body where it speaks."""
    if len(words) < 3 or f"{words[-2].lower} {words[-1].lower}" not in PARKS:
        return False
    return not _speaks(words[-1])


def _speaks(name: Word) -> bool:
    return is_subject(name) and name.head.lemma in SPEECH


def is_a_site_by_its_noun(_: Parse, words: list[Word]) -> bool:
    """As in "at Qanater prison": a lone name that the model takes for somebody's."""
    noun = words[-1].after
    bound = noun is not None and noun is words[-1].head and noun.lower in SITES_BEHIND
    return bound and len(words) == 1 and is_read_as_person(words[-1])


def is_a_known_site(parse: Parse, words: list[Word]) -> bool:
    """As in "Churchill Downs opened": a landmark of two words, which reads like somebody."""
    if len(words) < 2:
        return False
    return gazetteer.is_a_known_facility(parse.form(words[0].start, words[-1].end))
