"""The clause before a tag that cuts its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import is_of_noun
from service.reading.grammar.object import is_direct_object, last_clause_of
from service.reading.grammar.punctuation import DASHES, SENTENCE_ENDS, is_mark
from service.reading.grammar.reference.nearest_doer import name_behind_name
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.subject_by_position import behind_place
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import (
    FINITE,
    SUBJECTS,
    TENSED,
    TIMES,
    WH_TAGS,
    is_active_subject,
    is_full_verb,
    is_of_noun_phrase,
    is_preposition,
    is_relative_clause,
    main_verb,
    only_links,
)
from service.reading.grammar.words import clauses, parts, reporting, speech_parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_bound_noun, is_common, is_substantive
from service.reading.grammar.words.verbs import active_subject
from service.reading.quotes.saying import PACKAGE, Offsets, Range
from service.reading.quotes.split.running_on import LONGEST_RUNNING_ON
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import SHORT_TITLES

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_LONGEST_TAG = 8
_ADJUNCTS = lexicon.words(PACKAGE, "reporting_words", "adjuncts")
_GOING_ON = frozenset(":;") | lexicon.words(PACKAGE, "reporting_words", "also_of_content")


def before_tag(marked: Marked, cue: Word, k: int) -> Offsets | None:
    """Offsets of what stands before a tag, where quotation `k` after the tag goes on with it."""
    first, last = marked.ranges[k]
    if (
        not clauses.can_be_main(cue)
        or first >= last
        or not marked.words[first + 1].text[0].islower()
    ):
        return None
    front = _front(marked, cue)
    return (
        None
        if front is None
        else Offsets((marked.words[front[0]].start, marked.words[front[1]].end))
    )


def clause_before_tag(marked: Marked, cue: Word, first: int) -> Range | None:
    """The words before a tag that commas set off from a clause: `If it rains, he said, we stay`.

    `first` is where the clause after the tag begins. A "that" after the tag goes on only with a
    clause before it: `It matters, he said, that we stay`.
    """
    if not clauses.can_be_main(cue) or not cue.i < first <= cue.i + _LONGEST_TAG:
        return None
    front = _front(marked, cue) if marked.words[first - 1].text == "," else None
    if front is None or marked.words[first].lower != "that":
        return front
    words = marked.words[front[0] : front[1] + 1]
    subordinate = clauses.begins_subordinate(words[0]) or is_preposition(words[0])
    whole = not subordinate and all(word.text not in DASHES for word in words)
    return front if whole and any(word.tag in FINITE for word in words) else None


def before_lost_stop(marked: Marked, cue: Word, opening: Word) -> Range | None:
    """The clause before a tag whose full stop was lost: "The pool is shut, she said It is cold".

    A capital that no name has begins a new sentence.
    """
    if is_substantive(opening) or not opening.text[0].isupper() or opening.entity:
        return None
    if opening.i > cue.i + _LONGEST_TAG or opening.text == "I" or marked.inside[opening.i] >= 0:
        return None
    front = _front(marked, cue)
    if front is None:
        return None
    words = marked.words[front[0] : front[1] + 1]
    titled = all(word.text[0].isupper() for word in words if is_full_verb(word) or is_common(word))
    return front if not titled and any(word.tag in TENSED for word in words) else None


def _front(marked: Marked, cue: Word) -> Range | None:
    """The words of a sentence before a tag and its comma, if they can be a part of what is said."""
    tag = _start_of_tag(marked, cue)
    low = marked.bounds[cue.sentence.paragraph.index][0]
    if tag <= low or marked.words[tag - 1].text != ",":
        return None
    start = tag - 1
    for i in range(tag - 2, max(low, tag - LONGEST_RUNNING_ON) - 1, -1):
        word = marked.words[i]
        ends = word.text in SENTENCE_ENDS or word.text in (":", "(", ")")
        if marked.inside[i] >= 0 or (ends and is_mark(word)):
            break
        start = i
    words = marked.words[start : tag - 1]
    if not any(map(speech_parts.says_something_alone, words)) or _is_setting(words):
        return None
    return Range((start, tag - 2))


def noun_phrase_before(marked: Marked, cue: Word) -> Range | None:
    """The subject before a tag and its comma, with no verb: `The plan, Roe said, is dead`."""
    speaks = cue.tag in FINITE and reporting.tags(cue)
    who = cue.child(*SUBJECTS)
    front = _front(marked, cue) if speaks and mark_of(cue) is None else None
    if front is None or who is None or marked.words[who.left].tag in WH_TAGS:
        return None  # no "whose crews answered"
    words = marked.words[front[0] : front[1] + 1]
    first = next((word for word in words if not _leads_in(word)), words[0])
    phrase = is_of_noun_phrase(first)
    if not phrase or first.entity in TIMES or words[0].sentence is not cue.sentence:
        return None
    verbs = [main_verb(word) for word in words if word.tag in TENSED]
    return front if all(map(is_of_noun, verbs)) else None  # "the man who died, Roe said, was 40"


def _leads_in(word: Word) -> bool:
    """Whether it only leads into a sentence: "And", "Still", a mark."""
    return only_links(word) or speech_parts.is_adverb(word)


def _start_of_tag(marked: Marked, cue: Word) -> int:
    """The first word of a tag: its speaker's, or the verb where the speaker stands after it."""
    if cue.i and marked.words[cue.i - 1].text == ",":
        beside = marked.words[cue.i + 1 : cue.i + 2]
        return cue.i if beside and speech_parts.begins_noun_phrase(beside[0]) else 0
    who = name_behind_name(cue) or next(
        (child for child in reversed(parts.active_subjects(cue)) if child.right < cue.i), None
    )
    who = who or _bound_subject(cue)
    return cue.i if who is None else behind_place(who)


