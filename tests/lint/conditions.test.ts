import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

const boiler = '<Condition guard="isBoiler">it is a boiler</Condition>\n';
const first = '<Condition guard="otherwise">this was the first time</Condition>';

test('a guard without words', async () => {
  expect(await findingsAfter(edit(article, boiler, ''))).toMatchInlineSnapshot(`
    "guard-without-words: no-heat.mdx‹<Answer id="red">Red</Answer>›
      The guard "isBoiler" of the answer "red" has no words (no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›).
      Write <Condition guard="isBoiler">it is …</Condition>, without "if"."
  `);
  expect(
    await findingsAfter(edit(article, boiler, '<Condition guard="isBoiler"></Condition>\n')),
  ).toMatchInlineSnapshot(`
    "guard-without-words: no-heat.mdx‹<Condition guard="isBoiler"></Condit…›
      The condition "isBoiler" has no words.
      Write <Condition guard="isBoiler">it is …</Condition>, without "if"."
  `);
});

test('a guard without words that several answers have, once', async () => {
  expect(
    await findingsAfter(
      edit(article, boiler, ''),
      edit(machine, "normal: 'restart'", "normal: [{ guard: 'isBoiler', target: 'restart' }, { target: 'settings' }]"),
    ),
  ).toMatchInlineSnapshot(`
    "guard-without-words: no-heat.mdx‹<Answer id="red">Red</Answer>›
      The guard "isBoiler" of the answer "red" has no words (no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›).
      Write <Condition guard="isBoiler">it is …</Condition>, without "if"."
  `);
});

test('a condition of one answer without words', async () => {
  expect(await findingsAfter(edit(article, first, '<Condition guard="otherwise" />'))).toMatchInlineSnapshot(`
    "guard-without-words: no-heat.mdx‹<Condition guard="otherwise" /></Ans…›
      The condition "otherwise" has no words.
      Write <Condition guard="otherwise">it is …</Condition>, without "if"."
  `);
});

test('a condition without a guard', async () => {
  expect(
    await findingsAfter(edit(article, boiler, `${boiler}<Condition guard="isGas">it burns gas</Condition>\n`)),
  ).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="isGas">it burns ga…›
      No answer of the machine has a target on the condition "isGas" (no-heat.ts‹{›).
      Write one of its conditions (isBoiler, wasRestarted, otherwise), or take it out."
  `);
  expect(
    await findingsAfter(edit(article, first, '<Condition guard="isBoiler">it is one</Condition>')),
  ).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="isBoiler">it is on…›
      The answer "red-again" has no target on the condition "isBoiler" (no-heat.ts‹'red-again': [›).
      Write one of its conditions (wasRestarted, otherwise), or take it out."
  `);
  expect(
    await findingsAfter(
      edit(article, '1 bar or more<', '1 bar or more <Condition guard="otherwise">it is not</Condition><'),
    ),
  ).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="otherwise">it is n…›
      The answer "normal" has no target on the condition "otherwise" (no-heat.ts‹normal: 'restart',›).
      Take it out."
  `);
});

test('a condition called by a wrong name', async () => {
  expect(await findingsAfter(edit(article, 'guard="isBoiler"', 'guard="isBoilr"'))).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="isBoilr">it is a b…›
      No answer of the machine has a target on the condition "isBoilr"; the condition "isBoiler" has no words (no-heat.ts‹{›).
      Write <Condition guard="isBoiler">."
  `);
  expect(await findingsAfter(edit(article, 'guard="isBoiler"', 'guard="burnsGas"'))).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="burnsGas">it is a …›
      No answer of the machine has a target on the condition "burnsGas"; the condition "isBoiler" has no words (no-heat.ts‹{›).
      Write <Condition guard="isBoiler">."
  `);
  expect(
    await findingsAfter(
      edit(article, '<Condition guard="wasRestarted">you have restarted it before</Condition>\n', ''),
      edit(article, first, '<Condition guard="wasRestartd">you have restarted it before</Condition>'),
    ),
  ).toMatchInlineSnapshot(`
    "condition-without-guard: no-heat.mdx‹<Condition guard="wasRestartd">you h…›
      The answer "red-again" has no target on the condition "wasRestartd"; the condition "wasRestarted" has no words (no-heat.ts‹'red-again': [›).
      Write <Condition guard="wasRestarted">."
  `);
});

test('a condition that does not say its guard', async () => {
  expect(await findingsAfter(edit(article, '<Condition guard="isBoiler">', '<Condition>'))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Condition>it is a boiler</Condition…›
      <Condition> has no \`guard\`.
      Write <Condition guard="isWireless">it is wireless</Condition>."
  `);
});

test('a second condition for one guard', async () => {
  expect(await findingsAfter(edit(article, boiler, boiler + boiler))).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Condition guard="isBoiler">it is a …›
      The condition "isBoiler" has words already, at no-heat.mdx‹<Condition guard="isBoiler">it is a …›.
      Keep one, or write it inside the <Answer> it is meant for."
  `);
  expect(await findingsAfter(edit(article, first, first + first))).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Condition guard="otherwise">this wa…›
      The condition "otherwise" has words already, at no-heat.mdx‹<Condition guard="otherwise">this wa…›.
      Keep one, or write it inside the <Answer> it is meant for."
  `);
});

test('a condition written with the word that the page adds', async () => {
  expect(await findingsAfter(edit(article, 'it is a boiler<', 'If it is a boiler<'))).toMatchInlineSnapshot(`
    "condition-words: no-heat.mdx‹<Condition guard="isBoiler">If it is…›
      The condition "isBoiler" reads "if If it is a boiler".
      Write <Condition guard="isBoiler">it is …</Condition>, without "if"."
  `);
});

test('a condition for every answer, and one for an answer alone, may both stand', async () => {
  expect(
    await findingsAfter(edit(article, boiler, `${boiler}<Condition guard="otherwise">it is not</Condition>\n`)),
  ).toBe('');
});
