import type { Finding } from '../finding.ts';
import { type Graph, type Guards, stepsOf } from '../graph.ts';
import { reach } from '../walk/reach.ts';
import type { Locate } from './locate.ts';

type Edges = Map<string, Set<string>>;

/**
 * What a reader could never reach, and where a reader could never get on. One finding a cause: of a part that is cut
 * off only the first state is named, and a dead end is not reported again as leading to no outcome.
 */
export function reachFindings(graph: Graph, guards: Guards, locate: Locate): Finding[] {
  const steps = stepsOf(graph);
  const edges: Edges = new Map(
    steps.map((state) => [state.id, new Set(state.answers.flatMap((one) => one.targets.map((to) => to.state)))]),
  );
  const from = (ids: Iterable<string>) => reachable(edges, ids);
  const findings: Finding[] = [];
  const report = (rule: string, state: string, message: string, fix: string) =>
    findings.push({ rule, place: locate(state), message, fix });

  const byGraph = from([graph.initial]);
  for (const id of firstOfEach(
    steps.map((one) => one.id).filter((id) => !byGraph.has(id)),
    edges,
  )) {
    report(
      'unreachable-state',
      id,
      `No answer leads to "${id}": it cannot be reached from "${graph.initial}".`,
      'Let an answer lead there, or take the state out.',
    );
  }

  const byContext = reach(graph, guards, { state: graph.initial, context: graph.context }).states;
  const cut = steps.map((one) => one.id).filter((id) => byGraph.has(id) && !byContext.has(id));
  for (const id of firstOfEach(cut, edges)) {
    report(
      'no-path',
      id,
      `No path reaches "${id}": ${guardsOn(graph, id)} in every context a reader can have there.`,
      'Change the guard or what the answers before it set, or take the state out.',
    );
  }

  const questions = steps.filter((state) => state.kind === 'question');
  const deadEnds = questions.filter((state) => state.answers.every((answer) => answer.targets.length === 0));
  for (const { id } of deadEnds) {
    report(
      'dead-end',
      id,
      `"${id}" is a dead end: it has no answers and is not final.`,
      "Give it answers, or make it an outcome: `type: 'final'` and a tag.",
    );
  }

  const ends = new Set([...deadEnds, ...steps.filter((state) => state.kind === 'outcome')].map((state) => state.id));
  const lost = questions.map((one) => one.id).filter((id) => ![...from([id])].some((to) => ends.has(to)));
  const innermost = lost.filter((id) => [...from([id])].every((to) => from([to]).has(id)));
  for (const id of firstOfEach(innermost, edges)) {
    report(
      'no-outcome',
      id,
      `From "${id}" no outcome can be reached; its answers only lead to ${[...from([id])].join(', ')}.`,
      'Let an answer lead on to an outcome.',
    );
  }
  return findings;
}

/** Everything at the end of some path of edges from `starts`, the starts included. */
function reachable(edges: Edges, starts: Iterable<string>): Set<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const to of edges.get(id) ?? []) seen.add(to);
  return seen;
}

/** One state for each part of `ids` that hangs together, such that every other can be reached from one that is named. */
function firstOfEach(ids: string[], edges: Edges): string[] {
  const among = new Set(ids);
  const entered = new Set(ids.flatMap((id) => [...(edges.get(id) ?? [])].filter((to) => to !== id)));
  const named: string[] = [];
  let covered = new Set<string>();
  for (const id of [...ids.filter((one) => !entered.has(one)), ...ids]) {
    if (covered.has(id)) continue;
    named.push(id);
    covered = reachable(edges, named);
  }
  return named.filter((id) => among.has(id));
}

function guardsOn(graph: Graph, id: string): string {
  const names = stepsOf(graph).flatMap((state) =>
    state.answers.flatMap((answer) =>
      answer.targets.flatMap((target) =>
        target.state === id
          ? [`${target.guard ? `"${target.guard}"` : 'the default'} of "${answer.id}" in "${state.id}"`]
          : [],
      ),
    ),
  );
  return `${names.join(', ')} is never taken`;
}
