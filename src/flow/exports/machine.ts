import type { AnyStateMachine } from 'xstate';
import type { Json } from './canonical-json.ts';

/** The value as JSON; `path` leads to it, for the message. */
function plain(value: unknown, path: string): Json | undefined {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`) ?? null);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, `${path}.${key}`)]));
  }
  throw new TypeError(`${path} is no plain JSON: name guards and actions in \`setup\`, and write context as values.`);
}

/**
 * The config a machine was created with, as plain JSON: `createMachine(config).provide({ guards, actions })` is the same
 * machine in any XState tool.
 * @throws TypeError if the config holds a function, naming its place
 */
export function machineConfig(machine: AnyStateMachine): { [key: string]: Json | undefined } {
  return plain(machine.config, machine.id) as { [key: string]: Json | undefined };
}
