"""Kinds of quantities that need more than a number and its unit.

- `ages.py`: "20-year-old", "Kim, 41,". An age is a claim of the kind "age".
- `compound.py`: one measure in two units, "6ft 2in".
- `exchange.py`: rates of exchange, "83.27 to the dollar".
- `magnitudes.py`: of earthquakes, "a 6.9 tremor".
- `points.py`: points of percent that are only called points, "up 5.6 points on 2019".
- `ratios.py`: "doubled", "twice as likely", "5 times the average".
- `sets.py`: what the sets of a match count, by how they end: "6-4, 3-6, 7-5".
- `sports.py`: what is scored where no word at the number says so: "made 31" in cricket.
- `shares_and_scores.py`: "one in five", "won 3-0", odds.

Who asks: `quantities/read.py` and `quantities/single.py` for ages, rates of exchange, magnitudes
and ratios; `quantities/ranges.py` for what two numbers make together (two units, shares and
scores); `quantities/neighbours.py` for points, once the share beside them is known;
`claims/phrases.py` for sports, once the article is;
`claims/measured/of_counts.py` for sets.
"""
