// What a reader can take away: the call as curl or Python, the answer as JSON or CSV, a link.

import { el } from "./dom.js";

const LONG_LINK = 8000; // characters: many programs cut a longer address

/** Buttons for the articles that were read and the record they gave. */
export function takeAway(articles, record, say) {
  const request = articles.length > 1 ? { path: "v1/stories", body: { articles: articles.map(sent) } } : { path: "v1/summaries", body: sent(articles[0]) };
  const url = new URL(request.path, location.href.split("#")[0]).href;
  const json = JSON.stringify(request.body);
  const copy = (label, text) => el("button", { type: "button", onclick: async () => { await navigator.clipboard.writeText(text); say(`${label} copied.`); } }, `Copy as ${label}`);
  return el("div", { class: "links" },
    copy("curl", `curl -s ${url} -H 'Content-Type: application/json' -d '${json.replaceAll("'", "'\\''")}'`),
    copy("Python", `import json, urllib.request\n\nrequest = urllib.request.Request(\n    ${JSON.stringify(url)},\n    json.dumps(json.loads(${JSON.stringify(json)})).encode(),\n    {"Content-Type": "application/json"},\n)\nprint(urllib.request.urlopen(request).read().decode())\n`),
    copy("JSON", JSON.stringify(record, null, 2)),
    save("JSON", "storyfold.json", "application/json", JSON.stringify(record, null, 2)),
    save("CSV of the numbers", "storyfold.csv", "text/csv", csv(record)),
    el("button", { type: "button", onclick: () => share(articles, say) }, "Share as a link"));
}

const sent = ({ text, source, published_at, home }) => Object.fromEntries(Object.entries({ text, source, published_at, home }).filter(([, value]) => value));

function save(label, name, type, text) {
  return el("button", { type: "button", onclick: () => {
    const link = el("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
  } }, `Save ${label}`);
}

/** The numbers as lines: one a claim, with who says it. A cell that a spreadsheet would run is quoted out. */
export function csv(record) {
  const claims = record.timeline ? record.numeric_claims.flatMap((entry) => entry.values.flatMap((value) => value.claims.map((claim) => [entry.id, entry.status, claim.article_id, claim]))) : record.numeric_claims.map((claim) => ["", "", record.article.id, claim]);
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = /^[=+@\t\r-]/.test(text) && typeof value !== "number" ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const head = ["entry", "status", "article_id", "text", "value", "lower", "upper", "comparator", "kind", "unit", "subject", "predicate", "attribution"];
  const rows = claims.map(([entry, status, article, claim]) => [entry, status, article, claim.text, claim.quantity.value, claim.quantity.lower, claim.quantity.upper, claim.quantity.comparator, claim.quantity.kind, claim.quantity.unit, claim.subject?.text, claim.predicate?.text, claim.attribution?.name ?? claim.attribution?.text]);
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

async function share(articles, say) {
  const packed = await pack(JSON.stringify(articles.map(sent)));
  const link = `${location.href.split("#")[0]}#a=${packed}`;
  history.replaceState(null, "", link);
  await navigator.clipboard?.writeText(link).catch(() => {});
  say(link.length > LONG_LINK ? `The link is in the address bar. It has ${link.length} characters: some programs cut it.` : "The link is in the address bar; the articles are in it, nothing is stored.");
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
