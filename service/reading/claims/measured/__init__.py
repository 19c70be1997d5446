"""What a quantity counts or measures: a `Measure` and its parse in, unit, subject and verb out.

The first rule that answers wins; `measurand.py` has what a rule is asked and what it answers. Of
every quantity (`subject.OF_QUANTITIES`):

1. A former value: "won 44, up from 31" has the subject of 44.
2. The same restated: "0.7%, or 14 points".
3. A ratio (`change.py`): "prices doubled", "outnumbered them three to one".
4. What a sum is meant for (`amount_context.py`): "approved $750,000 for road repairs";
   the next of prices (`amount_beside.py`): "€5 for ewes and €6 for lambs".
5. The next of a list (`goes_on.py`): "2 GW in Goa, 9 in Pune".
6. How far the amount before it is from a mark: "sold 4,000 vans, 15 percent above target".
7. An interval between two times: "four days after the vote".

Of an amount with a unit, and of a share (`subject.OF_AMOUNTS`):

8. The noun inside it: "one child in three".
9. A conversion: "five miles (8 km) of dikes"; what is in a place that has its size in brackets:
   "dams in Goa (30 MW) and Pune (24 MW)".
10. The second of two in a contest (`goes_on.py`): "led Holm 49 percent to 44".
11. The first of two: "Roe led Holm, 49 percent to 44".
12. The subject of a clause without its verb: "solar fell by 73 percent, and wind by 20".
13. How far away a place is: "found in Goa, 12 miles from Pune"; the next distance of the same
    place: "two miles east of Goa and four south of Pune".
14. What is left: "with two minutes left".
15. What the amount before it changes to: "a fee of £3 million, rising to £4 million".
16. The part of an amount said before: "a fund, of which $12 million was spent"; a bare part of a
    sum is money as it is (`claims/unit_understood.py`).
17. The thing that is measured: by the words beside it (`amount_beside.py`), by the parse
    (`measured_thing.py`, `amount_context.py`), as a change (`change.py`), as a share of a whole
    (`whole.py`).

Of a bare number (`of_counts.RULES`), once its noun has been looked for:

18. A score: the subject of the set before it, else the winner, else as the next rules have it;
    its unit is a vote, or what the sport scores.
19. What the sport of the article scores (`quantities/kinds/sports.py`): "made 31"; runs: "74 off
    131 balls".
20. Without a noun (`elliptic.py`): by who acts (`bare_number.py`), by what was counted before
    (`measurand.Before`), or as a tally (`tally.py`).
21. How far a side is before or behind another: "sit second, two points behind Lund".
22. A scale: "rose 50 points".
23. A result: "a 4-1 victory".
24. Its noun: "12 sheep".
"""
