"""Quantity phrases: atoms of a sentence in, `Measure`s in reading order out (`read.read`).

From each place where a number may start, in this order:

1. `kinds/ratios.py` words of a ratio: "doubled", "twice as likely".
2. Passed over: set phrases ("the whole nine yards"), "Section 6A", dates and codes.
3. `single.py` one number with its currency, unit, rate and age (`kinds/ages.py`).
4. `ranges.py` what a second number makes of it, the first that holds: a smaller part
   (`kinds/compound.py`, "6ft 2in"), alternatives ("7- or 8-inch"), a share ("one in five"), a
   ballot ("seven votes to four"), an innings ("286 for six"), a score ("lost 1-3", all in
   `kinds/shares_and_scores.py`), a range or a change.
5. `kinds/magnitudes.py` of quakes; ratios in figures ("5 times as likely"); bounds
   (`bound_phrases.py`), which keep both ends of a range: "around 20 to 30" is approximately 20 to
   30; `denials.py` ("none of the 12").
6. No claim, the first that holds (`uncounted/rules.py`): equations; of a number with a unit only
   idioms and dates ("six years ago"). Of a bare number: letters joined to digits, models, odds,
   lines of figures. An age or a spell ("three straight months") is a claim, whatever follows; then
   titles, sorts ("a 100 zone"), makes, codes, years and labels are none.
7. `neighbours.py` quantities that lean on each other: units said once, conversions, "to 40 from
   35".
8. `former.py` former values: "64 percent, up from 58", "against 12 a year ago".

Percent, percentage points and basis points are units (`numbers/lexicon/units.toml`) of one kind,
"percent", and two sizes (`service/units`): points are never converted to percent. "Up two points"
beside a share is read by `neighbours.py`, "a quarter point" by `single.py`.

What a bare number counts: `nouns/elided_noun.py`, then `nouns/counted_noun.py`; what kind of noun
it is: `nouns/noun_kinds.py`. Whether a number is a change, and which way: `changes.py`.
"""
