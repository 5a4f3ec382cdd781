import type { Reach } from '../walk/reach.ts';

/** Steps that a reader can come to but not leave for an outcome, given what the answers on the way have set. */
export interface Trap {
  /** The first of them. */
  state: string;
  /** The steps from the first question to it. */
  path: string[];
  /** The steps that can still be reached. */
  within: Set<string>;
}

/** By number, as in what was reached: which configurations each leads to, or comes from. */
type Ways = readonly (readonly number[])[];

function closure(starts: Iterable<number>, ways: Ways): Set<number> {
  const seen = new Set(starts);
  for (const one of seen) for (const to of ways[one] ?? []) seen.add(to);
  return seen;
}

/**
 * The traps of a machine, one for each part that hangs together, whatever is known there.
 * @param ends the states at which a walk may end
 */
export function trapsOf({ steps, next }: Reach, ends: ReadonlySet<string>): Trap[] {
  const before: number[][] = steps.map(() => []);
  for (const [from, all] of next.entries()) for (const to of all) before[to]?.push(from);
  const stepOf = (one: number) => steps[one] ?? '';
  const numbers = [...steps.keys()];
  const done = closure(
    numbers.filter((one) => ends.has(stepOf(one))),
    before,
  );
  const traps: Trap[] = [];
  const named = new Set<string>();
  for (const first of numbers) {
    if (done.has(first) || named.has(stepOf(first))) continue;
    const path = [stepOf(first)];
    // What comes first before a configuration is what it was found from.
    for (let at = first; at > 0; at = before[at]?.[0] ?? 0) path.unshift(stepOf(before[at]?.[0] ?? 0));
    const within = new Set([...closure(next[first] ?? [], next)].map(stepOf));
    traps.push({ state: stepOf(first), path, within });
    for (const one of closure(closure([first], next), before)) done.add(one);
    for (const state of [stepOf(first), ...within]) named.add(state);
  }
  return traps;
}
