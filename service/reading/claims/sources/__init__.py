"""Who says a number, in the cases that `claims/source.py` does not read off the verb above.

- `quoted_source.py`: whether whoever is quoted says it, by the cue.
- `polled.py`: what a poll found of all the others, and of whom their shares are.
- `source_words.py`: the words that name a source, as one piece of text.
"""
