"""What nobody said, and what a cue says is not so.

"Did not say that it was over" reports nothing, nor does "did not deny that it was over": who lets a
claim stand has not made it. "Denied that it was over" and "does not think that it is over" report
that somebody holds it to be untrue: `denied` (Huddleston and Pullum 2002, ch. 9.4, on negation in
reports).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.negation import (
    is_charge,
    is_in_question,
    is_negated,
    is_nobodys,
    is_nobodys_in_general,
    is_only_expected,
    is_set_phrase,
    is_still_to_come,
    is_supposed,
    is_undone,
    is_use_of_none,
    is_without_evidence,
)
from service.reading.grammar.object import (
    infinitive_of,
    is_content_clause,
    noun_with_clause,
    who_is_asked,
)
from service.reading.grammar.own_subject import is_put_to
from service.reading.grammar.word_classes import WH_TAGS, is_joined, is_plain_noun
from service.reading.grammar.words import parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import PROPOSITIONS
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_DENYING = words(PACKAGE, "denials", "denying")
_NOUNS = words(PACKAGE, "denials", "nouns")
_CLAIMS = words(PACKAGE, "denials", "claims")
_RAISING = words(PACKAGE, "denials", "raising")
_FANCYING = words(PACKAGE, "denials", "fancying")
_FLATLY = words(PACKAGE, "denials", "flatly")
_DUE = words(PACKAGE, "denials", "due")
_REFUSING = words(PACKAGE, "denials", "refusing")
_ANSWERING = words(PACKAGE, "denials", "answering")
_NAMING = words(PACKAGE, "denials", "naming")
_OPEN = words(PACKAGE, "denials", "open")
_LEFT_OPEN_BY = words(PACKAGE, "denials", "leaving") | _DENYING  # denied, as "did not dispute that"
_HELD = words(PACKAGE, "denials", "held")
_UNDECIDED = words(PACKAGE, "denials", "undecided")
_FARTHEST = 4  # bounds the cost: verbs from a deed to what is left open: "had tried to persuade"


def is_unsaid(verb: Word) -> bool:
    """Whether a verb that reports tells that its content was not said.

    "Did not say that …", "refused to say whether …", "did not dispute that …", "does she fear
    that …?". A belief that somebody does not hold ("does not think that …") is a report; "never
    imagined that …" is not, because what he never imagined is true. Who "asked not to be named"
    tells on what terms he speaks, and "say the mill is sold" supposes something.
    """
    if is_supposed(verb) or is_set_phrase(verb) or _is_open(verb):
        return True
    if is_use_of_none(verb) or any(child.lower in _DUE for child in parts.auxiliaries(verb)):
        return True
    if is_only_expected(verb) or is_put_to(verb.head) or is_nobodys_in_general(verb):
        return True
    if (
        _is_asked_for(verb)
        or is_in_question(verb)
        or is_without_evidence(verb)
        or is_still_to_come(verb)
    ):
        return True
    infinitive = infinitive_of(verb)
    if infinitive is not None and infinitive.lemma in _NAMING and is_negated(infinitive):
        return True
    if verb.lemma in _REFUSING and not is_negated(verb):
        return infinitive is not None and infinitive.lemma in _ANSWERING
    if not is_undone(verb):
        return False
    return verb.lemma not in _RAISING - _FANCYING or is_nobodys(verb)


def _is_open(verb: Word) -> bool:
    """Whether it is left open if somebody says so: "it is not clear whether Roe said it was"."""
    mark = mark_of(verb)
    return mark is not None and mark.lower in _OPEN and mark.i < verb.i


def _is_asked_for(verb: Word) -> bool:
    """Whether somebody is asked to say it: "called on the firm to explain why it was late"."""
    asking = verb.head
    if verb.lemma not in _ANSWERING or infinitive_of(asking) is not verb:
        return False
    who = who_is_asked(asking)
    asks = "object_infinitive" in cues.verbs().get(asking.lemma, ())
    return asks and who is not None and asking.i < who.i < verb.i


def is_left_open(deed: Word) -> bool:
    """Whether it is left open that somebody asked or promised something.

    He is only accused of it ("is accused of ordering the guards to go"), only thought to have done
    it, or nobody says so: "did not dispute that Roe had ordered …", "would not say if Roe asked …".
    """
    for _ in range(_FARTHEST):
        above = deed.head
        if is_joined(deed):
            deed = above
        elif infinitive_of(above) is deed and above is not deed:
            if parts.is_passive(above) and above.lemma in _HELD:
                return True
            deed = above
        else:
            break
    if is_charge(deed):
        return True
    above, mark, opening = deed.head, mark_of(deed), deed.sentence.at(deed.left)
    told = is_content_clause(deed) and above.lemma in _LEFT_OPEN_BY
    if opening is not None and opening.tag in WH_TAGS:
        told = False  # "would not say why Roe had ordered …": he had
    asked = mark is not None and mark.lower in _UNDECIDED
    return (told or asked) and above is not deed and is_unsaid(above)


def denies(cue: Word, frame: str, content: Word) -> bool:
    """Whether a cue says that its content is not so; `content` is the first word of it.

    "Denied that …", "denied taking …", "rejected claims that …", "does not think that …".
    """
    if is_plain_noun(cue):
        return cue.lemma in _NOUNS and frame == "noun:that"
    if cue.lemma in _DENYING and not is_negated(cue):
        return frame in PROPOSITIONS or (frame == "object" and _is_claim(content))
    return cue.lemma in _RAISING and frame == "clause" and is_negated(cue)


def denies_words(marked: Marked, cue: Word, k: int) -> bool:
    """Whether a fragment in marks is what somebody denies: `denied “any wrongdoing”`."""
    first, _ = marked.ranges[k]
    lead = marked.before(k)
    if lead is None or lead.text == ":" or cue.i > first or marked.tail(k) == "?":
        return False
    return cue.lemma in _FLATLY and marked.words[first + 1].text[0].islower()


def _is_claim(opening: Word) -> bool:
    """Whether a phrase is a claim with its clause: "the idea that prices would rise"."""
    head = noun_with_clause(opening)
    return head is not None and head.lemma in _CLAIMS
