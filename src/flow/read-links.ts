import type { Place } from './finding.ts';
import { attribute, below, isElement, type TreeNode } from './tree.ts';
import type { LinkWords } from './words.ts';

/**
 * Reads every link of an article that stays in the site.
 * @param unread elements to pass over
 */
export function readLinks(
  tree: TreeNode,
  unread: ReadonlySet<TreeNode>,
  placeOf: (node: TreeNode) => Place,
): LinkWords[] {
  const links: LinkWords[] = [];
  const definitions = new Map(
    below(tree).flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );

  function visit(node: TreeNode, step: string | undefined): void {
    if (unread.has(node)) return;
    const at = { place: placeOf(node), ...(step && { step }) };
    if (isElement(node, 'StepLink')) {
      const to = attribute(node, 'to');
      links.push({ ...at, state: attribute(node, 'state') ?? '', ...(to && { to }) });
    } else {
      const urls = node.type === 'linkReference' ? [definitions.get(node.identifier) ?? ''] : urlsOf(node);
      links.push(...urls.filter(isOfThisSite).map((url) => ({ ...at, url })));
    }
    const around = isElement(node, 'Step') ? (attribute(node, 'state') ?? undefined) : step;
    for (const child of node.children ?? []) visit(child, around);
  }

  visit(tree, undefined);
  return links;
}

/** A link to a page of this site, or to a place of the same page. */
const isOfThisSite = (url: string) => url !== '' && !/^[a-z][a-z+.-]*:|^\/\//i.test(url);

/** Where a link leads: of Markdown, of any element or component, or of those in a piece of HTML. */
function urlsOf(node: TreeNode): string[] {
  if (node.type === 'link') return [node.url ?? ''];
  if (isElement(node)) return [attribute(node, 'href') ?? ''];
  if (node.type !== 'html') return [];
  return [...(node.value ?? '').matchAll(/<a\s[^>]*?href=(["'])(.*?)\1/g)].flatMap(([, , url]) => url ?? []);
}
