import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, getInitialSnapshot, transition } from 'xstate';
import { graphOf, guardsOf } from '../../src/flow/graph.ts';
import { freshWalk, giveAnswer } from '../../src/flow/walk/acts.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import { answerOf } from '../../src/flow/walk/ids.ts';
import { decodeWalk, encodeWalk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import { machines } from '../support/machines.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { pathName } from '../support/paths.ts';
import { currentState } from '../support/traversal.ts';
import { walkedPaths } from '../support/walked-paths.ts';
import { coldWaterMachine } from './cold-water-machine.ts';
import { anySpec, machineOf } from './spec.ts';

/** Answers until a guard would have to be asked about something nobody has said: the machine would guess, a walk asks. */
function decidedPart(machine: AnyStateMachine, answers: { state: string; answer: string }[]) {
  const graph = graphOf(machine);
  const guards = guardsOf(machine);
  let snapshot: AnyMachineSnapshot = getInitialSnapshot(machine);
  const decided: { state: string; answer: string; snapshot: AnyMachineSnapshot }[] = [];
  for (const { state, answer } of answers) {
    const offer = answerOf(graph, state, answer);
    if (!offer || !offered(guards, snapshot.context, offer).decided) break;
    [snapshot] = transition(machine, snapshot, { type: answer });
    decided.push({ state, answer, snapshot });
  }
  return decided;
}

function expectSameAsMachine(machine: AnyStateMachine, answers: { state: string; answer: string }[]) {
  const graph = graphOf(machine);
  const guards = guardsOf(machine);
  const decided = decidedPart(machine, answers);
  let standing = replay(graph, guards, freshWalk());
  for (const { state, answer, snapshot } of decided) {
    standing = replay(graph, guards, giveAnswer(graph, guards, standing, { from: state, answer }));
    expect(standing.state).toBe(currentState(snapshot));
    expect(standing.context).toEqual(snapshot.context);
  }
  const link = `walk?${decided.map(({ state, answer }) => `${state}=${answer}`).join('&')}`;
  expect(encodeWalk(standing.walk)).toBe(link);
  expect(replay(graph, guards, decodeWalk(link)?.walk ?? freshWalk())).toEqual(standing);
}

const charts: [string, AnyStateMachine][] = [...machines, ['nested', nestedMachine], ['cold-water', coldWaterMachine]];

describe.each(charts)('%s: a walk stands where the statechart does', (_, machine) => {
  test.each(walkedPaths(machine).map((path) => [pathName(path), path] as const))('%s', (_, { answers }) => {
    expectSameAsMachine(machine, answers);
  });
});

test('so it does in random statecharts along random answers', () => {
  fc.assert(
    fc.property(anySpec, fc.array(fc.nat({ max: 100 }), { maxLength: 12 }), (spec, choices) => {
      const machine = machineOf(spec);
      const graph = graphOf(machine);
      let snapshot: AnyMachineSnapshot = getInitialSnapshot(machine);
      const answers = choices.flatMap((choice) => {
        const state = currentState(snapshot);
        const offered = graph.states[state]?.answers ?? [];
        const answer = offered[choice % Math.max(1, offered.length)]?.id;
        if (answer === undefined) return [];
        [snapshot] = transition(machine, snapshot, { type: answer });
        return { state, answer };
      });
      expectSameAsMachine(machine, answers);
    }),
    { numRuns: 300 },
  );
});
