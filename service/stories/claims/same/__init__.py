"""Which numeric claims measure one thing, by what they say and by what tells them apart.

In: nodes, claims with topic and circumstances. Out: groups of them (`groups.group`).

1. Equal numbers of one topic, and a copy's number in the same sentence, join at once.
2. `likeness` weighs what each two others share: subject, happening, the words of the sentence.
3. `contradiction` is the table of what parts two different numbers; one reason is enough, so its
   order decides nothing: a footnote mark, a point in time, a guess, no event that they share,
   another outcome, one of many, a part (`portion`), what was given up since, who was hurt worse,
   another scope, holder, place or period, a month that nothing places, an age of somebody else,
   another side of a thing, another order of magnitude.
   A mark, a point in time, what comes on top ("nine more"), other people and one of a list beside
   all part equal numbers, too, place and period small ones. `torn` knows halves of a figure.
4. `equal` is the table of numbers that a story seldom has twice: exact measures, spans, crowds, an
   age of one person; `telling` is how much a number tells by itself.
5. No article gives one number in one group and another number in the other.
"""
