import { getCollection } from 'astro:content';
import {
  type FactKey,
  type IntegrationFields,
  notPublished,
  type PublishedFact,
} from '../../content/integrations/schema.ts';

/** An integration and what is known of it. */
export interface Integration extends IntegrationFields {
  /** Its id in links and in `data-integration`: `aspire`. */
  id: string;
}

/** All integrations, by name. */
export async function integrations(): Promise<Integration[]> {
  const entries = await getCollection('integrations');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Those of an integration's facts that a public page states. */
export function publishedFacts(integration: Integration, keys: FactKey[]): PublishedFact[] {
  return keys.map((key) => integration[key]).filter((fact) => fact !== notPublished);
}
