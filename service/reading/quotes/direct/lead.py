"""What leads up to a quotation: a cue before its mark, and the clause that the cue governs.

`X said, "…"`, `X said: "…"`, `X said "…"`, `…, X said, "…"` (The Chicago Manual of Style
13.37-13.45).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.negation import is_undone
from service.reading.grammar.own_subject import is_put_to
from service.reading.grammar.punctuation import SENTENCE_ENDS
from service.reading.grammar.word_classes import PERSONS, SUBJECTS
from service.reading.quotes.beside import is_title
from service.reading.quotes.direct.tag import cue_after
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Range

_LONGEST_TITLE = 14  # words, marks included
_PRESSING = lexicon.words(PACKAGE, "reporting_words", "pressing")
_NO_CUE = frozenset(("acl", "amod", "compound"))
_PAUSING = SENTENCE_ENDS | {","}
_REACH = 45  # words from a mark back to its cue: a bound of cost
_SHORTEST_SENTENCE = 5
_LONGEST_OBJECT = 12  # words of "the plan" in `pronounced the plan "a gift"`: a bound of cost
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
        return None if is_apposition(marked, k, lead) else _verb_before(marked, lead)
    if cues.speaks(lead) and lead.dep not in _NO_CUE:
        return lead
    if lead.tag == "TO" or lead.lower == "that":
        return None
    cue = _governor(marked, k)
    return None if cue is None or is_put_to(cue) else cue


def outcry_before(marked: Marked, k: int) -> Word | None:
    """The noun of `to chants of "Go home!"` or `under the slogan "Go home"`."""
    lead = marked.before(k)
    if lead is None or marked.inside[lead.i] >= 0:
        return None
    noun = lead.head if lead.lower == "of" else lead
    return noun if noun.pos == "NOUN" and noun.lemma in cues.listed("outcries", "nouns") else None


def crier(noun: Word) -> Word | None:
    """Whose outcry it is: its owner, or whoever breaks into it."""
    owner = noun.child("poss")
    above = noun.head.head if noun.dep == "pobj" else None
    if owner is not None or above is None or above.pos != "VERB":
        return owner
    return above.child("dobj") or above.child("nsubj")


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
    for i in range(lead.i - 1, max(lead.i - _REACH, low - 1), -1):
        word = words[i]
        if inside[i] >= 0 and colon and marked.tail(inside[i]) not in _PAUSING:
            continue  # words in marks that are a part of the clause before the colon
        if inside[i] >= 0 or (
            word.text in SENTENCE_ENDS and word.dep == "punct" and i < lead.i - 1
        ):
            break
        named = word.dep in ("amod", "compound") and not _is_inverted(word)
        if (cues.speaks(word) or _is_inverted(word)) and not named and not _is_aside(word, main):
            return word
        if main is None and _is_clause_of_its_own(word, lead):
            main = word
            if not colon or word.dep == "conj":
                break
    return main if colon and main is not None and _has_speaker(main) else None


def _is_aside(word: Word, main: Word | None) -> bool:
    """Whether a verb stands in a clause before the main one: `Asked if he lied, he shrugged`.

    "As X reported" is no aside: it tells where the words come from.
    """
    mark = word.child("mark")
    if word.head is word or (mark is not None and mark.lower == "as"):
        return False
    if word.tag == "VBN" and word.lemma in _PRESSING and word.i == word.sentence.words[0].i:
        return True
    who = None if main is None else main.child("nsubj")
    return who is not None and word.i <= who.right


def _is_inverted(word: Word) -> bool:
    """Whether a verb that the parser took for part of a name opens its sentence: "Said Roe:"."""
    return word.i == word.sentence.words[0].i and word.lower in cues.forms()


def _has_speaker(verb: Word) -> bool:
    """Whether somebody is the subject of a verb: a person or a pronoun for one."""
    who = verb.child("nsubj")
    return who is not None and (who.entity in ("PERSON", "ORG") or who.lower in PERSONS)


def _is_clause_of_its_own(word: Word, lead: Word) -> bool:
    """Whether a verb heads its sentence, or a clause with a subject that is joined to it.

    The parser often hangs the clause before a colon on a verb of the quotation behind it.
    """
    if word.pos not in ("VERB", "AUX"):
        return False
    if word.head.i > lead.i and word.dep in ("ccomp", "advcl"):
        return word.child("nsubj") is not None and word.child("mark", "advmod") is None
    joined = word.dep == "conj" and word.head.head is word.head
    return word.head is word or (joined and word.child("nsubj") is not None)


def is_apposition(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a quotation after a comma only names what stands before the comma.

    That is a title or a term: "his new comedy, 'Latin Nights,'".
    """
    first, last = marked.ranges[k]
    if last - first > _LONGEST_TITLE or marked.words[lead.i - 1].pos not in ("NOUN", "PROPN"):
        return False
    return is_title(marked, k)


def _governor(marked: Marked, k: int) -> Word | None:
    """The verb of saying that has the quotation, and nothing before it, for its complement."""
    first, last = marked.ranges[k]
    for word in marked.words[first : last + 1]:
        if word.pos == "PUNCT" or first <= word.head.i <= last:
            continue
        head = word.head
        if head.i < first and word.left >= first - 1 and word.dep != "advmod" and cues.speaks(head):
            other = marked.last_quotation(head.i, first - 1)
            fragment = other is not None and marked.tail(other)[-1].isalnum()
            return None if fragment else head
        return None
    return None


def is_unsaid(marked: Marked, cue: Word, k: int) -> bool:
    """Whether a cue tells that nobody said the words behind it: `has not said “sorry”`.

    Behind a colon they are what somebody said all the same: `did not mince words: “Go.”`.
    """
    lead = marked.before(k)
    return lead is not None and lead.text != ":" and cues.speaks(cue) and is_undone(cue)


def clause_holds(marked: Marked, cue: Word, k: int) -> bool:
    """Whether the quotation is a part of a longer clause that the cue reports."""
    first, _ = marked.ranges[k]
    for child in cue.children:
        if child.dep == "ccomp" and cue.i < child.left < first and child.right >= first:
            return any(
                word.pos not in ("PUNCT", "SCONJ") for word in marked.words[child.left : first]
            )
    return False


def runs_on(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A reported clause that ends in the quotation: `said it was over, "because he lost"`.

    The parser often ends the clause at the mark; a small letter behind the mark tells.
    """
    first, last = marked.ranges[k]
    clause = cue.child("ccomp")
    if clause is None or not cue.i < clause.left < clause.i < first or last <= first:
        return None
    opening = marked.words[first + 1].text
    if not opening[0].islower() or clause.child(*SUBJECTS) is None:
        return None
    return marked.words[clause.left].start, marked.words[last].end


def with_object(marked: Marked, cue: Word, k: int, span: Range | None) -> Range | None:
    """The span of a quotation with the object that it is said of: `pronounced the plan "a gift"`.

    `span` is what it takes in besides, or None. To whom somebody speaks is no part of it.
    """
    first, last = marked.ranges[k]
    start = cue.i + 1
    if not start < first <= start + _LONGEST_OBJECT or cue.lemma in _ADDRESSING or last <= first:
        return span
    if not marked.words[first + 1].text[0].islower():
        return span
    for child in cue.children:
        if child.dep in ("dobj", "nsubj") and (child.left, child.right) == (start, first - 1):
            end = marked.words[last].end if span is None else span[1]
            return marked.words[start].start, end
    return span
