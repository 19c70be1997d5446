"""What people read first: at most five lines, in the articles' own words.

The lead; what most articles agree on, that number alone; the largest difference or update; the
quote that most carry; and what one outlet alone has. Templates put structured fields side by side;
no sentence is composed that no article wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.records import Headline
from service.stories.claims import happening
from service.stories.wording import PACKAGE, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from service.records import (
        ArticleInfo,
        ClaimValue,
        Lead,
        NumericClaim,
        StoryActor,
        StoryClaim,
        StoryQuote,
    )
    from service.stories.evidence import Evidence

# Counts up to this are news only where they tell what became of people.
EVERYDAY = 3
# Fewer words are a piece of a sentence; longer lines are not read at the head.
SENTENCE, LONGEST_SENTENCE = 8, 45
LONGEST = 260
# Those who are counted are called by so many words at most.
MOST_WORDS = 2
# A clause that gives a number alone, in characters.
LONGEST_CLAUSE = 110
# Lines that share more of the shorter one's stems say the same twice.
REPEATS = 0.6
# Those whom the story is about: the first of its actors.
CHIEF = 6
# Wordings of one quote that are looked at.
MOST_COMPARED = 20

_END = re.compile(r"(?<=[.!?])[”\"’']*\s+(?=[“\"A-Z])")


class Overview:
    """The lines at the head of a record; `articles` are those of the story by id."""

    def __init__(
        self,
        lead: Lead | None,
        actors: Sequence[StoryActor],
        articles: Mapping[str, ArticleInfo],
        evidence: Evidence,
    ) -> None:
        self._lead = lead
        chief = [actor for actor in actors if actor.named][:CHIEF]
        self._chief = [actor.id for actor in chief]
        self._names = [actor.name for actor in chief]
        self._articles = articles
        self._evidence = evidence
        self._total = len(articles.keys() - evidence.copies - evidence.outside)

    def lines(
        self, claims: Sequence[StoryClaim], quotes: Sequence[StoryQuote]
    ) -> tuple[Headline, ...]:
        """The first of each kind that says nothing that stands above it."""
        chosen: list[Headline] = []
        for some in (
            self._leads(),
            self._agreements(claims),
            self._differences(claims),
            self._carried(quotes),
            self._only(claims, quotes),
        ):
            line = next((one for one in some if not _repeats(one, chosen)), None)
            if line is not None:
                chosen.append(line)
        return tuple(chosen)

    def _leads(self) -> Iterator[Headline]:
        if self._lead is not None:
            yield Headline("lead", _flat(self._lead.text), None, (self._lead.article_id,))

    def _agreements(self, claims: Iterable[StoryClaim]) -> Iterator[Headline]:
        """Numbers that several articles give, most articles first, each told alone."""
        for claim in self._by_weight(claims):
            if claim.status not in ("agreed", "compatible") or self._is_everyday(claim):
                continue
            told = self._agreed(claim)
            if told is not None:
                count = self._evidence.weight(claim.article_ids)
                source = ", citing one source" if claim.sources == 1 else ""
                yield self._headline(
                    "agreement", f"{count} of {self._total} articles{source}: {told}", claim
                )

    def _agreed(self, claim: StoryClaim) -> str | None:
        if claim.consensus is None or len(claim.article_ids) < 2:
            return None
        outcome = _outcome(claim)
        if outcome is not None:
            verb = "was" if claim.consensus == 1 else "were"
            return f"{_value(claim.values[0])} {_people(claim)} {verb} {outcome}"
        return _clause(claim.values[0])

    def _differences(self, claims: Sequence[StoryClaim]) -> Iterator[Headline]:
        """Updates and conflicts, those that most articles tell of first."""
        for claim in self._by_weight(claims):
            if claim.status == "updated":
                states = sorted(claim.values, key=lambda v: v.first_published_at or "")
                told = self._states(claim, states)
                yield self._headline("update", f"{told[0].upper()}{told[1:]}", claim)
            elif claim.status == "conflicting":
                yield self._headline(
                    "disagreement", f"Articles differ on {self._states(claim, claim.values)}", claim
                )

    def _states(self, claim: StoryClaim, values: Sequence[ClaimValue]) -> str:
        """What is counted, and each number with the articles that give it."""
        clauses = [_clause(value) for value in values]
        if _outcome(claim) is None and all(clauses):
            told = [
                f"“{clause}” ({self._count(value.article_ids)})"
                for clause, value in zip(clauses, values, strict=True)
            ]
            return f"{_about(claim)}: {'; '.join(told)}"
        told = [f"{_value(value)} ({self._when(claim, value)})" for value in values]
        joined = ", then " if claim.status == "updated" else ", "
        return f"{_about(claim)}: {joined.join(told)}"

    def _when(self, claim: StoryClaim, value: ClaimValue) -> str:
        count = self._count(value.article_ids)
        if claim.status == "updated" and value.first_published_at:
            return f"{value.first_published_at[:10]}, {count}"
        return count

    def _carried(self, quotes: Iterable[StoryQuote]) -> Iterator[Headline]:
        """Quotes in the speaker's own words that several articles carry, most articles first."""
        carried = [
            quote
            for quote in quotes
            if quote.type == "direct"
            and self._evidence.weight(quote.article_ids) >= min(2, self._total)
        ]
        carried.sort(key=lambda quote: -self._evidence.weight(quote.article_ids))
        for quote in carried:
            told = self._said(quote)
            if told is not None:
                yield self._headline("quote", told, quote)

    def _said(self, quote: StoryQuote) -> str | None:
        if quote.speaker is None or not quote.speaker.actor_id or not quote.speaker.name:
            return None
        said = _own_words(quote)
        if said is None:
            return None
        count = self._count(quote.article_ids)
        return f"{quote.speaker.name} ({count}): “{said}”"

    def _only(
        self, claims: Iterable[StoryClaim], quotes: Iterable[StoryQuote]
    ) -> Iterator[Headline]:
        """What one outlet alone has of those whom the story is about."""
        if self._total < 2:
            return
        for quote in sorted(quotes, key=lambda quote: self._rank(quote)):
            if quote.type == "direct" and self._rank(quote) < CHIEF and self._is_alone(quote):
                told = _own_words(quote)
                if told is not None and quote.speaker is not None:
                    outlet = self._outlet(quote.article_ids)
                    yield self._headline(
                        "only", f"{outlet} alone: {quote.speaker.name}: “{told}”", quote
                    )
        for claim in claims:
            sentence = claim.values[0].claims[0].sentence.text
            if claim.kind != "age" and self._is_alone(claim) and self._is_on_the_story(sentence):
                outlet = self._outlet(claim.article_ids)
                yield self._headline("only", f"{outlet} alone: {_flat(sentence)}", claim)

    def _is_on_the_story(self, sentence: str) -> bool:
        """Whether a sentence stands by itself and names one whom the story is about."""
        if not _is_a_line(sentence):
            return False
        said = set(tokens(sentence))
        return any(tokens(name)[-1:] and tokens(name)[-1] in said for name in self._names)

    def _rank(self, quote: StoryQuote) -> int:
        speaker = quote.speaker.actor_id if quote.speaker else None
        return self._chief.index(speaker) if speaker in self._chief else CHIEF

    def _is_alone(self, entry: StoryClaim | StoryQuote) -> bool:
        return len(entry.article_ids) == 1 and entry.article_ids[0] not in self._evidence.outside

    def _outlet(self, article_ids: Sequence[str]) -> str:
        source = self._articles[article_ids[0]].source
        return _flat(source) if source else "One article"

    def _by_weight(self, claims: Iterable[StoryClaim]) -> list[StoryClaim]:
        inside = [c for c in claims if not self._evidence.outside.intersection(c.article_ids)]
        return sorted(inside, key=lambda claim: -self._evidence.weight(claim.article_ids))

    def _is_everyday(self, claim: StoryClaim) -> bool:
        """Whether the number is one that everything comes in: "two men"."""
        if claim.kind == "age" or (claim.consensus or 0) <= 1:
            return True
        if claim.kind != "count" or (claim.consensus or 0) > EVERYDAY:
            return False
        return _outcome(claim) is None

    def _count(self, article_ids: Sequence[str]) -> str:
        count = self._evidence.weight(article_ids) or len(article_ids)
        return f"{count} {'article' if count == 1 else 'articles'}"

    def _headline(self, kind: str, text: str, entry: StoryClaim | StoryQuote) -> Headline:
        return Headline(kind, text, entry.id, entry.article_ids)


