"""What a quantity counts or measures: a `Measure` and its parse in, unit, subject and verb out.

`subject.py` asks in this order, and the first that answers wins:

1. A former value: "won 44, up from 31" has the subject of 44.
2. The same restated: "0.7%, or 14 points".
3. A ratio: "prices doubled" (the subject of the verb).
4. The next of a list or contest (`goes_on.py`): "2 GW in Goa, 9 in Pune".
5. An interval between two times: "four days after the vote".
6. An amount with a unit: by the parse (`measured_thing.py`), by the words beside it
   (`amount_context.py`), as a change (`change.py`), as a share of a whole (`whole.py`).
7. A count: its noun; a tally (`tally.py`); without a noun (`elliptic.py`) by who acts
   (`bare_number.py`) or by what was counted before (`before.py`).
"""
