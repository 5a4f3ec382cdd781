/**
 * What kind an outcome is: `fix` (do this), `wait`, `found` (it is there, look here), `solved`
 * (nothing left to do) or `help` (ask support). A final state carries exactly one of them as its tag.
 */
export const outcomeKinds = ['fix', 'wait', 'found', 'solved', 'help'] as const;

export type OutcomeKind = (typeof outcomeKinds)[number];
