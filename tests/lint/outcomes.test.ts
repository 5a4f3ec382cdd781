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
