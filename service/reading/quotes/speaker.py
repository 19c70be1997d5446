"""The words that name a speaker: the whole noun phrase of the head that `subject` finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.headlines import is_capitals
from service.reading.grammar.object import direct_object, is_governed
from service.reading.grammar.punctuation import DASHES, DOUBLE_MARKS, WORD_HYPHENS
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.subject_by_position import behind_place
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    TIMES,
    complement,
    is_active_subject,
    is_apposition,
    is_conjunction,
    is_name,
    is_preposition,
    is_relative_clause,
    is_subordinator,
    only_links,
)
from service.reading.grammar.words import clauses, parts, speech_parts
from service.reading.grammar.words.joined import link_from
from service.reading.grammar.words.nickname import is_of_nickname
from service.reading.grammar.words.nouns import RELATIVE_TAGS, is_adposition, is_bound_noun
from service.reading.grammar.words.parts import is_prepositional
from service.reading.grammar.words.verbs import attribute_of
from service.reading.quotes.saying import PACKAGE, Range, Voice
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

RELATIVES = lexicon.words(PACKAGE, "reporting_words", "relatives")
_JOINING = lexicon.words(PACKAGE, "reporting_words", "joining") | WORD_HYPHENS
_AT_TIMES = lexicon.words(PACKAGE, "reporting_words", "at_times")
_MOMENTS = lexicon.words(PACKAGE, "reporting_words", "moments")
# Entities that a "who" is not where a person stands before them.
_NOBODY = frozenset(("ORG", "GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"))
_LONGEST_SPEAKER = 40  # bounds the cost: words of a speaker to either side of the head
_FARTHEST = 6  # bounds the cost: heads above a pronoun


def antecedent(pronoun: Word) -> Word | None:
    """The noun that a relative pronoun stands for."""
    verb = pronoun.head
    for _ in range(_FARTHEST):
        if is_relative_clause(verb):
            return _whom(verb.head) if pronoun.lower == "who" else verb.head
        if verb.head is verb or not clauses.hangs_on_verb(verb):
            return None
        verb = verb.head
    return None


def _whom(noun: Word) -> Word:
    """Who a "who" after a noun is: "a coach at a game who", "Ann Roe, an aide at Kite, who"."""
    word = noun
    for _ in range(_FARTHEST):
        if is_somebody(word) and word.entity not in _NOBODY:
            named = word is not noun and is_apposition(word) and is_name(word.head)
            return word.head if named else word
        if not is_governed(word) or word.head.head is word.head:
            told = attribute_of(word) or direct_object(word)  # "were teens at the time who said"
            return told if told is not None and told.i < noun.i and is_somebody(told) else noun
        word = word.head.head
    return noun


def voice(parse: Parse, head: Word, stop: int | None = None) -> Voice:
    """The whole phrase of a speaker's head word; `stop` is a word that it must not reach.

    A relative pronoun is resolved to its antecedent, and the phrase runs from that to the pronoun.
    """
    if head.lower in RELATIVES and head.tag in RELATIVE_TAGS:
        noun = antecedent(head)
        if noun is not None and noun.i < head.i and head.i - noun.left < _LONGEST_SPEAKER:
            return Voice(noun, Range((noun.left, head.i)))
        return Voice(head, Range((head.i, head.i)))
    words = parse.words
    if (named := _before_day(head)) is not None:
        return Voice(named, Range((min(named.left, head.left), named.i)))
    first, last = _phrase(parse, head, stop)
    opening = head.sentence.words[0]  # "LUND, May 4 - Holm said": the phrase begins at the day
    for i in range(first + 1, last):
        if words[i].text not in DASHES or i >= head.i:
            continue
        apart = words[i].start > words[i - 1].end
        if words[i - 1].text == ")" or (
            apart and (is_capitals(words[first]) or is_capitals(opening))
        ):
            first, head = i + 1, _top(words[i + 1 : last + 1], i)
            break
    joint = _joint(head, last) if head.children else []
    part = _part_before(head, first) if is_active_subject(head) and first <= head.left else None
    if part is not None:
        if any(map(is_conjunction, words[part.i + 1 : first])):
            head, joint = part, [head, *joint]
        first = part.left
    return Voice(head, Range((first, last)), joint)


def _before_day(head: Word) -> Word | None:
    """Who speaks, where the parser took the day for the head: "Police Sunday said"."""
    day = head.lower in cues.listed("said_on", "days") and head.entity in TIMES
    named = head.before if day else None
    return named if named is not None and named.head is head and is_bound_noun(named) else None


def _top(words: list[Word], edge: int) -> Word:
    """The word of a phrase that hangs on something outside it, which begins behind an edge."""
    last = words[-1].i
    return next((word for word in words if not edge < word.head.i <= last), words[-1])


def _phrase(parse: Parse, head: Word, stop: int | None) -> tuple[int, int]:
    """The subtree of a head as far as the next mark of quotation, cue or edge."""
    if not head.children:
        return head.i, head.i
    words = parse.words
    first, last = (
        max(behind_place(head), head.i - _LONGEST_SPEAKER),
        min(head.right, head.i + _LONGEST_SPEAKER),
    )
    if clauses.may_be_torn(head):
        first = next((i + 1 for i in range(head.i - 1, first, -1) if words[i].text == ","), first)
    if stop is not None and head.i < stop <= last:
        last = stop - 1
    elif stop is not None and first <= stop < head.i:
        first = stop + 1
    for i in range(head.i, last + 1):
        if words[i].text in DOUBLE_MARKS and not is_of_nickname(words, i):
            last = i - 1
            break
    last = _before_clause(words, head, last)
    for i in range(head.i, first - 1, -1):
        if words[i].text in DOUBLE_MARKS:
            first = i + 1
            break
    while last > head.i and speech_parts.is_punctuation(words[last]) and words[last].text != ")":
        last -= 1
    last = _before_aside(words, head, _without_time(head, last))
    while first < head.i and (only_links(words[first]) or speech_parts.is_adverb(words[first])):
        first += 1
    return min(first, head.i), max(last, head.i)


def _before_clause(words: list[Word], head: Word, last: int) -> int:
    """The last word of a phrase without what a clause adds: "Roe, who is 90, said".

    The clause may begin with a preposition ("in which") or a share ("some of whom"), with a
    participle ("Roe, speaking on Monday, said") or with when it was ("Roe after she left said").
    After it may stand another speaker: "Roe, who is 90, and Holm said".
    """
    for i in range(head.i + 1, last + 1):
        lead = 3 if is_adposition(words[i - 1]) else 1
        commas = [k for k in range(i - lead, i) if k > head.i and words[k].text == ","]
        clause = speech_parts.is_relative(words[i]) or (lead == 1 and is_gerund(words[i]))
        if i == head.i + 1 and is_subordinator(words[i]) and is_preposition(words[i]):
            end = head.i
        elif commas and clause and words[i].lower != "including":
            end = commas[0] - 1
        else:
            continue
        if all(other.i < i for other in _conjuncts(head)):
            return end
    return last


def _before_aside(words: list[Word], head: Word, last: int) -> int:
    """The last word of a phrase without what a dash adds to what is said: "officials – a first".

    What stands behind the dash is no somebody: "Roe – a nurse from Lund" is one phrase.
    """
    for child in head.children:
        edge = child.left - 1
        if is_apposition(child) and head.i < edge <= last and words[edge].text in DASHES:
            return last if is_somebody(child) else edge - 1
    return last


def _without_time(head: Word, last: int) -> int:
    """The last word of a phrase without when its head spoke: "a judge on Thursday".

    "Roe in the past", "the club at the time".
    """
    link = head.children[-1] if head.children else None
    if (
        link is None
        or not is_prepositional(link)
        or link.lower not in _AT_TIMES
        or link.right != last
    ):
        return last
    time = complement(link)
    if time is None or link.i <= head.i:
        return last
    then = time.entity == "DATE" and link.lower == "on"
    return link.i - 1 if then or time.lemma in _MOMENTS else last


def is_at_end(who: Voice, ranges: list[Range], cue: Word) -> bool:
    """Whether a speaker right before a tag stands at the end of what is taken for the content."""
    first, last = ranges[-1]
    return first < who.words[0] <= last < cue.i == who.words[1] + 1


def short_of(phrase: Range, ranges: list[Range]) -> Range:
    """A speaker's phrase without what is said, which the parser took in: "by critics of lying"."""
    first, last = phrase
    for start, _ in ranges:
        if first < start <= last:
            last = start - 1
    return Range((first, last))


