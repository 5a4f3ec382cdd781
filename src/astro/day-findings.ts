import { isScalar, type Scalar, visit } from 'yaml';
import { checkedWithin, daysBetween } from '../content/day.ts';
import type { Finding } from '../flow/finding.ts';
import type { YamlText } from './yaml-text.ts';

/** Keys whose day is one that has been. */
const past = ['checked', 'day'];

const hour = 60 * 60 * 1000;
/** Where a day begins first, it has by so much before it does in UTC: who writes there is not to wait. */
const firstToday = 14 * hour;

/**
 * Days that are not in the calendar, that have not come yet, or on which something was last checked too long ago.
 * @param today the day of the check
 */
export function dayFindings({ document, at }: YamlText, today: Date): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, { range }: Scalar, message: string, fix: string) =>
    findings.push({ rule, place: at(range?.[0]), message, fix });
  const now = today.toISOString().slice(0, 10);
  visit(document, {
    Scalar(_, node) {
      // One that does not exist reads as one of the next month.
      if (node.value instanceof Date && !node.value.toISOString().startsWith(node.source?.slice(0, 10) ?? '')) {
        const fix = 'Write a day of the calendar as year-month-day, with two digits for month and day: 2026-11-25.';
        report('day', node, `"${node.source}" is no day.`, fix);
      }
    },
    Pair(_, { key, value }) {
      const name = isScalar(key) && String(key.value);
      const on = name && past.includes(name) && isScalar(value) && dayOf(value);
      if (!on) return;
      if (daysBetween(on, new Date(today.getTime() + firstToday)) < 0) {
        report(
          'future',
          value,
          `${on.toISOString().slice(0, 10)} has not come yet.`,
          `Write the day it was: \`${name}: ${now}\` is today.`,
        );
      }
      const age = daysBetween(on, today);
      if (name !== 'checked' || age <= checkedWithin) return;
      report(
        'checked',
        value,
        `This was last checked ${age} days ago.`,
        `Hold it against its source again, then write the day you did, at most ${checkedWithin} days ago: \`checked: ${now}\`.`,
      );
    },
  });
  return findings;
}

/** A day of the calendar, bare or in quotes. */
function dayOf({ value, source }: Scalar): Date | undefined {
  const day = value instanceof Date ? value : new Date(/^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : '');
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(source?.slice(0, 10) ?? '') ? undefined : day;
}
