"""Characters that hide a word from the model, and what they stand for.

Broken encoding ("Â£3", "Itâ€™s"), soft hyphens ("eu-ros" with one of no width), wide characters
("＄12") and letters with their accent set apart. What is read differs from what was sent; offsets
go on counting in what was sent.
"""

from __future__ import annotations

import re
import unicodedata

# Bytes of UTF-8 read as Windows-1252 or Latin-1: a leading byte and one or two that follow it.
# Only these leading bytes: "É”" and "ß”" are letters before a quotation mark.
_FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = rf"â{_FOLLOWING}{{2}}|[ÂÃ]{_FOLLOWING}"
_ACCENTS = r"[^\W\d_][\u0300-\u036f]+"
_WIDE = "[\uff01-\uff5e\uffe0-\uffe6]"
_SOFT = "\u00ad"
_ODD = re.compile(f"(?P<broken>{_MOJIBAKE})|{_ACCENTS}|{_WIDE}|{_SOFT}")
_MEANT = re.compile("[\u00a1-\u017f\u2010-\u2026\u20ac\u2122]")  # what news copy holds


def mended(text: str) -> tuple[str, list[int] | None]:
    """The text as it is meant, and where in `text` each of its characters begins.

    One place more tells where the text ends. The places are None where nothing differs.
    """
    if text.isascii() or not _ODD.search(text):
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    past = 0
    for match in _ODD.finditer(text):
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
    if match["broken"] is None:
        return "" if found == _SOFT else unicodedata.normalize("NFKC", found)
    try:
        meant = bytes(_byte(character) for character in found).decode("utf-8")
    except (UnicodeError, ValueError):
        return found
    return meant if _MEANT.fullmatch(meant) else found


def _byte(character: str) -> int:
    """The byte that a character was made of."""
    return ord(character) if ord(character) < 256 else character.encode("cp1252")[0]
