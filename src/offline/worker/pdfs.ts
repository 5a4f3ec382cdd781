import { keptPdfs } from '../stored.ts';
import { type FetchEvent, worker } from './scope.ts';

const withoutQuery = (url: string) => url.replace(/[?#].*/, '');

const kept = () => caches.open(keptPdfs(worker.registration.scope));

/** A PDF as it is now, kept from then on; offline as it was kept. */
export async function pdf({ request }: FetchEvent, keep: (work: Promise<unknown>) => void): Promise<Response> {
  const address = withoutQuery(request.url);
  try {
    const response = await fetch(request);
    if (response.status === 200) keep(put(address, response.clone()));
    return response;
  } catch (error) {
    const found = await (await kept()).match(address, { ignoreVary: true });
    if (!found) throw error;
    // Without the other headers, as those of ranges: viewers would ask for parts.
    return new Response(await found.blob(), { headers: { 'content-type': 'application/pdf' } });
  }
}

/** Where there is no space left it is not kept, and opens all the same. */
async function put(address: string, response: Response): Promise<void> {
  const cache = await kept();
  await cache.put(address, response).catch(() => undefined);
}

/** Fetches what is kept anew: a new version of the site may have changed it. */
export async function refreshPdfs(): Promise<void> {
  const cache = await kept();
  for (const { url } of await cache.keys()) {
    const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
    if (response?.status === 200) await put(url, response);
    if (response?.status === 404) await cache.delete(url);
  }
}
