import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() ?? false;

/** The file a path stands for, as static hosts do it: a folder is its `index.html`. */
async function fileAt(root: string, path: string): Promise<string | undefined> {
  const file = join(root, path);
  if (!`${file}${sep}`.startsWith(`${root}${sep}`)) return undefined;
  if (await isFile(file)) return file;
  const index = join(file, 'index.html');
  return (await isFile(index)) ? index : undefined;
}

/**
 * Serves a built site as a plain static host would, with its 404 page.
 * @param folder the build's output
 * @param base the path the site was built for: `/` or `/help/`
 * @param port 0 for any that is free
 */
export async function serveDist(folder: string, base = '/', port = 0): Promise<ServedSite> {
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
    const file = found ?? join(root, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
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
