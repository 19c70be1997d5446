"""Numeric claims: parse, cast and quotes in, `NumericClaim`s in reading order out (`read.py`).

For each quantity phrase:

1. `age_beside_person.py`: an age that only the words beside it show: "Ann Roe, 52";
   `unit_understood.py`: the unit that nobody repeats: "cost $40, 5 more than last year".
2. `measured/`: what it counts or measures, by the first rule that answers: a former value ("won 44,
   up from 31"), the same restated ("0.7%, or 14 points"), a ratio, the next of a list ("2 GW in
   Goa, 9 in Pune"), its distance from a mark ("15 percent above target"), an interval between two
   times ("four days after the vote"); then an amount with a unit ("a 25% tax"); or, of a bare
   number, what it counts without a noun ("12 died"), before its noun ("12 sheep").
3. `predicates/verb.py`: the verb that says something of it, unless that speaks of something else
   (`predicates/other_verbs.py`); `predicates/fates.py`: what a verb of leaving or finding leaves
   those who are counted as ("left 12 people dead").
4. `source.py`: who says it. A number in the words that name a source has none, or that of a quote
   around it ("according to three guests"). Else, outside a source's own words, who figured it ("the
   $1.15 expected by analysts"); then the speaker of the quote around it (`sources/`), a
   reporting verb above, and "according to". Plans, feelings and findings report nothing.
5. `modality.py`: whether it is denied, or not yet a fact, by the clause of its own verb. What did
   not happen "until" then did happen, and a known thing is as large as it is ("the 9-mile detour").
6. `rate.py`: a rate is added to the unit last: "40 flights a day".
7. Its sentence: one of over 1,000 code points is cut to 200 around the number. Its money
   (`numbers/currencies.py`) and its direction (`quantities/changes.py`).

Of a sentence that holds more numbers than prose can, such as a table, only the first make claims
(`read.most_of`).

`phrases.py` cuts noun phrases and verb groups out of the text, with what "and" joins to a noun
(`grammar/words/joined.py`) and the prefix of a verb ("re-elected"); `phrase_edges.py` tells where a
noun phrase ends; `verb_groups.py` what makes one predicate with a verb ("had to be cut down").
"""
