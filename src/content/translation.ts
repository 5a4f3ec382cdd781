import { z } from 'astro/zod';

/** What a translation was made from: the start of the SHA-256 of the original's file, as the check writes it. */
export const translates = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .meta({ description: 'the state of the original that the words were made from', examples: ['"0f3a9c1e"'] })
  .optional();
