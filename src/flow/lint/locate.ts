import type { Place } from '../finding.ts';

/** Where a machine's file says something: the machine itself, a state, or an answer of a state. */
export type Locate = (state?: string, answer?: string) => Place;
