import type { Flow } from '../../flow/flow.ts';
import type { Source } from '../engine.ts';
import { block, call, run, str } from '../typst.ts';
import { pdfWords } from '../words.ts';
import { blocks } from './blocks.ts';
import type { Context, Destination, Fault } from './context.ts';
import type { Page } from './page.ts';
import { pictureFiles } from './picture-files.ts';

const imports = ['document', 'title', 'blocks', 'elements', 'walking'].map((name) => `#import "/${name}.typ": *`);

/** A page as the source of its own PDF, and what of it cannot be printed. */
export function articleSource(
  page: Page,
  flow: Flow | undefined,
  root: URL,
  dist: URL,
): { source: Source; faults: Fault[] } {
  const words = pdfWords(page.lang);
  const faults: Fault[] = [];
  const files = new Map<string, Uint8Array>();
  const url = new URL(page.path.replace(/^\//, ''), root);
  const context: Context = {
    page,
    flow,
    words,
    depth: 0,
    prefix: '',
    resolve: (href) => resolve(href, page, url),
    picture: pictureFiles(url, root, dist, files),
    fault: (fault) => faults.push(fault),
  };
  const foot = `${url.host}${url.pathname.replace(/\/$/, '')}   ·   ${page.checkedWords ?? ''}`;
  const typst = [
    ...imports,
    `#show: document-on-paper.with(title: ${str(page.title)}, head: running(${str(page.title)}, ${str(words.site)}), foot: ${str(foot)})`,
    call(
      'title-block',
      str(page.title),
      str(page.summary),
      str(page.checkedWords ?? ''),
      str(url.href),
      block(run(url.host + url.pathname)),
    ),
    blocks(page.content.children, context),
  ].join('\n');
  return { source: { typst, lang: page.lang, words, files, date: page.checked ?? '1970-01-01' }, faults };
}

function resolve(href: string, page: Page, url: URL): Destination {
  const to = new URL(href, url);
  const id = decodeURIComponent(to.hash.slice(1));
  const place = page.places.get(id);
  if (to.pathname === url.pathname && to.host === url.host && place) return { label: place.id, title: place.title };
  return { url: to.href, address: to.href.replace(/^mailto:|^https?:\/\//, '') };
}
