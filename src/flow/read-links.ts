import type { Place } from './finding.ts';
import { attribute, below, isElement, type TreeNode } from './tree.ts';
import type { AddressWords, LinkWords } from './words.ts';

/**
 * Reads every link of an article: those that stay in the site, and the addresses of the others, empty ones too.
 * @param unread elements to pass over
 */
export function readLinks(
  tree: TreeNode,
  unread: ReadonlySet<TreeNode>,
  placeOf: (node: TreeNode) => Place,
): { links: LinkWords[]; addresses: AddressWords[] } {
  const links: LinkWords[] = [];
  const addresses: AddressWords[] = [];
  const definitions = new Map(
    below(tree).flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );

  function visit(node: TreeNode, step: string | undefined): void {
    if (unread.has(node)) return;
    const at = { place: placeOf(node), ...(step && { step }) };
    if (isElement(node, 'StepLink')) {
      const to = attribute(node, 'to');
      const preset = attribute(node, 'preset');
      links.push({ ...at, state: attribute(node, 'state') ?? '', ...(to && { to }), ...(preset && { preset }) });
    } else {
      const urls = node.type === 'linkReference' ? [definitions.get(node.identifier) ?? ''] : urlsOf(node);
      for (const url of urls) {
        if (isOfThisSite(url)) links.push({ ...at, url });
        else addresses.push({ place: at.place, url });
      }
    }
    const around = isElement(node, 'Step') ? (attribute(node, 'state') ?? undefined) : step;
    for (const child of node.children ?? []) visit(child, around);
  }

  visit(tree, undefined);
  return { links, addresses };
}

/** A link to a page of this site, or to a place of the same page. */
const isOfThisSite = (url: string) => url !== '' && !/^[a-z][a-z+.-]*:|^\/\//i.test(url);

/** Where a link leads: of Markdown, of any element or component, or of those in a piece of HTML. */
function urlsOf(node: TreeNode): string[] {
  if (node.type === 'link') return [node.url ?? ''];
  if (isElement(node)) return [attribute(node, 'href') ?? []].flat();
  if (node.type !== 'html') return [];
  return [...(node.value ?? '').matchAll(/<a\s[^>]*?href=(["'])(.*?)\1/g)].flatMap(([, , url]) => url ?? []);
}
