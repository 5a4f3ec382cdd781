import type { AnyStateMachine } from 'xstate';

type Context = Readonly<Record<string, unknown>>;

/** The first target that holds in a context: the rule by which a machine, and whoever reads an export, picks one. */
export function holding<T extends { guard?: string | undefined }>(
  machine: AnyStateMachine,
  targets: readonly T[],
  context: Context,
): T {
  const guards = machine.implementations.guards as Record<string, (args: { context: Context }) => boolean>;
  const target = targets.find(({ guard }) => guard === undefined || guards[guard]?.({ context }));
  if (!target) throw new Error(`None of ${targets.length} targets holds.`);
  return target;
}
