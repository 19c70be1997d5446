"""The dates of what a sentence mainly tells, where it tells it by itself.

1. What is told comes before when it was said: "Police said on Monday that Roe was held on Friday"
   is about Friday. What is announced, or lies ahead, has the day of saying: "Roe said on Monday
   that she would leave in May"; not where a day is set: "They meet on Friday, Roe said".
2. One date, a day before what is coarser; only a life has several: "was born in 1990 and has sung
   since 2010".
3. No date where the sentence tells no event (a state, a denial, a guess), or leans on another for
   whom it tells of: "He was held on Friday", "The man was held on Friday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar import attachment
from service.reading.grammar.events import dating, telling
from service.reading.grammar.punctuation import DOUBLE_MARKS
from service.reading.grammar.reference import leaning
from service.reading.grammar.tense import looks_ahead
from service.reading.grammar.word_classes import is_subject
from service.records.terms import WITHIN_A_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.actors.cast import Cast
    from service.reading.grammar.events.telling import Telling
    from service.reading.parse.words import Sentence, Word
    from service.records import Date


def read(sentence: Sentence, dates: Sequence[Date], cast: Cast | None) -> tuple[str, ...]:
    """The ids of the dates of what a sentence tells; of none that only heads a page."""
    told = telling.read(sentence)
    if told is None:
        return ()
    found = [(date, _words(sentence, date)) for date in dates if date.relation is not None]
    chosen = _chosen(told, [(date, phrase) for date, phrase in found if phrase])
    if not chosen or _leans(sentence, told, cast):
        return ()
    if not telling.tells_of_birth(told):
        chosen = sorted(chosen, key=lambda date: date.granularity not in WITHIN_A_DAY)[:1]
    return tuple(date.id for date in chosen)


def _words(sentence: Sentence, date: Date) -> list[Word]:
    return [w for w in sentence.words if w.end > date.start and w.start < date.end]


def _chosen(told: Telling, found: list[tuple[Date, list[Word]]]) -> list[Date]:
    main = []
    for date, phrase in found:
        verb = dating.event_at(told, phrase, fine=date.granularity in WITHIN_A_DAY)
        if verb is not None:
            main.append((date, phrase, verb))
    said = [(date, phrase) for date, phrase in found if dating.is_of_report(told, phrase)]
    ahead = all(looks_ahead(attachment.top_of(phrase)) for _, phrase, _ in main)
    if said and (telling.is_performed(told) or (ahead and not _is_set(main, said))):
        return [date for date, _ in said]
    return [date for date, phrase, verb in main if telling.comes_about(verb, phrase)]


def _is_set(
    main: Sequence[tuple[Date, list[Word], Word]], said: Sequence[tuple[Date, list[Word]]]
) -> bool:
    """As in "The board will meet on Friday, Roe said on Monday": a day is set, and then by whom.

    Not what stands in marks, which are somebody's words.
    """
    first = min((date.start for date, _ in said), default=0)
    return any(
        date.granularity in WITHIN_A_DAY
        and date.start < first
        and DOUBLE_MARKS.isdisjoint(word.text for word in phrase[0].sentence.words)
        for date, phrase, _ in main
    )


def _leans(sentence: Sentence, told: Telling, cast: Cast | None) -> bool:
    """Whether whom a sentence tells of is only in another one."""
    if telling.tells_of_birth(told):
        return False
    subjects = telling.subjects(told)
    if any(leaning.is_bare(subject) for subject in subjects[:1]):
        return True
    pronouns = leaning.personal_pronouns(sentence.words)
    pronouns += [subject for subject in subjects if leaning.is_it(subject)]
    return any(
        not _is_named_here(
            sentence, pronoun, cast, before=pronoun in subjects or pronoun.head in subjects
        )
        for pronoun in pronouns
    )


def _is_named_here(sentence: Sentence, pronoun: Word, cast: Cast | None, *, before: bool) -> bool:
    """Whether the same sentence names or describes whom a pronoun stands for; perhaps `before` it.

    As in "After her trial, Ann Roe left", but not "In May, he left Ann Roe", "His body was found,
    Roe said".
    """
    actors = () if cast is None else cast.all_at(pronoun.i)
    others = [
        word
        for word in sentence.words
        if (word.i < pronoun.i or (actors and not before))
        and not (leaning.is_personal_pronoun(word) or leaning.is_it(word))
        and not (is_subject(word) and leaning.is_bare(word))
    ]
    if not actors or cast is None:
        return any(leaning.may_be_meant(word, pronoun) for word in others)
    return all(any(cast.at(word.i) is actor for word in others) for actor in actors)
