import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../flow/finding.ts';
import { decoded } from '../flow/link-path.ts';
import { nearest } from '../flow/lint/near.ts';
import { isElement, type TreeNode, textOf } from '../flow/tree.ts';

type Fault = [rule: string, message: string, fix: string];

/** The asides that Starlight draws; of others nothing is left but the words. */
const asides = ['note', 'tip', 'caution', 'danger'];

/** Elements that are asked for their words where they have none, whatever stands there instead. */
const askedForWords = ['Answer', 'Condition', 'Retired'];

/**
 * What is written so that readers see something else, or the build stops without saying where: pictures that are not
 * there, links that are read as text, asides of no kind, and braces around a word.
 * @param root the project's folder, absolute
 * @param file the article's path from it
 */
export function writingFindings(root: string, file: string, tree: TreeNode): Finding[] {
  const scripts = (tree.children ?? []).filter(({ type }) => type === 'mdxjsEsm').map(({ value = '' }) => value);
  const faultOf = (node: TreeNode): Fault | undefined => {
    if (node.type === 'image') return pictureFault(root, file, node.url ?? '');
    if (node.type === 'text') return textFault(node.value ?? '');
    if (node.type === 'containerDirective') return asideFault(node.name ?? '');
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      return wordFault(node.value ?? '', scripts.join('\n'));
    }
    return undefined;
  };
  const visit = (node: TreeNode): Finding[] => {
    if (askedForWords.some((name) => isElement(node, name)) && textOf(node) === '') return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const [rule, message, fix] = faultOf(node) ?? [];
    const own = rule && message && fix ? [{ rule, place: { file, line, column }, message, fix }] : [];
    return [...own, ...(node.children ?? []).flatMap(visit)];
  };
  return visit(tree);
}

function pictureFault(root: string, file: string, url: string): Fault | undefined {
  const [name = ''] = url.split(/[?#]/);
  // An address of another site, or a name that the project's settings make a path of.
  if (!name || /^([a-z][a-z+.-]*:|\/\/|[~@])/i.test(name)) return undefined;
  const wanted = name.startsWith('/') ? `public${name}` : path.posix.join(path.posix.dirname(file), name);
  return existsSync(path.join(root, decoded(wanted)))
    ? undefined
    : ['no-picture', `There is no picture ${wanted}.`, 'Put it there, or write where it is.'];
}

function textFault(text: string): Fault | undefined {
  const [link] = /\[[^\]\n]+\](\([^)\n]*\)|\[[^\]\n]*\])/.exec(text) ?? [];
  return link === undefined
    ? undefined
    : [
        'link-as-text',
        `"${link}" is read as text, not as a link.`,
        'Write [words](/the/address/), without spaces or backslashes in the address.',
      ];
}

function asideFault(name: string): Fault | undefined {
  if (asides.includes(name)) return undefined;
  const meant = nearest(name, asides);
  return [
    'aside',
    `There is no aside ":::${name}".`,
    meant ? `Write :::${meant}.` : `Write one of ${asides.map((one) => `:::${one}`).join(', ')}.`,
  ];
}

function wordFault(expression: string, scripts: string): Fault | undefined {
  const [, word] = /^\s*([A-Za-z_$][\w$]*)\s*$/.exec(expression) ?? [];
  const known =
    word === undefined || word === 'props' || word in globalThis || new RegExp(`\\b${word}\\b`).test(scripts);
  return known
    ? undefined
    : ['braces', `{${word}} is read as code, and means nothing.`, `Write \\{${word}\\} for the braces themselves.`];
}
