"""Which actor a pronoun means, in one pass in reading order (`read.resolve`); None where open.

1. `scene.py`: who was mentioned so far; a pronoun sees only what stands before it.
2. `person.py` "he", "she": the subject of a clause above ("Roe said she"), the subject that follows
   ("In her book, Roe"), whoever of the same sentence can be meant, then of the sentences before.
3. `group.py` "they": a group, a body with its people, or several actors together.
4. `body.py` "it": a body where it does what bodies do ("it announced"), never a thing.
5. Of several that fit, `antecedent.py`: a subject for a subject, then whom the text is about.
6. `quoted.py`: inside quotation marks, when it is known who speaks: "I" is the speaker,
   "she" is not.
"""
