// The page: articles on the desk, calls to the service, and the views of what it read.

import { articleView } from "./article/view.js";
import { add, desk, fold, keep, nameOf, refuse, say, show, start as startDesk, tidy } from "./desk.js";
import { byId, count, tabList } from "./dom.js";
import { merge, readArticle, Refused } from "./service.js";
import { storyView } from "./story/view.js";
import { takeAway, unpack } from "./take.js";
import { STATUS } from "./words.js";

const read = { articles: [], summaries: [], story: null, shown: null, left: null, view: 0, running: null };

async function readAll() {
  if (read.running || !tidy()) return;
  const articles = desk.articles.map((article) => ({ ...article }));
  const control = read.running = new AbortController();
  const how = { key: byId("key").value, signal: control.signal, say };
  busy(true, articles.length + 1);
  let at = 0;
  try {
    const summaries = [];
    for (at = 0; at < articles.length; at++) {
      byId("progress").value = at;
      say(articles.length > 1 ? `Reading ${at + 1} of ${articles.length}: ${nameOf(articles[at], at)} …` : "Reading …");
      const summary = await readArticle(articles[at], how);
      if (summaries.some((other) => other.article.id === summary.article.id)) summary.article.id += `-${at + 1}`;
      summaries.push(summary);
    }
    byId("progress").value = articles.length;
    if (articles.length > 1) say("Comparing …");
    const story = articles.length > 1 ? await merge(summaries, how) : null;
    Object.assign(read, { articles, summaries, story, shown: null, left: null, view: 0 });
    await views();
    fold(true);
    byId("view").focus({ preventScroll: true });
    byId("result").scrollIntoView();
    say(story ? compared(story) : found(summaries[0]));
  } catch (error) {
    if (error.name === "AbortError") say("Cancelled.");
    else if (error instanceof Refused) refuse(error.problem, Math.min(at, articles.length - 1));
    else say(`The service does not answer (${error.message}). Try again in a moment.`);
  } finally {
    read.running = null;
    busy(false);
  }
}

const found = ({ actors, locations, numeric_claims: claims, quotes, dates }) =>
  `Found: ${count(actors.length, "person or organization", "people and organizations")}, ${count(locations.length, "place")}, ${count(claims.length, "number")}, ${count(quotes.length, "quote")}, ${count(dates.length, "date")}.`;

function compared({ articles, numeric_claims: claims }) {
  const told = ["conflicting", "updated", "compatible", "agreed"].map((status) => [claims.filter((claim) => claim.status === status).length, STATUS[status]]).filter(([number]) => number);
  return `${articles.length} articles compared. ${told.length ? `Numbers given by more than one source: ${told.map((pair) => pair.join(" ")).join(", ")}.` : "No number is given by more than one source."}`;
}

function busy(now, steps = 1) {
  for (const [id, hidden] of [["progress", !now], ["cancel", !now]]) byId(id).hidden = hidden;
  byId("read").disabled = now;
  byId("progress").max = steps;
}

/** Shows the chosen view: the story, or an article, there at a span. */
async function views(span = null) {
  const { articles, summaries, story } = read;
  const names = articles.map(nameOf);
  const labels = [...(story ? ["The story"] : []), ...names];
  byId("result").hidden = false;
  byId("promise").hidden = true;
  tabList(byId("views"), "view", labels, read.view, (i) => { read.view = i; views(); });
  byId("view").setAttribute("aria-label", labels[read.view]);
  const at = read.view - (story ? 1 : 0);
  if (at < 0) read.shown ??= await storyView(story, summaries.map((summary) => summary.article.id), open);
  const view = at < 0 ? read.shown
    : articleView(summaries[at], summaries[at].article.text ?? articles[at].text, span, story && back);
  byId("view").replaceChildren(view);
  byId("take-list").replaceChildren(takeAway({ articles, summaries, record: story ?? summaries[0], key: byId("key").value }));
}

/** From the story to an article: at a span, or at its head. */
function open(articleId, span) {
  read.left = document.activeElement;
  history.replaceState({ view: 0, top: scrollY }, "");
  read.view = read.summaries.findIndex((summary) => summary.article.id === articleId) + 1;
  history.pushState({ view: read.view, span, opened: true }, "");
  views(span).then(() => {
    if (span) return;
    byId("view").focus({ preventScroll: true });
    byId("result").scrollIntoView();
  });
}

/** From an article to the story: to the place that was left, if it was left for this. */
function back() {
  if (history.state?.opened) history.back();
  else { read.view = 0; views().then(() => byId("view").focus({ preventScroll: true })); }
}

/** The browser's own way back and forth between the story and what was opened from it. */
async function gone({ state }) {
  if (!state || !read.story || state.view > read.articles.length) return;
  read.view = state.view;
  await views(state.span);
  if (state.span) return;
  scrollTo(0, state.top ?? 0);
  (read.left?.isConnected ? read.left : byId("view")).focus({ preventScroll: true });
}

async function start() {
  addEventListener("popstate", gone);
  startDesk();
  byId("input").addEventListener("submit", (event) => { event.preventDefault(); readAll(); });
  byId("cancel").addEventListener("click", () => read.running?.abort());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); readAll(); }
  });
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("#view details:not([open])")) { part.open = true; part.dataset.folded = ""; } });
  addEventListener("afterprint", () => { for (const part of document.querySelectorAll("#view details[data-folded]")) { part.open = false; delete part.dataset.folded; } });
  const info = await (await fetch("v1/info")).json().catch(() => null);
  if (info?.limits) { desk.limit = info.limits.max_text_chars; desk.most = info.limits.max_articles; keep(); show(); }
  else byId("key-field").hidden = false;
  const shared = await unpack(location.hash);
  if (shared) { add(shared); desk.at = 0; show(); await readAll(); }
}

start();
