import type { Box } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';
import { wrapText } from './text-metrics.ts';

/** A piece of a title row. */
export interface TitleItem {
  /** The room it takes on one line, in px. */
  width: number;
  /** Its size where only `limit` px are free. */
  within: (limit: number) => { width: number; height: number };
  /** True if it belongs to the next one: nothing comes between them where a gap has room for both. */
  withNext?: boolean;
}

/** @param least the least width, in px */
export function titleItem(text: string, padding = 0, least = 0): TitleItem {
  const within = (limit: number) => {
    const { width, lines } = wrapText(text, sizes.smallText.size, limit - padding);
    const height = lines * sizes.smallText.line + 2 * sizes.chip.paddingY;
    return { width: Math.max(least, width + padding), height: Math.max(sizes.chip.minSide, height) };
  };
  return { width: within(Number.POSITIVE_INFINITY).width, within };
}

interface Gap {
  from: number;
  to: number;
}

/** Between items, and between an item and a line. */
const spacing = 8;

/** The stretches between `from` and `to` that stay clear of the upright lines at `lines`; all of it if none does. */
export function gapsBetween(from: number, to: number, lines: number[]): Gap[] {
  const inside = lines.filter((x) => x > from - spacing && x < to + spacing).toSorted((a, b) => a - b);
  const edges = [from - spacing, ...inside, to + spacing];
  const gaps = edges
    .flatMap((x, index) => {
      const next = edges[index + 1];
      return next === undefined ? [] : [{ from: Math.max(from, x + spacing), to: Math.min(to, next - spacing) }];
    })
    .filter((gap) => gap.to - gap.from >= 3 * spacing);
  return gaps.length > 0 ? gaps : [{ from, to }];
}

/** Sets items one after the other into the gaps, in as many rows as it takes; `y` counts from the first row's top. */
export function setTitle(items: TitleItem[], gaps: Gap[]): Box[] {
  const widest = Math.max(...gaps.map((gap) => gap.to - gap.from));
  /** The first place for `width` px at or after `x`. */
  const place = (width: number, x: number) => {
    const gap = gaps.find((one) => Math.max(one.from, x) + width <= one.to);
    return gap && Math.max(gap.from, x);
  };
  const boxes: Box[] = [];
  let [x, y, rowHeight] = [Number.NEGATIVE_INFINITY, 0, 0];
  items.forEach((item, index) => {
    const size = item.within(Math.min(item.width, widest));
    const together = item.withNext ? size.width + (items[index + 1]?.width ?? 0) : size.width;
    const needed = together <= widest ? together : size.width;
    let at = place(needed, x);
    if (at === undefined) {
      y += rowHeight + 2;
      rowHeight = 0;
      at = place(needed, Number.NEGATIVE_INFINITY) ?? 0;
    }
    boxes.push({ ...size, x: at, y });
    x = at + size.width + (item.withNext ? 0 : spacing);
    rowHeight = Math.max(rowHeight, size.height);
  });
  return boxes;
}
