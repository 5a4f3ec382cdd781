import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { attribute, isElement, type TreeNode } from '../flow/tree.ts';

type HastTree = TreeNode & { properties?: Record<string, unknown>; children?: HastTree[] };

const textOf = (node: HastTree): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

function hrefOf(node: HastTree): unknown {
  if (isElement(node, 'a')) return attribute(node, 'href');
  return node.type === 'element' ? node.properties?.['href'] : undefined;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Whether a number is among some words; those may leave out the country. */
function saysNumber(words: string, number: string): boolean {
  const [said, dialed] = [digitsOf(words), digitsOf(number.split(/[;?]/)[0] ?? '')];
  return dialed !== '' && (said.includes(dialed) || (said.length >= 7 && dialed.endsWith(said)));
}

/** Whether a link's words hold its address. */
function saysAddress(words: string, href: string): boolean {
  const [, number] = /^(?:tel|sms):(.*)/i.exec(href) ?? [];
  if (number !== undefined) return saysNumber(words, number);
  const address = href.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return address !== '' && words.includes(address);
}

/** Compiler plugin: marks links whose words hold their address with `data-bare`, for paper must not say it twice. */
export function bareLinks(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'bare-links',
    before(root, context) {
      const visit = (node: HastTree): void => {
        const href = hrefOf(node);
        if (typeof href === 'string' && saysAddress(textOf(node), href)) {
          context.setProperty(node as unknown as HastNode, 'data-bare', '');
        }
        for (const child of node.children ?? []) visit(child);
      };
      visit(root as unknown as HastTree);
    },
  });
}
