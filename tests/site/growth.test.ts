import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { astro, copySite, run } from '../lint/site-copy.ts';

const folder = 'src/content/docs/grown';
const categories = 10;

/** An article's name; of one length, so that sites differ in nothing but the number of articles. */
const named = (at: number) => `article-${1000 + at}`;

/** Articles of a few words, each linked to from the one before it. */
function writeArticles(root: string, count: number): void {
  rmSync(path.join(root, 'src/content/docs/index.md'));
  writeFileSync(path.join(root, 'src/content/docs/index.mdx'), '---\ntitle: Start\n---\n\n<Categories />\n');
  mkdirSync(path.join(root, folder));
  for (let at = 0; at < count; at++) {
    const text = `---
title: What does ${named(at)} say?
description: A few words.
checked: 2026-11-25
category: topic-${at % categories}
---

## A part

A few words, and [others](/grown/${named((at + 1) % count)}/).
`;
    writeFileSync(path.join(root, folder, `${named(at)}.mdx`), text);
  }
}

/** Bytes of pages under gzip -9, as a site with so many articles serves them while it is written. */
async function sizesAmong(count: number, pages: string[]): Promise<number[]> {
  const root = copySite((made) => writeArticles(made, count));
  // Making every page of such a site takes minutes; here only those are made that are asked for.
  const server = run(root, astro, 'dev', '--host', '127.0.0.1', '--port', '0');
  try {
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
    const sizes: number[] = [];
    for (const page of pages) {
      const html = await (await fetch(`${url}${page}`)).text();
      expect(html).toContain('</main>');
      // Styles and scripts are files of their own once the site is built.
      const own = html.replace(/<(style|script)[\s>].*?<\/\1>/gs, '').replaceAll(root, '');
      sizes.push(gzipSync(own, { level: 9 }).length);
    }
    return sizes;
  } finally {
    server.child.kill();
    await server.ended;
    rmSync(root, { recursive: true });
  }
}

test('a page is as large among 1,000 articles as among 100', { timeout: 300_000 }, async () => {
  const pages = ['/', `/grown/${named(50)}/`, '/heating/no-heat/'];
  const [few, many] = [await sizesAmong(100, pages), await sizesAmong(1000, pages)];
  for (const [at, page] of pages.entries()) {
    const [before = 0, after = 0] = [few[at], many[at]];
    expect(Math.abs(after / before - 1), `${page}: ${before} and ${after} bytes`).toBeLessThanOrEqual(0.01);
  }
});
