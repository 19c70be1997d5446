"""Whom a pronoun cannot stand for, by the clause it stands in (Chomsky 1981).

Condition B: a pronoun that is not reflexive is somebody else than what its own clause is about.
Condition C: a name is somebody else than a pronoun that governs it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.punctuation import CLOSING_DOUBLE_MARKS, DOUBLE_MARKS
from service.reading.grammar.reference.part import is_tag
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.subject_by_position import OBJECTIVE
from service.reading.grammar.word_classes import PROPER
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
_VERBS = frozenset(("VERB", "AUX"))
_REMARKING_ON = lexicon.words("service.reading.grammar", "function_words", "remarking_on")
_SERVING_AS = lexicon.words("service.reading.grammar", "function_words", "serving_as")
_OWNING_UNSAID = lexicon.words("service.reading.grammar", "function_words", "owning_unsaid")
_BESIDE = lexicon.words("service.reading.grammar", "function_words", "beside")
_JUDGING = lexicon.words("service.reading.grammar", "function_words", "judging")
_SAID_OF_OBJECT = frozenset(("ccomp", "oprd"))
_REASON = "for"
_WITHIN_REASON = frozenset(("pobj", "prep", "conj", "poss"))
_DEEPEST_REASON = 6  # bounds the cost: words from a pronoun up to the "for" of its reason
_HIGHEST = 12  # bounds the cost: words from a noun up to the verb of its clause
_MOST_DEPENDENTS = 40  # bounds the cost: dependents of one verb, of which a clause has a dozen
_LONGEST_REPORT = 40  # bounds the cost: words of a report in quotation marks


def others(pronoun: Word) -> list[Word]:
    """The nouns that are somebody else than a pronoun is.

    "Ann Roe told her": "her" is somebody else (condition B). Whose kin or aide somebody is, is
    somebody else too: "Ann Roe is her mother", "her mother, Ann Roe". And so is whom a speaker's
    own words are about: "He said that Roe lied" (condition C), "Of Roe, he said".
    """
    if is_reflexive(pronoun) or owns_unsaid(pronoun):
        return []
    found = _equated_with(pronoun.head) if pronoun.dep == "poss" else _of_clause(pronoun)
    if pronoun.dep in SUBJECTS:
        found += _of_report(pronoun) + _of_remark(pronoun)
    return found


def is_beside_subject(noun: Word, pronoun: Word) -> bool:
    """Whether somebody stands beside who does it: "Alongside the crew, they rowed"."""
    if pronoun.dep not in SUBJECTS:
        return False
    return any(
        above.dep == "prep" and above.lower in _BESIDE and above.head is pronoun.head
        for above in islice(noun.ancestors(), _HIGHEST)
    )


def is_reflexive(pronoun: Word) -> bool:
    """As in "himself"."""
    return pronoun.lower.endswith(("self", "selves"))


def owns_unsaid(pronoun: Word) -> bool:
    """Whether it owns what is left out: "Roe missed most of his", not "a friend of his"."""
    link = pronoun.head
    if pronoun.lower not in _OWNING_UNSAID or pronoun.dep == "poss":
        return False
    return link.lower != "of" or link.head.lemma not in PERSON


def whom_a_judgement_is_of(pronoun: Word) -> Word | None:
    """Whose deed a verb of judging gives for its reason: "Ann Roe praised Eva Holm for her work".

    What is praised or punished is its object's (Garvey and Caramazza 1974).
    """
    for above in islice(pronoun.ancestors(), _DEEPEST_REASON):
        if above.dep == "prep" and above.lower == _REASON:
            verb = verb_of_clause(above)
            return verb.child("dobj") if verb.lemma in _JUDGING else None
        if above.dep not in _WITHIN_REASON:
            return None
    return None


def is_subject_or_object(noun: Word) -> bool:
    """Whether a verb has it for its subject or object."""
    return noun.dep in _ARGUMENTS


def verb_of_clause(word: Word) -> Word:
    """The verb of the clause that a word stands in."""
    for above in islice(word.ancestors(), _HIGHEST):
        if above.pos in _VERBS:
            return above
    return word.head


def _of_clause(word: Word) -> list[Word]:
    """The arguments of a pronoun's clause, and whoever does it where it has no subject."""
    clause = verb_of_clause(word)
    if word.dep in SUBJECTS and word.lower in OBJECTIVE:
        # "Ann Roe had her arrested", "let her go": the object of the verb above all the same.
        return _doers(word.head.head)
    near = clause.children[:_MOST_DEPENDENTS]
    parts = [child for child in near if is_subject_or_object(child)]
    # "With Ann Roe, she founded a school": nor for a name in a phrase of the same clause.
    links = (child for child in near if child.dep == "prep")
    parts += [noun for link in links for noun in link.having("pobj")]
    if any(part.dep in SUBJECTS for part in parts):
        return parts
    asked = clause.head.having("dobj") if clause.dep == "xcomp" else []
    if asked:  # "Ann Roe asked Eva Holm to help her": Holm would help
        return parts + asked
    hires = clause.dep == "advcl" and clause.tag == "VB"  # "Roe hired a guide to find her"
    if hires or clause.dep in ("xcomp", "conj"):
        parts += clause.head.having(*SUBJECTS)
    return parts


