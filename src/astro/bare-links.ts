import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { attribute, isElement, type TreeNode } from '../flow/tree.ts';

type HastTree = TreeNode & { properties?: Record<string, unknown>; children?: HastTree[] };

const textOf = (node: HastTree): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

function hrefOf(node: HastTree): unknown {
  if (isElement(node, 'a')) return attribute(node, 'href');
  return node.type === 'element' ? node.properties?.['href'] : undefined;
}

/** Compiler plugin: marks links whose words hold their address with `data-bare`, for paper must not say it twice. */
export function bareLinks(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'bare-links',
    before(root, context) {
      const visit = (node: HastTree): void => {
        const href = hrefOf(node);
        const address = typeof href === 'string' ? href.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '') : '';
        if (address && textOf(node).includes(address)) {
          context.setProperty(node as unknown as HastNode, 'data-bare', '');
        }
        for (const child of node.children ?? []) visit(child);
      };
      visit(root as unknown as HastTree);
    },
  });
}
