"""Clauses joined to a verb of saying that go on with what is said.

In "She said it was old and will fall" the parser often joins "fall" to "said". Form tells which of
the two is meant (Huddleston and Pullum 2002, 15.2, on what can be coordinated with what).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.negation import is_negated, is_none
from service.reading.grammar.object import content_clauses, direct_object, infinitive_of
from service.reading.grammar.reference.nearest_doer import tells_whom_he_met
from service.reading.grammar.tense import (
    is_base,
    is_gerund,
    is_past,
    is_present,
    takes_no_past,
    tells_past,
)
from service.reading.grammar.word_classes import (
    FINITE,
    SUBJECTS,
    any_subject,
    has_subject,
    is_adverbial_clause,
    is_joined,
    is_plain_noun,
    is_plural_noun,
    is_pronoun,
    is_singular_name,
    is_verb,
    only_links,
)
from service.reading.grammar.words import parts, speech_parts
from service.reading.grammar.words.clauses import is_expletive, mark_of, predicate_name
from service.reading.grammar.words.parts import (
    auxiliary_of,
    content_clause,
    gerund_behind,
    is_prepositional,
)
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import (
    active_subject,
    attribute_of,
    is_modal,
    is_plural_present,
)
from service.reading.quotes.reported.clauses.beside import stands_beside
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues
from service.reading.vocabulary.names import PACKAGE as VOCABULARY

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_TURNING = lexicon.words(PACKAGE, "reporting_words", "turning")
_BESIDES = lexicon.words(PACKAGE, "reporting_words", "besides")
_SEVERAL = lexicon.words(PACKAGE, "reporting_words", "several")
_OF_MANY = lexicon.words(PACKAGE, "reporting_words", "of_many")
_NUMBERED = lexicon.words(PACKAGE, "reporting_words", "of_one") | _OF_MANY
_JUDGED = lexicon.words(PACKAGE, "reporting_words", "judged")
_GIVING = lexicon.words(PACKAGE, "reporting_words", "giving")
_LEFT_OUT = lexicon.words(PACKAGE, "reporting_words", "left_out")
_COULD = lexicon.words(PACKAGE, "reporting_words", "could")
_ANSWERING = lexicon.words(VOCABULARY, "denials", "answering")
_DENYING = lexicon.words(VOCABULARY, "denials", "denying")


def goes_on(marked: Marked, cue: Word, joined: Word) -> bool:
    """Whether a word joined to a cue goes on with the report: "said it was old and will fall".

    It has "that" before it, it is no verb ("said he was sad but hopeful"), its tense is another, or
    it is not a verb of saying and has no subject: whoever spoke did not do it. Or it tells what the
    speaker finds missing ("…, but there was no reason to fine her").
    """
    if _finds_none(joined):
        return True
    mark = mark_of(joined)
    if parts.is_adjectival(joined) or (mark is not None and mark.lower == "that"):
        return True
    if not is_verb(joined) or _tells_no_more(cue, joined):
        return False
    finite = parts.finite_form(joined)
    own = joined.child(*SUBJECTS)
    if any(_agrees_with_speaker(cue, clause, joined) for clause in content_clauses(cue)):
        return False
    turns = is_past(cue) and is_present(finite) and marked.inside[joined.i] < 0
    if turns and (own is None or is_pronoun(own)):
        return True
    acts = [joined, *parts.infinitives(joined)]  # "but went on to say"
    if any(act.lemma in cues.verbs() for act in acts):
        return False
    if is_past(cue) and (is_present(finite) or is_modal(finite)):
        return True
    return finite.tag == cue.tag and own is None


def _finds_none(joined: Word) -> bool:
    """Whether a clause says that there is no ground or need: only who judges can tell."""
    missing, there = attribute_of(joined), joined.child(*SUBJECTS)
    if missing is None or there is None or not is_expletive(there):
        return False
    return missing.lemma in _JUDGED and is_none(missing)


def second_cue(cue: Word, clause: Word) -> tuple[int, Word | None] | None:
    """Where a second cue of one speaker ends a clause: "She said it was over and called …".

    Also that cue, if it shares the subject of the first. The parser hangs the second cue on the
    clause of the first. Its form tells: the same tense as the cue's, and no subject of its own.
    """
    word = conjunct(clause)
    while word is not None:
        if _reports_too(cue, clause, word) or _agrees_with_speaker(cue, clause, word):
            other = active_subject(word)
            if other is not None and (is_pronoun(other) or not _has_content(word)):
                return None
            words = word.sentence
            edge = words.at(word.left - 1)
            while edge is not None and edge.i > clause.i and only_links(edge):
                edge = edge.before
            end = word.left - 1 if edge is None else edge.i
            return end, (word if other is None else None)
        word = conjunct(word)
    return None


def _has_content(verb: Word) -> bool:
    """Whether a verb reports something itself: a clause, or "accused her of lying"."""
    accuses = "obj:of" in cues.verbs().get(verb.lemma, ())
    accuses = accuses and any(link.lower == "of" for link in prepositions(verb))
    if content_clause(verb) is not None or _calls(verb):
        return True
    return accuses and direct_object(verb) is not None


def _calls(verb: Word) -> bool:
    """Whether a verb tells what somebody calls a thing: "called it a sham"."""
    named = predicate_name(verb)
    calls = "complement" in cues.verbs().get(verb.lemma, ())
    return calls and named is not None and direct_object(verb) is not None and verb.i < named.i


def _reports_too(cue: Word, clause: Word, word: Word) -> bool:
    """Whether a verb joined to a clause is a cue of who reports the clause, by its form."""
    if tells_whom_he_met(clause, word):
        return False
    if _tells_no_more(cue, word):
        return True
    frames = cues.verbs().get(word.lemma, frozenset())
    helping = auxiliary_of(word)
    denied = helping is not None and helping.lower == "did"
    if parts.passive_subject(word) is not None or (helping is not None and not denied):
        return False
    asks = "object_infinitive" in frames and direct_object(word) and infinitive_of(word)
    again = word.lemma == cue.lemma and frames  # "agreed that it was old and agreed to close it"
    if again and content_clause(word) is not None and any_subject(word) is None:
        return True  # "claimed it was old and claims it is safe"
    if word.tag == cue.tag and (asks or again or "speech" in frames or "complement" in frames):
        return True
    if word.tag == cue.tag and "thought" in frames and _begins_anew(word):
        return True  # "said it was old, but accepted that it must close"
    # "said it would be hard but played it down": after "would" comes no past tense, though one does
    # after "did". The tag of "read" or "put", which have one form, does not tell.
    own = auxiliary_of(clause)
    supported = own is not None and own.lemma == "do"
    past = is_past(word) and word.lower != word.lemma and not supported
    if is_base(clause) and (denied or past) and is_past(cue):
        return True
    # "saying he has tried and urging": a participle joins no finite clause
    return clause.tag in FINITE and is_gerund(word) and is_gerund(cue)


def _tells_no_more(cue: Word, verb: Word) -> bool:
    """Whether a verb joined to a report tells what its speaker left out: "but gave no details"."""
    given = direct_object(verb)
    if verb.tag != cue.tag or verb.lemma not in _GIVING or any_subject(verb) is not None:
        return False
    return given is not None and given.lemma in _LEFT_OUT and is_none(given)


def _begins_anew(verb: Word) -> bool:
    """Whether a comma and a conjunction stand before a verb that has a that-clause of its own."""
    said = content_clause(verb)
    mark = None if said is None else mark_of(said)
    link = verb.before
    comma = None if link is None or not only_links(link) else link.before
    return mark is not None and mark.lower == "that" and comma is not None and comma.text == ","


def _agrees_with_speaker(cue: Word, clause: Word, verb: Word) -> bool:
    """Whether a verb joined to a clause agrees in number with who reports it, and not with that.

    "Rangers said the bear was old and are tracking two more": the rangers are tracking.
    """
    finite = parts.finite_form(verb)
    tells = finite.lower in _NUMBERED
    if not (tells or is_present(finite)) or verb.child(*SUBJECTS) is not None:
        return False
    if finite is verb and auxiliary_of(clause) is not None and not tells:
        return False  # "would rise early and read": no present tense, whatever the tagger thinks
    plural = finite.lower in _OF_MANY if tells else is_plural_present(finite)
    own = any_subject(clause) or attribute_of(clause)  # "there was one"
    who = any_subject(cue)
    return who is not None and _is_plural(who) is plural and _is_plural(own) is (not plural)


def _is_plural(noun: Word | None) -> bool | None:
    """Whether a noun phrase is plural; None where its form does not tell."""
    if noun is None:
        return None
    if conjunct(noun) is not None or is_plural_noun(noun) or noun.lower in _SEVERAL:
        return True
    return False if is_plain_noun(noun) or is_singular_name(noun) else None


def next_cue(marked: Marked, cue: Word, first: int, last: int) -> tuple[int, Word] | None:
    """Where a verb joined to a report goes on with its cue, and that verb.

    In "calling him a fool and accusing him of lying" the parser hangs the second participle on
    "fool", and in "ordered her men to guard the gate and asked for help" the past tense on the
    infinitive, which it cannot join.
    """
    for i in marked.among(marked.conjunctions, first + 1, last):
        if marked.inside[i] >= 0:
            continue
        verb = marked.words[i + 1]
        comma = marked.words[i - 1].text == ","
        if comma and _tells_more(verb):
            return i - 2, verb.head
        if speech_parts.is_adverb(verb) and i + 2 <= last and not is_gerund(cue):
            verb = marked.words[i + 2]
        if _goes_with_cue(cue, verb, first) and (
            is_gerund(cue) or not any(map(is_past, marked.words[first + 1 : i + 1]))
        ):
            return i - 1 - comma, verb  # what is reported has no past tense of its own
    return None


def _tells_more(helping: Word) -> bool:
    """Whether a helping verb after a comma begins what the speaker said besides, or would not say.

    ", and has denied taking it", ", but did not say why".
    """
    verb = helping.head
    if not is_joined(verb) or verb.child(*SUBJECTS) is not None:
        return False
    if helping.lower in _COULD:  # ", but would not say why"
        return verb.lemma in _ANSWERING and is_negated(verb)
    return helping.lower in _BESIDES and (verb.lemma in _ANSWERING or verb.lemma in _DENYING)


def _goes_with_cue(cue: Word, verb: Word, first: int) -> bool:
    """Whether the form of a verb joins it to a cue and to nothing that the cue reports."""
    if is_gerund(verb):
        return is_gerund(cue) and verb.lemma in cues.verbs()
    if not is_past(verb) or verb.lower == verb.lemma or verb.child(*SUBJECTS) is not None:
        return False
    if not any(tells_past(word) for word in (cue, *cue.ancestors())):
        return False
    joined = verb.head
    return is_joined(verb) and first <= joined.i < verb.i and takes_no_past(joined)


def before_joined(cue: Word, preposition: Word, owner: dict[int, Word]) -> int:
    """Where "of lying" ends, before a verb that goes with the cue: "accuse her of lying and urge".

    What is joined to a gerund is a gerund. `owner` is told whose subject the other verb shares.
    """
    gerund = gerund_behind(preposition)
    return preposition.right if gerund is None else end_of_gerund(cue, gerund, owner)


def end_of_gerund(cue: Word, gerund: Word, owner: dict[int, Word]) -> int:
    """Where a gerund ends before a verb like the cue: "admitted hitting Roe but denied biting"."""
    joined = conjunct(gerund)
    if joined is None or joined.tag != cue.tag or is_gerund(joined):
        return gerund.right
    if joined.lemma not in cues.verbs() or has_subject(joined):
        return gerund.right
    owner[joined.i] = cue
    return joined.left - 2


def before_teller(marked: Marked, cue: Word, clause: Word) -> int | None:
    """Where a clause ends before what its teller did or said besides, or None.

    "Said the road was shut, adding that …", "…, with the paper reporting that …".
    """
    for child in reversed(clause.children):
        preposition = is_prepositional(child)
        if child.i < clause.i or not (preposition or is_adverbial_clause(child)):
            continue
        if stands_beside(marked, cue, child):
            return child.left - 1
        deed = gerund_behind(child) if preposition else child
        if deed is None or not is_gerund(deed):
            continue
        beside = child.lower == "with" and content_clause(deed) is not None
        if preposition and child.lower not in _TURNING and not beside:
            continue
        if goes_with_teller(clause, deed) and child.left > clause.i + 1:
            return child.left - 1
    return None


def goes_with_teller(clause: Word, participle: Word) -> bool:
    """Whether who reports a clause also does what follows: "S, adding …", "S, calling it …".

    Where the clause itself tells what somebody said, he may be the one who calls it so.
    """
    frames = cues.verbs().get(participle.lemma, frozenset())
    if "speech" in frames or clause.lemma in cues.verbs():
        return "speech" in frames
    before = participle.before
    apart = before is not None and before.text == "," and participle.child(*SUBJECTS) is None
    return apart and not frames.isdisjoint(("complement", "object_as"))
