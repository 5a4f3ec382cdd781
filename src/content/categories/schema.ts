import { z } from 'astro/zod';

/** Words by language: English, and any other the site has. */
const words = z.object({ en: z.string().trim().min(1) }).catchall(z.string().trim().min(1));

/** A category that articles name by the file's name. One that has no file is called as the articles call it. */
export const categorySchema = z
  .object({
    title: words,
    description: words.optional(),
    /** Smaller stands higher; categories without one follow by name. */
    order: z.number().optional(),
  })
  .strict();
