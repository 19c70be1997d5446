// Places on an outline of the world that comes with the page (Natural Earth; plate carrée).

import { svg } from "../dom.js";

const FEWEST_DEGREES = 24; // a map of less shows no coast to know it by
const UNITS = matchMedia("(max-width: 40rem)").matches ? 96 : 180; // of the map's width: fewer make larger letters
const DOT = 1.5, LETTER = 2.3, LINE = 4.6; // of a name, about, in such units
const AREAS = new Set(["country", "region", "area"]);
let outline = null;

/** A map of the places that have a point, cut to them; null where none has. */
export async function map(places) {
  const placed = places.filter((place) => place.latitude !== null);
  if (!placed.length) return null;
  outline ??= await (await fetch("explorer/outline.json")).json();
  const x = placed.map((place) => place.longitude + 180), y = placed.map((place) => 90 - place.latitude);
  const wide = Math.max(Math.max(...x) - Math.min(...x), 2 * (Math.max(...y) - Math.min(...y)), FEWEST_DEGREES) * 1.3;
  const high = wide / 2;
  const left = (Math.max(...x) + Math.min(...x)) / 2 - wide / 2, top = (Math.max(...y) + Math.min(...y)) / 2 - high / 2;
  const scale = wide / UNITS;
  const points = placed.map((place, i) => ({ name: place.name, x: (x[i] - left) / scale, y: (y[i] - top) / scale }));
  const names = labels(points);
  const turns = [0, -360, 360].filter((turn) => left < 360 + turn && turn < left + wide);
  return svg("svg", { class: "map", viewBox: `${left} ${top} ${wide} ${high}`, role: "img", "aria-label": `Map of ${placed.map((place) => place.name).join(", ")}` },
    turns.map((turn) => svg("g", { transform: `translate(${turn} 0)` }, svg("path", { class: "land", d: outline.land }), svg("path", { class: "borders", d: outline.borders, "stroke-width": wide / 700 }))),
    placed.map((place, i) => svg("g", { class: AREAS.has(place.type) ? "area" : null, transform: `translate(${x[i]} ${y[i]}) scale(${scale})` },
      svg("title", {}, place.name), svg("circle", { r: DOT }),
      names[i] && svg("text", { x: names[i].dx, y: names[i].dy, "text-anchor": names[i].anchor }, place.name))));
}

/** Where beside its point each name stands: right, left, above or below; null for one that would lie over another. */
function labels(points) {
  const taken = points.map(({ x, y }) => [x - DOT, x + DOT, y - DOT, y + DOT]);
  return points.map(({ name, x, y }, i) => {
    const long = Array.from(name).length * LETTER;
    const places = [
      [DOT + 1, 1.4, "start", 0], [-DOT - 1, 1.4, "end", -long], [0, -DOT - 1.4, "middle", -long / 2], [0, DOT + 4.2, "middle", -long / 2],
      [DOT, -DOT - 0.6, "start", 0], [DOT, DOT + 3.4, "start", 0], [-DOT, -DOT - 0.6, "end", -long], [-DOT, DOT + 3.4, "end", -long],
    ];
    for (const [dx, dy, anchor, from] of places) {
      const box = [x + dx + from, x + dx + from + long, y + dy - LINE + 1, y + dy + 1];
      const free = taken.every((other, j) => j === i || box[1] < other[0] || other[1] < box[0] || box[3] < other[2] || other[3] < box[2]);
      if (free && box[0] > 0 && box[1] < UNITS && box[2] > 0 && box[3] < UNITS / 2) { taken.push(box); return { dx, dy, anchor }; }
    }
    return null;
  });
}
