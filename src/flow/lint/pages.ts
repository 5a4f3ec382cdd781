import { near } from './near.ts';

/**
 * The pages and files that a wrong path may mean: those that end as it does, else those most like it.
 * @param path without a page, with a slash at both ends
 */
export function nearPages(path: string, pages: string[], files: string[]): string {
  const last = lastPart(path);
  const ending = last ? pages.filter((page) => lastPart(page) === last) : [];
  return near(path, ending.length > 0 ? ending : isFile(path) ? [...pages, ...files] : pages);
}

/** A part with a dot names a file: pages' addresses hold none. */
export function isFile(path: string): boolean {
  return path.includes('.');
}

/** A page's file is often written for its address. */
function lastPart(path: string): string {
  return (
    path
      .replace(/(\/index)?\.mdx?\/$/, '/')
      .split('/')
      .at(-2) ?? ''
  );
}
