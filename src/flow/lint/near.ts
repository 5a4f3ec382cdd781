/** How many letters must be put in, taken out or exchanged to make one name of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (let at = 0; at < other.length; at++) {
      const change = (row[at] ?? 0) + (letter === other[at] ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function byLikeness(wrong: string, names: string[]): string[] {
  const parts = wrong.split(/[-_]/);
  const unlike = (name: string) =>
    distance(wrong, name) / Math.max(wrong.length, name.length, 1) -
    name.split('-').filter((part) => parts.includes(part)).length / 2;
  return names.toSorted((a, b) => unlike(a) - unlike(b));
}

/** Up to five of the names, those most like the wrong one first. */
export function near(wrong: string, names: string[]): string {
  const sorted = byLikeness(wrong, names);
  return sorted.length > 5 ? `${sorted.slice(0, 5).join(', ')}, …` : sorted.join(', ');
}

/** Whether one name may be the other, misspelled. */
function alike(one: string, other: string): boolean {
  return distance(one, other) <= Math.floor(Math.max(one.length, other.length) / 3);
}

/** The name that a wrong one may be, misspelled. */
export function nearest(wrong: string, names: string[]): string | undefined {
  return byLikeness(wrong, names).find((name) => alike(wrong, name));
}

/**
 * Pairs what one side has and the other does not know with what it misses: a name misspelled or changed on one side
 * only is one fault, not two. First those that are alike; then, if as many are left on both sides, the rest in order.
 * @param strangers what is not known, by its name; empty if it has none
 */
export function pairUp<T>(strangers: T[], nameOf: (stranger: T) => string, missing: string[]): Map<T, string> {
  const pairs = new Map<T, string>();
  const left = new Set(missing);
  const pair = (stranger: T, name: string | undefined) => {
    if (name === undefined) return;
    pairs.set(stranger, name);
    left.delete(name);
  };
  for (const stranger of strangers) {
    pair(stranger, nearest(nameOf(stranger), [...left]));
  }
  const rest = strangers.filter((stranger) => !pairs.has(stranger));
  if (rest.length === left.size) for (const stranger of rest) pair(stranger, [...left][0]);
  return pairs;
}
