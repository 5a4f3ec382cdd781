import type { Finding } from '../finding.ts';
import { type Graph, type Guards, stepsOf } from '../graph.ts';
import { reach } from '../walk/reach.ts';
import { type Edges, reachable, sourcesOf } from './edges.ts';
import type { Locate } from './locate.ts';
import { trapsOf } from './traps.ts';

/**
 * What a reader could never reach, and where a reader could never get on. One finding a cause: of a part that is cut
 * off only the first state is named, and a dead end is not reported again as leading to no outcome.
 */
export function reachFindings(graph: Graph, guards: Guards, locate: Locate): Finding[] {
  const steps = stepsOf(graph);
  if (steps.length === 0) return [];
  const edges: Edges = new Map(
    steps.map((state) => [state.id, new Set(state.answers.flatMap((one) => one.targets.map((to) => to.state)))]),
  );
  const findings: Finding[] = [];
  const report = (rule: string, state: string, message: string, fix: string) =>
    findings.push({ rule, place: locate(state), message, fix });

  const byGraph = reachable(edges, graph.initial);
  const apart = steps.map((one) => one.id).filter((id) => !byGraph.has(id));
  for (const id of sourcesOf(apart, edges)) {
    report(
      'unreachable-state',
      id,
      `${whence(edges, id)} it cannot be reached from "${graph.initial}".`,
      'Let an answer lead there, or take the state out.',
    );
  }

  const walked = reach(graph, guards, { state: graph.initial, context: graph.context });
  const cut = steps.map((one) => one.id).filter((id) => byGraph.has(id) && !walked.states.has(id));
  for (const id of sourcesOf(cut, edges)) {
    report(
      'no-path',
      id,
      `No path reaches "${id}": whatever the reader answers before, ${waysTo(graph, id)}.`,
      'Change the guard or what the answers before it set, or take the state out.',
    );
  }

  const questions = steps.filter((state) => state.kind === 'question');
  const deadEnds = questions.filter((state) => state.answers.length === 0);
  for (const { id } of deadEnds) {
    report(
      'dead-end',
      id,
      `"${id}" is a dead end: it has no answers and is not final.`,
      "Give it answers, or make it an outcome: `type: 'final'` and a tag.",
    );
  }

  // A question with an answer that leads nowhere is reported for that.
  const stuck = questions.filter((state) => state.answers.some((answer) => answer.targets.length === 0));
  const ends = new Set(
    [...deadEnds, ...stuck, ...steps.filter((state) => state.kind === 'outcome')].map((state) => state.id),
  );
  const endless = (id: string) => [...reachable(edges, id)].every((to) => !ends.has(to));
  const lost = questions.map((one) => one.id).filter(endless);
  const innermost = lost.filter((id) => [...reachable(edges, id)].every((to) => reachable(edges, to).has(id)));
  for (const id of sourcesOf(innermost, edges)) {
    report(
      'no-outcome',
      id,
      `From "${id}" no outcome can be reached: its answers only lead to ${named(reachable(edges, id))}.`,
      'Let an answer lead on to an outcome.',
    );
  }
  for (const { state, path, within } of trapsOf(walked, new Set([...ends, ...lost]))) {
    report(
      'no-outcome',
      state,
      `From "${state}", reached by ${path.join(' > ')}, no outcome can be reached: the guards let its answers only lead to ${named(within)}.`,
      'Change the guards, or let an answer lead on to an outcome.',
    );
  }
  return findings;
}

const named = (ids: Iterable<string>) => [...ids].map((id) => `"${id}"`).join(', ');

function whence(edges: Edges, id: string): string {
  const from = [...edges].filter(([other, to]) => other !== id && to.has(id)).map(([other]) => other);
  return from.length === 0 ? `No answer leads to "${id}":` : `Only answers of ${named(from)} lead to "${id}":`;
}

function waysTo(graph: Graph, id: string): string {
  const ways = stepsOf(graph).flatMap((state) =>
    state.answers.flatMap((answer) =>
      answer.targets
        .filter((target) => target.state === id)
        .map(({ guard }) => {
          const taken = guard ? `where "${guard}" holds` : 'where no guard holds';
          return `the answer "${answer.id}" of "${answer.group ?? state.id}" is never given ${taken}`;
        }),
    ),
  );
  return [...new Set(ways)].join(', and ');
}
