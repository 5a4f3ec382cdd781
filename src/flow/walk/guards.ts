import type { Answer, Context, Guards, Target } from '../graph.ts';

/** What a guard says; nothing where it is undecided, since it reads what nobody has said yet. */
export type Verdict = boolean | undefined;

export type Judge = (guard: string) => Verdict;

export interface Offer {
  /** Where the answer may lead, in the machine's order: up to the first guard that is true, without the false ones. */
  targets: Target[];
  /** No guard on the way was undecided: there is nothing to choose. */
  decided: boolean;
}

/**
 * Asks guards in one context, each at most once. `onUnknown` hears of every key read that has no value: that is how
 * an undecided guard is known, since a guard is code and cannot be read.
 */
export function judgeOf(guards: Guards, context: Context, onUnknown?: (key: string) => void): Judge {
  let undecided = false;
  const watched = new Proxy(context, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (typeof key === 'string' && (value ?? null) === null) {
        undecided = true;
        onUnknown?.(key);
      }
      return value;
    },
  });
  const verdicts = new Map<string, Verdict>();
  return (name) => {
    if (!verdicts.has(name)) {
      undecided = false;
      let verdict: Verdict;
      try {
        verdict = guards[name]?.(watched);
      } catch {
        // A guard that fails says nothing either way: the reader chooses.
      }
      verdicts.set(name, undecided ? undefined : verdict);
    }
    return verdicts.get(name);
  };
}

export function offerOf(answer: Answer, judge: Judge): Offer {
  const targets: Target[] = [];
  let decided = true;
  for (const target of answer.targets) {
    const verdict = target.guard === undefined || judge(target.guard);
    if (verdict === false) continue;
    targets.push(target);
    if (verdict) break;
    decided = false;
  }
  return { targets, decided };
}

/** The targets of an answer that the walk offers in a context, and whether there is a choice to make. */
export function offered(guards: Guards, context: Context, answer: Answer): Offer {
  return offerOf(answer, judgeOf(guards, context));
}
