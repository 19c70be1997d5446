// One article: what is in it at a glance, its text with five kinds of marks, and a panel for one of them.

import { el } from "../dom.js";
import { HEADINGS, KINDS } from "../words.js";
import { namer } from "./fields.js";
import { glance } from "./glance.js";
import { cutsOf, items, labels, points, related, segments } from "./marks.js";
import { details, title } from "./panel.js";

const HINT = "The article with its marks. Arrow keys move from mark to mark, Enter opens the details of one, Escape closes them.";

/** The view of an article. `text` is the one that offsets count in; `target` a span of it to go to; `back` leads to its story. */
export function articleView(summary, text, target = null, back = null) {
  const hidden = new Set();
  const panel = el("aside", { class: "panel", hidden: true, tabindex: -1, "aria-label": "Details" });
  const heard = el("p", { class: "heard", role: "status" });
  const body = el("div", { class: "text", role: "group", "aria-label": HINT });
  const characters = points(text);
  const cuts = cutsOf(characters), cutting = new Set(cuts);
  const all = items(summary);
  const name = namer(summary);
  const find = (key) => all.find((one) => one.key === key);
  let opened = null, from = null, pieces = [];

  const light = (keys) => {
    const lit = new Set(keys);
    for (const { node, keys: own } of pieces) node.classList.toggle("lit", own.some((key) => lit.has(key)));
  };
  const close = () => {
    opened = null;
    panel.hidden = true;
    view.classList.remove("open");
    light([]);
    from?.focus({ preventScroll: true });
  };
  const open = (one, node = null) => {
    if (!one) return;
    opened = one;
    from = node ?? from;
    light(related(one));
    panel.replaceChildren(
      el("button", { type: "button", class: "close", onclick: close, "aria-label": "Close the details" }, "×"),
      ...details(one, { all, name, characters, goTo, choose: (key) => choose(find(key)) }));
    panel.hidden = false;
    panel.scrollTop = 0;
    view.classList.add("open");
    heard.textContent = `${KINDS[one.kind]}: ${title(one, name)}. Its details follow the text.`;
  };
  let going = false; // to a place that is pointed out itself
  const goTo = (span) => {
    if (!draw(span)) return;
    const found = pieces.find(({ node }) => node.classList.contains("target")).node;
    found.scrollIntoView({ block: "center" });
    if (!found.hasAttribute("tabindex")) found.setAttribute("tabindex", "-1");
    from = found;
    going = true;
    found.focus({ preventScroll: true });
    going = false;
  };
  /** Opens an item that stands in a list, and goes to its first words. */
  const choose = (one) => {
    if (!one) return;
    if (hidden.has(one.kind)) toggle(one.kind);
    open(one);
    goTo(one.spans[0]);
  };

  const piece = ({ start, end, items: here, begins }) => {
    const words = characters.slice(start, end).join("");
    const marks = here.filter((one) => one.key);
    const aimed = here.some((one) => one.kind === "target");
    const off = here.some((one) => one.kind === "off");
    if (!marks.length && !aimed) return off ? el("span", { class: "off" }, words) : words;
    const first = begins.filter(({ one }) => one.key);
    const narrow = marks.reduce((best, one) => (!best || width(one, start) < width(best, start) ? one : best), null);
    const kinds = [...new Set(here.map((one) => one.kind))];
    const quiet = marks.some((one) => one.kind === "actor" && one.spans.some((span) => span.start <= start && start < span.end && span.kind === "pronoun"));
    const node = el("span", {
      class: `${marks.length ? "seg " : ""}${kinds.join(" ")}${quiet ? " quiet" : ""}`,
      "data-label": first.length ? labels(first, summary) : null,
      role: first.length ? "button" : null,
      tabindex: first.length ? -1 : null,
      "aria-label": first.length ? `${words} (${first.map(({ one }) => `${KINDS[one.kind]}: ${title(one, name)}`).join("; ")})` : null,
      onmouseenter: narrow && (() => light(related(narrow))),
      onmouseleave: narrow && (() => light(opened ? related(opened) : [])),
      onclick: narrow && (() => open(narrow, first.length ? node : null)),
      onfocus: first.length ? () => going || light(first.flatMap(({ one }) => related(one))) : null,
      onkeydown: first.length ? (event) => key(event, node, first.at(-1).one) : null,
    }, words);
    pieces.push({ node, keys: marks.map((one) => one.key) });
    return node;
  };
  /** The text anew; true where `span` is a part of it, which is then pointed out. */
  const draw = (span = null) => {
    const marked = all.filter((one) => !hidden.has(one.kind));
    for (const part of summary.article.boilerplate) marked.push({ kind: "off", spans: [part] });
    const inside = span && span.start < span.end && span.end <= characters.length;
    if (inside) marked.push({ kind: "target", spans: [span] });
    pieces = [];
    const blocks = [];
    for (const segment of segments(characters.length, marked, cuts)) {
      if (!blocks.length || cutting.has(segment.start)) blocks.push([]);
      blocks.at(-1).push(piece(segment));
    }
    body.replaceChildren(...blocks.map((block) => el("div", {}, block)));
    (body.querySelector(".target[tabindex]") ?? body.querySelector("[tabindex]"))?.setAttribute("tabindex", "0");
    light(opened ? related(opened) : []);
    return inside;
  };
  const key = (event, node, one) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(one, node); return; }
    const stops = [...body.querySelectorAll("[role=button]")];
    const at = stops.indexOf(node);
    const next = { ArrowRight: stops[at + 1], ArrowDown: stops[at + 1], ArrowLeft: stops[at - 1], ArrowUp: stops[at - 1], Home: stops[0], End: stops.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    node.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  };

  const toggle = (kind) => {
    if (!hidden.delete(kind)) hidden.add(kind);
    toggles.querySelector(`.${kind}`).setAttribute("aria-pressed", String(!hidden.has(kind)));
    draw();
  };
  const toggles = el("div", { class: "kinds", role: "group", "aria-label": "Kinds of marks to show" }, Object.entries(HEADINGS).map(([kind, words]) => el("button", {
    type: "button", class: kind, "aria-pressed": "true", onclick: () => toggle(kind),
  }, `${words} `, el("b", {}, String(all.filter((one) => one.kind === kind).length)))));
  const bar = el("div", { class: "bar" }, back && el("button", { type: "button", class: "back", onclick: back }, "← Back to the story"), toggles);
  const overview = el("aside", { class: "glance", "aria-label": "The article at a glance" });
  const view = el("div", { class: "article", onkeydown: (event) => { if (event.key === "Escape" && opened) close(); } }, overview,
    el("div", { class: "page" }, bar, body), panel, heard);
  draw();
  overview.append(...glance(summary, text, choose));
  if (target) setTimeout(() => goTo(target));
  return view;
}

function width(one, start) {
  return Math.min(...one.spans.filter((span) => span.start <= start && start < span.end).map((span) => span.end - span.start));
}
