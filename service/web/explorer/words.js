// Words for the codes of an answer, as a reporter would say them.

export const KINDS = { actor: "who", location: "where", claim: "number", quote: "quote", date: "when" };
export const HEADINGS = { actor: "Who", location: "Where", claim: "Numbers", quote: "Quotes", date: "When" };

export const STATUS = {
  agreed: "agreed", compatible: "compatible", updated: "updated", conflicting: "conflicting",
  single_source: "one source", incomparable: "not comparable",
};
export const MEANING = {
  agreed: "The same number everywhere",
  compatible: "Different wording, but all can be true at once",
  updated: "The number changed over time",
  conflicting: "They cannot all be true",
  single_source: "One outlet, or several that rely on one source",
  incomparable: "In units that cannot be converted",
};
export const WORDING = {
  direct: "in the speaker’s own words", indirect: "reported speech", mixed: "reported speech with quoted words",
};
const COMPARED = {
  equal: "", approximately: "about ", at_least: "at least ", more_than: "more than ", at_most: "at most ", less_than: "less than ",
};
const TYPES = { natural: "natural feature" };
const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** The type of an actor or a place. */
export const kindOf = (type) => TYPES[type] ?? type;

/** The country of a code, by its English name. */
export function country(code) {
  if (!code) return null;
  try { return REGIONS.of(code); } catch { return code; }
}

/** What a place is, and of which country; a country needs none beside it. */
export const whereabouts = (place) => [kindOf(place.type), place.type === "country" ? null : country(place.country_code)].filter(Boolean).join(", ");

/** Money as papers write it: "£1.1 million". */
function money(number, currency) {
  const large = Math.abs(number) >= 1e6 ? { notation: "compact", compactDisplay: "long", maximumFractionDigits: 9 } : { minimumFractionDigits: Number.isInteger(number) ? 0 : 2, maximumFractionDigits: 9 };
  try { return new Intl.NumberFormat("en-GB", { style: "currency", currency, ...large }).format(number); } catch { return `${number.toLocaleString("en")} ${currency}`; }
}

/** A quantity in figures: "at least 10,000", "14 to 18", "3–2". */
export function amount({ value, lower, upper, comparator, parts, kind, unit }, shown) {
  if (parts?.length) return parts.map(shown).join("–");
  const sign = kind === "percent" && unit === "percent" ? "%" : "";
  const number = value ?? lower ?? upper;
  if (kind === "money" && unit) shown = (one) => money(one, unit);
  if (comparator === "between" && lower !== null && upper !== null) return `${shown(lower)} to ${shown(upper)}${sign}`;
  return number === null ? "?" : `${COMPARED[comparator] ?? ""}${shown(number)}${sign}`;
}

/** Whom a number comes from; nothing where the article itself states it. A description that begins a sentence loses its capital. */
export function sourceOf({ attribution: source, sentence }) {
  if (!source) return "";
  return source.name ?? (source.start === sentence.start ? source.text[0].toLowerCase() + source.text.slice(1) : source.text);
}

/** The sources of numbers as a note; nothing where there is none. */
export function sources(claims) {
  const names = [...new Set(claims.map(sourceOf).filter(Boolean))];
  return names.length ? `source${names.length > 1 ? "s" : ""}: ${names.join("; ")}` : "";
}
