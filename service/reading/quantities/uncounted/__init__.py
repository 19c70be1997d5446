"""Numbers that count nothing, so that no claim is made of them: `rules.py` has the tables.

Within a table any rule is enough; what beats what is the order of the tables.

- `set_phrases.py`: idioms ("one day he left") and dates ("six years ago").
- `number_words.py`: number words of another sense: "a four-door car", "fees of six figures".
- `model_names.py`: models ("GT 650M"), makes ("his 757"), codes ("Division 7-2A"), screens.
- `years.py`: years ("in 1998", "44 BC").
- `which_one.py`: which one of its kind a thing is ("a 100 zone", "in seat 14").
- `labels.py`: addresses, sections, list marks, ranks ("No. 3"), parts of names.

What cannot be a quantity by its very shape (dates, phone numbers) is skipped before a number is
read: `numbers/dates_and_codes.py`.
"""
