// Who the outlets tell of, and by which names: a row an actor, a column an outlet.

import { count, el, folded, jump } from "../dom.js";
import { country, kindOf } from "../words.js";
import { heads } from "./facts.js";

const MOST_ACTORS = 80, MOST_FORMS = 4, MOST_ROWS = 12;

/** Actors of several outlets and those with a name; who is only described, and in one outlet, stands folded. */
export function who({ story, outlets, open, independent }) {
  const actors = story.actors.slice(0, MOST_ACTORS);
  if (!actors.length) return el("p", { class: "null" }, "Nobody is named.");
  const minor = actors.filter((actor) => !actor.named && independent(actor.article_ids).length <= 1);
  const table = (label) => (rows) => el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, el("table", {},
    heads(["Who"], outlets),
    el("tbody", {}, rows.map((actor) => el("tr", { id: `entry-${actor.id}` },
      el("th", { scope: "row" }, actor.name, el("div", { class: "note" }, described(actor))),
      outlets.map(({ id }) => forms(actor, id, open)))))));
  return [
    folded(actors.filter((actor) => !minor.includes(actor)), MOST_ROWS, (more) => `${more} more, named or in several outlets`, table("Who, by outlet")),
    minor.length ? el("details", {}, el("summary", {}, `${minor.length} more, unnamed and each in only one outlet`), table("Others, by outlet")(minor)) : null,
  ];
}

const described = (actor) => actor.roles.slice(0, 2).join(", ") || [kindOf(actor.type), country(actor.country_code)].filter((word) => word && word !== actor.name).join(", ");

/** The names that an outlet uses, most used first, each going to where it first stands. */
function forms(actor, articleId, open) {
  const mentions = actor.mentions.filter((mention) => mention.article_id === articleId);
  if (!mentions.length) return el("td", { class: "none" }, "–");
  const first = new Map();
  for (const mention of mentions) {
    if (mention.kind === "pronoun" && mentions.some((other) => other.kind !== "pronoun")) continue;
    const known = first.get(mention.text);
    if (known) known.times++; else first.set(mention.text, { mention, times: 1 });
  }
  const used = [...first.values()].sort((a, b) => b.times - a.times);
  return el("td", {}, used.slice(0, MOST_FORMS).map(({ mention }) => el("div", {}, jump(mention.text, () => open(articleId, mention)))),
    el("div", { class: "note" }, count(mentions.length, "mention")));
}
