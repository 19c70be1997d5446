"""Numbers that count nothing, so that no claim is made of them.

- `idioms.py`: set phrases ("nine to five"), models ("737 MAX"), makes, titles, codes, screens.
- `labels.py`: years, addresses, sections, lists, ranks ("No. 3"), parts of names.

`quantities/read._is_no_claim` asks them in its order. What is no quantity by its very shape (dates,
phone numbers) is passed over before: `numbers/dates_and_codes.py`.
"""
