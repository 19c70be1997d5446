"""Names that the model misses, found by their grammar.

A capitalized subject of a verb of saying is somebody; a word such as "Mar-a-Lago" is a place; what
stands before a surname, or a particle and more after a given name, belongs to the name.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline, is_title_case
from service.reading.grammar.word_classes import (
    PROPER,
    PROPER_NOUN,
    is_active_subject,
    is_bound_before,
)
from service.reading.grammar.words.nouns import is_plural_name
from service.reading.grammar.words.speech_parts import is_quotation_mark
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from, covered
from service.reading.names.edges.titles import length_before_name
from service.reading.names.missed import datelines
from service.reading.names.types.evidence import has_an_age, is_a_team, is_treated_as_person
from service.reading.vocabulary.names import (
    CALENDAR,
    GENERIC,
    HYPHENS,
    INSTITUTIONS,
    ORGANIZATION_HEADS,
    PACKAGE,
    PORTFOLIOS,
)
from service.reading.vocabulary.people import COURTESY, MODIFIERS, OFFICES, SPEECH

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

PERSON_PARTICLES = lexicon.words(PACKAGE, "name_words", "person_particles")
KNOWN = INSTITUTIONS | lexicon.words("service.reading.names", "agreements", "platforms")
SMALL_WORDS = lexicon.words(PACKAGE, "name_words", "small_words")
MOST_PARTICLES = 3
TITLES = OFFICES | MODIFIERS | PORTFOLIOS
GERUND = "ing"
LONGEST_ACRONYM = 8  # letters of an acronym in brackets
LONGEST_LABEL = 4  # words before the colon of a transcript, and the colon
LONGEST_SPEAKING = 5  # letters of an acronym that the model does not know: "EY said"


def with_names_by_grammar(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with missed parts joined to them and missed names among them."""
    owner = {i: c for c in found for i in range(c.first, c.last + 1)}
    headlines = {s.index for s in parse.sentences if is_headline(s)}
    joined = _joined(parse, found)
    absorbed: set[int] = set()
    for candidate in joined:
        if _is_a_surname(parse, candidate):
            candidate.label = "PERSON"  # "at the urging of Reinar Holm, who will be"
        if candidate.label == "PERSON" and id(candidate) not in absorbed:
            if parse.words[candidate.first].sentence.index not in headlines:
                _extend_by_given_name(parse, candidate, owner)
            surname = _extend_by_particle(parse, candidate, owner)
            if surname is not None:
                absorbed.add(id(surname))
    joined = [candidate for candidate in joined if id(candidate) not in absorbed]
    places = datelines.places(parse)
    joined = _replaced(
        joined, [Candidate(a.i, b.i, "GPE", b.end, is_dateline=True) for a, b in places]
    )
    taken = covered(joined)
    joined += _acronyms(parse, joined, taken)
    joined += _labels(parse, taken)
    more: list[Candidate] = []
    for word in parse.capitalized:
        missed = None
        if is_active_subject(word) and word.sentence.index not in headlines:
            missed = _speaker(parse, word, taken) or _players(parse, word, taken)
        if missed is None and word.lower in KNOWN and is_title_case(word):
            missed = _untaken(word, taken)
        if missed is None and parse.text[word.end : word.end + 1] in HYPHENS:
            missed = _hyphenated(parse, word, taken)
        if missed is not None:
            more.append(missed)
            taken.update(range(missed.first, missed.last + 1))
    return _replaced(joined, more)


def _untaken(word: Word, taken: set[int]) -> Candidate | None:
    """A word that the whole world knows for a platform or a body, wherever it stands."""
    new = word.tag in PROPER and word.i not in taken and not word.entity and len(word.text) > 1
    return Candidate(word.i, word.i, "ORG", word.end) if new else None


def _replaced(found: list[Candidate], more: list[Candidate]) -> list[Candidate]:
    """More names and those found that share no word with them, in reading order.

    "Stratford" gives way to "Stratford-upon-Avon".
    """
    kept = apart_from(more, found)
    return sorted(kept + more, key=IN_READING_ORDER)


