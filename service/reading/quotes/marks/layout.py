"""Somebody's words without quotation marks: set off by the layout of the page.

Four layouts (Associated Press Stylebook, "Q-and-A format"; the embedding of posts by news sites):
a transcript line (`PENCE: We will …`), a tweet or statement over its signature (`— Jane Roe
(@janeroe)`), a block under a colon ("She said in a statement:"), and lines quoted with `>` as in
plain-text mail (RFC 3676, 4.5). A headline of the form "Roe: Vote was fair" reports in the same
way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.punctuation import (
    CLOSING_DOUBLE_MARKS,
    CLOSING_MARKS,
    DASHES,
    OPENING_MARKS,
)
from service.reading.grammar.word_classes import PLACES, is_full_verb, is_name
from service.reading.grammar.words.nouns import is_common
from service.reading.grammar.words.speech_parts import is_punctuation
from service.reading.quotes.marks.headline_label import names_reporter
from service.reading.quotes.saying import PACKAGE, Range, Voice
from service.reading.vocabulary import cues, gazetteer

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

_LONGEST_LABEL = 12
_LONGEST_HEADLINE = 25
_LONGEST_SIGNATURE = 14
_LONGEST_NAME = 5  # words of a name that stands alone on its line
_SHORTEST_BLOCK = 5
_SHORTEST_TOWN = 4  # letters: "UN:" and "EU:" are bodies
_SHORTEST_LINE = 3
_HANDLE = re.compile(r"\(@\w{1,30}\)")
_SIGNED_WITH_HANDLE = re.compile(r"(?:—|–|―|--)\s?[^—–―@()]{2,60}\(@\w{1,30}\)")
_PARTIES = lexicon.words(PACKAGE, "reporting_words", "parties")
_SMALL = lexicon.words(PACKAGE, "reporting_words", "small_in_names")


@dataclass(frozen=True, slots=True)
class SetOff:
    """A stretch of somebody's words, as offsets, and who signs or leads it.

    `opening` is where the mark stands that sets it off, None for none. `voice` is None where the
    words before it have to say. `reported` tells a headline's summary from a person's own words.
    """

    start: int
    end: int
    paragraph: int
    voice: Voice | None
    reported: bool = False
    opening: int | None = None


def find_set_off(parse: Parse) -> list[SetOff]:
    """All stretches that the layout sets off, in reading order, at most one a paragraph."""
    words = [paragraph.words for paragraph in parse.paragraphs]
    texts = [parse.text[paragraph.start : paragraph.end] for paragraph in parse.paragraphs]
    labels = [
        _label(part) if ":" in text else None for part, text in zip(words, texts, strict=True)
    ]
    spoken = sum(label is not None and label.is_capital for label in labels) > 1
    found: list[SetOff] = []
    for index, label in enumerate(labels):
        if (
            label is not None
            and _is_speaker(parse, label, spoken, index)
            and _says(label, words[index])
        ):
            after = label.words[-1].i + 2
            found.append(
                SetOff(
                    parse.words[after].start,
                    _end(words[index]),
                    index,
                    Voice(label.head, Range((label.words[0].i, label.words[-1].i))),
                    reported=_reports(label, spoken, index),
                )
            )
            continue
        signed = (
            _lines_quoted(words[index], index)
            or _signed(parse, texts[index], words, index)
            or _block(words, index)
        )
        if signed is not None:
            found.append(signed)
    return found


# --------------------------------------------------------------------------- transcript lines


@dataclass(slots=True)
class _Label:
    """The words before a colon at the start of a paragraph."""

    words: list[Word]

    @property
    def head(self) -> Word:
        low, high = self.words[0].i, self.words[-1].i
        for word in self.words:
            outside = word.head is word or not low <= word.head.i <= high
            if outside and not is_punctuation(word):
                return word
        return self.words[-1]

    @property
    def is_capital(self) -> bool:
        return all(word.text.isupper() for word in self.words if word.text.isalpha())


def _label(words: list[Word]) -> _Label | None:
    start = 1 if words and words[0].text in OPENING_MARKS else 0
    for k in range(start, min(start + _LONGEST_LABEL, len(words) - 2)):
        word = words[k]
        if word.text == ":":
            return _Label(words[start:k]) if k > start else None
        if not word.text[0].isalpha():
            if word.text not in _SMALL and word.text not in "()-":
                return None
        elif not word.text[0].isupper() and word.lower not in _SMALL:
            return None
    return None


def _reports(label: _Label, spoken: bool, index: int) -> bool:
    """Whether the words after a label sum up what somebody said, as headlines do."""
    if index == 0:
        return not (spoken and label.is_capital)
    return not (spoken or label.is_capital)


def _says(label: _Label, words: list[Word]) -> bool:
    """Whether what follows a label is said: more than a figure or a name."""
    rest = [word for word in words if word.i > label.words[-1].i + 1 and word.text[0].isalpha()]
    return len(rest) > 1 or (label.is_capital and bool(rest))


def _is_speaker(parse: Parse, label: _Label, spoken: bool, index: int) -> bool:
    """Whether a label names somebody who speaks, not a rubric such as "Photo:"."""
    lettered = [word for word in label.words if word.text[0].isalpha()]
    lower = {word.lower for word in label.words}
    if (
        not lettered
        or not lower.isdisjoint(cues.listed("labels", "rubrics"))
        or not lower.isdisjoint(cues.forms())
    ):
        return False
    last = lettered[-1]
    if last.entity in PLACES and (
        any(word.text == "," for word in label.words)
        or len(last.sentence.paragraph.words) > _LONGEST_HEADLINE
    ):
        return False  # "Nairobi, Kenya: …" and "Nairobi: The mayor said on …" are datelines
    if label.is_capital:
        return spoken or (last.entity in ("PERSON", "ORG") and not _is_place(label))
    if index == 0:
        return names_reporter(parse, label.words, last)
    if last.entity == "ORG" and not spoken and not _is_in_first_person(last):
        return False  # "Cubs: Dan Holm is out until May"
    return all(
        word.entity == "PERSON" or not is_name(word) or word.entity == "ORG" for word in label.words
    ) and last.entity in ("PERSON", "ORG")


def _is_place(label: _Label) -> bool:
    """Whether a label in capitals is a town, whose name the model takes for another's: "LUND:"."""
    name = " ".join(word.text for word in label.words)
    return len(name) >= _SHORTEST_TOWN and gazetteer.kind_of(name.title()) == "city"


