import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { currentState, traversalOf } from './traversal.ts';

/** One answer, as the machine takes it. */
export interface PathAnswer {
  /** The question it is given at. */
  state: string;
  answer: string;
  /** The question or outcome it leads to. */
  target: string;
  /** The machine's context when it is given. */
  context: Record<string, unknown>;
}

/** A walk from the first question to an outcome. */
export interface Path {
  answers: PathAnswer[];
  outcome: string;
}

export function pathAnswer(before: AnyMachineSnapshot, answer: string, after: AnyMachineSnapshot): PathAnswer {
  return { state: currentState(before), answer, target: currentState(after), context: before.context };
}

/** `worker-missing > not-yet > wait-one-cycle`: a path's name in a test's report. */
export function pathName({ answers, outcome }: Path): string {
  return [...answers.map((one) => one.answer), outcome].join(' > ');
}

/** Every way from a machine's first question to an outcome that passes no question twice with the same knowledge. */
export function simplePaths(machine: AnyStateMachine): Path[] {
  const { vertex } = traversalOf(machine);
  const paths = getSimplePaths(machine, { serializeState: vertex, toState: (snapshot) => snapshot.status === 'done' });
  return paths.map(({ state, steps }) => ({
    outcome: currentState(state),
    answers: steps.flatMap((step, index) => {
      const before = steps[index - 1];
      return before ? [pathAnswer(before.state, step.event.type, step.state)] : [];
    }),
  }));
}
