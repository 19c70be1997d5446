"""Where the outlet is at home: what the text leaves open about days, seasons and feasts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.naming import outlets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.dates.calendar.form import Form
    from service.reading.parse.words import Sentence
    from service.records import Article, Location

_SOUTHERN = words("service.reading.dates", "southern", "countries")


@dataclass(frozen=True, slots=True)
class Home:
    """Where the outlet is at home, and the places of the text that overrule it."""

    code: str | None
    spots: tuple[tuple[int, str | None, float | None], ...]

    @classmethod
    def of(cls, article: Article, locations: Sequence[Location]) -> Home:
        """The home as sent, else the country of the outlet's name or web address."""
        code = outlets.country_of(article.home, article.source, article.url)
        spots = sorted(
            ((m.start, p.country_code, p.latitude) for p in locations for m in p.mentions),
            key=lambda spot: spot[0],
        )
        return cls(code, tuple(spots))

    def in_order(self, form: Form) -> Form:
        """As in "9/1/2025": the month first in the United States alone."""
        if form.kind != "day" or form.name != "order":
            return form
        if self.code is None:
            return form if form.month == form.day else replace(form, kind="open", unit="day")
        if self.code == "US":
            return form
        return replace(form, month=form.day, day=form.month)

    def _in(self, sentence: Sentence) -> list[tuple[int, str | None, float | None]]:
        start, end = sentence.start, sentence.end
        return [spot for spot in self.spots if start <= spot[0] < end]

    def is_southern(self, sentence: Sentence) -> bool:
        """Whether the place of the sentence, else the home, lies south of the equator."""
        for _, code, latitude in self._in(sentence):
            if latitude is not None:
                return latitude < 0
            if code is not None:
                return code in _SOUTHERN
        return self.code is not None and self.code in _SOUTHERN

    def country(self, sentence: Sentence) -> str | None:
        """The country whose feasts a sentence names."""
        for _, code, _ in self._in(sentence):
            if code is not None:
                return code
        return self.code
