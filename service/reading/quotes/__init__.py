"""Who said what: parse and cast in, `Quote`s in reading order out (`read.read_quotes`).

In this order (`read.SOURCES`, `read.PASSES`), and an earlier one keeps its words:

1. `marks/`: which stretches stand in quotation marks or are set off by the layout.
2. `direct/`: the cue and the speaker of each of them: `"I am tired," Roe said.`
3. `reported/`: reports without marks: "Roe said the dam was old."
4. `nesting.outermost`: a quote in another stands for itself only if it has its own speaker.
5. `report_runs_on.py`: a report extends over quotations of its sentence that nobody else claims.
6. `orphans.py`: quotations by themselves are joined to the speech that they continue.
7. Words that nobody said are dropped, and so are quotes nested too deep (`nesting.not_too_deep`).
8. `identity.py`: which actors a speaker's words stand for; a name in apposition comes first.
   `authors.py`: whose a document is, and whose one that "the statement" takes up.
   `last_speaker.py`: a pronoun that nothing else answers goes on with who spoke last.

Steps 2 and 3 ask `denial.py` of each cue: "refused to say that" reports nothing, and its words are
kept from later steps; "denied that" is a quote with `denied`.

`split/` reads sentences that a tag cuts in two, for direct and reported speech alike. `speaker.py`
gives the whole phrase of a speaker, `beside.py` what stands beside a mark. A `Saying` (`saying.py`)
is a quote in the making.
"""
