"""What a claim says that happened to what it counts.

The verb says it by a table of happenings (predicates). A verb that says nothing leaves it to its
complement ("left two people dead", "are in hospital"); a word before the noun may say it, too
("two captured soldiers"), and so may the noun ("12 deaths").
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import takewhile
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.recall import remembered
from service.stories.claims import casualties, departures
from service.stories.wording import PACKAGE, before, behind, stem, tokens

if TYPE_CHECKING:
    from service.records import NumericClaim

LEXICON = "service.stories.claims"
_pattern = partial(pattern, LEXICON, "parts")
# Before a verb of no table: it can be equal to another, but it opposes none.
UNLISTED = "~"
HIT = "hit"
PROTEST = "protest"
RESCUE = "rescue"
DESTROY = "destroy"
# Words of a complement that are read: "are in critical but stable condition".
LONGEST_COMPLEMENT = 5
# Words after a verb that make one with it.
LONGEST_PARTICLE = 3
# Bounds the cost: characters in front of a verb in which the adverb before it stands.
LONGEST_ADVERB = 16

_ONE_WORD = _pattern(
    r"\s+([A-Za-z]+)(?:\s*[,;](?!\s*<adding>\b)|\s*[.!]?[”\"]?$|\s<behind_a_state>\b"
    r"|\s<joining>\s(?:\d|(?:<bounding> )?<next_number>\b))"
)
# "Left eight people, including two children, wounded".
_INSERTED = re.compile(r"^\s*,\s*including\s[^,;.]{1,60},")
_MARK = re.compile(r"[,;:.()–—]")
_BREAK = _pattern(r"[,;.:()–—]|\b<breaks>\b")


def happenings_of(claim: NumericClaim) -> frozenset[str]:
    """What the predicate and its complement say that happened; nothing where they say nothing."""
    predicate = claim.predicate
    happenings: frozenset[str] = frozenset()
    lemma = ""
    if predicate is not None:
        lemma = predicate.lemma.lower()
        if in_words := _with_particle(lemma, tokens(predicate.text)):
            return in_words
        happenings = _happenings(lemma) or _happenings(predicate.text.lower())
    if claim.quantity.kind != "count":
        return happenings
    if of_listing := _in_a_listing(claim):
        return of_listing
    end = predicate.end if predicate is not None else 0
    if gone := departures.told_in(claim, _behind(claim, end)[:LONGEST_COMPLEMENT]):
        return gone
    if (happenings & {HIT, casualties.KILL} and _is_fatal(claim)) or (
        lemma and _costs_lives(claim)
    ):
        return frozenset([casualties.KILL])
    if predicate is None or _is_light(lemma):
        of_predicate = frozenset() if predicate is None else casualties.said_in(predicate.text)
        return (
            of_predicate  # "were found dead"
            or _told_of_them(claim)
            or (frozenset() if lemma in _idle_without_complement() else happenings)
        )
    if lemma in words(LEXICON, "parts", "leading"):
        # "Have fallen ill", "made 12 people sick".
        told = casualties.said_in(predicate.text)
        return told or casualties.said_in(" ".join(_behind(claim, predicate.end)[:1])) or happenings
    if all(map(_is_no_event, happenings)):
        return _said_behind(claim) or happenings
    return happenings


def _with_particle(lemma: str, said: list[str]) -> frozenset[str]:
    """What a verb says with the words after it: "lay off", "took to the streets"."""
    for count in range(1, LONGEST_PARTICLE + 1):
        found = _predicates().get("_".join((lemma, *said[-count:])))
        if found and len(said) > count:
            return frozenset(found)
    return frozenset()


def _is_no_event(name: str) -> bool:
    return name[0] == UNLISTED or name in words(LEXICON, "predicates", "relations")


def _told_of_them(claim: NumericClaim) -> frozenset[str]:
    """What became of those whose verb says nothing: by their own clause, else by the complement.

    "The three who died had been found in the yard"; "three men, all from Lund, were found dead".
    """
    beside = _BREAK.split(claim.sentence.text[_counted(claim) :], maxsplit=1)[0]
    return (
        _said_behind(claim)
        or casualties.said_in(complement(claim))
        or casualties.said_in(" ".join(_undenied(tokens(beside)[:LONGEST_COMPLEMENT])))
    )


def _undenied(found: list[str]) -> list[str]:
    """Words up to a "not": of three "who weren't injured" nobody was."""
    denials = words(PACKAGE, "wording", "negations")
    return list(takewhile(lambda word: word not in denials, found))


def _counted(claim: NumericClaim) -> int:
    """Where in its sentence a number and what it counts end."""
    end = max(claim.end, claim.subject.end if claim.subject else 0)
    return max(0, end - claim.sentence.start)


def _costs_lives(claim: NumericClaim) -> bool:
    """Whether a verb takes lives, and lives are what is counted: "cost 12 lives"."""
    predicate = claim.predicate
    if predicate is None or predicate.lemma.lower() not in words(LEXICON, "parts", "life_taking"):
        return False
    lives = words(LEXICON, "parts", "lives")
    counted = tokens(claim.quantity.unit or (claim.subject.text if claim.subject else ""))
    return not lives.isdisjoint([*counted, *tokens(before(claim))[-3:]])


def _behind(claim: NumericClaim, end: int = 0) -> list[str]:
    """The words after a number, what it counts, and the place `end` of the text."""
    end = max(claim.end, claim.subject.end if claim.subject else 0, end) - claim.sentence.start
    return tokens(claim.sentence.text[max(0, end) :])


def _said_behind(claim: NumericClaim) -> frozenset[str]:
    """What a clause after those who are counted says of them: "named the two men (who were) shot".

    "Who killed" is their own deed.
    """
    behind = _undenied(_behind(claim)[:LONGEST_COMPLEMENT])
    said = [word for word in behind if word not in words(PACKAGE, "wording", "function")][:2]
    if not said:
        return casualties.NONE
    if behind[0] not in words(LEXICON, "parts", "relatives"):
        is_participle = behind[0] == said[0] and said[0].endswith("ed")
        return casualties.said_in(said[0]) if is_participle else casualties.NONE
    passive = not words(LEXICON, "parts", "passive").isdisjoint(behind[1:3])
    dying = said[0] in words(LEXICON, "parts", "dying")
    if not (passive or dying):
        return casualties.NONE
    happenings = casualties.said_in(" ".join(said))
    return happenings or frozenset([HIT] if said[0] in words(LEXICON, "parts", "struck") else ())


def _in_a_listing(claim: NumericClaim) -> frozenset[str]:
    """What the one word between a number and a mark says: "1 dead, 4 injured in blaze".

    A verb further on is said of the next number, one before of the last: "one died, 15 wounded".
    """
    found = _ONE_WORD.match(behind(claim)) if casualties.counts_people(claim) else None
    return casualties.said_in(found[1]) if found else frozenset()


def said_by_verb(claim: NumericClaim) -> frozenset[str]:
    """What the verb alone says that happened."""
    predicate = claim.predicate
    if predicate is None or (claim.quantity.kind == "count" and _is_light(predicate.lemma)):
        return frozenset()
    return _happenings(predicate.lemma.lower()) or _happenings(predicate.text.lower())


def wording(claim: NumericClaim) -> str:
    """The predicate, with the words of its complement that say what happened.

    "Left dead", "are known to have died".
    """
    predicate = claim.predicate
    if predicate is None:
        return ""
    if not _is_light(predicate.lemma):
        ends = words(LEXICON, "parts", "fatal_ends")
        behind = " ".join(_behind(claim, predicate.end)[:2])
        return next((f"{predicate.text} {end}" for end in ends if behind == end), predicate.text)
    found = complement(claim).split()
    told = [
        word for word in found if casualties.said_in(word) and word not in tokens(predicate.text)
    ]
    if not told:
        return predicate.text
    is_infinitive = " ".join(found[:2]) in words(LEXICON, "parts", "infinitives")
    said = found[: found.index(told[0]) + 1] if is_infinitive else told[:1]
    return " ".join((predicate.text, *said))


def _is_light(lemma: str) -> bool:
    return lemma.lower() in words(LEXICON, "parts", "light")


def senses(claim: NumericClaim) -> frozenset[str]:
    """What a claim says that happened, by its predicate, its noun or the words before the noun.

    People who were shot, and of whom nobody says that they died, are wounded.
    """
    subject = claim.subject.text if claim.subject else ""
    found = happenings_of(claim)
    if claim.quantity.kind == "count":
        noun = casualties.counted_by(claim)
        if noun:
            return frozenset([noun])
        found |= casualties.said_in(subject) | casualties.victims_in(subject)
        if HIT in found and casualties.KILL not in found and casualties.counts_people(claim):
            found |= {casualties.WOUND}
    return found | _happenings_in(subject)


def _is_fatal(claim: NumericClaim) -> bool:
    """Whether an attack is told to have killed: "fatally shot", "shot four people dead"."""
    predicate = claim.predicate
    if predicate is None:
        return False
    start = claim.sentence.start
    in_front = claim.sentence.text[: max(0, predicate.start - start)]
    said = [*tokens(in_front[-LONGEST_ADVERB:])[-1:], *tokens(predicate.text)]
    if predicate.end < claim.start:
        between = claim.sentence.text[max(0, predicate.end - start) : claim.start - start]
        said += tokens(between)[:3]
    else:
        # Not of all: "three men were shot, one fatally".
        behind = claim.sentence.text[max(0, predicate.end - start) :]
        said += tokens(_MARK.split(behind, maxsplit=1)[0])[:2]
    said += tokens(complement(claim))[:2]
    return not words(LEXICON, "parts", "fatal").isdisjoint(said)


def complement(claim: NumericClaim) -> str:
    """The words after what is counted and its verb, up to the next clause."""
    verb = claim.predicate.end - claim.sentence.start if claim.predicate else 0
    rest = _INSERTED.sub("", claim.sentence.text[max(verb, _counted(claim)) :], count=1)
    behind = _BREAK.split(rest, maxsplit=1)[0]
    return " ".join(_undenied(tokens(behind)[:LONGEST_COMPLEMENT]))


@lru_cache(maxsize=1)
def _idle_without_complement() -> frozenset[str]:
    return words(LEXICON, "parts", "light") & words(LEXICON, "predicates", "neutral")


@remembered(1 << 13)
def _happenings(lemma: str) -> frozenset[str]:
    found: set[str] = set()
    for part in (lemma, lemma.replace(" ", "_"), *lemma.split()):
        found.update(_predicates().get(part, ()))
    if found:
        return frozenset(found)
    neutral = words(LEXICON, "predicates", "neutral")
    if lemma in neutral or not lemma:
        return frozenset()
    rest = [w for w in tokens(lemma) if w not in words(PACKAGE, "wording", "function")]
    return frozenset(UNLISTED + stem(word) for word in rest if word not in neutral)


@remembered(1 << 13)
def _happenings_in(text: str) -> frozenset[str]:
    """Happenings that participles before a noun tell: "two captured soldiers"."""
    found: set[str] = set()
    for word in tokens(text):
        if word.endswith(("ed", "n", "t")):
            found.update(_participles().get(word, ()))
    return frozenset(found)


@lru_cache(maxsize=1)
def _predicates() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in table(LEXICON, "predicates")["sets"]:
        for lemma in line.split():
            found.setdefault(lemma, []).append(line.split()[0])
    return {lemma: tuple(names) for lemma, names in found.items()}


@remembered(1 << 10)
@remembered(1 << 10)
def stems_of(names: frozenset[str]) -> frozenset[str]:
    """Happenings with the stems of all words that tell them: "hurt", "injured", "wounds"."""
    found = {stem(name) for name in names}
    for lemma, told in _predicates().items():
        if not names.isdisjoint(told):
            found.add(stem(lemma))
    for name in names & casualties.fates():
        found.update(map(stem, casualties.words_of(name)))
    return names | found


@lru_cache(maxsize=1)
def _participles() -> dict[str, tuple[str, ...]]:
    """Happenings by the past participle of their regular verbs."""
    found = {}
    for lemma, names in _predicates().items():
        ending = "d" if lemma.endswith("e") else "ed"
        found[lemma + ending] = names
    return found


@lru_cache(maxsize=1)
def events() -> frozenset[str]:
    """The happenings of the table of which one thing has but one true number."""
    every = {line.split()[0] for line in table(LEXICON, "predicates")["sets"]}
    return frozenset(every - words(LEXICON, "predicates", "relations"))


def exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what two claims tell cannot be said of the same: "killed", "wounded"."""
    return left.isdisjoint(right) and any(
        not opposed().get(name, frozenset()).isdisjoint(right) for name in left
    )


@lru_cache(maxsize=1)
def opposed() -> dict[str, frozenset[str]]:
    """The happenings that never share a claim with one, by its name."""
    found: dict[str, set[str]] = {}
    for line in table(LEXICON, "predicates")["opposed"]:
        for name in line.split():
            found.setdefault(name, set()).update(set(line.split()) - {name})
    return {name: frozenset(others) for name, others in found.items()}
