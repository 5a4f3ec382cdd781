/** Room kept between a row and the edge of its frame, in CSS pixels. */
const room = 40;

/** Scrolls the frame, and nothing but the frame, so far that the row is in view. */
export function keepInView(frame: Element, row: Element): void {
  const outer = frame.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  const above = outer.top + room - inner.top;
  const below = inner.bottom - (outer.bottom - room);
  if (above > 0) frame.scrollTop -= above;
  else if (below > 0) frame.scrollTop += below;
}
