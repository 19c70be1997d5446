"""Which of several actors in one sentence a pronoun stands for.

Subjects are taken up before objects, and a subject by a subject (the centering of Grosz, Joshi and
Weinstein 1995; the parallel roles of Lappin and Leass 1994).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from service.reading.actors.gender import gender_of
from service.reading.grammar.punctuation import CLOSING_DOUBLE_MARKS, DOUBLE_MARKS
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import PROPER, is_bound_before
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word

Who = TypeVar("Who")
ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
PRONOUNS = frozenset(("PRP", "PRP$"))
HIGHEST = 12
# How many times as often, and how often, somebody must be mentioned to be what a text is about.
TOPIC, LEAST = 2, 2
_LONGEST_REPORT = 40
# What stands before a tag such as "he said".
_BEFORE_TAG = frozenset((",", "”", '"', "''", "»"))


def main_subject(there: list[tuple[Word, Draft]]) -> Draft | None:
    """The subject of the main clause, if one of them is."""
    found = {
        id(draft): draft
        for word, draft in there
        if word.dep in SUBJECTS and (word.head.head is word.head or word.head.dep == "conj")
    }
    return next(iter(found.values())) if len(found) == 1 else None


def better_known(pronoun: Word, draft: Draft, here: list[tuple[Word, Draft]], gender: str) -> Draft:
    """Whoever stands between a subject and its object or possessive, if only his gender is told.

    As in "Sam Roe said that the support for Ann had made her stronger".
    """
    if pronoun.dep in SUBJECTS or gender_of(draft) == gender:
        return draft
    last = max((word.i for word, other in here if other is draft), default=pronoun.i)
    found = {id(d): d for word, d in here if word.i > last and gender_of(d) == gender}
    return next(iter(found.values())) if len(found) == 1 else draft


def kept_up(pronoun: Word, above: Draft, here: list[tuple[Word, Draft]]) -> Draft | None:
    """Whom the sentence has called by a pronoun already, where only a name is the subject above.

    "Eva Holm nursed her when she fell ill": a sentence that calls one person by a pronoun goes on
    to do so (rule 1 of Grosz, Joshi and Weinstein 1995). Not across "and" for a subject, which the
    subject before is taken up by.
    """
    clause = clause_of(pronoun)
    over = clause.head
    goes_on = clause.dep == "advcl" or (clause.dep == "conj" and pronoun.dep not in SUBJECTS)
    if not goes_on or any(w.tag in PRONOUNS for w, draft in here if draft is above):
        return None
    called = {
        id(draft): draft
        for w, draft in here
        if w.dep in ARGUMENTS and w.tag in PRONOUNS and w.i < pronoun.i and clause_of(w) is over
    }
    return next(iter(called.values())) if len(called) == 1 else None


def chosen(
    pronoun: Word, there: list[tuple[Word, Draft]], gender: str, times: Mapping[int, int]
) -> Draft | None:
    """The only one who fits; of several the parallel one, then whom the text is about so far."""
    found = only(there, gender)
    if found is not None:
        return found
    known = [item for item in there if gender_of(item[1]) == gender] or there
    subjects = [item for item in known if item[0].dep in SUBJECTS]
    if pronoun.dep in SUBJECTS or pronoun.dep == "poss":
        found = only(subjects, gender)
    return found or _topic(known, times)


def _topic(there: list[tuple[Word, Draft]], times: Mapping[int, int]) -> Draft | None:
    """Who was mentioned TOPIC times as often as anybody else of them, and at all before."""
    drafts = {id(draft): draft for _, draft in there}
    first, second = sorted(drafts, key=lambda key: (-times.get(key, 0), key))[:2]
    ahead = times.get(first, 0) >= max(TOPIC * times.get(second, 0), LEAST)
    return drafts[first] if ahead else None


def barred(word: Word, at: Callable[[int], Who | None]) -> tuple[Who, ...]:
    """Whom a pronoun cannot stand for: whatever else its own clause is about, unless reflexive.

    "Ann Roe told her": "her" is somebody else (condition B of Chomsky 1981). Whose kin or aide
    somebody is, is somebody else too: "Ann Roe is her mother", "her mother, Ann Roe". And so is
    whom a speaker's own words are about: "He said that Roe lied" (condition C).
    """
    if word.lower.endswith(("self", "selves")):
        return ()
    parts = _equated_with(word.head) if word.dep == "poss" else _of_clause(word)
    if word.dep in SUBJECTS:
        parts += _of_report(word)
    found = (at(part.i) for part in parts if part is not word)
    return tuple(draft for draft in found if draft is not None)


def _of_clause(word: Word) -> list[Word]:
    """The arguments of a pronoun's clause, and whoever does it where it has no subject."""
    clause = clause_of(word)
    parts = [child for child in clause.children if child.dep in ARGUMENTS]
    # "With Ann Roe, she founded a school": nor for a name in a phrase of the same clause.
    parts += [noun for link in clause.having("prep") for noun in link.having("pobj")]
    if any(part.dep in SUBJECTS for part in parts):
        return parts
    asked = clause.head.having("dobj") if clause.dep == "xcomp" else []
    if asked:  # "Ann Roe asked Eva Holm to help her": Holm would help
        return parts + asked
    hires = clause.dep == "advcl" and clause.tag == "VB"  # "Roe hired a guide to find her"
    if hires or clause.dep in ("xcomp", "conj"):
        parts += clause.head.having(*SUBJECTS)
    return parts


