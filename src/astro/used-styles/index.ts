import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
        const pages = named('.html').map((file) => ({ file, html: textOf(file) }));
        const sheets = named('.css');
        const texts = sheets.map(textOf);
        const scripts = named('.js').map(textOf);

        const used = withoutUnused(
          texts,
          pages.map(({ html }) => html),
          scripts,
        );
        const renamed = sheets.map((file, index) => {
          const css = used[index] ?? '';
          const name = path.basename(file).replace(/[^.]+\.css$/, `${shortHash(css)}.css`);
          rmSync(path.join(dist, file));
          writeFileSync(path.join(dist, path.dirname(file), name), css);
          return [path.basename(file), name] as const;
        });
        for (const { file, html } of pages) {
          const linked = renamed.reduce((text, [before, after]) => text.replaceAll(before, after), html);
          writeFileSync(path.join(dist, file), linked);
        }
        logger.info(`${texts.join('').length - used.join('').length} of ${texts.join('').length} characters left out`);
      },
    },
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
