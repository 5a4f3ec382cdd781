import type { LinkWords, Words } from './words.ts';

/** The path an ordinary link leads to, with a slash at both ends; nothing for a `<StepLink>`. */
export function pathOf({ url }: LinkWords, { path }: Pick<Words, 'path'>): string | undefined {
  if (url === undefined) return undefined;
  const { pathname } = new URL(url, `http://site${path}`);
  return decoded(pathname.endsWith('/') ? pathname : `${pathname}/`);
}

/** A part of an address as it is meant; as it is written where it cannot be read. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
