import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine, otherArticle, otherMachine, page } from './broken-project.ts';

test('an attribute without straight quotes', async () => {
  expect(await findingsAfter(edit(otherArticle, 'state="tighten"', 'state=“tighten”'))).toMatchInlineSnapshot(`
    "syntax: drip.mdx‹<Step state=“tighten”>›
      The article cannot be parsed: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`).
      Write what stands behind \`state=\` between straight quotes: \`state="…"\`."
  `);
});

test('attributes that nobody reads', async () => {
  expect(
    await findingsAfter(
      edit(otherArticle, '<Answer id="firm">', '<Answer id="firm" to="plumber">'),
      edit(otherArticle, '<Step state="tighten">', '<Step state="tighten" title="Tighten">'),
      edit(article, '<Step state="timer">', '<Flowchart open />\n\n<Step state="timer">'),
    ),
  ).toMatchInlineSnapshot(`
    "attribute: drip.mdx‹<Answer id="firm" to="plumber">No, i…›
      <Answer> knows no \`to\`.
      Take it out: where an answer leads is said in the machine.

    attribute: drip.mdx‹<Step state="tighten" title="Tighten…›
      <Step> knows no \`title\`.
      Write one of state, search, or take it out.

    attribute: no-heat.mdx‹<Flowchart open />›
      <Flowchart> knows no \`open\`.
      Take it out."
  `);
});

test('a heading of the level of the title', async () => {
  expect(
    await findingsAfter(
      edit(article, '## Common mistakes', '# Common mistakes'),
      edit(page, 'Is a room {too} cold', '# Rooms\n\nIs a room {too} cold'),
    ),
  ).toMatchInlineSnapshot(`
    "heading-level: no-heat.mdx‹# Common mistakes›
      The heading "Common mistakes" has the level of the page's title.
      Write "## Common mistakes".

    heading-level: winter.md‹# Rooms›
      The heading "Rooms" has the level of the page's title.
      Write "## Rooms"."
  `);
});

test('frontmatter that does not end, is indented by tabs, or has a key misspelled', async () => {
  expect(
    await findingsAfter(
      edit(page, 'category: Heating\n---', 'category: Heating'),
      edit(otherArticle, 'category: Water', 'Category: Water\nsidebar:\n  order: 1'),
      edit(article, 'category: Heating', 'category: Heating\nsidebar:\n\torder: 1'),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-key: drip.mdx‹Category: Water›
      \`Category\` is no key of an article.
      Write \`category\`.

    yaml: no-heat.mdx‹	order: 1›
      This is no YAML: Tabs are not allowed as indentation.
      Write spaces in the place of tabs.

    frontmatter: winter.md‹---›
      The frontmatter does not end.
      Write a line \`---\` behind its last key."
  `);
});

test('a guard that is misspelled in the machine', async () => {
  expect(
    await findingsAfter(
      edit(machine, "{ guard: 'isBoiler', target: 'pressure' }", "{ guard: 'isBoilr', target: 'pressure' }"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: 'isBoilr', target: 'p…›
      The guard "isBoilr" is not a function in \`setup({ guards })\` (answer "red" of "lamp").
      Write "isBoiler", or write it there, as a function of the context."
  `);
});

test('an id with a hyphen and no quotes', async () => {
  expect(await findingsAfter(edit(otherMachine, 'tighten: {', 'tighten-it: {'))).toMatchInlineSnapshot(`
    "machine-load: drip.ts‹-it: { type: 'final', tags: 'fix' },›
      This is no TypeScript: Expected \`,\` or \`}\` but found \`-\`.
      Put ids with a hyphen in quotes: \`'check-cable': { … }\`."
  `);
});
