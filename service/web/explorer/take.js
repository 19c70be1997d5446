// What a reader can take away: the call as curl or Python, the answer as JSON or CSV, a link.

import { el, shown } from "./dom.js";
import { fieldsOf, isPage } from "./service.js";
import { TABLES, table } from "./tables.js";

const LONG_LINK = 8000; // characters: many programs cut a longer address

/** Buttons for the articles that were read and the record they gave. */
export function takeAway({ articles, summaries, record, key }) {
  const call = callOf(articles, summaries);
  const json = JSON.stringify(record, null, 2);
  const place = el("div", { "aria-live": "polite" });
  const say = (words) => place.replaceChildren(el("p", { class: "note" }, words));
  const copy = (label, text) => el("button", { type: "button", onclick: () => copied(label, text, place, say) }, label);
  const group = (title, ...buttons) => el("div", { class: "group", role: "group", "aria-label": title }, el("span", { class: "note" }, title), buttons);
  return el("div", { class: "links" },
    group("Copy", copy("curl", curl(call, key)), copy("Python", python(call, key)), copy("JSON", json)),
    group("Save", save("JSON", "storyfold.json", "application/json", json),
      Object.keys(TABLES).map((name) => save(`${name} (CSV)`, `storyfold-${name}.csv`, "text/csv", table(record, name)))),
    group("Link", el("button", { type: "button", onclick: () => share(articles, say) }, "Share as a link")),
    place);
}

/** The call that gives the record: a page as it is, and in a story as the text that was read. */
function callOf(articles, summaries) {
  const at = (path) => new URL(path, location.href.split("#")[0]).href;
  if (articles.length === 1) {
    const [article] = articles;
    if (isPage(article.text)) return { url: at(`v1/summaries?${new URLSearchParams(fieldsOf(article))}`), type: "text/html; charset=utf-8", body: article.text };
    return { url: at("v1/summaries"), type: "application/json", body: JSON.stringify({ text: article.text, ...fieldsOf(article) }) };
  }
  const ids = summaries.map(({ article }) => article.id);
  const sent = articles.map((article, i) => ({ id: ids[i], text: summaries[i].article.text ?? article.text, ...fieldsOf(article) }));
  return { url: at("v1/stories"), type: "application/json", body: JSON.stringify({ articles: sent }) };
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function curl({ url, type, body }, key) {
  const secret = key ? ' -H "Authorization: Bearer $STORYFOLD_KEY"' : "";
  return `curl -s ${quoted(url)} -H ${quoted(`Content-Type: ${type}`)}${secret} --data-binary ${quoted(body)}`;
}

function python({ url, type, body }, key) {
  const secret = key ? '"Authorization": "Bearer " + os.environ["STORYFOLD_KEY"], ' : "";
  return `import json${key ? ", os" : ""}, urllib.request

request = urllib.request.Request(
    ${literal(url)},
    ${literal(body)}.encode(),
    {${secret}"Content-Type": ${literal(type)}},
)
print(json.dumps(json.load(urllib.request.urlopen(request)), indent=2, ensure_ascii=False))
`;
}

const literal = (text) => JSON.stringify(text); // Python reads the escapes of JSON strings as JSON does

async function copied(label, text, place, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${label} copied.`);
  } catch { // no leave, or a page that is not served by https
    const field = el("textarea", { readonly: true, rows: 6, "aria-label": `${label} to copy` });
    field.value = text;
    place.replaceChildren(el("p", { class: "note" }, "The browser does not let this page copy. Copy it from here:"), field);
    field.select();
  }
}

function save(label, name, type, text) {
  return el("button", { type: "button", onclick: () => {
    const link = el("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  } }, label);
}

async function share(articles, say) {
  const packed = await pack(JSON.stringify(articles.map(({ text, ...rest }) => ({ text, ...fieldsOf(rest) }))));
  const link = `${location.href.split("#")[0]}#a=${packed}`;
  history.replaceState(history.state, "", link);
  const taken = await navigator.clipboard?.writeText(link).then(() => true, () => false);
  say([taken ? "Link copied; it is in the address bar, too." : "The link is in the address bar.", "It carries the articles in itself: nothing is stored.",
    link.length > LONG_LINK ? `It has ${shown(link.length)} characters: some programs cut it.` : ""].join(" "));
}

async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The articles of a shared link; null where the fragment has none, or is broken. */
export async function unpack(fragment) {
  const found = /^#a=([\w-]+)$/.exec(fragment);
  if (!found) return null;
  try {
    const bytes = Uint8Array.from(atob(found[1].replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const articles = JSON.parse(await new Response(stream).text());
    return Array.isArray(articles) && articles.every((one) => typeof one?.text === "string") ? articles : null;
  } catch { return null; }
}
