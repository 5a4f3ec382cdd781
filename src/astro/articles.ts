import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slug } from 'github-slugger';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { isMap, parseDocument } from 'yaml';
import type { Finding } from '../flow/finding.ts';
import { inLanguage, languageOf } from '../flow/phrases.ts';
import type { TreeNode } from '../flow/tree.ts';
import type { ArticleSource } from '../flow/words.ts';
import { syntaxFinding } from './article-syntax.ts';

export const docsFolder = 'src/content/docs';

/**
 * Where an article's file stands in the site: its language and its path, with a slash at both ends. Astro makes a slug of
 * each part.
 */
export function routeOf(file: string): { lang: string; path: string } {
  const parts = path.posix
    .relative(docsFolder, file)
    .replace(/(^|\/)index\.mdx?$|\.mdx?$/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => slug(part));
  return { lang: languageOf(parts.join('/')), path: parts.length > 0 ? `/${parts.join('/')}/` : '/' };
}

/** The file that an article's file is the translation of, by its place; nothing for one in the first language. */
export function originalOf(file: string): string | undefined {
  const { lang } = routeOf(file);
  const folder = `${docsFolder}/${inLanguage(lang, '')}`;
  return folder === `${docsFolder}/` ? undefined : `${docsFolder}/${file.slice(folder.length)}`;
}

/** What the site's own compiler understands beyond Markdown: Astro turns the one on, Starlight the other. */
const features = { smartPunctuation: true, directive: true };

/** Reads and parses one article, as the site's own compiler would. A syntax error is a finding. */
export function readArticle(file: string, source: string): { article?: ArticleSource; findings: Finding[] } {
  const parseTree = file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  try {
    const tree = parseTree(source, { features }) as unknown as TreeNode;
    const frontmatter = tree.children?.find((node) => node.type === 'yaml')?.value ?? '';
    // Read as far as it goes: what is wrong with it is found by itself.
    const data = parseDocument(frontmatter);
    const text = (key: string) => {
      const value = isMap(data.contents) ? data.get(key) : undefined;
      return typeof value === 'string' ? value : '';
    };
    return {
      article: {
        file,
        ...routeOf(file),
        title: text('title'),
        summary: text('description'),
        category: text('category'),
        tree,
      },
      findings: [],
    };
  } catch (error) {
    return { findings: [syntaxFinding(file, source, error as Error)] };
  }
}

/** The paths of all article files, from the project's root, in a fixed order. */
export function articleFiles(root: string): string[] {
  return filesOf(root, `${docsFolder}/**/*.{md,mdx}`);
}

/** The files that fit a pattern: their paths from the project's root, with slashes, in a fixed order. */
export function filesOf(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

export function readSource(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
