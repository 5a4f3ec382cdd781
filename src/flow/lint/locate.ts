import type { Place } from '../finding.ts';

/**
 * Where a machine's file says something: the machine itself, a state, or an answer of a state.
 * @param state its id or, where two have the same, its path from the root: `checks.cable`
 * @param part a key of the state's config: `entry`; or of the machine's, guards and actions among them: `guards.isWireless`
 */
export type Locate = (state?: string, answer?: string, part?: string) => Place;
