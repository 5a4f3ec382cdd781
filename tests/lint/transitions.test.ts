import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

const red = "[{ guard: 'isBoiler', target: 'pressure' }, { target: 'restart' }]";
/** Another way to write the answer that is guarded. */
const answer = (put: string, ...more: ReturnType<typeof edit>[]) =>
  findingsAfter(edit(machine, `red: ${red}`, `red: ${put}`), ...more);
/** Another guard on it. */
const guarded = (guard: string, ...more: ReturnType<typeof edit>[]) =>
  answer(`[{ guard: ${guard}, target: 'pressure' }, { target: 'restart' }]`, ...more);
const setup = (find: string, put: string) => edit(machine, find, put);
/** Another action on the answer that says what heats the home. */
const action = (put: string, ...more: ReturnType<typeof edit>[]) =>
  findingsAfter(edit(machine, "{ type: 'note', params: { heater: 'heat-pump' } }", put), ...more);

test('a wildcard event', async () => {
  expect(
    await findingsAfter(
      edit(machine, "low: '#no-heat.turn-up',", "low: '#no-heat.turn-up',\n                '*': 'timer',"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'*': 'timer',›
      "thermostat" answers to the wildcard event "*".
      Name each answer."
  `);
  expect(
    await findingsAfter(
      edit(machine, "low: '#no-heat.turn-up',", "low: '#no-heat.turn-up',\n                'low.*': 'timer',"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'low.*': 'timer',›
      "thermostat" answers to the wildcard event "low.*".
      Name each answer."
  `);
});

test('a transition without target', async () => {
  const off = (put: string) =>
    findingsAfter(edit(machine, "off: { target: 'power', meta: { formerly: ['no-lamp'] } }", put));
  expect(await off('off: {}')).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹off: {},›
      The answer "off" of "lamp" has a transition without target.
      Name the state it leads to."
  `);
  expect(await off("off: { actions: { type: 'note', params: { restarted: true } } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹off: { actions: { type: 'note', para…›
      The answer "off" of "lamp" has a transition without target.
      Name the state it leads to."
  `);
  expect(await off('off: []')).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹off: [],›
      The answer "off" of "lamp" leads nowhere.
      Name the state it leads to."
  `);
});

test('a state whose answers all lack a target is not reported again', async () => {
  expect(
    await findingsAfter(
      edit(
        machine,
        "holiday: '#holiday',\n                daily: 'thermostat',",
        'holiday: {},\n                daily: {},',
      ),
      edit(machine, "initial: 'timer'", "initial: 'thermostat'"),
      edit(machine, "low: '#no-heat.turn-up'", "low: 'timer'"),
      edit(
        machine,
        "high: '#no-heat.wait-an-hour'",
        "high: ['#no-heat.wait-an-hour', '#holiday', '#no-heat.turn-up'].map((target) => ({ target }))",
      ),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹holiday: {},›
      The answer "holiday" of "timer" has a transition without target.
      Name the state it leads to.

    forbidden-construct: no-heat.ts‹daily: {},›
      The answer "daily" of "timer" has a transition without target.
      Name the state it leads to.

    never-taken-target: no-heat.ts‹high: ['#no-heat.wait-an-hour', '#ho…›
      The answer "high" of "thermostat" has a target, "holiday-mode", that is never taken: it stands after the one without guard.
      Write each guard once, and the target without guard last."
  `);
});

