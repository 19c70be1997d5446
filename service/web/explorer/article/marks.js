// Overlapping spans of a text as segments that lie side by side.

/** The text as code points, so that offsets of the service are places in it. */
export const points = (text) => Array.from(text);

/** The items of a Summary that have a place, each with its kind, label and spans. */
export function items(summary) {
  const found = [];
  const add = (kind, item, spans) => found.push({ kind, item, spans, key: `${kind} ${item.id}` });
  for (const actor of summary.actors) add("actor", actor, actor.mentions);
  for (const place of summary.locations) add("location", place, place.mentions);
  for (const claim of summary.numeric_claims) add("claim", claim, [claim]);
  for (const quote of summary.quotes) add("quote", quote, quote.spans);
  for (const date of summary.dates) add("date", date, [date]);
  return found;
}

const MOST_LETTERS = 20; // of a name in a label

/** The label of the spans that start at a place: their kinds, and where the words do not say it, who is meant or who speaks. */
export function labels(begins, { actors }) {
  const actorOf = (id) => actors.find((actor) => actor.id === id);
  const words = [];
  let speaker = null;
  for (const { one: { kind, item }, span } of begins) {
    if (kind === "quote") {
      speaker = actorOf(item.speaker?.actor_id);
      const who = speaker ? handy(speaker) : item.speaker && cut(item.speaker.text);
      words.push(`${span !== item.spans[0] ? "… " : ""}${item.denied ? "denied" : "said"}${who ? ` by ${who}` : ""}`);
    } else if (kind === "actor" && (item.named ? span.kind !== "name" : span.kind === "pronoun")) {
      if (item !== speaker) words.push(`= ${span.kind === "metonym" ? cut(item.name) : handy(item)}`);
    } else words.push({ actor: "who", location: "where", claim: "number", date: "when" }[kind]);
  }
  return [...new Set(words)].join(" · ");
}

const cut = (words) => (points(words).length > MOST_LETTERS ? `${points(words).slice(0, MOST_LETTERS - 1).join("").trimEnd()}…` : words);

/** A short name: the shortest other one that is a part of the whole or its letters, if there is one. */
function handy({ name, aliases }) {
  const parts = ` ${name} `;
  const short = aliases.filter((alias) => parts.includes(` ${alias} `) || /^\p{Lu}{2,6}$/u.test(alias));
  return cut(short.reduce((best, alias) => (alias.length < best.length ? alias : best), name));
}

const LONGEST_BLOCK = 4000; // characters: what a browser lays out again when a mark in it lights up

/** Where a text is cut into blocks: behind each line, and in a very long one behind a space. */
export function cutsOf(characters) {
  const cuts = [];
  let begun = 0;
  characters.forEach((letter, i) => {
    if (letter !== "\n" && !(i - begun > LONGEST_BLOCK && letter === " ")) return;
    begun = i + 1;
    cuts.push(begun);
  });
  return cuts;
}

/** Segments in reading order: {start, end, items, begins}; `begins` are {one, span} of the spans that start here, longest first; `cuts` are further places to cut at. */
export function segments(length, marked, cuts = []) {
  const edges = new Set([0, ...cuts, length]);
  const starting = new Map();
  for (const one of marked) for (const span of one.spans) {
    edges.add(span.start).add(span.end);
    if (!starting.has(span.start)) starting.set(span.start, []);
    starting.get(span.start).push({ one, span, end: span.end });
  }
  const places = [...edges].sort((a, b) => a - b);
  let open = [];
  return places.slice(0, -1).map((start, i) => {
    open = open.filter((span) => span.end > start);
    const begins = starting.get(start) ?? [];
    open.push(...begins);
    return { start, end: places[i + 1], items: [...new Set(open.map((span) => span.one))], begins: [...begins].sort((a, b) => b.end - a.end) };
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
