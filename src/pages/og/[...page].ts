import { getCollection } from 'astro:content';
import { type OGImageOptions, OGImageRoute } from 'astro-og-canvas';
import { categories, categoryPage } from '../../components/site/listing.ts';
import { sharePicture } from '../../components/site/share-picture.ts';
import { languages } from '../../flow/phrases.ts';
import { pagesIn } from '../../flow/untranslated.ts';

const docs = (await getCollection('docs')).filter(({ id }) => !/(^|\/)404$/.test(id));
const pictures = await Promise.all(
  languages.map(async (lang) => [
    ...pagesIn(docs, lang).map(({ id, data }) => [id, sharePicture(data.title, data.description)] as const),
    ...(await categories(lang)).map(
      (one) => [categoryPage(lang, one), sharePicture(one.title, one.description)] as const,
    ),
  ]),
);

/** A picture a page, for where its link is shared: `og/<the page's path>.png`. */
export const { getStaticPaths, GET } = await OGImageRoute({
  pages: Object.fromEntries(pictures.flat()),
  getSlug: (id) => `${id}.png`,
  getImageOptions: (_, picture) => picture as OGImageOptions,
});
