import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frontmatterFindings } from '../../src/astro/frontmatter.ts';
import { findingText } from '../../src/flow/finding.ts';
import { asToday } from './broken-project.ts';

const read = (name: string) => asToday(readFileSync(`tests/lint/fixtures/frontmatter/${name}`, 'utf8'));
const find = (name: string) => frontmatterFindings(name, read(name)).map(findingText);

test('the pages of this site have no findings', () => {
  const pages = globSync('src/content/docs/**/*.{md,mdx}');
  expect(pages.flatMap((file) => frontmatterFindings(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(['good.mdx', 'index.mdx'])('%s, well written, has none', (name) => {
  expect(find(name)).toEqual([]);
});

test('an article lacks what it must say, and is shown how to write it', () => {
  expect(find('missing-keys.mdx')).toMatchInlineSnapshot(`
    [
      "missing-keys.mdx:1:1  \`description\` is missing.  Write \`description: "What is missing, and what to do about it."\` (the one line under the title).",
      "missing-keys.mdx:1:1  \`checked\` is missing.  Write \`checked: 2026-11-25\` (the day its facts were last held against their sources).",
      "missing-keys.mdx:1:1  \`category\` is missing.  Write \`category: getting-data\` (the category it stands in: the name of a file in src/content/categories/, or a title of its own).",
    ]
  `);
});

test('all wrong values are reported at once, each at its place', () => {
  expect(find('wrong-values.mdx')).toMatchInlineSnapshot(`
    [
      "wrong-values.mdx:2:7  \`title\` does not fit: it is empty.  Write \`title: "How often does each integration sync?"\` (the question a reader comes with).",
      "wrong-values.mdx:3:14  \`description\` does not fit: it is empty.  Write \`description: "What is missing, and what to do about it."\` (the one line under the title).",
      "wrong-values.mdx:4:10  \`checked\` does not fit: it is "soon".  Write \`checked: 2026-11-25\` (the day its facts were last held against their sources).",
      "wrong-values.mdx:5:11  \`category\` does not fit: it is ["a","b"], expected string, received array.  Write \`category: getting-data\` (the category it stands in: the name of a file in src/content/categories/, or a title of its own).",
      "wrong-values.mdx:7:10  \`sources\` does not fit: it is "help.example/one", expected array, received string.  Write \`sources: ["help.protiv.com/2.0/aspire-setup"]\` (the pages its facts come from).",
      "wrong-values.mdx:9:10  \`sidebar.order\` does not fit: it is "first", expected number, received string.  Write a value of that kind, or take it out.",
      "wrong-values.mdx:6:1  \`catgory\` is no key of an article.  Write one of title, description, checked, category, sources, translates, untranslated, editUrl, head, tableOfContents, template, hero, lastUpdated, prev, next, sidebar, banner, pagefind, or take it out.",
    ]
  `);
});

test('an article is no draft: links and exports would lead to a page that is not built', () => {
  const findings = frontmatterFindings('good.mdx', read('good.mdx').replace('---\n', '---\ndraft: true\n'));
  expect(findings.map(({ rule, place: { line, column } }) => `${rule} ${line}:${column}`)).toEqual(['unknown-key 2:1']);
});

test('a day that is not in the calendar is no day', () => {
  expect(find('no-day.mdx')).toMatchInlineSnapshot(`
    [
      "no-day.mdx:4:10  "2026-02-30" is no day.  Write a day of the calendar as year-month-day, with two digits for month and day: 2026-11-25.",
    ]
  `);
});

test('what is no YAML is said so, at its place', () => {
  expect(find('no-yaml.mdx')).toMatchInlineSnapshot(`
    [
      "no-yaml.mdx:2:8  This is no YAML: Nested mappings are not allowed in compact mappings.  Write \`key: value\`, one to a line; text that holds a colon or begins with a sign goes in quotes.",
      "no-yaml.mdx:4:1  This is no YAML: Map keys must be unique.  Keep one of the two.",
    ]
  `);
});

test('a page without frontmatter is told to have one', () => {
  expect(find('none.mdx')).toMatchInlineSnapshot(`
    [
      "none.mdx:1:1  The page has no frontmatter.  Begin the file with a line \`---\`, then \`title: …\` and the other keys, then a line \`---\`.",
    ]
  `);
});

test('places are those of the file, whatever its line ends or what stands before', () => {
  const source = '---\r\ntitle: One\r\ncatgory: Two\r\n---\r\n';
  const places = (text: string) =>
    frontmatterFindings('index.md', text).map(({ place: { line, column } }) => `${line}:${column}`);
  expect(places(source)).toEqual(['3:1']);
  expect(places(`\uFEFF${source}`)).toEqual(['3:1']);
  expect(places(`\n${source}`)).toEqual(['4:1']);
});
