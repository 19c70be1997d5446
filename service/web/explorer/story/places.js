// Where: a map of the places that have a point, and a list of all beside it.

import { chips, el, jump } from "../dom.js";
import { whereabouts } from "../words.js";
import { map } from "./map.js";

/** The map with its list; the list alone where no place has a point. */
export async function where({ story, tell, open }) {
  if (!story.locations.length) return el("p", { class: "null" }, "No places.");
  const drawn = await map(story.locations);
  return el("div", { class: "places" },
    drawn ? el("figure", {}, drawn, el("figcaption", { class: "note" }, "A dot marks a town or an exact place; a ring marks the middle of a country or region, not the scene.")) : null,
    el("ul", {}, story.locations.map((place) => el("li", { id: `entry-${place.id}` },
      jump(place.name, () => open(place.mentions[0].article_id, place.mentions[0])),
      el("span", { class: "note" }, ` ${whereabouts(place)}${place.latitude === null ? ", not on the map" : ""}`), chips(tell(place.article_ids))))));
}