def _is_in_first_person(label: Word) -> bool:
    """Whether the paragraph of a label tells of who speaks or listens: "Kite: We regret it"."""
    words = label.sentence.paragraph.words
    return any(word.lower in _PARTIES or word.text == "?" for word in words)


def _end(words: list[Word]) -> int:
    """The end of a paragraph's text without a closing mark that hangs over."""
    last = words[-1]
    if last.text in CLOSING_DOUBLE_MARKS and words[0].text in OPENING_MARKS and len(words) > 1:
        return words[-2].end
    return last.end


# --------------------------------------------------------------------------- signatures


def _signed(parse: Parse, text: str, words: list[list[Word]], index: int) -> SetOff | None:
    """A tweet or statement over its signature, in one paragraph or over two."""
    own = words[index]
    if not own:
        return None
    match = _SIGNED_WITH_HANDLE.search(text) if "(@" in text else None
    if match is not None and match.start() > 0:
        return _with_handle(parse, text, own, match.start(), index)
    following = words[index + 1] if index + 1 < len(words) else []
    if not following:
        return None
    opens = own[0].text in OPENING_MARKS
    if opens and _is_pull_quote(own, following):
        return _made(parse, own[1:], following, index)
    if opens and (_is_signed_below(own, following) or _is_named_below(own, following)):
        return _made(parse, own, following, index)
    if following[0].text not in DASHES or not _is_signature(following[1:]):
        return None
    below = parse.paragraphs[index + 1]
    if opens or _HANDLE.search(parse.text, below.start, below.end) is not None:
        return _made(parse, own, following, index)
    return None


