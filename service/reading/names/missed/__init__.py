"""Names that the model did not find or cut: candidates in, more and longer candidates out.

In the order of `PASSES` in `names/read.py`, where each stands with an example:

1. `roads.py`: "U.S. Highway 85", "the A38".
2. `long_countries.py`: "the Republic of the Congo" is one name.
3. `by_grammar.py`: capitals where a name must stand: after a title, before "said"; with
   `datelines.py`: "NAIROBI, Kenya (AP) —".
4. `unread/people.py`: a given name and a surname for a subject: "Ivy Manners left".
5. `hyphened_pairs.py`: "the Israel-Egypt border" holds two.
6. `joined_towns.py`: "Corran-sur-Orm", "Corran upon Orm".
7. `armed_groups.py`: "Harrier mercenaries" names Harrier.
8. `saints.py`: "St. Ida's Cathedral" is one name, and no town.
9. `local_bodies.py`: "the Ann Roe Memorial Hospital", then "Archery Kenya" and "Marion
   County Sheriff's Office".
10. `long_bodies.py`: "the Ministry of Food, Farms and Rivers".
11. `unread/bodies.py`: "Queen Ida Roe University", "the Bakers and Millers Union".
   `unread/foreign.py`: "Coláiste Ide", "Kisan Morcha".
   `unread/acronyms.py`: "HRT", of the Harlow Rescue Trust.
12. `unread/doers.py`: what the model reads as nothing, and acts or is told: "Seedwatch estimated".
13. `told_places.py`: places that the text calls so: "the village of Corran", "the Corran and
   Skarvik districts".
14. `towns/`: small towns among other places: "Crews from Milan, Medina and Humboldt".
15. `by_repetition.py`: what is named in full elsewhere in the article.

Between 6 and 7 `edges/persons.py` has its turn, between 14 and 15 `types/beside/votes.py`.
"""
