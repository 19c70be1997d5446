"""What people read first: the lead, and at most five lines in the articles' own words.

In: the merged record. Out: a Lead (`lead.read`) and Headlines (`overview.Overview.lines`). `lead`
chooses the sentence that says most of what most say; `lines`, `clauses` and `spoken` word a number
and a quote so that they stand alone; `only` weighs what one outlet alone has. A line that would
have to be mended is left out.
"""
