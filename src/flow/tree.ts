/** The part of an MDX syntax tree (mdast with JSX) that words are read from. No compiler: any that makes this shape will do. */
export interface TreeNode {
  type: string;
  /** Of a JSX element. */
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  /** Of text, code and expressions. */
  value?: string;
  /** Of a heading. */
  depth?: number;
  /** Of a link, and of the place that says where links of one name lead. */
  url?: string;
  /** Of a link by name, and of that place. */
  identifier?: string;
  children?: TreeNode[];
  position?: { start: { line: number; column: number } };
}

export function isElement(node: TreeNode, name?: string): boolean {
  return node.type.startsWith('mdxJsx') && (name === undefined || node.name === name);
}

/** The value of a string attribute; `null` if it is missing, or not a plain string. */
export function attribute(node: TreeNode, name: string): string | null {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value.trim() : null;
}

/** All nodes inside a node, in the order they are written. */
export function below(node: TreeNode): TreeNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...below(child)]);
}

/** Plain text of a node as a reader sees it, white space folded; elements for which `without` holds are left out. */
export function textOf(node: TreeNode, without: (node: TreeNode) => boolean = () => false): string {
  const text = (one: TreeNode): string => {
    if (without(one)) return '';
    if (one.type === 'break') return ' ';
    if (one.type === 'mdxTextExpression' || one.type === 'mdxFlowExpression') return literal(one.value ?? '');
    // A colon before a word or a number begins a directive; one that nothing knows is shown as it was written.
    if (one.type === 'textDirective') return `:${one.name}${bracketed((one.children ?? []).map(text).join(''))}`;
    if (one.children) return one.children.map(text).join('');
    return one.type === 'text' || one.type === 'inlineCode' ? (one.value ?? '') : '';
  };
  return text(node).replace(/\s+/g, ' ').trim();
}

const bracketed = (text: string) => (text ? `[${text}]` : '');

/** `{'text'}` and `{' '}` are text; anything else that is computed is not known before the page runs. */
function literal(expression: string): string {
  return /^\s*(['"`])(.*)\1\s*$/s.exec(expression)?.[2] ?? '';
}
