"""Whose words a cue governs: the subject that a verb has or shares.

A cue seldom stands beside its speaker: participles take the subject of their clause ("…, adding
that"), conjoined verbs share one, infinitives take it from the verb above, a passive has it after
"by" (Huddleston and Pullum 2002, ch. 14).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.own_subject import (
    doer_before,
    is_issued,
    issuer,
    nearer_report,
    own_subject,
)
from service.reading.grammar.punctuation import has_apostrophe
from service.reading.grammar.reference.nearest_doer import nearest_doer, tells_whom_he_met
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.source import quoted_object
from service.reading.grammar.subject_by_position import is_finite, torn_subject
from service.reading.grammar.tense import takes_no_past
from service.reading.grammar.word_classes import TIMES, WH_TAGS
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Bounds the cost: words above a cue at which the verb is looked for whose subject it shares.
_MOST_STEPS_UP = 6
_PARTS = frozenset(("dobj", "pobj", "attr", "dative", "conj", "appos", "npadvmod"))
_OCCASIONS = words("service.reading.grammar", "function_words", "occasions")
# Whose object does what a participle right behind it tells: "recalled her saying".
_DEPICTING = words("service.reading.grammar", "function_words", "depicting")
# Whose gerund is what the object does: "blamed her for saying", "kept her from saying".
_OF_OBJECTS = words("service.reading.grammar", "function_words", "of_objects")
_SHARING = frozenset(
    ("conj", "advcl", "pcomp", "prep", "ccomp", "dep", "acomp", "xcomp")
)  # dependents that take the subject of the verb above


def subject(cue: Word) -> Word | None:
    """The head word of whoever utters a verbal cue, or None where the clause does not say."""
    found = nearest_doer(cue) or _recorded(cue) or _in_tree(cue)
    if found is None and is_finite(cue):
        return torn_subject(cue)
    if found is not None and not is_somebody(found):
        found = _tagging(cue) or doer_before(cue) or found
    if found is not None and found.tag == "WDT" and found.head.dep == "relcl":
        return issuer(found.head.head) or found
    return found


def _tagging(cue: Word) -> Word | None:
    """Who speaks in a tag before a cue that is joined to the clause: "S, she said, but added"."""
    if cue.dep not in ("conj", "dep") or cue.child("nsubj") is not None:
        return None
    tags = (one for one in cue.head.having("parataxis") if cue.head.i < one.i < cue.i)
    tag = next((one for one in tags if one.lemma in cues.verbs()), None)
    who = None if tag is None else tag.child("nsubj")
    return who if who is not None and is_somebody(who) else None


def _recorded(cue: Word) -> Word | None:
    """Who is heard in a recording or a memory, right before what he says.

    The mayor of "the ad uses footage of the mayor saying", "she recalled the mayor saying".
    """
    who = cue.before
    if cue.tag != "VBG" or who is None or not is_somebody(who):
        return None
    if who.dep == "dobj":
        return who if who.head is cue.head and who.head.lemma in _DEPICTING else None
    heard = who.dep == "pobj" and who.head.lower == "of"
    return who if heard and who.head.head.lemma in cues.listed("documents", "recordings") else None


def _in_tree(cue: Word) -> Word | None:
    """The subject that the dependencies give a cue: its own or one that it shares."""
    word: Word | None = cue.head if cue.dep == "acomp" else cue
    if cue.dep == "advcl" and cue.tag == "VBG":
        word = _above_reports(cue)
    elif cue.dep == "conj":
        word = _coordinate(cue)
    thing: Word | None = None
    for _ in range(_MOST_STEPS_UP):
        if word is None:
            break
        found, done = own_subject(word, word is cue)
        if found is not None and word is not cue and _is_mere_thing(found, word, cue):
            thing, found, done = thing or found, None, False
        elif thing is not None and found is not None and not is_somebody(found):
            return thing
        if done or word.head is word:
            return found or thing
        found = None if thing is not None else _controller(word)
        if found is not None:
            return found
        word = _verb_above(word) if thing is None else _clause_above(word)
        if word is not None and word.dep == "advcl" and word.tag == "VBG":
            # "Phoned the mill, saying it was late and asking for help": it is the caller who asks
            word = nearer_report(word, word.head) or word
    return thing


def _is_mere_thing(subject: Word, verb: Word, cue: Word) -> bool:
    """Whether a shared subject can say nothing, so that one further up has to be looked for.

    As in "Holm said the bridge was unsafe before asking", "the bill that would help her, saying".
    """
    if cue.tag == "VB" or verb.dep not in ("ccomp", "relcl", "acl"):
        return False
    if subject.tag in ("WDT", "WP"):
        subject = verb.head
    return not is_somebody(subject) and subject.lemma not in cues.listed("documents", "nouns")


def _controller(word: Word) -> Word | None:
    """Whoever stands for the subject of a verb without one: "asked him to say", "a note saying"."""
    above = word.head
    if word.dep == "acl" and word.tag == "VBG":
        if (message := _message_to(above)) is not None:
            return message.head.child("nsubj")
        return issuer(above) or (None if _is_time(above) or _is_mute(above, word) else above)
    told = controller_by_object(word)
    if told is not None:
        return told
    if word.dep == "pcomp" and above.lower == "as" and (quoted := quoted_object(above.head)):
        return quoted  # "quoted her as saying"
    if word.dep == "pcomp" and above.lower in _OF_OBJECTS:
        found = above.head.child("dobj", "dative") or _target(above)
        if found is not None and found.i < word.i and is_somebody(found):
            return found
    return above.child("poss") if word.dep == "acl" else None


def _target(reason: Word) -> Word | None:
    """At whom a verb is aimed before "for": "scoffed at the mayor for saying"."""
    aimed = (
        link for link in reason.head.having("prep") if link.lower == "at" and link.i < reason.i
    )
    at = next(aimed, None) if reason.lower == "for" else None
    return None if at is None else at.child("pobj")


def _message_to(receiver: Word) -> Word | None:
    """The document that goes "to" somebody: the note of "sent a note to members saying"."""
    if receiver.dep != "pobj" or receiver.head.lower != "to":
        return None
    verb = receiver.head.head
    verb = verb.head if verb.dep == "dobj" else verb
    return next((one for one in verb.having("dobj") if is_issued(one)), None)


def _is_mute(thing: Word, participle: Word) -> bool:
    """Whether an object right before a participle says nothing: "played down the unrest saying"."""
    if thing.dep != "dobj" or thing.tag not in ("NN", "NNS") or participle.left != thing.i + 1:
        return False
    speaks = [cues.listed("documents", "nouns"), cues.listed("documents", "authored"), cues.nouns()]
    return not is_somebody(thing) and not any(thing.lemma in nouns for nouns in speaks)


def controller_by_object(verb: Word) -> Word | None:
    """Whoever is told, asked or seen to do what a verb says: the cafe of "told the cafe to pay"."""
    above = verb.head
    if verb.dep != "xcomp" or not cues.controls_by_object(above.lemma):
        return None
    found = above.child("dobj", "dative")
    return found if found is not None and found.i < verb.i and _governs(found, verb) else None


def _is_time(word: Word) -> bool:
    """Whether an object tells when or how long: "spent the weekend saying", "at times saying"."""
    when = word.dep == "pobj" and word.lemma in _OCCASIONS
    return when or (word.dep == "dobj" and word.entity in TIMES)


def _governs(thing: Word, verb: Word) -> bool:
    """Whether an object is the subject of a verb after it: no comma and, of participles, no thing.

    "Told her to go", "heard her saying"; no "told her, adding" and no "took turns saying".
    """
    edge = thing.sentence.at(verb.left - 1)
    apart = edge is not None and edge.text == ","
    if verb.tag == "VBG":
        return is_somebody(thing) and not apart
    return is_somebody(thing) or not apart


def _verb_above(word: Word) -> Word | None:
    """The verb whose subject a verb without one of its own shares."""
    above = word.head
    if word.dep == "acl":
        infinitive = word.child("aux") is not None or _is_time(above) or _is_mute(above, word)
        return above.head if infinitive and above.head is not above else None
    if word.dep == "relcl" and above.dep == "attr" and word.tag == "VB":
        # "was the first voice to urge her to go"; in "there is little to suggest" nobody does
        return above.head if above.head.child("nsubj") is not None else None
    if word.dep not in _SHARING:
        return None
    if above.pos == "ADP":
        above = above.head
    for _ in range(_MOST_STEPS_UP):
        if above.pos not in ("NOUN", "PROPN", "PRON", "ADP"):
            return above
        if above.head is above or (above.pos != "ADP" and above.dep not in _PARTS):
            return None
        above = above.head
    return None


def _clause_above(word: Word) -> Word | None:
    """The next verb above a clause whose subject is a thing that says nothing."""
    for above in islice(word.ancestors(), _MOST_STEPS_UP):
        if above.pos in ("VERB", "AUX"):
            return above
    return None


def _coordinate(cue: Word) -> Word:
    """Where to look for the subject of a joined verb: joined verbs are of one form.

    In "telling them that it is late and asking them to go" it is "telling" that goes with "asking",
    in "She said he would come and promised a meal" it is "said" that goes with "promised", and in
    "voiced doubt that he was rich and said that" it is "voiced".
    """
    joined = cue.head
    own, teller = cue.child("nsubj", "nsubjpass", "aux"), joined.head.head
    if not own and joined.dep == "acl" and joined.child("mark") and cue.child("ccomp"):
        return teller if joined.head.dep == "dobj" and teller.tag == cue.tag else cue
    if own is not None or joined.tag == cue.tag:
        return cue
    if tells_whom_he_met(joined, cue):
        return cue
    tensed = joined.tag not in ("VB", "VBN") or joined.child("auxpass") is not None
    apart = cue.tag == "VBD" and takes_no_past(joined)
    if cue.tag == "VB" or (cue.tag != "VBG" and tensed and not apart):
        return cue
    for above in islice(joined.ancestors(), _MOST_STEPS_UP):
        if above.tag == cue.tag and above.i < joined.i:
            return above
    return cue


def _above_reports(participle: Word) -> Word:
    """Where to look for the subject of a participle after a comma.

    In "She said the plan failed, calling it a mess" the parser may hang "calling" on "failed"; it
    is the speaker of the main clause who calls.
    """
    above = participle.head
    for verb in islice(above.ancestors(), _MOST_STEPS_UP):
        if above.i < verb.i < participle.i and verb.pos == "VERB":
            return verb  # "“We will go,” she said, adding": no arc passes over its own root
    if participle.child("nsubj") is not None or participle.left != participle.i:
        return participle
    if above.i > participle.i or not any(
        child.dep == "punct" and child.text == "," and above.i < child.i < participle.i
        for child in above.children
    ):
        return participle
    nearer = nearer_report(participle, above)
    if nearer is not None:
        return nearer
    if above.lemma in cues.listed("getting_through", "verbs") and above.child("nsubj"):
        return participle  # "reported that she had phoned her cousin, saying"
    start = above
    for _ in range(_MOST_STEPS_UP):
        noun_clause = above.dep == "acl" and above.child("mark") is not None
        if not noun_clause and above.dep not in ("ccomp", "xcomp", "advcl", "dobj", "pobj", "prep"):
            break
        if above.head.i > above.i:
            break
        above = above.head
    return participle if above is start else above


def holder(noun: Word) -> Word | None:
    """Whose claim, promise or view a noun is."""
    for child in noun.children:
        if child.dep == "poss" or (child.dep == "nmod" and has_apostrophe(child)):
            return None if child.entity in TIMES else child  # "last June's claim that"
        if child.dep == "prep" and child.lower in ("by", "from", "among"):
            return child.child("pobj")
        if child.dep == "prep" and child.lower == "of" and not _takes_of(noun):
            named = child.child("pobj")
            if named is not None and named.entity in ("PERSON", "ORG"):
                return named
        # "The promise she made"; not "charges that she fled", which the parser takes for a relative
        if child.dep == "relcl" and child.lemma in cues.listed("voicing", "verbs"):
            maker = child.child("nsubj")
            return maker if maker is None or maker.tag not in WH_TAGS else None
    if noun.dep == "dobj" and noun.head.lemma not in cues.listed("answers", "verbs"):
        return None if _is_answered(noun) else subject(noun.head)
    if (
        noun.dep == "pobj"
        and noun.head.lower in cues.listed("bearing", "prepositions")
        and noun.head.head.pos == "VERB"
    ):
        return subject(noun.head.head)
    return None


def _is_answered(noun: Word) -> bool:
    """Whether a claim is what somebody's answer is to: "gave her response to grave claims that".

    The parser may take the word after "to" for a verb.
    """
    verb = noun.head
    to, answer = verb.child("aux"), verb.head.child("dobj")
    named = answer is not None and answer.lemma in cues.listed("answers", "nouns")
    return named and to is not None and to.lower == "to"


def _takes_of(noun: Word) -> bool:
    """Whether "of" after a noun leads to what it is about: "criticism of Anna Holm"."""
    return "of" in cues.nouns().get(noun.lemma, ("of",))
