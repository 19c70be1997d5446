"""Lines that only say when: the day that heads a report, the years that head a history.

They look like stamps and tallies of a page, but they are the article's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.reading.text.page_lines import lexicon_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.text.page_lines import PageLine

_DATE = re.compile(
    r"(?:(?P<w>[a-z]+),? )?(?:(?P<m>[a-z]+)\.? \d{1,2},? \d{4}|\d{1,2} (?P<m2>[a-z]+)\.?,? \d{4})"
    r"|\d{4}-\d\d-\d\d"
)
_YEAR = re.compile(r"[12]\d{3}")
FEWEST_YEARS = 2  # of headings that are years; one number alone is a tally
PROSE = 25  # words of a line that tells the story


def headings(lines: list[PageLine]) -> Iterator[int]:
    """Places of the lines that head the article, or a part of it, with a date."""
    for i, line in enumerate(lines):
        if line.fragment or len(line.words) >= PROSE:
            break
        if _is_date(line.bare):
            yield i
            break
    years = [i for i, line in enumerate(lines) if _YEAR.fullmatch(line.bare)]
    dates = [lines[i].bare for i in years]
    if len(years) >= FEWEST_YEARS and dates == sorted(set(dates)):
        yield from years


def _is_date(bare: str) -> bool:
    match = _DATE.fullmatch(bare)
    if match is None:
        return False
    words = [word for word in match.groupdict().values() if word]
    return all(word in lexicon_words("stamp_words") for word in words)
