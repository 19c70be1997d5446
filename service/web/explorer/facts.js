// What several outlets measure: a row a fact, a column an outlet, and a bar for the range.

import { el, shown, svg } from "./dom.js";

const STATUS = { agreed: "agreed", compatible: "compatible", updated: "updated", conflicting: "conflicting", single_source: "one source", incomparable: "not comparable" };
const ORDER = ["conflicting", "updated", "compatible", "agreed", "incomparable", "single_source"];
const MOST_ROWS = 200;

/** A table of the claims that more than one outlet has; those of one outlet stand folded below. */
export function facts(story, outlets, open) {
  const rows = [...story.numeric_claims].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).slice(0, MOST_ROWS);
  if (!rows.length) return el("p", { class: "note" }, "No numbers.");
  const single = rows.filter((row) => row.status === "single_source");
  const shared = rows.filter((row) => row.status !== "single_source");
  return [
    shared.length ? matrix(shared, outlets, open, "Numbers by outlet") : el("p", { class: "note" }, "No number that two outlets give."),
    single.length ? el("details", {}, el("summary", {}, `${single.length} more, each from one source`), matrix(single, outlets, open, "Numbers from one source")) : null,
  ];
}

function matrix(rows, outlets, open, label) {
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, el("table", {},
    el("thead", {}, el("tr", {}, ["What", "Status and range", ...outlets.map((outlet) => outlet.name)].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((row) => el("tr", {},
      el("th", { scope: "row" }, [row.subject, row.predicate].filter(Boolean).join(" · ") || row.kind),
      el("td", {}, el("span", { class: `status ${row.status}` }, STATUS[row.status] ?? row.status), row.latest === null ? null : ` now ${shown(row.latest)}`, bar(row)),
      outlets.map((outlet) => el("td", {}, row.values.flatMap((one) => one.claims.filter((claim) => claim.article_id === outlet.id)).map((claim) => said(claim, open)))))))));
}

function said(claim, open) {
  return el("div", {}, el("button", { type: "button", class: "jump", onclick: () => open(claim.article_id, claim) }, claim.text), claim.quantity.kind === "count" ? null : ` ${claim.quantity.unit ?? ""}`,
    claim.attribution ? el("div", { class: "note" }, `says ${claim.attribution.name ?? claim.attribution.text}`) : null);
}

function bar(row) {
  const { lowest: low, highest: high } = row;
  if (low === null || high === null) return null;
  const from = Math.min(low, 0), to = Math.max(high, 0) || 1;
  const x = (number) => ((number - from) / (to - from)) * 190 + 2;
  const label = low === high ? shown(low) : `${shown(low)} to ${shown(high)}`;
  return el("span", {}, svg("svg", { class: "bar", viewBox: "0 0 194 14", role: "img", "aria-label": label },
    svg("line", { x1: 2, x2: 192, y1: 7, y2: 7 }), svg("rect", { x: x(low) - 1, y: 3, width: Math.max(x(high) - x(low), 3), height: 8 })), label);
}
