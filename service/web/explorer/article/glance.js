// What an article has, as lists to look over: each line opens what is known of its thing.

import { count, el, folded, jump, short } from "../dom.js";
import { kindOf, whereabouts } from "../words.js";
import { period } from "../periods.js";

const MOST_LINES = matchMedia("(max-width: 60rem)").matches ? 3 : 5;

/** The parts of the overview. `choose` opens an item. */
export function glance(summary, text, choose) {
  const { article, actors, locations, numeric_claims: claims, quotes, dates } = summary;
  const named = actors.filter((actor) => actor.named), others = actors.filter((actor) => !actor.named);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const pick = (kind, item, words) => jump(words, () => choose({ kind, item, key: `${kind} ${item.id}`, spans: item.mentions ?? item.spans ?? [item] }));
  const line = (kind, item, words, note) => el("li", {}, pick(kind, item, words), note ? el("span", { class: "note" }, ` ${note}`) : null);
  const sentence = article.key_sentences?.[0];
  return [
    el("h2", {}, article.title ?? "At a glance"),
    sentence ? el("p", { class: "lead" }, sentence.text) : null,
    el("p", { class: "note" }, `${count(article.words, "word")}, ${article.reference_date ? `read as of ${period({ from: article.reference_date.date, granularity: "day" })}` : "no day of its own stated"}`),
    part("actor", "Who", [...named, ...others].map((actor) => line("actor", actor, actor.name, [actor.roles[0] ?? kindOf(actor.type), count(actor.mentions.length, "mention")].join(", ")))),
    part("location", "Where", locations.map((place) => line("location", place, place.name, whereabouts(place)))),
    part("claim", "How many", claims.map((claim) => line("claim", claim, claim.text, [beside(claim), claim.attribution ? `says ${claim.attribution.name ?? claim.attribution.text}` : null].filter(Boolean).join("; ")))),
    part("quote", "Who said what", quotes.map((quote) => el("li", {}, el("b", {}, names.get(quote.speaker?.actor_id) ?? quote.speaker?.text ?? "Speaker not stated"),
      quote.denied ? " denied: " : ": ", pick("quote", quote, short(quote.type === "direct" ? `“${quote.text}”` : quote.text))))),
    part("date", "When", dates.map((date) => line("date", date, date.text, date.from ? period(date) : "day not stated"))),
  ].filter(Boolean);
}

/** What is counted and what is said of it, without what the claim's own words say already. */
function beside(claim) {
  return [claim.subject?.text, claim.predicate?.text].filter((words) => words && !claim.text.includes(words)).join(" ");
}

function part(kind, title, lines) {
  return el("section", { class: kind }, el("h3", {}, title, " ", el("span", { class: "note" }, String(lines.length))),
    lines.length ? folded(lines, MOST_LINES, (more) => `${more} more`) : el("p", { class: "null" }, "none found"));
}
