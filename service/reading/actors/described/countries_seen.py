"""Which country "the country" and "the nation" take up: the only one that was named just now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import PARTS, is_possessor

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word


class CountriesSeen:
    """The countries by the sentences that name them, whether they act there or are places."""

    def __init__(self, parse: Parse, names: list[Name], named: list[Draft]) -> None:
        self._drafts = {draft.country: draft for draft in named if draft.type == "country"}
        self._named: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for name in names:
            if name.country is not None and name.kind == "name":
                index = parse.words[name.first].sentence.index
                self._named[index].append((name.first, name.country))

    def meant(self, word: Word) -> Draft | None:
        """The actor that "the country" is, where it acts or owns and no other can be meant."""
        before = word.before
        takes_part = word.dep in PARTS or is_possessor(word)
        if not self._drafts or before is None or before.lower != "the" or not takes_part:
            return None
        index = word.sentence.index
        for there in (index, index - 1):
            codes = {code for first, code in self._named.get(there, ()) if first < word.i}
            if codes:
                return self._drafts.get(codes.pop()) if len(codes) == 1 else None
        return None
