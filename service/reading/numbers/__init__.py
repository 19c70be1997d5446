"""A number as it is spelled; knows no noun.

In: words of a sentence (`pieces.split` cuts them into atoms: digits, letters, signs). Out: for a
place in the atoms a `Numeral`, a `Unit`, a bound, or the end of what is no quantity.

- `pieces.py` the atoms; `spelled.py` numbers in words; `numeral.py` numbers in figures and both.
- `torn.py` figures that a page has torn: "$1, 199", "4. 5 pounds".
- `million.py` whether "412m" is a million or a length.
- `units.py` units and signs of money; `currencies.py` whose dollars, shillings and cents.
- `bounds.py` "more than", "up to", "has not exceeded".
- `dates_and_codes.py` dates, clock times, ordinals; `identifiers.py` phones, coordinates, laws.

What is passed over, in this order (`dates_and_codes.passed_over`): links; spoken clock times
("half past nine"); telephones ("0800 123 456"); coordinates ("12° N"); names that a hyphen joins
("7-Eleven"); places in molecules; citations ("18 U.S.C. 1001"); years with an era ("A.D. 79");
fiscal years ("FY2013-14"); torn ordinals ("23 rd"); short years ("’08"); clock times; numeric
dates; days of a month; digits joined to letters ("A320-200"); ordinals; emergency numbers ("a 911
caller").
"""
