"""What somebody said, where the parser hung it on something else: known by its place.

A clause right after a verb of saying, or one that "that" opens after an addressee, a time or a
place, is what is said, whatever the tree makes of it (Huddleston and Pullum 2002, 17.2.2, on the
order of reporting verb, other complements and content clause).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import is_of_noun
from service.reading.grammar.object import (
    content_clauses,
    direct_object,
    is_direct_object,
    is_question,
    is_said_or_done,
)
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.source import publishes
from service.reading.grammar.tense import is_base, is_gerund, is_past_participle
from service.reading.grammar.word_classes import (
    FINITE,
    SUBJECTS,
    TENSED,
    WH_TAGS,
    any_subject,
    is_bound_before,
    is_conjunction,
    is_joined,
    is_name,
    is_participle,
    is_relative_clause,
    is_verb,
    phrase_head,
)
from service.reading.grammar.words import clauses, parts, speech_parts
from service.reading.grammar.words.clauses import auxiliary_or_mark, mark_of, opens_as_conjunction
from service.reading.grammar.words.nouns import RELATIVE_TAGS, is_adposition, is_common, is_modifier
from service.reading.grammar.words.verbs import is_auxiliary
from service.reading.quotes.reported.clauses.behind_setting import (
    clause_behind_setting,
    has_tense,
    subject_behind_medium,
)
from service.reading.quotes.saying import PACKAGE, Range
from service.reading.vocabulary import cues
from service.reading.vocabulary.names import PACKAGE as VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_ASIDE = frozenset(("-", "–", "—", "--", ","))
_REFLEXIVES = lexicon.words(PACKAGE, "reporting_words", "reflexives")
_FOUND_IN = lexicon.words(PACKAGE, "reporting_words", "found_in")
_OUTLETS = lexicon.words(VOCABULARY, "person_nouns", "appellations")
_ADDRESSING = lexicon.words(PACKAGE, "reporting_words", "addressing")
_LONGEST_SUBJECT = 20  # bounds the cost: words from a relative to its cue
_DEEPEST = 6  # bounds the cost: nouns between a cue and its clause
_FARTHEST = 14  # bounds the cost: words between a cue and its clause


def clause_behind(marked: Marked, cue: Word, nouns: Mapping[str, frozenset[str]]) -> Range | None:
    """The clause that stands where a verb of saying has what is said, or None.

    `nouns` are those of saying, as of `cues.nouns`: a clause after one of them is its own.
    """
    found = _on_noun(marked, cue, nouns)
    if found is not None or is_modifier(cue):
        return found
    return (
        _that_clause(marked, cue, nouns)
        or _bare_clause(marked, cue)
        or clause_behind_setting(marked, cue)
    )


def relative_around(marked: Marked, cue: Word) -> list[Range]:
    """What a cue in a relative clause reports: "the road, which she said leads nowhere", or [].

    The relative is the subject of the verb after the cue. Without a comma before it that verb may
    be the main one, as in "the story that she told moved us", unless the main one stands before
    it: "found a path that she says leads nowhere"; so may it after "what", unless a preposition
    leads to that: "on what she said leads nowhere".
    """
    following = cue.i + 1
    if following > cue.sentence.words[-1].i or marked.words[following].tag not in TENSED:
        return []
    verb = marked.words[following]
    low = max(cue.sentence.words[0].i, cue.i - _LONGEST_SUBJECT)
    for i in range(cue.i - 1, low, -1):
        word = marked.words[i]
        if word.tag in RELATIVE_TAGS:
            before = marked.words[i - 1]
            apart = is_adposition(before) if word.lower == "what" else before.text in _ASIDE
            apart = apart or is_said_or_done(before)
            if not apart or i == cue.i - 1:
                return []
            if is_auxiliary(verb) and verb.head.i > verb.i:
                verb = verb.head
            return [Range((i, i)), Range((following, max(following, verb.right)))]
        if not (speech_parts.is_of_phrase(word) or speech_parts.can_help(word)):
            return []
    return []


def _on_noun(marked: Marked, verb: Word, nouns: Mapping[str, frozenset[str]]) -> Range | None:
    """A clause that the parser hung on the noun before it.

    "He told a crowd in Ohio that …": the noun ("Ohio") is no noun that takes such a clause. A name
    has no relative clause without a pronoun either: "told the Lund Post the man was held".
    """
    noun = verb
    for _ in range(_DEEPEST):
        after = [c for c in noun.children if c.i > noun.i and clauses.may_carry(c)]
        if noun is verb:
            after = [child for child in after if not is_joined(child)]
        if not after:
            return None
        noun = after[-1]
        for child in noun.children:
            if is_of_noun(child) and marked.words[child.left].lower == "that":
                own = any_subject(child)
                if own is None or own.lower == "that" or noun.lemma in nouns:
                    return None
                return Range((child.left, child.right))
            told = is_name(noun) or _is_told(marked, verb, noun, child)
            if told and is_relative_clause(child) and _opens_with_subject(child):
                return Range((child.left, child.right))
    return None


def _is_told(marked: Marked, verb: Word, listener: Word, clause: Word) -> bool:
    """Whether a clause behind a listener is what he is told: `told a jury he "meant to pay"`.

    It has an object, or its verb in marks: "the man she met" has neither.
    """
    whole = marked.inside[clause.i] >= 0 or direct_object(clause) is not None
    hears = is_somebody(listener) or listener.lemma in _OUTLETS
    return whole and verb.lemma in _ADDRESSING and listener.head is verb and hears


def _opens_with_subject(clause: Word) -> bool:
    """Whether a clause with a tense begins with its own subject, and no relative."""
    own = clause.child(*SUBJECTS)
    if own is None or own.left != clause.left or own.i > clause.i or not has_tense(clause):
        return False
    base = own.sentence.words[0].i
    return all(
        word.tag not in WH_TAGS for word in own.sentence.words[own.left - base : own.i - base + 1]
    )


def _that_clause(marked: Marked, cue: Word, nouns: Mapping[str, frozenset[str]]) -> Range | None:
    """A clause that "that" opens after phrases, whatever it hangs on."""
    last = cue.sentence.words[-1].i
    for i in range(cue.i + 1, min(last, cue.i + _FARTHEST)):
        word = marked.words[i]
        if word.lower == "that" and speech_parts.is_linking(word):
            verb = word.head
            if not is_verb(verb) and opens_as_conjunction(word):
                above = [one for one in word.ancestors() if is_verb(one) and one.left == i]
                verb = above[-1] if above else verb
            own = verb.child(*SUBJECTS)
            relative = is_relative_clause(verb) and not opens_as_conjunction(word)
            if relative or own is None or own is word or not i < own.i < verb.i:
                return None
            return Range((i, verb.right)) if has_tense(verb) else None
        phrase = speech_parts.is_of_phrase(word) or word.text in _ASIDE
        if not phrase or "that" in nouns.get(word.lemma, ()):
            return None
    return None


def _bare_clause(marked: Marked, cue: Word) -> Range | None:
    """A clause right after a verb or its addressee: "told him the plan for ships makes sense".

    The parser hung it elsewhere, or took its subject for the object of the verb.
    """
    last = cue.sentence.words[-1].i
    addressee = parts.receiver_of(cue)
    start = cue.i + 1
    if addressee is not None and addressee.left == start:
        start = addressee.right + 1
    if start > last:
        return None
    own = phrase_head(marked.words[start], len(marked.words))
    if addressee is not None and is_direct_object(own) and own.head is cue and own.right < last:
        verb = marked.words[own.right + 1]
        return Range((start, verb.right)) if _lacks_subject(verb) else None
    verb = own.head
    if own.dep not in SUBJECTS or own.tag in WH_TAGS or verb is cue or verb.i < own.i:
        return None
    return Range((start, verb.right)) if has_tense(verb) else None


def _lacks_subject(verb: Word) -> bool:
    """Whether a verb with a tense begins its clause: its subject was taken for something else."""
    begins = verb.tag in FINITE and verb.left == verb.i and clauses.may_be_content(verb)
    return begins and verb.child(*SUBJECTS) is None


def behind_listener(words: list[Word], verb: Word, clause: Word) -> int:
    """Where a clause begins after its listener: "told police Roe had left" is no "police Roe".

    Nor is there a "BBC supply" in "told the BBC supply was short".
    """
    listener = words[clause.left]
    name = listener.after
    if verb.lemma not in _ADDRESSING or name is None or clause.left != verb.i + 1:
        return clause.left
    common = is_common(listener) and is_bound_before(listener) and is_somebody(listener)
    named = name.entity == "PERSON" and name.entity_begins and name.i < clause.i
    if common and named:
        return name.i
    own = clause.child(*SUBJECTS)
    outlet = None if own is None else _outlet_before(words, clause.left, own)
    return clause.left if outlet is None else outlet


def _outlet_before(words: list[Word], first: int, subject: Word) -> int | None:
    """Where a subject begins behind a body that listens: "told the BBC supply was short".

    Nobody is told without a listener, and the parser takes the body for a part of the subject.
    """
    i = first + speech_parts.is_article(words[first])
    start = i
    while i < subject.i and words[i].entity == "ORG":
        i += 1
    bare = start < i <= subject.i and is_common(subject) and words[i - 1].head is subject
    return i if bare and is_bound_before(words[i - 1]) else None


def is_perceived(verb: Word, clause: Word, frames: frozenset[str]) -> bool:
    """Whether a clause without a tense tells what somebody sees or finds, and not what he says.

    What a document finds it says: "a poll found Roe leading".
    """
    perceives = "thought" in frames and "speech" not in frames
    return perceives and not publishes(verb) and _is_small(clause)


def _is_small(clause: Word) -> bool:
    """Whether a clause has no tense: "found the door broken", "found him dead".

    A participle with an object of its own is a past tense: "found that most favoured closing it".
    """
    if clause.lower in _FOUND_IN:
        return auxiliary_or_mark(clause) is None
    bare = is_base(clause) or is_participle(clause)
    if not bare or parts.helper(clause) is not None or mark_of(clause) is not None:
        return False
    return not (is_past_participle(clause) and parts.has_object_or_clause(clause))


def asks(verb: Word, clause: Word) -> bool:
    """Whether a clause is a question that a verb puts, and no condition of what it says.

    "Asked the guard if it was shut"; in "predicted growth if the plan passes" the growth is said.
    """
    said = direct_object(verb)
    bound = said is not None and verb.i < said.i < clause.left and not is_somebody(said)
    return is_question(clause) and not bound


def is_mute_gerund(clause: Word) -> bool:
    """Whether a participle of saying stands behind a thing that says nothing, as its clause.

    "Confirmed the plan saying it was late": the parser makes the plan say so.
    """
    thing = any_subject(clause)
    if thing is None or not is_common(thing) or is_somebody(thing):
        return False
    bare = is_gerund(clause) and auxiliary_or_mark(clause) is None
    says = "speech" in cues.verbs().get(clause.lemma, ())
    return bare and says and thing.lemma not in cues.listed("documents", "nouns")


def subject_before(words: list[Word], verb: Word, clause: Word) -> int | None:
    """Where a clause begins whose long subject the parser took for a clause of its own.

    "Saying his use of the term to refer to her was wrong": "to refer" hangs on "saying" too.
    """
    if clause.child(*SUBJECTS) is not None:
        return None
    if (own := subject_behind_medium(words, clause)) is not None:
        return own
    thing = direct_object(verb)
    if thing is not None and verb.i < thing.i and thing.right + 1 == clause.left:
        apart = words[clause.left].text == "," and words[clause.left + 1].tag in TENSED
        if apart and verb.lemma not in _ADDRESSING:
            return thing.left  # "heard Roe, a nurse, had left"
    if clause.left != clause.i:
        return None
    if is_conjunction(words[clause.i - 1]):
        return None
    for other in content_clauses(verb):
        if other.right == clause.left - 1 and other.left > verb.i and other.child(*SUBJECTS):
            return other.left
    return None


def is_torn(marked: Marked, clause: Word) -> bool:
    """Whether a clause begins with its finite verb or a reflexive, as no content does.

    "The soldier found with the card told …": "told" is the main verb and "found" a participle;
    "She finds herself struggling" tells what happens to her.
    """
    if marked.words[clause.left].lower in _REFLEXIVES:
        return True
    if marked.inside[clause.i] >= 0 or clause.tag not in FINITE:
        return False
    return clause.left == clause.i and clause.child(*SUBJECTS) is None
