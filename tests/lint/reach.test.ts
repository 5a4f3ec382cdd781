import { expect, test } from 'vitest';
import { article, type Edit, edit, findingsAfter, machine } from './broken-project.ts';

/** More states at the machine's top, each with its section; answers read as they are called. */
function states(written: string, sections: Record<string, string[]>): Edit[] {
  const steps = Object.entries(sections).map(
    ([state, answers]) =>
      `<Step state="${state}">\n### About ${state}\n\n${answers.map((id) => `<Answer id="${id}">${id}</Answer>\n`).join('')}</Step>\n`,
  );
  return [
    edit(machine, "    'bleed-radiator': {", `    ${written},\n    'bleed-radiator': {`),
    edit(article, '<Retired', `${steps.join('\n')}\n<Retired`),
  ];
}

test('a state that no answer leads to', async () => {
  const added = states("attic: { type: 'final', tags: 'fix' }", { attic: [] });
  expect(await findingsAfter(...added)).toMatchInlineSnapshot(`
    "unreachable-state: no-heat.ts‹attic: { type: 'final', tags: 'fix' …›
      No answer leads to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});

test('of a part cut off, the first alone', async () => {
  expect(
    await findingsAfter(
      ...states("insulate: { type: 'final', tags: 'fix' }, attic: { on: { cold: 'insulate', warm: 'heater' } }", {
        insulate: [],
        attic: ['cold', 'warm'],
      }),
    ),
  ).toMatchInlineSnapshot(`
    "unreachable-state: no-heat.ts‹attic: { on: { cold: 'insulate', war…›
      No answer leads to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});

test('of a cycle cut off, the first alone, and not what hangs on it', async () => {
  expect(
    await findingsAfter(
      ...states(
        "insulate: { type: 'final', tags: 'fix' }, attic: { on: { cold: 'roof', draft: 'insulate' } }, roof: { on: { holes: 'attic' } }",
        { insulate: [], attic: ['cold', 'draft'], roof: ['holes'] },
      ),
    ),
  ).toMatchInlineSnapshot(`
    "unreachable-state: no-heat.ts‹attic: { on: { cold: 'roof', draft: …›
      Only answers of "roof" lead to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});

test('parts that are cut off apart from each other', async () => {
  expect(
    await findingsAfter(
      ...states("attic: { on: { cold: 'heater' } }, cellar: { on: { cold: 'heater', odd: 'cellar' } }", {
        attic: ['cold'],
        cellar: ['cold', 'odd'],
      }),
    ),
  ).toMatchInlineSnapshot(`
    "unreachable-state: no-heat.ts‹attic: { on: { cold: 'heater' } }, c…›
      No answer leads to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out.

    unreachable-state: no-heat.ts‹cellar: { on: { cold: 'heater', odd:…›
      No answer leads to "cellar": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});

test('a compound that no answer leads to', async () => {
  expect(
    await findingsAfter(
      edit(
        machine,
        "    'bleed-radiator': {",
        "    upstairs: { initial: 'attic', states: { attic: { on: { cold: '#no-heat.heater' } } } },\n    'bleed-radiator': {",
      ),
      edit(
        article,
        '<Retired',
        '<Step state="upstairs">\n## Upstairs\n\n<Step state="attic">\n### Attic\n\n<Answer id="cold">Cold</Answer>\n</Step>\n</Step>\n\n<Retired',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "unreachable-state: no-heat.ts‹attic: { on: { cold: '#no-heat.heate…›
      No answer leads to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});

test('a dead end', async () => {
  expect(
    await findingsAfter(
      ...states('attic: {}', { attic: [] }),
      edit(machine, "normal: 'restart',", "normal: '#no-heat.attic',"),
    ),
  ).toMatchInlineSnapshot(`
    "dead-end: no-heat.ts‹attic: {},›
      "attic" is a dead end: it has no answers and is not final.
      Give it answers, or make it an outcome: \`type: 'final'\` and a tag."
  `);
});

test('a state from which no outcome can be reached', async () => {
  expect(
    await findingsAfter(
      ...states("attic: { on: { cold: 'roof' } }, roof: { on: { holes: 'attic', tight: 'roof' } }", {
        attic: ['cold'],
        roof: ['holes', 'tight'],
      }),
      edit(machine, "normal: 'restart',", "normal: '#no-heat.attic',"),
    ),
  ).toMatchInlineSnapshot(`
    "no-outcome: no-heat.ts‹attic: { on: { cold: 'roof' } }, roo…›
      From "attic" no outcome can be reached: its answers only lead to "attic", "roof".
      Let an answer lead on to an outcome."
  `);
});

test('one that leads only to such a state is not reported again', async () => {
  expect(
    await findingsAfter(
      ...states("attic: { on: { cold: 'roof' } }, roof: { on: { tight: 'roof' } }", {
        attic: ['cold'],
        roof: ['tight'],
      }),
      edit(machine, "normal: 'restart',", "normal: '#no-heat.attic',"),
    ),
  ).toMatchInlineSnapshot(`
    "no-outcome: no-heat.ts‹roof: { on: { tight: 'roof' } },›
      From "roof" no outcome can be reached: its answers only lead to "roof".
      Let an answer lead on to an outcome."
  `);
});

test('a state from which guards let no outcome be reached', async () => {
  expect(
    await findingsAfter(
      ...states("attic: { on: { cold: [{ guard: 'wasRestarted', target: 'attic' }, { target: 'warm' }] } }", {
        attic: ['cold'],
      }),
      edit(machine, "normal: 'restart',", "normal: '#no-heat.attic',"),
      edit(machine, "params: { heater: 'boiler' }", "params: { heater: 'boiler', restarted: true }"),
    ),
  ).toMatchInlineSnapshot(`
    "no-outcome: no-heat.ts‹attic: { on: { cold: [{ guard: 'wasR…›
      From "attic", reached by heater > power > lamp > pressure > attic, no outcome can be reached: the guards let its answers only lead to "attic".
      Change the guards, or let an answer lead on to an outcome."
  `);
});

/** No answer leaves the guards anything to decide by. */
const told = [
  edit(machine, "params: { heater: 'boiler' }", "params: { heater: 'boiler', restarted: true }"),
  edit(machine, "params: { heater: 'heat-pump' }", "params: { heater: 'heat-pump', restarted: true }"),
  edit(machine, "'not-sure': 'checks'", "'not-sure': 'bleed-radiator'"),
];

test('an outcome that no path reaches', async () => {
  const never = edit(machine, 'restarted === true', 'restarted === false');
  expect(await findingsAfter(...told, never)).toMatchInlineSnapshot(`
    "no-path: no-heat.ts‹'call-engineer': { type: 'final', ta…›
      No path reaches "call-engineer": whatever the reader answers before, the answer "red-again" of "restart" is never given where "wasRestarted" holds.
      Change the guard or what the answers before it set, or take the state out."
  `);
});

test('of what no path reaches, the first alone; and what is cut off for another reason', async () => {
  expect(
    await findingsAfter(
      ...told,
      edit(machine, 'restarted === true', 'restarted === false'),
      edit(machine, "heater === 'boiler'", 'heater?.length === 0'),
    ),
  ).toMatchInlineSnapshot(`
    "no-path: no-heat.ts‹pressure: {›
      No path reaches "pressure": whatever the reader answers before, the answer "red" of "lamp" is never given where "isBoiler" holds.
      Change the guard or what the answers before it set, or take the state out.

    no-path: no-heat.ts‹'call-engineer': { type: 'final', ta…›
      No path reaches "call-engineer": whatever the reader answers before, the answer "red-again" of "restart" is never given where "wasRestarted" holds.
      Change the guard or what the answers before it set, or take the state out."
  `);
});
