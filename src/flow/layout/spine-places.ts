import { type Flow, type FlowState, statesInArticleOrder } from '../flow.ts';

/** Where a question or an outcome stands in spine and rail. */
export interface Place {
  /** 0 on the main line, 1 under a question of the main line, 2 under an indented question. */
  depth: number;
  /** The question whose stem leads to it: the one it stands under or, on the main line, the one before it. */
  stem?: string;
}

/** The states a question's lines lead to. A group's answers have no lines: they stand in words at its title. */
function linesOf(state: FlowState): Set<string> {
  return new Set(state.answers.filter((one) => !one.group).flatMap((one) => one.targets.map((target) => target.state)));
}

function sourcesOf(steps: FlowState[]): Map<string, Set<string>> {
  const sources = new Map(steps.map((state) => [state.id, new Set<string>()]));
  for (const state of steps) {
    for (const target of state.answers.flatMap((one) => one.targets)) sources.get(target.state)?.add(state.id);
  }
  return sources;
}

/**
 * Places every question and outcome, in article order. An outcome stands under its question; a question stands on the
 * main line, or under the one before it if it is reached from there only and the main line goes on past it.
 */
export function placesOf(flow: Flow): Map<string, Place> {
  const order = statesInArticleOrder(flow);
  const sources = sourcesOf(order);
  const lines = new Map(order.map((state) => [state.id, linesOf(state)]));
  const leads = (from: string | undefined, to: string) => from !== undefined && (lines.get(from)?.has(to) ?? false);

  const places = new Map<string, Place>();
  /** The last question of the main line, and the indented question under it that can still take outcomes. */
  let trunk: FlowState | undefined;
  let side: string | undefined;

  function isSide(state: FlowState, index: number): boolean {
    if (!trunk || state.id === flow.initial || state.parent !== trunk.parent) return false;
    if ([...(sources.get(state.id) ?? [])].some((from) => from !== state.id && from !== trunk?.id)) return false;
    const later = order.slice(index + 1).filter((one) => one.kind === 'question');
    const [next] = later;
    const leadsOn = next !== undefined && leads(state.id, next.id);
    return leads(trunk.id, state.id) && !leadsOn && later.some((one) => leads(trunk?.id, one.id));
  }

  for (const [index, state] of order.entries()) {
    if (state.kind === 'group') {
      side = undefined;
    } else if (state.kind === 'outcome') {
      const stem = [side, trunk?.id].find((question) => leads(question, state.id));
      places.set(state.id, { depth: stem && stem === side ? 2 : 1, stem });
      if (stem !== side) side = undefined;
    } else if (isSide(state, index)) {
      places.set(state.id, { depth: 1, stem: trunk?.id });
      side = state.id;
    } else {
      places.set(state.id, { depth: 0, stem: leads(trunk?.id, state.id) ? trunk?.id : undefined });
      trunk = state;
      side = undefined;
    }
  }
  return places;
}
