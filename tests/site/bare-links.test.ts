import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { bareLinks } from '../../src/astro/bare-links.ts';

/** Whether paper need not say where a link leads. */
async function isBare(link: string): Promise<boolean> {
  const { html } = await markdownToHtml(link, { hastPlugins: [bareLinks()] });
  return html.includes('data-bare');
}

test.each([
  '<https://example.com/>',
  '[example.com/page](https://example.com/page/)',
  '[Write to help@example.com](mailto:help@example.com)',
  '[Call +1 (800) 555-0100](tel:+1-800-555-0100)',
  '[(800) 555-0100](tel:+1-800-555-0100;ext=3)',
  '[911](tel:911)',
])('%s says its address', async (link) => {
  expect(await isBare(link)).toBe(true);
});

test.each([
  '[Our page](https://example.com/)',
  '[Write to us](mailto:help@example.com)',
  '[Call us, 24/7](tel:+1-800-555-0100)',
  '[Extension 0100](tel:+1-800-555-0100)',
])('%s says something else', async (link) => {
  expect(await isBare(link)).toBe(false);
});
