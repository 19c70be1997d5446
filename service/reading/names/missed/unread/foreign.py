"""Bodies with a noun of another language: "Coláiste Ide", "Rassemblement des Bâtisseurs".

The model cuts such a name at its small words, takes it for somebody's or reads nothing. The noun
tells what it is, and the capitals and small words behind it, or the capitals before one that comes
last ("Kisan Morcha"), are its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.headlines import is_headline, is_title_case
from service.reading.grammar.word_classes import is_determiner
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.vocabulary import given_names
from service.reading.vocabulary.names import CALENDAR, HYPHENS
from service.reading.vocabulary.people import COURTESY, OFFICES

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

OPENINGS = lexicon.words("service.reading.names", "bodies_abroad", "openings")
ENDINGS = lexicon.words("service.reading.names", "bodies_abroad", "endings")
ARTICLES = lexicon.words("service.reading.names", "bodies_abroad", "articles")
LINKS = lexicon.words("service.reading.names", "bodies_abroad", "links")
GIVEN_NAMES = given_names.given_names()
MOST_LINKS = 2  # small words in a row: "Fondation pour la Mer"
LONGEST = 7  # words of such a name


def with_foreign_bodies(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with such bodies whole; what they take in is dropped."""
    made: list[Candidate] = []
    for word in parse.capitalized:
        if word.lower not in OPENINGS and word.lower not in ENDINGS:
            continue
        if (made and word.i <= made[-1].last) or is_headline(word.sentence):
            continue
        opens = word.lower in OPENINGS
        first, last = (_with_article(word), _end(word)) if opens else (_start(word), word)
        if first is last or _is_somebody(first):
            continue
        if not _is_read_whole(found, first.i, last.i):
            made.append(Candidate(first.i, last.i, "ORG", last.end))
    if not made:
        return found
    return sorted([*apart_from(made, found), *made], key=IN_READING_ORDER)


def _is_read_whole(found: list[Candidate], first: int, last: int) -> bool:
    """Whether the model has a body there that is as long: "Central Banco Roe"."""
    return any(c.label == "ORG" and c.first <= first and last <= c.last for c in found)


def _with_article(opening: Word) -> Word:
    """The noun, or the article of its own language before it: "Te Rūnanga o Awanui"."""
    article = opening.before
    owned = article is not None and article.lower in ARTICLES and is_title_case(article)
    return article if owned and article is not None else opening


def _end(opening: Word) -> Word:
    """The last capital that its name goes on to over capitals and small words."""
    last, word, links = opening, opening.after, 0
    while word is not None and word.i - opening.i < LONGEST:
        if _is_capital(word):
            last, links = word, 0
        elif (word.lower in LINKS or word.text in HYPHENS) and links < MOST_LINKS:
            links += 1
        else:
            break
        word = word.after
    return last


def _start(ending: Word) -> Word:
    """The first of the capitals before the noun that ends a name."""
    first = ending
    while first.before is not None and ending.i - first.i < LONGEST and _is_capital(first.before):
        first = first.before
    return first


def _is_capital(word: Word) -> bool:
    lower = word.lower
    known = lower in OFFICES or lower in CALENDAR or lower in COURTESY or is_determiner(word)
    return is_title_case(word) and word.text.isalpha() and not known


def _is_somebody(first: Word) -> bool:
    """Whether a name before it, or its own first, shows that the noun is a surname: "Ana Banco"."""
    before = first.before
    titled = before is not None and (before.lower in GIVEN_NAMES or before.lower in COURTESY)
    return titled or first.lower in GIVEN_NAMES
