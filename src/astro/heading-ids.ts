import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { headingsOfNoState } from '../flow/read-headings.ts';
import { idsOfNoState, readWords } from '../flow/read-words.ts';
import type { TreeNode } from '../flow/tree.ts';
import { originalOf, readArticle, readSource } from './articles.ts';

/**
 * Compiler plugin: gives the headings of a translation the ids of the original's, so that a link to a section leads to
 * it in every language. Those of states have theirs already.
 * @param root the project's folder, absolute
 */
export function originalHeadingIds(root: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'original-heading-ids',
    before(tree, context) {
      if (!context.fileURL) return;
      const file = path.relative(root, fileURLToPath(context.fileURL)).split(path.sep).join('/');
      const original = originalOf(file);
      if (!original || !existsSync(path.join(root, original))) return;
      const { article } = readArticle(original, readSource(root, original));
      const ids = article ? idsOfNoState(readWords(article).words) : [];
      for (const heading of headingsOfNoState(tree as unknown as TreeNode)) {
        const id = ids.shift();
        if (id) context.setProperty(heading as unknown as MdastNode, 'data', { hProperties: { id } });
      }
    },
  });
}
