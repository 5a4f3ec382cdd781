/** The rows a lane runs through, both ends included. */
export interface Span {
  first: number;
  last: number;
}

const meet = (a: Span, b: Span) => a.first <= b.last && b.first <= a.last;

/** Gives each span, in turn, the innermost lane where none given before is in its way. */
function firstFit(spans: Span[]): Map<Span, number> {
  const lanes: Span[][] = [];
  const taken = new Map<Span, number>();
  for (const span of spans) {
    const free = lanes.findIndex((lane) => !lane.some((other) => meet(other, span)));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    taken.set(span, lane);
  }
  return taken;
}

const lanesIn = (taken: Map<Span, number>) => Math.max(0, ...[...taken.values()].map((lane) => lane + 1));

/**
 * The lane of each span, 0 the innermost: as few lanes as the spans allow, short spans inside where that costs none.
 * First fit by length crosses few lines but may need more lanes; by start it never does (interval graphs are perfect).
 */
export function assignLanes(spans: Span[]): number[] {
  const shortest = firstFit(spans.toSorted((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first));
  const fewest = firstFit(spans.toSorted((a, b) => a.first - b.first || a.last - b.last));
  const best = lanesIn(shortest) > lanesIn(fewest) ? fewest : shortest;
  return spans.map((span) => best.get(span) ?? 0);
}
