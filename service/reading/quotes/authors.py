"""Whose words a document has: "the ministry's statement", "in a statement …. The statement"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.own_subject import issuer
from service.reading.grammar.punctuation import is_mark
from service.reading.grammar.somebody import is_definite
from service.reading.grammar.word_classes import complement, is_possessor
from service.reading.grammar.words import parts
from service.reading.grammar.words.nouns import is_bound_noun
from service.reading.grammar.words.parts import is_prepositional, stands_as_article
from service.reading.grammar.words.phrases import prepositions
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.reading.quotes.saying import Saying
    from service.records import Actor

_BY = lexicon.words(PACKAGE, "reporting_words", "authored_by")
_FARTHEST = 300  # bounds the cost: words from "issued a statement" to "the statement"


class Authors:
    """The authors of the documents of one article, asked in reading order."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._parse = parse
        self._cast = cast
        self._known: dict[str, tuple[Actor, ...]] = {}

    def of(self, word: Word) -> tuple[Actor, ...]:
        """Whose statement, tweet or letter a document is; () for other words.

        Reports, polls and treaties speak for themselves.
        """
        if word.lemma not in cues.listed("documents", "authored"):
            return ()
        owners = [issuer(word)]
        for child in word.children:
            if is_possessor(child) or is_bound_noun(child):
                owners.append(child)
            elif is_prepositional(child) and child.lower in {*_BY, "of"}:
                owners.append(complement(child))
            elif child.lemma in cues.listed("documents", "authoring"):
                links = [link for link in parts.phrases_behind(child) if link.lower in _BY]
                owners += map(complement, links)  # "a statement released by the club"
        found = (self._cast.at(whose.i) for whose in owners if whose is not None)
        author = next((actor for actor in found if actor is not None), None)
        return () if author is None else (author,)

    def remember(self, saying: Saying, actors: tuple[Actor, ...]) -> None:
        """Keep who speaks "in a statement" or whose it is, to take up "the statement" by."""
        cue, kinds = saying.cue, cues.listed("documents", "authored")
        if saying.voice is not None and (author := self.of(saying.voice.head)):
            self._known[saying.voice.head.lemma] = author
        if cue is None or not actors:
            return
        for link in prepositions(cue):
            paper = complement(link)
            if paper is not None and paper.lemma in kinds and not self.of(paper):
                self._known[paper.lemma] = actors

    def of_known(self, word: Word) -> tuple[Actor, ...]:
        """Whose document "the statement" takes up, with nothing that tells it from another."""
        alone = all(stands_as_article(child) or is_mark(child) for child in word.children)
        if not alone or not is_definite(word):
            return ()
        return self._issued_before(word) or self._known.get(word.lemma, ())

    def _issued_before(self, document: Word) -> tuple[Actor, ...]:
        """Who put out the document that "the statement" takes up: "The mill issued a statement"."""
        words = self._parse.words
        for word in reversed(words[max(document.i - _FARTHEST, 0) : document.i]):
            if word.lemma == document.lemma and not is_definite(word):
                return self.of(word)
        return ()
