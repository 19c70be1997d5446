"""Who says it: the noun phrase that a cue has for its subject.

A cue seldom stands beside its speaker: participles take the subject of their clause ("…, adding
that"), conjoined verbs share one, infinitives take it from the verb above, a relative clause from
its antecedent, a passive has it after "by".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.sayings import Voice

if TYPE_CHECKING:
    from service.reading.parse import Parse, Word

RELATIVES = frozenset(("who", "which", "that"))
_MARKS = frozenset('"“”„«»``') | {"''", "``"}
_DASHES = frozenset(("—", "–", "-", "--"))
_LONGEST = 40
_LONGEST_DATELINE = 14
_FARTHEST = 6
_SUBJECT_CONTROL = frozenset(("use", "promise"))  # "she used her speech to say", "promised him to"
_SHARING = frozenset(
    ("conj", "advcl", "pcomp", "prep", "ccomp", "dep", "acomp", "xcomp")
)  # dependents that take the subject of the verb above


def subject(cue: Word) -> Word | None:
    """The head word of whoever utters a verbal cue, or None where the clause does not say."""
    word: Word | None = cue
    if cue.dep == "advcl" and cue.tag == "VBG":
        word = _above_reports(cue)
    for _ in range(_FARTHEST):
        if word is None:
            return None
        found, done = _own_subject(word, word is cue)
        if done or word.head is word:
            return found
        if word.dep == "acl" and word.tag == "VBG":
            return issuer(word.head) or word.head
        if word.dep == "xcomp" and word.head.lemma not in _SUBJECT_CONTROL:
            controller = word.head.child("dobj", "dative")
            if controller is not None and controller.i < word.i:
                return controller
        owner = word.head.child("poss") if word.dep == "acl" else None
        if owner is not None:
            return owner
        word = _verb_above(word)
    return None


def _verb_above(word: Word) -> Word | None:
    """The verb whose subject a verb without one of its own shares."""
    above = word.head
    if word.dep == "acl":
        infinitive = word.child("aux") is not None
        return above.head if infinitive and above.head is not above else None
    if word.dep not in _SHARING:
        return None
    if above.pos == "ADP":
        above = above.head
    return None if above.pos in ("NOUN", "PROPN", "PRON") else above


def _above_reports(participle: Word) -> Word:
    """Where to look for the subject of a participle behind a comma.

    In "She said the plan failed, calling it a mess" the parser may hang "calling" on "failed"; it
    is the speaker of the main clause who calls.
    """
    if participle.child("nsubj") is not None or participle.left != participle.i:
        return participle
    above = participle.head
    if above.i > participle.i or not any(
        child.dep == "punct" and child.text == "," and above.i < child.i < participle.i
        for child in above.children
    ):
        return participle
    nearer = _nearer_report(participle, above)
    if nearer is not None:
        return nearer
    start = above
    for _ in range(_FARTHEST):
        if above.dep not in ("ccomp", "xcomp", "advcl") or above.head.i > above.i:
            break
        above = above.head
    return participle if above is start else above


def _nearer_report(participle: Word, above: Word) -> Word | None:
    """The verb of saying between a participle and a verb above it that says nothing.

    "They are talking after the mayor vowed to leave, calling it a mess": it is the mayor who calls.
    """
    if above.lemma in cues.verbs():
        return None
    for child in reversed(above.children):
        if child.dep == "advcl" and above.i < child.i < child.right < participle.i:
            reports = child.lemma in cues.verbs() and child.child("nsubj") is not None
            return child if reports else None
    return None


def _own_subject(word: Word, is_cue: bool) -> tuple[Word | None, bool]:
    """The subject that a verb has itself, and whether the search ends here."""
    passive = False
    active: Word | None = None
    by: Word | None = None
    for child in word.children:
        dep = child.dep
        if dep == "nsubj":
            active = active or child
        elif dep in ("nsubjpass", "auxpass"):
            passive = True
            if dep == "nsubjpass" and not is_cue:
                active = active or child
        elif dep == "agent":
            by = child.child("pobj")
    if is_cue and (passive or (word.tag == "VBN" and word.child("aux") is None and active is None)):
        if by is not None or passive:
            return by, True
        return None, word.dep not in ("conj", "advcl")
    return active, active is not None


def issuer(document: Word) -> Word | None:
    """Who puts out a statement or letter: the subject of "issued a statement saying …"."""
    verb = document.head
    if document.dep != "dobj" or document.lemma not in cues.authored():
        return None
    return verb.child("nsubj") if verb.lemma in cues.issuing_verbs() else None


def antecedent(pronoun: Word) -> Word | None:
    """The noun that a relative pronoun stands for."""
    verb = pronoun.head
    for _ in range(_FARTHEST):
        if verb.dep == "relcl":
            return verb.head
        if verb.head is verb or verb.dep not in ("conj", "xcomp", "ccomp", "aux"):
            return None
        verb = verb.head
    return None


def voice(parse: Parse, head: Word, stop: int | None = None) -> Voice:
    """The whole phrase of a speaker's head word; `stop` is a word that it must not reach.

    A relative pronoun is resolved to its antecedent, and the phrase runs from that to the pronoun.
    """
    if head.lower in RELATIVES and head.tag in ("WP", "WDT"):
        noun = antecedent(head)
        if noun is not None and noun.i < head.i and head.i - noun.left < _LONGEST:
            return Voice(noun, (noun.left, head.i))
        return Voice(head, (head.i, head.i))
    words = parse.words
    first, last = _phrase(parse, head, stop)
    for i in range(first + 1, min(last, first + _LONGEST_DATELINE)):
        if words[i].text in _DASHES and words[i - 1].text == ")":
            first, head = i + 1, _top(words[i + 1 : last + 1], i)
            break
    return Voice(head, (first, last), [child for child in _conjuncts(head) if child.i <= last])


def _top(words: list[Word], edge: int) -> Word:
    """The word of a phrase that hangs on something at or before its edge."""
    return next((word for word in words if word.head.i <= edge), words[-1])


def _phrase(parse: Parse, head: Word, stop: int | None) -> tuple[int, int]:
    """The subtree of a head as far as the next mark of quotation, cue or edge."""
    words = parse.words
    first, last = max(head.left, head.i - _LONGEST), min(head.right, head.i + _LONGEST)
    if stop is not None and head.i < stop <= last:
        last = stop - 1
    elif stop is not None and first <= stop < head.i:
        first = stop + 1
    for i in range(head.i, last + 1):
        if words[i].text in _MARKS:
            last = i - 1
            break
    for i in range(head.i, first - 1, -1):
        if words[i].text in _MARKS:
            first = i + 1
            break
    while last > head.i and words[last].pos == "PUNCT" and words[last].text != ")":
        last -= 1
    while first < head.i and words[first].pos in ("PUNCT", "CCONJ", "ADV"):
        first += 1
    return min(first, head.i), max(last, head.i)


def _conjuncts(head: Word) -> list[Word]:
    """The further heads of joint speakers ("A, B and C said")."""
    found: list[Word] = []
    word = head
    while len(found) < _LONGEST:
        following = word.child("conj")
        if following is None:
            return found
        found.append(following)
        word = following
    return found
