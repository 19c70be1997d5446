"""Whether whoever is quoted says the number in a report, by its cue.

Nobody says what is wanted, felt or found out, what a report only names ("praised the city's 54
wards"), or what others claim ("responded to claims that 12 died"). Table:
vocabulary/lexicon/sources.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.attachment import finds_in_state, has_content_clause, is_known_already
from service.reading.grammar.negation import is_undone
from service.reading.grammar.object import is_ones_own
from service.reading.grammar.word_classes import any_subject, is_full_verb, is_plain_noun, owner
from service.reading.grammar.words.nouns import tells_how_many
from service.reading.grammar.words.verbs import active_subject, is_set_beside

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word
    from service.records import Phrase, Quote

_TABLE = table("service.reading.vocabulary", "sources")
_UNSAID = frozenset(_TABLE["unsaid"])
_UNSAID_INFINITIVES = frozenset(_TABLE["unsaid_infinitives"])
_EVIDENCE = frozenset(_TABLE["evidence"])
_FINDING, _NOBODY = frozenset(_TABLE["finding"]), frozenset(_TABLE["nobody"])
_WITH_CLAUSE = frozenset(_TABLE["only_with_clause"])
_QUESTIONS = words("service.reading.claims", "function_words", "questions")


def says_nothing(parse: Parse, quote: Quote) -> bool:
    """Whether a report is of what somebody wants, feels or finds out, or nobody says it."""
    if quote.speaker is None or quote.speaker.text.partition(" ")[0].lower() in _NOBODY:
        return True
    if quote.type == "direct" or quote.cue is None:
        return False
    lemma, opening = quote.cue.lemma, quote.text.partition(" ")[0].lower()
    if lemma in _UNSAID or (lemma in _UNSAID_INFINITIVES and opening == "to"):
        return True
    if lemma in _FINDING and opening in _QUESTIONS:
        return True
    verb = verb_of(parse, quote.cue)
    if verb is None:
        return False
    if quote.speaker.text.lower() == "it" and any_subject(verb) is None:
        return True  # "it is easy to think that"
    return is_undone(verb) or (lemma in _WITH_CLAUSE and not says_clause(verb))


def is_only_named(parse: Parse, quote: Quote, core: Word) -> bool:
    """Whether a report without a clause names known things: "praised the city's 54 wards"."""
    verb = None if quote.cue is None or quote.type == "direct" else verb_of(parse, quote.cue)
    if verb is None or is_set_beside(verb) or has_content_clause(verb):
        return False
    if not tells_how_many(core) or core.i < verb.i:
        return False
    return is_known_already(core.head) or owner(core.head) is not None


def is_anothers(parse: Parse, quote: Quote) -> bool:
    """Whether a report only mentions what others claim, or a label is taken for its speaker.

    As in "relayed the mayor's response to allegations that Roe took $5", "Among them: fears
    that 12 died".
    """
    if quote.type == "direct" or quote.speaker is None:
        return False
    cue_at = quote.speaker.end if quote.cue is None else quote.cue.start
    if ":" in parse.text[quote.speaker.end : cue_at]:
        return True
    noun = None if quote.cue is None else _noun_of(parse, quote.cue)
    return noun is not None and not is_ones_own(noun)


def _noun_of(parse: Parse, cue: Phrase) -> Word | None:
    """The noun that is a cue: the "warning" of "repeated its warning that"."""
    words, at = parse.words, parse.index_from(cue.start)
    word = words[at] if at < len(words) else None
    single = word is not None and word.end == cue.end and is_plain_noun(word)
    return word if single else None


def verb_of(parse: Parse, cue: Phrase) -> Word | None:
    """The verb of a cue, without the words beside it: the "make" of "made it clear"."""
    words = parse.words
    for k in range(parse.index_from(cue.start), len(words)):
        if words[k].start >= cue.end:
            break
        if is_full_verb(words[k]) and words[k].lemma == cue.lemma:
            return words[k]
    return None


def says_clause(verb: Word) -> bool:
    """Whether what is found is that something is so, not a thing in some state."""
    if not has_content_clause(verb):
        return False
    finder = active_subject(verb)
    return (finder is not None and finder.lemma in _EVIDENCE) or not finds_in_state(verb)
