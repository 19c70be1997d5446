"""Places that the model took for a body or a person, by what stands beside them.

In this order, each enough by itself:
1. who lives there or heads it: "a Williston man", "three Corran residents", "said Corran Mayor Ann
   Roe" (of a place that is known);
2. what a place has: "the mayor of Corran", "the outskirts of Skarvik", "two miles west of Corran";
3. where somebody is from: "Ann Roe, 20, of Hayes," (of a place that is known);
4. where something stands or somebody lives: "a school in Chibwa", "fled to Chibwa",
   "near Chibwa";
5. what it lies in: "Ocilla, Ga.", "Bangor, Maine" (of a place that is known there; also in the
   table `evidence.EVIDENCE`, since "Paris, Texas, lost its bridge" shows a body as well);
6. what it is a part of: "the Millside section of Leeds".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import organizations
from service.reading.grammar.word_classes import is_adjective, is_determiner
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.names.types.place import is_called_a_quarter
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import SHORT_COUNTIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

# Words of a town's name that may stand so; longer names are bodies ("Ocilla Garden Club").
LONGEST_TOWN_BESIDE = 3
LONGEST_STATE = 2  # words: "New Mexico"
# What is done "in", "to" and "from" places.
LIVED = lexicon.table(gazetteer.PACKAGE, "place_clues")["lived"]


def is_place(parse: Parse, found: Sequence[Candidate], k: int) -> bool:
    """Whether candidate `k` is a place by the words beside it."""
    candidate = found[k]
    words = parse.words[candidate.first : candidate.last + 1]
    if (
        len(words) > LONGEST_TOWN_BESIDE
        or candidate.end != words[-1].end
        or not words[0].text[0].isupper()
    ):
        return False
    return (
        _has_inhabitants(parse, words)
        or _has_a_resident(words)
        or _has_what_places_have(parse, words)
        or _is_where_from(parse, words)
        or (candidate.label == "PERSON" and _is_where_something_is(parse, words))
        or _is_where_somebody_lives(words)
        or _lies_in_next(parse, words, found[k + 1] if k + 1 < len(found) else None)
        or _is_a_quarter_of_next(parse, words[-1], found[k + 1] if k + 1 < len(found) else None)
    )


def _has_inhabitants(parse: Parse, words: list[Word]) -> bool:
    """As in "A Williston man": a village of that name is enough."""
    first, last = words[0], words[-1]
    after = parse.words[last.i + 1] if last.i + 1 < len(parse.words) else None
    if after is None or after.lower not in _listed("inhabitants"):
        return False
    before = parse.words[first.i - 1] if first.i else None
    opens = before is None or before.sentence is not first.sentence
    opens = opens or after.lower in _listed("heads_of_towns")
    if not (
        opens
        or (
            before is not None
            and (is_determiner(before) or is_cardinal(before) or is_adjective(before))
        )
    ):
        return False
    return _is_town(parse.form(first.start, last.end))


def _has_a_resident(words: list[Word]) -> bool:
    """As in "said Glen Orval resident Ann Roe", known or not."""
    noun = words[-1].after
    who = None if noun is None or noun.lower != "resident" else noun.after
    return who is not None and is_proper(who) and who.text.istitle()


def _has_what_places_have(parse: Parse, words: list[Word]) -> bool:
    """As in "the mayor of Corran", known or not."""
    before = parse.words[words[0].i - 2 : words[0].i] if words[0].i > 1 else []
    if len(before) < 2 or before[1].lower != "of" or before[0].sentence is not words[0].sentence:
        return False
    after = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    goes_on = after is not None and after.text[0].isupper() and after.sentence is words[0].sentence
    if before[0].lower in _listed("directions"):
        # "the west of England", but "west of Corran"
        noun = parse.words[words[0].i - 3] if words[0].i > 2 else None
        return not goes_on and (noun is None or noun.lower != "the")
    return before[0].lower in _listed("held_by_places") and not goes_on


def _is_where_from(parse: Parse, words: list[Word]) -> bool:
    """Whether a name is somebody's home, set off by commas: "Miss Roe, of Hayes,"."""
    before = parse.words[words[0].i - 2 : words[0].i] if words[0].i > 1 else []
    after = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    if len(before) < 2 or before[0].text != "," or before[1].lower != "of":
        return False
    ends = after is None or after.text in (",", ".")
    return ends and _is_town(parse.form(words[0].start, words[-1].end))


