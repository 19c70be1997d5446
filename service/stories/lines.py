"""The words of the lines at the head of a record, out of the articles' own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.stories.claims import happening
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from service.records import ClaimValue, NumericClaim, StoryClaim, StoryQuote

# Fewer words are a piece of a sentence; longer lines are not read at the head.
SENTENCE, LONGEST_SENTENCE = 8, 45
LONGEST = 260
# Those who are counted are called by so many words at most.
MOST_WORDS = 4
# "Have been deployed", "were badly damaged".
LONGEST_PASSIVE = 3
OTHERS = "others"
# A clause that gives a number alone, in characters.
LONGEST_CLAUSE = 110
# Wordings of one quote that are looked at.
MOST_COMPARED = 20

_FIGURE = re.compile(r"[.,]\s?\d")  # a number that was torn
_END = re.compile(r"(?<=[.!?])[”\"’']*\s+(?=[“\"A-Z])")


def outcome(claim: StoryClaim) -> str | None:
    """What became of the people that are counted, in one word."""
    if claim.kind != "count":
        return None
    outcomes: dict[str, str] = table(PACKAGE, "overview")["outcomes"]
    votes = Counter(
        sense
        for value in claim.values
        for one in value.claims
        if happening.counts_people(one)
        for sense in happening.senses(one) & outcomes.keys()
    )
    best = min(votes, key=lambda sense: (-votes[sense], sense), default=None)
    every = sum(len(value.claims) for value in claim.values)
    return outcomes[best] if best and 2 * votes[best] > every else None


def people(claim: StoryClaim) -> str:
    """Who is counted, as the articles call them in a word or two; "deaths" are people."""
    found = tokens(claim.subject or "")
    if not words("service.stories.claims", "parts", "rest").isdisjoint(found):
        return OTHERS
    known = not happening.people_words().isdisjoint(found)
    idle = happening.casualty_words() | words("service.stories.claims", "counted", "numerals")
    is_plain = 0 < len(found) <= MOST_WORDS and idle.isdisjoint(found)
    is_plain = is_plain and (claim.consensus == 1 or _is_plural(found[-1]))
    return flat(claim.subject or "") if known and is_plain else "people"


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") or noun in words(PACKAGE, "overview", "plurals")


def of_people(claim: StoryClaim) -> bool:
    """Whether people are counted, by a word for them."""
    found = set(tokens(claim.subject or ""))
    return claim.kind == "count" and not happening.people_words().isdisjoint(found)


def done(claim: StoryClaim) -> str | None:
    """The participle that says what was done to those who are counted: "deployed"."""
    told = flat(claim.predicate or "").split()
    before = {word.lower() for word in told[:-1]}
    is_passive = 1 < len(told) <= LONGEST_PASSIVE and told[-1].endswith(("ed", "n", "t"))
    passive = words(PACKAGE, "overview", "passive")
    if not is_passive or passive.isdisjoint(before):
        return None
    return (
        told[-1] if any(_is_of_what_is_counted(c) for v in claim.values for c in v.claims) else None
    )


def _is_of_what_is_counted(claim: NumericClaim) -> bool:
    """Not of what stands before: "who was described as the mother of his eight children"."""
    subject, predicate = claim.subject, claim.predicate
    return subject is None or predicate is None or predicate.end > subject.start


def about(claim: StoryClaim) -> str:
    """What is counted, as the articles call it."""
    told = outcome(claim)
    counted = flat(claim.subject or claim.unit or claim.kind)
    if told is not None:
        return f"the number of {people(claim)} {told}"
    if claim.kind != "count":
        return counted
    participle = done(claim)
    return f"the number of {counted} {participle}" if participle else f"the number of {counted}"


def value(value: ClaimValue) -> str:
    """A number as an article gives it, without the capitals of a sentence or a headline."""
    told = flat(value.claims[0].text)
    if told.isalpha() and told.isupper() and len(told) > 1:
        return told.lower()
    return told if told[1:2].isupper() else f"{told[:1].lower()}{told[1:]}"


def clause(value: ClaimValue) -> str | None:
    """The shortest clause of an article that gives a number, from what is counted to the verb."""
    clauses = [clause for claim in value.claims if (clause := _clause_of(claim)) is not None]
    return min(clauses, key=lambda clause: (len(clause), clause), default=None)


def _clause_of(claim: NumericClaim) -> str | None:
    """The words of an article from what is counted to the verb, where they are a whole clause."""
    subject, predicate = claim.subject, claim.predicate
    if subject is None or predicate is None or predicate.start < subject.start:
        return None
    if predicate.text.endswith("ing") or predicate.end > claim.start > subject.start:
        return None
    is_last = claim.start > predicate.end
    if not is_last and _is_a_name(claim):
        return None
    if not is_last and predicate.lemma in words(PACKAGE, "overview", "open_verbs"):
        return None
    start = min(claim.start, subject.start) - claim.sentence.start
    end = max(claim.end, predicate.end) - claim.sentence.start
    sentence = claim.sentence.text
    told = sentence[start:end]
    is_whole = 0 <= start < end <= len(sentence) and _is_whole(told, sentence[end:])
    return told if is_whole else None


def _is_a_name(claim: NumericClaim) -> bool:
    """As in "the 17-inch screen", "a five-boat raid": it says which one, not how many.

    A quake's magnitude is news, however it is printed.
    """
    if claim.quantity.unit == "magnitude":
        return False
    behind = claim.sentence.text[claim.end - claim.sentence.start :]
    unit = claim.quantity.unit
    is_joined = unit is not None and bool(re.search(rf"[-‑]{re.escape(unit)}\b", claim.text))
    return is_joined or behind[:1] in ("-", "‑")


def _is_whole(told: str, behind: str) -> bool:
    """Whether words of a sentence are a clause: nothing is inserted, nothing is left out."""
    if len(told) > LONGEST_CLAUSE or any(mark in told for mark in '“”"\n,;:()[]|—–'):
        return False
    if not words(PACKAGE, "overview", "relatives").isdisjoint(tokens(told)):
        return False
    if _FIGURE.match(behind):
        return False
    nearest = tokens(behind[:20])[:1]
    at_mark = behind.lstrip()[:1] in ("", ".", ",", ";", "?", "!", "—", "–", "-", "”")
    return at_mark or not words(PACKAGE, "overview", "boundaries").isdisjoint(nearest)


def own_words(quote: StoryQuote) -> str | None:
    """Whole sentences of a quote as they stand in one piece, as many as a line holds.

    The piece that most articles have, then the shorter one.
    """
    direct = [v for v in quote.variants if v.type == "direct"][:MOST_COMPARED]
    pieces = sorted({flat(span.text) for variant in direct for span in variant.spans})
    pieces.sort(key=lambda text: (-_holders(quote, text), len(text), text))
    for piece in pieces:
        kept = ""
        for sentence in _END.split(piece):
            if len(kept) + len(sentence) > LONGEST:
                break
            kept = f"{kept} {sentence}".strip()
        is_closed = kept[-1:] in ".!?," or kept == piece
        if len(tokens(kept)) >= SENTENCE and is_closed and _is_spoken(kept):
            return kept.rstrip(",")
    return None


def _is_spoken(text: str) -> bool:
    """Whether a piece is a sentence as it was spoken, with nothing put in."""
    return text[:1].isupper() and "[" not in text and "…" not in text


def _holders(quote: StoryQuote, text: str) -> int:
    """In how many variants a wording stands whole."""
    return sum(text.rstrip(".,") in flat(v.text) for v in quote.variants[:MOST_COMPARED])


def is_a_line(sentence: str) -> bool:
    """Whether a sentence can stand at the head by itself."""
    line = flat(sentence)
    found = tokens(line)
    leaning = words(PACKAGE, "overview", "leaning")
    return (
        SENTENCE <= len(found) <= LONGEST_SENTENCE
        and line[:1].isupper()
        and line.endswith((".", ".”"))
        and found[0] not in leaning
        and not any(mark in line for mark in "|…[]©")
    )


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
