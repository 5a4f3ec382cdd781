import { flows } from 'virtual:flows';
import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import type { Flow } from '../../flow/flow.ts';

/** The site's address with its base and a slash at the end. */
export function rootOf({ site }: APIContext): URL {
  if (!site) throw new Error('Exports hold absolute addresses: set `site` in astro.config.mjs.');
  return new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), site);
}

/**
 * One file a troubleshooter, made at build time.
 * @param type the file's media type
 * @param write the file's text; `root` is the site's address with its base and a slash at the end
 */
export function exportRoute(
  type: string,
  write: (flow: Flow, root: URL) => string | Promise<string>,
  lang = 'en',
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const respond: APIRoute = async (context) => {
    const { flow } = context.props as { flow: Flow };
    return new Response(await write(flow, rootOf(context)), { headers: { 'Content-Type': type } });
  };
  return {
    getStaticPaths: () =>
      Object.entries(flows[lang] ?? {}).map(([machine, flow]) => ({ params: { machine }, props: { flow } })),
    GET: respond,
  };
}

/** A value as a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
