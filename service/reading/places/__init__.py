"""Where: which names are places, and which of its namesakes each one means.

In: the parse, the names of the article, its cast, its outlet. Out: Locations, one a place.

The order, each with what it is for:
1. `which`: places that the model read no name in: "flew to Kramatorsk", "his Mar-a-Lago resort";
   what no table has is one only where the text treats it as one: "a house in Corran";
2. `read`: two names that no comma parts are two: "Lagos Nigeria";
3. `evidence`: what all names together tell of where the article is: "Ohio State Patrol", "Adair
   County", "Ukrainian", the outlet's home; what no table has more than one of, first;
4. `clues`: what the text says beside a name: "Paris, Texas", "Newark and Heath in Licking County",
   "the Russian city of Kursk", "the Mill Row neighborhood of Leeds", "New York Gov. Roe",
   "Elm and Oak streets" (`beside`, `containers`), and the name's own words (`name_words`:
   "County Road 12");
5. `senses`: a clue decides; else a country, sea or landmark of that name; else the weights;
6. `weights`: how well known each namesake is, and how far the article's country, region and
   district speak for it. "ALEXANDRIA – … Rapides Parish" is in Louisiana. Where two come close,
   none is given;
7. `reach`: before that, what few know far from where the article dwells is no rival, and behind it
   no answer.
What a name is told to mean at one spot holds for the article, unless another spot says otherwise
(`meanings`); what stays open has the country and region of what the text says it lies in.
"""
