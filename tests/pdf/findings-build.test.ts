import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../../src/pdf/article/page.ts';
import { article, edit, frontmatter, write } from '../lint/broken-project.ts';
import { astro, copySite, run } from '../lint/site-copy.ts';
import { findingsOn } from './written-page.ts';

let root: string;
let code: number | null;
let printed: string;

const guide = 'src/content/docs/guide.mdx';

/** An article in MDX whose faults come from elements, expressions and components alike. */
const faulty = `${frontmatter}
import { Card, TabItem, Tabs } from '@astrojs/starlight/components';
import { Image } from 'astro:assets';
import drawn from '../../assets/drawn.svg';

export const sign = '漢';

{/* <video> and ✅ */}

## Pictures

<Image src={drawn} alt="" />

<img src="/drawn.svg" />

### In a component

<Card title="Card ✅"><iframe src="https://example.com"></iframe></Card>

<Tabs>
<TabItem label="Tab">

#### Deep enough

###### Too deep

</TabItem>
<TabItem label="Other">Behind a tab: <audio src="a.mp3" /></TabItem>
</Tabs>

## Computed

It is {sign}.
`;

const shown = (file: string, html: string) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const page = readPage(readFileSync(path.join(root, 'dist', html, 'index.html'), 'utf8'), `/${html}/`);
  return findingsOn(page, file, source).map(({ rule, place }) => {
    const line = source.split('\n')[place.line - 1] ?? '';
    return `${rule} ‹${Array.from(line)
      .slice(place.column - 1)
      .join('')}›`;
  });
};

beforeAll(async () => {
  root = copySite(
    write(guide, faulty),
    write('src/assets/drawn.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"></svg>'),
    edit(article, '## Common mistakes', '<video src="a.mp4" />\n\n## Common mistakes\n\nNever ✅ so.'),
  );
  const running = run(root, astro, 'build');
  code = await running.ended;
  printed = running.printed();
  if (!existsSync(path.join(root, 'dist'))) throw new Error(printed);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

test('what cannot be printed is found in MDX, within components too', () => {
  expect(shown(guide, 'guide')).toMatchInlineSnapshot(`
    [
      "heading-level ‹###### Too deep›",
      "character-not-in-font ‹✅"><iframe src="https://example.com"></iframe></Card>›",
      "character-not-in-font ‹漢';›",
      "picture-without-text ‹<Image src={drawn} alt="" />›",
      "picture-without-text ‹<img src="/drawn.svg" />›",
      "unknown-element ‹<iframe src="https://example.com"></iframe></Card>›",
      "unknown-element ‹<audio src="a.mp3" /></TabItem>›",
    ]
  `);
});

test('what cannot be printed is found beside a troubleshooter, which says every title again', () => {
  expect(shown(article, 'heating/no-heat')).toMatchInlineSnapshot(`
    [
      "character-not-in-font ‹✅ so.›",
      "unknown-element ‹<video src="a.mp4" />›",
    ]
  `);
});

test('the build prints all of it at once, each at its place, and fails', () => {
  expect(code).toBe(1);
  expect(printed).toContain('9 findings');
  for (const file of [guide, article]) expect(printed).toMatch(new RegExp(`^${file}:\\d+:\\d+ {2}\\S`, 'm'));
  expect(printed).not.toMatch(/typst|sourcediagnostic/i);
});
