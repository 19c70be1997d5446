"""From an Article to its Summary. spaCy is known here alone, and here to `parse/` alone.

`reader.py` is the way in, `stages.py` the order of the stages as a table. The text flows through:

1. `text`: what of the page is the story; `parse`: spaCy, and the plain words that every rule reads.
2. `names`, then `actors` and `places`: who is named, who is meant, which namesake.
3. `quotes` and `dates`: who said what, and when.
4. `claims` (with `numbers` and `quantities`), then `circumstances`: how many of what, says who;
   where and when a number holds, and of what whole it is a part.
5. `key_sentences.py`: the sentences that a story record may quote.

Below all lie `grammar` (questions to the parse) and `vocabulary` (words and places that several
stages know). Word lists are data in the `lexicon/` of the folder that reads them. `gate.py` and
`companion.py` share the model among requests.
"""
