import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  article,
  edit,
  findingsAfter,
  frontmatter,
  machine,
  otherArticle,
  otherMachine,
  page,
  remove,
  write,
} from './broken-project.ts';

const copy = (from: string, to: string) => (root: string) =>
  write(to, readFileSync(path.join(root, from), 'utf8'))(root);

test('a machine without an article', async () => {
  expect(await findingsAfter(remove(otherArticle))).toMatchInlineSnapshot(`
    "one-article: drip.ts‹{›
      No article has <Troubleshooter machine="drip">.
      Write src/content/docs/troubleshooting/drip.mdx, or take the machine out."
  `);
});

test('an article with a machine that is not there', async () => {
  expect(await findingsAfter(remove(otherMachine))).toMatchInlineSnapshot(`
    "unknown-machine: drip.mdx‹<Troubleshooter machine="drip">›
      There is no machine "drip" (src/machines/drip.ts).
      Write one of: no-heat."
  `);
});

test('an article that calls its machine by a wrong name', async () => {
  expect(await findingsAfter(edit(article, 'machine="no-heat"', 'machine="noheat"'))).toMatchInlineSnapshot(`
    "unknown-machine: no-heat.mdx‹<Troubleshooter machine="noheat">›
      There is no machine "noheat" (src/machines/noheat.ts); "no-heat" has no article.
      Write <Troubleshooter machine="no-heat">."
  `);
  expect(await findingsAfter(edit(article, 'machine="no-heat"', 'machine="cold-rooms"'))).toMatchInlineSnapshot(`
    "unknown-machine: no-heat.mdx‹<Troubleshooter machine="cold-rooms"…›
      There is no machine "cold-rooms" (src/machines/cold-rooms.ts); "no-heat" has no article.
      Write <Troubleshooter machine="no-heat">."
  `);
});

test('an article that does not say its machine', async () => {
  expect(await findingsAfter(edit(article, ' machine="no-heat"', ''))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Troubleshooter>›
      <Troubleshooter> has no \`machine\`.
      Write <Troubleshooter machine="slow-printer">."
  `);
});

test('two articles for one machine', async () => {
  expect(await findingsAfter(copy(otherArticle, 'src/content/docs/leak.mdx'))).toMatchInlineSnapshot(`
    "one-article: leak.mdx‹<Troubleshooter machine="drip">›
      A second article for the machine "drip"; the first is at drip.mdx‹<Troubleshooter machine="drip">›.
      Keep one article a language for each machine."
  `);
});

test('a translation is a second article of the machine', async () => {
  const spanish = 'src/content/docs/es/drip.mdx';
  expect(
    await findingsAfter(copy(otherArticle, spanish), copy(article, 'src/content/docs/es/heating/no-heat.mdx')),
  ).toBe('');
});

test('what is wrong with a machine is said once, however many translations there are', async () => {
  expect(
    await findingsAfter(
      edit(machine, "['which-heater']", "['lamp']"),
      copy(otherArticle, 'src/content/docs/es/drip.mdx'),
      copy(article, 'src/content/docs/es/heating/no-heat.mdx'),
    ),
  ).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹meta: { formerly: ['lamp'] },›
      The former id "lamp" of the state "heater" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
});

test('two troubleshooters in one article', async () => {
  const drip = '\n<Troubleshooter machine="drip">\n\n<Step state="tap">\n## Lamp\n</Step>\n\n</Troubleshooter>\n';
  expect(
    await findingsAfter(remove(otherArticle), edit(article, '</Troubleshooter>\n', `</Troubleshooter>\n${drip}`)),
  ).toMatchInlineSnapshot(`
    "one-troubleshooter: no-heat.mdx‹<Troubleshooter machine="drip">›
      This article has a second <Troubleshooter>.
      Write an article of its own for each troubleshooter."
  `);
});

test('steps without a troubleshooter', async () => {
  const steps = '<Step state="a">\n## A\n\n<Answer id="b">B</Answer>\n</Step>\n\n<Step state="b">\n## B\n</Step>\n';
  expect(await findingsAfter(write('src/content/docs/steam.mdx', `${frontmatter}\n${steps}`))).toMatchInlineSnapshot(`
    "outside-troubleshooter: steam.mdx‹<Step state="a">›
      <Step> stands outside any <Troubleshooter>.
      Write \`<Troubleshooter machine="…">\` around it and all that belongs to it."
  `);
});

test('an article that cannot be parsed', async () => {
  expect(
    await findingsAfter(edit(article, 'It heats again on the day you set.\n</Step>', 'It heats again.\n')),
  ).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹</Troubleshooter>›
      The article cannot be parsed: Unexpected closing tag \`</Troubleshooter>\`, expected corresponding closing tag for \`<Step>\` (28:1).
      Close every tag: it seems that the <Step> in line 94 has no </Step>."
  `);
  expect(await findingsAfter(edit(article, 'It heats again', 'It {heats again'))).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹{heats again on the day you set.›
      The article cannot be parsed: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`.
      Close every tag and brace; write \`\\<\` and \`\\{\` for the characters themselves."
  `);
  expect(await findingsAfter(edit(article, 'It heats again', '“It” <heats again'))).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹<heats again on the day you set.›
      The article cannot be parsed: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`).
      Close every tag and brace; write \`\\<\` and \`\\{\` for the characters themselves."
  `);
});

test('a Markdown file may hold what MDX may not', async () => {
  expect(await findingsAfter(edit(page, 'Is a room', '{ <br> </p>\n\nIs a room'))).toBe('');
});

test('an answer that begins in one line and ends in another', async () => {
  expect(
    await findingsAfter(edit(otherArticle, '>Yes, it is loose</Answer>', '>Yes,\n  it is loose\n</Answer>')),
  ).toMatchInlineSnapshot(`
    "syntax: drip.mdx‹<Answer id="loose">Yes,›
      The article cannot be parsed: Expected a closing tag for \`<Answer>\` (13:1) before the end of \`paragraph\`.
      Write a tag, its words and its closing tag on one line; or each tag on a line of its own, with blank lines around the words."
  `);
});
