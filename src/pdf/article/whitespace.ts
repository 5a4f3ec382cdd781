import type { Element, ElementContent } from 'hast';
import { isElement } from './hast.ts';
import { isInline } from './inline.ts';

/** What a browser folds to one space. A space that does not break is none of them. */
const spaces = /[ \t\n\f\r]+/g;

/** Folds the spaces of a part of the page in place, as a browser does: one between words, none at the ends of a line. */
export function foldSpaces(parent: Element): void {
  let line: ElementContent[] = [];
  for (const node of parent.children) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    foldLine(line);
    line = [];
    if (isElement(node) && node.tagName !== 'pre') foldSpaces(node);
  }
  foldLine(line);
}

function foldLine(nodes: ElementContent[]): void {
  /** The text that ends in the last space, which goes if no word comes after it. */
  let last: { value: string } | undefined;
  let isOpen = false;
  const endLine = () => {
    if (last && !isOpen) last.value = last.value.replace(/ $/, '');
    last = undefined;
    isOpen = false;
  };
  const fold = (node: ElementContent): void => {
    if (node.type === 'text') {
      node.value = node.value.replace(spaces, ' ');
      if (!isOpen) node.value = node.value.replace(/^ /, '');
      if (node.value === '') return;
      isOpen = !node.value.endsWith(' ');
      last = node;
    } else if (isElement(node) && node.tagName === 'br') endLine();
    else if (isElement(node)) {
      if (node.children.length === 0) isOpen = true;
      node.children.forEach(fold);
    }
  };
  nodes.forEach(fold);
  endLine();
}
