import type { Flow } from '../flow.ts';
import { choiceOf } from './choice.ts';
import type { Bands } from './map-bands.ts';
import { chipOf } from './map-chips.ts';
import { bottomOf, crossingsAt, type Drawing, spread, titleBoxes, topOf } from './map-drawing.ts';
import type { MapFrame } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';
import { gapsBetween, setTitle, titleItem } from './map-titles.ts';

/** The words a map has beside those of the article. */
export interface MapWords {
  /** Before the answers that hold in every step of a compound. */
  anyOfThese: string;
  /** The title of a compound where it is entered again. */
  continued: (title: string) => string;
}

const { above, below, inset, titleAbove } = sizes.frame;

/**
 * Sets the title of a frame and the answers of its compound, where no line is in the way. The answers stand once, in
 * the first frame of the compound.
 */
function writeTitle(flow: Flow, words: MapWords, frame: MapFrame, lines: number[]): void {
  const group = flow.states[frame.group];
  const title = group?.title ?? '';
  const chips = (frame.continued ? [] : (group?.answers ?? [])).flatMap((answer) =>
    answer.targets.map((target) => chipOf(choiceOf(answer, target), 'words', frame.group, target.state)),
  );
  const items = [
    titleItem(frame.continued ? words.continued(title) : title),
    ...(chips.length > 0 ? [{ ...titleItem(words.anyOfThese), withNext: true }] : []),
    ...chips.map((chip) => titleItem(chip.words, 2 * sizes.words.paddingX, sizes.chip.minSide)),
  ];
  const [from, to] = [frame.x + sizes.chip.paddingX, frame.x + frame.width - sizes.chip.paddingX];
  const boxes = setTitle(items, gapsBetween(from, to, lines)).map((box) => ({
    ...box,
    y: box.y + frame.y + titleAbove,
  }));
  const [titleBox, lead, ...places] = boxes;
  if (titleBox) frame.title = titleBox;
  if (lead) frame.lead = lead;
  frame.chips = chips.map((chip, index) => ({ ...chip, ...places[index] }));
}

/** Draws a frame around each run of bands that a compound has, and makes room for its title. Moves the drawing. */
export function drawFrames(flow: Flow, words: MapWords, { bands }: Bands, drawing: Drawing): MapFrame[] {
  const frames: MapFrame[] = [];
  let open: MapFrame[] = [];
  bands.forEach(({ groups }, index) => {
    const around = groups.toReversed();
    const kept = open.findIndex((frame, level) => frame.group !== around[level]);
    open = kept < 0 ? open : open.slice(0, kept);
    const closed = frames.filter((frame) => !open.includes(frame));
    // The first frame keeps its border inside the map.
    let ceiling = Math.max(1 - above, bottomOf(closed)) + above;
    for (const group of around.slice(open.length)) {
      const top = topOf(drawing, index);
      spread(drawing, top, ceiling + above - top);
      const x = sizes.margin.side / 2 + open.length * inset;
      const frame: MapFrame = {
        group,
        continued: frames.some((one) => one.group === group),
        x,
        y: topOf(drawing, index) - above,
        width: drawing.width - 2 * x,
        height: 0,
        title: { x, y: 0, width: 0, height: 0 },
        chips: [],
      };
      const lines = crossingsAt(drawing.ways, frame.y + above);
      writeTitle(flow, words, frame, lines);
      ceiling = bottomOf(titleBoxes(frame));
      spread(drawing, frame.y + above, ceiling + titleAbove - frame.y - above);
      frames.push(frame);
      open = [...open, frame];
    }
    const bottom = bottomOf(drawing.bands[index] ?? []);
    const next = bands[index + 1]?.groups.toReversed() ?? [];
    open.forEach((frame, level) => {
      frame.height = bottom + below * (open.length - level) - frame.y;
    });
    const closing = open.filter((frame, level) => frame.group !== next[level]).length;
    spread(drawing, bottom + 1, (closing - 1) * below);
  });
  drawing.height = Math.max(drawing.height, bottomOf(frames) + sizes.margin.bottom);
  return frames;
}
