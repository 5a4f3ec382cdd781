import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

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
  const again = '<Retired state="fuel">Look at the power.</Retired>\n\n';
  expect(
    await findingsAfter(edit(article, '<Step state="heater">', `${again}<Step state="heater">`)),
  ).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Retired state="fuel">Boilers burn g…›
      A second <Retired> gets the id "fuel", which is retired at no-heat.mdx‹<Retired state="fuel">Look at the po…›.
      Keep one of the two."
  `);
});
