import { type Place, placeText } from '../finding.ts';
import type { Words } from '../words.ts';

/**
 * Where a machine's file says something: the machine itself, a state, or an answer of a state.
 * @param state its id or, where two have the same, its path from the root: `checks.cable`
 * @param part a key of the state's config: `entry`; or of the machine's, guards and actions among them: `guards.isWireless`
 */
export type Locate = (state?: string, answer?: string, part?: string) => Place;

/** Where the machine, a state, or an answer stands, in words. */
export type StandsAt = (state?: string, answer?: string) => string;

/**
 * Says where something stands in the machine and, to those who translate, in the article they do it from.
 * @param original of a translation
 */
export function standsAt(locate: Locate, original?: Words): StandsAt {
  return (state, answer) => {
    const section = original?.steps.find((one) => one.state === state);
    const said = section?.answers.find(({ id }) => id === answer) ?? section;
    const there = (state === undefined ? original : said)?.place;
    return `${placeText(locate(state, answer))}${there ? `; the original is at ${placeText(there)}` : ''}`;
  };
}
