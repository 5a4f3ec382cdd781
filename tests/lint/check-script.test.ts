import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { edit, otherArticle, write } from './broken-project.ts';
import { copySite, run } from './site-copy.ts';

vi.setConfig({ testTimeout: 120_000 });

test('the check fails for what is not translated, too, and says it in the order of the files', async () => {
  const start = write('src/content/docs/es/index.md', '---\ntitle: Inicio\n---\n');
  const root = copySite(start, edit(otherArticle, 'state="heater"', 'state="heatr"'));
  try {
    const running = run(root, 'scripts/check-articles.ts');
    expect(await running.ended).toBe(1);
    const docs = running.printed().match(/^src\/content\/docs\/\S+ {2}.*?\./gm);
    expect(docs).toMatchInlineSnapshot(`
      [
        "src/content/docs/404.mdx:1:1  There is no translation into "es".",
        "src/content/docs/drip.mdx:20:25  "What if rooms stay cold?" has no step "heatr".",
        "src/content/docs/es/index.md:1:1  This does not say which text of src/content/docs/index.",
        "src/content/docs/heating/no-heat.mdx:1:1  There is no translation into "es".",
        "src/content/docs/winter.md:1:1  There is no translation into "es".",
      ]
    `);
  } finally {
    rmSync(root, { recursive: true });
  }
});
