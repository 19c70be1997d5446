"""From an Article to its Summary. spaCy is known here alone, and here to `pipeline.py` alone.

The text flows through `boilerplate` (what is not the story), `pipeline` (spaCy) and `parse` (the
plain words that every rule reads), then `names` → `actors` (with `coreference`) and `locations`,
`quotes` and `claims` (with `numerals`, `dates`). Word lists are data in `lexicon/`.
"""
