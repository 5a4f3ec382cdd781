import { expect, test } from 'vitest';
import { article, edit, findingsAfter, guardedAnswer, machine } from './broken-project.ts';

/** Another way to write the answer that is guarded. */
const answer = (put: string) => findingsAfter(guardedAnswer(put));

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
