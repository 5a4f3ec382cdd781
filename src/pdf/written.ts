import { readArticle } from '../astro/articles.ts';
import type { Place } from '../flow/finding.ts';
import { below, type TreeNode } from '../flow/tree.ts';

/** What an article's file holds that is not text or element of the page. */
const notOfThePage = new Set(['code', 'inlineCode', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm', 'yaml']);

type Placed = TreeNode & { position?: { start: { offset?: number }; end?: { offset?: number } } };

/** An article's source, in which things of its page are looked for. Offsets are those of its string. */
export interface Written {
  source: string;
  /** All of its syntax tree, in the order it is written. */
  nodes: TreeNode[];
  /** The source with spaces for code, imports and frontmatter, so that what is found is an element of the page. */
  markup: string;
  /** Where the frontmatter ends. */
  start: number;
  offsetOf(node: TreeNode): number;
  placeAt(offset: number): Place;
}

/** Reads an article's source. One that cannot be parsed has no nodes. */
export function readWritten(file: string, source: string): Written {
  const { article } = readArticle(file, source);
  const nodes = article ? below(article.tree) : [];
  // The parser counts code points.
  const points = Array.from(source);
  const toOffset = (count: number) => points.slice(0, count).join('').length;
  const range = ({ position }: Placed) => {
    const start = toOffset(position?.start.offset ?? 0);
    return { start, end: toOffset(position?.end?.offset ?? 0) };
  };
  let markup = source;
  for (const node of nodes) {
    if (!notOfThePage.has(node.type)) continue;
    const { start, end } = range(node);
    markup = markup.slice(0, start) + ' '.repeat(end - start) + markup.slice(end);
  }
  const frontmatter = nodes.find((node) => node.type === 'yaml');
  return {
    source,
    nodes,
    markup,
    start: frontmatter ? range(frontmatter).end : 0,
    offsetOf: (node) => range(node).start,
    placeAt: (offset) => {
      const lines = source.slice(0, offset).split('\n');
      return { file, line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
    },
  };
}
