// The record of several outlets: who, where, when, what they agree on and where they differ.

import { el } from "./dom.js";
import { facts } from "./facts.js";
import { map } from "./map.js";
import { difference } from "./wording.js";

const MOST_ACTORS = 60, MOST_QUOTES = 100;

/** The view of a story. `open(articleId, span)` shows a span in its article. */
export async function storyView(story, open) {
  const outlets = story.articles.map((article, i) => ({ id: article.id, name: article.source || `Article ${i + 1}`, article }));
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  const names = (ids) => ids.map((id) => nameOf.get(id)).join(", ");
  const section = (title, ...content) => el("section", {}, el("h2", {}, title), content);
  return el("div", { class: "story" },
    section("At a glance", notes(outlets, nameOf), el("ul", {}, story.overview.map((line) => el("li", {},
      el("span", { class: "aside" }, `${line.kind}: `), line.text, el("span", { class: "note" }, ` (${names(line.article_ids)})`))))),
    section("Who", el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Actors by outlet" }, el("table", {},
      el("thead", {}, el("tr", {}, ["Actor", ...outlets.map((outlet) => outlet.name)].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, story.actors.slice(0, MOST_ACTORS).map((actor) => el("tr", {},
        el("th", { scope: "row" }, actor.name, el("div", { class: "note" }, [actor.type, ...actor.roles.slice(0, 2)].join(", "))),
        outlets.map(({ id }) => el("td", {}, forms(actor, id, open)))))))) ),
    section("Where", await map(story.locations), el("ul", {}, story.locations.map((place) => el("li", {},
      `${place.name} (${[place.type, place.region_code ?? place.country_code].filter(Boolean).join(", ")})`, el("span", { class: "note" }, ` ${names(place.article_ids)}`))))),
    section("When", story.timeline.length ? el("ol", { class: "timeline" }, story.timeline.map((event) => el("li", {},
      el("span", {}, event.granularity === "day" ? event.from : `${event.from} (${event.granularity.replaceAll("_", " ")})`),
      el("span", {}, el("button", { type: "button", class: "jump", onclick: () => open(event.article_id, event) }, event.text), el("span", { class: "note" }, ` ${names(event.article_ids)}`))))) : el("p", { class: "note" }, "Nothing that the articles date.")),
    section("How many", facts(story, outlets, open)),
    section("Who said what", story.quotes.slice(0, MOST_QUOTES).map((quote) => el("details", { open: quote.variants.length > 1 },
      el("summary", {}, `${quote.speaker?.name ?? quote.variants[0].speaker?.text ?? "not stated"}: ${quote.text}`),
      quote.variants.map((variant) => el("div", { class: "variant" },
        el("button", { type: "button", class: "jump", onclick: () => open(variant.article_id, variant.spans[0]) }, nameOf.get(variant.article_id)),
        el("span", { class: "note" }, ` ${variant.type}${variant.denied ? ", denied" : ""}, likeness ${variant.similarity} `),
        difference(quote.text, variant.text).map(({ word, kind }) => [" ", kind === "same" ? word : el(kind, {}, word)])))))),
    section("Only one outlet has", outlets.map(({ id, name }) => {
      const claims = story.numeric_claims.filter((claim) => claim.article_ids.length === 1 && claim.article_ids[0] === id);
      return el("details", {}, el("summary", {}, `${name}: ${claims.length} numbers`), el("ul", {}, claims.map((claim) => el("li", {},
        el("button", { type: "button", class: "jump", onclick: () => open(id, claim.values[0].claims[0]) }, claim.values[0].claims[0].sentence.text)))));
    })));
}

function forms(actor, articleId, open) {
  const first = new Map();
  for (const mention of actor.mentions) {
    if (mention.article_id === articleId && mention.kind !== "pronoun" && !first.has(mention.text)) first.set(mention.text, mention);
  }
  return [...first.values()].slice(0, 6).map((mention, i) => [i ? ", " : "", el("button", { type: "button", class: "jump", onclick: () => open(articleId, mention) }, mention.text)]);
}

function notes(outlets, nameOf) {
  return outlets.flatMap(({ name, article }) => [
    article.duplicate_of ? el("p", { class: "note" }, `${name} is a copy of ${nameOf.get(article.duplicate_of)}; what it repeats counts once.`) : null,
    article.belongs ? null : el("p", { class: "problem" }, `${name} seems to tell of another event.`),
  ]);
}
