import { type ESTree, parseAst } from 'vite';
import type { Place } from '../flow/finding.ts';
import type { Locate } from '../flow/lint/locate.ts';

type Node = ESTree.Node;

/**
 * Finds in a machine's source where a state and its answers are written. What a machine computes instead of writing
 * (a spread, a helper) is placed at the nearest thing that is written.
 * @param file path from the project's root, for the places
 */
export function locateIn(file: string, source: string): Locate {
  const place = (offset: number): Place => {
    const before = source.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const states = new Map<string, number>();
  const answers = new Map<string, number>();
  let start = 0;

  function visitStates(config: Node | undefined): void {
    for (const [state, key, value] of properties(property(config, 'states'))) {
      if (!states.has(state)) states.set(state, key);
      for (const [answer, at] of properties(property(value, 'on'))) answers.set(`${state} ${answer}`, at);
      visitStates(value);
    }
  }

  try {
    const config = configOf(parseAst(source, { lang: 'ts' }));
    if (config) {
      start = config.start;
      visitStates(config);
    }
  } catch {
    // A file that cannot be parsed is reported when it is loaded.
  }
  return (state, answer) => place(answers.get(`${state} ${answer}`) ?? states.get(state ?? '') ?? start);
}

/** The object given to the `createMachine` call. */
function configOf(program: Node): Node | undefined {
  let found: Node | undefined;
  walk(program, (node) => {
    if (found || node.type !== 'CallExpression') return;
    const name = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
    if (name.type === 'Identifier' && name.name === 'createMachine') found = unwrap(node.arguments[0]);
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

/** The expression inside `… as const` and `… satisfies …`. */
function unwrap(node: Node | undefined): Node | undefined {
  return node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' ? unwrap(node.expression) : node;
}

function properties(node: Node | undefined): [name: string, at: number, value: Node | undefined][] {
  if (node?.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((one) => {
    if (one.type !== 'Property') return [];
    const name =
      one.key.type === 'Literal' ? String(one.key.value) : one.key.type === 'Identifier' ? one.key.name : undefined;
    return name === undefined ? [] : [[name, one.start, unwrap(one.value)]];
  });
}

function property(node: Node | undefined, name: string): Node | undefined {
  return properties(node).find(([one]) => one === name)?.[2];
}
