import { describe, expect, test } from 'vitest';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createMachine,
  initialTransition,
  setup,
  transition,
} from 'xstate';
import { machineConfig } from '../../src/flow/exports/machine.ts';
import { graphOf } from '../../src/flow/graph.ts';
import { machines } from '../support/machines.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { currentState } from '../support/traversal.ts';
import { walkedPaths } from '../support/walked-paths.ts';

/** The machine as someone else would load its exported text. */
function loaded(machine: AnyStateMachine): AnyStateMachine {
  const { guards, actions } = machine.implementations;
  return createMachine(JSON.parse(JSON.stringify(machineConfig(machine)))).provide({ guards, actions } as never);
}

describe.each([...machines, ['nested', nestedMachine] as const])('the exported config of %s', (_, machine) => {
  test('is plain JSON', () => {
    const config = machineConfig(machine);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test('loads as the same machine', () => {
    expect(graphOf(loaded(machine))).toEqual(graphOf(machine));
  });

  test('leads every simple path to the machine’s outcome', () => {
    const other = loaded(machine);
    for (const path of walkedPaths(machine)) {
      let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(other);
      for (const { answer } of path.answers) [snapshot] = transition(other, snapshot, { type: answer });
      expect(snapshot.status).toBe('done');
      expect(currentState(snapshot)).toBe(path.outcome);
    }
  });
});

test('a function in the config is refused, with its place', () => {
  const machine = setup({}).createMachine({
    id: 'inline',
    initial: 'one',
    states: { one: { on: { go: [{ guard: () => true, target: 'two' }] } }, two: { type: 'final' } },
  });
  expect(() => machineConfig(machine)).toThrow('inline.states.one.on.go[0].guard');
});
