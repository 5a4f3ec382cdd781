import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base, type Edit, prepare, project } from './broken-project.ts';

/** Inside this project, so that packages are found as they are from the project itself. */
const folder = path.join(project, '.cache');

/** Makes a copy of this site with the machines and articles of the healthy project in the place of its own, edited. */
export function copySite(...edits: Edit[]): string {
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(path.join(folder, 'broken-site-'));
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src']) {
    cpSync(path.join(project, name), path.join(root, name), { recursive: true });
  }
  for (const file of readdirSync(path.join(root, 'src/machines'))) {
    if (file.endsWith('.ts')) rmSync(path.join(root, 'src/machines', file));
  }
  rmSync(path.join(root, 'src/content/docs'), { recursive: true });
  for (const file of globSync('src/content/changes/**/*.yaml', { cwd: root })) rmSync(path.join(root, file));
  const change = 'day: 2026-11-25\npage: index\nwhat: { en: This site is new. }\n';
  writeFileSync(path.join(root, 'src/content/changes/start.yaml'), change);
  cpSync(path.join(project, 'src/content/docs/404.mdx'), path.join(root, 'src/content/docs/404.mdx'));
  writeFileSync(path.join(root, 'src/content/docs/index.md'), '---\ntitle: Start\n---\n');
  cpSync(base, root, { recursive: true });
  prepare(root, edits);
  return root;
}

/** A command that runs in a folder, and what it has printed so far. */
export interface Running {
  child: ChildProcess;
  printed(): string;
  /** Resolves once the output holds what is looked for, from an offset on; rejects if the command ends before. */
  until(pattern: RegExp, from?: number): Promise<RegExpExecArray>;
  /** Its exit code. */
  ended: Promise<number | null>;
}

export function run(root: string, script: string, ...args: string[]): Running {
  // What the test runner says of itself is not for others: they would build for tests.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    printed: () => text,
    ended,
    until: (pattern, from = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text.slice(from));
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`It ended without ${pattern}:\n${text}`)));
        look();
      }),
  };
}

export const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
