"""The subject that a verb has itself: active, passive with "by", inverted, in two pieces.

Also whom a message comes from, and who asks what somebody answers.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.subject_by_position import OBJECTIVE
from service.reading.grammar.word_classes import FINITE
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Verbs that have a clause in the passive, too: "he's told that …".
_TOLD = words("service.reading.grammar", "function_words", "told")
_HEARD = words("service.reading.grammar", "function_words", "heard")
# "In reply to Roe", "answering Roe": nouns and verbs of what goes back to who asked.
_ANSWERS = words("service.reading.grammar", "function_words", "answers")
_SENT = words("service.reading.grammar", "function_words", "sent")
_PAST = frozenset(("VBD", "VBN"))
_HIGHEST = 4  # bounds the cost: verbs above a pronoun in a question: "if she knew that he …"


def own_subject(word: Word, is_cue: bool) -> tuple[Word | None, bool]:
    """The subject that a verb has itself, and whether the search ends here."""
    if is_cue and is_put_to(word):
        agent = word.child("agent")
        return None if agent is None else agent.child("pobj"), True
    passive = False
    active: Word | None = None
    by: Word | None = None
    has_tense = is_cue and (_is_perfect(word) or _is_state_of_mind(word))
    for child in word.children:
        dep = child.dep
        if has_tense and dep == "nsubjpass":
            dep = "nsubj"
        if dep == "nsubj":
            active = child if active is None or _comes_nearer(child, word) else active
        elif dep in ("nsubjpass", "auxpass") and not has_tense:
            passive = True
            if dep == "nsubjpass" and not is_cue:
                active = active or child
        elif dep == "agent":
            by = child.child("pobj")
    if is_cue and (passive or (word.tag == "VBN" and word.child("aux") is None and active is None)):
        if by is not None or passive:
            return by, True
        return None, word.dep not in ("conj", "advcl")
    if active is None and is_cue:
        active = _of_participle(word) or name_as_auxiliary(word)
    return active, active is not None


def name_as_auxiliary(verb: Word) -> Word | None:
    """The name right before a verb that the parser took for its auxiliary: "“…,” Will said".

    No modal stands before a past tense, and none has a capital within a sentence.
    """
    name = verb.before
    if name is None or name.dep != "aux" or name.head is not verb or name.tag != "MD":
        return None
    opens = name is name.sentence.words[0]
    return name if name.text[0].isupper() and not opens and verb.tag in _PAST else None


def _of_participle(verb: Word) -> Word | None:
    """The noun that the parser gave to a participle after it: "members getting ready accused her".

    It takes "members getting ready" for a clause: for the subject of the verb or one beside it.
    """
    if verb.tag not in FINITE:
        return None
    beside = verb.head.having("advcl") if verb.dep == "advcl" else []
    for clause in (*verb.having("csubj"), *beside):
        apart = clause.tag != "VBG" or clause.child("aux") is not None
        if not apart and clause.right == verb.i - 1:
            return clause.child("nsubj")
    return None


def doer_before(participle: Word) -> Word | None:
    """Who does what the clause right before a participle tells, where a thing has the main verb.

    "Her remarks came as Roe put off his visit, saying it was late": it is Roe who says so.
    """
    comma = participle.sentence.at(participle.left - 1)
    if participle.tag != "VBG" or participle.dep != "advcl" or comma is None or comma.text != ",":
        return None
    for clause in participle.head.having("advcl"):
        who = clause.child("nsubj")
        if clause.right == comma.i - 1 and who is not None and is_somebody(who):
            return who
    return None


def sender(message: Word) -> Word | None:
    """Whom a message comes from, by the phrase right behind it: "presented reports from doctors".

    The parser often hangs the phrase on the verb.
    """
    link = message.after
    if link is None or link.dep not in ("prep", "agent") or link.lower not in _SENT:
        return None
    who = link.child("pobj")
    return who if who is not None and is_somebody(who) else None


def is_put_to(verb: Word) -> bool:
    """Whether it tells what was put to the subject after it: "Asked whether …, she left".

    Nobody says who asked.
    """
    heard = verb.lemma in _HEARD and verb.tag in _PAST
    if not heard:
        return False
    if _is_set_off(verb):
        return True
    if verb.child("aux", "auxpass", "nsubj") is not None:
        return False
    if verb.dep == "conj":  # "was fined and told to pay"
        nobody = verb.child("dobj", "dative") is None
        return nobody and verb.head.child("auxpass") is not None
    return verb.dep == "advcl" and verb.i < verb.head.i


def _is_set_off(verb: Word) -> bool:
    """Whether commas part a verb from its subject and from the main verb, which lacks one.

    "Roe, asked whether it was shut, said no": Roe is asked.
    """
    comma, above = verb.before, verb.head
    apart = comma is not None and comma.text == "," and verb.dep == "ccomp" and verb.i < above.i
    return apart and above.child("nsubj") is None and verb.child("aux", "auxpass") is None


def asker(pronoun: Word) -> Word | None:
    """Who put a question to a pronoun: the vicar of "Asked by the vicar whether …, he left".

    Or of "In reply to the vicar, he said no", "Answering the vicar, he said no".
    """
    if pronoun.pos != "PRON":
        return None
    for verb in (*pronoun.head.having("advcl"), *islice(pronoun.ancestors(), _HIGHEST)):
        by = verb.child("agent") if is_put_to(verb) else None
        if by is not None:
            return by.child("pobj")
    return _answered(pronoun)


def _answered(pronoun: Word) -> Word | None:
    """Who gets an answer at the head of the clause of a pronoun: "In reply to the vicar, he …"."""
    for word in pronoun.head.having("prep", "advcl"):
        if word.i > pronoun.i:
            break
        answer = word.child("pobj") if word.dep == "prep" else word
        if answer is None or answer.lemma not in _ANSWERS:
            continue
        to = next((link for link in answer.having("prep") if link.lower == "to"), None)
        return answer.child("dobj") if to is None else to.child("pobj")
    return None


def _is_perfect(verb: Word) -> bool:
    """Whether the "'s" of "he's said he will go" is "has": a passive takes no clause here."""
    short = verb.child("auxpass")
    if short is None or short.lower not in ("'s", "’s") or verb.lemma in _TOLD:
        return False
    who = verb.child("nsubjpass", "nsubj")
    if who is None or who.lower == "it" or len(verb.having("aux", "auxpass")) > 1:
        return False
    return verb.child("ccomp", "dobj") is not None


def _is_state_of_mind(verb: Word) -> bool:
    """Whether a participle is an adjective for what somebody thinks: "she is convinced that"."""
    return verb.tag == "VBN" and "clause" in cues.adjectives().get(verb.lower, ())


def _comes_nearer(subject: Word, verb: Word) -> bool:
    """Whether a further subject of a verb is the one: the last before it, if it can be one.

    "Editor's Note: An article said", "The news site RTL said"; no "him" after "who backed".
    """
    if subject.i > verb.i or subject.lower in OBJECTIVE or subject.tag == "DT":
        return False
    opening = subject.sentence.at(subject.left) or subject
    before = opening.before or subject
    aside = before.text in DASHES and verb.before is not None and verb.before.text in DASHES
    return opening.tag != "WP$" and before.tag != "IN" and not aside


def nearer_report(participle: Word, above: Word) -> Word | None:
    """The verb of saying between a participle and a verb above it that says nothing.

    "They are talking after the mayor vowed to leave, calling it a mess": it is the mayor who calls.
    """
    if above.lemma in cues.verbs():
        return _call_in_report(participle, above)
    for child in reversed(above.children):
        if child.dep == "advcl" and above.i < child.i < child.right < participle.i:
            reports = child.lemma in cues.verbs() and child.child("nsubj") is not None
            return child if reports else None
    return None


def _call_in_report(participle: Word, above: Word) -> Word | None:
    """The verb of getting through to somebody in the clause right before a participle of saying.

    "A guard testified that Roe phoned the mill, saying …": what was said on the phone is Roe's.
    """
    for clause in above.having("ccomp"):
        reaches = clause.lemma in cues.listed("getting_through", "verbs")
        if reaches and above.i < clause.i and clause.right == participle.i - 2:
            return clause if clause.child("nsubj") is not None else None
    return None


def issuer(document: Word) -> Word | None:
    """Who puts out a document: the subject of "issued a letter saying", "ran an ad that says"."""
    return document.head.child("nsubj") if is_issued(document) else None


def is_issued(document: Word) -> bool:
    """Whether a document is the object of a verb of issuing: "sent a letter"."""
    if document.dep != "dobj" or document.head.lemma not in cues.listed("documents", "issuing"):
        return False
    known = [cues.listed("documents", "nouns"), cues.listed("documents", "authored")]
    return any(document.lemma in nouns for nouns in known)
