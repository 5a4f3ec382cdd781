import { type CheckedProject, checkArticles } from './check.ts';

/** What the check of a project has found, for all that a build makes of it: checking takes as long as making it. */
export interface CheckedSite {
  /** Checks the project anew. */
  check(root: string): Promise<CheckedProject>;
  /** What the last check found; the first is made for who asks first. */
  last(root: string): Promise<CheckedProject>;
}

export function checkedSite(): CheckedSite {
  let last: Promise<CheckedProject> | undefined;
  const check = (root: string) => {
    last = checkArticles(root);
    return last;
  };
  return { check, last: (root) => last ?? check(root) };
}
