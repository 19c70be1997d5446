"""What makes a sentence a worse lead than another: a voice not the paper's own, a past state.

A lead is the reporter's statement of what happened, as it stands by the latest report. A sentence
with a drawback leads only where no sentence without one says nearly as much.
"""

from __future__ import annotations

import math
import re
from itertools import takewhile
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.stories.head import latest, lines
from service.stories.wording import PACKAGE, tokens, without_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

# So far into a sentence "the suspect" was told of before; further on the sentence itself has told.
TELLING = 16
# Words after "one of" in which those are named of whom it is one: "one of the three victims".
LONGEST_OF = 4
# Words in which the verb of a main clause stands that has one.
NEAR_THE_BEGINNING = 10
# The lexicon of the kinds of sentences that are set back.
LEADS = "lead"

# "Local News Two men were shot": the name of a page before a sentence.
_LABELLED = pattern(
    PACKAGE, "page_lines", r"(?:[A-Z][\w-]*|\d+)(?: (?:[A-Z][\w-]*|\d+)){0,2} News <openers>\b"
)

# ", the Orland Wire reports.", "The Orland Wire is reporting that".
_NAME = r"(?:<the> )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}"
_REPORTED_BY = pattern(
    PACKAGE,
    LEADS,
    rf", {_NAME} <outlets_do>\.?$|^{_NAME} <outlets_are_doing>\b|\b<outlets_did>\b",
)
_IN_CAPITALS = re.compile(r"[A-Z][A-Z-]* [A-Z-]{2,} [A-Z]{2,} ")


def of_sentence(text: str, names_known: bool = False) -> float:
    """What is left of a sentence's worth by its words, and if it takes its persons as known."""
    line = lines.without_dateline(lines.flat(text))
    said = _own_words(line)
    left = [worth for test, worth in _TESTS if test(line)]
    kinds: dict[str, float] = table(PACKAGE, LEADS)["worth"]
    left += [worth for kind, worth in kinds.items() if _says(kind, said)]
    if _says("routine", said) and not latest.became(line):
        left.append(ROUTINE_ALONE)
    is_known = names_known or speaks_of_the_known(line)
    return math.prod(left) * (KNOWN if is_known else 1.0)


def speaks_of_the_known(text: str) -> bool:
    """Whether a sentence speaks of what was told before: news begins with "a".

    It begins with "the" and a common noun, but for one that there is one of ("the death toll"), or
    says "the suspect" without a word on which.
    """
    first, _, rest = text.partition(" ")
    if first.lower() == "the" and (rest[:1].islower() or rest[:1].isdigit()):
        return words(PACKAGE, LEADS, "unique").isdisjoint(tokens(rest)[:1])
    numerals = words("service.stories.claims", "counted", "numerals")
    known = words(PACKAGE, "overview", "told") - numerals
    telling = words(PACKAGE, "overview", "telling_which")
    found = [*tokens(text)[:TELLING], "", ""]
    return any(
        a == "the" and b in known and c not in telling and d != "of"
        for a, b, c, d in zip(found, found[1:], found[2:], found[3:], strict=False)
    )


def is_hearsay(text: str) -> bool:
    """Whether a sentence passes on what others are said to report, or what only seems so."""
    return _has_phrase(text, "hearsay") or not words(PACKAGE, "overview", "seeming").isdisjoint(
        tokens(without_quoted(text))
    )


def is_a_commentators(text: str) -> bool:
    """Whether the writer speaks as "we" or to "you", or judges: "is certainly making"."""
    found = tokens(without_quoted(text))
    return not words(PACKAGE, "overview", "commenting").isdisjoint(found)


def is_of_one_of_them(text: str) -> bool:
    """Whether a sentence is on one of those whom it takes as told of: "One of the victims is"."""
    found = tokens(text)[: LONGEST_OF + 2]
    those = words(PACKAGE, "overview", "told") | words("service.stories.claims", "parts", "victim")
    return found[:2] == ["one", "of"] and not those.isdisjoint(found[2:])


