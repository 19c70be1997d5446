"""What leads up to a quotation: a cue before its mark, and the clause that the cue governs.

`X said, "…"`, `X said: "…"`, `X said "…"`, `…, X said, "…"` (The Chicago Manual of Style
13.37-13.45).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.descriptions import BODY, GROUP, PERSON
from service.reading.interrupted import is_dash_between
from service.reading.quote_tags import cue_after
from service.reading.sayings import Voice
from service.reading.speakers import voice

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word

_PERSONS = frozenset(("he", "she", "they", "i", "we", "who"))
_NO_CUE = frozenset(("acl", "amod", "compound"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))
_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
DASHES = frozenset(("—", "–", "-", "--"))
_SOMEBODY = PERSON | GROUP | BODY
_REACH = 45
_SHORTEST_SENTENCE = 5
_LONGEST_TITLE = 7
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


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
        return None if _is_apposition(marked, k, lead) else _verb_before(marked, lead)
    if cues.speaks(lead) and lead.dep not in _NO_CUE:
        return lead
    return None if lead.tag == "TO" or lead.lower == "that" else _governor(marked, k)


def outcry_before(marked: Marked, k: int) -> Word | None:
    """The noun of `to chants of "Go home!"` or `under the slogan "Go home"`."""
    lead = marked.before(k)
    if lead is None or marked.inside[lead.i] >= 0:
        return None
    noun = lead.head if lead.lower == "of" else lead
    return noun if noun.pos == "NOUN" and noun.lemma in cues.outcries() else None


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
    return lead is not None and lead.text == ":" and _is_sentence(marked, k)


def _is_sentence(marked: Marked, k: int) -> bool:
    """Whether a quotation is a sentence of some length."""
    first, last = marked.ranges[k]
    if last - first < _SHORTEST_SENTENCE or marked.words[first + 1].text[0].islower():
        return False
    return marked.tail(k) in _ENDS


def _follows_pause(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a comma or dash hands over to a sentence that is no title: `Roe balked, "Not I."`."""
    if (lead.text != "," and lead.text not in DASHES) or not _is_sentence(marked, k):
        return False
    first, last = marked.ranges[k]
    finite = any(word.tag in _FINITE for word in marked.words[first:last])
    return finite and last - first > _LONGEST_TITLE and not _is_apposition(marked, k, lead)


def name_before(marked: Marked, k: int) -> Voice | None:
    """Who speaks behind a colon that no verb of speech goes with: `Roe: "Never."`.

    The name or document right before it, else whoever its clause is about: `Roe was clear: "No."`.
    """
    lead = marked.before(k)
    if lead is None:
        return None
    if lead.text != ":":
        who = _clause_subject(marked, lead) if _follows_pause(marked, k, lead) else None
        return None if who is None else _voice_before(marked, who, lead)
    opening = _opening_name(marked, lead)
    if opening is not None:
        return opening
    word = _before_brackets(marked, lead)
    while word.dep in ("compound", "amod", "poss") and word.i < word.head.i < lead.i:
        word = word.head
    named = word.entity in ("PERSON", "ORG") or word.lemma in cues.documents()
    stated = word.dep == "dobj" and word.lemma in cues.documents()
    whole = under_colon(marked, k)
    if (stated and whole) or _is_circumstance(marked, word):
        named = False
    if named and word.pos in _NOMINAL:
        return _voice_before(marked, word, lead)
    who = _clause_subject(marked, lead) if whole else None
    who = word if who is None and stated else who
    return None if who is None else _voice_before(marked, who, lead)


def _before_brackets(marked: Marked, lead: Word) -> Word:
    """The word before a colon, what stands in brackets between left out: `Roe (D-Iowa): "No."`."""
    low = marked.bounds[lead.sentence.paragraph.index][0]
    last = max(lead.i - 1, low)
    if marked.words[last].text == ")":
        for i in range(last - 1, max(last - _LONGEST_TITLE, low), -1):
            if marked.words[i].text == "(":
                return marked.words[i - 1]
    return marked.words[last]


def _opening_name(marked: Marked, lead: Word) -> Voice | None:
    """The person whom a headline opens with: `Roe on the harbor: "It must go."`.

    Below the headline only where "on" follows: `Mayor Anna Roe on the harbor: "It must go."`.
    """
    words = marked.words
    paragraph = lead.sentence.paragraph.index
    first = begin = marked.bounds[paragraph][0]
    while paragraph and words[begin].pos in _NOMINAL and words[begin].entity != "PERSON":
        begin += 1
    if words[begin].entity != "PERSON" or words[begin].tag == "POS":
        return None
    last = begin
    while last + 1 < lead.i and _goes_on(words[last + 1]):
        last += 1
    if paragraph and words[last + 1].lower != "on":
        return None
    return Voice(words[last], (first, last))


