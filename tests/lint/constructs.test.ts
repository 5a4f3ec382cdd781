import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

/** The machine, with more written in a state, or at its root. */
const lamp = (more: string) =>
  edit(machine, 'lamp: {\n          on: {', `lamp: {\n          ${more},\n          on: {`);
const root = (more: string) => edit(machine, "initial: 'heater',", `initial: 'heater',\n  ${more},`);
const noted = "{ type: 'note', params: { restarted: true } }";

test('parallel states', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'power',", "type: 'parallel',"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹type: 'parallel',›
      The state "checks" is parallel.
      Put its states one after the other: a reader stands at one step."
  `);
});

test('a machine of parallel states', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'heater',", "type: 'parallel',"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹type: 'parallel',›
      The machine is parallel.
      Put its states one after the other: a reader stands at one step."
  `);
});

test('a history state', async () => {
  expect(
    await findingsAfter(
      edit(machine, 'states: {\n        power', "states: {\n        before: { type: 'history' },\n        power"),
      edit(machine, "'not-sure': 'checks'", "'not-sure': 'checks.before'"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹before: { type: 'history' },›
      The state "before" is a history state.
      Name the step itself as the target."
  `);
});

test('an invocation', async () => {
  expect(await findingsAfter(lamp("invoke: { src: 'camera', onDone: 'pressure' }"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹invoke: { src: 'camera', onDone: 'pr…›
      The state "lamp" has an invocation (\`invoke\`).
      Ask a question instead: only answers move a reader on."
  `);
});

test('a delayed transition', async () => {
  expect(await findingsAfter(lamp("after: { 1000: 'restart' }"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹after: { 1000: 'restart' },›
      The state "lamp" has a delayed transition (\`after\`).
      Ask a question instead: only answers move a reader on."
  `);
});

test('an eventless transition', async () => {
  expect(await findingsAfter(lamp("always: { guard: 'isBoiler', target: 'pressure' }"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹always: { guard: 'isBoiler', target:…›
      The state "lamp" has an eventless transition (\`always\`).
      Ask a question instead: only answers move a reader on."
  `);
});

test('an entry action', async () => {
  expect(await findingsAfter(lamp(`entry: ${noted}`))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹entry: { type: 'note', params: { res…›
      The state "lamp" has an entry action.
      Set the context in the actions of the answers that lead here."
  `);
});

test('an exit action', async () => {
  expect(await findingsAfter(lamp(`exit: ${noted}`))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹exit: { type: 'note', params: { rest…›
      The state "lamp" has an exit action.
      Set the context in the actions of the answers that lead away."
  `);
});

test('an action on an initial transition', async () => {
  const initial = `initial: { target: 'heater', actions: ${noted} }`;
  expect(await findingsAfter(edit(machine, "initial: 'heater'", initial))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹initial: { target: 'heater', actions…›
      The machine has an action on its initial transition.
      Set the context in the actions of the first answers."
  `);
});

test('`onDone`', async () => {
  expect(
    await findingsAfter(edit(machine, "initial: 'power',", "initial: 'power',\n      onDone: 'warm',")),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹onDone: 'warm',›
      The state "checks" has \`onDone\`.
      Ask a question instead: only answers move a reader on."
  `);
});

test('a route', async () => {
  expect(await findingsAfter(lamp("id: 'lamp', route: {}"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹route: {},›
      The state "lamp" has a \`route\`.
      Take it out: every step has its own link."
  `);
});

test('an output that is computed', async () => {
  expect(
    await findingsAfter(edit(machine, "tags: 'solved'", "tags: 'solved', output: ({ context }) => context.heater")),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹output: ({ context }) => context.hea…›
      The state "warm" computes its \`output\`.
      Write it as plain values, or take it out: an export cannot hold it."
  `);
});

test('answers at the root', async () => {
  expect(await findingsAfter(root("on: { 'give-up': '.call-engineer' }"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹on: { 'give-up': '.call-engineer' },›
      The machine has \`on\` at its root.
      Write the answer on a compound state or on each question."
  `);
});

test('an entry action at the root', async () => {
  expect(await findingsAfter(root(`entry: ${noted}`))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹entry: { type: 'note', params: { res…›
      The machine has an entry action.
      Set the context in the actions of the first answers."
  `);
});

test('an eventless transition at the root', async () => {
  expect(await findingsAfter(root("always: { guard: 'isBoiler', target: '.checks' }"))).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹always: { guard: 'isBoiler', target:…›
      The machine has an eventless transition (\`always\`).
      Ask a question instead: only answers move a reader on."
  `);
});

test.each([
  ["after: { 1000: 'restart' }", 'a delayed transition (`after`)'],
  ["always: 'restart'", 'an eventless transition (`always`)'],
  ["invoke: { src: 'camera', onError: 'restart' }", 'an invocation (`invoke`)'],
])('what only %s leads to is not reported again', async (construct, name) => {
  const found = await findingsAfter(
    edit(machine, "normal: 'restart',", "normal: '#no-heat.top-up',"),
    edit(machine, "{ target: 'restart' }", "{ target: 'settings' }"),
    edit(machine, 'pressure: {', `pressure: {\n          ${construct},`),
  );
  expect(found).toContain(`The state "pressure" has ${name}.`);
  expect(found).not.toContain('\n\n');
});

test('a question that only a forbidden construct leaves is no dead end too', async () => {
  const on = "on: {\n            low: '#no-heat.top-up',\n            normal: 'restart',\n          },";
  const without = edit(
    article,
    '<Answer id="low">Below 1 bar</Answer>\n<Answer id="normal">1 bar or more</Answer>',
    'Look at the gauge.',
  );
  const elsewhere = edit(machine, "{ target: 'restart' }", "{ target: '#no-heat.top-up' }");
  expect(
    await findingsAfter(edit(machine, on, "after: { 1000: 'restart' },"), elsewhere, without),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹after: { 1000: 'restart' },›
      The state "pressure" has a delayed transition (\`after\`).
      Ask a question instead: only answers move a reader on."
  `);
  expect(await findingsAfter(edit(machine, on, "on: { '*': 'restart' },"), elsewhere, without)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'*': 'restart' },›
      "pressure" answers to the wildcard event "*".
      Name each answer."
  `);
});

test('a context that does not start as nulls', async () => {
  const context = (put: string) => findingsAfter(edit(machine, 'context: { heater: null, restarted: null }', put));
  expect(await context('context: { heater: null, restarted: false }')).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹context: { heater: null, restarted: …›
      The context does not start as \`null\`s.
      Write \`null\` for each key: nothing is known yet."
  `);
  expect(await context('context: () => ({ heater: null, restarted: null })')).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹context: () => ({ heater: null, rest…›
      The context does not start as \`null\`s.
      Write \`null\` for each key: nothing is known yet."
  `);
});
