"""Dates and places of what a number is compared with: "up 5 percent from $12 million in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.events import relative_clauses
from service.reading.grammar.punctuation import is_mark
from service.reading.grammar.word_classes import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.circumstances.nesting import Spot
    from service.reading.circumstances.ties import Phrase
    from service.reading.parse.words import Word
    from service.records import Date, NumericClaim

COMPARING = words("service.reading.vocabulary", "setting", "comparing")
RANKS = words("service.reading.vocabulary", "setting", "ranks")
RANGING = words("service.reading.vocabulary", "setting", "ranging")
CHANGES = words("service.reading.vocabulary", "setting", "changes")
COMPARED_SPANS = words("service.reading.vocabulary", "setting", "compared_spans")
SAME = words("service.reading.vocabulary", "setting", "same")
FORMERLY = words("service.reading.vocabulary", "setting", "formerly")
PREPOSITIONS = words("service.reading.vocabulary", "setting", "placing")
OF_A_FORMER_VALUE = words("service.reading.vocabulary", "setting", "of_a_former_value")
FROM = words("service.reading.vocabulary", "setting", "from_a_former_value")
MOVED = words("service.reading.vocabulary", "setting", "moved")
ASIDE = 24  # bounds the cost: words of a bracket before the date in it
BEHIND = 12  # bounds the cost: words from a former value to what tells when or where it was


def is_compared(phrase: Phrase, number: list[Word]) -> bool:
    """As in "31 percent more than the year before", "up 5 percent from $12 million in May".

    A date after "than" is what is compared with; one after an amount that is compared with is
    that amount's alone.
    """
    before = _link(phrase)
    if before is not None and before.lower in PREPOSITIONS:
        before = before.before
    if before is None:
        return False
    if before.lower == "than":
        return True
    if number[-1].i >= before.i - 1 and number[0].i <= before.i:
        return False
    return relative_clauses.is_compared_amount(before, COMPARING)


def _link(phrase: Phrase) -> Word | None:
    """The word before a date, past "the same period" that it tells more of."""
    before = phrase.words[0].before
    if before is not None and before.before is not None and before.before.lower in SAME:
        for _ in ("the period", "same", "the"):
            before = None if before is None else before.before
    return before


def is_aside(phrase: Phrase, number: list[Word]) -> bool:
    """As in "fell to the $0.54 level (the lowest since May)": said in brackets, of the bracket."""
    before = phrase.words[0].before
    for k in range(ASIDE):
        if before is None or before.text == ")":
            return False
        if before.text == "(":
            return k > 0 and number[-1].i < before.i
        before = before.before
    return False


def is_apart(phrase: Phrase, claim: NumericClaim, number: list[Word]) -> bool:
    """Whether a date is of what a number is compared with, or of a bracket after it."""
    before = phrase.words[0].before
    since = phrase.words[0] if phrase.words[0].lower == "since" else before
    if since is not None and relative_clauses.is_record(since, RANKS):
        return True
    if is_of_former_value(phrase, claim, number):
        return True
    if claim.quantity.previous is not None and is_behind_former_value(phrase, number):
        return True
    return is_compared(phrase, number) or is_aside(phrase, number)


def is_of_the_present(claim: NumericClaim) -> bool:
    """Whether a date inside the phrase of a change is that of the later value.

    As in "eased to 3.1% in May from 3.4%", not in "from 3.4% in April to 3.1%", where the phrase
    may begin behind its "from".
    """
    said = f" {claim.text.lower()} "
    later_first = " from " in said[1:] or " to " not in said
    return claim.quantity.previous is not None and later_first


def is_of_former_value(phrase: Phrase, claim: NumericClaim, number: list[Word]) -> bool:
    """As in "fell to 11 percent from 12 percent a year earlier": a date of the value before."""
    return (
        is_of_the_present(claim)
        and phrase.words[0].before is number[-1]
        and phrase.words[-1].lower in FORMERLY
    )


def is_former_amount(phrase: Phrase, claim: NumericClaim, number: Word) -> bool:
    """As in "after a profit of $12 million a year earlier", "up from 12 deaths a year ago"."""
    before = phrase.words[0].before
    if phrase.words[-1].lower not in FORMERLY or before is None or before.end < claim.end:
        return False
    return before.start < claim.end or before is number.head


def is_behind_former_value(phrase: Phrase, number: list[Word]) -> bool:
    """As in "a crowd of 5,100, up from 4,200 in Perth last year": both are of the 4,200.

    So are those of "against 12 on Friday", up to the next mark or verb. "Rose to 40 from 12 on
    Friday" tells when it rose.
    """
    word = phrase.words[0].before
    for _ in range(BEHIND):
        if word is None or word.i <= number[-1].i or is_mark(word) or is_verb(word):
            return False
        link = relative_clauses.comparing_link(word, OF_A_FORMER_VALUE)
        if link is not None and link.i > number[-1].i:
            return link.lower not in FROM or (
                link.before is not None and link.before.lower in MOVED
            )
        word = word.before
    return False


def without_former(spots: Sequence[Spot], number: list[Word]) -> list[Spot]:
    """The places beside a number but those of its former value."""
    return [spot for spot in spots if not is_behind_former_value(spot.phrase, number)]


def is_of_former_span(phrase: Phrase, date: Date) -> bool:
    """As in "up 6 points on 2015", "a rise of 6 points over 2015": what is compared with."""
    link = _link(phrase)
    if link is None or date.granularity not in COMPARED_SPANS:
        return False
    if link.lower == "over":
        return link.before is not None and link.before.lower in CHANGES
    if link.lower not in FROM:
        return link.lower == "on"
    if phrase.words[-1].lower in FORMERLY:
        return True  # "fell 5 percent in the first days of May from a year earlier"
    behind = phrase.words[-1].after
    begins = behind is not None and behind.lower in RANGING  # "lost 12 pounds from 2003 to 2006"
    return relative_clauses.is_behind_amount(link) and not begins
