import { globSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateMachine } from 'xstate';

const folder = path.resolve(import.meta.dirname, '../../src/machines');

/** Every machine of the project with its name, which is that of its file. Works in Vitest and in Playwright alike. */
export const machines: [name: string, machine: AnyStateMachine][] = await Promise.all(
  globSync('*.ts', { cwd: folder })
    .sort()
    .map(async (file): Promise<[string, AnyStateMachine]> => {
      const module: { default: AnyStateMachine } = await import(path.join(folder, file));
      return [path.basename(file, '.ts'), module.default];
    }),
);
