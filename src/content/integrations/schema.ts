import { z } from 'astro/zod';
import { day } from '../day.ts';
import { wordsByLanguage } from '../words.ts';

/** Written in place of a fact that no public page states. Readers see "Not published: ask support". */
export const notPublished = 'not-published';

const line = z.string().trim().min(1);

const publishedFact = z.strictObject({
  /** One line, for readers; in a site of several languages one each. */
  text: z
    .union([line, wordsByLanguage])
    .meta({ description: 'the fact in one line', examples: ['About every 20 minutes'] }),
  /** Where it is stated: the page's path under help.protiv.com, or several. */
  source: z
    .union([line, z.array(line).min(1)])
    .meta({ description: 'the path of the page under help.protiv.com', examples: ['2.0/aspire-setup'] }),
  checked: day.meta({ description: 'the day it was last held against its source', examples: ['2026-11-25'] }),
});

const fact = (description: string, text: string) =>
  z.union([z.literal(notPublished), publishedFact]).meta({
    description,
    examples: [`{ text: "${text}", source: 2.0/aspire-setup, checked: 2026-11-25 }`, notPublished],
  });

/** What is known of one integration. The file's name is its id in links: `?integration=aspire`. */
export const integrationSchema = z.strictObject({
  name: line.meta({ description: 'the name readers know', examples: ['Aspire'] }),
  syncFrequency: fact('how often it syncs', 'About every 20 minutes'),
  firstSync: fact('how long the first sync takes', '15 to 30 minutes after you connect'),
  manualResync: fact('whether a reader can start a sync', 'On demand'),
  job: fact('what becomes a job in Protiv', 'Opportunities'),
  milestone: fact('what becomes a milestone in Protiv', 'Work tickets'),
  worker: fact('who becomes a worker in Protiv', 'Contacts marked as employees'),
  wages: fact('where wages are set', 'Configured in Protiv'),
});

export type PublishedFact = z.infer<typeof publishedFact>;
export type Fact = z.infer<typeof publishedFact> | typeof notPublished;
export type IntegrationFields = z.infer<typeof integrationSchema>;
/** The facts by their key in the file. */
export type FactKey = Exclude<keyof IntegrationFields, 'name'>;
