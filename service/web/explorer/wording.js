// What one wording has and another lacks, word by word: the longest common subsequence.

const MOST_WORDS = 400; // the table of longer wordings would be large

/** Pieces [{word, kind}] of `other` held against `text`; kind is same, ins or del. */
export function difference(text, other) {
  const a = text.split(/\s+/), b = other.split(/\s+/);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ word: other, kind: "same" }];
  const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const x = a.map(bare), y = b.map(bare);
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) {
    lengths[i][j] = x[i] === y[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  const pieces = [];
  const add = (word, kind) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.word += ` ${word}`; else pieces.push({ word, kind });
  };
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && x[i] === y[j]) { add(b[j], "same"); i++; j++; }
    else if (j < b.length && (i === a.length || lengths[i][j + 1] >= lengths[i + 1][j])) add(b[j++], "ins");
    else add(a[i++], "del");
  }
  return pieces;
}
