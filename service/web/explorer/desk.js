// The articles to be read: a tab for each, its fields, and what the service says against them.

import { byId, count, shown, tabList } from "./dom.js";
import { isLink, several, textOf, withFields } from "./pasted.js";
import { isPage } from "./service.js";

const FIELDS = ["text", "source", "published_at", "home"];
// What to write instead, in place of the service's words, which are for programs.
const EXPECTED = {
  published_at: "Write a date as 2025-01-13: year, month, day.",
  home: "Write a country or state code, such as AU, GB or US-OH.",
};

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
  byId("remove").hidden = byId("clear").hidden = desk.articles.length === 1;
  countLetters();
}

function countLetters() {
  const text = byId("text").value, length = Array.from(text).length;
  const over = length > desk.limit ? `, ${shown(length - desk.limit)} too many` : "";
  byId("count").textContent = `${shown(length)} of ${shown(desk.limit)} characters${over}${isPage(text) ? ", read as HTML" : ""}`;
  byId("example").hidden = length > 0 || desk.articles.some((article, i) => i !== desk.at && article.text.trim()); // which it would replace
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
  say(all.length > desk.most ? `A story takes at most ${desk.most} articles; ${all.length - desk.most} were left out.` : `${count(articles.length, "article")} added, ${desk.articles.length} in all.`);
}

/** Takes the empty tabs away; false where nothing is left to read. */
export function tidy() {
  keep();
  clear();
  const articles = desk.articles.filter((article) => article.text.trim());
  if (!articles.length) { fold(false); complain("text", "Paste an article first."); return false; }
  const link = articles.findIndex((article) => isLink(article.text));
  desk.at = link >= 0 ? link : Math.max(0, articles.indexOf(desk.articles[desk.at]));
  desk.articles = articles;
  show();
  if (link >= 0) { fold(false); complain("text", "This is a link, and links are not opened. Paste the article’s text."); }
  return link < 0;
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
    complain(byId(`${field}-problem`) ? field : "text", EXPECTED[field] ?? error.detail);
  }
  if (!errors.length) complain("text", problem.detail ?? problem.title);
  say(`${nameOf(desk.articles[desk.at], desk.at)} was not read: see the message beside the field.`);
}

async function dropped(event) {
  event.preventDefault();
  document.body.classList.remove("over");
  const files = [...event.dataTransfer.files], text = event.dataTransfer.getData("text/plain");
  if (files.length) await take(files);
  else if (text.trim()) add(several(text) ?? [withFields({ text })]);
}

/** The articles of files into tabs; files that are no text are named. */
async function take(files) {
  const texts = await Promise.all(files.map(textOf));
  const named = (text, i) => several(text) ?? [withFields({ text, source: files[i].name.replace(/\.\w+$/u, "") })];
  const articles = texts.flatMap((text, i) => (text === null ? [] : named(text, i)));
  if (articles.length) add(articles);
  const left = files.filter((_, i) => texts[i] === null).map((file) => file.name);
  if (left.length) say(`Not text or HTML: ${left.join(", ")}. Copy the text and paste it instead.`);
}

/** Files and texts of several articles come into tabs; one text goes where the cursor is, for all that a word processor adds a picture of it. */
function pasted(event) {
  const files = [...event.clipboardData.files].filter((file) => !file.type.startsWith("image/"));
  const articles = files.length ? null : several(event.clipboardData.getData("text/plain"));
  if (!files.length && !articles) return;
  event.preventDefault();
  if (articles) add(articles);
  else take(files).catch(unreadable);
}

const unreadable = (error) => say(`That could not be read: ${error.message}`);

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
  byId("text").addEventListener("paste", pasted);
  byId("source").addEventListener("change", () => { keep(); show(); });
  byId("add").addEventListener("click", () => { keep(); desk.articles.push({ text: "" }); desk.at = desk.articles.length - 1; clear(); show(); byId("text").focus(); });
  byId("remove").addEventListener("click", () => { desk.articles.splice(desk.at, 1); desk.at = Math.max(0, desk.at - 1); clear(); show(); byId("text").focus(); });
  byId("clear").addEventListener("click", () => { desk.articles = [{ text: "" }]; desk.at = 0; clear(); show(); byId("text").focus(); });
  byId("open").addEventListener("click", () => byId("files").click());
  byId("files").addEventListener("change", () => take([...byId("files").files]).then(() => { byId("files").value = ""; }, unreadable));
  byId("example").addEventListener("click", () => example().catch((error) => say(`The example could not be loaded: ${error.message}`)));
  document.addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("over"); });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("over"); });
  document.addEventListener("drop", (event) => dropped(event).catch(unreadable));
  keep(); // what was pasted before this ran
  show();
}
