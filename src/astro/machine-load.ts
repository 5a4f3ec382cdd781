import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Finding, Place } from '../flow/finding.ts';
import { near } from '../flow/lint/near.ts';
import type { MachineSource } from './machine-source.ts';

type Fault = Pick<Finding, 'place' | 'message' | 'fix'>;

/** Why a machine's file cannot be loaded, at the place the error speaks of. */
export function loadFinding(error: Error, root: string, source: MachineSource): Finding {
  const [first = ''] = error.message.split('\n');
  const fault = syntaxFault(error, root) ??
    targetFault(error.message, source) ??
    initialFault(error.message, source) ?? {
      place: source.locate(),
      message: `The machine cannot be loaded: ${first.replaceAll(`${root}/`, '').replace(/\.?$/, '.')}`,
      fix: 'Let the file export its machine: `export default setup({ … }).createMachine({ … })`. Other files belong in a folder.',
    };
  return { rule: 'machine-load', ...fault };
}

/** What the compiler says of a file that is no TypeScript. */
interface SyntaxErrors extends Error {
  errors?: { message: string; loc?: { file: string; line: number; column: number } }[];
}

function syntaxFault(error: SyntaxErrors, root: string): Fault | undefined {
  const { message, loc } = error.errors?.[0] ?? {};
  if (!message || !loc) return undefined;
  const place: Place = {
    file: path.relative(root, loc.file).split(path.sep).join('/'),
    line: loc.line,
    column: loc.column + 1,
  };
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return {
    place,
    message: `This is no TypeScript: ${first.replace(/^\[\w+\] /, '')}.`,
    fix: /found `-`/.test(first)
      ? "Put ids with a hyphen in quotes: `'check-cable': { … }`."
      : 'Look before it for a comma, a colon, a quote or a bracket that is missing.',
  };
}

function targetFault(message: string, source: MachineSource): Fault | undefined {
  const [, name] = /hild state (?:node )?'#?([^']+)' (?:does not exist on|from)/.exec(message) ?? [];
  if (name === undefined) return undefined;
  const [, state] = /for state node '([^']+)'/.exec(message) ?? [];
  const [, parent] = /(?:exist on|from)(?: machine)? '([^']+)'/.exec(message) ?? [];
  const elsewhere = source.pathOf(name);
  return {
    place: source.target(name, state) ?? source.locate(state),
    message: `A target names the state "${name}", which does not exist in "${parent}".`,
    fix: elsewhere
      ? `Write "#${parent?.split('.')[0]}.${elsewhere}": only states beside it are named by their id alone.`
      : `Write one that does (${near(name, source.states)}): one beside it by its id, others from the root, as "#machine.compound.state".`,
  };
}

function initialFault(message: string, source: MachineSource): Fault | undefined {
  const [, wrong, of] = /^Initial state node "([^"]+)" not found on parent state node #(.+)/.exec(message) ?? [];
  if (wrong !== undefined && of !== undefined) {
    return {
      place: source.target(wrong, of) ?? source.locate(of),
      message: `The initial state "${wrong}" of "${of}" does not exist.`,
      fix: `Write one of its states (${near(wrong, source.states)}).`,
    };
  }
  const [, lacking, first] = /^No initial state specified for .*"#([^"]+)".*initial: "([^"]+)"/.exec(message) ?? [];
  if (lacking === undefined) return undefined;
  return {
    place: source.locate(lacking),
    message: `"${lacking}" has no initial state.`,
    fix: `Write \`initial: '${first}'\`, or another of its states.`,
  };
}
