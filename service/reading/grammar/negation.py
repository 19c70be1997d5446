"""Whether a verb's deed was done: `not said`, `nobody said`, `refused to say`, `without saying`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.punctuation import DOUBLE_MARKS
from service.reading.grammar.somebody import SUBJECTS
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_NOBODY = words(PACKAGE, "denials", "nobody")
_FEW = words(PACKAGE, "denials", "few")
_DETERMINERS = words(PACKAGE, "denials", "determiners")
_ADVERBS = words(PACKAGE, "denials", "adverbs")
_ADDING = words(PACKAGE, "denials", "adding")
_UNDONE = words(PACKAGE, "denials", "undone")
_HELPLESS = words(PACKAGE, "denials", "helpless")
_PERSONAL = words(PACKAGE, "denials", "personal")
_AWAITED = words(PACKAGE, "denials", "awaited")
_ACCUSING = words(PACKAGE, "denials", "accusing")
_EVIDENCE = words(PACKAGE, "denials", "evidence")
_OPENING = words(PACKAGE, "denials", "still_open")
_WILL = words(PACKAGE, "denials", "will")
_ASKING = words(PACKAGE, "denials", "asking")
_WHETHER = words(PACKAGE, "denials", "undecided")
_GRANTING = words(PACKAGE, "denials", "granting")
_SET_PHRASES = sorted(tuple(one.split("_")) for one in words(PACKAGE, "denials", "set_phrases"))
_LONGEST_PHRASE = max(map(len, _SET_PHRASES))
_CUT_SHORT = ("'s", "’s")
_FARTHEST = 3  # bounds the cost: verbs from a denial to what it denies: "has yet to be able to say"


def is_negated(verb: Word) -> bool:
    """Whether a verb has a negation of its own, or nobody for its subject.

    "Did not say", "never said", "no one said"; not "did not only say". What stands after a mark
    of quotation is said, and denies nothing: `said "perhaps never"`.
    """
    for child in verb.children:
        denies = child.dep in ("neg", "advmod", "preconj") and child.lower in _ADVERBS
        if not denies and child.dep not in SUBJECTS:
            continue
        if child.i > verb.i and _is_quoted_behind(verb, child):
            continue
        if denies:
            return not _is_all_that_is_denied(child)
        if _is_nobody(child):
            return True
    return False


def _is_quoted_behind(verb: Word, child: Word) -> bool:
    """Whether a quotation opens between a verb and an adverb or subject after it."""
    words, first = verb.sentence.words, verb.sentence.words[0].i
    between = words[verb.i + 1 - first : child.i - first]
    return any(word.text in DOUBLE_MARKS for word in between)


def is_nobodys(verb: Word) -> bool:
    """Whether nobody is the subject of a verb: "no one believes"."""
    return any(child.dep in SUBJECTS and _is_nobody(child) for child in verb.children)


def is_none(noun: Word) -> bool:
    """Whether a noun names something that does not exist: "no reports", "no reason"."""
    return not _DETERMINERS.isdisjoint([child.lower for child in noun.having("det")])


def is_use_of_none(verb: Word) -> bool:
    """Whether a verb is what something that there is not would be for: "no reason to think"."""
    return verb.dep in ("acl", "relcl") and verb.tag == "VB" and is_none(verb.head)


def is_without_evidence(verb: Word) -> bool:
    """Whether nothing speaks for a deed: "no evidence that she said it", "no sign that he asked".

    A tag after the clause is said all the same: "There is no sign it fell, she said".
    """
    noun = verb.head
    if verb.dep not in ("acl", "relcl") or noun.lemma not in _EVIDENCE or not is_none(noun):
        return False
    return not _is_apart(verb)


def is_charge(gerund: Word) -> bool:
    """Whether a deed is what somebody is held to have done: "is accused of lying"."""
    return gerund.dep == "pcomp" and gerund.head.head.lemma in _ACCUSING


def is_still_to_come(verb: Word) -> bool:
    """Whether a clause of time or condition tells what somebody may yet say.

    "He waits until she says whether she will go", "if she admits that it fell, she will be fined".
    What is told in such a clause is not said either: "until she says whether she plans to go".
    "Even if" grants that it was said.
    """
    if verb.dep == "ccomp":
        verb = verb.head
    if verb.dep != "advcl" or verb.tag not in ("VBP", "VBZ"):
        return False
    before = {child.lower for child in verb.children if child.i < verb.i}
    if before.isdisjoint(_OPENING) or not before.isdisjoint(_GRANTING):
        return False
    clause = verb.child("ccomp")
    if clause is None:
        return False  # "if she hopes to win, it will be hard": what she hopes now
    mark = clause.child("mark")
    undecided = mark is not None and mark.lower in _WHETHER and verb.lemma not in _ASKING
    return undecided or any(child.lower in _WILL for child in verb.head.having("aux"))


def is_only_expected(verb: Word) -> bool:
    """Whether a deed is only awaited: "is expected to say", "was due to announce"."""
    above = verb.head
    if verb.dep != "xcomp" or verb.tag != "VB" or above.lemma not in _AWAITED:
        return False
    return above.child("auxpass") is not None or above.dep == "acomp"


def is_supposed(verb: Word) -> bool:
    """Whether a verb opens its sentence as an order: "Say the mill is sold", "Now tell us that"."""
    sentence = verb.sentence
    if verb.tag not in ("VB", "VBP") or verb.child("nsubj", "nsubjpass", "aux") is not None:
        return False
    return all(word.pos in ("ADV", "INTJ") for word in sentence.words[: sentence.place_of(verb)])


def is_set_phrase(verb: Word) -> bool:
    """Whether a verb of saying ends a phrase that says nothing: "all told, …", "time will tell".

    Without a comma after it a past tense has a subject: "they all told police".
    """
    after = verb.after
    if verb.tag != "VB" and (after is None or after.text != ","):
        return False
    end = verb.sentence.place_of(verb) + 1
    words = [word.lower for word in verb.sentence.words[max(end - _LONGEST_PHRASE, 0) : end]]
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in _SET_PHRASES)


def is_in_question(verb: Word) -> bool:
    """Whether the writer asks if a deed is done: "Does she worry that it will rain?"."""
    helping, who = verb.child("aux"), verb.child("nsubj")
    asked = verb.sentence.words[-1].text == "?"
    return asked and helping is not None and who is not None and helping.i < who.i < verb.i


def is_nobodys_in_general(verb: Word) -> bool:
    """Whether an infinitive is what anybody might do: "it is fair to say", "to say so is wrong"."""
    if verb.tag != "VB":
        return False
    if verb.dep in ("csubj", "csubjpass"):
        return verb.child("nsubj") is None
    above = verb.head
    main = above.head if above.dep == "acomp" else above
    who = main.child("nsubj", "expl")
    general = verb.dep in ("xcomp", "advcl") and _is_copula(main) and who is not None
    if not general or who is None or who.lower != "it":
        return False
    quality = main.child("acomp")
    return quality is not None and quality.lemma not in _PERSONAL  # no "it was eager to say"


def _is_copula(verb: Word) -> bool:
    """Whether it is a form of "be", cut short too: "it’s safe to say"."""
    return verb.lemma == "be" or verb.lower in _CUT_SHORT


def is_undone(verb: Word) -> bool:
    """Whether a clause says that a verb's deed was not done, by its own words or by those above.

    "Refused to say", "without saying", "stopped short of saying", "is yet to say".
    """
    if is_negated(verb):
        return True
    word = verb
    for _ in range(_FARTHEST):
        above = word.head
        if word.dep == "pcomp":
            if above.lower == "without" or (above.lower == "of" and above.head.lower == "short"):
                return True
            return above.lower == "from" and above.head.lemma in _UNDONE
        if word.dep != "xcomp" or above is word:
            return False
        if _is_apart(word):
            return False
        undone = above.lemma in _UNDONE or any(child.lower == "yet" for child in above.children)
        if undone:
            return not is_negated(above)
        if is_negated(above):
            return above.lemma not in _HELPLESS
        word = above
    return False


def _is_apart(word: Word) -> bool:
    """Whether a comma parts a verb from what stands before it: "not use this, adding that"."""
    words = word.sentence.words
    before = word.left - 1 - words[0].i
    return before >= 0 and words[before].text in (",", "”", '"')


def _is_nobody(subject: Word) -> bool:
    if subject.lower in _NOBODY:
        return True
    if subject.lower == "one":
        return any(child.lower == "no" for child in subject.children)
    return is_none(subject) or _are_few(subject)


def _are_few(subject: Word) -> bool:
    """Whether hardly anybody is meant: "few predicted", "few experts"; not "a few", "the few"."""
    few = not _FEW.isdisjoint([subject.lower, *[child.lower for child in subject.children]])
    return few and subject.child("det", "poss", "quantmod") is None


def _is_all_that_is_denied(negation: Word) -> bool:
    """Whether "only" or "just" follows a negation: what is denied is that this was all."""
    sentence = negation.sentence.words
    at = negation.i + 1 - sentence[0].i
    return at < len(sentence) and sentence[at].lower in _ADDING
