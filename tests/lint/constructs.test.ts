import { expect, test } from 'vitest';
import {
  article,
  edit,
  findingsAfter,
  frontmatter,
  machine,
  otherArticle,
  otherMachine,
  rename,
  write,
} from './broken-project.ts';

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

test('an outcome inside a compound', async () => {
  expect(
    await findingsAfter(
      edit(machine, "    'top-up': { type: 'final', tags: 'fix' },\n", ''),
      edit(machine, '        restart: {', "        'top-up': { type: 'final', tags: 'fix' },\n        restart: {"),
      edit(machine, "'#no-heat.top-up'", "'top-up'"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹'top-up': { type: 'final', tags: 'fi…›
      The state "top-up" is an outcome inside a compound.
      Move it to the top level of the machine."
  `);
});

test('an outcome with answers', async () => {
  expect(
    await findingsAfter(
      edit(machine, "type: 'final', tags: 'solved'", "type: 'final', tags: 'solved', on: { no: 'heater' }"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹on: { no: 'heater' } },›
      The state "warm" has answers though it is final.
      Take \`on\` or \`type: 'final'\` out."
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

test('a machine without states', async () => {
  expect(
    await findingsAfter(
      write(otherMachine, "import { createMachine } from 'xstate';\n\nexport default createMachine({ id: 'drip' });\n"),
      write(otherArticle, `${frontmatter}\n<Troubleshooter machine="drip">\n</Troubleshooter>\n`),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: drip.ts‹{ id: 'drip' });›
      The machine has no states.
      Write its questions and outcomes in \`states\`."
  `);
});

test('ids that cannot be public', async () => {
  const renamed = (from: string, to: string) => findingsAfter(rename(machine, from, to), rename(article, from, to));
  expect(await renamed('pressure', 'pressure_1')).toMatchInlineSnapshot(`
    "id: no-heat.ts‹pressure_1: {›
      The state id "pressure_1" is not in kebab-case.
      Write lower-case words and hyphens, like "check-cable"."
  `);
  expect(await renamed('pressure', 'otherwise')).toMatchInlineSnapshot(`
    "id: no-heat.ts‹otherwise: {›
      The state id "otherwise" is reserved.
      Choose another id."
  `);
  expect(
    await findingsAfter(edit(machine, 'off: {', 'Off: {'), edit(article, 'id="off"', 'id="Off"')),
  ).toMatchInlineSnapshot(`
    "id: no-heat.ts‹Off: { target: 'power', meta: { form…›
      The answer id "Off" of "lamp" is not in kebab-case.
      Write lower-case words and hyphens, like "check-cable"."
  `);
});

test('outcomes without their one kind', async () => {
  const kind = (put: string) => findingsAfter(edit(machine, "'top-up': { type: 'final', tags: 'fix' }", put));
  expect(await kind("'top-up': { type: 'final' }")).toMatchInlineSnapshot(`
    "outcome-kind: no-heat.ts‹'top-up': { type: 'final' },›
      The outcome "top-up" has no tag.
      Give it exactly one of the tags fix, wait, found, solved, help."
  `);
  expect(await kind("'top-up': { type: 'final', tags: ['fix', 'wait'] }")).toMatchInlineSnapshot(`
    "outcome-kind: no-heat.ts‹tags: ['fix', 'wait'] },›
      The outcome "top-up" has the tags "fix" and "wait".
      Give it exactly one of the tags fix, wait, found, solved, help."
  `);
  expect(await kind("'top-up': { type: 'final', tags: ['fix', 'water'] }")).toMatchInlineSnapshot(`
    "outcome-kind: no-heat.ts‹tags: ['fix', 'water'] },›
      The outcome "top-up" has the tags "fix" and "water".
      Give it exactly one of the tags fix, wait, found, solved, help."
  `);
  expect(await kind("'top-up': { type: 'final', tags: 'fixed' }")).toMatchInlineSnapshot(`
    "outcome-kind: no-heat.ts‹tags: 'fixed' },›
      The outcome "top-up" has the tag "fixed".
      Give it exactly one of the tags fix, wait, found, solved, help."
  `);
});

test('not exactly one outcome that asks for help', async () => {
  const help = (put: string) => findingsAfter(edit(machine, "type: 'final', tags: 'help'", put));
  expect(await help("type: 'final', tags: 'fix'")).toMatchInlineSnapshot(`
    "one-help: no-heat.ts‹{›
      No outcome has the tag "help".
      Give exactly one final state \`tags: 'help'\`: every other outcome links to it."
  `);
  expect(await help("type: 'final'")).toMatchInlineSnapshot(`
    "outcome-kind: no-heat.ts‹'call-engineer': { type: 'final' },›
      The outcome "call-engineer" has no tag.
      Give it exactly one of the tags fix, wait, found, solved, help."
  `);
  expect(await findingsAfter(edit(machine, "tags: 'solved'", "tags: 'help'"))).toMatchInlineSnapshot(`
    "one-help: no-heat.ts‹tags: 'help' },›
      The outcome "call-engineer" has the tag "help" too; the first is "warm" (no-heat.ts‹tags: 'help' },›).
      Give exactly one final state \`tags: 'help'\`: every other outcome links to it."
  `);
});
