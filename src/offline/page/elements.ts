const drawings = {
  cloud: 'M5 14.5h9a3.5 3.5 0 0 0 .6-6.95A5 5 0 0 0 5.2 7.6 3.5 3.5 0 0 0 5 14.5zM10 7.5v5m-2-2 2 2 2-2',
  cloudOff: 'M6.5 5.2A5 5 0 0 1 14.6 7.55a3.5 3.5 0 0 1 1.9 5.9M14 14.5H5a3.5 3.5 0 0 1 .2-6.9M3 3l14 14',
  check: 'm4.5 10.5 4 4 7-9',
  device: 'M6.5 2.5h7a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM10 6v6m-2.5-2.5L10 12l2.5-2.5',
  close: 'm5 5 10 10M15 5 5 15',
};

/** A drawing in lines, as large as the letters beside it; it says nothing to screen readers. */
export function icon(name: keyof typeof drawings): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}

/** An element of a class with what stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

export function button(className: string, text: string, press: () => void, drawing?: SVGSVGElement): HTMLButtonElement {
  const made = element('button', className, drawing ?? text);
  made.type = 'button';
  if (drawing) made.setAttribute('aria-label', text);
  made.addEventListener('click', press);
  return made;
}
