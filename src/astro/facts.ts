import { globSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { integrationSchema } from '../content/integrations/schema.ts';
import type { Finding } from '../flow/finding.ts';
import { yamlFindings } from './yaml-findings.ts';

const integrationsFolder = 'src/content/integrations';

/**
 * Holds every integration's file against its schema. Call it before the collections are loaded (`astro:config:done`):
 * those stop at the first fault.
 * @param root the project's root
 */
export function integrationFindings(root: string): Finding[] {
  return integrationFiles(root).flatMap((name) => {
    const file = `${integrationsFolder}/${name}`;
    const text = readFileSync(join(root, file), 'utf8');
    return yamlFindings({ file, text, schema: integrationSchema, what: 'an integration' });
  });
}

const integrationFiles = (root: string) => globSync('*.{yaml,yml}', { cwd: join(root, integrationsFolder) }).sort();

/** The ids of the integrations, as links name them. */
export function integrationIds(root: string): string[] {
  return integrationFiles(root).map((name) => parse(name).name);
}
