// Elements made by hand: every text is text, never markup, so nothing that was pasted can run.

/** An element with attributes and children; `on…` attributes are listeners, null ones are left out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  put(made, attributes, children);
  return made;
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  put(made, attributes, children);
  return made;
}

function put(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== false));
}

export const byId = (id) => document.getElementById(id);

/** A button that looks like a link: it goes to a place in a text, or opens what is known of a thing. */
export const jump = (text, go, more = {}) => el("button", { type: "button", class: "jump", onclick: go, ...more }, text);

/** What stands in place of a value that nobody stated. */
export const nothing = (words = "not stated") => el("span", { class: "null" }, words);

/** The outlets that have a thing, each as a chip. */
export const chips = (names) => el("span", { class: "chips" }, names.flatMap((name) => [" ", el("span", { class: "chip" }, name)]));

/** Some of a list, and the rest folded behind a line that says how many more there are. */
export function folded(items, most, more, list = (some) => el("ul", {}, some)) {
  if (items.length <= most + 1) return list(items);
  const rest = items.slice(most);
  return [list(items.slice(0, most)), el("details", {}, el("summary", {}, more(rest.length)), list(rest))];
}

/** A tab list whose one tab stop moves with the arrow keys (ARIA Authoring Practices, tabs). */
export function tabList(holder, panel, labels, chosen, choose) {
  const go = (i) => { choose(i); holder.querySelector('[aria-selected="true"]').focus(); };
  const tabs = labels.map((label, i) => el("button", {
    type: "button", role: "tab", "aria-selected": String(i === chosen), "aria-controls": panel, tabindex: i === chosen ? 0 : -1,
    onclick: () => go(i),
    onkeydown: (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: labels.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go((to + labels.length) % labels.length);
    },
  }, label));
  holder.replaceChildren(...tabs);
}

/** A number as people read it. */
export const shown = (number) => number === null ? "?" : number.toLocaleString("en", { maximumFractionDigits: 9 });

/** A count with its word: "1 number", "2 numbers". */
export const count = (number, word, words = `${word}s`) => `${shown(number)} ${number === 1 ? word : words}`;

/** A text cut at a word, for a line of a list. */
export function short(text, most = 90) {
  const letters = Array.from(text.replace(/\s+/gu, " ").trim());
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:.–-]+$/u, "")} …`;
}
