"""What leads up to a quotation: a cue before its mark, and the clause that the cue governs.

`X said, "…"`, `X said: "…"`, `X said "…"`, `…, X said, "…"` (The Chicago Manual of Style
13.37-13.45).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.negation import is_undone
from service.reading.grammar.object import (
    direct_object,
    is_content_clause,
    is_direct_object,
    is_governed,
)
from service.reading.grammar.own_subject import is_put_to
from service.reading.grammar.punctuation import SENTENCE_ENDS, is_mark
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import (
    PERSONS,
    SUBJECTS,
    has_subject,
    is_active_subject,
    is_adverbial_clause,
    is_bound_before,
    is_full_verb,
    is_joined,
    is_subordinator,
    is_verb,
    owner,
)
from service.reading.grammar.words import clauses, parts, reporting, speech_parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_before_noun, is_common, is_substantive
from service.reading.grammar.words.speech_parts import is_infinitive_mark
from service.reading.grammar.words.verbs import active_subject
from service.reading.quotes.beside import is_title
from service.reading.quotes.direct.tag import cue_after
from service.reading.quotes.saying import PACKAGE, Offsets
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_LONGEST_TITLE = 14  # words, marks included
_PRESSING = lexicon.words(PACKAGE, "reporting_words", "pressing")
_PAUSING = SENTENCE_ENDS | {","}
_WORDS_BACK_TO_CUE = 45  # bounds the cost: words from a mark back to its cue
_SHORTEST_SENTENCE = 5
_LONGEST_OBJECT = 12  # bounds the cost: words of "the plan" in `pronounced the plan "a gift"`
_ADDRESSING = lexicon.words(PACKAGE, "reporting_words", "addressing")


def cue_before(marked: Marked, k: int) -> Word | None:
    """The cue in the words that lead up to a quotation."""
    lead = marked.before(k)
    if lead is None:
        return _cue_of_block(marked, k)
    if marked.inside[lead.i] >= 0:
        return None
    if lead.text == ":":
        return _verb_before(marked, lead, colon=under_colon(marked, k))
    if lead.text == ",":
        return None if quotation_is_name(marked, k, lead) else _verb_before(marked, lead)
    if reporting.speaks(lead) and not clauses.tells_of_noun(lead):
        return lead
    if is_infinitive_mark(lead) or lead.lower == "that":
        return None
    cue = _governor(marked, k)
    return None if cue is None or is_put_to(cue) else cue


def outcry_before(marked: Marked, k: int) -> Word | None:
    """The noun of `to chants of "Go home!"` or `under the slogan "Go home"`."""
    lead = marked.before(k)
    if lead is None or marked.inside[lead.i] >= 0:
        return None
    noun = lead.head if lead.lower == "of" else lead
    return noun if is_common(noun) and noun.lemma in cues.listed("outcries", "nouns") else None


def crier(noun: Word) -> Word | None:
    """Whose outcry it is: its owner, or whoever breaks into it."""
    whose = owner(noun)
    above = noun.head.head if is_governed(noun) else None
    if whose is not None or above is None or not is_full_verb(above):
        return whose
    return direct_object(above) or active_subject(above)


def _cue_of_block(marked: Marked, k: int) -> Word | None:
    """The cue at the end of the paragraph before, where a colon hands over to a block."""
    index = marked.quotations[k].paragraph
    if not index or cue_after(marked, k) is not None:
        return None
    low, high = marked.bounds[index - 1]
    if low < high and marked.words[high - 1].text == ":":
        return _verb_before(marked, marked.words[high - 1], colon=True)
    return None


def under_colon(marked: Marked, k: int) -> bool:
    """Whether a colon hands over to a quotation that is a sentence: `They vow: "We stay."`."""
    lead = marked.before(k)
    return lead is not None and lead.text == ":" and is_sentence(marked, k)


def is_sentence(marked: Marked, k: int) -> bool:
    """Whether a quotation is a sentence of some length."""
    first, last = marked.ranges[k]
    if last - first < _SHORTEST_SENTENCE or marked.words[first + 1].text[0].islower():
        return False
    return marked.tail(k) in SENTENCE_ENDS


def _verb_before(marked: Marked, lead: Word, colon: bool = False) -> Word | None:
    """The nearest verb of speech before a comma or colon, in the same sentence."""
    words, inside = marked.words, marked.inside
    low = marked.bounds[lead.sentence.paragraph.index][0]
    main: Word | None = None
    for i in range(lead.i - 1, max(lead.i - _WORDS_BACK_TO_CUE, low - 1), -1):
        word = words[i]
        if inside[i] >= 0 and colon and marked.tail(inside[i]) not in _PAUSING:
            continue  # words in marks that are a part of the clause before the colon
        if inside[i] >= 0 or (word.text in SENTENCE_ENDS and is_mark(word) and i < lead.i - 1):
            break
        before_noun = is_before_noun(word) or is_bound_before(word)
        named = before_noun and not _is_inverted(word)
        if (
            (reporting.speaks(word) or _is_inverted(word))
            and not named
            and not _is_aside(word, main)
        ):
            return word
        if main is None and _is_clause_of_its_own(word, lead):
            main = word
            if not colon or is_joined(word):
                break
    return main if colon and main is not None and _has_speaker(main) else None


def _is_aside(word: Word, main: Word | None) -> bool:
    """Whether a verb stands in a clause before the main one: `Asked if he lied, he shrugged`.

    "As X reported" is not an aside: it tells where the words come from.
    """
    mark = mark_of(word)
    if word.head is word or (mark is not None and mark.lower == "as"):
        return False
    if is_past_participle(word) and word.lemma in _PRESSING and word.i == word.sentence.words[0].i:
        return True
    who = None if main is None else active_subject(main)
    return who is not None and word.i <= who.right


def _is_inverted(word: Word) -> bool:
    """Whether a verb that the parser took for part of a name opens its sentence: "Said Roe:"."""
    return word.i == word.sentence.words[0].i and word.lower in cues.forms()


def _has_speaker(verb: Word) -> bool:
    """Whether somebody is the subject of a verb: a person or a pronoun for one."""
    who = active_subject(verb)
    return who is not None and (who.entity in ("PERSON", "ORG") or who.lower in PERSONS)


def _is_clause_of_its_own(word: Word, lead: Word) -> bool:
    """Whether a verb heads its sentence, or a clause with a subject that is joined to it.

    The parser often hangs the clause before a colon on a verb of the quotation after it.
    """
    if not is_verb(word):
        return False
    if word.head.i > lead.i and (is_content_clause(word) or is_adverbial_clause(word)):
        return has_subject(word) and not parts.is_led_in(word)
    joined = is_joined(word) and word.head.head is word.head
    return word.head is word or (joined and has_subject(word))


def quotation_is_name(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a quotation after a comma only names what stands before the comma.

    That is a title or a term: "his new comedy, 'Latin Nights,'".
    """
    first, last = marked.ranges[k]
    if last - first > _LONGEST_TITLE or not is_substantive(marked.words[lead.i - 1]):
        return False
    return is_title(marked, k)


