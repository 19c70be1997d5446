"""Which worker takes the next connection."""

from __future__ import annotations

from service.serving.balance import Balance


def test_who_has_more_connections_lets_another_go_first() -> None:
    """And who has as many as the others does not."""
    balance = Balance(3)
    first, second = balance.take_place(), balance.take_place()
    balance.show(first, 2, is_open=True)
    balance.show(second, 1, is_open=True)
    assert balance.another_has_fewer(first)
    assert not balance.another_has_fewer(second)
    balance.show(second, 2, is_open=True)
    assert not balance.another_has_fewer(first)


def test_nobody_gives_way_to_a_worker_that_is_gone_or_going() -> None:
    """A place that is given back, and a worker that takes no more."""
    balance = Balance(2)
    first, second = balance.take_place(), balance.take_place()
    balance.show(first, 2, is_open=True)
    balance.show(second, 0, is_open=False)
    assert not balance.another_has_fewer(first)
    balance.give_back(second)
    assert not balance.another_has_fewer(first)


def test_places_run_out_and_come_back() -> None:
    """One worker more than there are places has none, and gives way to nobody."""
    balance = Balance(2)
    places = [balance.take_place() for _ in range(3)]
    assert places == [0, 1, None]
    balance.show(None, 9, is_open=True)
    assert not balance.another_has_fewer(None)
    balance.give_back(None)
    balance.give_back(0)
    assert balance.take_place() == 0
