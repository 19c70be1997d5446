// What several outlets measure: where they differ as ranges on one scale, then a row a fact, a column an outlet.

import { count, el, jump, shown } from "../dom.js";
import { MEANING, STATUS, amount, sourceOf, sources } from "../words.js";
import { ranges } from "./ranges.js";

const ORDER = ["conflicting", "updated", "compatible", "incomparable", "agreed", "single_source"];
const MOST_ROWS = 200;

/** Cards with ranges, a table of the facts that more than one outlet has; those of one source stand folded below. */
export function facts(context) {
  const rows = [...context.story.numeric_claims].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).slice(0, MOST_ROWS);
  if (!rows.length) return el("p", { class: "null" }, "No numbers.");
  const single = rows.filter((row) => row.status === "single_source");
  const shared = rows.filter((row) => row.status !== "single_source");
  const several = shared.filter((row) => row.values.length > 1);
  return [
    several.length ? [el("p", { class: "note" }, "On each scale a block marks the number, an arrow means “or more” or “or less”, and a dashed band is the 10% either way that “about” allows."), el("div", { class: "facts" }, several.map((row) => card(row, context)))] : null,
    shared.length ? [el("h3", {}, "Every number that has more than one source"), matrix(shared, context, "Numbers by outlet", several)] : el("p", { class: "null" }, "No number has more than one source."),
    single.length ? el("details", {}, el("summary", {}, `${shared.length ? `${single.length} more` : count(single.length, "number")}, each from one source`), matrix(single, context, "Numbers from one source", [])) : null,
  ];
}

/** What is counted and what is said of it: "dead · were found", and where its number stands behind the deed, "arrested … people". */
export function measured({ subject, predicate, kind, values }) {
  const claim = values.flatMap((value) => value.claims).find((one) => one.predicate?.text === predicate);
  if (claim?.predicate.start < claim?.start) return `${predicate} … ${subject ?? ""}`.trim();
  return [subject, predicate].filter(Boolean).join(" · ") || kind;
}

const figure = (row, value) => amount({ value, comparator: "equal", kind: row.kind, unit: row.unit }, shown);

const pill = (status) => el("span", { class: `status ${status}`, title: MEANING[status] }, STATUS[status] ?? status);

function card(row, context) {
  return el("article", { class: "fact", id: `entry-${row.id}`, tabindex: -1 },
    el("h3", {}, measured(row), " ", pill(row.status)),
    el("p", { class: "note" }, [MEANING[row.status], row.latest === null ? null : `the latest is ${figure(row, row.latest)}`,
      row.status !== "conflicting" && row.latest === null && row.consensus !== null ? `best supported: ${figure(row, row.consensus)}` : null].filter(Boolean).join("; "), "."),
    ranges(row, context));
}

/** The head of a table: what comes first, then the outlets. */
export const heads = (first, outlets) => el("thead", {}, el("tr", {}, first.map((head) => el("th", { scope: "col" }, head)), outlets.map(({ name, article }) => el("th", { scope: "col" }, name,
  article.duplicate_of ? el("div", { class: "flag" }, "copy") : null, article.belongs ? null : el("div", { class: "flag" }, "another event?")))));

function matrix(rows, { outlets, open }, label, elsewhere) {
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, el("table", { class: "matrix" },
    heads(["What", "Status"], outlets),
    el("tbody", {}, rows.map((row) => el("tr", { id: elsewhere.includes(row) ? null : `entry-${row.id}`, tabindex: elsewhere.includes(row) ? null : -1 },
      el("th", { scope: "row" }, measured(row)),
      el("td", {}, pill(row.status), row.latest === null ? null : el("div", { class: "note" }, `latest ${figure(row, row.latest)}`)),
      outlets.map(({ id }) => cell(row.values.flatMap((value) => value.claims.filter((claim) => claim.article_id === id)), open)))))));
}

function cell(claims, open) {
  if (!claims.length) return el("td", { class: "none" }, "–");
  const told = new Map(claims.map((claim) => [`${claim.text}\n${sourceOf(claim)}`, claim]).reverse());
  return el("td", {}, [...told.values()].reverse().map((claim) => el("div", { class: "told" }, jump(withUnit(claim), () => open(claim.article_id, claim)),
    sourceOf(claim) ? el("div", { class: "note" }, sources([claim])) : null)));
}

/** A claim's own words, with the unit where they lack it. */
function withUnit({ text, quantity }) {
  const unit = ["count", "age", "money"].includes(quantity.kind) ? null : quantity.unit;
  return !unit || /%|percent/.test(text) || text.includes(unit.slice(0, 4)) ? text : `${text} (${unit.replaceAll("_", " ")})`;
}

