import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { AnyStateMachine } from 'xstate';
import { type Finding, findingText } from '../flow/finding.ts';
import { nodesOf } from '../flow/graph.ts';
import type { Locate } from '../flow/lint/locate.ts';
import { loadFinding } from './machine-load.ts';
import { machineSource } from './machine-source.ts';

export const machinesFolder = 'src/machines';

export interface MachineFile {
  /** The file's name without its ending, by which articles call it. */
  name: string;
  locate: Locate;
}

export interface LoadedMachine extends MachineFile {
  machine: AnyStateMachine;
}

/**
 * Loads every machine of a project: the default export of each file in `src/machines`. Files are run anew each time,
 * so that a changed machine is seen without a restart.
 */
export async function loadMachines(
  root: string,
): Promise<{ loaded: LoadedMachine[]; failed: MachineFile[]; findings: Finding[] }> {
  const files = globSync('*.ts', { cwd: path.join(root, machinesFolder) }).sort();
  const exported = files.length > 0 ? await importAll(root, files) : [];
  const loaded: LoadedMachine[] = [];
  const failed: MachineFile[] = [];
  const findings: Finding[] = [];
  for (const [index, base] of files.entries()) {
    const file = `${machinesFolder}/${base}`;
    const name = path.basename(base, '.ts');
    const source = machineSource(file, readFileSync(path.join(root, file), 'utf8'));
    try {
      loaded.push({ name, machine: machineIn(exported[index]), locate: source.locate });
    } catch (error) {
      failed.push({ name, locate: source.locate });
      const found = loadFinding(error as Error, root, source);
      // What several machines import is at fault once.
      if (!findings.some((one) => findingText(one) === findingText(found))) findings.push(found);
    }
  }
  return { loaded, failed, findings };
}

/** What a file's default export is, or why there is none. */
type Exported = { value: unknown } | { error: Error };

/** Runs all files in one module runner: starting one takes far longer than running a machine in it. */
async function importAll(root: string, files: string[]): Promise<Exported[]> {
  const id = 'virtual:machine-files';
  const imports = files.map((file) => `attempt(() => import(${JSON.stringify(`/${machinesFolder}/${file}`)}))`);
  const entry: Plugin = {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}`
        ? `const attempt = async (load) => {
             try { return { value: (await load()).default }; } catch (error) { return { error }; }
           };
           export default await Promise.all([${imports.join(', ')}]);`
        : undefined,
  };
  const { module } = await runnerImport<{ default: Exported[] }>(id, { root, logLevel: 'silent', plugins: [entry] });
  return module.default;
}

function machineIn(exported: Exported | undefined): AnyStateMachine {
  if (exported && 'error' in exported) throw exported.error;
  if (!exported || !isMachine(exported.value)) throw new Error('The file has no machine as its default export.');
  // Initial states are looked up when they are asked for.
  for (const node of [exported.value.root, ...nodesOf(exported.value)]) void node.initial;
  return exported.value;
}

/** Told by its shape: a module runner may load another copy of XState than ours. */
function isMachine(value: unknown): value is AnyStateMachine {
  return typeof value === 'object' && value !== null && 'root' in value && 'implementations' in value;
}
