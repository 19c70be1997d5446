// Overlapping spans of a text as segments that lie side by side.

/** The text as code points, so that offsets of the service are places in it. */
export const points = (text) => Array.from(text);

/** The items of a Summary that have a place, each with its kind, label and spans. */
export function items(summary) {
  const found = [];
  const add = (kind, label, item, spans) => found.push({ kind, label, item, spans, key: `${kind} ${item.id}` });
  for (const actor of summary.actors) add("actor", "who", actor, actor.mentions);
  for (const place of summary.locations) add("location", "where", place, place.mentions);
  for (const claim of summary.numeric_claims) add("claim", "how many", claim, [claim]);
  for (const quote of summary.quotes) add("quote", quote.denied ? "denied" : "said", quote, quote.spans);
  for (const date of summary.dates) add("date", "when", date, [date]);
  return found;
}

/** Segments in reading order: {start, end, items, begins}; `begins` are the items with a span that starts here. */
export function segments(length, marked) {
  const edges = new Set([0, length]);
  const starting = new Map();
  for (const one of marked) for (const span of one.spans) {
    edges.add(span.start).add(span.end);
    if (!starting.has(span.start)) starting.set(span.start, []);
    starting.get(span.start).push({ one, end: span.end });
  }
  const places = [...edges].sort((a, b) => a - b);
  let open = [];
  return places.slice(0, -1).map((start, i) => {
    open = open.filter((span) => span.end > start);
    const begins = starting.get(start) ?? [];
    open.push(...begins);
    return { start, end: places[i + 1], items: [...new Set(open.map((span) => span.one))], begins: [...new Set(begins.map((span) => span.one))] };
  });
}

/** The keys of everything that lights up with an item: itself, its speaker or source, what it refers to. */
export function related({ kind, item, key }) {
  const keys = [key];
  if (kind === "quote") keys.push(...(item.speaker?.actor_ids ?? []).map((id) => `actor ${id}`));
  if (kind === "claim") {
    if (item.attribution?.actor_id) keys.push(`actor ${item.attribution.actor_id}`);
    keys.push(...item.where.map((id) => `location ${id}`));
    if (item.part_of) keys.push(`claim ${item.part_of}`);
  }
  if (item.when) keys.push(`date ${item.when}`);
  if (kind === "actor") keys.push(...item.member_ids.map((id) => `actor ${id}`));
  return keys;
}
