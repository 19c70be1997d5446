"""What a place lies in, as the words beside its name say: "X, Y", "X in Y", "Y's X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import places
from service.reading.grammar.words.nouns import is_before_name, leads_to_name, qualifies_name
from service.reading.places.beside import LONGEST_LIST, Beside
from service.reading.places.name_words import listed, says_what_it_is
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES, noun_kind

if TYPE_CHECKING:
    from service.reading.names.name import Name
    from service.reading.parse.words import Word

# How many words a container may stand away: "in the south-eastern Russian republic of Tuva".
WORDS_TO_CONTAINER = 7
POSSESSIVE = ("'s", "’s", "'", "’")


class Containers(Beside):
    """Reads what the places of one article lie in."""

    def container_after(self, name: Name) -> Name | None:
        """Y in "X, Y", "X (Y)", "X in Y" and "X, in the republic of Y"."""
        near = self.words[name.last]
        mark = self.word_at(name.last + 1, near)
        if mark is None:
            return None
        at = name.last + 1
        beside = self.by_first.get(at)
        if beside is not None and beside.start == name.end + 1:
            return beside if gazetteer.kind_of(beside.text) in ("country", places.REGION) else None
        if mark.text in (",", "("):
            direct = self.by_first.get(at + 1)
            if direct is not None and self.word_at(at + 1, near) and self._closes(direct, mark):
                return direct
            at += 1
        link = self.word_at(at, near)
        if link is not None and link.lower in listed("quarters"):
            return self.holder_of_quarter(link)
        while link is not None and says_what_it_is(link):
            at += 1
            link = self.word_at(at, near)
        if link is None or link.lower != "in":
            return None
        for i in range(at + 1, at + 1 + WORDS_TO_CONTAINER):
            word = self.word_at(i, near)
            if word is None:
                return None
            found = self.by_first.get(i)
            if found is not None:
                return found if found.type in PLACE_TYPES else None
            if not _leads_to_a_place(word):
                return None
        return None

    def _closes(self, container: Name, mark: Word) -> bool:
        """Whether the name after a mark can be what holds the place before it."""
        if container.type not in PLACE_TYPES and not places.bynames(container.text):
            return False
        after = self.word_at(container.last + 1, mark)
        return mark.text == "," or (after is not None and after.text == ")")

    def goes_on(self, part: Name, name: Name) -> bool:
        """Whether "and", "or" or one more region or country follows on "X, Y"."""
        if name.first != part.last + 2 or self.words[part.last + 1].text != ",":
            return False
        near = self.words[name.last]
        after = self.word_at(name.last + 1, near)
        if after is not None and after.text == ",":
            following = self.by_first.get(name.last + 2)
            if following is not None and following.type in ("region", "country"):
                return True
            after = self.word_at(name.last + 2, near)
        return after is not None and after.lower in listed("conjunctions")

    def owner_before(self, name: Name) -> Name | None:
        """Y in "Y's X" and "Y's western X"."""
        near = self.words[name.first]
        for i in range(name.first - 1, name.first - 1 - WORDS_TO_CONTAINER, -1):
            word = self.word_at(i, near)
            if word is None:
                return None
            if word.text in POSSESSIVE:
                owner = self.by_last.get(i - 1) or self.by_last.get(i)
                return owner if owner is not None and owner.type in PLACE_TYPES else None
            if not qualifies_name(word) and word.lower != "of":
                return None
        return None

    def people_before(self, name: Name) -> str | None:
        """The country of "the Russian city of X" and "Ukrainian border town X"."""
        near = self.words[name.first]
        passed_noun = False
        for i in range(name.first - 1, name.first - 1 - WORDS_TO_CONTAINER, -1):
            word = self.word_at(i, near)
            if word is None:
                return None
            if i == name.first - 1 and word.lower == "of":
                continue
            before = self.word_at(i - 1, near)
            code = (
                gazetteer.demonym(f"{before.text} {word.text}") if before is not None else None
            ) or (gazetteer.demonym(word.text) if word.text[:1].isupper() else None)
            if code is not None:
                return code if passed_noun else None
            if not is_before_name(word):
                return None
            passed_noun = passed_noun or noun_kind(word.lower) is not None
        return None

    def container_of_list(self, name: Name) -> Name | None:
        """Z of "X, Y and W in Z", for X and Y too."""
        for _ in range(LONGEST_LIST):
            following = self.listed_after(name)
            if following is None or following.type not in PLACE_TYPES:
                return None
            found = self.container_after(following)
            if found is not None and self.words[found.first - 1].text not in (",", "("):
                return found
            name = following
        return None


def _leads_to_a_place(word: Word) -> bool:
    """Whether a word can stand between "in" and the place: "in the far northern Y"."""
    if leads_to_name(word) or word.lower == "of":
        return True
    parts = listed("parts")
    return word.lower in parts or noun_kind(word.lower) is not None
