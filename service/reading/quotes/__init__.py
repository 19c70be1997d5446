"""Who said what: parse and cast in, `Quote`s in reading order out (`read.read_quotes`).

First `marks/`: which stretches stand in quotation marks or are set off by the layout. Then sayings
are gathered from three sources (`read.SOURCES`); a cue that one has used is closed to the next:

1. `direct/`: the cue and the speaker of each marked stretch: `"I am tired," Roe said.`
2. A headline with a label for its speaker (found by `marks/`): "Roe: Dam is old".
3. `reported/`: reports without marks: "Roe said the dam was old."

Then each pass takes the sayings of the one before it (`read.PASSES`):

4. `nesting.py`, `outermost`: a quote inside another is kept only if it has its own speaker: "Roe
   said Holm said it was old" gives two, "Roe said he hoped so" one.
5. `report_runs_on.py`: a report goes on into quoted words of its sentence that nobody else claims:
   `Roe said it was old, so the town would "try again".`
6. `orphans.py`: quotations without a cue join the speech that they continue.
7. Words marked as unsaid are dropped: `Roe has not said "sorry".`
8. `nesting.py`, `not_too_deep`: quotes nested too deep are dropped.

Last, in reading order, the speaker's words become actors (`identity.py`), the first that answers:

9. a row of names: "the senators Ann Roe and Jo Holm"; then, for each head of the phrase,
10. the last speaker, where the verb goes on: "he continued" (`last_speaker.py`, `goes_on`);
11. a name after a description: "the new chair, Ann Roe,", or at the end of an office: "the head of
    roads Ann Roe";
12. the actor whom the cast gives for the word, or the one person of that surname;
13. the author of a document: "the ministry's statement" (`authors.py`);
14. a name in apposition that the cast did not use ("one of the men, Jo Roe"), then the one person
    of that age ("the 31-year-old");
15. the author of a document mentioned before: "The statement added";
16. the last speaker, for a pronoun still open: "it said" (`last_speaker.py`, `taken_up`).

`direct/` and `reported/` ask `denial.py` of each cue: "refused to say that" reports nothing, and
later steps may not use its words; "denied that" gives a quote with `denied`.

`described.py` tells what describes a speaker from whom he speaks for.

`split/` reads sentences of which a half stands outside the marks, for both kinds of speech.
`speaker.py` gives the whole phrase that names a speaker, `beside.py` what stands directly beside a
quotation. A `Saying` (`saying.py`) is a quote in the making.
"""
