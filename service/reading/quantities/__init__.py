"""Quantity phrases: atoms of a sentence in, `Measure`s (`measure.py`) in reading order out.

`read.read` tries each place where a number may start, in this order:

1. `kinds/ratios.py`: words of a ratio, "doubled", "twice as likely".
2. Skipped as no quantity: set phrases ("the whole nine yards"), "Section 6A", dates and codes
   (`numbers/dates_and_codes.py`).
3. `single.py`: one number with its currency, unit, rate and age (`kinds/ages.py`); an article that
   stands for "one" after a bound or before a half (`with_article.py`: "less than an inch").
4. `ranges.py`: what a second number makes of it. A smaller part is added first
   (`kinds/compound.py`, "6ft 2in"); then the first that holds: alternatives ("7- or 8-inch"), a
   share ("one in five"), a ballot ("seven votes to four"), an innings ("286 for six"), a score
   ("lost 1-3"; the last four in `kinds/shares_and_scores.py`), a range or a change ("4 to 6").
5. `kinds/magnitudes.py`: "a 6.9 quake"; then ratios in figures ("5 times as likely"); then bounds
   (`bound_phrases.py`), which keep both ends of a range: "around 20 to 30" is approximately 20 to
   30; then `denials.py` ("none of the 12").
6. `nouns/`: the noun that a bare number counts.
7. Numbers that make no claim, by the tables of `uncounted/rules.py`. First, of a number with a
   unit: equations ("$1 = 129 shillings"), an article that lacks its bound ("fell over a decade"),
   idioms ("one day he left") and dates ("six years ago"). Of a bare number: equations, letters
   joined to digits ("5G"), number words of another sense ("one thing", "a four-door car"), models,
   odds, torn noughts, screens, decades in words and marks that are explained ("4 means good").
   Then a bare number may become a duration ("three straight months") or an age, which is kept. If
   it does not, it is asked for lines that hold nothing but figures, titles ("2 Timothy"), numbers
   that tell which one ("a 100 zone"), and last for labels, years, makes, codes and what a number
   behind it names ("in seat 14").
8. `neighbours.py`: quantities that lean on each other: a unit said once ("7, 8 or 10 percent"),
   conversions; and with `parted_changes.py` a change that other words part ("to 40 from 35").
9. `former.py`: former values: "64 percent, up from 58", "against 12 a year ago".

A ratio skips steps 6 and 7. A `Measure` is a value: a rule that reads more returns another.

Percent, percentage points and basis points (`numbers/lexicon/units.toml`) are of one kind,
"percent", but of two dimensions, shares and points (`service/units`): points are never converted to
percent. Of what a share is one is read by `claims/measured/whole.py`. Per mille is a share too, yet
a claim of the kind "measurement". "Up two points" beside a share is read by `kinds/points.py`, "a
quarter point" by `single.py`.

Whether a number is a change, and in which direction: `changes.py`, of a "by" `moved.py`.
"""
