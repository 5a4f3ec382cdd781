import { type AnyStateMachine, createMachine, getInitialSnapshot, transition } from 'xstate';
import type { Value } from '../graph.ts';

/** A fault in how an answer uses a guard or an action. */
export interface Fault {
  /** Said of the answer: "has a guard without a name". */
  says: string;
  fix: string;
  /**
   * What has the fault, if not the answer: its name in what is said, and its key if it is written elsewhere in the
   * machine. However many answers use it, it is one fault.
   */
  of?: { name: string; part?: string };
}

const example = "`{ type: 'note', params: { printer: 'wireless' } }`";

/** What is wrong with the actions of one answer: they may only set context, as their params say. */
export function actionFaults(machine: AnyStateMachine, actions: readonly unknown[]): Fault[] {
  return actions.flatMap((action) => actionFault(machine, action) ?? []);
}

function actionFault(machine: AnyStateMachine, action: unknown): Fault | undefined {
  const { type, params } = typeof action === 'string' ? { type: action, params: undefined } : (action as Written);
  if (typeof action === 'function' || typeof type !== 'string') {
    return { says: 'has an action without a name', fix: `Write it in \`setup({ actions })\` and name it: ${example}.` };
  }
  const of = { name: `The action "${type}"`, part: `actions.${type}` };
  const fix = 'Write it as `assign((_, params) => params)`.';
  if (!machine.implementations.actions[type]) {
    return {
      of: { name: of.name },
      says: 'is not in `setup({ actions })`',
      fix: fix.replace('Write it', 'Write it there'),
    };
  }
  if (typeof params !== 'object' || params === null) {
    return { says: `has the action "${type}" without params that say what it sets`, fix: `Write ${example}.` };
  }
  const computed = Object.keys(params).filter((key) => typeof params[key] === 'object' && params[key] !== null);
  if (computed.length > 0) {
    return {
      says: `sets "${computed[0]}" to something other than a text, a number, true or false`,
      fix: `Write ${example}.`,
    };
  }
  if ('integration' in params) {
    return { says: 'sets "integration"', fix: 'Take it out: the reader picks the integration, or a link does.' };
  }
  const { context } = machine.config as { context?: unknown };
  if (context === undefined) {
    return {
      of: { name: 'The machine', part: 'context' },
      says: 'has no context, though its answers set some',
      fix: 'Write `context: { … }` with `null` for each key.',
    };
  }
  // A context that is computed is reported for itself.
  if (typeof context !== 'object' || context === null) return undefined;
  const strange = Object.keys(params).find((key) => !Object.hasOwn(context, key));
  if (strange !== undefined) {
    return {
      says: `sets "${strange}", which the context does not have`,
      fix: `Set one of ${Object.keys(context).join(', ')}; or write \`${strange}: null\` in the context.`,
    };
  }
  const says = faultOf(machine, type, params, context as Record<string, Value>);
  return says === undefined ? undefined : { of, says, fix };
}

interface Written {
  type?: unknown;
  params?: Record<string, unknown>;
}

/** Runs the action alone, from nothing known and from all known: four surfaces know only its params. */
function faultOf(
  machine: AnyStateMachine,
  type: string,
  params: Record<string, unknown>,
  context: Record<string, Value>,
): string | undefined {
  const known = Object.fromEntries(Object.keys(context).map((key) => [key, `another ${key}`]));
  for (const before of [context, known]) {
    const probe = createMachine({ context: before, on: { run: { actions: { type, params } } } } as never).provide({
      actions: machine.implementations.actions,
    } as never);
    try {
      const [after] = transition(probe, getInitialSnapshot(probe), { type: 'run' });
      const same = JSON.stringify(after.context) === JSON.stringify({ ...before, ...params });
      if (!same) return 'does not set exactly what its params say';
    } catch (error) {
      return `fails: ${(error as Error).message}`;
    }
  }
  return undefined;
}
