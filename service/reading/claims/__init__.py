"""Numeric claims: parse, cast and quotes in, `NumericClaim`s in reading order out (`read.py`).

For each quantity phrase:

1. `measured/subject.py` what it counts or measures, the first rule that tells: a former value
   ("won 44, up from 31"), the same restated ("0.7%, or 14 points"), a ratio, the next of a list
   (`goes_on.py`, "2 GW in Goa, 9 in Pune"), an interval between two times ("four days after the
   vote"), an amount with a unit (`measured_thing.py`,
   `amount_context.py`, `whole.py`), a counted noun, none at all (`elliptic.py`, from
   what was counted before: `before.py`).
   What it is told per goes into the unit at last (`rate.py`): "40 flights a day".
2. `predicate.py` the verb that says something of it.
3. `source.py` who says it: the speaker of the quote around it (`quoted_source.py`), a reporting
   verb above, "according to". Plans, feelings and finds say nothing.
4. `modality.py` whether it is denied, or no fact yet, by the clause of its own verb. What did not
   happen "until" then did happen, and a known thing is as large as it is ("the 9-mile detour").
5. Its money (`numbers/currencies.py`), its direction (`quantities/changes.py`), its sentence: of
   one longer than 1,000 code points at most 200 round the number. Of a sentence that is a table
   the first claims stand (`most_of`).

`phrases.py` cuts noun phrases and verb groups out of the text, with what "and" joins to a noun
(`grammar/words/joined.py`) and the prefix of a verb ("re-elected"); `verb_groups.py` what makes one
predicate with a verb ("had to be cut down"); `age_beside_person.py` knows
ages that only the context tells.
"""
