import { stepParts } from './step-parts.ts';
import { isElement, type TreeNode } from './tree.ts';

/** A word of the glossary, by its id on the glossary's page. */
export interface Term {
  id: string;
  /** Everything it is written as. */
  forms: string[];
  /** Longer names that hold it and mean something else. */
  not?: string[];
}

/** A text in which a term is used: what stands before it, it, and the rest. */
export interface TermUse {
  node: TreeNode;
  term: Term;
  before: string;
  used: string;
  after: string;
}

/** What is not read as running text: titles, names of menus, links, answers and what they lead by. */
const passedOver = ['heading', 'strong', 'link', 'linkReference', 'inlineCode', 'code'];
const passedOverElements = ['a', 'Answer', 'Condition', 'StepLink', 'Retired'];

/**
 * The first use of each term in an article's running text. A text holds one use at most, so that each can be replaced
 * by itself; a second term in it is linked where it is used next.
 */
export function firstUses(tree: TreeNode, terms: Term[]): TermUse[] {
  const left = new Set(terms);
  const uses: TermUse[] = [];

  function read(node: TreeNode): void {
    const { value = '' } = node;
    const found = [...left].flatMap((term) => {
      const others = new Set(term.not?.map((name) => spaced(name.toLowerCase())));
      const match = [...value.matchAll(patternOf(term))].find(([all]) => !others.has(spaced(all.toLowerCase())));
      return match ? [{ term, at: match.index, used: match[0] }] : [];
    });
    const [first] = found.toSorted((a, b) => a.at - b.at || b.used.length - a.used.length);
    if (!first) return;
    const { term, at, used } = first;
    left.delete(term);
    uses.push({ node, term, before: value.slice(0, at), used, after: value.slice(at + used.length) });
  }

  function visit(node: TreeNode): void {
    if (passedOver.includes(node.type) || passedOverElements.some((name) => isElement(node, name))) return;
    if (node.type === 'text') read(node);
    const question = isElement(node, 'Step') ? stepParts(node).question : undefined;
    for (const child of node.children ?? []) if (child !== question) visit(child);
  }

  visit(tree);
  return uses;
}

/** As one line has it: in an article, a name may go on in the next. */
const spaced = (name: string) => name.replace(/\s+/g, ' ');

/** Finds the term and, before it, the longer names that it is not. */
function patternOf({ forms, not = [] }: Term): RegExp {
  const words = [...forms, ...not]
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${words.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
}
