import { answersAt, choices } from './model.ts';
import type { Spec } from './spec.ts';

/** What lies ahead once more, over every state in every context, each told apart in full. */

type Known = Record<string, string | null>;

interface Place {
  state: string;
  context: Known;
}

const nameOf = ({ state, context }: Place) => `${state} ${JSON.stringify(Object.entries(context).sort())}`;

/** Each way on from a place, with the edge it takes. */
export function waysOn(spec: Spec, { state, context }: Place): { edge: string; place: Place }[] {
  return answersAt(spec, state).flatMap((answer) =>
    choices(spec, context, answer).left.map(({ to, sets }) => ({
      edge: `${state}>${to}>${answer.id}`,
      place: { state: to, context: { ...context, ...sets } },
    })),
  );
}

export interface ModelReach {
  states: Set<string>;
  edges: Set<string>;
}

export function modelReach(spec: Spec, from: Place, seen = new Set<string>(), edges = new Set<string>()): ModelReach {
  const states = new Set([from.state]);
  seen.add(nameOf(from));
  for (const { edge, place } of waysOn(spec, from)) {
    edges.add(edge);
    if (seen.has(nameOf(place))) continue;
    for (const state of modelReach(spec, place, seen, edges).states) states.add(state);
  }
  return { states, edges };
}

/** The longest way on in questions; Infinity if one can be walked in circles. */
function longest(spec: Spec, from: Place, done: Map<string, number>, open: Set<string>): number {
  const name = nameOf(from);
  if (open.has(name)) return Infinity;
  const known = done.get(name);
  if (known !== undefined) return known;
  open.add(name);
  const asks = (state: string) => (spec.states.find((one) => one.id === state)?.kind === 'question' ? 1 : 0);
  const lengths = waysOn(spec, from).map(({ place }) => asks(place.state) + longest(spec, place, done, open));
  open.delete(name);
  const length = Math.max(0, ...lengths);
  done.set(name, length);
  return length;
}

export function modelAtMost(spec: Spec, from: Place): number {
  const length = longest(spec, from, new Map(), new Set());
  if (length < Infinity) return length;
  const asked = [...modelReach(spec, from).states].filter(
    (id) => spec.states.find((one) => one.id === id)?.kind === 'question',
  );
  return asked.filter((id) => id !== from.state).length;
}
