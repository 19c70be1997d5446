// The first look at a story: what happened, where outlets agree and differ, and which outlets there are.

import { chips, count, el, jump } from "../dom.js";
import { MEANING, STATUS } from "../words.js";
import { period } from "../periods.js";

const LINES = {
  agreement: ["agreed", "They agree"], disagreement: ["conflicting", "They differ"], update: ["updated", "It changed"],
  quote: ["words", "Most quoted"], only: ["single_source", "Only in one outlet"],
};
const LOOSELY = ["compatible", "They broadly agree"]; // on a number that all can mean
const TOLD = ["conflicting", "updated", "compatible", "agreed", "incomparable"];

/** The lead, cards for the overview, the numbers by status, and the outlets. */
export function glance(context) {
  const { story, nameOf, open, tell, show } = context;
  const { lead } = story;
  const cards = story.overview.filter((line) => line.kind !== "lead");
  return [
    lead ? el("p", { class: "lead" }, jump(lead.text, () => open(lead.article_id, lead)), " ", chips([nameOf.get(lead.article_id)])) : null,
    el("ul", { class: "cards" }, cards.map((line) => {
      const [look, title] = story.numeric_claims.some((claim) => claim.id === line.ref && claim.status === "compatible") ? LOOSELY : LINES[line.kind] ?? ["", line.kind];
      return el("li", { class: `card ${look}` }, el("h3", { class: `status ${look}` }, title),
        el("p", {}, line.ref ? jump(line.text, () => show(`entry-${line.ref}`)) : line.text), chips(tell(line.article_ids)));
    })),
    apart(context) ? el("p", { class: "flag" }, "These articles share no number and no quote. Are they about the same event?") : null,
    tally(context),
    outletList(context),
  ];
}

/** Whether outlets that copy from none have nothing in common that was counted or said. */
function apart({ story, outlets, independent }) {
  return independent(outlets.map(({ id }) => id)).length > 1 && story.numeric_claims.every((claim) => claim.status === "single_source")
    && story.quotes.every((quote) => independent(quote.article_ids).length < 2);
}

/** How many numbers agree, differ and so on: each goes to them. */
function tally({ story, show }) {
  const of = (status) => story.numeric_claims.filter((claim) => claim.status === status);
  const told = TOLD.filter((status) => of(status).length);
  if (!told.length) return null;
  return el("p", { class: "tally" }, "Numbers that have more than one source: ", told.map((status) => el("button", {
    type: "button", class: `status ${status}`, title: MEANING[status], onclick: () => show(`entry-${of(status)[0].id}`),
  }, `${of(status).length} ${STATUS[status]}`)));
}

function outletList({ outlets, nameOf, open }) {
  return el("ul", { class: "outlets", "aria-label": "Outlets" }, outlets.map(({ id, name, article }) => el("li", {},
    jump(name, () => open(id, null)), " ",
    el("span", { class: "note" }, [article.published_at ? period(moment(article.published_at)) : null, count(article.words, "word")].filter(Boolean).join(", ")),
    article.duplicate_of ? el("strong", { class: "flag" }, ` Copy of ${nameOf.get(article.duplicate_of)}, counted once.`) : null,
    article.belongs ? null : el("strong", { class: "flag" }, " Appears to be about another event."))));
}

const moment = (text) => ({ from: text.replace("Z", ""), granularity: "minute" });
