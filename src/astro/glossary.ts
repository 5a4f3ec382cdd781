import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { parse } from 'yaml';
import { type TermFields, termSchema } from '../content/glossary/schema.ts';
import { type Finding, type Place, placeText } from '../flow/finding.ts';
import { firstUses, type Term } from '../flow/glossary.ts';
import { inLanguage, languages } from '../flow/phrases.ts';
import type { TreeNode } from '../flow/tree.ts';
import { docsFolder, filesOf, readSource, routeOf } from './articles.ts';
import { yamlFileFindings } from './yaml-findings.ts';
import { readYaml } from './yaml-text.ts';

const glossaryFolder = 'src/content/glossary';

/** The files of a language: English stands in the folder itself, the others in one each. */
function termFiles(root: string, lang: string): string[] {
  return filesOf(root, `${glossaryFolder}/${inLanguage(lang, '*.{yaml,yml}')}`);
}

/** Holds every term's file against its schema, and against the others of its language: a word leads to one meaning. */
export function glossaryFindings(root: string): Finding[] {
  return languages.flatMap((lang) => {
    const files = termFiles(root, lang);
    return [...yamlFileFindings(root, files, { schema: termSchema, what: 'a term' }), ...sameWords(root, files)];
  });
}

function sameWords(root: string, files: string[]): Finding[] {
  const firsts = new Map<string, { file: string; place: Place }>();
  return files.flatMap((file) => {
    const { document, valuePlace } = readYaml(file, readSource(root, file));
    const { term, forms } = Object(document.toJS()) as Record<string, unknown>;
    const written = [
      { word: term, place: valuePlace(['term']) },
      ...(Array.isArray(forms) ? forms : []).map((word, at) => ({ word, place: valuePlace(['forms', at]) })),
    ];
    const said = new Set<string>();
    return written.flatMap(({ word, place }) => {
      const key = String(word).toLowerCase();
      const first = firsts.get(key) ?? { file, place };
      firsts.set(key, first);
      if (typeof word !== 'string' || first.file === file || said.has(key)) return [];
      said.add(key);
      return [
        {
          rule: 'same-term',
          place,
          message: `"${word}" is also a word of the term at ${placeText(first.place)}.`,
          fix: 'Keep it in one of the two: a word leads to one meaning.',
        },
      ];
    });
  });
}

function termsOf(root: string, lang: string): Term[] {
  return termFiles(root, lang).map((file) => {
    const { term, forms = [], not = [] } = parse(readFileSync(path.join(root, file), 'utf8')) as TermFields;
    return { id: path.parse(file).name, forms: [term, ...forms], not };
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
