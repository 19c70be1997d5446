"""Questions to the parse, each answered in one place. Here labels and tags are spelled.

| question | where |
| --- | --- |
| who says this? "Citing Ann Roe, the paper put the toll at 12" | `source.py` |
| who does what the verb says? its own subject ("Roe said") | `own_subject.py` |
| … or one that it shares ("…, adding that", "asked her to say") | `subject.py` |
| … or the noun nearest to it ("Roe praised Kite, whose head said") | `reference/nearest_doer.py` |
| … or one that stands before it, hung elsewhere by the parser | `subject_by_position.py` |
| what is its object, or the state that "be" puts somebody in ("are on trial")? | `object.py` |
| was the deed done? "refused to say" | `negation.py` |
| is this word a person, a group, a body? | `somebody.py` |
| which part does a noun take: does it act, undergo, own? | `reference/part.py` |
| which other noun is the same one? "Ann Roe, the chair" | `reference/identity.py` |
| whom can a pronoun not stand for? "Ann Roe told her" | `reference/binding.py` |
| what does "whom" or "which" stand for? "nurses, most of whom" | `words/relatives.py` |
| in which tense is a verb, and does its clause look ahead? | `tense.py` |
| is the sentence a headline? | `headlines.py` |
| what is a day or a place said of? | `attachment.py` |
| does the verb speak of what it stands beside? "officials in 12 towns met" | `events/beside.py` |
| do two clauses tell of one event? "When it sank on Monday, two died" | `events/clauses.py` |
| what does a sentence mainly tell? at which date? | `events/telling.py`, `events/dating.py` |
| does a word lean on an earlier sentence? "The man", "she" | `reference/leaning.py` |
| where is it put? "a shop on the west side of Toledo" | `events/placed.py` |

Which actor a relative pronoun means is for `actors/pronouns/relative.py`. `word_classes.py`,
`words/` and `punctuation.py` hold classes of tags, labels and marks. A function takes a word or a
sentence and returns a word or an answer; it knows nothing of quotes, claims or names.
"""
