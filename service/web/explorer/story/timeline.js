// When: what the outlets date, in order.

import { chips, el, folded, jump } from "../dom.js";
import { period } from "../periods.js";

const MOST_EVENTS = 25;

/** A list of days and what happened or was said on them. */
export function when({ story, tell, open }) {
  if (!story.timeline.length) return el("p", { class: "null" }, "The articles date nothing.");
  let last = null;
  const lines = story.timeline.map((event) => {
    const day = period(event);
    const again = day === last;
    last = day;
    return el("li", { id: `entry-${event.id}`, class: again ? "again" : null }, el("time", { datetime: event.from }, day),
      el("div", {}, jump(event.text, () => open(event.article_id, event)), chips(tell(event.article_ids))));
  });
  return folded(lines, MOST_EVENTS, (more) => `${more} later`, (some) => el("ol", { class: "timeline" }, some));
}
