"""The gate before the model: one at a time, in turn, for a bounded wait."""

from __future__ import annotations

import threading
import time

from service.reading.gate import Gate


def test_a_turn_goes_to_who_has_waited_longest() -> None:
    """Also before the one who has just left and asks again."""
    gate, order = Gate(), []
    assert gate.enter(0)

    def wait(name: str) -> None:
        assert gate.enter(10)
        order.append(name)
        gate.leave()

    threads = []
    for name in "abc":
        threads.append(threading.Thread(target=wait, args=(name,)))
        threads[-1].start()
        while len(gate._turns) < len(threads):
            time.sleep(0.001)
    gate.leave()
    assert gate.enter(10)
    order.append("again")
    gate.leave()
    for thread in threads:
        thread.join()
    assert order == ["a", "b", "c", "again"]


def test_a_wait_ends_when_it_should() -> None:
    """And who has gone away gets no turn."""
    gate = Gate()
    assert gate.enter(0)
    assert not gate.enter(0)
    assert not gate.enter(0.01)
    gate.leave()
    assert gate.enter(0)
