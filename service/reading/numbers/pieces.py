"""Runs of digits, runs of letters and single signs: what a quantity is spelled with.

Tokenizers cut "$US113", "80km/h", "24.2" and "5-10W" each in a way of their own. Quantities are
read over smaller pieces that do not depend on it. Each knows the word it came from, and so the
syntax.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse.words import Word

# Grouped in threes, or as in India ("12,34,567"), or in one run; "2·5" as in British journals.
_RAISED_POINT = "·"
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
    rf"|(?<![{_RAISED_POINT}\d])\d+{_RAISED_POINT}\d+(?![{_RAISED_POINT}\d])"
    r"|\d+(?:\.\d+)?|(?<![\w.)])\.\d+"
)
PIECE = re.compile(rf"{DIGITS}|[^\W\d_]+|[^\w\s]|_")
DIGIT = re.compile(r"\d")  # of any script
DASHES = frozenset("-–—‐‑")
SLASHES = frozenset("/⁄∕")


class Atom:
    """One piece: `gap` tells whether white space (or anything masked) stands before it.

    `digits` marks a number in figures; `value` is then that number. `spaced` marks figures with
    nothing but one space between them and what stands before.
    """

    __slots__ = ("digits", "end", "gap", "lower", "spaced", "start", "text", "value", "word")

    def __init__(self, word: Word, gap: bool) -> None:
        """A whole word that is not a number."""
        self.text = word.text
        self.lower = word.lower
        self.start = word.start
        self.end = word.end
        self.gap = gap
        self.word = word
        self.digits = self.spaced = False
        self.value = 0.0

    def cut(self, text: str, start: int, digits: bool) -> None:
        """Keep a piece of the word, which may be a number."""
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = start + len(text)
        self.digits = digits
        if digits:
            self.value = figures(text)

    def __repr__(self) -> str:
        return f"<Atom {self.text!r}>"


def figures(text: str) -> float:
    """The number that digits with thousands separators and a decimal point stand for."""
    return float(text.replace(",", "").replace(_RAISED_POINT, "."))


def split(words: Iterable[Word], text: str) -> list[Atom]:
    """The atoms of some words of a text, in reading order."""
    atoms: list[Atom] = []
    end = -1
    for word in words:
        form = word.text
        if form.isalpha() or (len(form) == 1 and not form.isalnum()):
            atoms.append(Atom(word, word.start != end))
            end = word.end
            continue
        start = word.start
        for piece in PIECE.finditer(form):
            at = start + piece.start()
            found = piece.group()
            digits = found[0].isdecimal() or (len(found) > 1 and found[0] == ".")
            atom = Atom(word, at != end)
            atom.cut(found, at, digits)
            if piece.end() == len(form):
                atom.end = word.end  # of torn figures it stands further on
            atom.spaced = digits and at - end == 1 and text[end].isspace() and text[end] != "\n"
            atoms.append(atom)
            end = atom.end
    return atoms


def lower_at(atoms: list[Atom], i: int) -> str:
    """The lower case of atom `i`, or "" where there is none."""
    if i < 0:
        return ""
    try:  # hardly ever past the last: asking how many there are would take longer
        return atoms[i].lower
    except IndexError:
        return ""


def is_glued(atoms: list[Atom], i: int) -> bool:
    """Whether letters or figures at atom `i` stand right after the atom before: "5" and "ft"."""
    return i < len(atoms) and not atoms[i].gap and atoms[i].text.isalnum()


class Spellings:
    """Fixed phrases looked up at a place in a list of atoms, the longest first.

    Spellings are cut into atoms as the text is. `match` compares lower case, `match_exactly` case.
    """

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], object]]] = {}

    def add(self, phrase: str, meaning: object) -> None:
        """Add a phrase; the first meaning given to it stays."""
        parts = tuple(PIECE.findall(phrase))
        self._by_first.setdefault(parts[0], []).append((parts, meaning))

    def longest_first(self) -> Spellings:
        """Order the phrases of each first atom by falling length."""
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return self

    def match(
        self, atoms: list[Atom], i: int, *, exactly: bool = False
    ) -> tuple[int, object] | None:
        """`(atoms matched, meaning)` of the longest phrase that starts at atom `i`, or None."""
        atom = atoms[i]
        entries = self._by_first.get(atom.text if exactly else atom.lower)
        if entries is None:
            return None
        for parts, meaning in entries:
            n = len(parts)
            if i + n > len(atoms):
                continue
            if n > 1 and (atoms[i + 1].text if exactly else atoms[i + 1].lower) != parts[1]:
                continue  # most entries fail here
            if n == 2 and atoms[i + 1].gap and parts[1].isdecimal():
                continue  # "ft2" is no "6ft 2in"
            if n == 1 or all(
                (a.text if exactly else a.lower) == part
                for a, part in zip(atoms[i + 1 : i + n], parts[1:], strict=True)
            ):
                return n, meaning
        return None
