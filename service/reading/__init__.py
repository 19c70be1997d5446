"""From an Article to its Summary. spaCy is known here alone, and here to `parse/` alone.

The text flows through `text` (what of the page is the story) and `parse` (spaCy, and the plain
words that every rule reads), then `names` → `actors` and `places`, `quotes` and `claims` (with
`numbers`, `quantities`). Below them lie `grammar` and `vocabulary`. Word lists are data in the
`lexicon/` of the folder that reads them.
"""
