import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CheckedProject, checkArticles } from '../../src/astro/check.ts';
import { findingText } from '../../src/flow/finding.ts';
import { type Graph, graphOf, guardsOf, helpState, stepsOf } from '../../src/flow/graph.ts';
import { decodeWalk, type Entry, encodeWalk } from '../../src/flow/walk/link.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import type { Standing, Taken } from '../../src/flow/walk/standing.ts';
import { machines } from '../support/machines.ts';
import { renamed, renamedMachine } from '../support/renamed-machine.ts';
import { renameAll } from '../support/renamed-project.ts';
import { walkedPaths } from '../support/walked-paths.ts';

const project = path.resolve(import.meta.dirname, '../..');

const replayed = (machine: Parameters<typeof graphOf>[0], link: string): Standing =>
  replay(graphOf(machine), guardsOf(machine), decodeWalk(link)?.walk ?? { presets: {}, entries: [] });

/** Links with walks: every path that is walked in tests, cut at each step, with jumps and an answer being changed. */
function linksInto(machine: Parameters<typeof graphOf>[0]): string[] {
  const graph = graphOf(machine);
  const walks = walkedPaths(machine).flatMap(({ answers }) => {
    const entries = answers.map(({ state, answer, target }): Entry => ({ kind: 'answer', state, answer, target }));
    const changed = entries.map((entry, at) => (at === entries.length - 1 ? { ...entry, changing: true } : entry));
    return [entries, changed as Entry[]];
  });
  const jumps = stepsOf(graph).map(({ id }): Entry[] => [...(walks[0] ?? []).slice(0, 1), { kind: 'jump', state: id }]);
  return [...walks, ...jumps].map((entries) => `#${encodeWalk({ presets: {}, entries })}`);
}

/** A graph without a step: what led there leads to another. */
function graphWithout(graph: Graph, id: string, instead: string): Graph {
  const others = Object.entries(graph.states).filter(([state]) => state !== id);
  const states = others.map(([state, one]) => [
    state,
    {
      ...one,
      answers: one.answers.map((answer) => ({
        ...answer,
        targets: answer.targets.map((target) => (target.state === id ? { ...target, state: instead } : target)),
      })),
    },
  ]);
  return { ...graph, states: Object.fromEntries(states) };
}

const entryRenamed = (entry: Entry): Entry =>
  entry.kind === 'jump'
    ? { ...entry, state: renamed(entry.state) }
    : {
        ...entry,
        state: renamed(entry.state),
        answer: renamed(entry.answer),
        ...(entry.target !== undefined && { target: renamed(entry.target) }),
      };

const takenRenamed = (one: Taken): Taken => ({
  ...one,
  from: renamed(one.from),
  to: renamed(one.to),
  ...(one.kind === 'answer' && { answer: renamed(one.answer), ...(one.tried && { tried: renamed(one.tried) }) }),
});

describe.each(machines)('%s, all of it renamed', (_, machine) => {
  test('stands at the end of every old link where it stood before, without a notice', () => {
    const later = renamedMachine(machine);
    for (const link of linksInto(machine)) {
      const was = replayed(machine, link);
      const is = replayed(later, link);
      expect(is.state, link).toBe(renamed(was.state));
      expect(is.context, link).toEqual(was.context);
      expect(is.taken, link).toEqual(was.taken.map(takenRenamed));
      expect(is.waiting, link).toEqual(was.waiting.map(entryRenamed));
      expect([is.unknown, is.stale], link).toEqual([[], undefined]);
      // The address that is written in the place of the old one.
      expect(is.walk.entries, link).toEqual(was.walk.entries.map(entryRenamed));
    }
  });

  test('of which one step is retired keeps what comes before it in every old link, and says what is gone', () => {
    const graph = graphOf(machine);
    const help = helpState(graph) ?? '';
    for (const { id } of stepsOf(graph).filter((one) => one.id !== graph.initial && one.id !== help)) {
      const without = graphWithout(graph, id, help);
      for (const link of linksInto(machine)) {
        const { walk } = decodeWalk(link) ?? { walk: { presets: {}, entries: [] } };
        const { state, taken, unknown, stale } = replay(without, guardsOf(machine), walk);
        const first = walk.entries.findIndex((one) => one.state === id || (one.kind === 'answer' && one.target === id));
        const before = walk.entries.slice(0, first === -1 ? undefined : first).filter((one) => !('changing' in one));
        expect(state, link).not.toBe(id);
        expect(
          taken.slice(0, before.length).map(({ at }) => at),
          link,
        ).toEqual(before.map((_, at) => at));
        if (walk.entries.some((one) => one.state === id)) expect(unknown, link).toContain(id);
        expect(stale !== undefined, link).toBe(unknown.length > 0);
      }
    }
  });
});

describe('a project of which everything is renamed and no link is', () => {
  let root: string;
  let was: CheckedProject;
  let is: CheckedProject;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'renamed-project-'));
    cpSync(path.join(project, 'src'), path.join(root, 'src'), { recursive: true });
    cpSync(path.join(project, 'public'), path.join(root, 'public'), { recursive: true });
    symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
    renameAll(root);
    [was, is] = await Promise.all([checkArticles(project), checkArticles(root)]);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  test('has no findings: links in articles lead to a step by its old id too', () => {
    expect(is.findings.map(findingText)).toEqual([]);
  });

  test('is linked from where it was, and searched for by the same words', () => {
    const statesRenamed = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([state, words]) => [renamed(state), words]));
    expect(is.search).toEqual(
      Object.fromEntries(Object.entries(was.search).map(([page, states]) => [page, statesRenamed(states)])),
    );
    const linksOf = ({ links }: CheckedProject) =>
      Object.entries(links).map(([to, from]) => [to, from.map((one) => one.path)]);
    expect(linksOf(is)).toEqual(linksOf(was));
  });

  test('has the same words at every step', () => {
    for (const [lang, flows] of Object.entries(was.flows)) {
      for (const [name, flow] of Object.entries(flows)) {
        const later = is.flows[lang]?.[name];
        for (const { id, title, question, formerly } of Object.values(flow.states)) {
          expect(later?.states[renamed(id)]).toMatchObject({
            title,
            ...(question && { question }),
            formerly: [...formerly, id],
          });
        }
      }
    }
  });
});
