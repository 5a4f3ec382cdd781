import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, type Context, graphOf, guardsOf } from '../../src/flow/graph.ts';
import type { Decision, DecisionTable } from '../support/decision-table.ts';
import { machines } from '../support/machines.ts';

const folder = path.resolve(import.meta.dirname, '../data');
const tables: DecisionTable[] = await Promise.all(
  globSync('*.decision-table.ts', { cwd: folder }).map(
    async (file) => ((await import(path.join(folder, file))) as { decisionTable: DecisionTable }).decisionTable,
  ),
);

const decisionsOf = (answers: Answer[]): Decision[] =>
  answers.flatMap(({ id, targets }) => targets.map(({ state, ...rest }) => ({ answer: id, to: state, ...rest })));

describe.each(tables)('$machine decides what its table says', (table) => {
  const [, machine] = machines.find(([name]) => name === table.machine) ?? [];
  if (!machine) throw new Error(`There is no machine ${table.machine}.`);
  const graph = graphOf(machine, table.machine);
  const states = Object.values(graph.states);
  const kind = (wanted: string) => states.filter((state) => state.kind === wanted);

  test('where it begins, and what is known there', () => {
    expect(graph.initial).toBe(table.initial);
    expect(graph.context).toEqual(table.context);
  });

  test('its questions, in which group each, and where each answer leads', () => {
    const own = kind('question').map(({ id, parent, answers }) => [
      id,
      { ...(parent && { group: parent }), answers: decisionsOf(answers.filter((answer) => !answer.group)) },
    ]);
    expect(Object.fromEntries(own)).toEqual(table.questions);
  });

  test("its groups' answers, offered in every question of the group", () => {
    expect(Object.fromEntries(kind('group').map(({ id, answers }) => [id, decisionsOf(answers)]))).toEqual(
      table.groups,
    );
    for (const { parent, answers } of kind('question')) {
      const shared = decisionsOf(answers.filter((answer) => answer.group));
      expect(shared).toEqual(parent ? table.groups[parent] : []);
    }
  });

  test('its outcomes, and the kind of each', () => {
    expect(Object.fromEntries(kind('outcome').map(({ id, outcome }) => [id, outcome]))).toEqual(table.outcomes);
  });

  test('when each guard is true', () => {
    const guards = guardsOf(machine);
    const lines = [
      ...Object.values(table.questions).flatMap((question) => question.answers),
      ...Object.values(table.groups).flat(),
    ];
    const contexts: Context[] = lines.flatMap(({ sets }) => (sets ? [{ ...table.context, ...sets }] : []));
    expect(Object.keys(guards)).toEqual(Object.keys(table.guards));
    for (const [name, guard] of Object.entries(guards)) {
      for (const context of contexts) {
        const listed = table.guards[name]?.some((one) =>
          Object.entries(one).every(([key, value]) => context[key] === value),
        );
        expect(guard(context), `${name} with ${JSON.stringify(context)}`).toBe(listed);
      }
    }
  });
});
