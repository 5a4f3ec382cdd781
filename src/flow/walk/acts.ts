import { type Graph, type Guards, groupsAround } from '../graph.ts';
import { offered } from './guards.ts';
import { stateOf, stepOf, unknownId } from './ids.ts';
import type { AnswerEntry, Entry, Walk } from './link.ts';
import { integrationKey } from './presets.ts';
import type { Standing } from './standing.ts';

/** An answer or a chip that was tapped. */
export interface AnswerTap {
  /** The question it belongs to; for a group's chip, the group. */
  from: string;
  answer: string;
  /** Where its link leads. */
  target?: string;
}

/** A walk that has not begun. While reading, an act starts from the replay of this. */
export function freshWalk(presets: Walk['presets'] = {}): Walk {
  return { presets, entries: [] };
}

function inForce({ taken, walk }: Standing): Entry[] {
  return taken.map(({ at }) => walk.entries[at] as Entry);
}

/** A jump drops what waits, and nothing in force. */
export function jumpTo(standing: Standing, state: string): Walk {
  return { ...standing.walk, entries: [...inForce(standing), { kind: 'jump', state }] };
}

/** The new answer takes the place of the one being changed, else it stands before what waits. */
function withAnswer(graph: Graph, { walk, taken, changing }: Standing, entry: AnswerEntry): Walk {
  const next = (taken.at(-1)?.at ?? -1) + 1;
  const [at, replaced] = changing ? [walk.entries.indexOf(changing), 1] : [next, 0];
  const entries = walk.entries.toSpliced(at, replaced, entry);
  return { ...walk, entries: entries.filter((one) => unknownId(graph, one) === undefined) };
}

/**
 * The walk after a tap on an answer: of the current step, that answer; of another state, a jump there and the answer;
 * of a group the walk is not in, or where the guard is decided otherwise, a jump to the target.
 * The same walk if the machine has no such answer, or the target is open and not given.
 */
export function giveAnswer(graph: Graph, guards: Guards, standing: Standing, tap: AnswerTap): Walk {
  const home = stateOf(graph, tap.from);
  const answer = home?.answers.find(({ id }) => id === tap.answer);
  if (!home || !answer) return standing.walk;
  const { targets, decided } = offered(guards, standing.context, answer);
  const target = tap.target ?? (decided ? targets[0]?.state : undefined);
  if (target === undefined) return standing.walk;

  const inside = home.kind === 'group' && groupsAround(graph, standing.state).includes(home.id);
  const state = inside ? standing.state : home.id;
  if (!stepOf(graph, state) || !targets.some((one) => one.state === target)) return jumpTo(standing, target);

  const entry: AnswerEntry = { kind: 'answer', state, answer: tap.answer, ...(!decided && { target }) };
  if (state === standing.state) return withAnswer(graph, standing, entry);
  const jump = jumpTo(standing, state);
  return { ...jump, entries: [...jump.entries, entry] };
}

/** Asks for an answer in force again, with that answer marked; all after it is held until it is answered. */
export function changeAnswer(standing: Standing, index: number): Walk {
  const at = standing.taken[index]?.at;
  const entries = standing.walk.entries.map((entry, place) =>
    place === at && entry.kind === 'answer' ? { ...entry, changing: true } : entry,
  );
  return { ...standing.walk, entries };
}

/** Picks an integration, or none of those listed. The route stays as it is. */
export function pickIntegration(walk: Walk, integration: string | undefined): Walk {
  const { [integrationKey]: _, ...presets } = walk.presets;
  return { ...walk, presets: integration === undefined ? presets : { ...presets, [integrationKey]: integration } };
}
