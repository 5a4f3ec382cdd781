import fc from 'fast-check';
import type { Graph, Guards } from '../../src/flow/graph.ts';
import { changeAnswer, freshWalk, giveAnswer, jumpTo, pickIntegration } from '../../src/flow/walk/acts.ts';
import type { Entry, Walk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';

export const integrations = ['acme', 'other-maker'];

/** One act of a reader; the numbers choose among what there is to do. */
export type Act = [kind: 'here' | 'elsewhere' | 'group' | 'jump' | 'change' | 'pick', which: number, how: number];

export const anyAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('here', 'here', 'here', 'elsewhere', 'group', 'jump', 'change', 'pick'),
  fc.nat({ max: 1000 }),
  fc.nat({ max: 1000 }),
);

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

/** The link that an act taps, if it is a tap on an answer or a chip. */
export function tapOf(graph: Graph, standing: Standing, [kind, which, how]: Act) {
  const states = Object.values(graph.states);
  const home = {
    here: graph.states[standing.state],
    elsewhere: pick(
      states.filter((state) => state.kind === 'question'),
      which,
    ),
    group: pick(
      states.filter((state) => state.kind === 'group'),
      which,
    ),
  }[kind as 'here'];
  const answer = home && pick(home.answers, kind === 'here' ? which : how);
  const target = answer && pick(answer.targets, how);
  return home && answer && target ? { from: home.id, answer: answer.id, target: target.state } : undefined;
}

export function act(graph: Graph, guards: Guards, standing: Standing, one: Act): Walk {
  const [kind, which] = one;
  const steps = Object.values(graph.states).filter((state) => state.kind !== 'group');
  if (kind === 'jump') return jumpTo(standing, pick(steps, which)?.id ?? '');
  if (kind === 'change') return changeAnswer(standing, which % Math.max(1, standing.taken.length));
  if (kind === 'pick') return pickIntegration(standing.walk, pick([...integrations, undefined], which));
  const tap = tapOf(graph, standing, one);
  return tap ? giveAnswer(graph, guards, standing, tap) : standing.walk;
}

export const standingOf = (graph: Graph, guards: Guards, walk: Walk) => replay(graph, guards, walk, { integrations });

/** Where a reader stands after some acts, from a fresh walk. */
export function standingAfter(graph: Graph, guards: Guards, acts: Act[]): Standing {
  return acts.reduce(
    (standing, one) => standingOf(graph, guards, act(graph, guards, standing, one)),
    standingOf(graph, guards, freshWalk()),
  );
}

const id = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('q0', 'q1', 'q2', 'q3', 'o0', 'o1', 'g0', 'g1', 'old-q0', 'old-q1', 'old-o0'),
  },
  { weight: 1, arbitrary: fc.constantFrom('gone', '__proto__', 'constructor', '', 'after', '@') },
);
const answerId = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a0', 'a1', 'a2', 'g0-0', 'g1-0', 'old-a0', 'old-g0-0') },
  { weight: 1, arbitrary: fc.constantFrom('gone', 'toString', '') },
);
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('jump' as const), state: id }) },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        kind: fc.constant('answer' as const),
        state: id,
        answer: answerId,
        target: id,
        changing: fc.oneof(
          { weight: 7, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
      },
      { requiredKeys: ['kind', 'state', 'answer'] },
    ),
  },
);

/** Walks as a link may say them: ids that may fit, old ones, ids of another machine. */
export const anyWalk: fc.Arbitrary<Walk> = fc.record({
  presets: fc.dictionary(
    fc.constantFrom('a', 'b', 'integration', '__proto__'),
    fc.constantFrom('x', 'y', 'acme', 'null', ''),
  ),
  entries: fc.array(anyEntry, { maxLength: 12 }),
});
