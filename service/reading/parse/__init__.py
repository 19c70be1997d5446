"""Text into words with tags and a tree. The only folder that imports spaCy.

Blocks of a text in, a `Parse` out (`pipeline.py`, `parse`): paragraphs, sentences and `Word`s
(`words.py`), plain objects that every rule reads.

1. `characters.py` mends what hides a word from the model: soft hyphens, wide letters.
2. `pieces.py` cuts blocks into documents of bounded length and maps offsets back to the text.
3. `budget.py` leaves pages of symbols unread, so that time stays in proportion to the text.
4. `model.py` loads the model once; `encoder.py` computes its vectors with fewer products.
5. `tags_and_lemmas.py` gives parts of speech and lemmas from the pipeline's own tables.

Only `reading/reader.py`, which keeps the loaded model, touches it too: it opens the memory zone
that a parse runs in.
"""
