"""Who spoke last, for a pronoun that takes him up: "“We won,” he continued", "It said so".

Speech goes on with its speaker. Where the verb says so ("he continued"), this is asked before any
other rule but a row of names (`goes_on`); for a pronoun that no other rule answers it is asked
last, and holds if nobody else whom the pronoun can mean is mentioned in between (`taken_up`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import who_is_asked
from service.reading.grammar.somebody import age_of, is_definite, kind_of
from service.reading.grammar.tense import is_present
from service.reading.grammar.word_classes import is_plural_noun, is_pronoun
from service.reading.quotes.reported.clauses.beside import concedes
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.reading.quotes.saying import Offsets, Saying
    from service.records import Actor

# "A spokesperson said …. They added …": posts that tell of no gender
_NEUTRAL = cues.listed("pronouns", "of_no_gender")
_REPLYING = lexicon.words(PACKAGE, "reporting_words", "replying")
_NEAR = 300  # code points from the end of one quote to what stands before the next
_FARTHEST = 150  # bounds the cost: words from a pronoun back to whom it seems to mean
_MOST = 80  # bounds the cost: words in them


class LastSpeaker:
    """Who spoke last in an article: one actor, or several together."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._parse = parse
        self._cast = cast
        self._actor: Actor | None = None
        self._joint: tuple[Actor, ...] = ()
        self._cue: Word | None = None
        self._end = -_NEAR
        self._spoken: list[Offsets] = []  # of the last quote, where it was speech
        self._has_asked = False

    def note(self, saying: Saying, actors: Sequence[Actor]) -> None:
        """Take note of who speaks in a saying."""
        self._actor = actors[0] if len(actors) == 1 else None
        self._joint = tuple(actors) if len(actors) > 1 else ()
        self._cue = saying.cue
        self._end = saying.spans[-1][1]
        self._spoken = saying.spans if saying.frame == "speech" else []
        self._has_asked = saying.frame == "question" or self._parse.text[self._end - 1] == "?"

    def is_asker(self, saying: Saying, word: Word, meant: Sequence[Actor]) -> bool:
        """Whether a pronoun that answers seems to mean who has just asked: "He replied that …"."""
        answers = saying.cue is not None and saying.cue.lemma in _REPLYING and is_pronoun(word)
        near = 0 <= saying.spans[0][0] - self._end < _NEAR
        return answers and near and self._has_asked and tuple(meant) == (self._actor,)

    def asked(self, pronoun: Word) -> tuple[Actor, ...]:
        """Whom the last speaker has asked: "Roe asked Holm whether it was late. He replied …"."""
        who = None if self._cue is None else who_is_asked(self._cue)
        actor = None if who is None else self._cast.at(who.i)
        return (actor,) if actor is not None and self._fits(pronoun, actor) else ()

    def goes_on(self, saying: Saying, word: Word) -> tuple[Actor, ...]:
        """The last speaker, where "he continued" goes on with quoted words and his gender fits.

        Or "…, though he said …" sets a report against his own.
        """
        last = self._actor
        if last is not None and word.lower == "it" and last.type in ("organization", "country"):
            added = saying.cue is not None and saying.cue.lemma in cues.listed("going_on", "verbs")
            return (last,) if added and saying.frame == "speech" else ()
        goes_on = saying.cue is not None and (
            (saying.frame == "speech" and saying.cue.lemma in cues.listed("going_on", "verbs"))
            or (
                concedes(saying.cue) and any(above is self._cue for above in saying.cue.ancestors())
            )
        )
        if last is None or last.type != "person" or not goes_on:
            return ()
        gender = self._cast.genders.get(last.id)
        fits = gender is not None and word.lower in cues.listed("going_on", gender)
        return (last,) if fits else ()

    def goes_on_unnamed(
        self, saying: Saying, word: Word, meant: Sequence[Actor]
    ) -> tuple[Actor, ...]:
        """The last speaker, where whom a pronoun seems to mean was only spoken of by him.

        In `"It is not a Peter Roe," Holm said. "No," he added` nobody but Holm has spoken.
        """
        last, spans = self._actor, self._spoken
        if last is None or last in meant:
            return ()
        if self._is_described(saying, word, meant):
            return (last,)
        if len(meant) != 1 or not spans:
            return ()
        near = 0 <= saying.spans[0][0] - self._end < _NEAR
        if saying.frame != "speech" or not near or not self._fits(word, last):
            return ()
        for other in reversed(self._parse.words[max(word.i - _FARTHEST, 0) : word.i]):
            if self._cast.at(other.i) is meant[0]:
                spoken_of = any(start <= other.start < end for start, end in spans)
                return (last,) if spoken_of else ()
        return ()

    def _is_described(self, saying: Saying, word: Word, meant: Sequence[Actor]) -> bool:
        """Whether who adds to a speech is only described: "added the former captain".

        Nobody was called so before, nor is it a woman where a man spoke. By an age or a nation
        ("the 24-year-old said", "the Norwegian said") he is taken up with any verb of saying, where
        nobody else is named in between.
        """
        last, cue, begins = self._actor, saying.cue, min(saying.spans[0][0], word.start)
        near = 0 <= begins - self._end < _NEAR
        if last is None or last.type != "person" or cue is None or not near:
            return False
        if not is_definite(word) or is_plural_noun(word):
            return False
        adds = saying.frame == "speech" and cue.lemma in cues.listed("going_on", "verbs")
        of_a_nation = word.entity == "NORP" and not _is_a_papers(cue)
        known = "speech" in cues.verbs().get(cue.lemma, ()) and (
            of_a_nation or age_of(word) is not None
        )
        if not (adds and kind_of(word) == "person") and not (
            known and self._is_alone(last, begins)
        ):
            return False
        genders = self._cast.genders
        return all(
            not actor.named
            and actor.mentions[0].start >= begins
            and genders.get(actor.id) in (None, genders.get(last.id))
            for actor in meant
        )

    def _is_alone(self, last: Actor, begins: int) -> bool:
        """Whether no other person is named between the last words and what follows."""
        for i in range(self._parse.index_from(self._end), self._parse.index_from(begins)):
            other = self._cast.at(i)
            if other is not None and other is not last and other.named and other.type == "person":
                return False
        return True

    def taken_up(
        self, saying: Saying, word: Word, askers: Sequence[Actor] = ()
    ) -> tuple[Actor, ...]:
        """The last speaker, for a pronoun of a verb of saying: "it said", "they added".

        He is near, and nobody else whom it can mean is mentioned since, but for `askers`, who put
        what he answers; "they" may be two.
        """
        cue, begins = saying.cue, saying.spans[0][0]
        near = 0 <= begins - self._end < _NEAR
        if not near or cue is None or "speech" not in cues.verbs().get(cue.lemma, ()):
            return ()
        last = self._actor
        if last is None:
            joint = self._joint if word.lower in cues.listed("pronouns", "group") else ()
            return () if self._is_rivalled(word, (), begins) else joint
        if last in askers or not self._fits(word, last):
            return ()
        return () if self._is_rivalled(word, (last, *askers), begins) else (last,)

    def _fits(self, pronoun: Word, actor: Actor) -> bool:
        """Whether a pronoun can stand for an actor, by its number and gender."""
        gender = self._cast.genders.get(actor.id)
        kind: str = gender if actor.type == "person" and gender is not None else actor.type
        if kind == "person" and not actor.named and actor.name.split()[-1] in _NEUTRAL:
            kind = "neutral"
        return pronoun.lower in cues.listed("pronouns", kind)

    def _is_rivalled(self, pronoun: Word, known: Sequence[Actor], begins: int) -> bool:
        """Whether another actor whom a pronoun can mean stands between the last words and these."""
        words = self._parse.words
        stop = pronoun.i
        while stop and words[stop - 1].start >= begins:
            stop -= 1
        for word in reversed(words[max(stop - _MOST, 0) : stop]):
            other = self._cast.at(word.i)
            if word.start < self._end:
                return False
            if other is not None and other not in known and self._fits(pronoun, other):
                return True
        return False


def _is_a_papers(cue: Word) -> bool:
    """Whether a verb tells what a newspaper has in it: "The Australian reports"."""
    return is_present(cue) and cue.lemma in cues.listed("going_on", "of_papers")
