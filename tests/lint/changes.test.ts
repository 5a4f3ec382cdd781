import { expect, test } from 'vitest';
import { findingsAfter, write } from './broken-project.ts';
import { inSpanish } from './in-spanish.ts';

const change = (name: string, text: string) => write(`src/content/changes/${name}.yaml`, text);

test('changes of pages that are not there, or without a day and words', async () => {
  expect(
    await findingsAfter(
      change('lost', 'day: 2026-11-25\npage: no-hot-watre\nwhat: { en: New. }\n'),
      change('mute', 'day: today\npage: drip\n'),
    ),
  ).toMatchInlineSnapshot(`
    "change-page: lost.yaml‹no-hot-watre›
      There is no page "no-hot-watre".
      Write where the page stands below src/content/docs, without folder of the language and ending (winter, heating/no-heat, drip).

    missing-key: mute.yaml‹day: today›
      \`what\` is missing.
      Write \`what: { en: The key is made on another page of Aspire now. }\` (what is different for readers, by language).

    wrong-value: mute.yaml‹today›
      \`day\` does not fit: it is "today".
      Write \`day: 2026-11-25\` (the day it was published)."
  `);
});

test('a change names its page once for all languages', async () => {
  expect(
    await findingsAfter(...inSpanish, change('twice', 'day: 2026-11-25\npage: es/drip\nwhat: { en: New. }\n')),
  ).toMatchInlineSnapshot(`
    "change-page: twice.yaml‹es/drip›
      There is no page "es/drip".
      Write where the page stands below src/content/docs, without folder of the language and ending (drip, heating/no-heat, winter)."
  `);
});
