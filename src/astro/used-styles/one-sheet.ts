/** A page and the style sheets it links, which may be put together. */
export interface StyledPage {
  file: string;
  html: string;
}

const link = /<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?>/g;

/**
 * Puts the sheets that every page links one after another into the last of them: one is smaller than its parts, and
 * asked for once.
 * @param sheets texts by the end of their addresses, the file's name; those put elsewhere are taken out
 * @returns the pages, with one link in place of several
 */
export function asOneSheet(pages: StyledPage[], sheets: Map<string, string>): StyledPage[] {
  const linked = pages.map(({ html }) =>
    [...html.matchAll(link)].map(([tag, href = '', media]) => ({ tag, href, media })),
  );
  const [first = [], ...others] = linked;
  const shared = first.filter(({ tag }) => others.every((tags) => tags.some((one) => one.tag === tag)));
  const last = shared.at(-1);
  if (!last) return pages;
  const nameOf = (href: string) => href.split('/').at(-1) ?? '';
  const texts = shared.map(({ href, media }) => {
    const css = sheets.get(nameOf(href)) ?? '';
    return media ? `@media ${media}{${css}}` : css;
  });
  for (const { href } of shared) sheets.delete(nameOf(href));
  sheets.set(nameOf(last.href), texts.join(''));
  const gone = shared.slice(0, -1);
  return pages.map(({ file, html }) => ({ file, html: gone.reduce((text, { tag }) => text.replace(tag, ''), html) }));
}
