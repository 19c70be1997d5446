"""What is scored where no word at a number says so, by the sport that the article is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]

_CRICKET = "Lund lost three wickets. "


def test_runs_are_scored_in_cricket(claims_of: Read) -> None:
    """No ball or wicket that was counted before lends its name to what a batsman made."""
    text = f"{_CRICKET}Tom Holm, a batsman, scored 61 off 118 balls. Lee Roe made 22."
    _, first, balls, second = claims_of(text)
    assert [claim.quantity.unit for claim in (first, balls, second)] == ["run", "ball", "run"]
    assert second.subject is not None
    assert second.subject.text == "Lee Roe"


def test_who_bowls_takes_wickets(claims_of: Read) -> None:
    """Of the two numbers behind a bowler the first are wickets, of a side runs."""
    *_, taken, made = claims_of(
        f"{_CRICKET}The bowler took 7-42 in the innings. Lund were 91-2 at stumps."
    )
    assert [taken.quantity.unit, made.quantity.unit] == ["wicket", "run"]


def test_a_score_counts_what_its_sport_scores(claims_of: Read) -> None:
    """Goals where there are goalkeepers; without such words nothing is guessed."""
    (told,) = claims_of("The goalkeeper and a striker were hurt as Lund beat Ystad 3-1.")
    (bare,) = claims_of("Lund beat Ystad 3-1.")
    assert told.quantity.unit == "goal"
    assert bare.quantity.unit is None


def test_a_record_of_games_is_a_score_without_points(claims_of: Read) -> None:
    """Alone in brackets behind a name two numbers are no range."""
    text = "The quarterback had a touchdown as Lund (5-12) beat Ystad 31-17."
    record, result = claims_of(text)[-2:]
    assert record.quantity.parts == (5, 12)
    assert record.quantity.unit is None
    assert result.quantity.unit == "point"


def test_both_records_of_a_side_count_nothing(claims_of: Read) -> None:
    """Games won and lost, in all and in a league; the result beside them counts points."""
    first, second, result = claims_of(
        "The quarterback fumbled, and a touchdown won it for Lund (6-1, 3-0) 31-17."
    )
    assert [first.quantity.unit, second.quantity.unit] == [None, None]
    assert result.quantity.unit == "point"


def test_wickets_fall_for_runs(claims_of: Read) -> None:
    """So many behind wickets or behind who took one are runs; of a shop nothing is known."""
    *_, lost = claims_of("The batsman left, and Lund lost their last wickets for 41.")
    *_, bowled = claims_of(f"{_CRICKET}Tom Holm, a batsman, was bowled by Lee Roe for 88.")
    assert [lost.quantity.unit, bowled.quantity.unit] == ["run", "run"]
    *_, sold = claims_of(f"{_CRICKET}Tom Holm, a batsman, sold the bat to Lee Roe for 88.")
    assert sold.quantity.unit is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Ann Roe won 7-6 (5), 4-6, 6-3.", ["game", "game", "game"]),
        ("Roe and Holm won in straight sets (6-4, 6-3).", ["game", "game"]),
        ("Roe took the first set 7-5.", ["game"]),
        ("Lund won the final 21-15, 22-24, 21-18.", ["point", "point", "point"]),
        ("Lund won 2-1 (25-21, 23-25, 15-11).", ["set", "point", "point", "point"]),
        ("Lund won the volleyball final 3-1.", ["set"]),
        ("They won 24-21, 31-17 and 20-10.", [None, None, None]),
        ("Lund beat Ystad 6-4.", [None]),
    ],
)
def test_sets_tell_their_sport_by_how_they_end(
    claims_of: Read, text: str, units: list[str | None]
) -> None:
    """At six games and two ahead, or at so many points; a tie-break is part of its set."""
    assert [claim.quantity.unit for claim in claims_of(text)] == units


def test_a_result_behind_a_noun_in_brackets_is_no_record(claims_of: Read) -> None:
    """Only behind a name are two numbers games won and lost."""
    *_, result = claims_of("The goalkeeper and a striker left after the final (3-1).")
    assert result.quantity.unit == "goal"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Lund won the netball final 54-48, with the goals shared.", "goal"),
        ("The snooker player won 10-7 after a break in the last frame.", "frame"),
        ("Ann Roe won at darts 7-4 with a fine checkout.", "leg"),
        ("The grandmaster won the chess match 6.5-4.5.", "point"),
    ],
)
def test_more_sports_name_what_they_score(claims_of: Read, text: str, unit: str) -> None:
    """Their own words tell the sport, and so what its scores count."""
    (claim,) = claims_of(text)
    assert claim.quantity.unit == unit
