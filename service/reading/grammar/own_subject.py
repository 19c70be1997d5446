"""The subject that a verb has itself: active, passive with "by", inverted, in two pieces.

Also who stands so near before a verb that it is his deed, and whom a message comes from.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.subject_by_position import OBJECTIVE
from service.reading.grammar.word_classes import FINITE, WH_TAGS
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Verbs that have a clause in the passive, too: "he's told that …".
_TOLD = words("service.reading.grammar", "function_words", "told")
_HEARD = words("service.reading.grammar", "function_words", "heard")
# "Met tenants who oppose the tower, saying …": views that are told as a deed, and meetings.
_STANCES = words("service.reading.grammar", "verbs", "stances")
_MEETING = words("service.reading.grammar", "verbs", "meeting")
_SENT = words("service.reading.grammar", "function_words", "sent")
_NEAR = 8  # bounds the cost: words from a verb to the "that" of its clause
_LONGEST_NAME = 5  # words of a name with its title: "Rear Admiral Sir Paul Holm"
_LONGEST_BRACKET = 8  # bounds the cost: words of a bracket behind a name: "Roe (45, of Lund) said"
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
        active = _of_participle(word)
    return active, active is not None


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


def nearest_doer(cue: Word) -> Word | None:
    """Who speaks by the form and the place of a cue, though the main verb has another subject."""
    return (
        _holder_of_stance(cue)
        or _teller_in_past(cue)
        or _named_before(cue)
        or _named_in_new_clause(cue)
        or _joined_by_place(cue)
    )


def _joined_by_place(cue: Word) -> Word | None:
    """The noun between "and" and a verb, where the parser joins it to another noun.

    "The town said in a letter and crews expect to finish": it is the crews who expect.
    """
    noun = cue.before
    if cue.tag not in FINITE or noun is None or noun.dep != "conj" or cue.child("nsubj"):
        return None
    link = noun.sentence.at(noun.left - 1)
    if link is None or link.pos != "CCONJ" or cue.dep != "ccomp" or cue.head.i > noun.i:
        return None
    return noun if is_somebody(noun) else None


def _named_in_new_clause(verb: Word) -> Word | None:
    """The name right before a verb that the parser took for an apposition of a noun before it.

    "Roe praised the judge, Ann Holm (Lund) said that …": a comma closes an apposition, and none
    stands between that name and the verb, which is its own.
    """
    sentence = verb.sentence
    name = verb.before
    if verb.tag not in FINITE or verb.child("nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return None
    if name is not None and name.text == ")":
        near = (sentence.at(i) for i in range(name.i - 1, name.i - _LONGEST_BRACKET, -1))
        opening = next((one for one in near if one is not None and one.text == "("), None)
        name = None if opening is None else opening.before
    if name is None or name.dep != "appos" or name.entity != "PERSON":
        return None
    comma = sentence.at(name.left - 1)
    apart = comma is not None and comma.text == "," and name.head.i < comma.i
    return name if apart and name.head.pos == "NOUN" and verb.child("ccomp") is not None else None


def _named_before(verb: Word) -> Word | None:
    """Who begins a sentence whose verb the parser took for a participle.

    "Ann Roe, a former mayor of Lund, charged on the radio that …". A participle without "by" has no
    that-clause, so in "Roe, hoping for a fine, asserted in a note that …" it is Roe who asserted.
    """
    if verb.dep == "conj" and verb.tag in FINITE:
        verb = verb.head  # "Roe, hoping for a fine, held in a note that …, and said that …"
    torn = verb.tag == "VBN" and verb.dep == "acl" and verb.before is not None
    if not torn or verb.lemma in _HEARD or verb.having("agent", "auxpass", "aux"):
        return None
    who, comma = verb.head, verb.sentence.at(verb.left - 1)
    if who.dep == "ROOT" and who.i < verb.i and comma is not None and comma.text == ",":
        return who if is_somebody(who) and verb.right > verb.i else None
    return _leading_name(verb) if _has_that_behind(verb) else None


def _leading_name(verb: Word) -> Word | None:
    """The name that begins a sentence, where commas part it from a verb: "Roe, …, asserted"."""
    words, comma = verb.sentence.words, verb.before
    name = None
    for word in words[:_LONGEST_NAME]:
        if word.pos != "PROPN":
            apart = word.text == "," and comma is not None and word.i < comma.i
            return name if apart and comma is not None and comma.text == "," else None
        name = word
    return None


def _has_that_behind(verb: Word) -> bool:
    """Whether "that" opens a clause a few words after a verb."""
    near = (verb.sentence.at(i) for i in range(verb.i + 1, verb.i + _NEAR))
    return any(w is not None and w.lower == "that" and w.tag == "IN" for w in near)


def _holder_of_stance(participle: Word) -> Word | None:
    """Who says why they are for or against a thing, where the main verb only tells of a meeting.

    "The mayor met tenants who oppose the tower, saying it is too tall": it is the tenants who say
    so. Who "rebuked tenants who oppose the tower, saying …" speaks himself.
    """
    sentence = participle.sentence
    comma = sentence.at(participle.left - 1)
    edge = None if comma is None or comma.text != "," else sentence.at(comma.i - 1)
    if participle.tag != "VBG" or participle.dep != "advcl" or edge is None:
        return None
    above = (edge, *islice(edge.ancestors(), _HIGHEST))
    clause = next((one for one in above if one.dep == "relcl" and one.right == edge.i), None)
    if clause is None or clause.lemma not in _STANCES or not is_somebody(clause.head):
        return None
    who = clause.child("nsubj")
    met = any(one.lemma in _MEETING for one in islice(clause.head.ancestors(), _HIGHEST))
    return clause.head if met and who is not None and who.tag in WH_TAGS else None


def _teller_in_past(verb: Word) -> Word | None:
    """Who does what a past tense tells right behind a report in the present.

    "Neighbors say Roe hated the job, claimed it made her ill": verbs of one subject are of one
    tense, so it is Roe who claimed it.
    """
    teller = verb.head
    comma = verb.sentence.at(verb.left - 1)
    if verb.tag != "VBD" or verb.dep not in ("conj", "ccomp") or verb.child("nsubj", "aux"):
        return None
    if comma is None or comma.text != "," or teller.tag not in ("VBP", "VBZ"):
        return None
    for clause in reversed(teller.having("ccomp") if teller.lemma in cues.verbs() else []):
        who = clause.child("nsubj")
        if teller.i < clause.i < verb.i and who is not None:
            past = clause.tag == "VBD" or any(one.tag == "VBD" for one in clause.having("aux"))
            return who if past and is_somebody(who) else None
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
    heard = verb.lemma in _HEARD and verb.tag in ("VBN", "VBD")
    if not heard or verb.child("aux", "auxpass", "nsubj") is not None:
        return False
    if verb.dep == "conj":  # "was fined and told to pay"
        nobody = verb.child("dobj", "dative") is None
        return nobody and verb.head.child("auxpass") is not None
    return verb.dep == "advcl" and verb.i < verb.head.i


def asker(pronoun: Word) -> Word | None:
    """Who put a question to a pronoun: the vicar of "Asked by the vicar whether …, he left"."""
    if pronoun.pos != "PRON":
        return None
    for verb in (*pronoun.head.having("advcl"), *islice(pronoun.ancestors(), _HIGHEST)):
        by = verb.child("agent") if is_put_to(verb) else None
        if by is not None:
            return by.child("pobj")
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