def _goes_on(word: Word) -> bool:
    return word.entity == "PERSON" and not word.entity_begins and word.tag != "POS"


def _voice_before(marked: Marked, head: Word, lead: Word) -> Voice:
    """The phrase of a speaker before a colon, as far back as the nearest dash."""
    found = voice(marked.parse, head, lead.i)
    first, last = found.words
    for i in range(first, head.i):
        if is_dash_between(marked, i):
            first = i + 1
    return Voice(found.head, (first, last), found.joint, found.carried)


def _is_circumstance(marked: Marked, word: Word) -> bool:
    """Whether a name only tells where or with whom somebody spoke: "later on CNN:"."""
    above = word.head
    if word.dep != "pobj" or above.lower in ("from", "by") or above.head.lower == "according":
        return False
    return not any(is_dash_between(marked, i) for i in range(above.i + 1, word.i))


def _is_somebody(word: Word) -> bool:
    """Whether a word names or describes a person, a group or a body."""
    if word.entity in ("PERSON", "ORG") or word.lower in _PERSONS:
        return True
    return word.lemma in _SOMEBODY or (word.pos == "PROPN" and not word.entity)


def _clause_subject(marked: Marked, lead: Word) -> Word | None:
    """Whom the clause before a colon is about: a person, a body, a document or its owner.

    The parser often hangs that clause, or its subject alone, on a verb inside the quotation.
    """
    low = max(marked.bounds[lead.sentence.paragraph.index][0], lead.i - _REACH)
    for i in range(lead.i - 1, low - 1, -1):
        who = marked.words[i]
        if who.text in _ENDS and (who.dep == "punct" or marked.inside[i] >= 0):
            return None
        if marked.inside[i] >= 0 or who.dep not in ("nsubj", "nsubjpass"):
            continue
        verb = who.head
        if verb.i < lead.i and verb.head.i < lead.i and verb.dep not in ("ROOT", "conj"):
            continue
        if _is_somebody(who) or who.lemma in cues.documents():
            return who
        return who.child("poss") if who.lemma in cues.nouns() else None
    return None


def _verb_before(marked: Marked, lead: Word, colon: bool = False) -> Word | None:
    """The nearest verb of speech before a comma or colon, in the same sentence."""
    words, inside = marked.words, marked.inside
    low = marked.bounds[lead.sentence.paragraph.index][0]
    main: Word | None = None
    for i in range(lead.i - 1, max(lead.i - _REACH, low - 1), -1):
        word = words[i]
        if inside[i] >= 0 or (word.text in _ENDS and word.dep == "punct" and i < lead.i - 1):
            break
        if cues.speaks(word) and (word.dep not in ("amod", "compound") or _is_inverted(word)):
            return word
        if main is None and _is_clause_of_its_own(word):
            main = word
            if colon and word.dep == "conj":
                break
    return main if colon and main is not None and _has_speaker(main) else None


def _is_inverted(word: Word) -> bool:
    """Whether a verb that the parser took for part of a name opens its sentence: "Said Roe:"."""
    return word.i == word.sentence.words[0].i and word.lower in cues.forms()


def _has_speaker(verb: Word) -> bool:
    """Whether somebody is the subject of a verb: a person or a pronoun for one."""
    who = verb.child("nsubj")
    return who is not None and (who.entity in ("PERSON", "ORG") or who.lower in _PERSONS)


def _is_clause_of_its_own(word: Word) -> bool:
    """Whether a verb heads its sentence, or a clause with a subject that is joined to it."""
    if word.pos not in ("VERB", "AUX"):
        return False
    joined = word.dep == "conj" and word.head.head is word.head
    return word.head is word or (joined and word.child("nsubj") is not None)


def _is_apposition(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a quotation after a comma only names what stands before the comma.

    That is a title or a term: "his new comedy, 'Latin Nights,'".
    """
    first, last = marked.ranges[k]
    names = [word for word in marked.words[first : last + 1] if word.text[0].isalpha()]
    if len(names) > 12 or marked.words[lead.i - 1].pos not in ("NOUN", "PROPN"):
        return False
    return all(word.text[0].isupper() or word.pos in ("ADP", "DET", "CCONJ") for word in names)


def _governor(marked: Marked, k: int) -> Word | None:
    """The verb of saying that has the quotation, and nothing before it, for its complement."""
    first, last = marked.ranges[k]
    for word in marked.words[first : last + 1]:
        if word.pos == "PUNCT" or first <= word.head.i <= last:
            continue
        head = word.head
        if head.i < first and word.left >= first - 1 and word.dep != "advmod" and cues.speaks(head):
            return head
        return None
    return None


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
    if not opening[0].islower() or clause.child("nsubj", "nsubjpass", "expl") is None:
        return None
    return marked.words[clause.left].start, marked.words[last].end
