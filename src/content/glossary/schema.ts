import { z } from 'astro/zod';
import { day } from '../day.ts';
import { translates } from '../translation.ts';

const line = z.string().trim().min(1);

/** A word that readers may not know. The file's name is its id on the page of the glossary. */
export const termSchema = z.strictObject({
  term: line.meta({ description: 'the word as a title', examples: ['Sync cycle'] }),
  forms: z
    .array(line)
    .meta({ description: 'what else it is written as, its plural included', examples: ['[sync cycles]'] })
    .optional(),
  not: z
    .array(line)
    .meta({ description: 'longer names that hold the word and mean something else', examples: ['[worker app]'] })
    .optional(),
  meaning: line.meta({ description: 'what it means, in a sentence or two', examples: ['A part of a job.'] }),
  sources: z
    .array(line)
    .min(1)
    .meta({ description: 'the pages that say so', examples: ['["help.protiv.com/2.0/aspire-setup"]'] }),
  checked: day.meta({ description: 'the day it was last held against its sources', examples: ['2026-11-25'] }),
  translates,
});

export type TermFields = z.infer<typeof termSchema>;
