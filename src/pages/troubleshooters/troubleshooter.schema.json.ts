import type { APIRoute } from 'astro';
import schema from '../../flow/exports/troubleshooter.schema.json';
import { jsonText } from './_route.ts';

export const GET: APIRoute = () =>
  new Response(jsonText(schema), { headers: { 'Content-Type': 'application/schema+json' } });
