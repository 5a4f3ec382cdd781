import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { asOneSheet } from './one-sheet.ts';
import { withoutUnused } from './without-unused.ts';

/**
 * Astro integration: leaves out of a built site's style sheets what no page and no script of it uses. A sheet that was
 * changed gets another name, as browsers may keep it for good. It stands before integrations that read the pages.
 */
export default function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
        const textOf = (file: string) => readFileSync(path.join(dist, file), 'utf8');
        const named = (extension: string) => files.filter((file) => path.extname(file) === extension);

        const folders = new Map(named('.css').map((file) => [path.basename(file), path.dirname(file)]));
        const sheets = new Map(named('.css').map((file) => [path.basename(file), textOf(file)]));
        const before = [...sheets.values()].join('').length;
        const pages = asOneSheet(
          named('.html').map((file) => ({ file, html: textOf(file) })),
          sheets,
        );
        const used = withoutUnused(
          [...sheets.values()],
          pages.map(({ html }) => html),
          named('.js').map(textOf),
        );

        for (const [name, folder] of folders) rmSync(path.join(dist, folder, name));
        const renamed = [...sheets.keys()].map((name, index) => {
          const css = used[index] ?? '';
          const after = name.replace(/[^.]+\.css$/, `${shortHash(css)}.css`);
          writeFileSync(path.join(dist, folders.get(name) ?? '', after), css);
          return [name, after] as const;
        });
        for (const { file, html } of pages) {
          const linked = renamed.reduce((text, [name, after]) => text.replaceAll(name, after), html);
          writeFileSync(path.join(dist, file), linked);
        }
        logger.info(`${before - used.join('').length} of ${before} characters left out`);
      },
    },
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
