"""Years by themselves and in ranges, decades, centuries: four figures that count nothing."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import TABLE, UNITS, WORDS, is_year
from service.reading.dates.expressions.rule import Found, has_plural_mark, is_one_of, over, rule
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import (
    is_adjective,
    is_apposition,
    is_determiner,
    is_name,
    is_plural_noun,
)
from service.reading.grammar.words.nouns import is_modifier, is_noun, tells_how_many
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.speech_parts import is_possessive_mark, is_symbol

if TYPE_CHECKING:
    from service.reading.parse.words import Word

CENTURY, DECADE = 100, 10  # years
LONGEST_MAKE = 3  # words from a year to the make or kind of a vehicle: "2004 crew cab pickup"
LONGEST_STREET = 4  # words of a street: "Martin Luther King Drive"
_AT = "at"
MODERN = (1900, 2060)  # years that need no preposition to be one


def years_as_one(found: Found) -> list[Expression] | None:
    """As in "2014–17", "2024/25", printed as one word."""
    word = found.words[found.start]
    first, sign, second = re.split(r"([–—/-])", word.text)
    one = int(first)
    two = int(second) if len(second) == 4 else one // CENTURY * CENTURY + int(second)
    if not one < two or not is_year(two) or one < MODERN[0] - CENTURY:
        return None
    if sign == "/" or (two == one + 1 and not is_one_of(found.before(), "before_years")):
        return None  # a season of sport, a school year
    cut = word.start + len(first)
    return [
        Expression(found.start, found.start, word.start, cut, Form("year", one), None, "since"),
        Expression(found.start, found.start, cut + 1, word.end, Form("year", two), None, "until"),
    ]


def years(found: Found) -> list[Expression] | None:
    """As in "1914-1918", "1995-96", without blanks between."""
    words = found.words[found.start : found.end]
    one, digits = int(words[0].text), words[2].text
    if (
        words[0].end != words[1].start
        or words[1].end != words[2].start
        or len(digits) not in (2, 4)
    ):
        return None
    two = int(digits) if len(digits) == 4 else one // CENTURY * CENTURY + int(digits)
    if not one < two or not is_year(two) or found.letters[found.end : found.end + 1] == "h":
        return None
    if two == one + 1 and not (is_one_of(found.before(), "before_years") or found.before() == "of"):
        return None  # a season of sport, a school year
    first = found.start
    return [
        over(found.words, first, first + 1, Form("year", one), relation="since"),
        over(found.words, first + 2, first + 3, Form("year", two), relation="until"),
    ]


def year(found: Found) -> list[Expression] | None:
    """As in "In 2014", "the 2014 election", "2014 was": four figures that count nothing."""
    word = found.words[found.match.start("y")]
    number = int(word.text)
    if _is_glued_to_figures(found, word) or _is_a_name(found, word):
        return None
    if _is_of_a_vehicle(found) or _is_of_an_address(found, word):
        return None
    if not _is_year_here(found, word, number):
        return None
    if _is_a_decade(found, word, number):
        first = found.start - (found.before() == "the")
        return [found.make(Form("decade", number), first, found.end + 1)]
    return [found.make(Form("year", number))]


def _is_glued_to_figures(found: Found, word: Word) -> bool:
    """As in "2019-3344", "call 555-2019", not "the 1973-1974 season"."""
    dash, behind = found.after(), found.after(1)
    if dash is not None and behind is not None and _are_glued(word, dash, behind):
        return not is_year(int(behind.text))
    dash = word.before
    before = None if dash is None else dash.before
    if dash is None or before is None or not _are_glued(before, dash, word):
        return False
    return before.text.isdecimal() and not is_year(int(before.text))


def _are_glued(one: Word, dash: Word, two: Word) -> bool:
    is_dash = dash.text in ("-", "–") and one.end == dash.start and dash.end == two.start
    return is_dash and two.text.isdecimal()


def _is_a_name(found: Found, word: Word) -> bool:
    """As in "Orwell's 1984", "the band The 1975": an owner or an article, and no noun after it."""
    before = word.before
    if before is None or tells_how_many(word) or is_modifier(word) or is_apposition(word):
        return False
    following = found.after()
    if following is not None and _is_of_phrase(following):
        return False
    return is_possessive_mark(before) or (
        is_determiner(before) and before.text == "The" and found.start > 1
    )


def _is_of_a_vehicle(found: Found) -> bool:
    """As in "a blue 2011 Honda Civic", "her 2014 pickup": the year of a model.

    "In 2014 Ford sold", "the 2016 truck attack", "the 2018 Lund Car Cup" tell of the year, and
    so does "her 2014 seat": a make is a name.
    """
    if is_one_of(found.before(), "before_old_year"):
        return False
    for word in filter(None, map(found.after, range(LONGEST_MAKE))):
        if is_one_of(word.lower, "makes") and word.text[0].isupper():
            return not is_modifier(word) or is_name(word.head)
        if is_one_of(word.lower, "vehicles"):
            return not is_modifier(word) or is_one_of(word.head.lower, "vehicles")
        if not (is_name(word) or is_modifier(word)):
            return False
    return False


def _is_of_an_address(found: Found, word: Word) -> bool:
    """As in "at 2016 Oak", "lives at 1990 Long Lake Road", "(1950 West)"."""
    following = found.after()
    if following is None or following.start == word.end:
        return False
    if found.before() in ("(", "at") and is_one_of(following.lower, "directions"):
        return True
    named = list(takewhile(is_name, filter(None, map(found.after, range(LONGEST_STREET)))))
    if not named or is_one_of(found.before(), "before_old_year"):
        return False
    if any(is_one_of(one.lower, "streets") for one in named[1:]):
        return True
    return found.before() == _AT and len(named) == 1


def _is_a_decade(found: Found, word: Word, number: int) -> bool:
    """As in "The 1930's", "the late 1980's": an older spelling of "the 1930s"."""
    before = found.before()
    is_named = before == "the" or before in TABLE["shades"] or before in ("-", "–")
    return number % DECADE == 0 and is_named and has_plural_mark(found, word)


def _is_year_here(found: Found, word: Word, number: int) -> bool:
    before, following = found.before(), found.after()
    nearby = "" if following is None else following.lower
    if is_one_of(nearby, "not_years") or is_one_of(nearby, "era"):
        return False
    if before == "by" and found.before(2) in WORDS["pixels"]:
        return False
    if nearby == "of" and is_one_of(getattr(found.after(1), "lower", ""), "those_counted"):
        return False
    if is_one_of(before, "numbered"):
        return False
    if following is not None and following.text in (":", "/") and following.start == word.end:
        return False
    modern = MODERN[0] <= number <= MODERN[1]
    if word.head is not word and tells_how_many(word) and word.head.i > word.i:
        if is_plural_noun(word.head) and (number % CENTURY == 0 or not modern):
            return False
        return modern
    if is_one_of(before, "before_old_year"):
        return True
    if is_one_of(before, "before_year") or is_one_of(before, "before_year_loosely"):
        return modern or (number > 1700 and before in ("of", "from", "to", "by", "(", "-", "–"))
    if word.sentence.words[0] is word and len(word.sentence.words) == 1:
        return True
    return modern and not _is_a_model(found, word, number)


def _is_of_phrase(word: Word) -> bool:
    return is_noun(word) or is_adjective(word) or is_cardinal(word) or is_past_participle(word)


def _is_a_model(found: Found, word: Word, number: int) -> bool:
    """As in "Windows 2000", "the Boeing 1900", "a title: '1984'"."""
    k = found.start
    before = found.words[k - 1] if k else None
    if is_direct_object(word) or (before is not None and before.text in ("'", '"', "“", "‘")):
        return True
    if number % CENTURY == 0:
        return True
    if before is not None and (is_cardinal(before) or is_symbol(before) or before.text == "/"):
        return True
    return is_governed(word) and not is_cardinal(word)


def decade(found: Found) -> list[Expression] | None:
    """As in "The 1990s", "the ’60s", "the nineties"."""
    word = found.words[found.match.start("b")]
    lower = word.lower
    named: dict[str, int] = TABLE["decades"]
    if lower in named:
        return [found.make(Form("decade", named[lower]))] if found.match.group()[0] == "t" else None
    digits = "".join(c for c in lower if c.isdecimal())
    if len(digits) == 4:
        return [found.make(Form("decade", int(digits)))]
    if "A" not in found.match.group() and not lower.startswith(("'", "’", "‘")):
        return None
    return [found.make(Form("decade", 1900 + int(digits)))]


def century(found: Found) -> list[Expression] | None:
    """As in "The 19th century", "20th-century"."""
    number = found.number("n")
    if number is None or UNITS[found.words[found.end - 1].lower] != "century" or number < 11:
        return None
    if is_one_of("" if found.after() is None else found.after().lower, "era"):  # type: ignore[union-attr]
        return None
    return [found.make(Form("century", number))]


def centuries(found: Found) -> list[Expression] | None:
    """As in "The 17th and 18th centuries": two."""
    numbers = (found.number("n"), found.number("n2"))
    if UNITS[found.words[found.end - 1].lower] != "century" or not all(
        n and n > 10 for n in numbers
    ):
        return None
    cut = found.match.start("joint")
    one = found.make(Form("century", numbers[0]), end=cut)
    return [one, found.make(Form("century", numbers[1]), first=cut + 1)]


def short_year(found: Found) -> list[Expression] | None:
    """As in "In '80", "the class of ’08"."""
    word = found.words[found.end - 1]
    if (
        len(word.text) != 2
        or not word.text.isdecimal()
        or word.start != found.words[found.start].end
    ):
        return None
    before, following = found.before(), found.after()
    if not is_one_of(before, "before_short_year"):
        return None
    if following is not None and is_one_of(following.lower, "behind_share"):
        return None
    return [found.make(Form("short_year", int(word.text)))]


RULES = (
    rule(r"r", years_as_one),
    rule(r"(?P<y>Y)h(?P<y2>[DNY])", years),
    rule(r"(?P<y>Y)", year),
    rule(r"t?A?(?P<b>[Bb])", decade),
    rule(r"AD|AN", short_year),
    rule(r"t?(?P<n>[Od])(?P<joint>&)t?(?P<n2>[Od])U", centuries),
    rule(r"t?(?P<n>[Od])h?U", century),
)
