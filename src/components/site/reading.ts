/** The header and the bar under it, in CSS pixels, as the page keeps them clear when it jumps to a heading. */
function coveredHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/**
 * The heading of the text a reader has before them: the last one above the line just below the header. Headings near
 * the page's end never reach that line: there it is the one the address names, else the last in view.
 */
export function headingBeingRead(headings: Element[]): Element | undefined {
  const shown = headings.filter((heading) => heading.checkVisibility());
  const last = (line: number) => shown.findLast((heading) => heading.getBoundingClientRect().top <= line);
  const page = document.documentElement;
  const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= page.scrollHeight - 2;
  if (atEnd) {
    const named = shown.find((heading) => heading.matches(':target'));
    const top = named?.getBoundingClientRect().top ?? -1;
    return named && top >= 0 && top < window.innerHeight ? named : last(window.innerHeight);
  }
  return last(coveredHeight() + 8) ?? shown[0];
}