test('several targets at once', async () => {
  expect(
    await answer("[{ guard: 'isBoiler', target: ['pressure', 'restart'] }, { target: 'restart' }]"),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: 'isBoiler', target: […›
      The answer "red" of "lamp" has a transition with several targets.
      Name one state."
  `);
});

test('a guard without a name, combined ones among them', async () => {
  expect(await guarded("({ context }) => context.heater === 'boiler'")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: ({ context }) => cont…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
  const imported = setup('import { assign, setup }', 'import { and, assign, not, setup }');
  expect(await guarded("and(['isBoiler', 'wasRestarted'])", imported)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: and(['isBoiler', 'was…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
  expect(await guarded("not('isBoiler')", imported)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: not('isBoiler'), targ…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
});

test('a guard with params', async () => {
  expect(await guarded("{ type: 'isBoiler', params: { of: 'gas' } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: { type: 'isBoiler', p…›
      The answer "red" of "lamp" has the guard "isBoiler" with params.
      Give each condition a guard of its own: its words go by its name."
  `);
});

test('a guard that is not in setup', async () => {
  const words = edit(article, 'guard="isBoiler"', 'guard="isBroiler"');
  expect(await guarded("'isBroiler'", words)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: 'isBroiler', target: …›
      The guard "isBroiler" is not a function in \`setup({ guards })\` (answer "red" of "lamp").
      Write it there, as a function of the context."
  `);
});

test('a guard that reads the event', async () => {
  const guard = "isBoiler: ({ context }) => context.heater === 'boiler',";
  expect(
    await findingsAfter(
      setup(guard, "isBoiler: ({ context, event }) => context.heater === 'boiler' && event.type === 'red',"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹isBoiler: ({ context, event }) => co…›
      The guard "isBoiler" reads the event (answer "red" of "lamp", no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›).
      Let it read the context alone: answers set there what they say."
  `);
});

test('a guard that is called as the target without guard is', async () => {
  expect(
    await guarded(
      "'otherwise'",
      setup('isBoiler: (', 'otherwise: ('),
      edit(article, 'guard="isBoiler"', 'guard="otherwise"'),
      edit(article, ' <Condition guard="otherwise">this was the first time</Condition>', ''),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹otherwise: ({ context }) => context.…›
      The guard "otherwise" has the name of the target without guard (answer "red" of "lamp", no-heat.ts‹red: [{ guard: 'otherwise', target: …›).
      Give it another name."
  `);
});

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
      Writ theree it as \`assign((_, params) => params)\`."
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

test('a guarded answer without a default target', async () => {
  expect(await answer("{ guard: 'isBoiler', target: 'pressure' }")).toMatchInlineSnapshot(`
    "no-default-target: no-heat.ts‹red: { guard: 'isBoiler', target: 'p…›
      The answer "red" of "lamp" has a guard on every target: where none holds, it leads nowhere.
      Add a last target without guard: \`{ target: '…' }\`."
  `);
  expect(
    await answer("[{ guard: 'isBoiler', target: 'pressure' }, { guard: 'wasRestarted', target: 'restart' }]"),
  ).toMatchInlineSnapshot(`
    "no-default-target: no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›
      The answer "red" of "lamp" has a guard on every target: where none holds, it leads nowhere.
      Add a last target without guard: \`{ target: '…' }\`."
  `);
});

test('a target that is never taken', async () => {
  expect(await answer("[{ target: 'restart' }, { guard: 'isBoiler', target: 'pressure' }]")).toMatchInlineSnapshot(`
    "never-taken-target: no-heat.ts‹red: [{ target: 'restart' }, { guard…›
      The answer "red" of "lamp" has a target, "pressure", that is never taken: it stands after the one without guard.
      Write each guard once, and the target without guard last."
  `);
  expect(
    await answer(
      "[{ guard: 'isBoiler', target: 'restart' }, { guard: 'isBoiler', target: 'pressure' }, { target: 'restart' }]",
    ),
  ).toMatchInlineSnapshot(`
    "never-taken-target: no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›
      The answer "red" of "lamp" has a target, "pressure", that is never taken: one before it has the guard "isBoiler" too.
      Write each guard once, and the target without guard last."
  `);
});

test('an answer that shadows that of a compound', async () => {
  expect(
    await findingsAfter(
      edit(
        machine,
        "high: '#no-heat.wait-an-hour',",
        "high: '#no-heat.wait-an-hour',\n                'warm-again': '#no-heat.wait-an-hour',",
      ),
      edit(
        article,
        '20 °C</Answer>\n</Step>\n\n<Step state="turn-up">',
        '20 °C</Answer>\n<Answer id="warm-again">Warm</Answer>\n</Step>\n\n<Step state="turn-up">',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "shadowed-answer: no-heat.ts‹'warm-again': '#no-heat.wait-an-hour…›
      The answer "warm-again" of "thermostat" shadows that of the compound "checks" (no-heat.ts‹'warm-again': 'warm' },›).
      Take one of the two out, or rename it."
  `);
  expect(
    await findingsAfter(
      edit(machine, "initial: 'timer',", "initial: 'timer',\n          on: { 'warm-again': '#no-heat.wait-an-hour' },"),
      edit(article, '### Check the settings\n', '### Check the settings\n\n<Answer id="warm-again">Warm</Answer>\n'),
    ),
  ).toMatchInlineSnapshot(`
    "shadowed-answer: no-heat.ts‹'warm-again': '#no-heat.wait-an-hour…›
      The answer "warm-again" of "settings" shadows that of the compound "checks" (no-heat.ts‹'warm-again': 'warm' },›).
      Take one of the two out, or rename it."
  `);
});
