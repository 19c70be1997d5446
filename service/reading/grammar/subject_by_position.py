"""Subjects that stand before their verb, though the parser hung them on something else.

After a fronted phrase ("In a talk in Lund, Sweden, Holm said …") or around a parenthesis ("Holm,
who is 40, said …") the parser may take a subject for an apposition or for part of a clause before
it. The order of an English statement tells it all the same: the subject comes before a finite verb,
with nothing between them but adverbs and what commas or brackets set off (Huddleston and Pullum
2002, 2.1 and 15.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.punctuation import DOUBLE_MARKS
from service.reading.grammar.word_classes import FINITE, NOMINAL, PLACES, TENSED, TIMES, WH_TAGS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_OPENING = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"))
_LINKS = NOMINAL | {"ADP", "NUM", "DET", "ADJ"}
OBJECTIVE = lexicon.words("service.reading.grammar", "function_words", "objective")
_ASIDE = frozenset((",", "—", "–", "--", "-"))
_INSIDE = frozenset(
    ("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod", "advmod")
)
# Words before a verb among which its subject is looked for: a long opening phrase and an aside.
# Bounds the cost: there are sentences without end.
_WORDS_BEFORE_VERB = 45
# Bounds the cost: words in brackets between subject and verb: "Roe (45, of Lund) said".
_LONGEST_BRACKET = 8
# Phrases that commas may set off behind a subject ("Roe, a nurse, of Lund, said"); also the words,
# a comma and an adverb, that may stand between a clause and its verb.
_APPOSED = 2


def is_finite(verb: Word) -> bool:
    """Whether a verb is active and has a tense, so that it has a subject of its own."""
    if verb.child("auxpass", "nsubjpass", "agent") is not None:
        return False
    if verb.tag in FINITE:
        return True
    return any(child.tag in TENSED for child in verb.children if child.dep == "aux")


def torn_subject(cue: Word) -> Word | None:
    """The head of the noun phrase that stands where the subject of a finite verb does, or None."""
    left = _clause_before(cue)
    if left is not None:
        return left
    words = cue.sentence.words
    start, k = _bounds(words, cue)
    if k < start:
        return None
    if words[k].text in _ASIDE:
        return _around_aside(words, start, k)
    if words[k].pos not in NOMINAL or words[k].lower in OBJECTIVE:
        return None
    if cue.dep == "acl" and words[k].pos != "PROPN":
        return None  # "a movement called Dawn"
    return _top(words[k], _chunk_start(words, start, k))


def behind_place(noun: Word) -> int:
    """Where the phrase of a subject begins after a place: "died in Lund, Ohio, police said".

    A place between commas is not a part of the noun after it, whatever the parser makes of it.
    """
    start = noun.left
    lead = noun.sentence.at(start - 1)
    if lead is None or lead.pos != "ADP":
        return start  # "the Lund, Ohio, coroner"
    for child in noun.children:
        if child.i < noun.i and child.entity in PLACES:
            edge = noun.sentence.at(child.right)
            if edge is not None and edge.text == ",":
                start = child.right + 1
    return start


def _clause_before(cue: Word) -> Word | None:
    """As in "Voters going to the polls said": the parser makes a clause of noun and participle."""
    for child in cue.children:
        if child.i > cue.i:
            return None
        subject = child.child("nsubj", "nsubjpass")
        participle = child.tag in ("VBG", "VBN", "VBD")
        if (
            child.dep not in ("csubj", "advcl", "ccomp")
            or subject is None
            or subject.left != child.left
        ):
            continue
        if (
            participle
            and child.child("aux", "auxpass", "mark") is None
            and cue.i - child.right <= _APPOSED
        ):
            return subject
        if child.dep == "ccomp" and _goes_on(child, subject, cue):
            return subject
    return None


def _goes_on(clause: Word, subject: Word, cue: Word) -> bool:
    """As in "Holm offered him a seat, then says he may stay": one subject, two verbs.

    A name right before the second is its own subject, and the first no verb: "Kites lock Ann Roe
    says".
    """
    somebody = subject.pos == "PRON" or subject.entity in ("PERSON", "ORG")
    before = cue.before
    named = before is not None and before.pos == "PROPN" and before.i <= clause.right
    return somebody and not named and clause.tag in FINITE and cue.right > cue.i + _APPOSED


def _bounds(words: list[Word], cue: Word) -> tuple[int, int]:
    """The first word of the clause of a cue and the last one before it, as places in `words`."""
    base = words[0].i
    k = cue.i - base - 1
    while k >= 0 and (words[k].pos in ("ADV", "AUX", "PART") or words[k].entity in TIMES):
        k -= 1
    if k >= 0 and words[k].text == ")":
        low = max(k - _LONGEST_BRACKET, 0)
        k = next((j - 1 for j in range(k, low - 1, -1) if words[j].text == "("), -1)
    start = max(cue.i - base - _WORDS_BEFORE_VERB, 0)
    for j in range(k, start - 1, -1):
        if words[j].text in DOUBLE_MARKS or words[j].text in (":", ";"):
            start = j + 1
            break
    while start <= k and (words[start].pos in ("CCONJ", "ADV") or words[start].text in _ASIDE):
        start += 1
    return start, k


def _chunk_start(words: list[Word], start: int, k: int) -> int:
    """Where the words since the last comma or dash begin, as `Word.i`."""
    for j in range(k, start - 1, -1):
        if words[j].text in _ASIDE and words[j].dep == "punct":
            return words[j].i + 1
    return words[start].i


def _top(word: Word, first: int) -> Word:
    """The head of the noun phrase that ends in a word and begins at `first` or later."""
    top = word
    for _ in range(_WORDS_BEFORE_VERB):
        above = word.head
        explains = above.dep in ("relcl", "acl")
        if above is word or not first <= above.i or not (above.pos in _LINKS or explains):
            break
        word = above
        if word.pos in NOMINAL:
            top = word
    return top


def _around_aside(words: list[Word], start: int, k: int) -> Word | None:
    """The noun phrase before the words that commas or dashes set off from a verb."""
    parts = _parts(words, start, k)
    if not parts:
        return None
    opening = _phrase_head(words, *parts[0])
    if len(parts) > 1 and opening is not None:
        return opening
    run: list[Word] = []
    for low, high in reversed(parts[1:]):
        head = _phrase_head(words, low, high)
        if head is not None:
            run.append(head)
        elif run:
            break
        if len(run) == _APPOSED:
            break
    run = [head for head in run if head.entity not in PLACES]
    return run[-1] if run else None


def _parts(words: list[Word], start: int, k: int) -> list[tuple[int, int]]:
    """The stretches between commas and dashes, first and last place of each."""
    parts = []
    low = start
    for j in range(start, k + 1):
        if words[j].text in _ASIDE and words[j].dep == "punct":
            if j > low:
                parts.append((low, j - 1))
            low = j + 1
    return parts


def _phrase_head(words: list[Word], low: int, high: int) -> Word | None:
    """The head of the noun phrase that a stretch begins with, if it holds no finite verb."""
    word = words[low]
    if word.pos not in _OPENING or word.entity in TIMES:
        return None
    if any(inner.tag in FINITE or inner.tag in WH_TAGS for inner in words[low : high + 1]):
        return None
    while word.dep in _INSIDE and word.i < word.head.i <= words[high].i:
        word = word.head
    return word if word.pos in NOMINAL else None
