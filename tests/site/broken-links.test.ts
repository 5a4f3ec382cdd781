import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brokenLinks } from '../support/broken-links.ts';

/** A site of such files, published at a path. */
function site(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const start = '<link rel="canonical" href="https://example.com/help/"><h2 id="here">';
  for (const [name, text] of Object.entries({ 'index.html': start, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const broken = (files: Record<string, string>) => brokenLinks({ folder: site(files), base: '/help/' });

test('whatever leads to a file and a place of it is in order', () => {
  expect(
    broken({
      'a/index.html':
        '<h2 id="a&amp;b"><a href="#a%26b"><a href="../#here"><a href="/help/?x=1#here"><img src="/help/b.svg">',
      'b.svg': '',
      'a.md': '[a](https://example.com/help/a/#a%26b) [web](https://example.org/none/) [mail](mailto:a@example.com)',
      'sitemap-0.xml': '<loc>https://example.com/help/a/</loc>',
      'c.css': 'a{background:url(./b.svg);mask:url("data:image/svg+xml,<svg/>")}',
    }),
  ).toEqual([]);
});

test.each([
  ['a page that is not there', 'a.html', '<a href="/help/none/">', '/help/none/'],
  ['a page outside the site’s path', 'a.html', '<a href="/a.html">', '/a.html'],
  ['a place that is not there', 'a.html', '<a href="/help/#none">', '/help/#none'],
  ['a place of its own page', 'a.html', '<a href="#none">', '#none'],
  ['a step of a walk', 'a.html', '<a href="/help/#here" data-walk="walk?none=yes">', '/help/#walk?none=yes'],
  ['a picture', 'a.html', '<img src="none.svg">', 'none.svg'],
  ['a picture for others', 'a.html', '<meta content="https://example.com/none.png">', 'https://example.com/none.png'],
  ['a link in Markdown', 'llms.txt', '[a](https://example.com/help/#none)', 'https://example.com/help/#none'],
  [
    'an entry of the map of the site',
    'sitemap-0.xml',
    '<loc>https://example.com/help/none/</loc>',
    'https://example.com/help/none/',
  ],
  ['an icon', 'manifest.webmanifest', '{"icons":[{"src":"./none.png"}]}', './none.png'],
  ['a picture of a style', 'a.css', 'a{mask:url(none.svg)}', 'none.svg'],
])('%s is found', (_, name, text, address) => {
  expect(broken({ [name]: text })).toEqual([`${name}: ${address}`]);
});
