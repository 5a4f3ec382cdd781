import { z } from 'astro/zod';
import { wordsByLanguage } from '../words.ts';

/** A category that articles name by the file's name. One that has no file is called as the articles call it. */
export const categorySchema = z
  .object({
    title: wordsByLanguage,
    description: wordsByLanguage.optional(),
    /** Smaller stands higher; categories without one follow by name. */
    order: z.number().optional(),
  })
  .strict();
