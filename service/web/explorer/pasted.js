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