def _outcome(claim: StoryClaim) -> str | None:
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


def _people(claim: StoryClaim) -> str:
    """Who is counted, as the articles call them in a word or two; "deaths" are people."""
    found = tokens(claim.subject or "")
    if not words("service.stories.claims", "parts", "rest").isdisjoint(found):
        return "others"
    known = not happening.people_words().isdisjoint(found)
    idle = happening.casualty_words() | words("service.stories.claims", "counted", "numerals")
    is_plain = 0 < len(found) <= MOST_WORDS and idle.isdisjoint(found)
    return _flat(claim.subject or "") if known and is_plain else "people"


def _about(claim: StoryClaim) -> str:
    """What is counted, as the articles call it."""
    outcome = _outcome(claim)
    counted = _flat(claim.subject or claim.unit or claim.kind)
    if outcome is not None:
        return f"the number of {_people(claim)} {outcome}"
    return f"the number of {counted}" if claim.kind == "count" else counted


def _value(value: ClaimValue) -> str:
    """A number as an article gives it, without the capital of a sentence."""
    told = _flat(value.claims[0].text)
    return told if told[1:2].isupper() else f"{told[:1].lower()}{told[1:]}"


def _clause(value: ClaimValue) -> str | None:
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
    if not is_last and predicate.lemma in words(PACKAGE, "overview", "open_verbs"):
        return None
    start = min(claim.start, subject.start) - claim.sentence.start
    end = max(claim.end, predicate.end) - claim.sentence.start
    sentence = claim.sentence.text
    told = sentence[start:end]
    is_whole = 0 <= start < end <= len(sentence) and _is_whole(told, sentence[end:])
    return told if is_whole else None


