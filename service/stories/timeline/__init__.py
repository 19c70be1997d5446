"""What happened and what was said, by date.

In: the Summaries with the story's dates, and the entries of the story. Out: `TimelineEvent`s.

1. `moments.py`: what an article dates: each date with an interval that a claim holds at, that a
   quote was said at, or that stands in the sentence of a claim or in the words of a quote. Dates
   that only head the article, days that something is before or after, and years that only tell
   which thing is meant ("the 2016 election", "the Safety Order 2005") do not count. A range is one
   event, not two.
2. `printable.py`: what no editor prints as an entry: what is said, wished, denied or still so, a
   page's stamp, a sentence that does not say who. `tied.py`: the date of a noun or of a clause of
   another time: "jailed for killing a guard in May" is no entry of May.
3. `dated.py`: the clause that a date stands in, and what is only mentioned in passing: "Roe, who
   scored in Saturday's final, came home" is about another day.
4. `same.py`: moments of one time, or of a day and an hour of it, are one event where they share a
   number, a quote, most of their words or of the dated clauses, or tell how people came to harm or
   of one death; so are those of a month and a day of it that share a number, a quote or the clause.
5. `events.py`: the sentence is one article's own, the one that says most of what the others say of
   the event and is not printed already: of two times within a month only one has the sentence.

Events stand by `from`, then `to`, then the number of independent articles, then the text.
"""
