import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { pageMarkdown } from './page-markdown.ts';

/**
 * Astro integration: writes every built page as Markdown too, beside the page and under its own name:
 * `/category/article/` is also `/category/article.md`.
 */
export default function markdownPages(): AstroIntegration {
  let root: URL | undefined;
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base.replace(/\/?$/, '/'), config.site);
      },
      'astro:build:done': async ({ dir, pages }) => {
        for (const { pathname } of pages) {
          if (pathname === '404/') continue;
          const html = await readFile(new URL(`${pathname}index.html`, dir), 'utf8');
          const file = `${pathname.replace(/\/$/, '') || 'index'}.md`;
          await writeFile(new URL(file, dir), pageMarkdown(html, new URL(pathname, root)));
        }
      },
    },
  };
}
