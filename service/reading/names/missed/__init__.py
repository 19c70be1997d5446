"""Names that the model did not find or cut: candidates in, more and longer candidates out.

- `long_countries.py`: "the Republic of the Congo" is one name.
- `by_grammar.py`: capitals where a name must stand: behind a title, before "said".
- `hyphened_pairs.py`: "the Israel-Egypt border" holds two.
- `datelines.py`: "NAIROBI, Kenya (AP) —".
- `armed_groups.py`: "Harrier mercenaries" names Harrier.
- `local_bodies.py`: "Marion County Sheriff's Office", "the U.S. attorney's office".
- `long_bodies.py`: "the Ministry of Food, Farms and Rivers".
- `unread_bodies.py`: "Queen Ida Roe University", "the Bakers and Millers Union".
- `roads.py`: "U.S. Highway 85", "the A38".
- `told_places.py`: "the village of Corran", "the Corran and Skarvik districts".
- `towns/`: small towns among other places: "Crews from Milan, Medina and Humboldt".
- `by_repetition.py`: what is named in full elsewhere in the article.
"""
