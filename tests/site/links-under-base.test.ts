import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { articlePlugins } from '../../src/astro/compile.ts';

const source = `
[Lamp](/lamp/#on), [the lamp][1], <a href="/lamp/">lamp</a> and ![A lamp](/lamp.png)

<Card href="/lamp/" />

[1]: /lamp/?a=b#on

[here](#on) [beside](../drip/) [elsewhere](https://example.com/) [too](//example.com/)
`;

/** Every address that the compiled article holds. */
async function addressesUnder(base: string): Promise<string[]> {
  const { mdast, hast } = articlePlugins(process.cwd(), base, () => undefined);
  const { code } = await mdxToJs(source, { mdastPlugins: mdast, hastPlugins: hast });
  return [...code.matchAll(/(?:href|src): "([^"]*)"/g)].flatMap(([, address]) => address ?? []);
}

const elsewhere = ['#on', '../drip/', 'https://example.com/', '//example.com/'];
const own = ['/lamp/#on', '/lamp/?a=b#on', '/lamp/', '/lamp.png', '/lamp/'];

test('however a link or a picture is written, it leads below the base path', async () => {
  expect(await addressesUnder('/help/')).toEqual([...own.map((address) => `/help${address}`), ...elsewhere]);
});

test('at the root, addresses stay as they are written', async () => {
  expect(await addressesUnder('/')).toEqual([...own, ...elsewhere]);
});
