import { z } from 'astro/zod';
import { wordsByLanguage } from '../words.ts';

/** A category that articles name by the file's name. One that has no file is called as the articles call it. */
export const categorySchema = z.strictObject({
  title: wordsByLanguage.meta({
    description: 'its name, by language',
    examples: ['{ en: Getting data into Protiv }'],
  }),
  description: wordsByLanguage
    .meta({
      description: 'the line under its name, by language',
      examples: ['{ en: How workers and jobs come over. }'],
    })
    .optional(),
  order: z
    .number()
    .meta({ description: 'smaller stands higher; categories without one follow by name', examples: ['1'] })
    .optional(),
});