def is_of_the_hour(text: str) -> bool:
    """Whether a sentence says what goes on as it is written: "firemen are responding"."""
    return _has_phrase(text, "of_the_hour")


def is_of_nothing(text: str) -> bool:
    """Whether a sentence says what did not come of it: "there were no injuries"."""
    return _has_phrase(text, "nothing")


def is_of_before(text: str) -> bool:
    """Whether a sentence tells what had happened before something else did: "had been arrested"."""
    return _opens_with(text, "had")


def points_elsewhere(text: str) -> bool:
    """Whether a sentence points to what was told before, or to details instead of giving them."""
    return _has_phrase(text, "pointing")


def has_a_label(text: str) -> bool:
    """Whether the name of a page or a station stands glued before a sentence."""
    return bool(_LABELLED.match(text))


def is_of(kind: str, text: str) -> bool:
    """Whether the paper's own words have a phrase of a kind in the lexicon of leads.

    A clause on whom or which may have it: "a clerk who was once believed to be the spy has died".
    """
    return _says(kind, _own_words(text))


def _says(kind: str, said: str) -> bool:
    return any(f" {phrase} " in said for phrase in words(PACKAGE, LEADS, kind))


def _own_words(text: str) -> str:
    """A sentence without what it quotes and says aside, a space around each word."""
    main, aside = latest.apart(without_quoted(text))
    return f" {main or aside} "


def opens_with_a_circumstance(text: str) -> bool:
    """Whether the main clause comes later: "Despite", "Riding a streak", "Rumored to be"."""
    first, second = [*tokens(text)[:2], "", ""][:2]
    if first in words(PACKAGE, LEADS, "circumstances"):
        return True
    if first in words(PACKAGE, LEADS, "no_participles") or "," not in text:
        return False
    is_followed = second in words(PACKAGE, LEADS, "behind_participles")
    is_participle = first.endswith(("ing", "ed")) or first in words(PACKAGE, LEADS, "participles")
    return is_participle and is_followed


def is_of_another_outlet(text: str) -> bool:
    """Whether a sentence passes on what another outlet found: "the Orland Post reports"."""
    if _REPORTED_BY.search(text):
        return True
    told = without_quoted(text)
    papers = words(PACKAGE, LEADS, "papers")
    names = [word in papers for word in told.replace(",", " ").replace(".", " ").split()]
    return any(names) and not words(PACKAGE, LEADS, "passing_on").isdisjoint(tokens(told))


def is_in_capitals(text: str) -> bool:
    """Whether a sentence begins in capitals, as a page sets it: "THREE PEOPLE have"."""
    return bool(_IN_CAPITALS.match(text))


def _opens_with(text: str, name: str) -> bool:
    """Whether a phrase stands near the beginning, and not in a clause on whom or which."""
    found = tokens(text)[:NEAR_THE_BEGINNING]
    relative = words(PACKAGE, "overview", "relative")
    main = takewhile(lambda word: word not in relative, found)
    return _has_phrase(" ".join(main), name)


def _has_phrase(text: str, name: str) -> bool:
    said = f" {' '.join(tokens(without_quoted(text)))} "
    return any(f" {phrase} " in said for phrase in words(PACKAGE, "overview", name))


# A sentence on what readers seem to know, "The cache of letters", "Roe apologized", is worth less.
KNOWN = 0.6
# Each is a sentence that an editor would put behind one of the paper's own on what happened.
_TESTS: tuple[tuple[Callable[[str], bool], float], ...] = (
    (is_hearsay, 0.6),
    (is_a_commentators, 0.6),
    (is_of_one_of_them, 0.5),
    (is_of_the_hour, 0.6),
    (is_of_nothing, 0.6),
    (is_of_before, 0.6),
    (points_elsewhere, 0.7),
    (has_a_label, 0.6),
    (is_of_another_outlet, 0.75),
    (opens_with_a_circumstance, 0.8),
    (is_in_capitals, 0.8),
)
# What is left of police routine that does not tell what became of anybody; "are investigating after
# two were shot" tells the event.
ROUTINE_ALONE = 0.7