def _part_before(head: Word, first: int) -> Word | None:
    """The other head of a subject of which the parser made two.

    "The news site RTL", "his ex-wife", "the mayor (D) and her deputy (R)".
    """
    found: Word | None = None
    for part in reversed(head.head.children):
        if not is_active_subject(part) or part.right >= first:
            continue
        words = head.sentence.words
        base = words[0].i
        behind = words[part.right - base : first - base]
        joined = all(word.i <= part.i or _joins(word, words) for word in behind)
        edges = words[part.right - base], words[first - base]
        hyphened = any(word.text in WORD_HYPHENS and _joins(word, words) for word in edges)
        if not joined or not (is_somebody(part) or hyphened):
            break
        found, first = part, part.left
    return found


def _joins(word: Word, words: list[Word]) -> bool:
    """Whether a conjunction, or a hyphen with no space after it, joins two clauses."""
    n = word.i + 1 - words[0].i
    spaced = n >= len(words) or words[n].start > word.end
    return word.text in _JOINING and not (spaced and word.text in WORD_HYPHENS)


def _joint(head: Word, last: int) -> list[Word]:
    """The further heads of joint speakers up to the word `last`."""
    joint = [child for child in _conjuncts(head) if child.i <= last]
    joint += [child for child in _joined_names(head) if child.i <= last and child not in joint]
    return joint


def _conjuncts(head: Word) -> list[Word]:
    """The further heads of joint speakers ("A, B and C said")."""
    found: list[Word] = []
    word = head
    while len(found) < _LONGEST_SPEAKER:
        following = conjunct(word)
        if following is None:
            return found
        found.append(following)
        word = following
    return found


def _joined_names(head: Word) -> list[Word]:
    """Names after "and" that the parser took for appositions: "Roe and co-host Lena Berg said"."""
    link = link_from(head)
    if link is None:
        return []
    more = parts.appositions_and_conjuncts(head)
    return [child for child in more if child.i > link.i and is_name(child)]
