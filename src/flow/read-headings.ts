import GithubSlugger from 'github-slugger';
import type { Place } from './finding.ts';
import { stepParts } from './step-parts.ts';
import { attribute, below, isElement, type TreeNode, textOf } from './tree.ts';
import type { AnchorWords, HeadingWords } from './words.ts';

/**
 * Reads every id a page gets from what is written: the headings', of states and of none, and those of other elements.
 * @param unread elements to pass over
 * @param ids of a translation: those of the original's headings that are no state's, in order; links lead to both alike
 */
export function readHeadings(
  tree: TreeNode,
  unread: ReadonlySet<TreeNode>,
  placeOf: (node: TreeNode) => Place,
  ids: readonly string[] = [],
): { headings: HeadingWords[]; anchors: AnchorWords[] } {
  const headings: HeadingWords[] = [];
  const left = [...ids];
  const anchors: AnchorWords[] = [];
  // As the site's own compiler does it: it counts only the headings that have no id yet.
  const slugger = new GithubSlugger();
  const stateOf = new Map<TreeNode, string>();

  function visit(node: TreeNode): void {
    if (unread.has(node)) return;
    const place = placeOf(node);
    if (isElement(node, 'Step')) {
      const { heading } = stepParts(node);
      if (heading) stateOf.set(heading, attribute(node, 'state') ?? '');
    } else if (isElement(node, 'Flowchart')) anchors.push({ id: 'flowchart', place });
    else if (node.type === 'heading') {
      const title = textOf(node);
      const state = stateOf.get(node);
      if (state !== '') {
        headings.push({
          id: state ?? left.shift() ?? slugger.slug(title),
          title,
          depth: node.depth ?? 2,
          place,
          state: state !== undefined,
        });
      }
    }
    for (const id of idsOf(node)) anchors.push({ id, place });
    for (const child of node.children ?? []) visit(child);
  }

  visit(tree);
  return { headings, anchors };
}

/** The headings of an article that are none of a step's, in order. */
export function headingsOfNoState(tree: TreeNode): TreeNode[] {
  const all = below(tree);
  const ofSteps = new Set(all.filter((node) => isElement(node, 'Step')).map((node) => stepParts(node).heading));
  return all.filter((node) => node.type === 'heading' && !ofSteps.has(node));
}

/** The ids of an HTML element, or of those in a piece of HTML as plain Markdown has it. */
function idsOf(node: TreeNode): string[] {
  if (isElement(node) && /^[a-z]/.test(node.name ?? '')) return [attribute(node, 'id') ?? ''].filter(Boolean);
  if (node.type !== 'html') return [];
  return [...(node.value ?? '').matchAll(/<[a-z][^>]*?\sid=(["'])(.*?)\1/g)].flatMap(([, , id]) => id ?? []);
}
