/**
 * What is wrong with a chart of rows (spine, rail) as the browser shows it: text cut or too small, targets too low,
 * boxes on top of each other, lines through boxes they have no part in. Runs in the page.
 */
export function chartFaults({ chart, low }: { chart: string; low: { node: number; chip: number } }): string[] {
  const root = document.querySelector(`[data-chart="${chart}"]`);
  if (!root?.checkVisibility()) return [`no ${chart} in sight`];
  const faults: string[] = [];
  const parts = [...root.querySelectorAll<HTMLElement>('[data-node], [data-chip]')].map((part) => {
    const { node, chip, from } = part.dataset;
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return { part, node, name: node ?? `${from} ${chip}`, row: part.closest('li'), left, top, right, bottom };
  });
  for (const { part, name, node, top, bottom } of parts) {
    const inline = getComputedStyle(part).display === 'inline';
    if (!inline && part.scrollWidth > part.clientWidth + 1) faults.push(`cut: ${name}`);
    if (bottom - top < (node ? low.node : low.chip) - 0.1) faults.push(`too low to tap: ${name}`);
  }
  for (const text of root.querySelectorAll('a, b, small, p, span')) {
    const shown = text.checkVisibility() && text.getBoundingClientRect().width > 2 && text.textContent?.trim();
    if (shown && Number.parseFloat(getComputedStyle(text).fontSize) < 12) faults.push(`too small: ${text.textContent}`);
  }
  const boxes = parts.filter(({ node }) => node);
  boxes.forEach((one, index) => {
    for (const two of boxes.slice(index + 1)) {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 0.5 && down > 0.5) faults.push(`${one.name} covers ${two.name}`);
    }
  });
  for (const line of root.querySelectorAll<SVGGeometryElement>('[data-edge] :is(path, line)')) {
    const place = line.getScreenCTM();
    const edges = (line.closest<SVGElement>('[data-edge]')?.dataset.edge ?? '').split(/[ >]/);
    if (!place) continue;
    for (let at = 0; at <= line.getTotalLength(); at += 3) {
      const { x, y } = line.getPointAtLength(at).matrixTransform(place);
      for (const { node = '', name, left, top, right, bottom } of boxes) {
        const inside = x > left + 2 && x < right - 2 && y > top + 2 && y < bottom - 2;
        if (inside && !edges.includes(node)) faults.push(`${line.closest('g')?.dataset.edge} runs through ${name}`);
      }
    }
  }
  return [...new Set(faults)];
}