def _of_report(speaker: Word) -> list[Word]:
    """The names in what a pronoun's verb reports: of quoted words before it, or of its clause.

    A name that only goes with a noun is no bar ("the Roe affair", "Roe's car"), nor is one in a
    clause further down, where writers repeat the speaker's.
    """
    words = speaker.sentence.words
    at = speaker.left - words[0].i
    found = _quoted_before(words[max(at - _LONGEST_REPORT, 0) : at])
    reports = speaker.head.having("ccomp") if speaker.head.lemma in cues.verbs() else []
    for clause in reports:
        if clause.i > speaker.i:
            found += clause.having(*ARGUMENTS)
    return [w for w in found if w.tag in PROPER and w.dep != "poss" and not is_bound_before(w)]


def _quoted_before(words: list[Word]) -> list[Word]:
    """The words in the marks that end some words, a comma behind them left out."""
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
    if noun.dep == "attr":
        found += noun.head.having(*SUBJECTS)
    elif noun.dep == "appos" and noun.lemma in PERSON:
        found.append(noun.head)
    return found


def of_group(pronoun: Word, there: list[tuple[Word, Draft]]) -> Draft | None:
    """The only group; of several, for a subject, the one that is the subject of the main clause."""
    found = {id(draft): draft for _, draft in there}
    if len(found) == 1:
        return next(iter(found.values()))
    return main_subject(there) if pronoun.dep in SUBJECTS else None


def only(there: list[tuple[Word, Draft]], gender: str) -> Draft | None:
    """The only one who fits, or the only one who is known to have the gender."""
    found = {id(draft): draft for _, draft in there}
    if len(found) > 1:
        found = {key: draft for key, draft in found.items() if gender_of(draft) == gender}
    return next(iter(found.values())) if len(found) == 1 else None


def outside_report(pronoun: Word, there: list[tuple[Word, Draft]]) -> list[tuple[Word, Draft]]:
    """Without whom a tag's own report mentions, but for subjects: "Roe sued Doe, he said".

    No pronoun stands for a name in the clause that it governs (condition C of Chomsky 1981), but
    a lead may name the speaker and put the tag behind.
    """
    tag, words = pronoun.head, pronoun.sentence.words
    at = pronoun.i - words[0].i
    if not at or words[at - 1].text not in _BEFORE_TAG or pronoun.dep != "nsubj":
        return there
    joint = pronoun.child("conj") is not None
    if joint or "speech" not in cues.verbs().get(tag.lemma, ()):
        return there
    reports = tag.having("ccomp")
    if len(reports) != 1 or reports[0].left > pronoun.i:
        return there
    low, main = reports[0].left, reports[0].i
    return [(w, d) for w, d in there if w.i < low or (w.i < main and w.dep in SUBJECTS)]


def clause_of(word: Word) -> Word:
    """The verb of the clause that a word stands in."""
    for above in islice(word.ancestors(), HIGHEST):
        if above.pos in ("VERB", "AUX"):
            return above
    return word.head
