import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastNode,
  type HastPluginDefinition,
  type HastVisitorContext,
  type MdastNode,
  type MdastPluginDefinition,
  type MdastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import type { Flow } from '../flow/flow.ts';
import { isAnswer, stepParts } from '../flow/step-parts.ts';
import { attribute, isElement, type TreeNode } from '../flow/tree.ts';
import { bareLinks } from './bare-links.ts';
import { componentsIn } from './components.ts';
import { glossaryLinks } from './glossary.ts';
import { originalHeadingIds } from './heading-ids.ts';

/** The Flow a machine was joined into, whatever the language: the compiler asks only for kinds and order. */
export type FlowOf = (machine: string) => Flow | undefined;

/**
 * Compiler plugins that make a page of an article. Astro components have no context, so each is handed its machine and
 * step as props; headings get the id of their state; the answers of a step become one list drawn from the Flow.
 * @param root the project's folder, absolute
 * @param base the site's base path, put in front of links to the site's root
 */
export function articlePlugins(root: string, base: string, flowOf: FlowOf) {
  const components = componentsIn(root);
  return {
    mdast: [originalHeadingIds(root), structure(components, flowOf), glossaryLinks(root)],
    hast: [props(components), links(base), bareLinks(), asides, tables],
  };
}

type Edit = MdastVisitorContext;
const mdast = (node: TreeNode) => node as unknown as MdastNode;

function element(name: string, attributes: Record<string, string> = {}): MdastNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  } as MdastNode;
}

function structure(components: Map<string, string>, flowOf: FlowOf): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'troubleshooter-structure',
    before(root, context) {
      const tree = root as unknown as TreeNode;
      const names = new Set<string>();
      let imports = '';
      let flow: Flow | undefined;
      const visit = (node: TreeNode, around?: TreeNode): void => {
        if (node.type === 'mdxjsEsm') imports += node.value;
        if (isElement(node) && node.name) names.add(node.name);
        if (isElement(node, 'Troubleshooter')) flow ??= flowOf(attribute(node, 'machine') ?? '');
        if (isElement(node, 'Step') && flow) step(node, flow, context, names);
        // A link on a line of its own is a paragraph, but at an outcome it is what to do next.
        const at = around && isElement(around, 'Step') ? flow?.states[attribute(around, 'state') ?? ''] : undefined;
        // One into another article is a row, which is no paragraph.
        const ownLine = isElement(node, 'StepLink') && node.type === 'mdxJsxFlowElement' && !leadsOut(node, flow);
        if (ownLine && at?.kind !== 'outcome') {
          context.wrapNode(mdast(node), { type: 'paragraph', children: [] });
        }
        if (isElement(node, 'Condition')) context.removeNode(mdast(node));
        // What stands in an answer is taken out with it.
        else if (!isAnswer(node)) for (const child of node.children ?? []) visit(child, node);
      };
      visit(tree);
      if (flow && !names.has('Flowchart')) placeFlowchart(tree, flow, context, names);
      const missing = [...names].filter((name) => components.has(name) && !new RegExp(`\\b${name}\\b`).test(imports));
      if (missing.length === 0) return;
      const value = missing.map((name) => `import ${name} from ${JSON.stringify(components.get(name))};`).join('\n');
      context.prependChild(root, { type: 'mdxjsEsm', value });
    },
  });
}

/** Whether a link to a step leads into another article than the one it stands in. */
function leadsOut(node: TreeNode, own: Flow | undefined): boolean {
  const to = attribute(node, 'to');
  return to !== null && to !== own?.machine;
}

