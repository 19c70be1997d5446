"""Sentences that a tag or a quotation mark cuts in two.

- `clause_before_tag.py`: the half before a tag: `The dam is old, Roe said, and will go.`
- `clause_around_tag.py`: both halves, the second in marks: `The plan, Roe said, “is dead”.`
- `tag_on_verb.py`: the clause on whose verb a tag hangs: `It rains, Roe says, and is cold.`
- `running_on.py`: what goes on behind marks: `It was “a mess”, she said, that cost a million.`

Each takes the marked text and a cue and returns ranges of words, or None.
"""
