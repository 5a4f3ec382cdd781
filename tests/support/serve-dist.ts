import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

export interface ServedSite {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

interface Found {
  file: string;
  body: Buffer;
}

/** Nothing where no file is, or a folder. */
const read = (file: string): Promise<Found | undefined> =>
  readFile(file).then(
    (body) => ({ file, body }),
    () => undefined,
  );

/** The file a path stands for, as static hosts do it: a folder is its `index.html`. */
async function fileAt(root: string, path: string): Promise<Found | undefined> {
  const file = join(root, path);
  if (!`${file}${sep}`.startsWith(`${root}${sep}`)) return undefined;
  return (await read(file)) ?? (await read(join(file, 'index.html')));
}

interface Serving {
  /** The path the site was built for: `/` or `/help/`. */
  base?: string;
  /** 0 for any that is free. */
  port?: number;
  /** Browsers may keep what has another name once it is another, as many hosts let them: later pages cost less. */
  kept?: boolean;
}

/**
 * Serves a built site as a plain static host would, with its 404 page.
 * @param folder the build's output
 */
export async function serveDist(
  folder: string,
  { base = '/', port = 0, kept = false }: Serving = {},
): Promise<ServedSite> {
  const root = resolve(folder);
  const server: Server = createServer(async (request, response) => {
    let path = '';
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      // A malformed address is one that is not here.
    }
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    const found = inside === undefined ? undefined : await fileAt(root, inside);
    const { file, body } = found ?? (await read(join(root, '404.html'))) ?? { file: '', body: '' };
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(kept && found && inside?.startsWith('_astro/') && { 'cache-control': 'public, max-age=31536000, immutable' }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
