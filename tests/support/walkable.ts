import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { parse } from 'yaml';
import type { Flow } from '../../src/flow/flow.ts';
import { type Guards, guardsOf } from '../../src/flow/graph.ts';
import { type AnswerTap, freshWalk, giveAnswer } from '../../src/flow/walk/acts.ts';
import type { Walk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { troubleshooters } from './flows.ts';
import { pageAt } from './pages.ts';

const folder = path.resolve(import.meta.dirname, '../../src/content/integrations');

/** The integrations a reader can pick: names by id. */
export const integrations: Record<string, string> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => [file.replace(/\.ya?ml$/, ''), parse(readFileSync(`${folder}/${file}`, 'utf8')).name])
    .toSorted(),
);

/** A troubleshooter as its model: what its page must do is worked out from this. */
export interface Walkable {
  name: string;
  machine: AnyStateMachine;
  flow: Flow;
  guards: Guards;
  /** Its page's path in the site, without the slash at the start. */
  path: string;
  /** Its page has facts by integration, and asks for the reader's. */
  hasFacts(): boolean;
  /** Where a walk stands. */
  standing(walk: Walk, truncated?: number): Standing;
  /** Where the reader stands after an answer or a chip was tapped. */
  after(standing: Standing, tap: AnswerTap): Standing;
  /** Before the first answer. */
  start: Standing;
}

export const walkables: Walkable[] = troubleshooters.map(([name, machine, flow]) => {
  const guards = guardsOf(machine);
  const standing = (walk: Walk, truncated = 0) =>
    replay(flow, guards, walk, { integrations: Object.keys(integrations), truncated });
  return {
    name,
    machine,
    flow,
    guards,
    path: flow.path.slice(1),
    hasFacts: () => pageAt(flow.path.slice(1)).includes('<integration-facts'),
    standing,
    after: (from, tap) => standing(giveAnswer(flow, guards, from, tap)),
    start: standing(freshWalk()),
  };
});
