"""Kinds of quantities that need more than a number and its unit.

- `ages.py`: "20-year-old", "Kim, 41,". An age is a claim of the kind "age".
- `compound.py`: one measure in two units, "6ft 2in".
- `exchange.py`: rates of exchange, "83.27 to the dollar".
- `magnitudes.py`: of earthquakes, "a 6.9 tremor".
- `points.py`: points of percent that are only called points, "up 5.6 points on 2019".
- `ratios.py`: "doubled", "twice as likely", "5 times the average".
- `sports.py`: what is scored where no word at the number says so: "made 31" in cricket.
- `shares_and_scores.py`: "one in five", "won 3-0", odds.

`quantities/read.py` says when each is asked.
"""
