"""Sentences of which a tag or a quotation mark leaves one half outside the marks.

Where a tag cuts a quotation and both halves are in marks (`“The dam,” Roe said, “is old.”`),
the table `RULES` of `quotes/direct/read.py` says so, and `quotes/direct/same_speech.py` joins them;
here at least one half is in no marks.

- `clause_before_tag.py`: the half before a tag: `The dam is old, Roe said, and will go.`
- `clause_around_tag.py`: both halves, the second in marks: `The plan, Roe said, “is dead”.`
- `tag_on_verb.py`: a tag that the parser hung on the verb of what is said: `It rains, Roe says.`
- `running_on.py`: words that go on after marks: `It was “a mess”, she said, that cost a million.`

A function takes the marked text and a cue and returns ranges of words, or None.
"""
