"""Two numbers that make a share or a score: "one in five", "three out of four", "won 3-0"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.punctuation import DOUBLE_MARKS
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import NOUNS, TENSED, is_plain_noun, is_singular_name
from service.reading.grammar.words.nouns import is_noun_or_quality, is_proper
from service.reading.grammar.words.speech_parts import parts_clauses
from service.reading.numbers import dates_and_codes as dates
from service.reading.numbers import numeral as numerals
from service.reading.numbers import units
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import SCALES, exact
from service.reading.quantities.changes import is_change_before
from service.reading.quantities.uncounted import years

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.numbers.spelled import Numeral
    from service.reading.quantities.measure import Measure

_CONTESTS = frozenset(table("service.reading.quantities", "measured")["contests"])
_SCORES = table("service.reading.quantities", "compared")["contests"]
_PLAYED, _VOTING = frozenset(_SCORES["verbs"]), frozenset(_SCORES["voting"])
_RESULTS, _VOTES = frozenset(_SCORES["nouns"]), frozenset(_SCORES["votes"])
_VOTED = frozenset(_SCORES["voted"])
_CASTING, _INNINGS = frozenset(_SCORES["casting"]), frozenset(_SCORES["innings"])
_OF_CONTESTS, _OF_VOTES = _CASTING | _CONTESTS, _CASTING | _VOTES
_DECIDING = _PLAYED | _VOTING | _RESULTS
_ODDS_BEFORE, _ODDS_AFTER = frozenset(_SCORES["odds_before"]), frozenset(_SCORES["odds_after"])
_ODDS_REACH = 3  # atoms from "odds" to the numbers
_BOWLING = frozenset(_SCORES["bowling"])
_DECLARED = frozenset(_SCORES["declared"])
_WICKETS = 10  # in an innings, which ends with the last
_CONTEST_REACH = 8  # words before the first share among which its verb is looked for
_WHOLE = 100
_GAMES = 200  # no side has won and lost more in a season
_LARGEST_WHOLE = 1000  # of "one birth in 1000"
# Wholes of which more than one are told: "six in 10", "12 in 100".
_ROUND = (100, 1000, 10_000, 100_000)


def is_contest(atoms: list[Atom], left: Measure, right: Measure, word: str, opener: str) -> bool:
    """Whether two sides have a share each: "won, 53 percent to 39", "trails 39 to 45 percent"."""
    if word != "to" or opener in ("from", "between") or "percent" not in (left.kind, right.kind):
        return False
    if (left.value or 0) > (right.value or 0):
        return (left.value or 0) <= _WHOLE
    before = atoms[max(left.first - _CONTEST_REACH, 0) : left.first]
    return any(atom.word.lemma in _CONTESTS for atom in before)


def is_score(atoms: list[Atom], left: Measure, right: Measure) -> bool:
    """As in "9-2": a range never falls, and has a unit or a large number more often than not."""
    if left.unit is not None or right.unit is not None or left.value is None or right.value is None:
        return False
    if lower_at(atoms, left.last) == "to":
        large = left.value > _WHOLE and not _is_of_contest(atoms, left.first)
        if large or is_change_before(atoms, left.first) or left.value == right.value:
            return False
    return left.value >= right.value and left.numeral.scale == right.numeral.scale == 1


def _is_of_contest(atoms: list[Atom], i: int) -> bool:
    """As in "won, 134 to 63": with a comma it is a result, in "trails Holm 458 to 359" a tally."""
    return lower_at(atoms, i - 1) == "," and not _OF_CONTESTS.isdisjoint(_words_before(atoms, i))


def is_result(atoms: list[Atom], left: Measure, right: Measure) -> bool:
    """As in "lost 1-3", "6-4, 3-6", "rejected it 45 to 55": the lower number may come first.

    "30-40 arrests" are so many as one to the other, also where they are made in a contest.
    """
    if left.unit is not None or right.unit is not None or left.value is None or right.value is None:
        return False
    if left.value % 1 or right.value % 1 or not left.numeral.scale == right.numeral.scale == 1:
        return False
    following = atoms[right.last].word if right.last < len(atoms) else None
    if following is not None and following.lemma in _RESULTS:
        return True
    if following is not None and is_noun_or_quality(following) and not is_singular_name(following):
        return False
    record = max(left.value, right.value) < _GAMES and is_record(atoms, left.first, right.last)
    if record or _follows_a_score(atoms, left.first):
        return True
    before = _words_before(atoms, left.first)
    if lower_at(atoms, left.first - 1) == "of" and atoms[left.first - 2].word.lemma in _RESULTS:
        return True  # "by a margin of 266 to 39"
    if lower_at(atoms, left.last) == "to":
        if is_change_before(atoms, left.first) or left.value <= right.value:
            return False  # "confirmed cases rose by 312 to 4,871"
        return not _CASTING.isdisjoint(before) or not _VOTES.isdisjoint(before)
    return not _DECIDING.isdisjoint(before)


def is_record(atoms: list[Atom], first: int, last: int) -> bool:
    """As in "the Gulls (22-31)": alone in brackets behind a name, games won and lost."""
    alone = lower_at(atoms, first - 1) == "(" and lower_at(atoms, last) in (")", ",")
    return alone and first > 1 and is_proper(atoms[first - 2].word)


def _words_before(atoms: list[Atom], i: int) -> set[str]:
    """The verbs and nouns shortly before atom `i`; no participle that describes a noun."""
    found: set[str] = set()
    for k in range(max(i - _CONTEST_REACH, 0), i):
        describes = (
            k + 1 < i and is_past_participle(atoms[k].word) and atoms[k + 1].word.tag in NOUNS
        )
        if not describes:
            found.add(atoms[k].word.lemma)
    return found


def _follows_a_score(atoms: list[Atom], i: int) -> bool:
    """Whether the score of another set or game stands before, after a comma or "and"."""
    j = i - 1
    while j > 0 and lower_at(atoms, j) in (",", "and", ";", "(", ")"):
        j -= 1
    parted = j < i - 1 and atoms[j].digits and lower_at(atoms, j - 1) in DASHES
    return parted and atoms[j - 2].digits


def innings(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "were 286 for six": runs and wickets."""
    j = left.last + 1
    if left.unit is not None or left.value is None or left.value % 1 or j >= len(atoms):
        return None
    wickets = numerals.read(atoms, j)
    if wickets is None or wickets.value is None:
        return None
    bowled = left.first > 0 and atoms[left.first - 1].word.lemma in _BOWLING
    if not 0 <= min(left.value, wickets.value) < _WICKETS or bowled != (left.value < _WICKETS):
        return None
    batted = left.first > 0 and atoms[left.first - 1].word.lemma in _INNINGS
    if not (bowled or batted or lower_at(atoms, wickets.last) in _DECLARED):
        return None
    following = atoms[wickets.last].word if wickets.last < len(atoms) else None
    if following is not None and is_noun_or_quality(following):
        return None  # "made 12 for six guests"
    return left.as_score(wickets.value, wickets.last)