def _doers(verb: Word) -> list[Word]:
    """The subjects of a verb, or of the verb above that its own are left out for."""
    for above in (verb, verb.head):
        found = above.having(*SUBJECTS)
        if not found and above.dep == "xcomp":  # "Ann Roe urged Eva Holm to let her go"
            found = above.head.having("dobj")
        if found or above.dep not in ("xcomp", "conj"):
            return found
    return []


def _of_report(speaker: Word) -> list[Word]:
    """The names in what a pronoun's verb reports: of quoted words before it, or of its clause.

    A name that only goes with a noun is not a bar ("the Roe affair", "Roe's car"), nor is one in a
    clause further down, where writers repeat the speaker's.
    """
    words = speaker.sentence.words
    at = speaker.left - words[0].i
    found = _quoted_before(words[max(at - _LONGEST_REPORT, 0) : at])
    reports = speaker.head.having("ccomp") if speaker.head.lemma in cues.verbs() else []
    for clause in reports:
        if clause.i > speaker.i:
            found += clause.having(*_ARGUMENTS)
    return [w for w in found if w.tag in PROPER and w.dep not in ("poss", "compound")]


def _of_remark(speaker: Word) -> list[Word]:
    """The name that a remark is about, where it stands before a pronoun's verb of saying.

    In front ("Of Roe, he said"), as the subject that a tag parts from its verb ("Roe, he said, was
    late"), or as the question before an answer ("Governor Roe? “Strong,” he said").
    """
    tag, sentence = speaker.head, speaker.sentence
    if "speech" not in cues.verbs().get(tag.lemma, ()):
        return []
    comma = sentence.at(speaker.left - 1)
    if comma is None or comma.text != ",":
        return _asked_about(speaker) if comma is not None else []
    found = []
    if is_tag(tag) and tag.i < tag.head.i:
        fronted = [*tag.head.having("nsubj")]
        for gerund in tag.head.having("csubj"):  # "Blaming Roe, he said, is easy"
            fronted += gerund.having("dobj")
        found += [one for one in fronted if one.right == comma.i - 1]
    lead = sentence.words[0]
    if lead.lower in _REMARKING_ON:
        found += [one for one in lead.having("pobj") if one.right == comma.i - 1]
    return [one for one in found if one.tag in PROPER]


def _asked_about(speaker: Word) -> list[Word]:
    """The name of which the sentence before is a question without a verb."""
    sentence = speaker.sentence
    others = sentence.paragraph.sentences
    place = sentence.index - others[0].index
    asked = others[place - 1].words if place else []
    if not asked or asked[-1].text != "?" or any(word.pos in _VERBS for word in asked):
        return []
    name, quoted = others[place - 1].root, sentence.words[0].text in DOUBLE_MARKS
    return [name] if quoted and name.tag in PROPER else []


def _quoted_before(words: list[Word]) -> list[Word]:
    """The words in the marks that end some words, a comma after them left out."""
    end = len(words)
    while end and words[end - 1].text == ",":
        end -= 1
    if not end or words[end - 1].text not in CLOSING_DOUBLE_MARKS:
        return []
    first = end - 1
    while first and words[first - 1].text not in DOUBLE_MARKS:
        first -= 1
    return words[first : end - 1] if first else []


def _equated_with(noun: Word) -> list[Word]:
    """Who is said to be what a pronoun owns: "Ann Roe is her aunt", "her aunt, Ann Roe"."""
    found = noun.having("appos") if noun.lemma in PERSON else []
    if noun.tag in PROPER:  # "her aunt Ann"
        found.append(noun)
    if noun.dep in _SAID_OF_OBJECT:  # "made her her heir"
        found += noun.having(*SUBJECTS) + noun.head.having("dobj")
    if noun.dep == "attr":
        found += noun.head.having(*SUBJECTS)
    elif _is_served_as(noun):
        found += noun.head.head.having(*SUBJECTS)
    elif noun.dep == "appos" and noun.lemma in PERSON:
        found.append(noun.head)
    return found


def _is_served_as(noun: Word) -> bool:
    """Whether a subject does something in a post: "Ann Roe accompanied her as her secretary"."""
    link = noun.head
    is_post = noun.dep == "pobj" and link.lower == "as" and noun.lemma in PERSON
    return is_post and link.head.lemma in _SERVING_AS