def _with_handle(parse: Parse, text: str, own: list[Word], at: int, index: int) -> SetOff | None:
    """A post in one paragraph with its signature, which begins at an offset in its `text`."""
    opened = parse.paragraphs[index].start
    start = opened + at
    if text[0] == "<" and 0 < text.find(">") < at:
        opened += text.find(">") + 1
    content = [word for word in own if opened < word.end <= start]
    signature = [word for word in own if word.start >= start]
    made = _made(parse, content, signature, index)
    return made if made is None else replace(made, start=max(made.start, opened))


def _is_signed_below(own: list[Word], following: list[Word]) -> bool:
    """Whether a paragraph in marks stands over a dash and a name: `- Roe, speaking on Monday`."""
    if own[-1].text not in CLOSING_DOUBLE_MARKS:
        return False
    if len(following) > _LONGEST_SIGNATURE or following[0].text[0] not in "—–―-":
        return False
    name = following[0].text.lstrip("—–―-") or (following[1].text if len(following) > 1 else "")
    return name[:1].isupper() and any(is_name(word) for word in following[:3])


def _is_named_below(own: list[Word], following: list[Word]) -> bool:
    """Whether a paragraph in marks stands over a line that is a person's name and no more."""
    if own[-1].text not in CLOSING_DOUBLE_MARKS or not 2 <= len(following) <= _LONGEST_NAME:
        return False
    return all(word.entity == "PERSON" and word.text[0].isupper() for word in following)


def _is_pull_quote(own: list[Word], following: list[Word]) -> bool:
    """Whether one pair of marks holds both a quote and, on a line of its own, its signature."""
    if following[-1].text not in CLOSING_DOUBLE_MARKS:
        return False
    name = following[:-1]
    open_ended = not any(word.text in CLOSING_DOUBLE_MARKS for word in own[1:])
    return open_ended and _is_signature(name) and not any(is_full_verb(w) for w in name)


def _is_signature(words: list[Word]) -> bool:
    if not 0 < len(words) <= _LONGEST_SIGNATURE or not is_name(words[0]):
        return False
    return all(
        word.text[0].isupper() or word.lower in _SMALL or is_punctuation(word) or _is_figure(word)
        for word in words
    )


def _is_figure(word: Word) -> bool:
    """A day or a year of the date after the name."""
    return word.text.isdecimal()


def _made(parse: Parse, content: list[Word], signature: list[Word], index: int) -> SetOff | None:
    names = [word for word in signature if word.text[0].isalpha()]
    if not content or not names:
        return None
    first, last = content[0], content[-1]
    if first.text in OPENING_MARKS and last.text in CLOSING_MARKS and len(content) > 2:
        first, last = content[1], content[-2]
    end = names[0].i
    while end + 1 <= signature[-1].i and (
        is_name(parse.words[end + 1]) or is_punctuation(parse.words[end + 1])
    ):
        between = parse.text[parse.words[end].end : parse.words[end + 1].start]
        if between.strip() or parse.words[end + 1].text[0] in "/(|,·.@[<":
            break
        end += 1
    return SetOff(first.start, last.end, index, Voice(parse.words[end], Range((names[0].i, end))))


# --------------------------------------------------------------------------- blocks


def _lines_quoted(own: list[Word], index: int) -> SetOff | None:
    """A line that `>` sets off, however often it stands there."""
    k = 0
    while k < len(own) and own[k].text.strip(">") == "":
        k += 1
    if not k or len(own) - k < _SHORTEST_LINE:
        return None
    return SetOff(own[k].start, own[-1].end, index, None, opening=own[0].start)


def _block(words: list[list[Word]], index: int) -> SetOff | None:
    """A paragraph without marks under one that ends in a colon and a word for speech."""
    own, above = words[index], words[index - 1] if index else []
    if len(above) < 2 or above[-1].text != ":":
        return None
    if len(own) < _SHORTEST_BLOCK or not own[0].text[0].isalnum() or own[-1].text == ":":
        return None
    if any(word.text in OPENING_MARKS or word.text in CLOSING_DOUBLE_MARKS for word in own):
        return None
    verbs, documents = cues.verbs(), cues.listed("documents", "nouns")
    for word in reversed(above[-8:-1]):
        if is_full_verb(word) and "speech" in verbs.get(word.lemma, ()):
            break
        if is_common(word) and word.lemma in documents:
            break
    else:
        return None
    return SetOff(own[0].start, own[-1].end, index, None)
