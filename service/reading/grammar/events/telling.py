"""What a sentence mainly tells, who reports it, and whether it came about.

A sentence tells what its main clauses say, or what somebody is reported to say in them: "Police
said on Monday that Roe was held on Friday" tells that he was held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.reading.grammar import attachment, tense
from service.reading.grammar.events import clauses
from service.reading.grammar.negation import is_negated
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import any_subject, is_participle, is_verb
from service.reading.grammar.words import reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.parse.words import Sentence, Word

PACKAGE = "service.reading.vocabulary"
PERFORMING = words(PACKAGE, "telling", "performing")
LASTING = words(PACKAGE, "telling", "lasting")
_BREAKING_IN = words(PACKAGE, "telling", "breaking_in")
UNSURE = words(PACKAGE, "telling", "unsure")
_CONTENT = ("ccomp", "parataxis")
_HELPERS = ("aux", "auxpass")
_DEEPEST = 3  # reports of reports: "The ministry reported that the soldier said he was born …"
_LIST = 8  # bounds the cost: members of a list
_BE = "be"
_BORN = "bear"
_THERE = "there"
_SINCE = "since"


@dataclass(frozen=True, slots=True)
class Telling:
    """The verbs of what is told, with those that they carry, and those that report it.

    As in "is to OPEN", "was found SHOT".
    """

    verbs: tuple[Word, ...]
    reports: tuple[Word, ...]


def read(sentence: Sentence) -> Telling | None:
    """What a sentence tells; None where it has no main verb."""
    root = sentence.root
    if not is_verb(root):
        root = _behind_dateline(root) or root
    if not is_verb(root) or _is_participle_of_subject(root):
        return None
    reports: list[Word] = []
    told: list[Word] = []
    for main in _with_joined(root):
        verb = main
        for _ in range(_DEEPEST):
            content = _content(verb)
            if content is None:
                break
            reports.append(verb)
            verb = content
        told += _with_joined(verb) if verb is not main else [verb]
    carried = [
        child
        for verb in told
        for child in _complements(verb)
        if child not in told and (_is_state_found(child) or clauses.is_carried(child, verb))
    ]
    return Telling((*told, *carried), tuple(reports))


def _is_participle_of_subject(root: Word) -> bool:
    """As in "Details of it, announced on Monday, were not disclosed": taken for the main verb."""
    subject, comma, content = any_subject(root), root.before, root.child(*_CONTENT)
    if subject is None or comma is None or content is None or comma.text != ",":
        return False
    return subject.i < comma.i and root.i < content.i and any_subject(content) is None


def _behind_dateline(noun: Word) -> Word | None:
    """The verb that the parse hangs on a dateline: "LUND (AP) — A ferry SANK on Monday"."""
    if noun.left != noun.sentence.words[0].i:
        return None
    for verb in noun.children:
        between = noun.sentence.words[noun.i - noun.left : verb.i - noun.left]
        if is_verb(verb) and verb.i > noun.i and any(one.text in DASHES for one in between):
            return verb
    return None


def _with_joined(verb: Word) -> list[Word]:
    """A verb and those that "and" joins to it, each to the one before: "came, SAW and LEFT"."""
    found = [verb]
    for one in found:  # grows as it goes
        found += filter(is_verb, one.having("conj"))
        if len(found) >= _LIST:
            break
    return found[:_LIST]


def _content(verb: Word) -> Word | None:
    """The verb of the clause that a verb reports: "said that he LEFT", "claimed to have LEFT"."""
    if not reporting.constructions(verb):
        return None
    for child in verb.children:
        if child.dep in _CONTENT and is_verb(child) and not is_tag(child):
            return child
        if child.dep == "xcomp" and any(aux.lemma == "have" for aux in child.having("aux")):
            return child
    for child in verb.children:
        told = None if is_verb(child) else _behind_dateline(child)
        if told is not None:
            return told
    return None


def is_tag(verb: Word) -> bool:
    """As in "The mill, Roe said, was shut": who said it stands beside."""
    return verb.dep == "parataxis" and reporting.tags(verb)


def _complements(verb: Word) -> Iterator[Word]:
    for child in verb.having("xcomp", "acomp"):
        yield child
        yield from child.having("xcomp")


def _is_state_found(verb: Word) -> bool:
    """As in "was found SHOT", "was seen LEAVING"."""
    return is_participle(verb) and verb.child(*_HELPERS) is None


def is_performed(telling: Telling) -> bool:
    """Whether the report is itself the event: "announced on Monday", "ruled on Monday that"."""
    return bool(telling.reports) and telling.reports[0].lemma in PERFORMING


def comes_about(verb: Word, phrase: list[Word]) -> bool:
    """Whether what is told at a date came about or is to: no state, denial, wish or guess."""
    helpers = verb.having(*_HELPERS)
    if is_negated(verb) or any(child.lower in UNSURE for child in helpers):
        return False
    if tense.is_gerund(verb) and any(
        child.lemma == _BE and tense.is_past(child) for child in helpers
    ):
        # "The town was counting the cost on Friday", but it sailed on Friday "when it hit a rock"
        return clauses.is_harm(verb) or _is_broken_into(verb)
    subject, quality = any_subject(verb), verb.child("acomp")
    if (subject is not None and subject.lower == _THERE) or verb.child("expl") is not None:
        return False
    if not tense.is_present(verb) and tense.tense_of(verb) != "present":
        if verb.lemma == _BE and attachment.has_past_tense(verb) and quality is not None:
            return clauses.is_harm(verb) or attachment.is_carrying(quality)
        what = verb.child("attr")
        if verb.lemma == _BE and what is not None and what not in phrase:
            return False  # "Roe was mayor in 2004", "will be 29 in May"
        return verb.lemma not in LASTING or verb.lemma == _BE
    if any(child.lemma == "have" for child in helpers):
        return verb.lemma not in LASTING and not _is_from_then_on(phrase)
    if tense.is_gerund(verb):
        return False  # "Staff are sending people away today": it goes on
    return clauses.is_harm(verb) or tense.looks_ahead(attachment.top_of(phrase))


def _is_from_then_on(phrase: list[Word]) -> bool:
    """As in "The flood has cost nine lives since Monday": what is so till now."""
    opening = phrase[0].before
    return opening is not None and opening.lower == _SINCE


def _is_broken_into(verb: Word) -> bool:
    """Whether something happens while it goes on: "was sailing on Friday WHEN it hit a rock"."""
    return any(
        child.i > verb.i and any(word.lower in _BREAKING_IN for word in child.having("advmod"))
        for child in verb.having("advcl")
    )


def subjects(telling: Telling) -> list[Word]:
    """Whom a sentence tells of: the subjects of its verbs."""
    found = (any_subject(verb) for verb in telling.verbs)
    return [subject for subject in found if subject is not None]


def tells_of_birth(telling: Telling) -> bool:
    """As in "The agency said that he was born in 1990": a life is told by its beginning."""
    return bool(telling.reports) and any(verb.lemma == _BORN for verb in telling.verbs)
