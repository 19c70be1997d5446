"""What people read first: at most five lines, in the articles' own words.

The lead; what most articles agree on, that number alone; the largest difference or update; the
quote that most carry; and what one outlet alone has. Templates put structured fields side by side;
no sentence is composed that no article wrote.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.records import Headline
from service.stories import events
from service.stories.claims import fires
from service.stories.head import clauses, days, differences, lines, only, persons, spoken
from service.stories.head.settled import Settled
from service.stories.wording import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from service.records import (
        ArticleInfo,
        ClaimValue,
        Lead,
        SourcedDate,
        StoryActor,
        StoryClaim,
        StoryQuote,
    )
    from service.records.terms import HeadlineKind
    from service.stories.evidence import Evidence

# Counts up to this are news only where they tell what became of people.
EVERYDAY = 3
# Lines that share more of the shorter one's stems say the same twice.
# What one outlet alone tells is to be something new.
REPEATS, REPEATS_ALONE = 0.6, 0.45
# Kinds of numbers that tell by themselves what of somebody they give.
NAMED_BY_KIND = ("duration", "measurement", "score")
# Who met with one of these did not meet with the other.
FATES = frozenset((lines.KILLED, lines.WOUNDED))
# Bounds the cost: lines of a kind among which one is looked for that says something new.
MOST_LINES = 10
# Of fewer articles nothing is what one alone has.
FEWEST = 2


class Overview:
    """The lines at the head of a record; `articles` are those of the story by id."""

    def __init__(
        self,
        lead: Lead | None,
        dates: Sequence[SourcedDate],
        actors: Sequence[StoryActor],
        articles: Mapping[str, ArticleInfo],
        evidence: Evidence,
    ) -> None:
        self._lead = lead
        self._dates = dates
        self._articles = articles
        self._evidence = evidence
        told = sorted(articles.keys() - evidence.copies - evidence.outside)
        self._total = len(told)
        self._persons = {actor.id for actor in actors if actor.type == "person"}
        self._surnames = {
            words[-1]
            for actor in actors
            if actor.type == "person" and len(words := actor.name.split()) > 1
        }
        self._roles = {actor.id: actor.roles for actor in actors}
        chief = [actor for actor in actors if actor.named][: events.CHIEF]
        self._alone = only.Only(chief, [articles[id_] for id_ in told])

    def lines(
        self, claims: Sequence[StoryClaim], quotes: Sequence[StoryQuote]
    ) -> tuple[Headline, ...]:
        """The first of each kind that says nothing that stands above it."""
        chosen: list[Headline] = []
        for some in (
            self._leads(),
            self._new_first(self._agreements(claims, quotes)),
            self._differences(claims),
            self._carried(quotes),
            self._only(claims, quotes, chosen),
        ):
            line = next((one for one in some if not _repeats(one, chosen)), None)
            if line is not None:
                chosen.append(line)
        return tuple(chosen)

    def _leads(self) -> Iterator[Headline]:
        if self._lead is not None:
            text = lines.mended(
                lines.without_dateline(lines.flat(days.told(self._lead, self._dates)))
            )
            yield Headline("lead", text, None, (self._lead.article_id,))

    def _new_first(self, found: Iterable[Headline]) -> list[Headline]:
        """The lines, those of a number that stands word for word in the lead behind the others."""
        said = lines.flat(self._lead.text).casefold() if self._lead else ""
        some = islice(found, MOST_LINES)
        return sorted(some, key=lambda line: line.text.partition(": ")[2].casefold() in said)

    def _agreements(
        self, claims: Sequence[StoryClaim], quotes: Sequence[StoryQuote]
    ) -> Iterator[Headline]:
        """Numbers that most articles give, each told alone; not those of a quotation."""
        ranked = self._by_weight(claims)
        settled = Settled(self._lead, ranked, self._evidence)
        spoken_in = spoken.Spans(quotes)
        for claim in ranked:
            if not self._is_agreed(claim) or (
                lines.outcome(claim) is None and spoken_in.have(claim)
            ):
                continue
            holders = settled.holders(claim)
            count = self._evidence.weight(holders)
            if 2 * count <= self._total or not settled.holds(claim):
                continue
            text = self._agreed(claim)
            if text is not None:
                beside = self._beside(claim, holders, ranked, settled)
                text = f"{text} and {beside}" if beside else text
                source = ", citing one source" if claim.sources == 1 else ""
                told = f"{count} of {self._total} articles{source}: {text}"
                yield Headline("agreement", told, claim.id, holders)

    def _is_agreed(self, claim: StoryClaim) -> bool:
        return claim.status in ("agreed", "compatible") and not self._is_everyday(claim)

    def _beside(
        self,
        claim: StoryClaim,
        holders: Sequence[str],
        ranked: Sequence[StoryClaim],
        settled: Settled,
    ) -> str | None:
        """How many came to harm otherwise, where all who give the first number agree on that, too.

        As in "3 of 4 articles: two people were killed and five people were wounded".
        """
        fate = lines.outcome(claim)
        if fate is None:
            return None
        for other in ranked:
            told = lines.outcome(other)
            if told in (None, fate) or {told, fate} - FATES or not self._is_agreed(other):
                continue
            if set(holders) <= set(settled.holders(other)) and settled.holds(other):
                return self._agreed(other)
        return None

    def _agreed(self, claim: StoryClaim) -> str | None:
        if claim.consensus is None or len(claim.article_ids) < 2:
            return None
        outcome = lines.outcome(claim) or (lines.done(claim) if lines.of_people(claim) else None)
        if outcome is not None and lines.people(claim) == lines.OTHERS:
            return None
        if outcome is not None:
            counted = f"{lines.value(claim.values[0])} {lines.people(claim)}"
            if outcome == lines.DIED:
                return f"{counted} {outcome}"
            return f"{counted} {'was' if claim.consensus == 1 else 'were'} {outcome}"
        text = None if _drops_a_bound(claim) else clauses.clause(claim.values[0])
        lead = self._lead.text if self._lead else ""
        return None if text and persons.takes_as_known(text, self._surnames, lead) else text

    def _differences(self, claims: Sequence[StoryClaim]) -> Iterator[Headline]:
        """Updates and conflicts, the deaths first, ages last, of others what most articles tell."""
        for claim in sorted(self._by_weight(claims), key=differences.rank):
            if claim.status == "updated" and self._says_of_what(claim):
                states = differences.changes(claim.values)
                text = self._states(claim, states)
                yield self._headline("update", f"{text[0].upper()}{text[1:]}", claim)
            elif claim.status == "conflicting" and self._says_of_what(claim):
                told = self._states(claim, differences.distinct(claim.values))
                yield self._headline("disagreement", f"Articles differ on {told}", claim)

    @staticmethod
    def _says_of_what(claim: StoryClaim) -> bool:
        """Whether a line can say what happened to those who are counted: not "two females".

        Nor does "Roe: 48.8%, then 49.1%" say of what, and "the age of victims" of whom.
        """
        if claim.kind == "age":
            return lines.is_a_name(claim.subject or "")
        if claim.kind in NAMED_BY_KIND or fires.measure(claim.values[0].claims[0]) is not None:
            return True
        fate = lines.outcome(claim) or (lines.done(claim) if claim.kind == "count" else None)
        if fate is not None or differences.title(claim) is not None:
            return True
        return all(map(clauses.clause, claim.values))

    def _states(self, claim: StoryClaim, values: Sequence[ClaimValue]) -> str:
        """What is counted, and each number with the articles that give it."""
        told_in = [clauses.clause(value) for value in values]
        is_by_clauses = lines.outcome(claim) is None and differences.title(claim) is None
        if claim.status == "updated" and lines.of_people(claim):
            is_by_clauses = is_by_clauses and lines.done(claim) is None
        if is_by_clauses and all(told_in):
            told = [
                f"“{clause}” ({self._count(value.article_ids)})"
                for clause, value in zip(told_in, values, strict=True)
            ]
            return f"{differences.title(claim) or lines.about(claim)}: {'; '.join(told)}"
        told = [f"{lines.value(value)} ({self._when(claim, value)})" for value in values]
        joined = ", then " if claim.status == "updated" else ", "
        return f"{differences.title(claim) or lines.about(claim)}: {joined.join(told)}"

    def _when(self, claim: StoryClaim, value: ClaimValue) -> str:
        """When a state was first told, to the minute where a day tells two apart too little."""
        count = self._count(value.article_ids)
        days = [told.first_published_at[:10] for told in claim.values if told.first_published_at]
        is_dated = len(days) == len(claim.values) and len(set(days)) > 1
        if not value.first_published_at or not (claim.status == "updated" or is_dated):
            return count
        is_of_days = claim.status != "updated" or len(set(days)) == len(days)
        length = 10 if is_of_days else 16
        return f"{value.first_published_at[:length].replace('T', ' ')}, {count}"

    def _carried(self, quotes: Iterable[StoryQuote]) -> Iterator[Headline]:
        """Quotes in the speaker's own words that several articles carry, most articles first."""
        carried = [
            quote
            for quote in quotes
            if quote.type == "direct"
            and self._evidence.weight(quote.article_ids) >= min(2, self._total)
        ]
        carried.sort(key=lambda quote: -self._evidence.weight(quote.article_ids))
        for shortest in (spoken.SENTENCE, spoken.SHORT_SENTENCE):
            for quote in carried:
                line = self._said(quote, shortest)
                if line is not None:
                    yield line

    def _said(self, quote: StoryQuote, shortest: int) -> Headline | None:
        """A quote with the articles that have its words, not those that cite two of them."""
        if quote.speaker is None or not quote.speaker.actor_id or not quote.speaker.name:
            return None
        found = spoken.carried(quote, shortest)
        if found is None or not quote.speaker.name[:1].isupper():
            return None
        said, carriers = found
        is_person = quote.speaker.actor_id in self._persons
        if is_person and spoken.names_its_speaker(said, quote.speaker.name):
            return None
        if self._evidence.weight(carriers) < min(2, self._total):
            return None
        roles = self._roles.get(quote.speaker.actor_id, ()) if is_person else ()
        speaker = spoken.who_is(quote.speaker.name, roles)
        if is_person and len(speaker.split()) == 1:
            return None  # "Roe": who that is was told before
        text = f"{speaker} ({self._count(carriers)}): “{said}”"
        return Headline("quote", text, quote.id, carriers)

    def _only(
        self, claims: Sequence[StoryClaim], quotes: Iterable[StoryQuote], above: Sequence[Headline]
    ) -> Iterator[Headline]:
        """What one outlet alone has that matters."""
        if self._total < FEWEST:
            return
        for found in self._alone.read(claims, quotes, [line.text for line in above]):
            outlet = self._outlet(found.entry.article_ids)
            yield self._headline("only", f"{outlet} alone: {found.text}", found.entry)

    def _outlet(self, article_ids: Sequence[str]) -> str:
        source = self._articles[article_ids[0]].source
        return lines.flat(source) if source else "One article"

    def _by_weight(self, claims: Iterable[StoryClaim]) -> list[StoryClaim]:
        inside = [c for c in claims if not self._evidence.outside.intersection(c.article_ids)]
        return sorted(inside, key=lambda claim: -self._evidence.weight(claim.article_ids))

    def _is_everyday(self, claim: StoryClaim) -> bool:
        """Whether the number is one that everything comes in: "two men"."""
        if claim.kind == "age" or (claim.consensus or 0) <= 1:
            return True
        if claim.kind != "count" or (claim.consensus or 0) > EVERYDAY:
            return False
        return lines.outcome(claim) is None

    def _count(self, article_ids: Sequence[str]) -> str:
        count = self._evidence.weight(article_ids) or len(article_ids)
        return f"{count} {'article' if count == 1 else 'articles'}"

    def _headline(self, kind: HeadlineKind, text: str, entry: StoryClaim | StoryQuote) -> Headline:
        return Headline(kind, text, entry.id, entry.article_ids)


def _drops_a_bound(claim: StoryClaim) -> bool:
    """Whether the first number of an entry has no bound where half of all have one ("up to").

    A line with it says more than the articles do.
    """
    quantities = [one.quantity for value in claim.values for one in value.claims]
    bounded = [one for one in quantities if one.lower is None or one.upper is None]
    first = claim.values[0]
    has_bound = first.lower is None or first.upper is None
    return not has_bound and 2 * len(bounded) >= len(quantities)


def _repeats(line: Headline, others: Iterable[Headline]) -> bool:
    """Whether a quote or a sentence says what a line above says already."""
    if line.kind not in ("quote", "only"):
        return False
    own = set(stems(line.text))
    for other in others:
        said = set(stems(other.text))
        shorter = min(len(own), len(said))
        is_of_one_outlet = line.kind == "only" and "“" not in line.text
        most = REPEATS_ALONE if is_of_one_outlet else REPEATS
        if shorter and len(own & said) > most * shorter:
            return True
    return False
