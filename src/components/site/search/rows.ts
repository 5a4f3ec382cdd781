import { drawings, pageDrawings } from '../../chart/kind-drawings.ts';
import type { Piece } from './excerpt.ts';
import type { SearchRow } from './find.ts';
import type { ResultKind } from './ranking.ts';
import type { SearchWords } from './words/en.ts';

/** An element with what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const pieces = (all: Piece[]) => all.map(({ text, marked }) => (marked ? element('mark', text) : text));

function mark(kind: ResultKind): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const drawing = { ...drawings, ...pageDrawings, section: pageDrawings.article, topic: pageDrawings.article }[kind];
  path.setAttribute('d', drawing);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/** What a result is, in a word. */
function kindWord(kind: ResultKind, { step, article, topic, kind: kinds }: SearchWords): string {
  if (kind === 'question') return step;
  if (kind === 'topic') return topic;
  return kind === 'troubleshooter' || kind === 'article' || kind === 'section' ? article : kinds[kind];
}

function linkTo({ kind, url }: SearchRow): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  // On the page of its troubleshooter a step opens as it does from elsewhere: as a walk.
  if (kind in drawings) link.dataset.node = link.hash.slice(1);
  return link;
}

/** A result: what it is and where, its title, and the sentence that was found. */
export function resultRow(row: SearchRow, words: SearchWords): HTMLLIElement {
  const link = linkTo(row);
  const where = row.where ? [' · ', element('span', row.where)] : [];
  link.append(
    element('small', mark(row.kind), element('b', kindWord(row.kind, words)), ...where),
    element('strong', ...pieces(row.title)),
    element('span', ...pieces(row.excerpt)),
  );
  const item = element('li', link);
  item.dataset.result = row.kind;
  return item;
}

/** A troubleshooter that is offered without having been searched for. */
export function problemRow(row: SearchRow): HTMLLIElement {
  const link = linkTo(row);
  link.append(mark(row.kind), element('strong', ...pieces(row.title)));
  return element('li', link);
}