def _governor(marked: Marked, k: int) -> Word | None:
    """The verb of saying that has the quotation, and nothing before it, for its complement."""
    first, last = marked.ranges[k]
    for word in marked.words[first : last + 1]:
        if speech_parts.is_punctuation(word) or first <= word.head.i <= last:
            continue
        head = word.head
        if (
            head.i < first
            and word.left >= first - 1
            and not clauses.is_adverb_of(word)
            and reporting.speaks(head)
        ):
            other = marked.last_quotation(head.i, first - 1)
            fragment = other is not None and marked.tail(other)[-1].isalnum()
            return None if fragment else head
        return None
    return None


def is_unsaid(marked: Marked, cue: Word, k: int) -> bool:
    """Whether a cue tells that nobody said the words after it: `has not said “sorry”`.

    After a colon they are what somebody said all the same: `did not mince words: “Go.”`.
    """
    lead = marked.before(k)
    return lead is not None and lead.text != ":" and reporting.speaks(cue) and is_undone(cue)


def clause_holds(marked: Marked, cue: Word, k: int) -> bool:
    """Whether the quotation is a part of a longer clause that the cue reports."""
    first, _ = marked.ranges[k]
    for child in cue.children:
        if is_content_clause(child) and cue.i < child.left < first and child.right >= first:
            return any(
                not (speech_parts.is_punctuation(word) or is_subordinator(word))
                for word in marked.words[child.left : first]
            )
    return False


def report_ends_in(marked: Marked, cue: Word, k: int) -> Offsets | None:
    """A reported clause that ends in the quotation: `said it was over, "because he lost"`.

    The parser often ends the clause at the mark; a small letter after the mark tells.
    """
    first, last = marked.ranges[k]
    clause = parts.content_clause(cue)
    if clause is None or not cue.i < clause.left < clause.i < first or last <= first:
        return None
    opening = marked.words[first + 1].text
    if not opening[0].islower() or clause.child(*SUBJECTS) is None:
        return None
    return Offsets((marked.words[clause.left].start, marked.words[last].end))


def with_object(marked: Marked, cue: Word, k: int, span: Offsets | None) -> Offsets | None:
    """The span of a quotation with the object that it is said of: `pronounced the plan "a gift"`.

    `span` is what it takes in besides, or None. To whom somebody speaks is not a part of it.
    """
    first, last = marked.ranges[k]
    start = cue.i + 1
    if not start < first <= start + _LONGEST_OBJECT or cue.lemma in _ADDRESSING or last <= first:
        return span
    if not marked.words[first + 1].text[0].islower():
        return span
    for child in cue.children:
        whole = (child.left, child.right) == (start, first - 1)
        if whole and (is_direct_object(child) or is_active_subject(child)):
            end = marked.words[last].end if span is None else span[1]
            return Offsets((marked.words[start].start, end))
    return span
