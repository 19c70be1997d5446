"""Characters that hide a word from the model, and what they stand for.

Broken encoding ("Â£3", "Itâ€™s"), soft hyphens ("eu-ros" with one of no width), wide characters
("＄12"), letters with their accent set apart and figures torn after their point or comma ("a 3. 0
quake", "$37. 5 million", "100, 000"), where the sentence would end. What is read differs from what
was sent; offsets go on counting in what was sent. Table of torn figures: lexicon/torn.toml.
"""

from __future__ import annotations

import re
import unicodedata

from service.lexicon import table

# Bytes of UTF-8 read as Windows-1252 or Latin-1: a leading byte and one or two that follow it.
# Only these leading bytes: "É”" and "ß”" are letters before a quotation mark.
_FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = rf"â{_FOLLOWING}{{2}}|[ÂÃ]{_FOLLOWING}"
_ACCENTS = r"[^\W\d_][\u0300-\u036f]+"
_WIDE = "[\uff01-\uff5e\uffe0-\uffe6]"
_SOFT = "\u00ad"
_TABLE = table("service.reading.parse", "torn")
# Figures torn behind a point or comma, by what leads to them or what follows. No sentence of news
# begins with a nought, with a unit's figures, or in the middle of a sum of money.
_FIRST = r"(?<![\d.,:/])" + "".join(f"(?<!{month} )" for month in _TABLE["months"])
_UNITS = "|".join(map(re.escape, sorted(_TABLE["units"], key=lambda unit: (-len(unit), unit))))
_SCALES = "|".join(_TABLE["scales"])
_TORN = (
    rf"(?<=[$€£¥])\d{{1,3}}\. \d{{1,2}}(?=[ -]?(?:{_SCALES})\b)"
    rf"|{_FIRST}\d{{1,3}}\. (?:0(?!\d|[.:]|-\d)|\d{{1,2}}(?=[ -]?(?:{_UNITS})(?![\w'’])))"
    r"|(?<=magnitude[ -])\d\. \d(?!\d|[.,]\d)"
    rf"|(?<!-){_FIRST}\d{{1,3}}(?:, \d{{3}})*, (?:000(?!\d)|\d{{3}}(?=-[a-z]))"
    r"|(?<![\d.,:/–-])0\. \d{1,3}(?![\d:])"
    r"|(?<=population of )\d{1,3}(?:, \d{3})+(?!\d)"
    r"|(?<![\d.,:/])\d{1,2}\. [0-5]\d(?= ?[ap]\.? ?m\b)"
)
_MAY_BE_TORN = re.compile(r"\d[.,] \d")
# "A fee of £9m. Lund said": the library takes the letter and the point of a sum for one word, which
# hides the end of the sentence.
_LAST_LETTER = r"(?<=\d)[mgMBKTG]\.(?=\s+[A-Z“‘\"'(]|\s*$)"
_MAY_END = re.compile(r"\d[mgMBKTG]\.")
# The lead byte of "Â£" read as Windows-1256, in front of what it belongs to.
_LEAD = "آ(?=[\u00a3-\u00be])"
_ODD = re.compile(
    f"(?P<broken>{_MOJIBAKE})|{_ACCENTS}|{_WIDE}|(?P<nothing>{_SOFT}|{_LEAD})"
    f"|(?P<last>{_LAST_LETTER})"
)
_ODD_OR_TORN = re.compile(f"(?P<torn>{_TORN})|{_ODD.pattern}")
_MEANT = re.compile("[\u00a1-\u017f\u2010-\u2026\u20ac\u2122]")  # what news copy holds


def mended(text: str) -> tuple[str, list[int] | None]:
    """The text as it is meant, and where in `text` each of its characters begins.

    One place more tells where the text ends. The places are None where nothing differs.
    """
    odd = _ODD_OR_TORN if _MAY_BE_TORN.search(text) else _ODD
    plain = odd is _ODD and text.isascii() and not _MAY_END.search(text)
    if plain or not odd.search(text):
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    past = 0
    for match in odd.finditer(text):
        meant = _meant(match)
        pieces += text[past : match.start()], meant
        places.extend(range(past, match.start()))
        places.extend(_spread(match.start(), match.end(), len(meant)))
        past = match.end()
    pieces.append(text[past:])
    places.extend(range(past, len(text) + 1))
    return "".join(pieces), places


def _spread(start: int, end: int, count: int) -> list[int]:
    """Places of so many characters that stand for those from `start` to `end`."""
    return [min(start + k, end - 1) for k in range(count)]


def _meant(match: re.Match[str]) -> str:
    found = match.group()
    if match["nothing"] is not None:
        return ""
    if match["last"] is not None:
        return f"{found[0]} ."
    if match["broken"] is None:
        if " " in found:  # torn figures
            return found.replace(" ", "")
        return unicodedata.normalize("NFKC", found)
    try:
        meant = bytes(_byte(character) for character in found).decode("utf-8")
    except (UnicodeError, ValueError):
        return found
    return meant if _MEANT.fullmatch(meant) else found


def _byte(character: str) -> int:
    """The byte that a character was made of."""
    return ord(character) if ord(character) < 256 else character.encode("cp1252")[0]
