import { type Answer, type Target, unnamedGuard } from '../graph.ts';

interface NeverTaken extends Target {
  why: 'same guard' | 'after default';
}

/** Which targets of an answer are never taken: those whose guard stands before, and those after the one without guard. */
export function neverTaken({ targets }: Answer): NeverTaken[] {
  return targets.flatMap((target, index): NeverTaken[] => {
    const before = targets.slice(0, index);
    if (before.some(({ guard }) => !guard)) return [{ ...target, why: 'after default' }];
    const again = target.guard !== unnamedGuard && before.some(({ guard }) => guard === target.guard);
    return again ? [{ ...target, why: 'same guard' }] : [];
  });
}
