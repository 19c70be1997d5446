"""Who said what: parse and cast in, `Quote`s in reading order out (`read.read_quotes`).

In this order, and an earlier one keeps its words:

1. `marks/`: which stretches stand in quotation marks or are set off by the layout.
2. `direct/`: the cue and the speaker of each of them: `"I am tired," Roe said.`
3. `reported/`: reports without marks: "Roe said the dam was old."
4. `nesting.py`: a quote inside another stands for itself only if it has a speaker of its own.
5. `report_runs_on.py`: quotations in no report, through which the report of their sentence goes on.
6. `orphans.py`: quotations by themselves are joined to the speech that they go on with.
7. `denial.py`: what nobody said is no quote; what a cue denies has `denied`.
8. `identity.py`: which actors a speaker's words stand for; a name in apposition comes first.

`split/` reads sentences that a tag cuts in two, for direct and reported speech alike. `speaker.py`
gives the whole phrase of a speaker, `beside.py` what stands beside a mark. A `Saying` (`saying.py`)
is a quote in the making.
"""
