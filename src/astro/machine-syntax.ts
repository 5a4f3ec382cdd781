import type { ESTree } from 'vite';

type Node = ESTree.Node;
type Property = [name: string, at: number, value: Node | undefined];

/** How to read a machine's config from its syntax tree: constants of the file are followed to what they hold. */
export interface MachineSyntax {
  /** The object given to the `createMachine` call that is exported by default, else to the first one. */
  config: Node | undefined;
  /** The object that holds its guards and actions: that of `setup`, or the second of `createMachine`. */
  implementations: Node | undefined;
  /** The properties of an object, in order, spread objects among them; each with the offset of its key. */
  properties(node: Node | undefined): Property[];
  /** The value of one property, the last of several. */
  property(node: Node | undefined, name: string): Node | undefined;
  /** The text that an expression is. */
  text(node: Node | undefined): string | undefined;
}

export function syntaxOf(program: ESTree.Program): MachineSyntax {
  const constants = new Map<string, Node>();
  let exported: Node | undefined;
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations)
        if (id.type === 'Identifier' && init) constants.set(id.name, init);
    }
    if (statement.type === 'ExportDefaultDeclaration') exported = statement.declaration;
    else if (statement.type === 'ExportNamedDeclaration') {
      exported ??= statement.specifiers.find(
        ({ exported: as }) => as.type === 'Identifier' && as.name === 'default',
      )?.local;
    }
  }

  /** What an expression holds: without its type, and a constant's or a state config's value in its place. */
  function value(node: Node | null | undefined, seen = new Set<Node>()): Node | undefined {
    if (!node || seen.has(node)) return undefined;
    seen.add(node);
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return value(node.expression, seen);
      case 'Identifier':
        return value(constants.get(node.name), seen);
      case 'MemberExpression':
        return value(property(node.object, text(node.property) ?? ''), seen) ?? node;
      case 'CallExpression':
        return calledName(node) === 'createStateConfig' ? value(node.arguments[0], seen) : node;
      default:
        return node;
    }
  }

  function text(node: Node | undefined): string | undefined {
    const held = value(node) ?? node;
    if (held?.type === 'Literal') return String(held.value);
    if (held?.type === 'TemplateLiteral' && held.expressions.length === 0)
      return held.quasis[0]?.value.cooked ?? undefined;
    return undefined;
  }

  function properties(node: Node | undefined): Property[] {
    const held = value(node);
    if (held?.type !== 'ObjectExpression') return [];
    return held.properties.flatMap((one): Property[] => {
      if (one.type === 'SpreadElement') return properties(one.argument);
      const name = !one.computed && one.key.type === 'Identifier' ? one.key.name : text(one.key);
      return name === undefined ? [] : [[name, one.start, value(one.value)]];
    });
  }

  function property(node: Node | undefined, name: string): Node | undefined {
    return properties(node).findLast(([one]) => one === name)?.[2];
  }

  const call = machineCall(value(exported), value) ?? firstCall(program);
  const made = call?.callee.type === 'MemberExpression' ? value(call.callee.object) : undefined;
  return {
    config: value(call?.arguments[0]),
    implementations: made?.type === 'CallExpression' ? value(made.arguments[0]) : value(call?.arguments[1]),
    properties,
    property,
    text,
  };
}

function calledName({ callee }: ESTree.CallExpression): string | undefined {
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return name.type === 'Identifier' ? name.name : undefined;
}

/** The `createMachine` call that an expression is, or that a call on its result begins with: `….provide({ … })`. */
function machineCall(
  node: Node | undefined,
  value: (node: Node | undefined) => Node | undefined,
): ESTree.CallExpression | undefined {
  if (node?.type !== 'CallExpression') return undefined;
  if (calledName(node) === 'createMachine') return node;
  return node.callee.type === 'MemberExpression' ? machineCall(value(node.callee.object), value) : undefined;
}

function firstCall(program: Node): ESTree.CallExpression | undefined {
  let found: ESTree.CallExpression | undefined;
  walk(program, (node) => {
    if (node.type === 'CallExpression' && calledName(node) === 'createMachine') found ??= node;
  });
  return found;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node && typeof node === 'object' && 'type' in node) {
    visit(node as Node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
  }
}
