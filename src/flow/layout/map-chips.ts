import type { Choice } from './choice.ts';
import type { Route } from './map-plan.ts';
import type { ChipPlace, MapChip } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';
import { wrapText } from './text-metrics.ts';

const { paddingX, minSide, border, gap } = sizes.chip;
const paddings: Record<ChipPlace, number> = {
  pill: 2 * (paddingX + border),
  flag: sizes.flag.paddingStart + paddingX + border,
  words: 2 * sizes.words.paddingX,
};

/** The chip of an answer, as small as its words allow in `limit` px. It stands at 0, 0. */
export function chipOf(
  choice: Choice,
  place: ChipPlace,
  from: string,
  to: string,
  limit = Number.POSITIVE_INFINITY,
): MapChip {
  const padding = paddings[place];
  const text = wrapText(choice.words, sizes.smallText.size, limit - padding);
  const height = Math.max(minSide, text.lines * sizes.smallText.line + sizes.chip.paddingY * 2);
  return { ...choice, place, from, to, x: 0, y: 0, width: Math.max(minSide, text.width + padding), height };
}

/** The chips of a route, one below the other from a corner on, each no wider than `limit`. */
export function stackChips(route: Route, place: ChipPlace, x: number, top: number, limit: number): MapChip[] {
  let y = top;
  return route.choices.map((choice) => {
    const chip = { ...chipOf(choice, place, route.from, route.to, limit), x, y };
    y += chip.height + gap;
    return chip;
  });
}
