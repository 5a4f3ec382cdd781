import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { type Finding, findingText } from '../../src/flow/finding.ts';
import { articleSource } from '../../src/pdf/article/article-source.ts';
import { type Page, readPage } from '../../src/pdf/article/page.ts';
import type { Source } from '../../src/pdf/engine.ts';
import { pageFaults } from '../../src/pdf/faults.ts';
import { pageFindings } from '../../src/pdf/locate.ts';

const root = new URL('https://help.example.com/base/');
const noFiles = pathToFileURL(`${mkdtempSync(path.join(tmpdir(), 'no-site-'))}/`);

/** A page as the site builds it around the HTML of an article. */
export function pageOf(html: string, title = 'An article', summary = 'What it is about'): Page {
  const head = `<h1>${title}</h1><p class="description">${summary}</p>`;
  return readPage(`<main lang="en">${head}<div class="sl-markdown-content">${html}</div></main>`, '/an-article/');
}

/** The source of a page's PDF, of a site without files. */
export function sourceOf(page: Page): Source {
  return articleSource(page, undefined, root, noFiles).source;
}

/** What cannot be printed of a page, found in the article that it was made from. */
export function findingsOn(page: Page, file: string, source: string): Finding[] {
  const { faults } = articleSource(page, undefined, root, noFiles);
  return pageFindings([...pageFaults(page), ...faults], page, file, source);
}

/**
 * What cannot be printed of an article in Markdown. Each place is shown by the text that stands there, so that a wrong
 * line or column is seen.
 */
export function shownFindings(body: string, title?: string, summary?: string): string[] {
  const source = `---\ntitle: ${title}\ndescription: ${summary}\n---\n\n${body}`;
  const { html } = markdownToHtml(body, { features: { smartPunctuation: true, directive: true } });
  return findingsOn(pageOf(html, title, summary), 'article.md', source).map((one) => {
    const { line, column } = one.place;
    const rest = Array.from(source.split('\n')[line - 1] ?? '')
      .slice(column - 1)
      .join('');
    return `${one.rule} ‹${rest}› ${findingText(one).replace(/^\S+ +/, '')}`;
  });
}
