// The values of one fact as bars on one scale, each with its outlets and who says it.

import { chips, el, jump, shown, svg } from "../dom.js";
import { amount, sources } from "../words.js";

const WIDE = 300, EDGE = 14, HIGH = 16;
const ABOUT = 0.1; // of a value, to either side: as the service compares what is approximate
const CLOSE = 0.6; // ends of a scale that are closer than this, as parts of each other, need no zero

/** A list of values by time where they are updated, else from low to high, each with a bar. */
export function ranges(row, { open, tell }) {
  const last = (value) => row.latest !== null && middle(value) === row.latest;
  const values = [...row.values].sort(row.status === "updated" ? (a, b) => last(a) - last(b) || byTime(a, b) : byValue);
  const one = (value) => row.kind === "count" || value.unit === row.unit; // soldiers and troops are counted alike
  const scale = row.lowest === null ? null : scaleOf(values.filter(one), row.kind === "count" ? 1 : 0);
  const end = (value) => amount({ value, comparator: "equal", kind: row.kind, unit: row.unit }, shown);
  return [
    el("ul", { class: "ranges" }, values.map((value) => el("li", {},
      el("span", { class: "figure" }, jump(amount({ ...value, kind: row.kind }, shown) + otherUnit(value, row), () => open(value.claims[0].article_id, value.claims[0]))),
      scale && one(value) ? bar(value, scale) : el("span", {}),
      el("span", { class: "by" }, last(value) ? el("b", {}, "latest") : null, chips(tell(value.article_ids)), el("span", { class: "note" }, ` ${sources(value.claims)}`))))),
    scale ? el("p", { class: "ends note", "aria-hidden": "true" }, el("span", {}, end(scale.from)), el("span", {}, end(scale.to))) : null,
  ];
}

const byTime = (a, b) => (a.first_published_at ?? "").localeCompare(b.first_published_at ?? "");
const middle = ({ value, lower, upper }) => value ?? lower ?? upper ?? 0;
const byValue = (a, b) => middle(a) - middle(b) || (a.upper ?? Infinity) - (b.upper ?? Infinity);
const otherUnit = (value, row) => (value.unit && value.unit !== row.unit && !["money", "count"].includes(row.kind) ? ` (${value.unit.replaceAll("_", " ")})` : "");

/** Where a scale begins and ends, in steps of at least `least`: at zero unless all lies far from it. */
function scaleOf(values, least) {
  const ends = values.flatMap((one) => [one.value, one.lower, one.upper, ...(reach(one) ?? [])]).filter((end) => end !== null);
  if (!ends.length) return null;
  const low = Math.min(...ends), high = Math.max(...ends);
  const room = (high - low || Math.abs(high) || 1) / 4;
  const step = Math.max(10 ** Math.floor(Math.log10(room)), least) || 1;
  const down = (number) => Math.floor(number / step) * step, up = (number) => Math.ceil(number / step) * step;
  const from = low >= 0 && low < CLOSE * high ? 0 : low >= 0 ? Math.max(0, down(low - room)) : down(low - room);
  return { from, to: up(high + room) };
}

/** The ends of what a value stands for when it is compared: an approximation is a tenth to either side. */
const reach = ({ value, comparator }) => (comparator === "approximately" && value !== null ? [value - Math.abs(value) * ABOUT, value + Math.abs(value) * ABOUT] : null);

/** A block where a value is, a bar between two ends, a dashed band round an approximation, an arrow for an open end. */
function bar(one, { from, to }) {
  const { value, lower, upper } = one;
  const x = (number) => EDGE + ((number - from) / (to - from)) * (WIDE - 2 * EDGE);
  const low = lower ?? from, high = upper ?? to, y = HIGH / 2, band = reach(one);
  return svg("svg", { class: "range", viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("line", { class: "scale", x1: 0, x2: WIDE, y1: y, y2: y }),
    band && svg("line", { class: "about", x1: x(band[0]), x2: x(band[1]), y1: y, y2: y }),
    low === high ? null : svg("line", { class: "span", x1: x(low), x2: x(high), y1: y, y2: y }),
    lower === null ? svg("path", { d: `M${x(low) - 2},${y}l9,-6v12z` }) : null,
    upper === null ? svg("path", { d: `M${x(high) + 2},${y}l-9,-6v12z` }) : null,
    [lower, upper].filter((end) => end !== null).map((end) => svg("rect", { x: x(end) - 2.5, y: 1, width: 5, height: HIGH - 2 })),
    value !== null && lower !== null && upper !== null && lower !== upper ? svg("circle", { cx: x(value), cy: y, r: 3 }) : null);
}
