import { type AnyStateMachine, type AnyStateNode, createMachine, getInitialSnapshot, transition } from 'xstate';
import type { Finding } from '../finding.ts';
import type { Value } from '../graph.ts';
import type { Locate } from './locate.ts';

interface Written {
  guard?: unknown;
  actions: readonly unknown[];
  target: readonly unknown[] | undefined;
}

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What is wrong with the answers of one state, as the machine writes them. */
export function transitionFindings(machine: AnyStateMachine, node: AnyStateNode, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  for (const [answer, transitions] of node.transitions as Map<string, Written[]>) {
    if (answer.startsWith('xstate.')) continue;
    const report = (rule: string, message: string, fix: string) =>
      findings.push({
        rule,
        place: locate(node.key, answer),
        message: `${message} (answer "${answer}" of "${node.key}")`,
        fix,
      });
    const forbid = (message: string, fix: string) => report('forbidden-construct', message, fix);

    if (answer.includes('*')) {
      forbid('A wildcard event.', 'Name each answer.');
      continue;
    }
    if (!kebabCase.test(answer)) report('id', 'The answer id is not in kebab-case.', 'Write it like "cycle-passed".');
    for (const one of transitions) {
      if (!one.target) forbid('A transition without target.', 'Name the state it leads to.');
      else if (one.target.length > 1) forbid('A transition with several targets.', 'Name one state.');
      for (const [message, fix] of [...guardFaults(machine, one.guard), ...actionFaults(machine, one.actions)]) {
        forbid(message, fix);
      }
    }
    const last = transitions.findIndex((one) => !one.guard);
    if (last < 0) {
      report('no-default-target', 'Every target has a guard.', "Add a last target without guard: `{ target: '…' }`.");
    } else if (last < transitions.length - 1) {
      report(
        'no-default-target',
        'A target stands after the one without guard and is never taken.',
        'Write the target without guard last.',
      );
    }
    for (let up = node.parent; up && up !== machine.root; up = up.parent) {
      if (up.transitions.has(answer)) {
        report(
          'shadowed-answer',
          `It shadows the answer of the compound "${up.key}".`,
          'Take one of the two out, or rename it.',
        );
      }
    }
  }
  return findings;
}

type Fault = [message: string, fix: string];

function guardFaults(machine: AnyStateMachine, guard: unknown): Fault[] {
  if (guard === undefined) return [];
  const named = typeof guard === 'string' ? { type: guard } : (guard as { type?: unknown; params?: unknown });
  if (typeof named.type !== 'string' || typeof guard === 'function') {
    return [
      ['A guard that has no name.', 'Write it in `setup({ guards })` and name it: the reader needs words for it.'],
    ];
  }
  if (named.params)
    return [['A guard with params.', 'Give each condition a guard of its own: its words go by its name.']];
  return typeof machine.implementations.guards[named.type] === 'function'
    ? []
    : [
        [
          `The guard "${named.type}" is not a function of \`setup({ guards })\`.`,
          'Add it there as a pure function of the context.',
        ],
      ];
}

function actionFaults(machine: AnyStateMachine, actions: readonly unknown[]): Fault[] {
  return actions.flatMap((action): Fault[] => {
    const { type, params } = action as { type?: unknown; params?: unknown };
    if (typeof action === 'function' || typeof type !== 'string') {
      return [
        [
          'An action that has no name.',
          "Write it in `setup({ actions })` and name it: `{ type: 'setRecord', params: { record: 'job' } }`.",
        ],
      ];
    }
    if (typeof params !== 'object' || params === null) {
      return [
        [
          `The action "${type}" has no params that say what it sets.`,
          "Write `{ type: 'setRecord', params: { record: 'job' } }`.",
        ],
      ];
    }
    const known = Object.keys((machine.config.context as object | undefined) ?? {});
    const strange = Object.keys(params).filter((key) => !known.includes(key));
    if (strange.length > 0) {
      return [
        [
          `The action "${type}" sets "${strange.join(', ')}", which the context does not have.`,
          `Set one of: ${known.join(', ')}.`,
        ],
      ];
    }
    const does = outcomeOf(machine, type, params as Record<string, Value>);
    return does ? [[`The action "${type}" ${does}.`, 'Write it as `assign((_, params) => params)`.']] : [];
  });
}

/** Runs the action alone: what its params say must be what it does, since four surfaces read only the params. */
function outcomeOf(machine: AnyStateMachine, type: string, params: Record<string, Value>): string | undefined {
  if (!machine.implementations.actions[type]) return 'is not in `setup({ actions })`';
  const before = { ...(machine.config.context as object) };
  const probe = createMachine({ context: before, on: { run: { actions: { type, params } } } } as never).provide({
    actions: machine.implementations.actions,
  } as never);
  try {
    const [after] = transition(probe, getInitialSnapshot(probe), { type: 'run' });
    const wanted = { ...before, ...params };
    return JSON.stringify(after.context) === JSON.stringify(wanted)
      ? undefined
      : 'does not set exactly what its params say';
  } catch (error) {
    return `throws (${(error as Error).message})`;
  }
}
