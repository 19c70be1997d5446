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
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
}

export const byId = (id) => document.getElementById(id);

/** A tab list whose one tab stop moves with the arrow keys (ARIA Authoring Practices, tabs). */
export function tabList(holder, labels, chosen, choose) {
  const tabs = labels.map((label, i) => el("button", {
    type: "button", role: "tab", "aria-selected": String(i === chosen), tabindex: i === chosen ? 0 : -1,
    onclick: () => choose(i),
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { choose((i + step + labels.length) % labels.length); holder.querySelector('[aria-selected="true"]').focus(); }
    },
  }, label));
  holder.replaceChildren(...tabs);
}

/** A number as people read it. */
export const shown = (number) => number === null ? "?" : number.toLocaleString("en", { maximumFractionDigits: 4 });