def ballot(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "by seven votes to four"."""
    j = left.last + 2
    if left.value is None or j >= len(atoms) or lower_at(atoms, j - 1) != "to":
        return None
    against = numerals.read(atoms, j) if atoms[left.last].word.lemma in _VOTES else None
    if against is None or against.value is None or left.value % 1 or against.value % 1:
        return None
    return left.as_score(against.value, against.last)


def are_odds(atoms: list[Atom], measure: Measure) -> bool:
    """As in "at odds of 33-1", "the 5-2 favourite": two numbers that nobody scored."""
    if not measure.parts:
        return False
    before = atoms[max(measure.first - _ODDS_REACH, 0) : measure.first]
    after = atoms[measure.last : measure.last + 1]
    return any(atom.lower in _ODDS_BEFORE for atom in before) or any(
        atom.lower in _ODDS_AFTER for atom in after
    )


def cast(atoms: list[Atom], measure: Measure) -> str | None:
    """What is counted in a score, where it is votes: "approved it 9-2", "a 5-4 ruling"."""
    following = atoms[measure.last].word if measure.last < len(atoms) else None
    if following is not None and following.lemma in _VOTES:
        return "vote"
    before = _words_before(atoms, measure.first)
    before.update(atom.word.lemma for atom in atoms[measure.core : measure.core_last])
    if _VOTING.isdisjoint(before) or _VOTED.isdisjoint(before):
        return None if _OF_VOTES.isdisjoint(before) else "vote"
    return "vote"


def read(atoms: list[Atom], left: Measure) -> Measure:
    """The share of a whole that begins with `left`, a fraction; or `left` as it is."""
    return (_of_tries if atoms[left.last].text in DASHES else _of_a_whole)(atoms, left)


def one_thing_in(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "one patient in five": a share with its noun inside."""
    j = left.last
    if left.value is None or left.unit is not None or not left.numeral.words or j + 2 >= len(atoms):
        return None
    noun = atoms[j].word
    if not is_plain_noun(noun) or lower_at(atoms, j + 1) != "in":
        return None
    whole = numerals.read(atoms, j + 2)
    if whole is None or not whole.value or not 0 < left.value < whole.value <= _LARGEST_WHOLE:
        return None
    following = atoms[whole.last].word if whole.last < len(atoms) else None
    goes_on = following is not None and not (following.tag in TENSED or parts_clauses(following))
    if goes_on or units.unit_after(atoms, whole.last) is not None or whole.scale != 1:
        return None
    return replace(_as_share(left, whole), noun=noun)


def _of_a_whole(atoms: list[Atom], left: Measure) -> Measure:
    """As in "one in three", "three out of five"."""
    j = left.last
    if left.value is None or left.unit is not None or left.numeral.scale != 1:
        return left
    words = [a.lower for a in atoms[j : j + 2]]
    rate = words[0] == "in"
    every = words in (["in", "every"], ["of", "every"])
    k = j + 2 if every or words == ["out", "of"] else j + 1
    k += words == ["out", "of"] and lower_at(atoms, k) == "every"
    scale = k + (lower_at(atoms, k) == "a" and lower_at(atoms, k + 1) in SCALES)  # "in a million"
    whole = numerals.read(atoms, scale) if scale < len(atoms) else None
    if whole is None or not whole.value or not 0 < left.value < whole.value or whole.first != k:
        return left
    # "seven of 10 farmers" is a share; "four of the nine", "one of two bridges" count both.
    if words[0] == "of" and not every and (left.value == 1 or whole.value > _WHOLE):
        return left
    if words[0] == "of" and (whole.scale != 1 or whole.fraction):
        return left
    if rate and (
        left.value > 10
        or not (left.value == 1 or whole.value <= 10 or whole.value in _ROUND)
        or (units.unit_after(atoms, whole.last) is not None and not _is_mark(atoms, whole.last))
        or years.is_year(atoms, whole, bounded=False, counted=False)
        or dates.passed_over(atoms, whole.first) > whole.first
    ):
        return left
    return _as_share(left, whole)


def _is_mark(atoms: list[Atom], i: int) -> bool:
    """Whether a quotation mark stands at atom `i`: "a “2 in 7” risk" is not seven inches."""
    return i < len(atoms) and atoms[i].text in DOUBLE_MARKS


def _of_tries(atoms: list[Atom], left: Measure) -> Measure:
    """As in "10-of-18 shooting", "went 3-for-4", "a one-in-five chance": how many come off."""
    j = left.last
    tight = j + 3 < len(atoms) and not any(atom.gap for atom in atoms[j : j + 4])
    whole = numerals.read(atoms, j + 3) if tight and lower_at(atoms, j + 2) == "-" else None
    if whole is None or not whole.value or left.unit is not None or left.value is None:
        return left
    return _as_share(left, whole) if left.value <= whole.value else left


def _as_share(left: Measure, whole: Numeral) -> Measure:
    value = (left.value or 0.0) / (whole.value or 1.0)
    numeral = exact(left.numeral.first, whole.last, value, fraction=True)
    return replace(left, numeral=numeral).up_to(whole.last).of_value(value)
