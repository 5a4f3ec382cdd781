import { expect, test } from 'vitest';
import { withoutUnused } from '../../src/astro/used-styles/without-unused.ts';

/** A sheet as it is after what a page and a script do not use is left out. */
function used(css: string, html = '<p class="a">', script = ''): string {
  return withoutUnused([css], [html], [script]).join('');
}

test.each([
  ['of a list', '.a,.b{top:0}', '.a{top:0}'],
  ['whose :is() has nothing that is there', ':is(.b,.c) :is(p,h6){top:0}', ''],
  ['whose :where() has nothing that is there', '.a:where(.b,h6){top:0}', ''],
  ['whose ancestors are not there', '.b .a{top:0}', ''],
  ['inside at-rules', '@media print{.b{top:0}}@layer x{.a{top:0}}', '@layer x{.a{top:0}}'],
  ['of an attribute with another value', '[class=b]{top:0}[class=a]{top:1px}', '[class=a]{top:1px}'],
])('leaves out selectors %s', (_, css, kept) => {
  expect(used(css)).toBe(kept);
});

test.each([
  '.a:not(.b):hover:before{top:0}',
  ':root{top:0}',
  '*{top:0}',
  'p:not([open],:has(+h6)){top:0}',
  ':is(.a,#b) :is(p,h6){top:0}',
  'p::backdrop{top:0}',
  '[class^=a]{top:0}',
  '@page{margin:0}',
])('keeps %s', (css) => {
  expect(used(css)).toBe(css);
});

test('does not take what a page says for what it is made of', () => {
  expect(used('table{top:0}.b{top:0}', '<p class=a>A table, class="b"</p>')).toBe('');
});

test('keeps what stands in an attribute after a sign that ends tags', () => {
  expect(used('.b{top:0}', '<p title="a > c" class="b">')).toBe('.b{top:0}');
});

test.each([
  ['a class', '.on{top:0}', 'e.classList.add("on")'],
  ['an attribute', '[data-mark=off]{top:0}', 'e.setAttribute("data-mark","off")'],
  ['an entry of dataset', '[data-mark-words]{top:0}', 'delete e.dataset.markWords'],
  ['a reflected attribute', '[aria-current]{top:0}', 'e.ariaCurrent=x'],
  ['an element', 'textarea{top:0}', 'jsx("textarea",{})'],
])('keeps %s that a script sets, in a file or in the page', (_, css, script) => {
  expect(used(css)).toBe('');
  expect(used(css, '<p>', script)).toBe(css);
  expect(used(css, `<script type="module">${script}</script>`)).toBe(css);
});

test('keeps custom properties that another sheet, a page or a script reads', () => {
  const sheets = [':root{--a:1px;--b:1px;--c:1px;--d:1px;--e:var(--d)}', 'p{top:var(--a)}'];
  const kept = withoutUnused(sheets, ['<p style="top: var(--b)">'], ['read("--c")']);
  expect(kept).toEqual([':root{--a:1px;--b:1px;--c:1px}', 'p{top:var(--a)}']);
});
