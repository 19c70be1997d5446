// The record of several outlets: who, where, when, what they agree on and where they differ.

import { el } from "./dom.js";
import { facts } from "./facts.js";
import { map } from "./map.js";
import { period } from "./periods.js";
import { difference } from "./wording.js";

const MOST_ACTORS = 60, MOST_FORMS = 6, MOST_QUOTES = 100;
const LINES = {
  lead: "What happened", agreement: "Most agree", disagreement: "They differ", update: "Updated",
  quote: "Most carried words", only: "One outlet alone",
};

/**
 * The view of a story. `open(articleId, span)` shows a span in its article; `order` are the ids of
 * the articles as their tabs stand, which is how the outlets stand here.
 */
export async function storyView(story, order, open) {
  const articles = [...story.articles].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const outlets = articles.map((article, i) => ({ id: article.id, name: article.source || `Article ${i + 1}`, article }));
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  const names = (ids) => outlets.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ");
  const context = { story, outlets, nameOf, names, open };
  const parts = [
    ["At a glance", glance(context)], ["Who", who(context)], ["Where", await where(context)], ["When", when(context)],
    ["How many", facts(story, outlets, open)], ["Who said what", quotes(context)], ["Only one outlet has", single(context)],
  ];
  return el("div", { class: "story" },
    el("nav", { class: "parts", "aria-label": "Parts of the record" }, parts.map(([title], i) => el("button", {
      type: "button", class: "jump", onclick: () => document.getElementById(`part-${i}`).scrollIntoView(),
    }, title))),
    parts.map(([title, content], i) => el("section", { id: `part-${i}` }, el("h2", {}, title), content)));
}

function glance({ story, outlets, nameOf, names }) {
  return [notes(outlets, nameOf), el("ul", {}, story.overview.map((line) => el("li", {},
    el("span", { class: "aside" }, `${LINES[line.kind] ?? line.kind}: `), line.text,
    el("span", { class: "note" }, ` (${names(line.article_ids)})`))))];
}

function notes(outlets, nameOf) {
  return outlets.flatMap(({ name, article }) => [
    article.duplicate_of ? el("p", { class: "note" }, `${name} is a copy of ${nameOf.get(article.duplicate_of)}; what it repeats counts once.`) : null,
    article.belongs ? null : el("p", { class: "problem" }, `${name} seems to tell of another event.`),
  ]);
}

/** Actors of several outlets and those with a name; who is only described, and in one outlet, stands folded. */
function who({ story, outlets, open }) {
  const actors = story.actors.slice(0, MOST_ACTORS);
  const minor = actors.filter((actor) => !actor.named && actor.article_ids.length === 1);
  const table = (rows, label) => el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, el("table", {},
    el("thead", {}, el("tr", {}, ["Actor", ...outlets.map((outlet) => outlet.name)].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((actor) => el("tr", {},
      el("th", { scope: "row" }, actor.name, el("div", { class: "note" }, [actor.type, ...actor.roles.slice(0, 2)].join(", "))),
      outlets.map(({ id }) => el("td", {}, forms(actor, id, open))))))));
  return [
    table(actors.filter((actor) => !minor.includes(actor)), "Actors by outlet"),
    minor.length ? el("details", {}, el("summary", {}, `${minor.length} more without a name, each in one outlet`), table(minor, "Other actors by outlet")) : null,
  ];
}

function forms(actor, articleId, open) {
  const first = new Map();
  for (const mention of actor.mentions) {
    if (mention.article_id === articleId && mention.kind !== "pronoun" && !first.has(mention.text)) first.set(mention.text, mention);
  }
  return [...first.values()].slice(0, MOST_FORMS).map((mention) => el("div", {},
    el("button", { type: "button", class: "jump", onclick: () => open(articleId, mention) }, mention.text)));
}

async function where({ story, names }) {
  return [await map(story.locations), el("ul", {}, story.locations.map((place) => el("li", {},
    `${place.name} (${[place.type, place.region_code ?? place.country_code].filter(Boolean).join(", ")})`,
    el("span", { class: "note" }, ` ${names(place.article_ids)}`))))];
}

function when({ story, names, open }) {
  if (!story.timeline.length) return el("p", { class: "note" }, "Nothing that the articles date.");
  return el("ol", { class: "timeline" }, story.timeline.map((event) => el("li", {},
    el("span", {}, period(event)),
    el("span", {}, el("button", { type: "button", class: "jump", onclick: () => open(event.article_id, event) }, event.text),
      el("span", { class: "note" }, ` ${names(event.article_ids)}`)))));
}

function quotes({ story, nameOf, open }) {
  if (!story.quotes.length) return el("p", { class: "note" }, "Nobody is quoted.");
  const key = el("p", { class: "note" }, "Beside the fullest wording: ", el("ins", {}, "only this outlet has these words"), ", ", el("del", {}, "this outlet leaves these out"), ".");
  return [key, ...story.quotes.slice(0, MOST_QUOTES).map((quote) => el("details", { open: quote.variants.length > 1 },
    el("summary", {}, `${quote.speaker?.name ?? quote.variants[0].speaker?.text ?? "not stated"}: ${quote.text}`),
    quote.variants.map((variant) => el("div", { class: "variant" },
      el("button", { type: "button", class: "jump", onclick: () => open(variant.article_id, variant.spans[0]) }, nameOf.get(variant.article_id)),
      el("span", { class: "note" }, ` ${variant.type}${variant.denied ? ", denied" : ""}, ${Math.round(100 * variant.similarity)}% alike `),
      difference(quote.text, variant.text).map(({ word, kind }) => [" ", kind === "same" ? word : el(kind, {}, word)])))))];
}

function single({ story, outlets, open }) {
  return outlets.map(({ id, name }) => {
    const claims = story.numeric_claims.filter((claim) => claim.article_ids.length === 1 && claim.article_ids[0] === id);
    const said = story.quotes.filter((quote) => quote.article_ids.length === 1 && quote.article_ids[0] === id);
    return el("details", {}, el("summary", {}, `${name}: ${count(claims.length, "number")}, ${count(said.length, "quote")}`), el("ul", {},
      claims.map(({ values }) => [values[0].claims[0], values[0].claims[0].sentence.text]).concat(said.map(({ variants, speaker, text }) =>
        [variants[0].spans[0], `${speaker?.name ?? variants[0].speaker?.text ?? "not stated"}: ${text}`])).map(([span, text]) => el("li", {},
        el("button", { type: "button", class: "jump", onclick: () => open(id, span) }, text)))));
  });
}

const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
