import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isArticle } from '../content/article.ts';
import { articleSource } from '../pdf/article/article-source.ts';
import { readPage } from '../pdf/article/page.ts';
import { compile, type Paper } from '../pdf/engine.ts';
import { articleFiles, routeOf } from './articles.ts';
import { checkArticles } from './check.ts';

const papers: Record<Paper, string> = { letter: '', a4: '-a4' };

/** Astro integration: makes a PDF of every built article. */
export default function pdfs(): AstroIntegration {
  let root = '';
  let site: URL | undefined;
  return {
    name: 'pdfs',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = new URL(config.base.replace(/\/?$/, '/'), config.site);
      },
      'astro:build:done': async ({ dir }) => {
        const { flows } = await checkArticles(root);
        await mkdir(new URL('pdf/', dir), { recursive: true });
        for (const file of articleFiles(root).filter(isArticle)) {
          const { lang, path } = routeOf(file);
          const page = readPage(await readFile(new URL(`.${path}index.html`, dir), 'utf8'), path);
          const flow = page.machine === undefined ? undefined : flows[lang]?.[page.machine];
          const { source } = articleSource(page, flow, site as URL, dir);
          const name = path.split('/').at(-2);
          for (const [paper, suffix] of Object.entries(papers) as [Paper, string][])
            await writeFile(new URL(`pdf/${name}${suffix}.pdf`, dir), compile(source, paper));
        }
      },
    },
  };
}
