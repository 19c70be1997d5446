"""Who speaks where a name and no verb of speech leads up to a quotation.

`Roe: "Never."`, `Roe on the harbor: "It must go."`, `Roe was clear: "No."`, `Roe balked, "Not I."`
(The Chicago Manual of Style 13.16, on colons before quotations).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.punctuation import BULLETS, DASHES, SENTENCE_ENDS, is_mark
from service.reading.grammar.word_classes import (
    NOMINAL,
    PERSONS,
    TENSED,
    is_joined,
    is_name,
    is_subject,
    is_within_name_phrase,
    owner,
)
from service.reading.grammar.words.speech_parts import is_possessive_mark
from service.reading.quotes.direct.lead import is_sentence, quotation_is_name, under_colon
from service.reading.quotes.saying import Range, Voice
from service.reading.quotes.speaker import voice
from service.reading.quotes.split.running_on import is_dash_between
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import BODY, GROUP, PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_SOMEBODY = PERSON | GROUP | BODY
_WORDS_BACK_TO_CLAUSE = 45  # bounds the cost: words from a mark back to who its clause is about
_LONGEST_TITLE = 7
_LONGEST_DESCRIPTION = 15  # words of a line or an apposition that says who speaks


def name_before(marked: Marked, k: int) -> Voice | None:
    """Who speaks after a colon that no verb of speech goes with: `Roe: "Never."`.

    The name or document right before it, else whoever its clause is about: `Roe was clear: "No."`.
    """
    lead = marked.before(k)
    if lead is None:
        return _header_name(marked, k)
    if lead.text != ":":
        if not _follows_pause(marked, k, lead):
            return None
        who = _clause_subject(marked, lead)
        if who is None and lead.text in DASHES and lead.sentence.paragraph.index:
            return _opening_name(marked, lead)
        return None if who is None else _voice_before(marked, who, lead)
    opening = _opening_name(marked, lead)
    if opening is not None:
        return opening
    word = _before_brackets(marked, lead)
    while is_within_name_phrase(word) and word.i < word.head.i < lead.i:
        word = word.head
    named = word.entity in ("PERSON", "ORG") or word.lemma in cues.listed("documents", "nouns")
    stated = is_direct_object(word) and word.lemma in cues.listed("documents", "nouns")
    whole = under_colon(marked, k)
    if (stated and whole) or _is_circumstance(marked, word):
        named = False
    if named and word.pos in NOMINAL:
        return _voice_before(marked, word, lead)
    who = _clause_subject(marked, lead) if whole else None
    who = word if who is None and stated else who
    return None if who is None else _voice_before(marked, who, lead)


def _header_name(marked: Marked, k: int) -> Voice | None:
    """Who is named in a line of its own above a quotation: `From Chairwoman Ann Roe:`.

    The line has no verb and ends in a colon.
    """
    index = marked.quotations[k].paragraph
    if not index:
        return None
    low, high = marked.bounds[index - 1]
    line = marked.words[low : high - 1]
    if not 0 < len(line) <= _LONGEST_DESCRIPTION or marked.words[high - 1].text != ":":
        return None
    if any(word.tag in TENSED or marked.inside[word.i] >= 0 for word in line):
        return None
    for kind in ("PERSON", "ORG"):
        named = [word for word in line if word.entity == kind and not is_possessive_mark(word)]
        if named:
            last = named[0]
            while last.i + 1 < high - 1 and _is_inside(marked.words[last.i + 1], kind):
                last = marked.words[last.i + 1]
            return Voice(last, Range((named[0].i, last.i)))
    papers = (word for word in line if word.lemma in cues.listed("documents", "nouns"))
    author = next((who for who in map(owner, papers) if who and _is_somebody(who)), None)
    return None if author is None else voice(marked.parse, author)  # "The union's statement:"


def _is_inside(word: Word, kind: str) -> bool:
    return word.entity == kind and not word.entity_begins and not is_possessive_mark(word)


def _follows_pause(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a comma or dash hands over to a sentence that is no title: `Roe balked, "Not I."`."""
    if (lead.text != "," and lead.text not in DASHES) or not is_sentence(marked, k):
        return False
    first, last = marked.ranges[k]
    finite = any(word.tag in TENSED for word in marked.words[first:last])
    return finite and last - first > _LONGEST_TITLE and not quotation_is_name(marked, k, lead)


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

    Below the headline only where "on" or what the person is follows: `Mayor Anna Roe on the flood:
    "It came at night."`, `Anna Roe, a nurse: "It came at night."`.
    """
    words = marked.words
    paragraph = lead.sentence.paragraph.index
    first = marked.bounds[paragraph][0]
    while words[first].text in BULLETS and first + 1 < lead.i:
        first += 1
    begin = first
    while paragraph and words[begin].pos in NOMINAL and words[begin].entity != "PERSON":
        begin += 1
    if words[begin].entity != "PERSON" or is_possessive_mark(words[begin]):
        return None
    if words[begin].sentence is not lead.sentence:
        return None  # "Roe met Holm. Holm's answer: …"
    last = begin
    while last + 1 < lead.i and _goes_on(words[last + 1]):
        last += 1
    if is_possessive_mark(words[last + 1]):  # "Roe's widow"
        owned = all(word.pos in NOMINAL for word in words[last + 2 : lead.i])
        return Voice(words[lead.i - 1], Range((first, lead.i - 1))) if owned else None
    if not paragraph or words[last + 1].lower == "on":
        return Voice(words[last], Range((first, last)))
    rest = words[last + 1 : lead.i]
    described = bool(rest) and rest[0].text == "," and len(rest) <= _LONGEST_DESCRIPTION
    if not described or any(word.tag in TENSED or word.text in SENTENCE_ENDS for word in rest):
        return None
    return Voice(words[last], Range((first, lead.i - 1)))


def _goes_on(word: Word) -> bool:
    return word.entity == "PERSON" and not word.entity_begins and not is_possessive_mark(word)


def _voice_before(marked: Marked, head: Word, lead: Word) -> Voice:
    """The phrase of a speaker before a colon, as far back as the nearest dash."""
    found = voice(marked.parse, head, lead.i)
    first, last = found.words
    for i in range(first, head.i):
        if is_dash_between(marked, i):
            first = i + 1
    return Voice(found.head, Range((first, last)), found.joint, found.carried)


def _is_circumstance(marked: Marked, word: Word) -> bool:
    """Whether a name only tells where or with whom somebody spoke: "later on CNN:"."""
    above = word.head
    if not is_governed(word) or above.lower in ("from", "by") or above.head.lower == "according":
        return False
    return not any(is_dash_between(marked, i) for i in range(above.i + 1, word.i))


def _is_somebody(word: Word) -> bool:
    """Whether a word names or describes a person, a group or a body."""
    if word.entity in ("PERSON", "ORG") or word.lower in PERSONS:
        return True
    return word.lemma in _SOMEBODY or (is_name(word) and not word.entity)


def _clause_subject(marked: Marked, lead: Word) -> Word | None:
    """Whom the clause before a colon is about: a person, a body, a document or its owner.

    The parser often hangs that clause, or its subject alone, on a verb inside the quotation.
    """
    low = max(marked.bounds[lead.sentence.paragraph.index][0], lead.i - _WORDS_BACK_TO_CLAUSE)
    for i in range(lead.i - 1, low - 1, -1):
        who = marked.words[i]
        if who.text in SENTENCE_ENDS and (is_mark(who) or marked.inside[i] >= 0):
            return None
        if marked.inside[i] >= 0 or not is_subject(who):
            continue
        verb = who.head
        if verb.i < lead.i and verb.head.i < lead.i and not (verb.head is verb or is_joined(verb)):
            continue
        if _is_somebody(who) or who.lemma in cues.listed("documents", "nouns"):
            return who
        return owner(who) if who.lemma in cues.nouns() else None
    return None
