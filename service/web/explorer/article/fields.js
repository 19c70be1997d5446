// Every field of an item as a list of terms; null is said, never left out.

import { el, jump as link, nothing, shown } from "../dom.js";

const CODES = new Set(["comparator", "unit", "kind", "granularity", "type", "relation", "modifier"]);
const NAMES = new Set(["geonames_id", "start", "end"]); // numbers that count nothing
const PLACE = new Set(["text", "start", "end"]);

/** A value as something to read. `jump` goes to a span, `name` gives an id of the record its words. */
export function value(content, jump, name, term = "") {
  if (content === null || content === undefined || content === "") return nothing();
  if (Array.isArray(content)) {
    if (!content.length) return nothing("none");
    return el("span", {}, content.map((one, i) => [i ? ", " : "", value(one, jump, name, term)]));
  }
  if (typeof content === "object") return "start" in content && "text" in content ? span(content, jump, name) : fields(content, jump, name);
  if (typeof content === "number") return NAMES.has(term) ? String(content) : shown(content);
  if (typeof content === "boolean") return content ? "yes" : "no";
  return name(content) ?? (CODES.has(term) ? content.replaceAll("_", " ") : content);
}

/** A part of the text, with what else is said of it. */
function span(content, jump, name) {
  const more = Object.entries(content).filter(([term]) => !PLACE.has(term));
  const words = link(content.text || "here", () => jump(content), { title: `characters ${content.start} to ${content.end}` });
  if (!more.length) return words;
  if (more.length === 1 && typeof more[0][1] === "string") return el("span", {}, words, el("span", { class: "note" }, ` (${more[0][1]})`));
  return el("div", {}, words, fields(Object.fromEntries(more), jump, name));
}

/** A definition list of all fields of an object. */
export function fields(content, jump, name) {
  return el("dl", {}, Object.entries(content).flatMap(([term, one]) => [
    el("dt", {}, term.replaceAll("_", " ")), el("dd", {}, value(one, jump, term === "id" ? () => undefined : name, term)),
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
