// A number among the words that the article puts round it: "have arrested two people".

const MOST_LETTERS = 90;
const SPACES = /\s+/gu;

/**
 * The words before a number, its own, and those behind it: out to what is counted and what is said
 * of it, in the order of the article; without what is said of it where that stands too far away.
 */
export function phrase(claim, characters) {
  const words = (start, end) => characters.slice(start, end).join("").replace(SPACES, " ");
  for (const parts of [[claim, claim.subject, claim.predicate], [claim, claim.subject], [claim]]) {
    const present = parts.filter(Boolean);
    const start = Math.min(...present.map((part) => part.start)), end = Math.max(...present.map((part) => part.end));
    if (end - start <= MOST_LETTERS || parts.length === 1) return [words(start, claim.start), words(claim.start, claim.end), words(claim.end, end)];
  }
}
