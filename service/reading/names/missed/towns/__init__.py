"""Small towns: what the model took for a person or a body, did not read, or cut.

1. `edges.py`: "Merthyr" and "Tydfil" are one, "Pulka and Madagali" two.
2. `levels.py`: how far a sentence treats a name as a town: "in Medina", "a Medina teacher".
3. `read.py`: what is treated so and lies close to other places of the article:
   "Crews from Milan, Medina and Humboldt".
4. `namesakes.py`: towns that share their name with somebody: "a mill in Baxley".
5. `new.py`: what no table has, where only a place stands: "near Omakau".
"""