def _bound_subject(cue: Word) -> Word | None:
    """The subject that the parser bound to its verb as to a noun: "…, court records show"."""
    before = cue.before
    bound = before is not None and before.head is cue and is_bound_noun(before)
    return before if bound else None


def _is_setting(words: list[Word]) -> bool:
    """Whether words only tell when somebody spoke: "earlier in 2012"."""
    if words[0].lower in _ADJUNCTS:
        return True
    return all(
        not speech_parts.says_something_alone(word)
        or (word.entity in TIMES and not is_active_subject(word))
        for word in words
    )


def before_closing_tag(marked: Marked, cue: Word) -> Range | None:
    """The words of a sentence that a tag closes: `Prices fell, though "not enough," he said`.

    For tags that the parser has hung on nothing: they are known by their place.
    """
    tag = _start_of_tag(marked, cue) if _tags(cue) else 0
    low = cue.sentence.words[0].i
    if not low < tag - 1 or tag < cue.i - _LONGEST_TAG or marked.words[tag].tag in WH_TAGS:
        return None
    if _governs_contents(cue, tag) or not _is_last(marked, cue, tag):
        return None
    front = marked.words[max(low, tag - LONGEST_RUNNING_ON) : tag - 1]
    return Range((front[0].i, tag - 2)) if _is_whole_clause(front, cue, tag) else None


def _tags(cue: Word) -> bool:
    """Whether a verb can close a quote: "said", no "because he said"."""
    listed = cue.lemma in cues.listed("tagging", "verbs")
    return cue.tag in FINITE and listed and mark_of(cue) is None


def _governs_contents(cue: Word, tag: int) -> bool:
    """Whether what was said follows the verb; behind "said Roe" the parser may have it wrong."""
    governed = [c for c in parts.contents(cue) if c.i > cue.i]
    if cue.lemma == "tell":  # "…, officials told the agency"
        governed = [c for c in governed if not is_direct_object(c) or not is_somebody(c)]
    return bool(governed) and (tag < cue.i or cue.lemma != "say")


def _is_last(marked: Marked, cue: Word, tag: int) -> bool:
    """Whether a tag stands behind a comma, and no quote or mark of going on behind it."""
    rest = marked.words[cue.i + 1 : cue.sentence.words[-1].i + 1]
    if tag < cue.i:
        rest = rest[: _LONGEST_TAG + 1]
    comma = marked.inside[tag - 1] < 0 and marked.words[tag - 1].text == ","
    return comma and not any(marked.inside[word.i] >= 0 or word.text in _GOING_ON for word in rest)


def _is_whole_clause(front: list[Word], cue: Word, tag: int) -> bool:
    """Whether words before a tag are a clause of their own: no "when it fell, he said"."""
    if clauses.begins_subordinate(front[0]) and not clauses.is_subject_clause(front[0]):
        return False
    verbs = [main_verb(word) for word in front if word.tag in TENSED]
    own = parts.active_subjects(cue)
    before = bool(own) and all(who.i < tag for who in own)  # "Roe, who lives here, said"
    explained = before and all(map(is_relative_clause, verbs))
    return not explained and (bool(verbs) or _is_reduced(own, tag))


def _is_reduced(subjects: list[Word], tag: int) -> bool:
    """Whether the clause before a tag seems to have no tense: "The line ran to Lund, he said".

    The parser takes its verb for a participle and its subject for another one of the tag.
    """
    whose = subjects[0] if len(subjects) > 1 else None
    clause = None if whose is None or whose.right != tag - 2 else last_clause_of(whose)
    if clause is None or not is_past_participle(clause) or clause.left != clause.i:
        return False
    before = clause.before
    return before is not None and before.text != ","  # no "the driver, named as Roe, he said"


def up_to_tag(marked: Marked, verb: Word, end: int) -> int:
    """The last word of what stands before a tag, of which the parser ends the clause at `end`."""
    return _before_short_title(marked.words, max(end, _comma_before_tag(marked, verb, end) - 1))


def _comma_before_tag(marked: Marked, verb: Word, end: int) -> int:
    """The comma right before a tag, or 0: "…, but I will not, said Roe", "… and rye, Roe said".

    The parser may hang what is joined before it, after the word `end`, on the tag; all that
    precedes the comma is said.
    """
    who = active_subject(verb)
    if who is None:
        return 0
    comma = (verb.i if who.i > verb.i else _start_of_tag(marked, verb)) - 1
    set_off = who.i < verb.i and marked.words[verb.i - 1].text == ","  # "Roe, a nurse, said"
    if comma < end or marked.words[comma].text != "," or set_off:
        return 0
    return 0 if any(w.text in SENTENCE_ENDS for w in marked.words[end:comma]) else comma


def _before_short_title(words: list[Word], last: int) -> int:
    """The end of a clause before the title of who speaks: "The road is shut, Capt. Roe said".

    The parser may hang a title cut short, with what else is written large before it, on the clause.
    """
    if words[last].lower not in SHORT_TITLES:
        return last
    comma = last - 1
    while comma and words[comma].text[0].isupper():
        comma -= 1
    return comma - 1 if words[comma].text == "," else last
