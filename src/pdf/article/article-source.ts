import type { Flow } from '../../flow/flow.ts';
import type { Source } from '../engine.ts';
import { formerNames } from '../other-names.ts';
import { shortAddress } from '../short-address.ts';
import { str } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Fault } from './context.ts';
import { addressOf, destinationsAmong, type Printed } from './destinations.ts';
import type { Page } from './page.ts';
import { pageContext, type Whole } from './page-context.ts';
import { firstHead, titleBlock } from './title.ts';

/** What the source of a PDF begins with that has articles in it. */
export const articleTemplates = ['document', 'title', 'blocks', 'elements', 'walking', 'request', 'chart'].map(
  (name) => `#import "/${name}.typ": *`,
);

/** A page as the source of its own PDF, and what of it cannot be printed. */
export function articleSource(
  page: Page,
  flow: Flow | undefined,
  root: URL,
  dist: URL,
): { source: Source; faults: Fault[] } {
  const printed: Printed = { page, prefix: '' };
  const whole: Whole = { root, dist, resolve: destinationsAmong([printed], root), files: new Map(), faults: [] };
  const context = pageContext(printed, flow, 0, whole);
  const { words } = context;
  const url = addressOf(page, root);
  const address = shortAddress(url.href);
  const foot = [address, page.checkedWords].filter(Boolean).join('   ·   ');
  const typst = [
    ...articleTemplates,
    `#show: document-on-paper.with(title: ${str(page.title)}, first-head: ${firstHead(context)}, head: running(${str(page.title)}, ${str(words.site)}), foot: ${str(foot)})`,
    titleBlock(url, context),
    blocks(page.content.children, context),
  ].join('\n');
  const source = {
    typst,
    lang: page.lang,
    words,
    files: whole.files,
    date: page.checked ?? '1970-01-01',
    names: formerNames(flow, ''),
  };
  return { source, faults: whole.faults };
}
