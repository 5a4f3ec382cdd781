import { type AnyStateMachine, createMachine } from 'xstate';

/** What a state or an answer is called after it was renamed. */
export const renamed = (id: string) => `${id}-renamed`;

interface Config {
  [key: string]: unknown;
  initial?: string;
  states?: Record<string, Config>;
  on?: Record<string, unknown>;
  meta?: { formerly?: string[] };
}

const withOldId = (meta: Config['meta'], id: string) => ({ ...meta, formerly: [...(meta?.formerly ?? []), id] });

const mapped = <From, To>(all: Record<string, From>, map: (one: From, id: string) => To) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [renamed(id), map(one, id)]));

/** `a`, `.a`, `a.b`, and behind a `#` all but what comes first: the machine's own id. */
const renamedTarget = (target: string) =>
  target
    .split('.')
    .map((part, at) => (part === '' || (at === 0 && part.startsWith('#')) ? part : renamed(part)))
    .join('.');

function renamedAnswer(written: unknown, id: string): object[] {
  return [written].flat().map((one, at) => {
    const transition: Config = typeof one === 'string' ? { target: one } : (one as Config);
    const target = renamedTarget(String(transition['target']));
    return { ...transition, target, ...(at === 0 && { meta: withOldId(transition.meta, id) }) };
  });
}

function renamedState({ initial, states, on, ...rest }: Config): Config {
  return {
    ...rest,
    ...(initial !== undefined && { initial: renamedTarget(initial) }),
    ...(on && { on: mapped(on, renamedAnswer) }),
    ...(states && {
      states: mapped(states, (one, id) => {
        const state = renamedState(one);
        return { ...state, meta: withOldId(state.meta, id) };
      }),
    }),
  };
}

/** The same machine with another id for each state and each answer, which lists the old one. */
export function renamedMachine(machine: AnyStateMachine): AnyStateMachine {
  return createMachine(renamedState(machine.config as Config) as never, machine.implementations as never);
}
