import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import { markdownToMdast } from 'satteri';

export interface OutlineState {
  title: string;
  /** What stands behind the title. */
  question: string;
  edges: { label: string; target: string }[];
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** The state an item names: its link to the site, in bold where the state is written out. */
function namedBy(item: ListItem, root: URL) {
  const { children } = item.children[0] as Paragraph;
  const linked = (node: Nodes) => (node.type === 'strong' ? node.children[0] : node);
  // Addresses in the words become links too.
  const toSite = (node?: Nodes) => node?.type === 'link' && node.url.startsWith(root.href);
  const at = children.findIndex((node) => toSite(linked(node)));
  const node = children[at];
  const link = node && linked(node);
  if (link?.type !== 'link') throw new Error(`“${textOf(item)}” links to no state.`);
  return {
    id: new URL(link.url).hash.slice(1),
    full: node?.type === 'strong',
    title: textOf(link),
    label: children.slice(0, at).map(textOf).join(''),
    after: children
      .slice(at + 1)
      .map(textOf)
      .join(''),
  };
}

/** An exported outline as a Markdown parser reads it: its title, and its states in order. */
export function readOutline(text: string, root: URL) {
  const blocks = (markdownToMdast(text) as Nodes & { children: Nodes[] }).children;
  const list = blocks.at(-1) as List;
  const states = new Map<string, OutlineState>();

  function visit(item: ListItem): string {
    const { id, full, title, after } = namedBy(item, root);
    const items = item.children.slice(1).flatMap((node) => (node as List).children);
    if (full) {
      if (states.has(id)) throw new Error(`“${id}” is written out twice.`);
      const state: OutlineState = { title, question: after.trim(), edges: [] };
      states.set(id, state);
      for (const one of items)
        state.edges.push({ label: namedBy(one, root).label.replace(/ → $/, ''), target: visit(one) });
    } else if (!states.has(id) || items.length > 0) throw new Error(`“${id}” is named before it is written out.`);
    return id;
  }

  const first = list.children[0];
  if (list.children.length !== 1 || !first) throw new Error('An outline begins with one state.');
  return { heading: textOf(blocks[0] as Nodes), initial: visit(first), states };
}
