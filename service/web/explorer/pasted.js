// What is pasted or dropped: several articles at once, and what a page says of itself.

const FIELDS = ["text", "source", "published_at", "home"];
const LINE = /^={5,}[ \t]*$/mu;
const MOST_HEAD = 100000; // letters of a page in which its own description is looked for

const field = (value) => (typeof value === "string" ? value : "");
const article = (one) => Object.fromEntries(FIELDS.map((name) => [name, field(one[name])]));

/** The articles of a text that holds several: JSON as the service takes it, a line each, or parted by =====; else null. */
export function several(text) {
  const found = fromJson(text) ?? (LINE.test(text) ? text.split(LINE).map((part) => withFields({ text: part.trim() })) : null);
  const articles = found?.filter((one) => one.text.trim());
  return articles?.length ? articles : null;
}

function fromJson(text) {
  if (!/^\s*[[{]/u.test(text)) return null;
  const parsed = parse(text) ?? text.split("\n").filter((line) => line.trim()).map(parse);
  const list = Array.isArray(parsed) ? parsed : parsed.articles ?? [parsed];
  return Array.isArray(list) && list.length && list.every((one) => typeof one?.text === "string") ? list.map(article) : null;
}

const NO_TEXT = /^(?:%PDF|PK\x03\x04|\{\\rtf)/u;

/** The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252; null for what is no text, as PDF and Word. */
export async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0) || NO_TEXT.test(String.fromCharCode(...bytes.subarray(0, 5)))) return null;
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("windows-1252").decode(bytes); }
}

/** Whether a text is an address alone: what stands there is not fetched. */
export const isLink = (text) => /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu.test(text);

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

/** An article with the outlet and the day that its page tells in its head; what the article has stays. */
export function withFields(one) {
  const head = one.text.slice(0, MOST_HEAD);
  if (!/<meta\b/iu.test(head)) return one;
  const said = (name) => {
    const tag = (head.match(/<meta\b[^>]*>/giu) ?? []).find((found) => found.includes(`"${name}"`) || found.includes(`'${name}'`));
    return /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(tag ?? "")?.slice(1).find(Boolean) ?? "";
  };
  return { ...one, source: said("og:site_name") || one.source || "", published_at: one.published_at || said("article:published_time") };
}
