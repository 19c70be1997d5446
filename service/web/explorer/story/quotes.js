// Who said what: one utterance as each outlet words it, side by side, with the differences marked.

import { chips, count, el, folded, jump } from "../dom.js";
import { WORDING } from "../words.js";
import { difference } from "./wording.js";

const MOST_QUOTES = 150, MOST_ALONE = 8;

/** Utterances of several outlets side by side; those of one outlet as a list. */
export function quotes(context) {
  const all = context.story.quotes.slice(0, MOST_QUOTES);
  if (!all.length) return el("p", { class: "null" }, "Nobody is quoted.");
  const several = all.filter((quote) => context.independent(quote.article_ids).length > 1), alone = all.filter((quote) => !several.includes(quote));
  return [
    several.length ? el("p", { class: "note" }, "Each wording is compared with the fullest one: ", el("ins", {}, "only here"), ", ", el("del", {}, "left out here"),
      ". Where an outlet words it quite differently, the words they share are ", el("mark", {}, "marked"), ".") : null,
    several.map((quote) => utterance(quote, context)),
    alone.length ? [el("h3", {}, several.length ? `${alone.length} more, each in only one outlet` : "Each in only one outlet"), folded(alone, MOST_ALONE, (more) => `${more} more`, (some) => el("ul", { class: "sayings" }, some.map((quote) => saying(quote, context))))] : null,
  ];
}

const speakerOf = (quote) => quote.speaker?.name ?? quote.variants[0].speaker?.text ?? "Speaker not stated";
const inMarks = (type, words) => (type === "direct" ? ["“", words, "”"] : words);

/** One utterance: the fullest wording, then the others in the order of the outlets; equal wordings stand once. */
function utterance(quote, context) {
  const groups = wordings(quote, context.outlets);
  const [fullest, ...others] = groups;
  return el("article", { class: "utterance", id: `entry-${quote.id}`, tabindex: -1 },
    el("h3", {}, speakerOf(quote), " ", el("span", { class: "note" }, `in ${count(context.independent(quote.article_ids).length, "outlet")}${others.length ? "" : ", word for word"}`)),
    el("ul", { class: "variants" },
      wording(fullest, quote, context, fullest[0].text, others.length ? `fullest wording, ${how(fullest[0])}` : how(fullest[0])),
      others.map((variants) => {
        const { pieces, apart } = difference(fullest[0].text, variants[0].text);
        return wording(variants, quote, context, pieces.map(piece), apart ? `worded differently, ${how(variants[0])}` : how(variants[0]));
      })));
}

/** The variants in groups of equal words and kind, the fullest first. */
function wordings(quote, outlets) {
  const place = new Map(outlets.map(({ id }, i) => [id, i]));
  const groups = new Map();
  for (const variant of [...quote.variants].sort((a, b) => place.get(a.article_id) - place.get(b.article_id))) {
    const key = `${variant.type} ${variant.denied} ${variant.text}`;
    if (groups.has(key)) groups.get(key).push(variant); else groups.set(key, [variant]);
  }
  const all = [...groups.values()];
  const fullest = all.find(([variant]) => variant.text === quote.text) ?? all.reduce((a, b) => (b[0].similarity > a[0].similarity ? b : a));
  return [fullest, ...all.filter((group) => group !== fullest)];
}

function wording(variants, quote, { outlets, open }, content, note) {
  const heads = variants.flatMap((variant, i) => {
    const { name, article } = outlets.find(({ id }) => id === variant.article_id);
    return [i ? ", " : null, jump(name, () => open(variant.article_id, variant.spans[0])), article.duplicate_of ? " (copy)" : null];
  });
  return el("li", { class: "variant" }, el("h4", {}, heads, el("span", { class: "note" }, ` ${note}`)),
    el("p", { class: `words ${variants[0].type}` }, inMarks(variants[0].type, content)),
    otherSpeaker(variants[0], quote));
}

const how = (variant) => WORDING[variant.type] + (variant.denied ? ", denied" : "");

function otherSpeaker(variant, quote) {
  const own = variant.speaker?.name ?? variant.speaker?.text;
  return own && variant.speaker.actor_id !== quote.speaker?.actor_id ? el("p", { class: "note" }, `Here the speaker is ${own}.`) : null;
}

/** A piece of a wording; a long part that is left out is said in number, as it stands in the fullest. */
function piece({ words, kind, left }, i) {
  const space = i ? " " : "";
  if (kind === "same") return space + words;
  if (kind === "cut") return [space, el("span", { class: "cut" }, `[${count(left, "word")} left out]`)];
  return [space, el({ ins: "ins", del: "del", shared: "mark" }[kind], {}, words)];
}

function saying(quote, { tell, open }) {
  const variant = quote.variants[0];
  return el("li", { id: `entry-${quote.id}`, tabindex: -1 }, el("b", {}, speakerOf(quote), variant.denied ? " denied" : ""),
    jump(inMarks(quote.type, quote.text), () => open(variant.article_id, variant.spans[0])), chips(tell(quote.article_ids)));
}
