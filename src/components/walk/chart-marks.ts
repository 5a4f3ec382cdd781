import { edgeKey, strength } from '../../flow/walk/edges.ts';
import type { Outlook } from '../../flow/walk/outlook.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { fragmentOf } from './tap.ts';
import type { Place } from './walk-actor.ts';
import type { WalkWords } from './words/en.ts';

/** What became of a node; one that is still open has no mark. */
type NodeMark = 'here' | 'answered' | 'ruled-out' | 'off';

function nodeMark(id: string, state: string, { visited, ruledOut, offTheWay }: Outlook): NodeMark | undefined {
  if (id === state) return 'here';
  if (visited.has(id)) return 'answered';
  if (ruledOut.has(id)) return 'ruled-out';
  return offTheWay.has(id) ? 'off' : undefined;
}

function markWords(node: HTMLElement, value: NodeMark, { taken }: Standing, words: WalkWords): string {
  if (value === 'here' && node.closest('[data-chart="rail"]')) return words.marks.hereShort;
  // A step the reader only passed through, by jumps or as a result tried, was not answered.
  const answered = taken.some((one) => one.kind === 'answer' && one.from === node.dataset.node);
  return words.marks[value === 'answered' && !answered ? 'seen' : value];
}

function mark(element: Element, value: string | undefined): void {
  if (value === undefined || value === 'open') element.removeAttribute('data-mark');
  else element.setAttribute('data-mark', value);
}

/** Says on every chart of the page where the reader is and what became of the rest; without a walk, nothing. */
export function markCharts(place: Place | null, words: WalkWords): void {
  for (const node of document.querySelectorAll<HTMLElement>('[data-chart] [data-node]')) {
    const id = node.dataset.node ?? '';
    const value = place ? nodeMark(id, place.standing.state, place.outlook) : undefined;
    mark(node, value);
    node.ariaCurrent = value === 'here' ? 'step' : null;
    const said = node.querySelector('[data-mark-words]');
    if (said) said.textContent = value && place ? markWords(node, value, place.standing, words) : '';
  }
  for (const chip of document.querySelectorAll<HTMLAnchorElement>('[data-chart] [data-chip]')) {
    const { from = '', chip: answer } = chip.dataset;
    mark(chip, place?.outlook.edges.get(edgeKey(from, fragmentOf(chip), answer)));
  }
  for (const line of document.querySelectorAll('[data-chart] [data-edge]')) {
    const marks = (line.getAttribute('data-edge') ?? '').split(' ').map((key) => place?.outlook.edges.get(key));
    mark(
      line,
      strength.find((one) => marks.includes(one)),
    );
  }
}
