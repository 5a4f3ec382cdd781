import { expect, test } from 'vitest';
import { asOneSheet } from '../../src/astro/used-styles/one-sheet.ts';

const print = '<link rel="stylesheet" href="/help/_astro/print.a1.css" media="print">';
const all = '<link rel="stylesheet" href="/help/_astro/style.b2.css">';
const some = '<link rel="stylesheet" href="/help/_astro/code.c3.css">';

function joined(...heads: string[]) {
  const sheets = new Map([
    ['style.b2.css', 'p{top:0}'],
    ['print.a1.css', 'p{top:1px}'],
    ['code.c3.css', 'p{top:2px}'],
  ]);
  const pages = asOneSheet(
    heads.map((html, at) => ({ file: `${at}.html`, html })),
    sheets,
  );
  return { heads: pages.map(({ html }) => html), sheets: Object.fromEntries(sheets) };
}

test('puts the sheets of all pages together in the order of their links, each for its medium', () => {
  expect(joined(print + all, print + some + all)).toEqual({
    heads: [all, some + all],
    sheets: { 'code.c3.css': 'p{top:2px}', 'style.b2.css': '@media print{p{top:1px}}p{top:0}' },
  });
});

test('leaves pages without a sheet in common as they are', () => {
  expect(joined(print, some).heads).toEqual([print, some]);
});
