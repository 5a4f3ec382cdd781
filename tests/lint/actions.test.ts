import { expect, test } from 'vitest';
import { type Edit, edit, findingsAfter, machine } from './broken-project.ts';

/** Another action on the answer that says what heats the home. */
const action = (put: string, ...more: Edit[]) =>
  findingsAfter(edit(machine, "{ type: 'note', params: { heater: 'heat-pump' } }", put), ...more);

test('an action without a name', async () => {
  expect(await action("assign({ heater: 'heat-pump' })")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" has an action without a name.
      Write it in \`setup({ actions })\` and name it: \`{ type: 'note', params: { printer: 'wireless' } }\`."
  `);
  expect(await action('() => {}')).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" has an action without a name.
      Write it in \`setup({ actions })\` and name it: \`{ type: 'note', params: { printer: 'wireless' } }\`."
  `);
});

test('an action without params', async () => {
  expect(await action("'note'")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" has the action "note" without params that say what it sets.
      Write \`{ type: 'note', params: { printer: 'wireless' } }\`."
  `);
  expect(await action("{ type: 'note', params: () => ({ heater: 'heat-pump' }) }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" has the action "note" without params that say what it sets.
      Write \`{ type: 'note', params: { printer: 'wireless' } }\`."
  `);
});

test('an action that is not in setup', async () => {
  expect(await action("{ type: 'jot', params: { heater: 'heat-pump' } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The action "jot" is not in \`setup({ actions })\` (answer "heat-pump" of "heater").
      Write it there as \`assign((_, params) => params)\`."
  `);
});

test('an action that sets what the context does not have', async () => {
  expect(await action("{ type: 'note', params: { heating: 'heat-pump' } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" sets "heating", which the context does not have.
      Set one of heater, restarted; or write \`heating: null\` in the context."
  `);
  const bare = edit(machine, '  context: { heater: null, restarted: null },\n', '');
  expect(await findingsAfter(bare)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹{›
      The machine has no context, though its answers set some (answer "boiler" of "heater", no-heat.ts‹boiler: { target: 'checks', actions:…›).
      Write \`context: { … }\` with \`null\` for each key."
  `);
});

test('an action that sets what is no plain value', async () => {
  expect(await action("{ type: 'note', params: { heater: ['heat-pump'] } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" sets "heater" to something other than a text, a number, true or false.
      Write \`{ type: 'note', params: { printer: 'wireless' } }\`."
  `);
});

test('an action that sets the integration, which the reader picks', async () => {
  expect(
    await action(
      "{ type: 'note', params: { integration: 'aqua' } }",
      edit(machine, 'restarted: null },\n', 'restarted: null, integration: null },\n'),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'heat-pump': { target: 'checks', act…›
      The answer "heat-pump" of "heater" sets "integration".
      Take it out: the reader picks the integration, or a link does."
  `);
});

test('an action whose params are not what it sets', async () => {
  const note = 'note: assign((_, params: { heater?: Heater; restarted?: boolean }) => params)';
  const does = (put: string) => findingsAfter(edit(machine, note, `note: ${put}`));
  expect(await does("assign(() => ({ heater: 'boiler' as const }))")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹note: assign(() => ({ heater: 'boile…›
      The action "note" does not set exactly what its params say (answer "heat-pump" of "heater", no-heat.ts‹'heat-pump': { target: 'checks', act…›).
      Write it as \`assign((_, params) => params)\`."
  `);
  expect(
    await does(
      'assign(({ context }, params: object) => ({ ...params, ...(context.heater && { heater: context.heater }) }))',
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹note: assign(({ context }, params: o…›
      The action "note" does not set exactly what its params say (answer "boiler" of "heater", no-heat.ts‹boiler: { target: 'checks', actions:…›).
      Write it as \`assign((_, params) => params)\`."
  `);
  expect(await does("() => console.log('noted')")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹note: () => console.log('noted'),›
      The action "note" does not set exactly what its params say (answer "boiler" of "heater", no-heat.ts‹boiler: { target: 'checks', actions:…›).
      Write it as \`assign((_, params) => params)\`."
  `);
  expect(await does("assign(() => { throw new Error('no paper'); })")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹note: assign(() => { throw new Error…›
      The action "note" fails: no paper (answer "boiler" of "heater", no-heat.ts‹boiler: { target: 'checks', actions:…›).
      Write it as \`assign((_, params) => params)\`."
  `);
});
