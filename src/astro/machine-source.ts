import { type ESTree, parseAst } from 'vite';
import type { Place } from '../flow/finding.ts';
import type { Locate } from '../flow/lint/locate.ts';
import { syntaxOf } from './machine-syntax.ts';

type Node = ESTree.Node;

/** Where a machine's source says what. */
export interface MachineSource {
  locate: Locate;
  /** The ids of the states that are written. */
  states: string[];
  /** The path from the root of a state by its id: `checks.cable`; of the first of several. */
  pathOf(id: string): string | undefined;
  /**
   * Where a target or an initial state is written that ends with a name.
   * @param state the state that has it, by its path behind the machine's id, as XState names it
   */
  target(name: string, state?: string): Place | undefined;
}

/**
 * Finds in a machine's source where its states, answers and targets are written. What is computed instead of written
 * is placed at the nearest thing around it that is written.
 * @param file path from the project's root, for the places
 */
export function machineSource(file: string, source: string): MachineSource {
  /** By what they are: `checks.cable`, `cable`, `#its-own-id`; `cable answer`; `cable>entry`, `>guards.isWireless`. The first of several. */
  const offsets = new Map<string, number>();
  const put = (key: string, at: number) => offsets.has(key) || offsets.set(key, at);
  const targets: { text: string; path: string; at: number }[] = [];
  const paths = new Map<string, string>();
  let start = 0;

  try {
    const { config, implementations, properties, property, text } = syntaxOf(parseAst(source, { lang: 'ts' }));
    const targetsIn = (node: Node | undefined, path: string): void => {
      const written = text(node);
      if (node && written !== undefined) targets.push({ text: written, path, at: node.start });
      if (node?.type === 'ArrayExpression') for (const one of node.elements) targetsIn(one ?? undefined, path);
      if (node?.type === 'ObjectExpression') targetsIn(property(node, 'target'), path);
    };
    const visit = (node: Node | undefined, path: string, names: string[]): void => {
      for (const [part, at] of properties(node)) for (const name of names) put(`${name}>${part}`, at);
      for (const [answer, at, value] of properties(property(node, 'on'))) {
        for (const name of names) put(`${name} ${answer}`, at);
        targetsIn(value, path);
      }
      targetsIn(property(node, 'initial'), path);
      for (const [state, at, value] of properties(property(node, 'states'))) {
        const below = path ? `${path}.${state}` : state;
        if (!paths.has(state)) paths.set(state, below);
        const id = text(property(value, 'id'));
        for (const name of [below, state, ...(id ? [`#${id}`] : [])]) put(name, at);
        visit(value, below, [below, state]);
      }
    };
    start = config?.start ?? 0;
    visit(config, '', ['']);
    for (const kind of ['guards', 'actions']) {
      for (const [name, at] of properties(property(implementations, kind))) put(`>${kind}.${name}`, at);
    }
  } catch {
    // A file that cannot be parsed is reported when it is loaded.
  }

  const place = (offset: number): Place => {
    const before = source.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  /** XState calls a state by its path behind the machine's id, or by an id of its own. */
  const around = (state: string): number =>
    offsets.get(state) ?? offsets.get(`#${state}`) ?? (state.includes('.') ? around(withoutFirst(state)) : start);
  return {
    locate: (state = '', answer, part) =>
      place(offsets.get(`${state} ${answer}`) ?? offsets.get(`${state}>${part}`) ?? around(state)),
    states: [...paths.keys()],
    pathOf: (id) => paths.get(id),
    target: (name, state) => {
      const named = targets.filter(({ text }) => text === `#${name}` || text.split(/[.#]/).at(-1) === name);
      const [found] = named
        .filter(({ path }) => !state || `.${state}`.endsWith(path && `.${path}`))
        .toSorted((a, b) => b.path.length - a.path.length);
      return found && place(found.at);
    },
  };
}

const withoutFirst = (path: string) => path.split('.').slice(1).join('.');
