// Places on an outline of the world that comes with the page (Natural Earth; plate carrée).

import { svg } from "./dom.js";

const FEWEST_DEGREES = 24; // a map of less shows no coast to know it by
const LETTER = 2.4, LINE = 4.6; // of a name, about, in units of the map's width / 180
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
  const scale = wide / 180;
  const names = labels(placed.map((place, i) => ({ name: place.name, x: (x[i] - left) / scale, y: (y[i] - top) / scale })));
  return svg("svg", { class: "map", viewBox: `${left} ${top} ${wide} ${high}`, role: "img", "aria-label": `Map of ${placed.map((place) => place.name).join(", ")}` },
    [0, -360, 360].map((turn) => svg("g", { transform: `translate(${turn} 0)` }, svg("path", { class: "land", d: outline.land }), svg("path", { class: "borders", d: outline.borders }))),
    placed.map((place, i) => svg("g", { transform: `translate(${x[i]} ${y[i]}) scale(${scale})` },
      svg("circle", { r: 1.6 }), names[i] && svg("text", { x: names[i].side * 2.4, y: 1.4, "text-anchor": names[i].side < 0 ? "end" : "start" }, place.name))));
}

/** On which side of its point each name stands; null for one that would lie over another. */
function labels(points) {
  const taken = points.map(({ x, y }) => [x - 1.6, x + 1.6, y - 1.6, y + 1.6]);
  return points.map(({ name, x, y }, i) => {
    for (const side of [1, -1]) {
      const far = x + side * (2.4 + name.length * LETTER);
      const box = [Math.min(x + side * 2, far), Math.max(x + side * 2, far), y - LINE / 2, y + LINE / 2];
      const free = taken.every((other, j) => j === i || box[1] < other[0] || other[1] < box[0] || box[3] < other[2] || other[3] < box[2]);
      if (free && far > 0 && far < 180) { taken.push(box); return { side }; }
    }
    return null;
  });
}
