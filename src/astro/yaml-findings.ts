import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Finding } from '../flow/finding.ts';
import { nearest } from '../flow/lint/near.ts';
import { dayFindings } from './day-findings.ts';
import { exampleAt, issuesOf, keyText, type SchemaIssue } from './schema-issues.ts';
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

/** What to write, by what the parser finds. */
const yamlFixes: Record<string, string> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  TAB_AS_INDENT: 'Write spaces in the place of tabs.',
};
const anyYamlFix = 'Write `key: value`, one to a line; text that holds a colon or begins with a sign goes in quotes.';

/** Holds files that are all YAML against a schema. @param files their paths from the project's root */
export function yamlFileFindings(root: string, files: string[], about: Pick<Checked, 'schema' | 'what'>): Finding[] {
  return files.flatMap((file) => yamlFindings({ file, text: readFileSync(path.join(root, file), 'utf8'), ...about }));
}

/**
 * Holds YAML against a schema: every fault with its place and what to write instead.
 * @param today the day of the check
 */
export function yamlFindings({ file, text, schema, what }: Checked, today = new Date()): Finding[] {
  const yaml = readYaml(file, text);
  const { document, at, keyPlace, valuePlace } = yaml;
  if (document.errors.length > 0) {
    // One fault makes the parser stumble more than once where it stands.
    return [...Map.groupBy(document.errors, ({ pos }) => pos[0]).values()]
      .flatMap(([error]) => error ?? [])
      .map(({ code, message, pos }) => ({
        rule: 'yaml',
        place: at(pos[0]),
        message: `This is no YAML: ${message.replace(/\.$/, '')}.`,
        fix: yamlFixes[code] ?? anyYamlFix,
      }));
  }

  const findings = dayFindings(yaml, today);
  const value = document.toJS() ?? {};
  const issues = issuesOf(schema, value);
  const isWritten = ({ path }: SchemaIssue, name: string) => document.hasIn([...path.slice(0, -1), name]);
  const meant = misspelled(issues);
  for (const issue of issues) {
    const key = keyText(issue.path);
    if (issue.kind === 'unknown') {
      const name = String(issue.path.at(-1));
      const right =
        meant.get(issue)?.path.at(-1) ??
        nearest(
          name,
          issue.known.filter((one) => !isWritten(issue, one)),
        );
      findings.push({
        rule: 'unknown-key',
        place: keyPlace(issue.path),
        message: `\`${key}\` is no key of ${what}.`,
        fix: right ? `Write \`${right}\`.` : `Write one of ${issue.known.join(', ')}, or take it out.`,
      });
    } else if (issue.kind === 'missing') {
      if ([...meant.values()].includes(issue)) continue;
      findings.push({
        rule: 'missing-key',
        place: keyPlace(issue.path.slice(0, -1)),
        message: `\`${key}\` is missing.`,
        fix: `Write ${exampleAt(schema, issue.path) ?? `\`${issue.path.at(-1)}: …\``}.`,
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

/** Keys that are missing and there under a name that is misspelled: one fault, not two. */
function misspelled(issues: SchemaIssue[]): Map<SchemaIssue, SchemaIssue> {
  const beside = (one: SchemaIssue) => keyText(one.path.slice(0, -1));
  const nameOf = (one: SchemaIssue) => String(one.path.at(-1)).toLowerCase();
  const pairs = new Map<SchemaIssue, SchemaIssue>();
  for (const unknown of issues.filter(({ kind }) => kind === 'unknown')) {
    const missing = issues.filter((one) => one.kind === 'missing' && beside(one) === beside(unknown));
    const name = nearest(nameOf(unknown), missing.map(nameOf));
    const meant = missing.find((one) => nameOf(one) === name && ![...pairs.values()].includes(one));
    if (meant) pairs.set(unknown, meant);
  }
  return pairs;
}
