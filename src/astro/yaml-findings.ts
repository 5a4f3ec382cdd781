import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { isScalar, visit } from 'yaml';
import { checkedWithin, daysBetween } from '../content/day.ts';
import type { Finding } from '../flow/finding.ts';
import { exampleAt, issuesOf, keyText } from './schema-issues.ts';
import { readYaml } from './yaml-text.ts';

/** How findings speak of what was read. */
export interface Checked {
  /** Path from the project's root. */
  file: string;
  /** The YAML, with everything before it in the file as blank lines, so that places are those of the file. */
  text: string;
  schema: z.ZodObject;
  /** "an article": keys that its schema does not know are none of it. */
  what: string;
}

/** Holds files that are all YAML against a schema. @param files their paths from the project's root */
export function yamlFileFindings(root: string, files: string[], about: Pick<Checked, 'schema' | 'what'>): Finding[] {
  return files.flatMap((file) => yamlFindings({ file, text: readFileSync(path.join(root, file), 'utf8'), ...about }));
}

/**
 * Holds YAML against a schema: every fault with its place and what to write instead.
 * @param today the day of the check: what was last checked too long before is a fault
 */
export function yamlFindings({ file, text, schema, what }: Checked, today = new Date()): Finding[] {
  const { document, at, keyPlace, valuePlace } = readYaml(file, text);
  if (document.errors.length > 0) {
    return document.errors.map(({ code, message, pos }) => ({
      rule: 'yaml',
      place: at(pos[0]),
      message: `This is no YAML: ${message.replace(/\.$/, '')}.`,
      fix:
        code === 'DUPLICATE_KEY'
          ? 'Keep one of the two.'
          : 'Write `key: value`, one to a line; text that holds a colon or begins with a sign goes in quotes.',
    }));
  }

  const findings: Finding[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      const on = isScalar(key) && key.value === 'checked' && isScalar(value) && value.value;
      const age = on instanceof Date ? daysBetween(on, today) : 0;
      if (age <= checkedWithin) return;
      findings.push({
        rule: 'checked',
        place: at(isScalar(value) ? value.range?.[0] : undefined),
        message: `This was last checked ${age} days ago.`,
        fix: `Hold it against its source again, then write the day you did, at most ${checkedWithin} days ago: \`checked: ${today.toISOString().slice(0, 10)}\`.`,
      });
    },
  });
  // A day that does not exist reads as one of the next month.
  visit(document, {
    Scalar(_, { value, source, range }) {
      if (value instanceof Date && !value.toISOString().startsWith(source?.slice(0, 10) ?? '')) {
        findings.push({
          rule: 'day',
          place: at(range?.[0]),
          message: `There is no day ${source}.`,
          fix: 'Write a day of the calendar as year-month-day: 2026-11-25.',
        });
      }
    },
  });
  const value = document.toJS() ?? {};
  for (const issue of issuesOf(schema, value)) {
    const key = keyText(issue.path);
    if (issue.kind === 'unknown') {
      findings.push({
        rule: 'unknown-key',
        place: keyPlace(issue.path),
        message: `\`${key}\` is no key of ${what}.`,
        fix: `Write one of ${issue.known.join(', ')}, or take it out.`,
      });
    } else if (issue.kind === 'missing') {
      findings.push({
        rule: 'missing-key',
        place: keyPlace(issue.path.slice(0, -1)),
        message: `\`${key}\` is missing.`,
        fix: `Write ${exampleAt(schema, issue.path) ?? 'it'}.`,
      });
    } else {
      findings.push({
        rule: 'wrong-value',
        place: valuePlace(issue.path),
        message: key ? `\`${key}\` does not fit: ${issue.reason}.` : `This does not fit: ${issue.reason}.`,
        fix: `Write ${exampleAt(schema, issue.path) ?? 'a value of that kind, or take it out'}.`,
      });
    }
  }
  return findings;
}
