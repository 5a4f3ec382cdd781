import type { Flow } from '../flow.ts';
import { groupsAround } from '../graph.ts';
import type { MapPlan } from './map-plan.ts';

/** A strip of the map, as wide as the map: what stands in one compound, or in none, before the way leaves it. */
export interface Band {
  /** The compounds around it, from the inside out. */
  groups: string[];
}

export interface Bands {
  /** From top to bottom. */
  bands: Band[];
  /** By step, the index of its band. Outcomes drawn beside their question have none. */
  bandOf: Map<string, number>;
}

interface Place {
  /** Changes of compound on the longest way to it. */
  changes: number;
  /** The place of its compound in the article; a half more for outcomes that several bands lead to. */
  rank: number;
  groups: string[];
}

/**
 * Cuts the map into bands. A compound that is left and entered again has several; two compounds never share one, so
 * that a frame around each holds nothing else.
 */
export function cutBands(flow: Flow, plan: MapPlan): Bands {
  const beside = new Set([...plan.own.values()].flat());
  const into = Map.groupBy(plan.routes, (route) => route.to);
  const places = new Map<string, Place>();
  const later = (a: Place, b: Place) => a.changes - b.changes || a.rank - b.rank;

  for (const id of plan.order) {
    if (flow.states[id]?.kind !== 'question') continue;
    const parent = flow.states[id].parent;
    const changes = (into.get(id) ?? [])
      .filter((route) => !route.back)
      .map((route) => (places.get(route.from)?.changes ?? 0) + (flow.states[route.from]?.parent === parent ? 0 : 1));
    const rank = flow.headings.findIndex((heading) => heading.id === parent);
    places.set(id, { changes: Math.max(0, ...changes), rank, groups: groupsAround(flow, id) });
  }
  for (const { id, kind } of plan.steps) {
    if (kind !== 'outcome' || beside.has(id)) continue;
    const sources = sourcesOf(plan, id).flatMap((from) => places.get(from) ?? []);
    const last = sources.toSorted(later).at(-1) ?? { changes: 0, rank: -1, groups: [] };
    const together = sources.every((place) => later(place, last) === 0);
    places.set(id, together ? last : { ...last, rank: last.rank + 0.5, groups: [] });
  }

  const bands: Band[] = [];
  const bandOf = new Map<string, number>();
  for (const [id, place] of [...places].toSorted(([, a], [, b]) => later(a, b))) {
    if (bands.length === 0 || bands.at(-1)?.groups[0] !== place.groups[0]) bands.push({ groups: place.groups });
    bandOf.set(id, bands.length - 1);
  }
  return { bands, bandOf };
}

/** The questions that lead to a step; where no line of theirs does, those whose compound has an answer that does. */
export function sourcesOf(plan: MapPlan, id: string): string[] {
  const direct = plan.routes.filter((route) => route.to === id && !route.back).map((route) => route.from);
  if (direct.length > 0) return direct;
  return plan.steps
    .filter(
      (step) => step.id !== id && step.answers.some((one) => one.group && one.targets.some((to) => to.state === id)),
    )
    .map((step) => step.id);
}
