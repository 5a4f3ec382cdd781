import { z } from 'astro/zod';

/**
 * A day as written in YAML, bare or in quotes: `2026-11-25`. It comes out as its first moment in UTC, so show it with
 * `timeZone: 'UTC'`.
 */
export const day = z.union([z.date(), z.iso.date().transform((written) => new Date(written))]);
