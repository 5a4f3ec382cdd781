import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { parse } from 'yaml';
import { type TermFields, termSchema } from '../content/glossary/schema.ts';
import type { Finding } from '../flow/finding.ts';
import { firstUses, type Term } from '../flow/glossary.ts';
import { inLanguage, languages } from '../flow/phrases.ts';
import type { TreeNode } from '../flow/tree.ts';
import { docsFolder, filesOf, routeOf } from './articles.ts';
import { yamlFileFindings } from './yaml-findings.ts';

const glossaryFolder = 'src/content/glossary';

/** The files of a language: English stands in the folder itself, the others in one each. */
function termFiles(root: string, lang: string): string[] {
  return filesOf(root, `${glossaryFolder}/${inLanguage(lang, '*.{yaml,yml}')}`);
}

/** Holds every term's file against its schema. */
export function glossaryFindings(root: string): Finding[] {
  const files = languages.flatMap((lang) => termFiles(root, lang));
  return yamlFileFindings(root, files, { schema: termSchema, what: 'a term' });
}

function termsOf(root: string, lang: string): Term[] {
  return termFiles(root, lang).map((file) => {
    const { term, forms = [] } = parse(readFileSync(path.join(root, file), 'utf8')) as TermFields;
    return { id: path.parse(file).name, forms: [term, ...forms] };
  });
}

/**
 * Compiler plugin: the first use of a term in an article leads to the glossary, whose page is `glossary.mdx`; a site
 * without that page has none.
 * @param root the project's folder, absolute
 */
export function glossaryLinks(root: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'glossary-links',
    before(tree, context) {
      if (!context.fileURL) return;
      const file = path.relative(root, fileURLToPath(context.fileURL)).split(path.sep).join('/');
      const { lang } = routeOf(file);
      const page = inLanguage(lang, 'glossary');
      if (file === `${docsFolder}/${page}.mdx` || !existsSync(path.join(root, docsFolder, `${page}.mdx`))) return;
      for (const { node, term, before, used, after } of firstUses(tree as unknown as TreeNode, termsOf(root, lang))) {
        const text = (value: string) => ({ type: 'text', value });
        const link = {
          type: 'link',
          url: `/${page}/#${term.id}`,
          data: { hProperties: { class: 'term' } },
          children: [text(used)],
        };
        const parts = [before && text(before), link, after && text(after)].filter(Boolean);
        context.replaceNode(node as unknown as MdastNode, parts as MdastNode[]);
      }
    },
  });
}
