import { flows } from 'virtual:flows';
import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import { siteLanguages } from '../../components/site/listing.ts';
import type { Flow } from '../../flow/flow.ts';
import { inLanguage, languages } from '../../flow/phrases.ts';
import { flowIn } from '../../flow/untranslated.ts';

/** The site's address with its base and a slash at the end. */
export function rootOf({ site }: APIContext): URL {
  if (!site) throw new Error('Exports hold absolute addresses: set `site` in astro.config.mjs.');
  return new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), site);
}

/** A language in paths: the first has no folder. */
export const folderOf = (lang: string) => inLanguage(lang, '').slice(0, -1) || undefined;

/**
 * One file a troubleshooter and language of the site, made at build time: of a file that lies in no language's folder,
 * that of the first.
 * @param type the file's media type
 * @param write the file's text; `root` is the site's address with its base and a slash at the end
 */
export function exportRoute(
  type: string,
  write: (flow: Flow, root: URL) => string | Promise<string>,
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const respond: APIRoute = async (context) => {
    const { flow } = context.props as { flow: Flow };
    return new Response(await write(flow, rootOf(context)), { headers: { 'Content-Type': type } });
  };
  return {
    getStaticPaths: async ({ routePattern }) => {
      const all = routePattern.includes('[...lang]') ? await siteLanguages() : languages.slice(0, 1);
      const machines = new Set(Object.values(flows).flatMap((byMachine) => Object.keys(byMachine)));
      return all.flatMap((lang) =>
        [...machines].flatMap((machine) => {
          const flow = flowIn(flows, machine, lang);
          return flow ? [{ params: { lang: folderOf(lang), machine }, props: { flow } }] : [];
        }),
      );
    },
    GET: respond,
  };
}

/** A value as a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
