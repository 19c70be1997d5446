"""Names that the model did not find or cut: candidates in, more and longer candidates out.

In the order of `PASSES` in `names/read.py`, where each stands with an example:

1. `roads.py`: "U.S. Highway 85", "the A38".
2. `long_countries.py`: "the Republic of the Congo" is one name.
3. `by_grammar.py`: capitals where a name must stand: after a title, before "said"; with
   `datelines.py`: "NAIROBI, Kenya (AP) —".
4. `unread/people.py`: a given name and a surname for a subject: "Ivy Manners left".
5. `hyphened_pairs.py`: "the Israel-Egypt border" holds two.
6. `armed_groups.py`: "Harrier mercenaries" names Harrier.
7. `local_bodies.py`: "the Ann Roe Memorial Hospital", then "Marion County Sheriff's Office".
8. `long_bodies.py`: "the Ministry of Food, Farms and Rivers".
9. `unread/bodies.py`: "Queen Ida Roe University", "the Bakers and Millers Union".
   `unread/foreign.py`: "Coláiste Ide", "Kisan Morcha".
10. `unread/doers.py`: what the model reads as nothing, and acts or is told: "Seedwatch estimated".
11. `told_places.py`: places that the text calls so: "the village of Corran", "the Corran and
   Skarvik districts".
12. `towns/`: small towns among other places: "Crews from Milan, Medina and Humboldt".
13. `by_repetition.py`: what is named in full elsewhere in the article.

Between 5 and 6 `edges/persons.py` has its turn, between 12 and 13 `types/beside/votes.py`.
"""
