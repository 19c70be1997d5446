"""Which numbers a line may give as agreed: no other entry has another number of the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.stories.claims import casualties
from service.stories.claims.single import gauges
from service.stories.head import lines
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Lead, StoryClaim
    from service.stories.evidence import Evidence

# A toll so many times another is of another event: "3 died here", "12 died in 2012".
ANOTHER_EVENT = 4


class Settled:
    """The entries of a story, the most carried first, and the sentence that leads it."""

    def __init__(self, lead: Lead | None, claims: Sequence[StoryClaim], evidence: Evidence) -> None:
        self._lead = lead
        self._claims = claims
        self._evidence = evidence
        self._tolls: dict[str, list[StoryClaim]] = {}
        for claim in claims:
            if (fate := lines.outcome(claim)) is not None:
                self._tolls.setdefault(_fate(fate), []).append(claim)
        self._counts = [claim for claim in claims if _is_of_counts_of_murder(claim)]
        tolls = [claim for some in self._tolls.values() for claim in some]
        self._leading = [claim for claim in tolls if self._is_in_lead(claim)]

    def holds(self, claim: StoryClaim) -> bool:
        """Whether a number stands as it is given."""
        return not (
            self._is_unsettled(claim)
            or self._is_of_a_gauge_with_another(claim)
            or self._differs_from_lead(claim)
            or self._is_another_toll_than_the_leads(claim)
        )

    def holders(self, claim: StoryClaim) -> tuple[str, ...]:
        """The articles that have a number, also of those whom they call otherwise: "two women".

        "Two counts of murder" are two dead.
        """
        told = lines.outcome(claim)
        ids = set(claim.article_ids)
        for other in self._of(_fate(told)) if told is not None else ():
            is_same = other.consensus == claim.consensus and other.consensus is not None
            if is_same and lines.people(other) != lines.OTHERS and _is_of_one_time(other, claim):
                ids.update(other.article_ids)
        if told is not None and _fate(told) == lines.KILLED and claim.consensus is not None:
            ids.update(*(c.article_ids for c in self._counts if c.consensus == claim.consensus))
        return tuple(sorted(ids - self._evidence.outside))

    def _is_another_toll_than_the_leads(self, claim: StoryClaim) -> bool:
        """Whether the lead gives its own number of those who met with the same, and this is none.

        "Forty people were shot" leads: "two were wounded" is of one shooting; "four men were
        wounded" leads: "five people" were at another time. What adds up to it is the same.
        Nor is one that the lead gives beside a larger one: "20 hurt, seven of them at a party".
        """
        told = lines.outcome(claim)
        if told is None:
            return False
        inside = [other for other in self._leading if lines.people(other) != lines.OTHERS]
        own = claim.consensus or 0
        is_own = self._is_in_lead(claim)
        alike = [other for other in inside if _fate(lines.outcome(other) or "") == _fate(told)]
        same = [n for other, n in self._numbers(alike) if n > own or _counts_all(other)]
        if is_own:
            return any(own < number < ANOTHER_EVENT * own for number in same)
        if same and own not in (*same, sum(same)):
            return True
        if told != lines.WOUNDED:
            return False
        hits = table(PACKAGE, "overview")["hits"].values()
        hit = [n for other, n in self._numbers(inside) if lines.outcome(other) in hits]
        killed = [t for t in self._of(lines.KILLED) if self._weighs_half(t, claim)]
        dead = max((n for _, n in self._numbers(killed)), default=1)
        return any(number - own > dead for number in hit)  # those who were hit are hurt or dead

    @staticmethod
    def _numbers(tolls: Iterable[StoryClaim]) -> list[tuple[StoryClaim, float]]:
        """The tolls of more than one."""
        return [(t, t.consensus) for t in tolls if t.consensus is not None and t.consensus > 1]

    def _is_unsettled(self, claim: StoryClaim) -> bool:
        """Whether another entry has another number of those who met with the same.

        One that more articles have is the story's; a smaller one may count a part; a larger one, or
        one of the lead, or one on which articles differ, leaves the line open.
        """
        told = lines.outcome(claim)
        if told is None or lines.people(claim) == lines.OTHERS:
            return False
        if any(self._is_part_of(claim, o) for fate in _fates(told) for o in self._of(fate)):
            return True
        is_heavier = True
        for other in self._of(_fate(told)):
            if other.id == claim.id:
                is_heavier = False
            elif _kind(other) == _kind(claim):
                is_all = lines.people(other) != lines.OTHERS
                if is_heavier and is_all and other.consensus != claim.consensus:
                    return True
                if self._unsettles(other, claim):
                    return True
        return False

    def _is_of_a_gauge_with_another(self, claim: StoryClaim) -> bool:
        """Whether as many articles measure the same otherwise: "turnout was below 30%", "49.2%"."""
        gauge = _gauge(claim)
        return gauge is not None and any(
            other.consensus != claim.consensus
            and _gauge(other) == gauge
            and self._weighs_half(other, claim)
            for other in self._claims
            if other.id != claim.id and other.kind == claim.kind
        )

    def _is_part_of(self, claim: StoryClaim, other: StoryClaim) -> bool:
        """Whether a toll counts some only: "two women died", "two were shot", where three died.

        Three of a kind are all only where the lead tells of them: "three students were hurt".
        """
        is_some = bool(_kind(claim)) or lines.outcome(claim) != lines.outcome(other)
        is_all = not _kind(other) or self._is_in_lead(other)
        if not is_some or not is_all or lines.people(other) == lines.OTHERS:
            return False
        own, all_ = claim.highest or 0, other.highest or 0
        counts = self._is_in_lead(other) or self._weighs_half(other, claim)
        return own < all_ < ANOTHER_EVENT * own and counts

    def _weighs_half(self, other: StoryClaim, claim: StoryClaim) -> bool:
        weights = [self._evidence.weight(entry.article_ids) for entry in (other, claim)]
        return 2 * weights[0] >= weights[1]

    def _of(self, fate: str) -> Sequence[StoryClaim]:
        return self._tolls.get(fate, ())

    def _unsettles(self, other: StoryClaim, claim: StoryClaim) -> bool:
        if other.consensus is not None and other.consensus == claim.consensus:
            return False
        if (other.highest or 0) >= ANOTHER_EVENT * (claim.highest or 0):
            return False
        if lines.people(other) == lines.OTHERS and (other.highest or 0) <= (claim.highest or 0):
            return False  # the rest are fewer than all
        if other.status in ("updated", "conflicting") or self._is_in_lead(other):
            return True
        return (other.highest or 0) > (claim.highest or 0) and self._weighs_half(other, claim)

    def _differs_from_lead(self, claim: StoryClaim) -> bool:
        """Whether the lead gives another number of the same things."""
        return claim.kind in ("count", "measurement") and any(
            other.kind == claim.kind
            and other.unit == claim.unit
            and other.consensus not in (None, 1, claim.consensus)
            and self._is_in_lead(other)
            and lines.outcome(other) is lines.outcome(claim) is None
            for other in self._claims
        )

    def _is_in_lead(self, claim: StoryClaim) -> bool:
        lead = self._lead
        return lead is not None and any(
            one.article_id == lead.article_id and lead.start <= one.start < lead.end
            for value in claim.values
            for one in value.claims
        )


def _gauge(claim: StoryClaim) -> str | None:
    """The name of what a story has one number of: "turnout"."""
    return gauges.measure(claim.values[0].claims[0])


def _fate(outcome: str) -> str:
    """Who died was killed, as far as numbers go."""
    return lines.KILLED if outcome == lines.DIED else outcome


def _is_of_counts_of_murder(claim: StoryClaim) -> bool:
    """Whether a court counts the dead: "three counts of murder", not of attempted murder."""
    found = set(tokens(claim.subject or ""))
    killing = words(PACKAGE, "overview", "charges_of_killing")
    return "counts" in found and "attempted" not in found and not killing.isdisjoint(found)


def _counts_all(toll: StoryClaim) -> bool:
    """Whether an article calls those who are counted by a word for anybody: "four people"."""
    anybody = words(casualties.LEXICON, "parts", "anybody")
    subjects = [one.subject.text for v in toll.values for one in v.claims if one.subject]
    return any(tokens(subject)[-1:] and tokens(subject)[-1] in anybody for subject in subjects)


def _is_of_one_time(one: StoryClaim, other: StoryClaim) -> bool:
    """Whether two entries may be of one day: neither says that it is of another."""
    return None in (one.from_, other.from_) or one.from_ == other.from_


def _fates(outcome: str) -> tuple[str, ...]:
    """The fates whose tolls may hold one: those who were shot were wounded or killed."""
    hits = table(PACKAGE, "overview")["hits"].values()
    return (outcome, lines.KILLED) if outcome in hits else (_fate(outcome),)


def _kind(claim: StoryClaim) -> str:
    """Which people a toll counts, "" for people of any kind: a part of them are "children"."""
    noun = tokens(lines.people(claim))[-1]
    is_any = noun == lines.OTHERS or noun in words(casualties.LEXICON, "parts", "anybody")
    return "" if is_any else noun
