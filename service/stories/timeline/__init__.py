"""What happened and what was said, by date.

In: the Summaries with the story's dates, and the entries of the story. Out: `TimelineEvent`s.

1. `moments.py`: what an article dates: each date with an interval that a claim holds at, that a
   quote was said at, or that stands in the sentence of a claim or in the words of a quote. Dates
   that only head the article, days that something is before or after, and years that only tell
   which thing is meant ("the 2016 election", "the Safety Order 2005") do not count. A range is one
   event, not two.
2. A sentence is an entry at the dates of what it mainly tells, by the parse: `date_ids` of a key
   sentence (`reading/told_dates.py`). `printable.py`: what no editor prints all the same: what is
   said, wished, denied or still so, a question, a page's stamp, an hour whose day stands elsewhere,
   a day that only the sentence before tells ("later that year"), the end of what was so.
3. `dated.py`: the clause that a date stands in, and years that name a thing: "the 2016 election".
4. `same.py`: moments of one time, or of a day and an hour of it, are one event where they share a
   number, a quote, most of their words or of the dated clauses, or tell how people came to harm or
   of one death or one step of a case; so are those of a month and a day of it that share a
   number, a quote or the clause, and harm that two articles put at two hours of a day.
5. `apart.py`: what one outlet of several alone dates is left out where it is not the story's: of
   others, before the event or elsewhere, a comment, routine, a career, a figure of a year, a plan
   that is overtaken. What is told of the weeks around the articles is its own, but for harm and
   other towns.
6. `events.py`: the sentence is one article's own, one that opens an article, else the one that says
   most of what the others say of the event, and is not printed already: of two times within a year
   only one has the sentence.

Events stand by `from`, then `to`, then the number of independent articles, then the text.
"""
