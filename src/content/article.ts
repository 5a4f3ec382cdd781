import { z } from 'astro/zod';
import { day } from './day.ts';
import { translates } from './translation.ts';

const line = z.string().trim().min(1);

/**
 * The frontmatter every article has, beside what Starlight knows. The examples are what a finding shows the writer to
 * put in place of a key that is missing or wrong.
 */
export const articleFields = z.object({
  title: line.meta({
    description: 'the question a reader comes with',
    examples: ['"How often does each integration sync?"'],
  }),
  description: line.meta({
    description: 'the one line under the title',
    examples: ['"What is missing, and what to do about it."'],
  }),
  checked: day.meta({
    description: 'the day its facts were last held against their sources',
    examples: ['2026-11-25'],
  }),
  category: line.meta({
    description: 'the category it stands in: the name of a file in src/content/categories/, or a title of its own',
    examples: ['getting-data'],
  }),
  sources: z
    .array(line)
    .min(1)
    .meta({ description: 'the pages its facts come from', examples: ['["help.protiv.com/2.0/aspire-setup"]'] })
    .optional(),
  translates,
  untranslated: z
    .boolean()
    .meta({ description: 'that it is not to be translated', examples: ['true'] })
    .optional(),
});

/** Start and "not found" are no articles: they state no facts and stand in no category. */
export const pageFields = articleFields.partial().required({ title: true });

/** @param file path of a page's file, from anywhere */
export function isArticle(file: string): boolean {
  return !/(^|\/)(index|404)\.mdx?$/.test(file);
}
