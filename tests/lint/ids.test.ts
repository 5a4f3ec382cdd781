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

test('a former id that is still in use', async () => {
  expect(await findingsAfter(edit(machine, "['which-heater']", "['lamp']"))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹meta: { formerly: ['lamp'] },›
      The former id "lamp" of the state "heater" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
  expect(await findingsAfter(edit(machine, "['no-lamp']", "['green']"))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹off: { target: 'power', meta: { form…›
      The former id "green" of the answer "off" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
  expect(await findingsAfter(edit(machine, "['no-lamp']", "['warm-again']"))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹off: { target: 'power', meta: { form…›
      The former id "warm-again" of the answer "off" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
});

test('a former id that is listed twice', async () => {
  const formerly = (find: string, id: string) =>
    edit(machine, find, `${find}\n          meta: { formerly: ['${id}'] },`);
  expect(await findingsAfter(formerly('lamp: {', 'which-heater'))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹meta: { formerly: ['which-heater'] }…›
      The former id "which-heater" of the state "lamp" is listed twice.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
  expect(
    await findingsAfter(
      edit(
        machine,
        "green: 'settings',\n            off",
        "green: { target: 'settings', meta: { formerly: ['no-lamp'] } },\n            off",
      ),
    ),
  ).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹off: { target: 'power', meta: { form…›
      The former id "no-lamp" of the answer "off" is listed twice.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
  const again = "'warm-again': { target: 'warm', meta: { formerly: ['no-lamp'] } }";
  expect(await findingsAfter(edit(machine, "'warm-again': 'warm'", again))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹'warm-again': { target: 'warm', meta…›
      The former id "no-lamp" of the answer "warm-again" is listed twice.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
});

test('the same former id of answers of different questions is no fault', async () => {
  const low = "low: { target: '#no-heat.top-up', meta: { formerly: ['no-lamp'] } }";
  expect(await findingsAfter(edit(machine, "low: '#no-heat.top-up'", low))).toBe('');
});

test('a former id of an answer of a compound that one of its steps offers, once', async () => {
  const again = "'warm-again': { target: 'warm', meta: { formerly: ['warm-again'] } }";
  expect(await findingsAfter(edit(machine, "'warm-again': 'warm'", again))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹'warm-again': { target: 'warm', meta…›
      The former id "warm-again" of the answer "warm-again" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
});

test('former ids that are not a list', async () => {
  expect(await findingsAfter(edit(machine, "['which-heater']", "'which-heater'"))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹meta: { formerly: 'which-heater' },›
      The state "heater" has a \`formerly\` that is not a list of ids.
      Write \`meta: { formerly: ['old-id'] }\`."
  `);
  expect(await findingsAfter(edit(machine, "['no-lamp']", '[1]'))).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹off: { target: 'power', meta: { form…›
      The answer "off" of "lamp" has a \`formerly\` that is not a list of ids.
      Write \`meta: { formerly: ['old-id'] }\`."
  `);
});

test('a retired id that is not gone', async () => {
  expect(await findingsAfter(edit(article, '<Retired state="fuel">', '<Retired state="lamp">'))).toMatchInlineSnapshot(`
    "former-id: no-heat.mdx‹<Retired state="lamp">Boilers burn g…›
      The retired id "lamp" is still in use.
      Take the <Retired> out, or retire another id."
  `);
  expect(
    await findingsAfter(edit(article, '<Retired state="fuel">', '<Retired state="which-heater">')),
  ).toMatchInlineSnapshot(`
    "former-id: no-heat.mdx‹<Retired state="which-heater">Boiler…›
      The retired id "which-heater" is a former id of "heater".
      Take the <Retired> out, or retire another id."
  `);
});

test('a retired id that says nothing, or not which', async () => {
  expect(
    await findingsAfter(edit(article, /<Retired state="fuel">.*<\/Retired>/, '<Retired state="fuel" />')),
  ).toMatchInlineSnapshot(`
    "retired-without-words: no-heat.mdx‹<Retired state="fuel" />›
      The retired id "fuel" has no words.
      Write <Retired state="fuel">what to do instead</Retired>."
  `);
  expect(await findingsAfter(edit(article, '<Retired state="fuel">', '<Retired>'))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Retired>Boilers burn gas now: look …›
      <Retired> has no \`state\`.
      Write <Retired state="old-id">what to do instead</Retired>."
  `);
});

test('an id that is retired twice', async () => {
  expect(await before('<Retired state="fuel">Look at the power.</Retired>')).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Retired state="fuel">Boilers burn g…›
      A second <Retired> gets the id "fuel", which is retired at no-heat.mdx‹<Retired state="fuel">Look at the po…›.
      Keep one of the two."
  `);
});
