// One article: its text with five kinds of marks, and a panel with all that is said of one of them.

import { el } from "./dom.js";
import { fields, namer } from "./fields.js";
import { items, points, related, segments } from "./marks.js";

const KINDS = { actor: "who", location: "where", claim: "how many", quote: "who said what", date: "when" };
const MOST_LABELS = 400; // more labels than this hide the text

/** The view of an article. `text` is the one that offsets count in. */
export function articleView(summary, text, focusSpan = null) {
  const hidden = new Set();
  const panel = el("aside", { class: "panel", "aria-live": "polite", "aria-label": "What is known of the mark" });
  const body = el("div", { class: "text", role: "group", "aria-label": "The article with its marks; arrow keys go from mark to mark" });
  const characters = points(text);
  const all = items(summary);
  const name = namer(summary);
  let elements = [];

  const light = (keys) => {
    for (const { node, keys: own } of elements) node.classList.toggle("lit", own.some((key) => keys.includes(key)));
  };
  const jump = (span) => {
    const found = elements.find(({ start, end }) => start <= span.start && span.start < end);
    found?.node.scrollIntoView({ block: "center" });
    if (found?.node.hasAttribute("tabindex")) found.node.focus();
  };
  const open = (one) => {
    light(related(one));
    panel.replaceChildren(el("h2", {}, `${KINDS[one.kind]}: ${one.item.name ?? one.item.text}`), fields(one.item, jump, name));
  };
  const rest = () => {
    light([]);
    panel.replaceChildren(el("h2", {}, "Choose a mark"), el("p", { class: "note" }, "Point at a mark, or go to the text and use the arrow keys; Enter opens what is known of it, Escape goes back."), overview(summary));
  };

  const draw = () => {
    const shownItems = all.filter((one) => !hidden.has(one.kind));
    const off = summary.article.boilerplate.map((span) => ({ kind: "off", key: "off", label: "", spans: [span], item: span }));
    const begun = new Set();
    let labels = 0;
    elements = [];
    body.replaceChildren(...segments(characters.length, [...shownItems, ...off]).map(({ start, end, items: here, begins }) => {
      const words = characters.slice(start, end).join("");
      const marks = here.filter((one) => one.kind !== "off");
      if (!marks.length) return here.length ? el("span", { class: "off" }, words) : words;
      const first = begins.find((one) => one.kind !== "off");
      const label = first && labels++ < MOST_LABELS ? [...new Set(begins.filter((one) => one.label).map((one) => one.label))].join(" · ") : null;
      const narrow = marks.reduce((best, one) => (width(one, start) < width(best, start) ? one : best));
      const node = el("span", {
        class: `seg ${[...new Set(here.map((one) => one.kind))].join(" ")}`,
        "data-label": label,
        role: first ? "button" : null,
        tabindex: first ? -1 : null,
        "aria-label": first ? `${words} (${begins.filter((one) => one.kind !== "off").map((one) => `${KINDS[one.kind]}: ${one.item.name ?? one.item.text}`).join("; ")})` : null,
        onmouseenter: () => light(related(narrow)),
        onmouseleave: () => light(panelKeys()),
        onclick: () => { open(narrow); opened = narrow; },
        onfocus: () => { light(begins.filter((one) => one.kind !== "off").flatMap(related)); },
        onkeydown: (event) => key(event, node, first),
      }, words);
      if (first) begun.add(node);
      elements.push({ node, start, end, keys: here.map((one) => one.key) });
      return node;
    }));
    body.querySelector("[tabindex]")?.setAttribute("tabindex", "0");
  };
  let opened = null;
  const panelKeys = () => (opened ? related(opened) : []);
  const key = (event, node, first) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); opened = first; open(first); return; }
    if (event.key === "Escape") { opened = null; rest(); return; }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [...body.querySelectorAll("[tabindex]")];
    const next = stops[stops.indexOf(node) + step];
    if (!next) return;
    node.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  };

  const toggles = el("div", { class: "kinds", role: "group", "aria-label": "Kinds of marks" }, Object.entries(KINDS).map(([kind, label]) => el("button", {
    type: "button", class: kind, "aria-pressed": "true",
    onclick: (event) => {
      if (!hidden.delete(kind)) hidden.add(kind);
      event.currentTarget.setAttribute("aria-pressed", String(!hidden.has(kind)));
      draw();
    },
  }, `${label} ${all.filter((one) => one.kind === kind).length}`)));
  draw();
  rest();
  const view = el("div", {}, toggles, el("div", { class: "article" }, body, panel));
  if (focusSpan) setTimeout(() => jump(focusSpan));
  return view;
}

function width(one, start) {
  return Math.min(...one.spans.filter((span) => span.start <= start && start < span.end).map((span) => span.end - span.start));
}

function overview({ article, actors }) {
  return el("dl", {}, [
    ["words", article.words], ["reference day", article.reference_date?.date ?? "not stated"],
    ["chief actors", actors.filter((actor) => actor.named).slice(0, 5).map((actor) => actor.name).join(", ") || "none"],
  ].flatMap(([term, content]) => [el("dt", {}, term), el("dd", {}, String(content))]));
}
