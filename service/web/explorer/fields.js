// Every field of an item as a list of terms; null is said, never left out.

import { el, shown } from "./dom.js";

const nothing = () => el("span", { class: "null" }, "not stated");

/** A value as something to read. `jump` goes to a span, `name` gives an id of the record its words. */
export function value(content, jump, name) {
  if (content === null || content === undefined || content === "") return nothing();
  if (Array.isArray(content)) {
    if (!content.length) return el("span", { class: "null" }, "none");
    return el("span", {}, content.map((one, i) => [i ? ", " : "", value(one, jump, name)]));
  }
  if (typeof content === "object") {
    if ("start" in content && "text" in content) return el("button", { class: "jump", type: "button", onclick: () => jump(content) }, content.text || "here");
    return fields(content, jump, name);
  }
  if (typeof content === "number") return shown(content);
  if (typeof content === "boolean") return content ? "yes" : "no";
  return name(content) ?? content;
}

/** A definition list of all fields of an object. */
export function fields(content, jump, name) {
  return el("dl", {}, Object.entries(content).flatMap(([term, one]) => [
    el("dt", {}, term.replaceAll("_", " ")), el("dd", {}, value(one, jump, term === "id" ? () => undefined : name)),
  ]));
}

/** An id of a record as the words it stands for; undefined for any other string. */
export function namer(record) {
  const words = new Map();
  for (const [list, word] of [["actors", "name"], ["locations", "name"], ["numeric_claims", "text"], ["dates", "text"], ["quotes", "text"]]) {
    for (const item of record[list] ?? []) words.set(item.id, item[word] ?? item.subject ?? item.id);
  }
  return (id) => words.get(id);
}
