import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';
import { findingText } from '../../src/flow/finding.ts';

export const project = path.resolve(import.meta.dirname, '../..');
export const base = path.resolve(import.meta.dirname, 'fixtures/base');

// Each test writes and checks a project; the machine may be busy with others.
vi.setConfig({ testTimeout: 60_000 });

export const machine = 'src/machines/no-heat.ts';
export const article = 'src/content/docs/heating/no-heat.mdx';
export const otherMachine = 'src/machines/drip.ts';
export const otherArticle = 'src/content/docs/drip.mdx';
export const page = 'src/content/docs/winter.md';
export const integration = 'src/content/integrations/aqua.yaml';

/** A day that fixtures were checked on: in copies it is the day of the test, on which nothing is old or to come. */
const dayOfTest = '2099-12-31';

/** What an article begins with. */
export const frontmatter = `---\ntitle: One\ndescription: Two.\nchecked: ${dayOfTest}\ncategory: Three\n---\n`;

/** What is done to the healthy project, in its folder. */
export type Edit = (root: string) => void;

/** Puts a text in the place of another, which stands in the file exactly once. */
export function edit(file: string, find: string | RegExp, put: string | ((found: string) => string)): Edit {
  return (root) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    if (source.split(find).length !== 2) throw new Error(`${find} does not stand once in ${file}.`);
    writeFileSync(path.join(root, file), source.replace(find, typeof put === 'string' ? () => put : put));
  };
}

/** Puts a text in the place of every whole word that another is. */
export function rename(file: string, find: string, put: string): Edit {
  return (root) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const renamed = source.replaceAll(new RegExp(`(?<![\\w-])${find}(?![\\w-])`, 'g'), put);
    if (renamed === source) throw new Error(`"${find}" does not stand in ${file}.`);
    writeFileSync(path.join(root, file), renamed);
  };
}

/** Writes the answer that has a guard in another way. */
export function guardedAnswer(put: string): Edit {
  return edit(machine, "red: [{ guard: 'isBoiler', target: 'pressure' }, { target: 'restart' }]", `red: ${put}`);
}

export function write(file: string, text: string): Edit {
  return (root) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
}

export function remove(file: string): Edit {
  return (root) => rmSync(path.join(root, file));
}

/** Edits a copy of the fixtures, and lets them have been checked today. */
export function prepare(root: string, edits: Edit[]): void {
  for (const one of edits) one(root);
  for (const file of globSync('src/content/**/*.{md,mdx,yaml,yml}', { cwd: root })) {
    const source = readFileSync(path.join(root, file), 'utf8');
    if (source.includes(dayOfTest)) writeFileSync(path.join(root, file), asToday(source));
  }
}

/** A text of the fixtures as it stands in a copy. */
export const asToday = (source: string) => source.replaceAll(dayOfTest, new Date().toISOString().slice(0, 10));

/** Hands over a copy of a project, edited, in a folder from which packages resolve; removes it afterwards. */
export async function withCopy<T>(from: string, edits: Edit[], use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'broken-project-'));
  try {
    cpSync(from, root, { recursive: true });
    symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
    prepare(root, edits);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/**
 * What is found in the healthy project once it is edited. Each place is shown by the text that stands there, in
 * messages too, so that a wrong line or column is seen: `no-heat.mdx‹<Step state="lamp">›`.
 */
export function findingsAfter(...edits: Edit[]): Promise<string> {
  return withCopy(base, edits, async (root) => {
    const { findings } = await checkArticles(root);
    return findings.map((one) => `${one.rule}: ${shown(root, findingText(one))}`).join('\n\n');
  });
}

function shown(root: string, text: string): string {
  const places = text.replaceAll(/(src\/[\w./-]+):(\d+):(\d+)/g, (_, file: string, line: string, column: string) => {
    const written = readFileSync(path.join(root, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
    const rest = written.slice(Number(column) - 1).trimEnd();
    return `${path.basename(file)}‹${rest.slice(0, 36)}${rest.length > 36 ? '…' : ''}›`;
  });
  return places.split('  ').join('\n  ');
}
