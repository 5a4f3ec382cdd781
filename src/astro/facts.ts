import path from 'node:path';
import { integrationSchema } from '../content/integrations/schema.ts';
import type { Finding } from '../flow/finding.ts';
import { filesOf } from './articles.ts';
import { yamlFileFindings } from './yaml-findings.ts';

const integrationFiles = (root: string) => filesOf(root, 'src/content/integrations/*.{yaml,yml}');

/**
 * Holds every integration's file against its schema. Call it before the collections are loaded (`astro:config:done`):
 * those stop at the first fault.
 * @param root the project's root
 */
export function integrationFindings(root: string): Finding[] {
  return yamlFileFindings(root, integrationFiles(root), { schema: integrationSchema, what: 'an integration' });
}

/** The ids of the integrations, as links name them. */
export function integrationIds(root: string): string[] {
  return integrationFiles(root).map((file) => path.parse(file).name);
}
