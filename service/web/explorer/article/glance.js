// What an article has, as lists to look over: each line opens what is known of its thing.

import { count, el, folded, jump, short } from "../dom.js";
import { HEADINGS, kindOf, sources, whereabouts } from "../words.js";
import { period } from "../periods.js";
import { points } from "./marks.js";
import { phrase } from "./phrase.js";

const MOST_LINES = matchMedia("(max-width: 60rem)").matches ? 3 : 5;

/** The parts of the overview. `choose` opens an item. */
export function glance(summary, text, choose) {
  const { article, actors, locations, numeric_claims: claims, quotes, dates } = summary;
  const named = actors.filter((actor) => actor.named), others = actors.filter((actor) => !actor.named);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const pick = (kind, item, words) => jump(words, () => choose({ kind, item, key: `${kind} ${item.id}`, spans: item.mentions ?? item.spans ?? [item] }));
  const line = (kind, item, words, note) => el("li", {}, pick(kind, item, words), note ? el("span", { class: "note" }, ` ${note}`) : null);
  const characters = points(text);
  const sentence = article.key_sentences?.[0];
  return [
    el("h2", {}, article.title ?? "At a glance"),
    sentence ? el("p", { class: "lead" }, sentence.text) : null,
    el("p", { class: "note" }, `${count(article.words, "word")}, ${dated(summary)}`),
    part("actor", [...named, ...others].map((actor) => line("actor", actor, actor.name, [actor.roles[0] ?? kindOf(actor.type), count(actor.mentions.length, "mention")].join(", ")))),
    part("location", locations.map((place) => line("location", place, place.name, whereabouts(place)))),
    part("claim", claims.map((claim) => line("claim", claim, inWords(claim, characters), sources([claim])))),
    part("quote", quotes.map((quote) => el("li", {}, el("b", {}, names.get(quote.speaker?.actor_id) ?? quote.speaker?.text ?? "Speaker not stated", quote.denied ? " denied" : ""), pick("quote", quote, short(quote.type === "direct" ? `“${quote.text}”` : quote.text))))),
    part("date", dates.map((date) => line("date", date, date.text, date.from ? (period(date) === date.text ? null : period(date)) : "date unknown"))),
  ].filter(Boolean);
}

function inWords(claim, characters) {
  const [before, number, behind] = phrase(claim, characters);
  return [before, el("b", {}, number), behind];
}

/** Which day the article's own days are counted from; where none is known, which of them stay open. */
function dated({ article: { reference_date: day }, dates }) {
  if (day) return `${day.origin === "published_at" ? "published" : "dated in its text"} ${period({ from: day.date, granularity: "day" })}`;
  const open = dates.find((date) => !date.from);
  return `no publication date${open ? `, so days such as “${open.text}” stay open` : ""}`;
}

function part(kind, lines) {
  return el("section", { class: kind }, el("h3", {}, HEADINGS[kind], " ", el("span", { class: "note" }, String(lines.length))),
    lines.length ? folded(lines, MOST_LINES, (more) => `${more} more`) : el("p", { class: "null" }, "none found"));
}
