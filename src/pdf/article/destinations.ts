import { shortAddress } from '../short-address.ts';
import type { Destination } from './context.ts';
import type { Page } from './page.ts';

/** A page that is printed in a PDF. */
export interface Printed {
  page: Page;
  /** What stands before the names of its places. */
  prefix: string;
  /** The name of its title's place; none in a PDF of its own. */
  place?: string;
}

/** A page's address on the web. @param root the site's, with its base path */
export function addressOf({ path }: Pick<Page, 'path'>, root: URL): URL {
  return new URL(path.replace(/^\//, ''), root);
}

const withSlash = (path: string) => path.replace(/\/?$/, '/');

/**
 * Where links lead that stand in one of some pages: to a place of those, or to the web. What a link asks of the page
 * (`?from=…`) is nothing to paper, and a fragment that a page does not have leads to its title, as in a browser.
 * @param root the site's address, with its base path
 */
export function destinationsAmong(pages: Printed[], root: URL): (href: string, from: Page) => Destination {
  const byPath = new Map(pages.map((one) => [addressOf(one.page, root).pathname, one]));
  return (href, from) => {
    const to = new URL(href, addressOf(from, root));
    const printed = to.origin === root.origin ? byPath.get(withSlash(to.pathname)) : undefined;
    const place = printed?.page.places.get(idOf(to));
    if (printed && place) return { label: printed.prefix + place.id, title: place.title };
    if (printed?.place !== undefined) return { label: printed.place, title: printed.page.title };
    return { url: to.href, address: shortAddress(to.href) };
  };
}

/** The id that a fragment names; as it stands if it is not encoded right. */
function idOf({ hash }: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
