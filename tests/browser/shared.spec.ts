import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { dist } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';

const pages = pagesOf().filter(({ path }) => !/404/.test(path));
const addressOf = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
const addresses = new Set(pages.map(({ html }) => addressOf(html)));
const root = addressOf(pages.find(({ path }) => path === '')?.html ?? '');
const fileAt = (address: string) => path.join(dist, address.replace(root, ''));

test('every page has a picture of its own for where its link is shared', () => {
  const pictures = pages.map(({ html }) => /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '');
  expect(new Set(pictures).size).toBe(pages.length);
  for (const picture of pictures) {
    const png = readFileSync(fileAt(picture));
    // Width and height: https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
  }
});

test('the places that pages say they have are pages of the site', () => {
  const lists = pages.flatMap(
    ({ html }) => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? [],
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) {
    const trail: { item: string }[] = JSON.parse(list).itemListElement;
    expect(trail.filter(({ item }) => !addresses.has(item))).toEqual([]);
  }
});

test('each language has its feed, which leads to its pages', () => {
  const feeds = new Set(pages.map(({ html }) => /type="application\/rss\+xml" href="([^"]+)"/.exec(html)?.[1] ?? ''));
  for (const feed of feeds) {
    expect(existsSync(path.join(dist, feed)), feed).toBe(true);
    const xml = readFileSync(path.join(dist, feed), 'utf8');
    const links = [...xml.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !addresses.has(link))).toEqual([]);
    expect(new Set(xml.match(/<guid.*?<\/guid>/g)).size).toBe(links.length);
  }
});
