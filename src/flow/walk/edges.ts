import { type Graph, stepsOf } from '../graph.ts';
import type { Reach } from './reach.ts';
import type { Standing } from './standing.ts';

/** What became of an arrow, from the strongest to the weakest: where several share a line, the strongest holds. */
export const strength = ['taken', 'open', 'ruled-out', 'off'] as const;

export type EdgeMark = (typeof strength)[number];

/** The key of a chip (from a question or a group, with its answer), or of all arrows between two steps. */
export function edgeKey(from: string, to: string, answer?: string): string {
  return answer === undefined ? `${from}>${to}` : `${from}>${to}>${answer}`;
}

/** What became of every arrow and chip of the chart. */
export function edgeMarks(graph: Graph, { taken }: Standing, began: Reach, now: Reach): Map<string, EdgeMark> {
  const walked = new Set(taken.flatMap((one) => (one.kind === 'answer' ? edgeKey(one.from, one.to, one.answer) : [])));
  const marks = new Map<string, EdgeMark>();
  for (const { id: from, answers } of stepsOf(graph)) {
    for (const { id: answer, group, targets } of answers) {
      for (const target of targets) {
        const to = target.state;
        const own = edgeKey(from, to, answer);
        const mark = walked.has(own)
          ? 'taken'
          : now.targets.has(target)
            ? 'open'
            : began.targets.has(target)
              ? 'ruled-out'
              : 'off';
        for (const key of [own, edgeKey(from, to), ...(group ? [edgeKey(group, to, answer)] : [])]) {
          const other = marks.get(key);
          if (!other || strength.indexOf(mark) < strength.indexOf(other)) marks.set(key, mark);
        }
      }
    }
  }
  return marks;
}
