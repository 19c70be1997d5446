"""What people read first: the lead, and at most five lines in the articles' own words.

In: the merged record. Out: a Lead (`lead.py`, `read`) and Headlines (`overview.py`,
`Overview.lines`). `lead.py` chooses the sentence that says most of what most say. What sets one
back: its kind (`drawbacks.py`: hearsay, grief, police routine, a commentator's voice), a state that
is past (`latest.py`), persons whom it takes as told of (`persons.py`). `days.py` puts a date beside
"on Tuesday"; `lines.py`, `clauses.py` and `spoken.py` word a number and a quote so that they stand
alone; `differences.py` says which of them stand first where articles differ, what a line calls
them; `settled.py` says which numbers a line may give as agreed; `only.py` weighs what one outlet
alone has. A line that would have to be mended is left out.
"""
