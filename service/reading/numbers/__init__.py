"""A number as it is spelled, whatever it counts.

In: words of a sentence (`pieces.split` cuts them into atoms: digits, letters, signs). Out: for a
place in the atoms a `Numeral`, a `Unit`, a bound, or the end of what is not a quantity. What a
number counts is for `quantities/` to say; a noun is looked at only where the spelling leaves two
readings open ("6 p.m.", "’08 was", "5 m people").

- `pieces.py`: the atoms; `spelled.py`: numbers in words; `numeral.py`: numbers in figures and both.
- `torn.py`: figures that a page has torn: "$1, 199", "4. 5 pounds".
- `million.py`: whether "412m" is a million or a length.
- `units.py`: units, "percent" and "points" among them, and signs of money; `currencies.py`: whose
  dollars, shillings and cents.
- `bounds.py`: "more than", "up to", "has not exceeded".
- `dates_and_codes.py`: dates, clock times, ordinals; `days_of_months.py`: "3 March", "May 4-7";
  `identifiers.py`: phones, coordinates, laws.

Skipped as no quantity, in this order (`dates_and_codes.passed_over`): links; spoken clock times
("half past nine"); of a number in words, one that a hyphen joins to a word ("top-four"). Of digits:
telephones ("0800 123 456"); coordinates ("12° N"); names that a hyphen joins ("7-Eleven"); places
in molecules; citations ("18 U.S.C. 1001"); years with an era ("A.D. 79"); fiscal years
("FY2013-14"); torn ordinals ("23 rd"); short years ("’08"); clock times; makes with the s of a
plural ("nine 737-800s"); numeric dates; days of a month; digits joined to letters ("A320-200");
ordinals; emergency numbers ("a 911 caller").
"""
