import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { parse } from 'yaml';
import { type TermFields, termSchema } from '../content/glossary/schema.ts';
import type { Finding } from '../flow/finding.ts';
import { firstUses, type Term } from '../flow/glossary.ts';
import { languages } from '../flow/phrases.ts';
import type { TreeNode } from '../flow/tree.ts';
import { docsFolder, routeOf } from './articles.ts';
import { yamlFindings } from './yaml-findings.ts';

const glossaryFolder = 'src/content/glossary';

const [first] = languages;

/** The files of a language: English stands in the folder itself, the others in one each. */
function termFiles(root: string, lang: string): string[] {
  const folder = lang === first ? glossaryFolder : `${glossaryFolder}/${lang}`;
  return globSync(`${folder}/*.{yaml,yml}`, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Holds every term's file against its schema. */
export function glossaryFindings(root: string): Finding[] {
  return languages
    .flatMap((lang) => termFiles(root, lang))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return yamlFindings({ file, text, schema: termSchema, what: 'a term' });
    });
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
      const page = `${lang === first ? '' : `${lang}/`}glossary`;
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
