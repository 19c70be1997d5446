// What one outlet alone has: numbers, words, people and places.

import { count, el, jump } from "../dom.js";

const MOST_LINES = 60;

/** A fold for each outlet. */
export function only({ whole: story, outlets, open, independent }) {
  const alone = (list, id) => list.filter(({ article_ids: ids }) => {
    const own = independent(ids);
    return own.length ? own.length === 1 && own[0] === id : ids[0] === id;
  });
  return outlets.map(({ id, name }) => {
    const claims = alone(story.numeric_claims, id), said = alone(story.quotes, id);
    const people = alone(story.actors, id).filter((actor) => actor.named), places = alone(story.locations, id);
    const told = [claims.length && count(claims.length, "number"), said.length && count(said.length, "quote"),
      people.length && count(people.length, "name"), places.length && count(places.length, "place")].filter(Boolean);
    if (!told.length) return el("p", { class: "note" }, `${name}: nothing that the others lack.`);
    return el("details", {}, el("summary", {}, el("b", {}, name), ` ${told.join(", ")}`),
      names("Names", people, id, open), names("Places", places, id, open),
      el("ul", { class: "sayings" }, sentences(claims, said).slice(0, MOST_LINES).map(({ span, text }) => el("li", {}, jump(text, () => open(id, span))))));
  });
}

function names(title, things, id, open) {
  if (!things.length) return null;
  return el("p", {}, `${title}: `, things.flatMap((thing, i) => [i ? ", " : null, jump(thing.name, () => open(id, thing.mentions[0]))]));
}

/** The sentences of numbers and what is said, in the order of the article, each once. */
function sentences(claims, said) {
  const lines = new Map();
  for (const { values } of claims) {
    const [claim] = values[0].claims;
    if (!lines.has(claim.sentence.start)) lines.set(claim.sentence.start, { span: claim.sentence, text: claim.sentence.text });
  }
  for (const quote of said) {
    const [variant] = quote.variants;
    const [span] = variant.spans;
    if ([...lines.values()].some((line) => line.span.start <= span.start && span.end <= line.span.end)) continue;
    lines.set(span.start, { span, text: `${quote.speaker?.name ?? variant.speaker?.text ?? "Speaker not stated"}: ${quote.text}` });
  }
  return [...lines.values()].sort((a, b) => a.span.start - b.span.start);
}