def _is_where_something_is(parse: Parse, words: list[Word]) -> bool:
    """As in "a school in Chibwa": nothing stands in a person, nor near one but with a noun."""
    before = parse.words[max(words[0].i - 2, 0) : words[0].i]
    if len(words) > 1 or not before or not _ends(words[0]):
        return False
    if before[-1].lower in _listed("close_by"):
        return True
    houses = _listed("houses")
    return len(before) > 1 and before[1].lower == "in" and before[0].lower in houses


def _is_where_somebody_lives(words: list[Word]) -> bool:
    """As in "grew up in Chibwa", "fled to Chibwa", of what is known as no body."""
    link = words[0].before
    verb = link.before if link is not None else None
    if link is None or verb is None or len(words) > 1 or not _ends(words[0]):
        return False
    if verb.lemma not in LIVED.get(link.lower, ()):
        return False
    return words[0].text.istitle() and organizations.parse(words[0].text).byname is None


def _ends(name: Word) -> bool:
    """Whether a mark follows that ends a name."""
    return name.after is None or name.after.text in (",", ".", ";")


def _lies_in_next(parse: Parse, words: list[Word], following: Candidate | None) -> bool:
    """As in "Ocilla, Ga.": of a town that the gazetteer has in the region named next."""
    if following is None or following.first != words[-1].i + 2:
        return False
    if parse.words[words[-1].i + 1].text != ",":
        return False
    if parse.words[following.first].lower in SHORT_COUNTIES and len(words) == 1:
        return True  # "Corran, Co Sligo": an Irish address
    # What opens a sentence before a comma may be anybody: "Jackson, Mississippi's governor".
    text = parse.form(parse.words[following.first].start, following.end)
    if not text.endswith(".") and parse.text.startswith(".", following.end):
        text += "."
    return _lies_in(parse.form(words[0].start, words[-1].end), text)


def stands_before_its_state(parse: Parse, words: list[Word]) -> bool:
    """As in "Paris, Texas, lost its bridge": a comma, and a state that has such a town."""
    comma = words[-1].after
    if comma is None or comma.text != ",":
        return False
    last = comma
    for _ in range(LONGEST_STATE):
        if last.after is None or not last.after.text[0].isupper():
            break
        last = last.after
    closed = last.after is None or last.after.text in (",", ".", ")")
    if last is comma or not closed or comma.after is None:
        return False
    text = parse.form(comma.after.start, last.end)
    return _lies_in(parse.form(words[0].start, words[-1].end), text, kinds=("region",))


def _lies_in(name: str, whole: str, kinds: tuple[str, ...] = ("region", "country")) -> bool:
    """Whether the gazetteer has a town of a name in the best known region or country of another."""
    wholes = [
        place
        for place in gazetteer.candidates(whole) or gazetteer.candidates(whole.rstrip("."))
        if place.kind in kinds and "." not in place.region
    ]
    return any(
        town.kind == "city"
        and (town.is_within(whole) or (whole.kind == "country" and town.country == whole.country))
        for whole in wholes[:1]
        for town in gazetteer.candidates(name)
    )


def _is_a_quarter_of_next(parse: Parse, name: Word, following: Candidate | None) -> bool:
    """As in "the Millside section of Leeds", not "the Holm area of expertise"."""
    if following is None or following.first != name.i + 3 or not is_called_a_quarter(name):
        return False
    return _is_town(parse.form(parse.words[following.first].start, following.end))


def _is_town(text: str) -> bool:
    return any(place.kind in ("city", "region") for place in gazetteer.candidates(text))


def _listed(key: str) -> frozenset[str]:
    return lexicon.words(gazetteer.PACKAGE, "place_clues", key)
