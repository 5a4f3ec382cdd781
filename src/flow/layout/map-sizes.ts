/** Measures of the map in px, at the text size it is drawn for (13 px). */
export const mapSizes = {
  /** What the widest column of an article holds. */
  columnWidth: 710,
  text: { size: 13, line: 17 },
  smallText: { size: 12, line: 15 },
  question: { width: 136, padding: 8, border: 1.5 },
  /** `lineStart`: how far down a question's side the line to its outcomes leaves it. */
  outcome: { width: 128, padding: 8, border: 1, bar: 4, lineStart: 16 },
  boxPaddingY: 5,
  boxMinHeight: 44,
  /** Between a question and the outcomes only it reaches; the line to them runs down in it. */
  outcomeGap: 16,
  outcomeSpacing: 6,
  /** `minSide`: as high and as wide as a target at least (WCAG 2.2, 2.5.8). */
  chip: { minSide: 24, paddingX: 8, paddingY: 4.5, border: 1, gap: 4 },
  /** Words above a box begin this far left of it, so that they and its text stand in line when they are filled. */
  words: { paddingX: 4, outdent: 2 },
  /** A flag hangs at its line with this much less padding on the line's side. */
  flag: { paddingStart: 6, maxWidth: 124, minWidth: 56, gap: 8, lineGap: 20 },
  /** From the last chip on an arrow to the box it points at. */
  arrow: 12,
  corner: 6,
  /** Room above a frame's first box and below its last; from one frame to the next inside it; above its title. */
  frame: { above: 9, below: 6, inset: 8, titleAbove: 4, minWidth: 380 },
  /** From the boxes of one layer to those of the next, at least; lines turn halfway. */
  betweenLayers: 14,
  /** Between blocks and around lines; the second where the first makes the map a little too wide. */
  spacings: [
    { boxes: 14, lines: 10 },
    { boxes: 10, lines: 8 },
  ],
  margin: { top: 8, side: 16, bottom: 12 },
} as const;
