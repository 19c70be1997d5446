// What is known of one mark: first as a reporter asks for it, then every field of the answer.

import { count, el, jump, nothing, short, shown } from "../dom.js";
import { period } from "../periods.js";
import { KINDS, WORDING, amount, country, kindOf } from "../words.js";
import { fields } from "./fields.js";
import { phrase } from "./phrase.js";

/** A name for an item: who, where, how many, or who said what. */
export function title({ kind, item }, name) {
  if (kind !== "quote") return item.name ?? item.text;
  return `${name(item.speaker?.actor_id) ?? item.speaker?.text ?? "speaker not stated"}${item.denied ? " denied" : ""}: ${short(item.text)}`;
}

/** The content of the panel. `context` has `all` items, `name`, the text's `characters`, `goTo` a span and `choose` a key. */
export function details(one, context) {
  const rows = ROWS[one.kind](one.item, tools(context));
  const heading = one.kind === "quote" ? context.name(one.item.speaker?.actor_id) ?? one.item.speaker?.text ?? "Speaker not stated" : one.item.name ?? one.item.text;
  return [
    el("h2", { class: one.kind }, el("span", { class: "kind" }, KINDS[one.kind]), heading),
    el("dl", { class: "known" }, rows.flatMap(([term, content]) => [el("dt", {}, term), el("dd", {}, empty(content) ? nothing() : content)])),
    el("details", { class: "every" }, el("summary", {}, "Every field"), fields(one.item, context.goTo, context.name)),
  ];
}

const empty = (content) => content === null || content === undefined || content === "" || (Array.isArray(content) && !content.length);

function tools({ all, name, characters, goTo, choose }) {
  const ref = (kind, id) => (id && name(id) ? jump(name(id), () => choose(`${kind} ${id}`)) : null);
  const list = (made) => (made.length ? el("ul", {}, made.map((one) => el("li", {}, one))) : nothing("none"));
  return {
    ref,
    counted: (claim) => phrase(claim, characters).join(""),
    refs: (kind, ids) => ids.flatMap((id, i) => [i ? ", " : null, ref(kind, id)]),
    at: (span) => (span ? jump(span.text, () => goTo(span)) : null),
    spans: (mentions) => el("div", { class: "several" }, mentions.map((span) => jump(span.text, () => goTo(span)))),
    those: (kind, test, words) => list(all.filter((one) => one.kind === kind && test(one.item)).map(({ item, key }) => jump(words(item), () => choose(key)))),
  };
}

const saying = (quote) => short(quote.type === "direct" ? `“${quote.text}”` : quote.text);
const join = (words) => (words.length ? words.join("; ") : nothing("none found"));
const figures = (quantity) => [
  amount(quantity, shown) + (["count", "money", "percent", "age"].includes(quantity.kind) || !quantity.unit ? "" : ` (${quantity.unit.replaceAll("_", " ")})`),
  quantity.direction, quantity.previous === null ? null : `before ${shown(quantity.previous)}`,
].filter(Boolean).join(", ");
const when = (date) => (date.from ? period(date) : null);
const OF_TIME = { in: null, since: "from then on", until: "up to then", by: "by then at the latest", before: "before then", after: "after then" };

const ROWS = {
  actor: (actor, { refs, spans, those, counted }) => [
    ["Type", [kindOf(actor.type), actor.country_code ? country(actor.country_code) : null].filter((word) => word && word !== actor.name).join(", ")],
    ["Described as", join(actor.roles)],
    ["Also called", join(actor.aliases)],
    ...(actor.member_ids.length ? [["Members", refs("actor", actor.member_ids)]] : []),
    [count(actor.mentions.length, "mention"), spans(actor.mentions)],
    ["Quotes", those("quote", (quote) => quote.speaker?.actor_ids.includes(actor.id), saying)],
    ["Numbers given", those("claim", (claim) => claim.attribution?.actor_id === actor.id, counted)],
  ],
  location: (place, { spans, those, counted }) => [
    ["Type", kindOf(place.type)],
    ["Country", country(place.country_code)],
    ["Also called", join(place.aliases)],
    ["Coordinates", place.latitude === null ? null : `${shown(Math.abs(place.latitude))}° ${place.latitude < 0 ? "S" : "N"}, ${shown(Math.abs(place.longitude))}° ${place.longitude < 0 ? "W" : "E"}`],
    [count(place.mentions.length, "mention"), spans(place.mentions)],
    ["Numbers here", those("claim", (claim) => claim.where.includes(place.id), counted)],
  ],
  claim: (claim, { ref, refs, at }) => [
    ["In figures", figures(claim.quantity)],
    ["Of what", at(claim.subject)],
    ["What happened", at(claim.predicate)],
    ...(claim.negated ? [["Denied", "the article says this is not so"]] : []),
    ...(claim.hypothetical ? [["Hypothetical", "the article does not state it as fact"]] : []),
    ["Source", claim.attribution ? ref("actor", claim.attribution.actor_id) ?? at(claim.attribution) : "none named; the article states it"],
    ["When", ref("date", claim.when)],
    ["Where", refs("location", claim.where)],
    ...(claim.part_of ? [["Part of", ref("claim", claim.part_of)]] : []),
    ["Sentence", at(claim.sentence)],
  ],
  quote: (quote, { ref, refs, at }) => [
    ["Speaker", quote.speaker?.actor_ids.length > 1 ? refs("actor", quote.speaker.actor_ids) : ref("actor", quote.speaker?.actor_id) ?? at(quote.speaker)],
    ["Words", el("q", { class: quote.type }, quote.text)],
    ["Type", WORDING[quote.type]],
    ...(quote.denied ? [["Denied", "the speaker says this is not so"]] : []),
    ["Introduced by", at(quote.cue)],
    ["When", ref("date", quote.when)],
  ],
  date: (date, { those, counted }) => [
    ["Date", when(date)],
    ...(OF_TIME[date.relation] ? [["Applies", OF_TIME[date.relation]]] : []),
    ["Numbers", those("claim", (claim) => claim.when === date.id, counted)],
    ["Quotes", those("quote", (quote) => quote.when === date.id, saying)],
  ],
};
