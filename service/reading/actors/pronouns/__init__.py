"""Which actor a pronoun means, in one pass in reading order (`read.resolve`); None where open.

`scene.py` holds who was mentioned so far; a pronoun sees only what stands before it. By its kind:

- Relative pronouns ("who", "which"; `relative.py`): the person named right before the
  comma that opens the clause ("a pupil of Ann Roe, who"), else the noun that the clause hangs on.
- "He", "she" (`person.py`), in this order: whose relative stands after "and" ("Peter Holm and his
  wife"); the subject of a clause above ("Roe said she"); the subject that follows ("In her book,
  Roe"); whoever of the same sentence can be meant; then whoever of the sentences before. It is
  left open between the two of a couple ("her", beside "the two"), where a rival stands beside the
  subject above whom nothing tells apart, and where a subject that stands for nobody known goes on.
- "They" (`group.py`): a group, a body with its people, or several actors together.
- "It" (`body.py`): a body where it does what bodies do ("it announced"), never a thing.

Of several that fit, `antecedent.py` chooses: a subject for a subject, then whom the text is about.

Inside quotation marks only a subject of the same quotation is taken in this pass. The rest is a
later stage, when it is known who speaks (`quoted.py`): "I" is the speaker, "she" is not.
"""
