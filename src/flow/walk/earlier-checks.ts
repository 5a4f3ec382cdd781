import type { TroubleshooterJson } from '../exports/json.ts';
import { questionLabel } from '../flow.ts';
import type { Check } from './checks.ts';
import type { Walk } from './link.ts';

/** What the reader checked in another troubleshooter, with the title of each step for a list of them. */
export type EarlierCheck = Check & { title: string };

/**
 * The walk of another troubleshooter in words, from what that one exports. It is told, not replayed: an answer that
 * the other no longer knows is left out, and where its guards decided, what it led to is not known here.
 */
export function earlierChecks({ states }: Pick<TroubleshooterJson, 'states'>, { entries }: Walk): EarlierCheck[] {
  const stateAt = (id: string) => (Object.hasOwn(states, id) ? states[id] : undefined);
  return entries.flatMap((entry): EarlierCheck[] => {
    const state = stateAt(entry.state);
    if (!state) return [];
    const { title } = state;
    if (entry.kind === 'jump') return state.outcome === 'help' ? [] : [{ title, wentTo: title }];
    const answer = state.answers.find((one) => one.id === entry.answer);
    if (!answer || entry.changing) return [];
    const chosen = answer.targets.find((one) => one.state === entry.target);
    const [only, other] = answer.targets;
    const led = stateAt((chosen ?? (other ? undefined : only))?.state ?? '');
    const words = chosen?.condition ? `${answer.words}, ${chosen.condition}` : answer.words;
    const tried = led?.outcome && led.outcome !== 'help' ? { tried: led.title } : {};
    return [{ title, question: questionLabel(state), answer: words, ...tried }];
  });
}
