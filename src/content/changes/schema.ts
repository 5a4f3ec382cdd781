import { z } from 'astro/zod';
import { day } from '../day.ts';
import { wordsByLanguage } from '../words.ts';

/** A change that readers notice: an item of the feed. What only those who write or run the site notice is none. */
export const changeSchema = z.strictObject({
  day: day.meta({ description: 'the day it was published', examples: ['2026-11-25'] }),
  page: z
    .string()
    .trim()
    .meta({
      description:
        'the page it happened on: its file without folder of the language and ending; `index` is the start page',
      examples: ['integrations/connect-aspire'],
    }),
  what: wordsByLanguage.meta({
    description: 'what is different for readers, by language',
    examples: ['{ en: The key is made on another page of Aspire now. }'],
  }),
});
