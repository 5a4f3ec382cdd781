import type { Graph, Guards } from '../../flow/graph.ts';
import { giveAnswer, jumpTo } from '../../flow/walk/acts.ts';
import type { Walk } from '../../flow/walk/link.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { stepOf, type Tap } from './tap.ts';

/** Where a tap leads, and the event that tells of the answer it gave. */
export function follow(
  graph: Graph,
  guards: Guards,
  tap: Tap,
  before: Standing,
  standingOf: (walk: Walk) => Standing,
): { standing: Standing; event?: CustomEvent } {
  const target = stepOf(tap.target) ?? tap.target;
  if (tap.kind === 'node' || tap.kind === 'link') return { standing: standingOf(jumpTo(before, target)) };
  const walk = giveAnswer(graph, guards, before, { ...tap, target });
  const standing = standingOf(walk);
  const given = standing.taken.find(
    (one) => one.kind === 'answer' && !before.walk.entries.includes(walk.entries[one.at] as never),
  );
  if (given?.kind !== 'answer') return { standing };
  const { from, answer, to } = given;
  const detail = { machine: graph.machine, from, answer, to };
  return { standing, event: new CustomEvent('troubleshooter:transition', { bubbles: true, detail }) };
}
