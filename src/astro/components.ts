import { globSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../flow/finding.ts';
import { near, nearest } from '../flow/lint/near.ts';
import { isElement, type TreeNode } from '../flow/tree.ts';

/**
 * The components that writers may use without importing them: every Astro file of these folders.
 * @param root the folder of the project that has them
 * @returns the name of each, and its path from the root, with a slash at its start
 */
export function componentsIn(root: string): Map<string, string> {
  const files = globSync('src/components/{,facts/,lists/}*.astro', { cwd: root }).sort();
  return new Map(files.map((file) => [path.basename(file, '.astro'), `/${file.split(path.sep).join('/')}`]));
}

/** What writers may write: the list of answers is drawn, an answer and a condition are only read. */
const known = [...componentsIn(path.resolve(import.meta.dirname, '../..')).keys(), 'Answer', 'Condition'].filter(
  (name) => name !== 'Answers',
);

/**
 * Components in an article that are neither ours nor imported, and ours in lower case, which would be read as unknown
 * elements. A name that is clearly another, misspelled, is mended in the tree: the rest is read as it is meant.
 * @param file the article's path from the project's root, for the places
 */
export function componentFindings(file: string, tree: TreeNode): Finding[] {
  const findings: Finding[] = [];
  const imports = (tree.children ?? [])
    .flatMap((node) => (node.type === 'mdxjsEsm' ? (node.value ?? '') : []))
    .join('\n');
  const visit = (node: TreeNode): void => {
    const name = isElement(node) ? (node.name ?? '') : '';
    const inLowerCase = known.find((one) => one.toLowerCase() === name);
    const imported = new RegExp(`\\b${name.split('.')[0]}\\b`).test(imports);
    const strange = /^[A-Z]/.test(name) && !known.includes(name) && !imported;
    if (strange || inLowerCase) {
      const meant = inLowerCase ?? nearest(name, known);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      findings.push({
        rule: 'unknown-component',
        place: { file, line, column },
        message: `There is no component <${name}>.`,
        fix: meant ? `Write <${meant}>.` : `Write one of those there are (${near(name, known)}), or import it.`,
      });
      if (meant) node.name = meant;
    }
    findings.push(...attributeFindings(file, node));
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return findings;
}

/** What may be said of the components of a troubleshooter. */
const attributes: Record<string, string[]> = {
  Troubleshooter: ['machine'],
  Step: ['state', 'search'],
  Answer: ['id'],
  Condition: ['guard'],
  Retired: ['state'],
  StepLink: ['state', 'to', 'preset'],
  Flowchart: [],
};

/** What is said of a component and read by nobody. One that lacks what it must say is reported for that. */
function attributeFindings(file: string, node: TreeNode): Finding[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const known = isElement(node) ? attributes[node.name ?? ''] : undefined;
  if (!known) return [];
  const written = (node.attributes ?? []).flatMap(({ name }) => name ?? []);
  if (known[0] && !written.includes(known[0])) return [];
  return written
    .filter((name) => !known.includes(name))
    .map((name) => ({
      rule: 'attribute',
      place: { file, line, column },
      message: `<${node.name}> knows no \`${name}\`.`,
      fix:
        node.name === 'Answer'
          ? 'Take it out: where an answer leads is said in the machine.'
          : known.length > 0
            ? `Write one of ${known.join(', ')}, or take it out.`
            : 'Take it out.',
    }));
}
