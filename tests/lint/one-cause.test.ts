import { expect, test } from 'vitest';
import {
  article,
  type Edit,
  edit,
  findingsAfter,
  guardedAnswer,
  machine,
  otherArticle,
  otherMachine,
  page,
  rename,
} from './broken-project.ts';
import { inSpanish, translatedPage, translation } from './in-spanish.ts';

/** Faults of an article, of a machine, or of a translation, and the one finding of each on a site in two languages. */
const causes: [cause: string, edits: Edit[], finding: string][] = [
  ['a dead link', [edit(page, '/heating/no-heat/#lamp', '/heating/no-heat/#lmap')], 'broken-link: winter.md'],
  ['a link to no machine', [edit(otherArticle, 'to="no-heat"', 'to="no-haet"')], 'broken-link: drip.mdx'],
  ['a link without a step', [edit(otherArticle, ' state="heater"', '')], 'attribute: drip.mdx'],
  [
    'a machine called otherwise',
    [edit(article, 'machine="no-heat"', 'machine="no-haet"')],
    'unknown-machine: no-heat.mdx',
  ],
  ['a category called otherwise', [edit(page, 'category: Heating', 'category: heating')], 'category-name: winter.md'],
  ['a title that is no YAML', [edit(page, 'title: ', 'title: Winter: ')], 'yaml: winter.md'],
  [
    'an outcome without `final`',
    [edit(machine, "'top-up': { type: 'final', tags: 'fix' }", "'top-up': { tags: 'fix' }")],
    'dead-end: no-heat.ts',
  ],
  [
    'a guard that is not there',
    [guardedAnswer("[{ guard: 'isBoilr', target: 'pressure' }, { target: 'restart' }]")],
    'forbidden-construct: no-heat.ts',
  ],
  ['an id that cannot be public', [rename(otherMachine, 'tighten', 'Tighten')], 'id: drip.ts'],
  [
    'a misspelled `formerly`',
    [edit(machine, 'pressure: {', "pressure: {\n          meta: { formely: ['gauge'] },")],
    'former-id: no-heat.ts',
  ],
  [
    'a troubleshooter in two parts',
    [
      edit(
        otherArticle,
        '<Step state="tighten">',
        '</Troubleshooter>\n\n<Troubleshooter machine="drip">\n\n<Step state="tighten">',
      ),
    ],
    'one-troubleshooter: drip.mdx',
  ],
  [
    'a translation that leads elsewhere',
    [edit(translatedPage, '#common-mistakes', '#errores')],
    'broken-link: winter.md',
  ],
  [
    'a translation that links to the original',
    [edit(translatedPage, '/es/heating/no-heat/#lamp', '/heating/no-heat/#lamp')],
    'translation: winter.md',
  ],
  [
    'a translation of another machine',
    [edit(translation, 'machine="drip"', 'machine="no-heat"')],
    'translation: drip.mdx',
  ],
  [
    'a step retired in the original alone',
    [edit(otherArticle, '</Troubleshooter>', '<Retired state="old-tap">Start again.</Retired>\n\n</Troubleshooter>')],
    'translation: drip.mdx',
  ],
];

test.for(causes)('%s is one finding', async ([, edits, finding], { expect }) => {
  const found = await findingsAfter(...inSpanish, ...edits);
  expect(found.split('\n\n').map((one) => one.slice(0, one.indexOf('‹')))).toEqual([finding]);
});

test('a misspelled key, a second part and a link to another language say what to write', async () => {
  const kinds = /^(former-id|one-troubleshooter|translation: winter)/;
  const edits = causes.filter(([, , finding]) => kinds.test(finding)).flatMap(([, all]) => all);
  expect(await findingsAfter(...inSpanish, ...edits)).toMatchInlineSnapshot(`
    "one-troubleshooter: drip.mdx‹<Troubleshooter machine="drip">›
      This article has a second <Troubleshooter>.
      Take out its tag, and the one that ends the first: all of a machine stands in one.

    translation: winter.md‹[Revisa la lámpara](/heating/no-heat…›
      This leads to the page in "en".
      Write /es/heating/no-heat/#lamp.

    former-id: no-heat.ts‹meta: { formely: ['gauge'] },›
      The state "pressure" has a \`formely\`, which nothing reads.
      Write \`meta: { formerly: ['old-id'] }\`."
  `);
});
