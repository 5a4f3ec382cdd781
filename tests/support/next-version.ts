import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOffline } from '../../src/astro/offline/index.ts';
import { copySite } from './offline.ts';

/** A question of a machine whose first two answers change places in the next version. */
export interface Change {
  /** Where it is, from the project's root. */
  folder: string;
  machine: string;
  state: string;
  answers: [string, string];
  /** Where they led before. */
  targets: [string, string];
}

const twoAnswers = /"?([\w-]+)"?:\{on:\{"?([\w-]+)"?:`([^`{}]+)`,"?([\w-]+)"?:`([^`{}]+)`/;
const lastPart = (target = '') => target.replace(/^.*[.#]/, '');

/** What every page of the next version says of itself. */
export const nextMark = 'data-next-version';

/**
 * Writes the site as it would be published next: the machine of an article leads elsewhere, in code and page, and every
 * script has another name.
 */
export async function writeNextVersion(): Promise<Change> {
  const folder = copySite('next-version');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = names.filter((name) => /^_astro.*\.js$/.test(name)).map((name) => name.slice('_astro/'.length));
  const found = scripts.flatMap((name) => changeIn(readFileSync(join(folder, '_astro', name), 'utf8')))[0];
  if (!found) throw new Error('No machine has a question whose first two answers lead to different states.');
  const { pattern, code, ...change } = found;
  const { answers, targets } = change;
  for (const name of names.filter((one) => /\.(html|js)$/.test(one) && !one.startsWith('pagefind'))) {
    const file = join(folder, name);
    const text = scripts.reduce((all, script) => all.replaceAll(script, renamed(script)), readFileSync(file, 'utf8'));
    const next = text
      .replace('<html', `<html ${nextMark}`)
      .replace(pattern, code)
      .replaceAll(
        `href="#${targets[0]}" data-answer="${answers[0]}"`,
        `href="#${targets[1]}" data-answer="${answers[0]}"`,
      )
      .replaceAll(
        `href="#${targets[1]}" data-answer="${answers[1]}"`,
        `href="#${targets[0]}" data-answer="${answers[1]}"`,
      );
    const to = scripts.reduce((path, script) => path.replace(script, renamed(script)), name);
    writeFileSync(file, next);
    renameSync(file, join(folder, to));
  }
  await writeOffline(folder);
  return { folder, ...change };
}

const renamed = (script: string) => script.replace(/\.js$/, '-next.js');

function changeIn(code: string): (Omit<Change, 'folder'> & { pattern: string; code: string })[] {
  const machine = code.match(/\.createMachine\(\{id:`([^`]+)`/)?.[1];
  const [pattern = '', state = '', first = '', from = '', second = '', to = ''] = code.match(twoAnswers) ?? [];
  if (!machine || !pattern || from === to) return [];
  const swapped = pattern.replace(`\`${from}\``, '`?`').replace(`\`${to}\``, `\`${from}\``).replace('`?`', `\`${to}\``);
  return [
    { machine, state, answers: [first, second], targets: [lastPart(from), lastPart(to)], pattern, code: swapped },
  ];
}
