"""From an Article to its Summary: text in, actors, locations, claims, quotes and dates out.

`reader.py` is the way in; it takes the model's turn, and asks `text` and `parse`. `stages.py` holds
the order of all that follows, as a table. The text flows through:

1. `text/`: what of the page is the story. `parse/`: the words, tags and tree that every rule reads,
   from spaCy, which no other folder imports.
2. `names/`, then `actors/`, then `places/`: who is named, who is meant, which namesake.
3. `quotes/`: who said what; then the pronouns in quotations (`actors/pronouns/quoted.py`).
4. `dates/`: the day that dates are counted from, then when; then when each quote was said
   (`circumstances/sayings.py`).
5. `claims/`, with `numbers/` and `quantities/`: how many of what, and who says so.
6. `circumstances/`: where and when a number holds, and of which whole it is a part.
7. `key_sentences.py`, asked by `reader.py`: the sentences that a story record may quote, with the
   dates of what each mainly tells (`told_dates.py`).

Below all lie `grammar/` (questions to the parse) and `vocabulary/` (words and places that several
stages know). Word lists are data in the `lexicon/` of the folder that reads them. `gate.py` and
`companion.py` share the model among requests.

A new kind of thing takes more than a line in `stages.py`: a record (`service/records/summary.py`),
`reader._summary`, which puts what a stage gives into the Summary, a schema (`schemas/`),
`openapi.yaml`, and how stories merge it (`service/stories/merge.py`).
"""
