"""A parsed article as plain Python objects: what every rule of this folder reads.

A spaCy `Doc` costs a call into its library for each attribute of each token, and nothing of it may
outlive its memory zone. So the pipeline copies a parse once into `Word`s, and the rules read those:
attribute access is several times faster, and a test can build a parse by hand.

White-space tokens are left out. Offsets are code points of the article's text as sent.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from service.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


_PLACE = attrgetter("i")
# A clause stands a few clauses deep. Thousands of brackets in a row parse into one chain, and a
# walk to its top from each of its words would be quadratic.
DEEPEST = 64


def plain(text: str) -> str:
    """A piece of text with single spaces: "New York" has one form, with any white space in it."""
    return text if text.isalnum() else " ".join(text.split())


class Word:
    """One token: its forms, its place in the dependency tree and its place in the text.

    `i` counts over the whole article. `text` has the plain hyphen for the typographic ones. `tag`
    is a Penn Treebank tag, `pos` a Universal POS tag, `dep` a ClearNLP dependency label (those of
    spaCy's English models). The root of a sentence is its own `head`. `left` and `right` are the
    first and last `i` of the subtree. `entity` is the model's entity label or "", `entity_begins`
    whether an entity starts here. `before` and `after` are its neighbours in its sentence, which
    `link` sets.
    """

    __slots__ = (
        "after", "before", "children", "dep", "end", "entity", "entity_begins", "head", "i", "left",
        "lemma", "lower", "pos", "right", "sentence", "start", "tag", "text",
    )  # fmt: skip

    def __init__(self, i: int, text: str, start: int, end: int | None = None) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = start + len(text) if end is None else end
        self.lemma = self.lower
        self.tag = self.pos = self.dep = self.entity = ""
        self.entity_begins = False
        self.head: Word = self
        self.children: list[Word] = []
        self.left = self.right = i
        self.before: Word | None = None
        self.after: Word | None = None
        self.sentence: Sentence

    def __repr__(self) -> str:
        return f"<Word {self.i} {self.text!r} {self.tag} {self.dep} of {self.head.text!r}>"

    def child(self, dep: str, *others: str) -> Word | None:
        """The first dependent with one of these labels."""
        for child in self.children:
            if child.dep == dep or (others and child.dep in others):
                return child
        return None

    def having(self, dep: str, *others: str) -> list[Word]:
        """All dependents with one of these labels, in reading order."""
        found = []
        for child in self.children:
            if child.dep == dep or child.dep in others:
                found.append(child)  # noqa: PERF401 - a comprehension is one more call each time
        return found

    def ancestors(self) -> Iterator[Word]:
        """The heads above this word, nearest first, as far up as language nests."""
        word = self
        for _ in range(DEEPEST):
            if word.head is word:
                return
            word = word.head
            yield word


@dataclass(slots=True, eq=False)
class Sentence:
    """Words of one sentence; it never crosses a paragraph.

    `is_headline` is what `headlines.is_headline` found, None until it is asked.
    """

    index: int
    words: list[Word]
    paragraph: Paragraph
    is_headline: bool | None = field(default=None, init=False, repr=False)

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after the last word."""
        return self.words[-1].end

    def at(self, i: int) -> Word | None:
        """The word that is number `i` of the article, or None where another sentence has it."""
        place = i - self.words[0].i
        return self.words[place] if 0 <= place < len(self.words) else None

    def place_of(self, word: Word) -> int:
        """Where a word stands in `words`."""
        return word.i - self.words[0].i

    @property
    def root(self) -> Word:
        """The word that heads the sentence."""
        return next(word for word in self.words if word.head is word)


@dataclass(slots=True, eq=False)
class Paragraph:
    """A block of the story, parsed by itself: a paragraph, a headline, a caption, a list item."""

    index: int
    start: int
    end: int
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def words(self) -> list[Word]:
        """All words of its sentences."""
        words: list[Word] = []
        for sentence in self.sentences:
            words += sentence.words
        return words


@dataclass(slots=True, eq=False)
class Parse:
    """A whole article: `text` as sent, and its story in words, sentences and paragraphs.

    `left_out` are the stretches of it that are no prose and were not parsed.
    """

    text: str
    words: list[Word]
    sentences: list[Sentence]
    paragraphs: list[Paragraph]
    left_out: list[tuple[int, int]] = field(default_factory=list)
    _capitalized: list[Word] | None = field(default=None, init=False, repr=False)
    _by_form: dict[str, list[Word]] | None = field(default=None, init=False, repr=False)
    _by_lemma: dict[str, list[Word]] | None = field(default=None, init=False, repr=False)
    _starts: list[int] | None = field(default=None, init=False, repr=False)

    @property
    def capitalized(self) -> list[Word]:
        """The words that begin with a capital: one in six, which every rule for names asks for."""
        if self._capitalized is None:
            self._capitalized = [word for word in self.words if word.text[0].isupper()]
        return self._capitalized

    @property
    def by_form(self) -> Mapping[str, list[Word]]:
        """The words by their lower case."""
        if self._by_form is None:
            self._by_form = _indexed(self.words, attrgetter("lower"))
        return self._by_form

    @property
    def by_lemma(self) -> Mapping[str, list[Word]]:
        """The words by their lemma."""
        if self._by_lemma is None:
            self._by_lemma = _indexed(self.words, attrgetter("lemma"))
        return self._by_lemma

    @property
    def starts(self) -> list[int]:
        """The offsets of all words, to find a word by its offset."""
        if self._starts is None:
            self._starts = [word.start for word in self.words]
        return self._starts

    def index_from(self, offset: int) -> int:
        """The first word that begins at an offset or after it; how many there are if none does."""
        return bisect_left(self.starts, offset)

    def leave_out(self, start: int, end: int) -> None:
        """Note a stretch that is not parsed; one right after another, but for space, goes on."""
        if self.left_out and not self.text[self.left_out[-1][1] : start].strip():
            start, _ = self.left_out.pop()
        self.left_out.append((start, end))

    def span(self, start: int, end: int) -> Span:
        """The text between two offsets, as a Span."""
        return Span(start, end, self.text[start:end])

    def form(self, start: int, end: int) -> str:
        """The text between two offsets with single spaces, however a page spaces or breaks it."""
        return plain(self.text[start:end])

    def over(self, first: Word, last: Word) -> Span:
        """The text from one word to another, both included."""
        return self.span(first.start, last.end)


def _indexed(words: Iterable[Word], form_of: Callable[[Word], str]) -> dict[str, list[Word]]:
    """Words by one of their forms, each list in reading order."""
    index: defaultdict[str, list[Word]] = defaultdict(list)
    for word in words:
        index[form_of(word)].append(word)
    return dict(index)


def link(words: Iterable[Word]) -> None:
    """Make neighbours of the words of a sentence."""
    for before, after in pairwise(words):
        before.after, after.before = after, before


def among(index: Mapping[str, list[Word]], listed: frozenset[str]) -> list[Word]:
    """The words of an article that a list has, in reading order.

    `index` is `Parse.by_form` or `Parse.by_lemma`: what a rule needs is looked up once, where a
    walk over all words would ask each of them.
    """
    # A long list is not walked: most have more words than an article has forms.
    is_long = len(listed) > len(index)
    forms = listed.intersection(index) if is_long else index.keys() & listed
    found = [index[form] for form in forms]
    if len(found) < 2:
        return found[0] if found else []
    return sorted(chain.from_iterable(found), key=_PLACE)


def runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words in reading order in lists of those that stand side by side in one sentence."""
    run: list[Word] = []
    for word in words:
        if run and (word.i > run[-1].i + 1 or word.sentence is not run[0].sentence):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
