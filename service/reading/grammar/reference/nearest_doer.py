"""Who does a deed by the form and the place of its verb, though the main verb has another subject.

The nearest noun before the verb is the one whose deed it is, where the parser hangs the verb on a
clause further up (Huddleston and Pullum 2002, ch. 12 and 15).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import FINITE, NOMINAL, WH_TAGS
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Who is told or asked hears what is said: "Roe, told by her aide that …".
_HEARD = words("service.reading.grammar", "function_words", "heard")
# "Met tenants who oppose the tower, saying …": views that are told as a deed, and meetings.
_STANCES = words("service.reading.grammar", "verbs", "stances")
_MEETING = words("service.reading.grammar", "verbs", "meeting")
_NEAR = 8  # bounds the cost: words from a verb to the "that" of its clause
_LONGEST_NAME = 5  # words of a name with its title: "Rear Admiral Sir Paul Holm"
_LONGEST_BRACKET = 8  # bounds the cost: words of a bracket behind a name: "Roe (45, of Lund) said"
_HIGHEST = 4  # bounds the cost: words above a noun in a relative clause


def nearest_doer(cue: Word) -> Word | None:
    """Who speaks by the form and the place of a cue, though the main verb has another subject."""
    return (
        _of_whose(cue)
        or name_behind_name(cue)
        or _holder_of_stance(cue)
        or _teller_in_past(cue)
        or _named_before(cue)
        or _named_in_new_clause(cue)
        or _joined_by_place(cue)
    )


def name_behind_name(verb: Word) -> Word | None:
    """The second of two names before a tag: "Ann Roe, Paul Stein said, was ill".

    An apposition is closed by a comma, and the one here stands behind the verb.
    """
    name, closing = verb.before, verb.after
    if name is None or name.dep != "appos" or closing is None or closing.text != ",":
        return None
    comma, other = name.sentence.at(name.left - 1), name.head
    parted = comma is not None and comma.text == "," and other.i < comma.i
    two = name.entity == other.entity == "PERSON" and other.dep == "nsubj" and other.head is verb
    return name if parted and two else None


def _of_whose(verb: Word) -> Word | None:
    """The noun after "whose" that the parser took for an apposition: "Kite, whose head, Roe, said".

    A relative clause has a verb of its own, and here no other stands behind that noun.
    """
    edge = verb.before
    if edge is not None and edge.text == ",":
        edge = edge.before
    if edge is None or edge.pos not in NOMINAL:
        return None
    for noun in (edge, *islice(edge.ancestors(), _HIGHEST)):
        whose = noun.child("poss") if noun.dep == "appos" and noun.right == edge.i else None
        if whose is not None and whose.tag == "WP$":
            return noun if is_somebody(noun) else None
    return None


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


def tells_whom_he_met(deed: Word, cue: Word) -> bool:
    """Whether "had" goes on to a verb of saying: "Roe said Berg had hit Holm and told her: “Go”".

    Who is told by a pronoun is whom the deed was done to, and it is its doer who tells her.
    """
    whom, listener = deed.child("dobj"), cue.child("dobj", "dative")
    if whom is None or listener is None or listener.pos != "PRON" or deed.tag != "VBN":
        return False
    perfect = any(helping.lemma == "have" for helping in deed.having("aux"))
    return perfect and is_somebody(whom) and deed.i < whom.i < cue.i
