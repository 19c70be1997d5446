// The articles to be read: a tab for each, its fields, and what the service says against them.

import { byId, tabList } from "./dom.js";
import { several, withFields } from "./pasted.js";
import { isPage } from "./service.js";

const FIELDS = ["text", "source", "published_at", "home"];

export const desk = { articles: [{ text: "" }], at: 0, limit: 100000, most: 50 };

export const say = (text) => { byId("status").textContent = text; };
export const nameOf = (article, i) => article.source || `Article ${i + 1}`;

/** The fields' words into the article whose tab is open. */
export function keep() {
  for (const field of FIELDS) desk.articles[desk.at][field] = byId(field).value;
}

/** The article whose tab is open into the fields. */
export function show() {
  for (const field of FIELDS) byId(field).value = desk.articles[desk.at][field] ?? "";
  tabList(byId("tabs"), "editor", desk.articles.map(nameOf), desk.at, (i) => { keep(); desk.at = i; clear(); show(); });
  byId("editor").setAttribute("aria-label", nameOf(desk.articles[desk.at], desk.at));
  byId("remove").hidden = desk.articles.length === 1;
  countLetters();
}

function countLetters() {
  const text = byId("text").value, length = Array.from(text).length;
  byId("count").textContent = `${length.toLocaleString("en")} of ${desk.limit.toLocaleString("en")} characters${isPage(text) ? ", read as HTML" : ""}`;
  byId("count").classList.toggle("problem", length > desk.limit);
}

/** Folds the desk away, saying what lies on it, or opens it. */
export function fold(away) {
  byId("desk").open = !away;
  const names = desk.articles.map(nameOf);
  byId("desk-title").textContent = away ? `Change or add articles (${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""})` : "Your articles";
}

/** More articles, each in a tab of its own. */
export function add(articles) {
  keep();
  const all = [...desk.articles.filter((article) => article.text.trim()), ...articles];
  desk.articles = all.slice(0, desk.most);
  desk.at = desk.articles.length - 1;
  clear();
  show();
  fold(false);
  say(all.length > desk.most ? `A story takes ${desk.most} articles; ${all.length - desk.most} were left out.` : `${articles.length} added; ${desk.articles.length} in all.`);
}

/** Takes the empty tabs away; false where nothing is left to read. */
export function tidy() {
  keep();
  clear();
  const articles = desk.articles.filter((article) => article.text.trim());
  if (!articles.length) { complain("text", "Paste an article first."); return false; }
  desk.at = Math.max(0, articles.indexOf(desk.articles[desk.at]));
  desk.articles = articles;
  show();
  return true;
}

function clear() {
  for (const node of document.querySelectorAll("span.problem")) node.textContent = "";
  for (const node of document.querySelectorAll("[aria-invalid]")) node.removeAttribute("aria-invalid");
}

function complain(field, words) {
  const place = byId(`${field}-problem`);
  place.textContent = `${place.textContent} ${words}`.trim();
  byId(field).setAttribute("aria-invalid", "true");
  if (document.querySelector("[aria-invalid]") === byId(field)) byId(field).focus();
}

/** What the service says against the article at a place, beside the fields that it names. */
export function refuse(problem, at) {
  fold(false);
  const errors = problem.errors ?? [];
  desk.at = Number(/^\/(?:summaries|articles)\/(\d+)/.exec(errors[0]?.pointer ?? "")?.[1] ?? at);
  show();
  if (problem.status === 401) {
    byId("key-field").hidden = false;
    complain("key", problem.detail);
    return;
  }
  for (const error of errors) {
    const field = error.pointer.split("/").at(-1);
    complain(byId(`${field}-problem`) ? field : "text", error.detail);
  }
  if (!errors.length) complain("text", problem.detail ?? problem.title);
  say(`The service could not take ${nameOf(desk.articles[desk.at], desk.at)}.`);
}

async function dropped(event) {
  event.preventDefault();
  document.body.classList.remove("over");
  const files = [...event.dataTransfer.files], text = event.dataTransfer.getData("text/plain");
  if (files.length) add(await fromFiles(files));
  else if (text.trim()) add(several(text) ?? [withFields({ text })]);
}

const fromFiles = async (files) => (await Promise.all(files.map(async (file) => {
  const text = await file.text();
  return several(text) ?? [withFields({ text, source: file.name.replace(/\.\w+$/u, "") })];
}))).flat();

async function pasted(event) {
  const files = [...event.clipboardData.files];
  const articles = files.length ? await fromFiles(files) : several(event.clipboardData.getData("text/plain"));
  if (articles) { event.preventDefault(); add(articles); }
}

async function example() {
  const { articles } = await (await fetch("examples.json")).json();
  desk.articles = articles.map(({ text, source, id, published_at, home }, i) => ({
    text, source: source ?? `Outlet ${id ?? i + 1}`, published_at: published_at ?? "", home: home ?? "",
  }));
  desk.at = 0;
  clear();
  show();
  fold(false);
  byId("read").focus();
  say(`${desk.articles.length} articles loaded; press Read.`);
}

/** Listens to all that changes the articles. */
export function start() {
  byId("text").addEventListener("input", countLetters);
  byId("text").addEventListener("paste", (event) => {
    if (event.clipboardData.files.length || several(event.clipboardData.getData("text/plain"))) { event.preventDefault(); pasted(event); }
  });
  byId("source").addEventListener("change", () => { keep(); show(); });
  byId("add").addEventListener("click", () => { keep(); desk.articles.push({ text: "" }); desk.at = desk.articles.length - 1; clear(); show(); byId("text").focus(); });
  byId("remove").addEventListener("click", () => { desk.articles.splice(desk.at, 1); desk.at = Math.max(0, desk.at - 1); clear(); show(); byId("text").focus(); });
  byId("example").addEventListener("click", () => example().catch((error) => say(`No examples: ${error.message}`)));
  document.addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("over"); });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("over"); });
  document.addEventListener("drop", (event) => dropped(event).catch((error) => say(`That could not be read: ${error.message}`)));
  keep(); // what was pasted before this ran
  show();
}