def _joined(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Neighbours that the parse makes one name: "Sacha" and "Baron Cohen"."""
    result: list[Candidate] = []
    for candidate in found:
        before = result[-1] if result else None
        if (
            before is not None
            and before.label == "PERSON"
            and before.last + 1 == candidate.first
            and candidate.label in ("PERSON", "GPE")
            and is_bound_before(parse.words[before.last])
            and candidate.first <= parse.words[before.last].head.i <= candidate.last
            and before.end == parse.words[before.last].end
        ):
            before.last, before.end = candidate.last, candidate.end
        else:
            result.append(candidate)
    return result


def _acronyms(parse: Parse, found: list[Candidate], taken: set[int]) -> list[Candidate]:
    """Capitals in brackets after an organization: "Nordic Council of Farmers (NCF)"."""
    added = []
    for candidate in found:
        if candidate.label not in ("ORG", "GPE"):
            continue
        words = parse.words[candidate.last + 1 : candidate.last + 4]
        if len(words) < 3 or words[1].i in taken:
            continue
        capitals = words[1].text.replace(".", "")
        if (
            (words[0].text, words[2].text) == ("(", ")")
            and capitals.isupper()
            and capitals.isalnum()
            and 1 < len(capitals) <= LONGEST_ACRONYM
        ):
            taken.add(words[1].i)
            added.append(Candidate(words[1].i, words[1].i, candidate.label, words[1].end))
    return added


def _labels(parse: Parse, taken: set[int]) -> list[Candidate]:
    """Speakers of a transcript: capitals before a colon that open more than one paragraph."""
    found: dict[str, list[Candidate]] = {}
    for paragraph in parse.paragraphs:
        words = paragraph.sentences[0].words if paragraph.sentences else []
        if words and is_quotation_mark(words[0]):
            words = words[1:]
        if not words or not words[0].text.isupper():
            continue
        size = next((k for k, word in enumerate(words[:LONGEST_LABEL]) if word.text == ":"), 0)
        label = words[:size]
        names = all(word.text.isupper() and len(word.text) > 2 for word in label)
        if label and names and not any(w.i in taken or not _may_be_label(w) for w in label):
            text = " ".join(word.text for word in label)
            found.setdefault(text, []).append(
                Candidate(label[0].i, label[-1].i, "PERSON", label[-1].end)
            )
    return [made for same in found.values() if len(same) > 1 for made in same]


def _may_be_label(word: Word) -> bool:
    known = word.lower in GENERIC or word.lower in OFFICES or word.lower in _nouns()
    return word.text.isalpha() and not known and word.lower not in CALENDAR


def _is_a_surname(parse: Parse, candidate: Candidate) -> bool:
    """Whether a lone word for the model's body or people is somebody's, by what stands beside it.

    An age or "who" after it, or a title before it and a given name: "Chief Emeka Roenkwo".
    """
    if candidate.label not in ("ORG", "NORP") or candidate.first != candidate.last:
        return False
    word = parse.words[candidate.first]
    if not may_be_part(word):
        return False
    given = word.before
    has_given = given is not None and may_be_part(given) and is_bound_before(given)
    return is_treated_as_person(parse, [word] if given is None or not has_given else [given, word])


def _extend_by_given_name(parse: Parse, candidate: Candidate, owner: dict[int, Candidate]) -> None:
    """Take in a capitalized word before the name that hangs on it: "Rahul" of "Rahul Gandhi"."""
    before = parse.words[candidate.first - 1] if candidate.first else None
    if (
        before is None
        or before.i in owner
        or before.sentence is not parse.words[candidate.first].sentence
    ):
        return
    # At the start of a sentence every word has a capital, adjectives too.
    if before is before.sentence.words[0]:
        return
    titled = before.i and parse.words[before.i - 1].lower in OFFICES
    if candidate.first < candidate.last and not titled:
        return
    bound = is_bound_before(before) and candidate.first <= before.head.i <= candidate.last
    if bound and before.tag == PROPER_NOUN and not before.entity and may_be_part(before):
        candidate.first = before.i


def may_be_part(word: Word) -> bool:
    """Whether it can be a part of a person's name: no title, no noun, no demonym."""
    lower = word.lower
    text = word.text
    if not (text[0].isupper() and text.isalpha() and len(lower) > 1) or text.isupper():
        return False
    if lower in OFFICES or lower in MODIFIERS or lower in PORTFOLIOS or lower in COURTESY:
        return False
    if lower in GENERIC or lower in CALENDAR or lower in ORGANIZATION_HEADS:
        return False
    return countries.demonym(word.text) is None and lower not in _nouns()


def _extend_by_particle(
    parse: Parse, candidate: Candidate, owner: dict[int, Candidate]
) -> Candidate | None:
    """Take in a particle and the surname after it: "von der Leyen".

    A surname that was a candidate of its own is returned: it is one no more.
    """
    k = candidate.last + 1
    words = parse.words
    end = min(k + MOST_PARTICLES, len(words) - 1)
    while k < end and words[k].text in PERSON_PARTICLES and words[k].end + 1 == words[k + 1].start:
        k += 1
    if k == candidate.last + 1 or words[k].sentence is not words[candidate.last].sentence:
        return None
    surname, other = words[k], owner.get(k)
    if other is not None:
        if other.first != k or other.label not in ("PERSON", "ORG", "GPE"):
            return None
        candidate.last, candidate.end = other.last, other.end
        return other
    if surname.tag in PROPER and surname.text[0].isupper() and not surname.entity:
        candidate.last, candidate.end = k, surname.end
    return None


def _speaker(parse: Parse, word: Word, taken: set[int]) -> Candidate | None:
    """A capitalized subject of a verb of saying, or with an age after it, or an office before it.

    As in "Chief Executive Ilse van Roe blamed": a particle may stand inside.
    """
    if word.tag not in PROPER or word.entity or word.i in taken or _opens_as_participle(word):
        return None
    first = _first_of_run(parse, word, taken)
    words = parse.words[first : word.i + 1]
    titles = next((k for k, w in enumerate(words) if w.lower not in TITLES), len(words))
    titles = max(titles, length_before_name(words))  # "Det Con | Ann Roe"
    names = words[titles:]
    titled = len(names) > 1 and any(w.lower in OFFICES for w in words[:titles])
    if word.head.lemma not in SPEECH and not has_an_age(parse, word) and not titled:
        return None
    if word.text.isupper() and word.left == word.i and _may_be_label(word) and len(word.text) > 1:
        short = len(word.text) <= LONGEST_SPEAKING
        return Candidate(word.i, word.i, "ORG", word.end) if short else None
    if not names or not (may_be_part(names[0]) and may_be_part(word)):
        return None
    if not all(may_be_part(w) or w.text in PERSON_PARTICLES for w in names):
        return None
    return Candidate(names[0].i, word.i, "PERSON", word.end)


def _first_of_run(parse: Parse, word: Word, taken: set[int]) -> int:
    """The first of the words of names before one that belong to it."""
    first = word.i
    while (
        first > word.left
        and parse.words[first - 1].tag in PROPER
        and not parse.words[first - 1].entity
        and first - 1 not in taken
    ):
        first -= 1
    return first


def _opens_as_participle(word: Word) -> bool:
    """As in "Defending, Ann Roe said", which the parser makes the subject."""
    opens = word is word.sentence.words[0] and word.after is not None and word.after.text == ","
    return opens and word.lower.endswith(GERUND)


def _players(parse: Parse, word: Word, taken: set[int]) -> Candidate | None:
    """A plural with capitals under "the" that does what teams and bands do: "the Red Lanterns"."""
    if not is_plural_name(word) or word.i in taken or word.entity:
        return None
    first = word.i
    while first > word.left and parse.words[first - 1].tag in PROPER and first - 1 not in taken:
        first -= 1
    words = parse.words[first : word.i + 1]
    if not is_a_team(parse, words) or not all(may_be_part(w) for w in words):
        return None
    return Candidate(first, word.i, "ORG", word.end)


def _hyphenated(parse: Parse, first: Word, taken: set[int]) -> Candidate | None:
    """A name with a small word between hyphens: "Mar-a-Lago", "Stratford-upon-Avon"."""
    words = parse.words
    last = first.i + 4
    if last >= len(words) or words[first.i + 1].text not in HYPHENS:
        return None
    parts = words[first.i : last + 1]
    glued = all(a.end == b.start for a, b in pairwise(parts)) and parts[3].text in HYPHENS
    if not glued or not parts[4].text[0].isupper() or parts[2].text not in SMALL_WORDS:
        return None
    if parts[1].i in taken or parts[3].i in taken or last + 1 in taken:
        return None
    return Candidate(first.i, last, "FAC", parts[-1].end)


@cache
def _nouns() -> frozenset[str]:
    table = lexicon.table(PACKAGE, "person_nouns")
    return frozenset([*table["person"], *table["group"], *table["body"]])
