"""Which actors a speaker's words stand for.

In this order: all persons of a row of names ("the senators Ann Roe and Paul Stein"); the last
speaker, where the verb goes on ("he continued"); a name after a description ("the new chair, Ann
Roe,"), or at the end of an office ("the head of roads Ann Roe"); the actor of the words themselves;
the one person of that surname; the author of a document ("the ministry's statement"); a name in
apposition that the cast did not use ("a friend, Jo"); the one person of that age ("the
31-year-old"); the author of a document mentioned before ("In a statement, the firm said …. The
statement added …"); whoever last spoke.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.own_subject import asker
from service.reading.grammar.punctuation import WORD_HYPHENS
from service.reading.grammar.somebody import (
    age_of,
    body_of,
    is_new,
    kind_of,
)
from service.reading.grammar.word_classes import (
    is_conjunction,
    is_name,
    is_plural_noun,
    is_preposition,
)
from service.reading.grammar.words import speech_parts
from service.reading.grammar.words.nouns import is_substantive
from service.reading.quotes.authors import Authors
from service.reading.quotes.described import (
    is_description,
    is_firm_behind,
    is_of_chain,
    is_office,
    leads_names,
    named_behind,
    parts_names,
    relatives,
    speaks_for,
)
from service.reading.quotes.last_speaker import LastSpeaker
from service.reading.vocabulary.people import COURTESY, KIN

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.reading.quotes.saying import Saying, Voice
    from service.records import Actor


_LONGEST_APPOSED = 6  # words of a name between commas, and the comma
_YEAR_OLD = 5  # words from the number to the name in "31-year-old Ann Roe"


class Identities:
    """The actors that the speakers of one article are, asked for in reading order."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._parse = parse
        self._cast = cast
        self._authors = Authors(parse, cast)
        self._last = LastSpeaker(parse, cast)
        # Who has turned out to be somebody with a name, by the id of the actor without one.
        self._named: dict[str, Actor] = {}

    def of(self, saying: Saying) -> tuple[Actor, ...]:
        """Whoever speaks in a saying that has a voice; () where the article does not say."""
        voice = saying.voice
        if voice is None:
            return ()
        actors = self._named_together(voice)
        heads = () if actors else (voice.head, *voice.joint)
        for word in heads:
            said_by = (
                self._last.goes_on(saying, word)
                or self._named_beside(word, voice)
                or self._named_closing(word, voice)
                or self._meant(word, voice)
                or self._of_surname(word, voice)
                or self._authors.of(word)
                or named_behind(self._cast, word, voice.words[1])
                or self._of_that_age(word)
                or self._authors.of_known(word)
                or self._last.taken_up(saying, word)
            )
            said_by = self._last.goes_on_unnamed(saying, word, said_by) or said_by
            if self._asks(word, said_by):
                said_by = self._last.taken_up(saying, word, said_by)
            elif self._last.is_asker(saying, word, said_by):
                said_by = self._last.asked(word)
            said_by = tuple([self._named.get(actor.id, actor) for actor in said_by])
            actors += [actor for actor in said_by if actor not in actors]
        self._name(voice, actors)
        self._authors.remember(saying, tuple(actors))
        self._last.note(saying, actors)
        return tuple(actors)

    def _name(self, voice: Voice, actors: list[Actor]) -> None:
        """Note the name that a speaker without one has: "the vet who came, Ann Roe, … she said"."""
        known = self._cast.at(voice.head.i)
        if known is None or known.named or len(actors) != 1 or voice.joint:
            return
        if actors[0].named and known.type == actors[0].type == "person":
            self._named[known.id] = actors[0]

    def _named_together(self, voice: Voice) -> list[Actor]:
        """All persons of a row of names: "Senators Ann Roe (D) and Paul Stein of Leeds".

        A comma or "and", a title and a bracket are all that stands between them.
        """
        first, last = voice.words
        found: list[Actor] = []
        gap: list[Word] = []
        linked = False
        for word in self._parse.words[first : last + 1]:
            actor = self._cast.at(word.i) if is_name(word) else None
            if actor is None or not actor.named or actor.type != "person":
                gap.append(word)
                continue
            if not found or actor is not found[-1]:
                if linked:
                    break
                if not (parts_names(gap) if found else leads_names(gap)):
                    return []
                found.append(actor)
                linked = any(is_conjunction(one) for one in gap)
            gap = []
        closed = not gap or not speech_parts.runs_on_behind_name(gap[0])
        return found if len(found) > 1 and linked and closed else []

    def _meant(self, word: Word, voice: Voice) -> tuple[Actor, ...]:
        """Whom the cast gives for a word: "a spokesman" is nobody whom the text names elsewhere.

        Nor is anybody the person whose kin he is: "the daughter of jazz legend Ann Roe".
        """
        related = {id(self._cast.at(whose.i)) for whose in relatives(word)}
        actors = tuple(
            actor
            for actor in self._cast.all_at(word.i)
            if actor.type != "person" or id(actor) not in related
        )
        if self._is_of_another_body(word, actors):
            return ()
        if not is_new(word) or not any(actor.named for actor in actors):
            return actors
        first, last = voice.words
        beside = {id(self._cast.at(i)) for i in range(first, last + 1) if i != word.i}
        return tuple(actor for actor in actors if not actor.named or id(actor) in beside)

    def _is_of_another_body(self, word: Word, actors: tuple[Actor, ...]) -> bool:
        """Whether a post is told to be of some body, and the text has nobody in that post.

        Ann Roe, "president of a mill", is not "the beer maker's president".
        """
        body = body_of(word)
        if body is None or len(actors) != 1 or not actors[0].named or actors[0].type != "person":
            return False
        told = self._parse.words[body.left : body.right + 1]
        names = [other.lower() for role in actors[0].roles for other in role.split()]
        return not any(w.lower in names for w in told if is_substantive(w))

    def _asks(self, word: Word, actors: tuple[Actor, ...]) -> bool:
        """Whether they put what is answered: "Asked by the vicar whether …, he said no"."""
        who = asker(word)
        return who is not None and actors == (self._cast.at(who.i),)

    def _named_beside(self, word: Word, voice: Voice) -> tuple[Actor, ...]:
        """Who is named between commas after a description: "the new chair, Ann Roe, said".

        The name is all that stands there: no list of people, nobody whom a clause mentions.
        """
        words, (_, last) = self._parse.words, voice.words
        known = self._cast.at(word.i)
        if voice.joint or not is_description(word, known):
            return ()
        if self._closes_outside(last):
            last += _LONGEST_APPOSED
        for i in range(word.i + 1, last):
            if words[i].text != ",":
                continue
            start = self._behind_title(i + 1, last)
            name = self._cast.at(start)
            end = start
            while end < last and self._is_of_name(end + 1, name):
                end += 1
            if name is None or not name.named or name is known or not is_name(words[start]):
                continue
            ended = end == last or words[end + 1].text == "," or is_preposition(words[end + 1])
            closed = end + 1 < len(words) and words[end + 1].text == ","
            beside = i == word.i + 1 or is_firm_behind(word, words[start])
            body = kind_of(word) == "body" or (closed and beside)  # "its owner, Kite,"
            wanted = ("person", "organization") if body else ("person",)
            if ended and name.type in wanted:
                return (name,)
        return ()

    def _closes_outside(self, last: int) -> bool:
        """Whether a name between commas stands behind the words that the parser gives a speaker.

        In "The director of the mill, Ann Roe, said" it may end the phrase at "mill".
        """
        words = self._parse.words
        stop = min(last + 1 + _LONGEST_APPOSED, len(words))
        if last + 2 >= stop or words[last + 1].text != ",":
            return False
        name = self._cast.at(last + 2)
        named = name is not None and name.named and name.type == "person"
        behind = next((w for w in words[last + 2 : stop] if not is_name(w)), None)
        return named and behind is not None and behind.text == ","

    def _is_of_name(self, i: int, name: Actor | None) -> bool:
        """Whether a word goes on with a name, also one that the text has in short elsewhere."""
        known = self._cast.at(i)
        return known is name or (known is None and is_name(self._parse.words[i]))

    def _behind_title(self, i: int, last: int) -> int:
        """The word after a title that begins at word `i`: "Dr. Ann Roe", "Acting Mayor Ann Roe"."""
        for start in range(i, last + 1):
            if self._cast.at(start) is not None:
                return start
            if not is_name(self._parse.words[start]):
                break
        return i

    def _named_closing(self, word: Word, voice: Voice) -> tuple[Actor, ...]:
        """Who is named at the end of an office: "the head of the Guild of Bakers Anna Holm said".

        Or of a body and an office: "Guild of Bakers director Anna Holm". A name after a
        preposition or another title belongs to somebody else: "the lawyer of Mayor Anna Holm"; so
        does one after kin or several: "the daughters of jazz legend Anna Holm".
        """
        words, (_, last) = self._parse.words, voice.words
        name = self._cast.at(last)
        if voice.joint or name is None or not name.named or name.type != "person":
            return ()
        start = last
        while start > word.i and self._cast.at(start - 1) is name:
            start -= 1
        before = words[start - 1]
        between = words[word.i : start]
        if start == last or before.i <= word.i or any(speaks_for(word, w) for w in between):
            return ()
        known = self._cast.at(word.i)
        if known is not None and known.type == "organization":
            while before.i > word.i and (is_office(before) or before.text in WORD_HYPHENS):
                before = words[before.i - 1]
            holds = before.i < start - 1 and self._cast.at(before.i) is known
        else:
            one = kind_of(word) == "person" and not is_plural_noun(word) and word.lemma not in KIN
            apart = not is_office(before) and before.lower not in COURTESY
            holds = is_substantive(before) and one and apart
            holds = holds or is_of_chain(words[last], word)
        return (name,) if holds else ()

    def _of_surname(self, word: Word, voice: Voice) -> tuple[Actor, ...]:
        """The one person of a surname that begins a sentence: "Baker said", after "Ann Baker".

        There a name looks like any other word, and the cast may know it for none.
        """
        alone = voice.words[0] == voice.words[1] == word.i
        if not alone or not word.text[0].isupper() or not word.text[1:].islower():
            return ()
        found = [
            actor
            for actor in self._cast.actors
            if actor.named and actor.type == "person" and actor.name.split()[-1] == word.text
        ]
        return tuple(found) if len(found) == 1 else ()

    def _of_that_age(self, word: Word) -> tuple[Actor, ...]:
        """The one named person whose age the text tells: "Ann Roe, 31, … The 31-year-old said"."""
        age = age_of(word)
        if age is None:
            return ()
        words, found = self._parse.words, set()
        for i, number in enumerate(words):
            if number.text != age or i == word.i:
                continue
            behind = words[i - 1].text in (",", "(") and self._cast.at(i - 2)
            person = behind or self._cast.at(min(i + _YEAR_OLD, len(words) - 1))
            if person and person.named and person.type == "person":
                found.add(person)
        return tuple(found) if len(found) == 1 else ()
