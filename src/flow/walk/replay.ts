import type { Context, Graph, Guards } from '../graph.ts';
import { offered } from './guards.ts';
import { answerOf, currentEntry, stepOf, unknownId } from './ids.ts';
import type { AnswerEntry, Entry, Walk } from './link.ts';
import { presetContext } from './presets.ts';
import type { Position, Standing, Taken } from './standing.ts';

export interface ReplayOptions {
  /** The ids `$integration` may have. */
  integrations?: readonly string[];
  /** What `decodeWalk` says it left out. */
  truncated?: number;
}

/** Replays a walk from the start against today's machine: what fits is applied, the rest waits. Never throws. */
export function replay(graph: Graph, guards: Guards, walk: Walk, options: ReplayOptions = {}): Standing {
  const entries = walk.entries.map((entry) => currentEntry(graph, entry));
  const presets = presetContext(graph, walk.presets, options.integrations ?? []);
  let state = graph.initial;
  let context: Context = { ...graph.context, ...presets };
  let origin: Position = { state, context };
  let changing: AnswerEntry | undefined;
  const taken: Taken[] = [];

  for (let at = 0, next = 0; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    if (entry.kind === 'jump') {
      // Nothing looks ahead past a jump, so one that is not next in order is never reached.
      if (at !== next || !stepOf(graph, entry.state)) break;
      taken.push({ kind: 'jump', at, from: state, to: entry.state });
      state = entry.state;
      origin = { state, context };
      next = at + 1;
      continue;
    }
    const here = entry.state === state;
    if (entry.changing) {
      if (here) changing = entry;
      break;
    }
    if (!here) continue;
    const answer = answerOf(graph, state, entry.answer);
    if (!answer) break;
    const { targets, decided } = offered(guards, context, answer);
    const target = decided ? targets[0] : targets.find((one) => one.state === entry.target);
    if (!target) continue;
    if (decided) delete entry.target;
    taken.push({
      kind: 'answer',
      at,
      from: state,
      answer: entry.answer,
      to: target.state,
      undecided: !decided,
      ...triedAt(graph, target.state),
    });
    state = target.state;
    context = { ...context, ...target.sets };
    next = at + 1;
  }

  const inForce = new Set(taken.map(({ at }) => at));
  const waiting = entries.filter((_, at) => !inForce.has(at));
  const unknown = [...new Set(waiting.flatMap((entry) => unknownId(graph, entry) ?? []))];
  const { truncated = 0 } = options;
  const answers = (list: { kind: string }[]) => list.filter(({ kind }) => kind === 'answer').length;
  return {
    state,
    context,
    origin,
    taken,
    waiting,
    ...(changing && { changing }),
    walk: {
      ...walk,
      presets: Object.fromEntries(Object.entries(presets).map(([key, value]) => [key, String(value)])),
      entries,
    },
    unknown,
    ...((unknown.length > 0 || truncated > 0) && {
      stale: { fit: answers(taken), of: answers(entries) + truncated },
    }),
  };
}

function triedAt(graph: Graph, state: string): { tried?: string } {
  const { kind, outcome } = stepOf(graph, state) ?? {};
  return kind === 'outcome' && outcome !== 'help' ? { tried: state } : {};
}
