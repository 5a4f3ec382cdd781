import { docsSchema } from '@astrojs/starlight/schema';
import { articleFields, isArticle, pageFields } from '../content/article.ts';
import type { Finding } from '../flow/finding.ts';
import { yamlFindings } from './yaml-findings.ts';

const frontmatter = /^(\uFEFF?|\s*\n)(---)([\s\S]*?\n)---/;

// Pictures are looked up when the page is built; here any text may name one.
const context = { image: () => ({}) as never };
// A draft would be left out of the site, but not of its lists and exports.
const articleSchema = docsSchema({ extend: articleFields })(context).omit({ draft: true });
const pageSchema = docsSchema({ extend: pageFields })(context);

/**
 * Holds a page's frontmatter against the schema of the `docs` collection. Call it before the collections are loaded
 * (`astro:config:done`): those stop at the first fault.
 * @param file path from the project's root
 * @param source the whole file
 */
export function frontmatterFindings(file: string, source: string): Finding[] {
  const text = frontmatterText(source);
  const article = isArticle(file);
  if (text === undefined) {
    return [
      {
        rule: 'frontmatter',
        place: { file, line: 1, column: 1 },
        ...(/^\uFEFF?\s*---/.test(source)
          ? { message: 'The frontmatter does not end.', fix: 'Write a line `---` behind its last key.' }
          : {
              message: 'The page has no frontmatter.',
              fix: 'Begin the file with a line `---`, then `title: …` and the other keys, then a line `---`.',
            }),
      },
    ];
  }
  return yamlFindings({
    file,
    text,
    schema: article ? articleSchema : pageSchema,
    what: article ? 'an article' : 'a page',
  });
}

/** A page's frontmatter, with everything before it in the file as blanks, so that places are those of the file. */
export function frontmatterText(source: string): string | undefined {
  const [, before = '', , yaml] = frontmatter.exec(source) ?? [];
  return yaml === undefined ? undefined : `${before.replace(/[^\n]/g, ' ')}   ${yaml}`;
}
