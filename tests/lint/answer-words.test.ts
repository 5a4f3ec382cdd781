import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine } from './broken-project.ts';

const low = '<Answer id="low">Below 1 bar</Answer>\n';
const normal = '<Answer id="normal">1 bar or more</Answer>\n';

test('answers in another order than in the machine', async () => {
  expect(await findingsAfter(edit(article, low + normal, normal + low))).toMatchInlineSnapshot(`
    "answer-order: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      The answers of "pressure" stand in another order than in the machine (no-heat.ts‹pressure: {›).
      Write them in this order: low, normal; or change the machine."
  `);
});

test('two answers that read the same', async () => {
  expect(await findingsAfter(edit(article, '1 bar or more', 'below 1 bar'))).toMatchInlineSnapshot(`
    "same-words: no-heat.mdx‹<Answer id="normal">below 1 bar</Ans…›
      Two answers of "pressure" read "below 1 bar"; the other stands at no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›.
      Say in one of them what sets it apart."
  `);
});

test('an answer that reads as that of a compound around it', async () => {
  expect(await findingsAfter(edit(article, '1 bar or more', 'It is warm again'))).toMatchInlineSnapshot(`
    "same-words: no-heat.mdx‹<Answer id="normal">It is warm again…›
      Two answers of "pressure" read "It is warm again"; the other stands at no-heat.mdx‹<Answer id="warm-again">It is warm a…›.
      Say in one of them what sets it apart."
  `);
});

test('an answer of a compound that reads as that of a compound around it, once', async () => {
  expect(
    await findingsAfter(
      edit(machine, "initial: 'timer',", "initial: 'timer',\n          on: { stuck: '#no-heat.call-engineer' },"),
      edit(
        article,
        '### Check the settings\n',
        '### Check the settings\n\n<Answer id="stuck">It is warm again</Answer>\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "same-words: no-heat.mdx‹<Answer id="stuck">It is warm again<…›
      Two answers of "settings" read "It is warm again"; the other stands at no-heat.mdx‹<Answer id="warm-again">It is warm a…›.
      Say in one of them what sets it apart."
  `);
});
