import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './build-site.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address without the slash at the start; the start page's is empty. */
  path: string;
  html: string;
}

export function pagesOf(folder: string = dist): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => ({
      path: name.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** The HTML of the page at a path that ends with a slash. */
export function pageAt(path: string, folder: string = dist): string {
  return readFileSync(join(folder, path, 'index.html'), 'utf8');
}

/** The paths of all pages with a troubleshooter. */
export function troubleshooterPages(): string[] {
  return pagesOf().flatMap(({ path, html }) => (html.includes('data-troubleshooter=') ? [path] : []));
}

/** The path of the page with the most headings. */
export function longestPage(): string {
  const headings = ({ html }: BuiltPage) => html.match(/<h[2-6]/g)?.length ?? 0;
  return pagesOf().toSorted((a, b) => headings(b) - headings(a))[0]?.path ?? '';
}
