// Calls to the service this page came from. A busy service is waited for as long as it says.

const LONGEST_TRIES = 8; // of a busy service, before its answer is shown
const BUSY = new Set([429, 503]);

export class Refused extends Error {
  constructor(problem) { super(problem.detail || problem.title); this.problem = problem; }
}

/** POST a body, and give the JSON of the answer. `say` is told what is being waited for. */
export async function post(path, body, { type = "application/json", key = "", signal, say }) {
  for (let tries = 1; ; tries++) {
    const headers = { "Content-Type": type };
    if (key) headers.Authorization = `Bearer ${key}`;
    const answer = await fetch(path, { method: "POST", body, headers, signal });
    const content = await answer.json().catch(() => ({ status: answer.status, title: `A server in front of the service answered ${answer.status}.` }));
    if (answer.ok) return content;
    if (!BUSY.has(answer.status) || tries >= LONGEST_TRIES) throw new Refused(content);
    const seconds = Number(answer.headers.get("Retry-After")) || 2;
    say(`The service is busy; trying again in ${seconds} s …`);
    await pause(seconds * 1000, signal);
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });
}

export const isPage = (text) => /^\s*<(!doctype|html|head|body|article|main|div|p)\b/i.test(text);

/** The fields of an article that are set, beside its text; codes are in capitals. */
export const fieldsOf = ({ source, published_at: published, home }) => Object.fromEntries(
  Object.entries({ source: source?.trim(), published_at: published?.trim(), home: home?.trim().toUpperCase() }).filter(([, value]) => value),
);

/** Read one article: text as JSON, a page as HTML with its fields in the query. */
export async function readArticle(article, how) {
  if (!isPage(article.text)) return post("v1/summaries", JSON.stringify({ text: article.text, ...fieldsOf(article) }), how);
  return post(`v1/summaries?${new URLSearchParams(fieldsOf(article))}`, article.text, { ...how, type: "text/html; charset=utf-8" });
}

/** Merge Summaries into a Story. */
export const merge = (summaries, how) => post("v1/stories", JSON.stringify({ summaries }), how);
