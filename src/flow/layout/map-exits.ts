import { chipOf } from './map-chips.ts';
import type { MapPlan, Route } from './map-plan.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** Where a line leaves a question, on the lower edge of its box. */
export interface Exit {
  route: Route;
  x: number;
  /** True for the line to the question a reader most likely goes on with. */
  main: boolean;
  /** Room for flags at the line's right; missing if its answers stand at the arrowhead instead. */
  flagWidth?: number;
}

/** True if the answers of a route stand at its end, since it is the only line that comes in there. */
export function chipsAtEnd(plan: MapPlan, route: Route): boolean {
  return !route.back && plan.routes.filter((one) => one.to === route.to).length === 1;
}

/** The author's order from left to right, with the main line in the middle and lines back at the right. */
function leftToRight(routes: Route[], main: string | undefined): Route[] {
  const others = routes.filter((route) => route.to !== main).toSorted((a, b) => Number(a.back) - Number(b.back));
  const half = Math.floor(others.length / 2);
  return [...others.slice(0, half), ...routes.filter((route) => route.to === main), ...others.slice(half)];
}

/** Shares of the box's width at which lines leave it: the main one in the middle, the first and the last near its ends. */
function shares(count: number, hasMain: boolean): number[] {
  if (count === 1) return [0.5];
  if (count === 2) return hasMain ? [0.5, 0.84] : [0.06, 0.84];
  return Array.from({ length: count }, (_, index) => 0.04 + (0.93 * index) / (count - 1));
}

/** The room between a line and the next when the words of its flags take at most `lines` lines and none is broken. */
function flagRoom(route: Route, lines: number): number {
  const { minWidth, maxWidth, gap } = sizes.flag;
  const fits = (limit: number) =>
    route.choices.every((choice) => {
      const chip = chipOf(choice, 'flag', route.from, route.to, limit);
      return chip.width <= limit && chip.height <= lines * sizes.smallText.line + 2 * sizes.chip.paddingY;
    });
  let width: number = minWidth;
  while (width < maxWidth && !fits(width)) width += 2;
  return width + gap;
}

/**
 * Where `routes` leave a box, from left to right, and how wide it has to be for the flags between them. Where an even
 * spread leaves a flag with words in narrow columns, lines move to give it room.
 */
function spreadExits(routes: Route[], flagged: boolean[], hasMain: boolean): { boxWidth: number; xs: number[] } {
  const width = sizes.question.width;
  const even = shares(routes.length, hasMain);
  const rooms = (lines: number) =>
    routes.slice(0, -1).map((route, index) => (flagged[index] ? flagRoom(route, lines) : sizes.flag.lineGap));
  const [good, least] = [rooms(2), rooms(Number.POSITIVE_INFINITY)];
  const fits = good.every((room, index) => ((even[index + 1] ?? 1) - (even[index] ?? 0)) * width >= room);
  if (fits) return { boxWidth: width, xs: even.map((share) => Math.round(share * width)) };

  const [from, to] = [even.length === 2 ? 0.06 : 0.04, even.at(-1) ?? 1];
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const boxWidth = 2 * Math.ceil(Math.max(width, sum(least) / (to - from)) / 2);
  const share = Math.min(1, (boxWidth * (to - from) - sum(least)) / Math.max(1, sum(good) - sum(least)));
  const gaps = least.map((room, index) => room + share * ((good[index] ?? room) - room));
  const spare = (boxWidth * (to - from) - sum(gaps)) / gaps.length;
  let x = from * boxWidth;
  const xs = [x, ...gaps.map((gap) => (x += gap + spare))];
  return { boxWidth, xs: xs.map(Math.round) };
}

/** The lines that leave a question for other blocks; its box grows where the answers beside them need room. */
export function exitsOf(plan: MapPlan, question: string, routes: Route[]): { boxWidth: number; exits: Exit[] } {
  const main = plan.main.get(question);
  const ordered = leftToRight(routes, main);
  const flagged = ordered.map((route) => !chipsAtEnd(plan, route));
  const { boxWidth, xs } = spreadExits(ordered, flagged, main !== undefined);
  const exits = ordered.map((route, index) => {
    const x = xs[index] ?? 0;
    const room = (xs[index + 1] ?? Number.POSITIVE_INFINITY) - x - sizes.flag.gap;
    const exit = { route, x, main: route.to === main };
    return flagged[index] ? { ...exit, flagWidth: Math.min(room, sizes.flag.maxWidth) } : exit;
  });
  return { boxWidth, exits };
}
