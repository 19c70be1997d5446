// What one wording has and another lacks, word by word: the longest common subsequence, made readable.

const MOST_WORDS = 400; // the table of longer wordings would be large
const MOST_LEFT_OUT = 9; // words that are spelled out where a wording leaves them out
const LEAST_SHARED = 0.5; // of the words that carry meaning: below it, two texts are told apart better than compared
const SMALL = 3; // letters of a word that alone holds nothing together
const TOGETHER = 2; // what it is worth that a word follows one that is shared

const bare = (word) => word.toLowerCase().replace(/[’]/gu, "'").replace(/[^\p{L}\p{N}']|'s$|^'|'$/gu, "");

/**
 * `other` held against `text`: {pieces, apart}. A piece is {words, kind}, kind same, ins (only in
 * `other`), del (only in `text`), or cut with the number `left` of words that are not worth spelling
 * out. Where the two have little in common (`apart`), the kinds are same and shared.
 */
export function difference(text, other) {
  const a = text.split(/\s+/u).filter(Boolean), b = other.split(/\s+/u).filter(Boolean);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return { pieces: [{ words: other, kind: "same" }], apart: false };
  const steps = joined(common(a.map(bare), b.map(bare)));
  const heavy = (words) => words.filter((word) => bare(word).length > SMALL).length;
  const shared = heavy(steps.filter(({ kind }) => kind === "same").flatMap(({ b: [from, to] }) => b.slice(from, to)));
  const apart = !steps.some(({ kind }) => kind === "same") || shared < LEAST_SHARED * Math.min(heavy(a), heavy(b)) || shared < LEAST_SHARED * heavy(b);
  return { apart, pieces: apart ? sharing(a, b) : steps.flatMap((step) => piece(step, a, b)) };
}

/** Runs of words: {kind, a: [from, to], b: [from, to]}, so that words that carry meaning and stand together are kept together. */
function common(x, y) {
  const wide = y.length + 1;
  const best = new Uint16Array((x.length + 1) * wide), matched = new Uint16Array((x.length + 1) * wide);
  for (let i = x.length - 1; i >= 0; i--) for (let j = y.length - 1; j >= 0; j--) {
    const at = i * wide + j, next = at + wide + 1;
    if (x[i] === y[j]) matched[at] = (x[i].length > SMALL ? 3 : 1) + Math.max(best[next], matched[next] && matched[next] + TOGETHER);
    best[at] = Math.max(matched[at], best[at + wide], best[at + 1]);
  }
  const runs = [];
  const add = (same, i, j, di, dj) => {
    const last = runs.at(-1);
    if (last && (last.kind === "same") === same) { last.a[1] = i + di; last.b[1] = j + dj; }
    else runs.push({ kind: same ? "same" : "other", a: [i, i + di], b: [j, j + dj] });
  };
  let i = 0, j = 0, goes = false;
  while (i < x.length || j < y.length) {
    const at = i * wide + j;
    if (i < x.length && j < y.length && matched[at] && (goes || matched[at] === best[at])) {
      const next = at + wide + 1;
      goes = matched[next] > 0 && matched[next] + TOGETHER >= best[next];
      add(true, i++, j++, 1, 1);
    } else {
      goes = false;
      if (j < y.length && (i === x.length || best[at + 1] >= best[at + wide])) add(false, i, j++, 0, 1);
      else add(false, i++, j, 1, 0);
    }
  }
  return runs.map((run) => ({ ...run, small: run.kind === "same" && run.a[1] - run.a[0] === 1 && x[run.a[0]].length <= SMALL }));
}

const length = (run) => (run ? run.a[1] - run.a[0] : 0);

/** Runs without islands: a lone word between two differences belongs to them where it is small or they are large. */
function joined(runs) {
  const made = [];
  runs.forEach((run, i) => {
    const last = made.at(-1);
    const gap = Math.max(length(runs[i - 1]), length(runs[i + 1]));
    const island = i > 0 && i < runs.length - 1 && (run.small || (length(run) === 1 && gap > MOST_LEFT_OUT));
    if (last && last.kind === "other" && (run.kind === "other" || (run.kind === "same" && island))) { last.a[1] = run.a[1]; last.b[1] = run.b[1]; }
    else made.push({ ...run, a: [...run.a], b: [...run.b] });
  });
  return made;
}

function piece({ kind, a: [from, to], b: [start, end] }, a, b) {
  if (kind === "same") return [{ words: b.slice(start, end).join(" "), kind }];
  const gone = to - from, edge = from === 0 || to === a.length;
  return [
    gone && (gone > MOST_LEFT_OUT || (edge && gone > MOST_LEFT_OUT / 2)) ? { kind: "cut", left: gone } : gone ? { kind: "del", words: a.slice(from, to).join(" ") } : null,
    end > start ? { kind: "ins", words: b.slice(start, end).join(" ") } : null,
  ].filter(Boolean);
}

/** The words of `b` that carry meaning and stand in `a` too, wherever. */
function sharing(a, b) {
  const known = new Set(a.map(bare).filter((word) => word.length > SMALL));
  const pieces = [];
  for (const word of b) {
    const kind = known.has(bare(word)) ? "shared" : "same";
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words += ` ${word}`; else pieces.push({ words: word, kind });
  }
  return pieces;
}
