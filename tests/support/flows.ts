import path from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { checkArticles } from '../../src/astro/check.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { machines } from './machines.ts';

const { flows } = await checkArticles(path.resolve(import.meta.dirname, '../..'));

/** Every machine of the project with its Flow, once a language: `missing-record, en`. */
export const troubleshooters: [name: string, machine: AnyStateMachine, flow: Flow][] = Object.entries(flows).flatMap(
  ([lang, byMachine]) =>
    machines.flatMap(([name, machine]): [string, AnyStateMachine, Flow][] => {
      const flow = byMachine[name];
      return flow ? [[`${name}, ${lang}`, machine, flow]] : [];
    }),
);
