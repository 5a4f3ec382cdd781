import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import type { AnyStateMachine } from 'xstate';
import type { Finding } from '../flow/finding.ts';
import type { Locate } from '../flow/lint/locate.ts';
import { locateIn } from './machine-source.ts';

export const machinesFolder = 'src/machines';

export interface LoadedMachine {
  /** The file's name without its ending, by which articles call it. */
  name: string;
  machine: AnyStateMachine;
  locate: Locate;
}

/**
 * Loads every machine of a project: the default export of each file in `src/machines`. Files are run anew each time,
 * so that a changed machine is seen without a restart.
 */
export async function loadMachines(root: string): Promise<{ machines: LoadedMachine[]; findings: Finding[] }> {
  const machines: LoadedMachine[] = [];
  const findings: Finding[] = [];
  const files = readdirSync(path.join(root, machinesFolder), { withFileTypes: true });
  for (const { name } of files.filter((file) => file.isFile() && file.name.endsWith('.ts'))) {
    const file = `${machinesFolder}/${name}`;
    const source = readFileSync(path.join(root, file), 'utf8');
    const locate = locateIn(file, source);
    try {
      const { module } = await runnerImport<{ default?: unknown }>(path.join(root, file), { root, logLevel: 'silent' });
      if (!isMachine(module.default)) {
        throw new Error('The file has no machine as its default export.');
      }
      machines.push({ name: name.slice(0, -3), machine: module.default, locate });
    } catch (error) {
      const message = (error as Error).message.split('\n')[0] ?? '';
      const state = /for state node '[^']*?([^'.]+)'/.exec(message)?.[1];
      findings.push({
        rule: 'machine-load',
        place: locate(state),
        message: `The machine cannot be loaded: ${message}`,
        fix: 'Write `export default setup({ … }).createMachine({ … })` with targets that exist.',
      });
    }
  }
  return { machines, findings };
}

/** Told by its shape: a module runner may load another copy of XState than ours. */
function isMachine(value: unknown): value is AnyStateMachine {
  return typeof value === 'object' && value !== null && 'root' in value && 'implementations' in value;
}
