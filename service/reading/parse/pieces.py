"""Text into the documents that the model reads, and places back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.reading.parse.characters import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_PIECE = 3_000  # code points of a document; hardly any paragraph of news has as many
# The same where a token stands in every second character or third: what is over an article's budget
# is left piece by piece, and one piece is always read.
_LONGEST_DENSE = 1_000
# So many of the characters are signs and digits; of news one in twenty, of tables one in six.
_DENSE = 1 / 4
_SIGN = re.compile(r"[^\w\s]|\d")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?= )")
_LONGEST_RUN = 100  # of characters without a space; links are no story, so words stay far below
# White space that would be a token: all but single plain spaces between words. Marks without width
# and the null character count as white space too.
_BLANK = r"\s\0\ufeff\u200b\u2060"
_ODD_SPACE = re.compile(rf"[{_BLANK}]{{2}}|[^\S ]|[\0\ufeff\u200b\u2060]|\A[{_BLANK}]|[{_BLANK}]\Z")
_RUN = re.compile(rf"[^{_BLANK}]+")
_LONG_RUN = re.compile(rf"(?<![^{_BLANK}])[^{_BLANK}]{{{_LONGEST_RUN}}}")
_PART = re.compile(rf"\w+|[^\w{_BLANK}]")
# "He said on X. The office declined": no initial, but a platform and the end of a sentence.
_PLATFORM = re.compile(r"X\.(?<=\bon X\.)(?=\s)")
# "Ann Roe, 49.Holm said": the space behind a full stop is missing and a digit stands before it.
_GLUED_STOP = re.compile(r"\d\.(?=[A-Z][a-z]{2})")
_PRINTED_HYPHENS = re.compile("[\u2010\u2011]")  # which the networks never saw
# "He said,“We lost", "it.”—Ann": a space is missing at a mark, and the library cuts nowhere.
_GLUED_MARK = re.compile(r"(?:[,.:;!?)…](?:[\"“”]|'')|\w“)(?=[^\W_])|[,.!?…][\"”](?=[—―–])")
# "Calif.--(LUND WIRE)--Kite Inc.", "KY--(LUND WIRE) - Kite": the dateline of a press release.
_GLUED_DATELINE = re.compile(r"(--+|[–—])(\([A-Z][^()\n]*\) ?)((?:--+|[–—])(?=[^\W_])|(?=[-–—]))")
_AT_MARKS = re.compile(r"[\"“”]|''|(?:[^\"“”']|'(?!'))+")
_REPEATED = re.compile(rf"([^\w{_BLANK}])(?: ?\1){{9,}}")  # a rule, a leader, a wall of marks


@dataclass(slots=True)
class Piece:
    """Text for one document, and where it is in the article.

    Its first character is at `start`; if characters were left out or put in, `places` says for
    each of its characters how far from `start` it is, and `ends` how far what it stands for goes.
    """

    source: str
    start: int
    places: list[int] | None
    ends: list[int] | None = None

    def spans(self, starts: list[int], lengths: list[int]) -> list[tuple[int, int]]:
        """Where all its words are in the article, by their first characters and lengths."""
        if self.places is None:
            at = self.start
            return [
                (at + first, at + first + length)
                for first, length in zip(starts, lengths, strict=True)
            ]
        return list(map(self.span, starts, lengths))

    def span(self, first: int, length: int) -> tuple[int, int]:
        """Where some of its characters are in the article."""
        if self.places is None:
            return self.start + first, self.start + first + length
        last = first + length - 1
        end = self.places[last] + 1 if self.ends is None else self.ends[last]
        return self.start + self.places[first], self.start + end


def pieces_of(masked: str, start: int) -> Iterator[Piece]:
    """A block as documents: one, or several of a very long block, cut at the ends of sentences."""
    meant, origins = mended(masked)
    source, places = _spaced(meant)
    ends = None
    if origins is not None:
        within = range(len(source)) if places is None else places
        ends = [origins[place + 1] for place in within]
        places = [origins[place] for place in within]
    for begin, end in _cuts(source):
        if places is None:
            yield Piece(source[begin:end], start + begin, None)
        else:
            yield Piece(source[begin:end], start, places[begin:end], ends and ends[begin:end])


def _spaced(masked: str) -> tuple[str, list[int] | None]:
    """A block with one space wherever it has any, and the place of each character in the block.

    So white space makes no tokens of its own, which the networks never saw much of. In a run of a
    hundred characters and more without a space, marks are set apart from letters, because the
    tokenizer takes them off one by one and looks at the whole rest of the run each time; so is the
    full stop after the platform "X", and a quotation mark where the space beside it is missing. Of
    a mark that comes ten times in a row the first is enough.
    A typographic hyphen is read as the plain one. The places are None where nothing moves.
    """
    masked = _PRINTED_HYPHENS.sub("-", masked)
    masked = _GLUED_DATELINE.sub(_parted_dateline, masked)
    masked = _REPEATED.sub(lambda marks: marks[1] + " " * (len(marks[0]) - 1), masked)
    apart = {match.start() for match in _PLATFORM.finditer(masked)}
    apart |= _glued_stops(masked)
    glued = _GLUED_MARK.search(masked) is not None
    if not (apart or glued or _ODD_SPACE.search(masked) or _LONG_RUN.search(masked)):
        return masked, None
    pieces: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(masked):
        for part in _parts(masked, run, run.start() in apart, glued):
            if pieces:
                pieces.append(" ")
                places.append(places[-1])
            pieces.append(part.group())
            places.extend(range(part.start(), part.end()))
    return "".join(pieces), places


def _parted_dateline(dateline: re.Match[str]) -> str:
    """A glued dateline with its agency apart, of the same length: "Calif.  (LUND WIRE) —Kite"."""
    first, agency, last = dateline.groups()
    dash = "—".rjust(len(last)) if last else ""
    return f"{' ' * len(first)}{agency}{dash}"


def _glued_stops(masked: str) -> set[int]:
    """Where the runs begin in which a number ends one sentence and a name opens the next."""
    if _GLUED_STOP.search(masked) is None:
        return set()
    runs = _RUN.finditer(masked)
    return {run.start() for run in runs if _GLUED_STOP.search(masked, *run.span())}


def _parts(masked: str, run: re.Match[str], apart: bool, glued: bool) -> Iterable[re.Match[str]]:
    """What a run of characters without a space is cut into."""
    if apart or run.end() - run.start() >= _LONGEST_RUN:
        return _PART.finditer(masked, *run.span())
    if glued and _GLUED_MARK.search(masked, *run.span()):
        return _AT_MARKS.finditer(masked, *run.span())
    return (run,)


def _cuts(source: str) -> Iterator[tuple[int, int]]:
    """Where to cut a long text: after the last sentence that fits, or the last word, if any."""
    begin, longest = 0, _LONGEST_PIECE
    if len(source) > _LONGEST_DENSE and _is_dense(source):
        longest = _LONGEST_DENSE
    while len(source) - begin > longest:
        half, full = begin + longest // 2, begin + longest
        ends = [match.end() for match in _SENTENCE_END.finditer(source, half, full)]
        end = ends[-1] if ends else source.rfind(" ", half, full)
        if end < 0:
            end = source.find(" ", full)
        if end < 0:
            break
        yield begin, end
        begin = end + 1 if source[end] == " " else end
    if begin < len(source):
        yield begin, len(source)


def _is_dense(source: str) -> bool:
    """Whether signs and digits, each a token or near it, are too many for prose or a table."""
    return sum(1 for _ in _SIGN.finditer(source)) >= _DENSE * len(source)
