import { slug } from 'github-slugger';
import type { Element } from 'hast';
import { attribute, elements, isElement, isHeading, plainText } from './hast.ts';
import { isShown } from './shown.ts';

/**
 * Sees to it that every heading of a page can be told by its id: the site's compiler gives ids to those in Markdown only,
 * and elements may repeat one. A heading without words is none, and neither is one that is not shown.
 */
export function nameHeadings(content: Element): void {
  dropUnread(content);
  const headings = elements(content, isHeading);
  const written = new Set(headings.map((one) => attribute(one, 'id')));
  const taken = new Set<string>();
  for (const heading of headings) {
    const own = attribute(heading, 'id');
    const name = own || slug(plainText(heading)) || 'heading';
    const isFree = (id: string) => !taken.has(id) && (id === own || !written.has(id));
    let id = name;
    for (let count = 1; !isFree(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    heading.properties['id'] = id;
  }
}

function dropUnread(parent: Element): void {
  parent.children = parent.children.filter((one) => {
    if (isHeading(one) && plainText(one) === '') return false;
    // What is hidden from screen readers alone may be the title of a note.
    return !isElement(one) || isShown({ ...one, properties: { ...one.properties, ariaHidden: undefined } });
  });
  for (const child of parent.children) if (isElement(child)) dropUnread(child);
}