def _is_whole(told: str, behind: str) -> bool:
    """Whether words of a sentence are a clause: nothing is inserted, nothing is left out."""
    if len(told) > LONGEST_CLAUSE or any(mark in told for mark in '“”"\n,;:()[]|—–'):
        return False
    if not words(PACKAGE, "overview", "relatives").isdisjoint(tokens(told)):
        return False
    nearest = tokens(behind[:20])[:1]
    at_mark = behind.lstrip()[:1] in ("", ".", ",", ";", "?", "!", "—", "–", "-", "”")
    return at_mark or not words(PACKAGE, "overview", "boundaries").isdisjoint(nearest)


def _own_words(quote: StoryQuote) -> str | None:
    """Whole sentences of a quote as they stand in one piece, as many as a line holds.

    The piece that most articles have, then the shorter one.
    """
    direct = [v for v in quote.variants if v.type == "direct"][:MOST_COMPARED]
    pieces = sorted({_flat(span.text) for variant in direct for span in variant.spans})
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
    return sum(text.rstrip(".,") in _flat(v.text) for v in quote.variants[:MOST_COMPARED])


def _is_a_line(sentence: str) -> bool:
    """Whether a sentence can stand at the head by itself."""
    flat = _flat(sentence)
    found = tokens(flat)
    leaning = words(PACKAGE, "overview", "leaning")
    return (
        SENTENCE <= len(found) <= LONGEST_SENTENCE
        and flat[:1].isupper()
        and flat.endswith((".", ".”"))
        and found[0] not in leaning
        and not any(mark in flat for mark in "|…[]©")
    )


def _repeats(line: Headline, others: Iterable[Headline]) -> bool:
    """Whether a quote or a sentence says what a line above says already."""
    if line.kind not in ("quote", "only"):
        return False
    own = set(stems(line.text))
    for other in others:
        said = set(stems(other.text))
        shorter = min(len(own), len(said))
        if shorter and len(own & said) > REPEATS * shorter:
            return True
    return False


def _flat(text: str) -> str:
    return " ".join(text.split())
