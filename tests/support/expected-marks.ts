import { edgeKey } from '../../src/flow/walk/edges.ts';
import type { Outlook } from '../../src/flow/walk/outlook.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import type { ChartMarks, Shown } from './shown.ts';

type NodeMark = 'here' | 'answered' | 'ruled-out' | 'off' | 'open';

/** The words of marks: the rail has a short one for the current step; a step that was only passed was seen. */
type Words = Record<'here' | 'hereShort' | 'answered' | 'seen' | 'ruled-out' | 'off', string>;

interface Marking {
  node(id: string): NodeMark;
  words(mark: NodeMark, id: string): string;
  /** Of all edges that share one line, or of one chip. */
  edges(keys: string[]): string;
}

function marked(chart: ChartMarks, { node, words, edges }: Marking): ChartMarks {
  const ids = Object.keys(chart.nodes);
  const each = (keys: string[], value: (key: string) => string) =>
    Object.fromEntries(keys.map((key) => [key, value(key)]));
  return {
    here: ids.filter((id) => node(id) === 'here'),
    nodes: each(ids, node),
    words: each(ids, (id) => words(node(id), id)),
    chips: each(Object.keys(chart.chips), (key) => edges([edgeKey(...(key.split('>') as [string, string, string]))])),
    lines: each(Object.keys(chart.lines), (key) => edges(key.split(' '))),
  };
}

const everyChart = (charts: Shown['charts'], marking: (chart: string) => Marking) =>
  Object.fromEntries(Object.entries(charts).map(([name, chart]) => [name, marked(chart, marking(name))]));

/** Charts as they must be while reading. */
export function noMarks(charts: Shown['charts']): Shown['charts'] {
  return everyChart(charts, () => ({ node: () => 'open', words: () => '', edges: () => 'open' }));
}

/** Charts as they must be where a walk stands. */
export function marksInWalk(
  charts: Shown['charts'],
  { state, taken }: Standing,
  { visited, ruledOut, offTheWay, edges }: Outlook,
  words: Words,
): Shown['charts'] {
  return everyChart(charts, (chart) => ({
    node(id) {
      if (id === state) return 'here';
      if (visited.has(id)) return 'answered';
      if (ruledOut.has(id)) return 'ruled-out';
      return offTheWay.has(id) ? 'off' : 'open';
    },
    words(mark, id) {
      if (mark === 'open') return '';
      if (mark === 'answered' && !taken.some((one) => one.kind === 'answer' && one.from === id)) return words.seen;
      return mark === 'here' && chart === 'rail' ? words.hereShort : words[mark];
    },
    // A line is taken if any of its edges was, and ruled out or off the way only if none is open.
    edges(keys) {
      const marks = keys.map((key) => edges.get(key));
      return (['taken', 'open', 'ruled-out', 'off'] as const).find((mark) => marks.includes(mark)) ?? 'unknown edge';
    },
  }));
}
