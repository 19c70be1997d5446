// The record of several outlets: who, where, when, what they agree on and where they differ.

import { el } from "../dom.js";
import { facts } from "./facts.js";
import { glance } from "./glance.js";
import { only } from "./only.js";
import { who } from "./people.js";
import { where } from "./places.js";
import { quotes } from "./quotes.js";
import { when } from "./timeline.js";

/**
 * The view of a story. `open(articleId, span)` shows a span in its article; `order` are the ids of
 * the articles as their tabs stand, which is how the outlets stand here.
 */
export async function storyView(story, order, open) {
  const articles = [...story.articles].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const outlets = articles.map((article, i) => ({ id: article.id, name: article.source || `Article ${i + 1}`, article }));
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  const tell = (ids) => (outlets.length > 2 && ids.length === outlets.length && articles.every(({ belongs, duplicate_of: copied }) => belongs && !copied)
    ? [`all ${outlets.length} outlets`] : outlets.filter(({ id }) => ids.includes(id)).map(flagged));
  // A copy is no outlet of its own, and what only an article on another event has is none of this story's.
  const independent = (ids) => outlets.filter(({ id, article }) => ids.includes(id) && !article.duplicate_of).map(({ id }) => id);
  const context = { whole: story, story: within(story), outlets, nameOf, open, show, tell, independent };
  const parts = [
    ["At a glance", glance(context)], ["Who", who(context)], ["Numbers", facts(context)], ["Quotes", quotes(context)],
    ["When", when(context)], ["Where", await where(context)], ["Only in one outlet", only(context)],
  ];
  return el("div", { class: "story" },
    el("nav", { class: "parts", "aria-label": "Parts of the record" }, parts.map(([title], i) => el("button", {
      type: "button", class: "jump", onclick: () => show(`part-${i}`),
    }, title))),
    parts.map(([title, content], i) => el("section", { id: `part-${i}`, tabindex: -1, "aria-labelledby": `part-${i}-title` },
      el("h2", { id: `part-${i}-title` }, title), content)));
}

const flagged = ({ name, article }) => name + (article.duplicate_of ? " (copy)" : "") + (article.belongs ? "" : " (another event?)");

/** The story without what only articles on another event have. */
function within(story) {
  const inside = new Set(story.articles.filter((article) => article.belongs).map((article) => article.id));
  const lists = ["actors", "locations", "numeric_claims", "quotes", "timeline"].map((name) => [name, story[name].filter((one) => one.article_ids.some((id) => inside.has(id)))]);
  return { ...story, ...Object.fromEntries(lists) };
}

/** Goes to a part or an entry of the record, which may be folded. */
function show(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
