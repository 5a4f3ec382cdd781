import { z } from 'astro/zod';

/**
 * A day as written in YAML, bare or in quotes: `2026-11-25`. It comes out as its first moment in UTC, so show it with
 * `timeZone: 'UTC'`.
 */
export const day = z.union([z.date(), z.iso.date().transform((written) => new Date(written))]);

/** So many days after a fact was last checked, somebody has to look again. */
export const checkedWithin = 365;

const dayLength = 24 * 60 * 60 * 1000;

/** How many days have passed from one day to another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor(to.getTime() / dayLength) - Math.floor(from.getTime() / dayLength);
}