/** Gives the section its ids and puts the list of answers in the place of the first one written. */
function step(node: TreeNode, flow: Flow, context: Edit, names: Set<string>): void {
  const id = attribute(node, 'state') ?? '';
  const state = flow.states[id];
  if (!state) return;
  const { heading, question, answers, steps } = stepParts(node);
  if (heading) context.setProperty(mdast(heading), 'data', { hProperties: { id } });
  for (const answer of answers) context.removeNode(mdast(answer.node));
  if (state.kind !== 'question') return;
  names.add('Answers');
  if (question)
    context.setProperty(mdast(question), 'data', { hProperties: { id: `${id}-question`, 'data-question': '' } });
  const list = element('Answers', { state: id });
  const first = answers[0]?.within;
  if (first && first === question) context.insertAfter(mdast(first), list);
  else if (first) context.insertBefore(mdast(first), list);
  else if (steps[0]) context.insertBefore(mdast(steps[0]), list);
  else context.appendChild(mdast(node), list);
}

/** By default the flowchart stands after the first question and the outcomes that follow it. */
function placeFlowchart(tree: TreeNode, flow: Flow, context: Edit, names: Set<string>): void {
  const isStep = (node: TreeNode) => isElement(node, 'Step');
  const holder = find(tree, (node) =>
    (node.children ?? []).some((one) => isStep(one) && attribute(one, 'state') === flow.initial),
  );
  const siblings = holder?.children ?? [];
  let last = siblings.find((one) => isStep(one) && attribute(one, 'state') === flow.initial);
  if (!last) return;
  for (const sibling of siblings.slice(siblings.indexOf(last) + 1)) {
    if (!isStep(sibling) || flow.states[attribute(sibling, 'state') ?? '']?.kind !== 'outcome') break;
    last = sibling;
  }
  names.add('Flowchart');
  context.insertAfter(mdast(last), element('Flowchart'));
}

function find(node: TreeNode, test: (node: TreeNode) => boolean): TreeNode | undefined {
  if (test(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

/** Writers link to `/troubleshooting/…`; where the site stands under a sub-path, that is put in front. */
function links(base: string): HastPluginDefinition {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'links-under-base',
    before(root, context) {
      const visit = (node: TreeNode & { properties?: Record<string, unknown> }): void => {
        for (const name of ['href', 'src']) {
          const url = node.type === 'element' ? node.properties?.[name] : isElement(node) && attribute(node, name);
          if (typeof url === 'string' && /^\/(?!\/)/.test(url)) {
            context.setProperty(node as unknown as HastNode, name, prefix + url);
          }
        }
        for (const child of node.children ?? []) visit(child);
      };
      if (prefix) visit(root as unknown as TreeNode);
    },
  });
}

/** Two asides of a page may have the same title; as landmarks they would have to differ. */
const asides = defineHastPlugin({
  name: 'asides-are-notes',
  element: { filter: ['aside'], visit: (node, context) => context.setProperty(node, 'role', 'note') },
});

/** A table that is wider than the screen is scrolled, by keys too. */
const tables = defineHastPlugin({
  name: 'tables-take-focus',
  element: { filter: ['table'], visit: (node, context) => context.setProperty(node, 'tabIndex', 0) },
});

function props(components: Map<string, string>): HastPluginDefinition {
  const visit = (node: MdxJsxFlowElementHast | MdxJsxTextElementHast, context: HastVisitorContext) => {
    const around: TreeNode[] = [];
    for (let up = context.parent(node); up; up = context.parent(up as never)) around.push(up as unknown as TreeNode);
    const named = (name: string) => around.find((one) => isElement(one, name));
    // A link may stand behind the article's troubleshooter; in other articles it says which it leads to.
    const root = around.at(-1);
    const machine = named('Troubleshooter') ?? (root && find(root, (one) => isElement(one, 'Troubleshooter')));
    const enclosing = named('Step');
    if (machine) context.setProperty(node, 'machine', attribute(machine, 'machine'));
    if (enclosing) context.setProperty(node, 'step', attribute(enclosing, 'state'));
    if (node.type === 'mdxJsxFlowElement') context.setProperty(node, 'row', '');
  };
  const visitor = { filter: [...components.keys()], visit };
  return defineHastPlugin({ name: 'troubleshooter-props', mdxJsxFlowElement: visitor, mdxJsxTextElement: visitor });
}
