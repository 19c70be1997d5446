"""The verb that says something of what a number counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.whole import group_of
from service.reading.claims.predicates.other_verbs import Placed, is_of_another
from service.reading.grammar.attachment import (
    conjunct,
    is_behind_report,
    is_content_of_noun,
    is_prepositional_participle,
)
from service.reading.grammar.events.beside import (
    clause_shown,
    is_list_behind_colon,
    is_remark,
    is_whole_of_part,
)
from service.reading.grammar.object import is_direct_object, is_governed, keeps_from
from service.reading.grammar.source import reports
from service.reading.grammar.tense import is_finite_form, is_gerund, is_past_participle
from service.reading.grammar.word_classes import (
    is_agent,
    is_full_verb,
    is_joined,
    is_relative_clause,
    is_subject,
    is_verb,
    is_verb_form,
)
from service.reading.grammar.words.clauses import (
    is_clause_on_noun,
    is_of_absolute,
    verb_of_mistaken_conjunct,
    verb_of_mistaken_object,
)
from service.reading.grammar.words.nouns import is_behind
from service.reading.grammar.words.parts import determiner_of
from service.reading.grammar.words.speech_parts import can_help, is_adverb
from service.reading.grammar.words.verbs import has_auxiliary, is_auxiliary, is_past_or_passive
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.nouns.noun_kinds import behind_rest, is_parent
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Attribution, Phrase, Span


_DEFINITE = words("service.reading.claims", "function_words", "definite")
_REMARKS = words("service.reading.claims", "function_words", "remarks")
_NEAR = 1  # character between a source and its verb: behind a comma it is another's
_MANY = 40  # bounds the cost: dependents looked at
_INCLUDING = words("service.reading.quantities", "measured", "including")
_FATES = words("service.reading.quantities", "measured", "fates")
_WITH = words("service.reading.grammar", "function_words", "with")
_SHOWING = words("service.reading.vocabulary", "sources", "showing")


def verb_of(
    phrases: Phrases, atoms: list[Atom], measure: Measure, top: Word, hook: Word
) -> Word | None:
    """The verb of a claim, or None.

    `top` is the word by which the number hangs on its sentence, `hook` what it is said of.
    """
    parent = group_of(atoms, measure, top) if measure.kind == "count" else None
    if parent is not None and is_parent(parent):
        return None  # "a mother of three was killed"
    beside = _verb_beside(atoms, measure, top, hook)
    if beside is not None:
        return beside
    own = next((child for child in hook.children[:_MANY] if _is_own_clause(child)), None)
    own = own or _clause_of_all(hook)
    if own is not None and _tells_which(own, measure, top, hook):
        return own
    verb, below = _governor(phrases, hook)
    if verb is not None and measure.kind == "duration":
        verb = keeps_from(verb) or verb  # "was banned from driving for a year"
    over = top.head.head if is_governed(top) else top.head
    # As in "with prices falling 2% to $5".
    absolute = verb in (top.head, hook.head, over) and is_of_absolute(verb)
    placed = Placed(atoms, measure, top, hook, below)
    if own is None and not absolute and is_of_another(placed):
        return None
    if measure.age and verb is not None and _is_bare_aged(verb):
        verb, _ = phrases.governor(verb)  # "died aged 95"
    if verb is None or verb is hook:
        return own or next((c for c in hook.children[:_MANY] if _is_participle(c)), verb)
    if own is None and is_list_behind_colon(verb, top):
        return None  # "the phone is good: two ports and 12 cameras"
    return verb if verb.lemma not in _SHOWING else clause_shown(verb, top) or verb


def _tells_which(own: Word, measure: Measure, top: Word, hook: Word) -> bool:
    """Whether the clause of a noun itself says what is said of it, not the verb above.

    As in "of the metals it exports", "the 2,800 stores that it runs", "two men were killed and four
    women injured".
    """
    governed = is_governed(hook) and not _is_share(measure, top, hook, own)
    known = is_direct_object(hook) and _is_known(hook, own)
    joined = is_joined(hook) and (is_verb(hook.head) or is_behind(hook.head, _WITH))
    return governed or known or joined


def _clause_of_all(noun: Word) -> Word | None:
    """The participle behind the last of two nouns: "with 12 shops and 30 homes left empty"."""
    other = conjunct(noun) if is_behind(noun, _WITH) else None
    if other is None:
        return None
    own = next((child for child in other.children[:_MANY] if _is_own_clause(child)), None)
    return own if own is not None and is_past_participle(own) else None


def _verb_beside(atoms: list[Atom], measure: Measure, top: Word, hook: Word) -> Word | None:
    """The verb or the noun of a fate that stands with a number, whatever it hangs on."""
    rising = hook is not top and is_of_change(hook)  # "a fee of £3 million, rising to £4 million"
    # "sit second, two points behind Lund"
    behind = measure.noun is not None and hook is not top and measure.kind == "count"
    if is_verb(hook) and (rising or behind or measure.ratio or measure.kind == "duration"):
        return hook
    if measure.age:
        return _fate_of(hook)  # "since the killing of 26-year-old Ann Roe"
    if (deed := _done_so_often(atoms, measure)) is not None or measure.kind != "count":
        return deed
    if measure.noun is None or measure.noun.lower == "others":
        following = _verb_after(atoms, measure.last)
        known = is_whole_of_part(hook)
        if following is not None and (is_past_participle(following) or not known):
            return following  # "two of the 12 wounded died"
    return _fate_of(hook)


def _done_so_often(atoms: list[Atom], measure: Measure) -> Word | None:
    """The verb right behind a number of times: "warned him and five times asked him to go"."""
    j = measure.last + (measure.noun is not None and measure.unit is None)
    if lower_at(atoms, j - 1) != "times" or j >= len(atoms) or measure.ratio:
        return None
    verb = atoms[j].word
    return verb if is_finite_form(verb) and is_full_verb(verb) else None


def _fate_of(noun: Word) -> Word | None:
    """The noun that tells what became of those it is followed by: "the deaths of four men".

    Whoever was charged with it, they were not.
    """
    of = noun.head
    fate = of.head if is_governed(noun) and of.lower == "of" else None
    return fate if fate is not None and fate.lemma in _FATES else None


def _governor(phrases: Phrases, hook: Word) -> tuple[Word | None, Word]:
    """The verb that a noun depends on and the word below it.

    A participle that is a preposition says nothing of its own: "bought items including a watch"
    tells that the watch was bought, "according to three guests" nothing of the guests.
    """
    verb, below = phrases.governor(hook)
    if verb is not None and is_auxiliary(verb):
        verb = verb.head  # of "were re-elected", where the parse makes a verb of "re"
    if verb is not None and is_prepositional_participle(verb):
        verb, below = phrases.governor(verb) if verb.lemma in _INCLUDING else (None, below)
    if verb is not None and (is_remark(verb, _REMARKS) or not verb.text[-1].isalpha()):
        verb = None  # a dash may be parsed as a verb
    if verb is not None:
        verb = verb_of_mistaken_conjunct(hook, verb) or verb  # "is a port and two mayors signed"
    if verb is not None and reports(verb.lemma):
        verb = verb_of_mistaken_object(below, verb) or verb  # "allege Ann Roe, 47, broke in"
        if is_behind_report(below, verb):
            verb = None  # "12 fell ill, the ministry said, up from nine"
    return verb, below


def without_source(
    subject: Span | None, predicate: Phrase | None, source: Attribution, end: int
) -> tuple[Span | None, Phrase | None]:
    """Subject and predicate, unless they are who says the number, and that he says it.

    Of "…, and 22 percent by noon, the ministry said" nothing is known but the number, which ends
    at `end`; of "the ministry reported 22 cases" it is known that they are reported.
    """
    if predicate is None or "speech" not in cues.verbs().get(predicate.lemma, ()):
        return subject, predicate
    gaps = (predicate.start - source.end, source.start - predicate.end)
    if not 0 <= max(gaps) <= _NEAR:
        return subject, predicate
    own = subject is not None and source.start <= subject.start and subject.end <= source.end
    return None if own else subject, predicate if predicate.start < end else None


def _is_share(measure: Measure, top: Word, hook: Word, own: Word) -> bool:
    """As in "60 percent of those surveyed agree": what all do is not what the share does."""
    share = measure.kind in ("percent", "fraction") and hook is not top
    if share and is_past_participle(own) and top.head.lower == "with":
        return True  # "leads with 21 percent of voters surveyed"
    return share and (is_subject(top) or is_direct_object(top) or is_agent(top.head))


def _is_bare_aged(verb: Word) -> bool:
    """Whether "aged" stands beside another verb, not behind "are"."""
    return verb.lemma == "age" and verb.head is not verb and not has_auxiliary(verb)


def _is_known(noun: Word, clause: Word) -> bool:
    """Whether a definite noun is told of in a finite clause of its own: they are there already."""
    article = determiner_of(noun)
    definite = article is not None and article.lower in _DEFINITE
    return definite and is_relative_clause(clause) and is_finite_form(clause)


def _is_own_clause(word: Word) -> bool:
    """Whether a clause tells which ones are counted; after a comma it adds a remark."""
    if not is_clause_on_noun(word) or not is_verb_form(word) or is_content_of_noun(word):
        return False
    words = word.sentence.words
    at = word.left - words[0].i
    if words[at].lower == "whose":
        return False  # "two gangs whose territories lie apart"
    return not at or words[at - 1].text != ","


def _is_participle(word: Word) -> bool:
    """Whether a modifier says what happens to its noun, as in "two captured men (left)"."""
    if is_prepositional_participle(word):
        return False  # "a sum of $50, including a fee, was paid"
    return is_past_participle(word) or (is_gerund(word) and word.i > word.head.i)


def _verb_after(atoms: list[Atom], j: int) -> Word | None:
    """The verb right after a number that stands for its noun: "300 (others) have been killed"."""
    j = behind_rest(atoms, j)
    for k in range(j, min(j + 5, len(atoms))):
        word = atoms[k].word
        if is_past_or_passive(word) and not can_help(word):
            return word
        if not (can_help(word) or is_adverb(word)):
            return None
    return None
