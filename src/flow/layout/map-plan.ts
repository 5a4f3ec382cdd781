import { type Flow, type FlowState, statesInArticleOrder } from '../flow.ts';
import { type Choice, choiceOf } from './choice.ts';

/** Everything that leads from one question to one question or outcome: one line, however many answers take it. */
export interface Route {
  from: string;
  to: string;
  choices: Choice[];
  /** True if it leads back to where a reader may have come from. */
  back: boolean;
}

/** What is drawn as what, before anything has a place. */
export interface MapPlan {
  /** Questions and outcomes in article order. */
  steps: FlowState[];
  routes: Route[];
  /** The outcomes that only one question reaches, by that question, in the order of its answers. */
  own: Map<string, string[]>;
  /** The question a reader most likely goes on with, by question. */
  main: Map<string, string>;
  /** Steps in an order in which every route but those back leads on; article order where there is a choice. */
  order: string[];
}

/** The lines of the map. A group's answers have none: they stand in words at its title. */
function routesOf(steps: FlowState[]): Route[] {
  return steps.flatMap((step) => {
    const routes = new Map<string, Route>();
    for (const answer of step.answers) {
      if (answer.group) continue;
      for (const target of answer.targets) {
        const route = routes.get(target.state) ?? { from: step.id, to: target.state, choices: [], back: false };
        route.choices.push(choiceOf(answer, target));
        routes.set(target.state, route);
      }
    }
    return [...routes.values()];
  });
}

/** Marks the routes that close a loop on a walk from the first question, and gives the order of the others. */
function orderSteps(steps: FlowState[], initial: string, routes: Map<string, Route[]>): string[] {
  const open = new Set<string>();
  const done: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    seen.add(id);
    open.add(id);
    // Backwards, so that of two branches the one the article has first comes first.
    for (const route of (routes.get(id) ?? []).toReversed()) {
      if (open.has(route.to)) route.back = true;
      else if (!seen.has(route.to)) visit(route.to);
    }
    open.delete(id);
    done.unshift(id);
  };
  const later = steps.map((step) => step.id).filter((id) => id !== initial);
  visit(initial);
  const fromInitial = done.splice(0);
  for (const id of later) if (!seen.has(id)) visit(id);
  return [...fromInitial, ...done];
}

export function planMap(flow: Flow): MapPlan {
  const steps = statesInArticleOrder(flow).filter((state) => state.kind !== 'group');
  const routes = routesOf(steps);
  const from = Map.groupBy(routes, (route) => route.from);
  const into = Map.groupBy(routes, (route) => route.to);
  const order = orderSteps(steps, flow.initial, from);

  const own = new Map<string, string[]>();
  for (const [to, ways] of into) {
    const only = ways.length === 1 ? ways[0] : undefined;
    if (only && flow.states[to]?.kind === 'outcome') own.set(only.from, [...(own.get(only.from) ?? []), to]);
  }

  /** Questions on the longest way from a step, itself included. */
  const ahead = new Map<string, number>();
  const main = new Map<string, string>();
  for (const id of order.toReversed()) {
    const ways = (from.get(id) ?? []).filter((route) => !route.back && flow.states[route.to]?.kind === 'question');
    const rank = (route: Route) =>
      (flow.states[route.to]?.parent === flow.states[id]?.parent ? 1_000_000 : 0) + (ahead.get(route.to) ?? 0);
    const best = ways.toSorted((a, b) => rank(b) - rank(a))[0];
    if (best) main.set(id, best.to);
    ahead.set(id, 1 + Math.max(0, ...ways.map((route) => ahead.get(route.to) ?? 0)));
  }
  return { steps, routes, own, main, order };
}
