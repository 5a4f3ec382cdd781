import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

const before = (more: string) =>
  findingsAfter(edit(article, '<Step state="heater">', `${more}\n\n<Step state="heater">`));
const after = (more: string) => findingsAfter(edit(article, '</Troubleshooter>\n', `</Troubleshooter>\n\n${more}\n`));

test('a heading that gets the id of a state, before its section or after', async () => {
  expect(await before('## Lamp')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Lamp›
      The heading "Lamp" gets the id "lamp", which is that of the heading at no-heat.mdx‹### Check the lamp›.
      Word it differently."
  `);
  expect(await after('## *Lamp*')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## *Lamp*›
      The heading "Lamp" gets the id "lamp", which is that of the heading at no-heat.mdx‹### Check the lamp›.
      Word it differently."
  `);
  expect(await after('## Top up')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Top up›
      The heading "Top up" gets the id "top-up", which is that of the heading at no-heat.mdx‹#### Top up the water›.
      Word it differently."
  `);
});

test('headings of the same words that belong to no state get ids of their own', async () => {
  expect(await after('## Common mistakes')).toBe('');
});

test('a heading that gets an id only because another has the same words', async () => {
  expect(
    await findingsAfter(
      edit(article, '</Troubleshooter>\n', '</Troubleshooter>\n\n## Hint\n\n## Hint\n'),
      edit(article, '<Step state="top-up">', '<Step state="hint-1">'),
      edit(machine, "'top-up': {", "'hint-1': {"),
      edit(machine, "'#no-heat.top-up'", "'#no-heat.hint-1'"),
    ),
  ).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Hint›
      The heading "Hint" gets the id "hint-1", which is that of the heading at no-heat.mdx‹#### Top up the water›.
      Word it differently."
  `);
});

test('a heading that gets the id of the flowchart, placed or not', async () => {
  expect(await after('## Flowchart')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Flowchart›
      The heading "Flowchart" gets the id "flowchart", which is that of the flowchart.
      Word it differently."
  `);
  expect(
    await findingsAfter(
      edit(article, '## Common mistakes', '<Flowchart />\n\n## Common mistakes'),
      edit(article, '</Troubleshooter>\n', '</Troubleshooter>\n\n## Flowchart\n'),
    ),
  ).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Flowchart›
      The heading "Flowchart" gets the id "flowchart", which is that of the flowchart.
      Word it differently."
  `);
});

test('a second flowchart', async () => {
  expect(await before('<Flowchart />\n\n<Flowchart />')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Flowchart />›
      A second <Flowchart /> gets the id "flowchart", which is that of the flowchart.
      Keep one of the two."
  `);
});

test('a heading that gets a former or a retired id', async () => {
  expect(await after('## Which heater')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Which heater›
      The heading "Which heater" gets the id "which-heater", which was that of the state "heater" before.
      Word it differently."
  `);
  expect(await after('## Fuel')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Fuel›
      The heading "Fuel" gets the id "fuel", which is retired at no-heat.mdx‹<Retired state="fuel">Boilers burn g…›.
      Word it differently."
  `);
});

test('a heading that gets the id of a question', async () => {
  expect(await after('## Restart question')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹## Restart question›
      The heading "Restart question" gets the id "restart-question", which is that of the question of "restart".
      Word it differently."
  `);
});

test('an element with the id of a state or a heading', async () => {
  expect(await after('<p id="lamp">The lamp</p>')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<p id="lamp">The lamp</p>›
      This element gets the id "lamp", which is that of the heading at no-heat.mdx‹### Check the lamp›.
      Give it another id."
  `);
  expect(await after('Here is <a id="common-mistakes">one</a>.')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<a id="common-mistakes">one</a>.›
      This element gets the id "common-mistakes", which is that of the heading at no-heat.mdx‹## Common mistakes›.
      Give it another id."
  `);
});

test('a state whose id is that of the question of another', async () => {
  expect(
    await findingsAfter(
      edit(machine, "'top-up': {", "'restart-question': {"),
      edit(machine, "'#no-heat.top-up'", "'#no-heat.restart-question'"),
      edit(article, 'state="top-up"', 'state="restart-question"'),
    ),
  ).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Step state="restart">›
      The question of this step gets the id "restart-question", which is that of the heading at no-heat.mdx‹#### Top up the water›.
      Rename one of the two states."
  `);
});

test('two states with the same title', async () => {
  expect(await findingsAfter(edit(article, '#### Top up the water', '#### Check the *lamp*'))).toMatchInlineSnapshot(`
    "same-title: no-heat.mdx‹<Step state="top-up">›
      Two states have the title "Check the lamp"; the other stands at no-heat.mdx‹<Step state="lamp">›.
      Say in one of them what sets it apart: a reader on the phone says where they are."
  `);
});

test('two states with one id', async () => {
  const lamp = "lamp: { on: { red: '#no-heat.warm', green: '#no-heat.warm', off: '#no-heat.warm' } },\n            ";
  expect(await findingsAfter(edit(machine, 'timer: {', `${lamp}timer: {`))).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.ts‹lamp: { on: { red: '#no-heat.warm', …›
      A second state has the id "lamp"; the first stands at no-heat.ts‹lamp: {›.
      Rename one of them: ids are unique in a machine."
  `);
});
