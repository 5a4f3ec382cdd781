import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine, rename } from './broken-project.ts';

const low = '<Answer id="low">Below 1 bar</Answer>\n';
const normal = '<Answer id="normal">1 bar or more</Answer>\n';

test('an answer without words', async () => {
  expect(await findingsAfter(edit(article, low, ''))).toMatchInlineSnapshot(`
    "answer-without-words: no-heat.mdx‹<Step state="pressure">›
      The answer "low" of "pressure" has no words (no-heat.ts‹low: '#no-heat.top-up',›).
      Write <Answer id="low">what the reader would say</Answer> in its <Step>."
  `);
  expect(await findingsAfter(edit(article, low, '<Answer id="low" />\n'))).toMatchInlineSnapshot(`
    "answer-without-words: no-heat.mdx‹<Answer id="low" />›
      The answer "low" of "pressure" has no words (no-heat.ts‹low: '#no-heat.top-up',›).
      Write <Answer id="low">what the reader would say</Answer> in its <Step>."
  `);
  expect(await findingsAfter(edit(article, low, '<Answer id="low">{pressure}</Answer>\n'))).toMatchInlineSnapshot(`
    "answer-without-words: no-heat.mdx‹<Answer id="low">{pressure}</Answer>›
      The answer "low" of "pressure" has no words (no-heat.ts‹low: '#no-heat.top-up',›).
      Write <Answer id="low">what the reader would say</Answer> in its <Step>."
  `);
});

test('an answer of a compound without words, once and not for each step', async () => {
  expect(
    await findingsAfter(edit(article, '<Answer id="warm-again">It is warm again</Answer>\n', '')),
  ).toMatchInlineSnapshot(`
    "answer-without-words: no-heat.mdx‹<Step state="checks">›
      The answer "warm-again" of "checks" has no words (no-heat.ts‹'warm-again': 'warm' },›).
      Write <Answer id="warm-again">what the reader would say</Answer> in its <Step>."
  `);
});

test('an answer that the machine does not know', async () => {
  expect(
    await findingsAfter(edit(article, low, `<Answer id="none">No water at all</Answer>\n${low}`)),
  ).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="none">No water at all</A…›
      The machine knows no answer "none" in "pressure" (no-heat.ts‹pressure: {›).
      Write one of its answers (normal, low), or take it out."
  `);
});

test('an answer called by a wrong name', async () => {
  expect(await findingsAfter(edit(article, '<Answer id="normal">', '<Answer id="norml">'))).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="norml">1 bar or more</An…›
      The machine knows no answer "norml" in "pressure"; its answer "normal" has no words (no-heat.ts‹normal: 'restart',›).
      Write <Answer id="normal">."
  `);
});

test('answers that have other ids now', async () => {
  expect(await findingsAfter(rename(machine, 'normal', "'high-enough'"))).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      The machine knows no answer "normal" in "pressure"; its answer "high-enough" has no words (no-heat.ts‹'high-enough': 'restart',›).
      Write <Answer id="high-enough">."
  `);
  expect(
    await findingsAfter(
      edit(machine, "low: '#no-heat.top-up'", "empty: '#no-heat.top-up'"),
      rename(machine, 'normal', 'full'),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›
      The machine knows no answer "low" in "pressure"; its answer "empty" has no words (no-heat.ts‹empty: '#no-heat.top-up',›).
      Write <Answer id="empty">.

    unknown-answer: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      The machine knows no answer "normal" in "pressure"; its answer "full" has no words (no-heat.ts‹full: 'restart',›).
      Write <Answer id="full">."
  `);
});

test('an answer of an outcome', async () => {
  expect(
    await findingsAfter(
      edit(article, 'There is nothing left to do.\n', 'There is nothing left to do.\n\n<Answer id="no">No</Answer>\n'),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="no">No</Answer>›
      The machine knows no answer "no" in "warm" (no-heat.ts‹warm: { type: 'final', tags: 'solved…›).
      Take it out."
  `);
});

test('an answer of a compound at one of its steps', async () => {
  const again = '<Answer id="warm-again">It is warm again</Answer>\n';
  expect(await findingsAfter(edit(article, again, ''), edit(article, low, low + again))).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="warm-again">It is warm a…›
      The answer "warm-again" belongs to "checks", not to "pressure" (no-heat.ts‹'warm-again': 'warm' },›).
      Write it once, directly in <Step state="checks">."
  `);
  expect(await findingsAfter(edit(article, low, low + again))).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="warm-again">It is warm a…›
      The answer "warm-again" belongs to "checks", not to "pressure" (no-heat.ts‹'warm-again': 'warm' },›).
      Write it once, directly in <Step state="checks">."
  `);
});

test('an answer of one step at another', async () => {
  expect(
    await findingsAfter(
      edit(article, normal, ''),
      edit(article, '<Answer id="holiday">', `${normal}<Answer id="holiday">`),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-answer: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      The answer "normal" belongs to "pressure", not to "timer" (no-heat.ts‹normal: 'restart',›).
      Write it once, directly in <Step state="pressure">."
  `);
});

test('an answer without an id', async () => {
  expect(await findingsAfter(edit(article, '<Answer id="normal">', '<Answer>'))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Answer>1 bar or more</Answer>›
      <Answer> has no \`id\`.
      Write <Answer id="plugged-in">It is plugged in</Answer>."
  `);
  expect(await findingsAfter(edit(article, '<Answer id="normal">', '<Answer id={"normal"}>'))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Answer id={"normal"}>1 bar or more<…›
      <Answer> has a \`id\` that is not a plain text.
      Write <Answer id="plugged-in">It is plugged in</Answer>."
  `);
});

test('a second answer with one id', async () => {
  expect(await findingsAfter(edit(article, low, low + low))).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›
      A second answer "low" in "pressure".
      Keep one of the two."
  `);
});

test('an answer inside something other than its step', async () => {
  expect(await findingsAfter(edit(article, `${low}${normal}`, `- ${low}- ${normal}`))).toMatchInlineSnapshot(`
    "answer-place: no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›
      <Answer> stands inside something other than its step.
      Write each answer on a line of its own, directly in its <Step>.

    answer-place: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      <Answer> stands inside something other than its step.
      Write each answer on a line of its own, directly in its <Step>."
  `);
  expect(await findingsAfter(edit(article, low, `<aside>\n${low}</aside>\n`))).toMatchInlineSnapshot(`
    "answer-place: no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›
      <Answer> stands inside something other than its step.
      Write each answer on a line of its own, directly in its <Step>."
  `);
  expect(await findingsAfter(edit(article, low, `:::note\n${low}:::\n`))).toMatchInlineSnapshot(`
    "answer-place: no-heat.mdx‹<Answer id="low">Below 1 bar</Answer…›
      <Answer> stands inside something other than its step.
      Write each answer on a line of its own, directly in its <Step>."
  `);
});

test('an answer in no step', async () => {
  expect(
    await findingsAfter(edit(article, normal, ''), edit(article, '<Retired', `${normal}\n<Retired`)),
  ).toMatchInlineSnapshot(`
    "answer-place: no-heat.mdx‹<Answer id="normal">1 bar or more</A…›
      <Answer> stands in no step.
      Write each answer on a line of its own, directly in its <Step>."
  `);
});
