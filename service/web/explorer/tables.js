// The record as tables for a spreadsheet: a line a number, a quote, an actor or place, a date.

const said = (one) => one?.name ?? one?.text;

const NUMBERS = {
  id: (claim) => claim.id, text: (claim) => claim.text,
  ...Object.fromEntries(["value", "lower", "upper", "comparator", "kind", "unit", "direction"].map((name) => [name, (claim) => claim.quantity[name]])),
  subject: (claim) => claim.subject?.text, predicate: (claim) => claim.predicate?.text, attribution: (claim) => said(claim.attribution),
  negated: (claim) => claim.negated, hypothetical: (claim) => claim.hypothetical, sentence: (claim) => claim.sentence.text,
};
const QUOTES = {
  id: (quote) => quote.id, speaker: (quote) => said(quote.speaker), type: (quote) => quote.type, denied: (quote) => quote.denied,
  cue: (quote) => quote.cue?.text, text: (quote) => quote.text,
};
const MENTIONS = { start: (mention) => mention.start, end: (mention) => mention.end, text: (mention) => mention.text, form: (mention) => mention.kind };
const DATES = Object.fromEntries(["id", "text", "from", "to", "granularity", "modifier", "relation"].map((name) => [name, (date) => date[name]]));

const claimsOf = (record) => record.numeric_claims.flatMap((entry) => (entry.values ?? [{ claims: [entry] }]).flatMap(({ claims }) => claims.map((claim) => [entry, claim])));
const variantsOf = (record) => record.quotes.flatMap((entry) => (entry.variants ?? [entry]).map((variant) => [entry, variant]));
const mentionsOf = (record) => [...record.actors, ...record.locations].flatMap((entry) => entry.mentions.map((mention) => [entry, mention]));

export const TABLES = {
  numbers: { rows: claimsOf, first: { status: (entry) => entry.status }, columns: NUMBERS },
  quotes: { rows: variantsOf, first: { fullest: (entry) => entry.text }, columns: QUOTES },
  names: { rows: mentionsOf, first: { name: (entry) => entry.name, type: (entry) => entry.type, country_code: (entry) => entry.country_code }, columns: MENTIONS },
  dates: { rows: (record) => record.dates.map((date) => [date, date]), first: {}, columns: DATES },
};

/** A table of a Summary or a Story as CSV. */
export function table(record, name) {
  const { rows, first, columns } = TABLES[name];
  const outlets = new Map((record.articles ?? [record.article]).map((article) => [article.id, article.source]));
  const articleOf = (one) => one.article_id ?? record.article.id;
  const head = ["entry", "article_id", "outlet", ...Object.keys(first), ...Object.keys(columns)];
  const lines = rows(record).map(([entry, one]) => [
    entry.id, articleOf(one), outlets.get(articleOf(one)), ...Object.values(first).map((give) => give(entry)), ...Object.values(columns).map((give) => give(one)),
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A cell; one that a spreadsheet would run as a formula is made text. */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+@\t\r-]/u.test(text) && typeof value !== "number" ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
