// The page: articles in tabs, a call to the service, and the views of what it read.

import { articleView } from "./article.js";
import { byId, tabList } from "./dom.js";
import { isPage, merge, readArticle, Refused } from "./service.js";
import { storyView } from "./story.js";
import { takeAway, unpack } from "./take.js";

const FIELDS = ["text", "source", "published_at", "home"];
const state = { articles: [{ text: "" }], at: 0, limit: 100000, most: 50, summaries: [], story: null, view: 0, running: null };

const say = (text) => { byId("status").textContent = text; };
const nameOf = (article, i) => article.source || `Article ${i + 1}`;

function keep() {
  for (const field of FIELDS) state.articles[state.at][field] = byId(field).value;
}

function show() {
  for (const field of FIELDS) byId(field).value = state.articles[state.at][field] ?? "";
  tabList(byId("tabs"), state.articles.map(nameOf), state.at, (i) => { keep(); state.at = i; show(); });
  byId("remove").hidden = state.articles.length === 1;
  count();
}

function count() {
  const length = Array.from(byId("text").value).length;
  byId("count").textContent = `${length.toLocaleString("en")} of ${state.limit.toLocaleString("en")} characters${isPage(byId("text").value) ? ", read as HTML" : ""}`;
  byId("count").classList.toggle("problem", length > state.limit);
}

function add(articles) {
  keep();
  state.articles = [...state.articles.filter((article) => article.text.trim()), ...articles].slice(0, state.most);
  state.at = state.articles.length - 1;
  show();
}

function clearProblems() {
  for (const node of document.querySelectorAll("span.problem")) node.textContent = "";
}

function refuse(problem, at) {
  if (problem.status === 401) { byId("key-field").hidden = false; byId("key-problem").textContent = problem.detail; byId("key").focus(); return; }
  keep();
  state.at = at;
  show();
  const errors = problem.errors ?? [];
  for (const error of errors) {
    const field = error.pointer.split("/").at(-1);
    const place = byId(`${field}-problem`) ?? byId("text-problem");
    place.textContent = `${place.textContent} ${error.detail}`.trim();
  }
  if (!errors.length) byId("text-problem").textContent = problem.detail ?? problem.title;
  say(errors.length ? "The service could not take this." : problem.detail ?? problem.title);
}

async function read() {
  keep();
  clearProblems();
  const articles = state.articles.filter((article) => article.text.trim());
  if (!articles.length) { byId("text-problem").textContent = "Paste an article first."; byId("text").focus(); return; }
  state.articles = articles;
  state.at = Math.min(state.at, articles.length - 1);
  show();
  const control = state.running = new AbortController();
  const how = { key: byId("key").value, signal: control.signal, say };
  const progress = byId("progress");
  for (const [id, hidden] of [["progress", false], ["cancel", false], ["read", true]]) byId(id).hidden = hidden;
  progress.max = articles.length + 1;
  let at = 0;
  try {
    state.summaries = [];
    for (at = 0; at < articles.length; at++) {
      progress.value = at;
      say(`Reading ${at + 1} of ${articles.length} …`);
      const summary = await readArticle(articles[at], how);
      if (state.summaries.some((other) => other.article.id === summary.article.id)) summary.article.id += `-${at + 1}`;
      state.summaries.push(summary);
    }
    say("Merging …");
    progress.value = articles.length;
    state.story = articles.length > 1 ? await merge(state.summaries, how) : null;
    state.view = 0;
    await views();
    say(state.story ? `Read and merged ${articles.length} articles.` : "Read.");
  } catch (error) {
    if (error.name === "AbortError") say("Cancelled.");
    else if (error instanceof Refused) refuse(error.problem, Math.min(at, articles.length - 1));
    else say(`The service does not answer: ${error.message}`);
  } finally {
    for (const [id, hidden] of [["progress", true], ["cancel", true], ["read", false]]) byId(id).hidden = hidden;
    state.running = null;
  }
}

async function views(span = null) {
  const labels = [...(state.story ? ["Story"] : []), ...state.summaries.map((summary, i) => nameOf(state.articles[i], i))];
  byId("result").hidden = false;
  tabList(byId("views"), labels, state.view, (i) => { state.view = i; views(); });
  const at = state.view - (state.story ? 1 : 0);
  const view = at < 0 ? await storyView(state.story, state.summaries.map((summary) => summary.article.id), open) : articleView(state.summaries[at], state.summaries[at].article.text ?? state.articles[at].text, span);
  byId("view").replaceChildren(view);
  byId("take-list").replaceChildren(takeAway(state.articles, state.story ?? state.summaries[0], say));
}

function open(articleId, span) {
  state.view = state.summaries.findIndex((summary) => summary.article.id === articleId) + 1;
  views(span).then(() => byId("view").focus({ preventScroll: true }));
}

async function dropped(event) {
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  if (files.length) add(await Promise.all(files.map(async (file) => ({ text: await file.text(), source: file.name.replace(/\.\w+$/, "") }))));
}

async function example() {
  const examples = await (await fetch("examples.json")).json();
  state.articles = (examples.articles ?? examples).map(({ text, source, id, published_at, home }) => ({ text, source: source ?? id ?? "", published_at: published_at ?? "", home: home ?? "" }));
  state.at = 0;
  show();
  say(`${state.articles.length} articles loaded; press Read.`);
}

async function start() {
  byId("input").addEventListener("submit", (event) => { event.preventDefault(); read(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (!state.running) read(); } });
  byId("text").addEventListener("input", count);
  byId("source").addEventListener("change", () => { keep(); show(); });
  byId("add").addEventListener("click", () => { keep(); state.articles.push({ text: "" }); state.at = state.articles.length - 1; show(); byId("text").focus(); });
  byId("remove").addEventListener("click", () => { state.articles.splice(state.at, 1); state.at = Math.max(0, state.at - 1); show(); });
  byId("cancel").addEventListener("click", () => state.running?.abort());
  byId("example").addEventListener("click", () => example().catch((error) => say(`No examples: ${error.message}`)));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", dropped);
  show();
  const info = await (await fetch("v1/info")).json().catch(() => null);
  if (info?.limits) { state.limit = info.limits.max_text_chars; state.most = info.limits.max_articles; count(); }
  else byId("key-field").hidden = false;
  const shared = await unpack(location.hash);
  if (shared) { state.articles = shared; show(); await read(); }
}

start();
