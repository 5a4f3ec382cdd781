import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedWords } from '../../components/site/feed.ts';
import { hrefOf, siteLanguages } from '../../components/site/listing.ts';
import { inLanguage, languages } from '../../flow/phrases.ts';
import { pagesIn } from '../../flow/untranslated.ts';
import { rootOf } from '../troubleshooters/_route.ts';

export const getStaticPaths = (async () =>
  (await siteLanguages()).map((lang) => ({
    params: { folder: lang === languages[0] ? undefined : lang },
    props: { lang },
  }))) satisfies GetStaticPaths;

/** What has changed for readers, in a language: https://www.rssboard.org/rss-specification */
export const GET: APIRoute<{ lang: string }> = async (context) => {
  const { lang } = context.props;
  const pages = pagesIn(await getCollection('docs'), lang);
  const changes = (await getCollection('changes')).toSorted((a, b) => Number(b.data.day) - Number(a.data.day));
  const { title, about } = feedWords(lang);
  return rss({
    title,
    description: about,
    site: new URL(inLanguage(lang, ''), rootOf(context)),
    customData: `<language>${lang}</language>`,
    items: changes.flatMap(({ id, data: { day, page, what } }) => {
      const path = inLanguage(lang, page);
      const changed = pages.find((one) => one.id === path || `${one.id}/index` === path);
      const words = what[lang];
      if (!changed || words === undefined) return [];
      const link = hrefOf(changed.id === 'index' ? '' : changed.id);
      // Several changes may lead to one page.
      const customData = `<guid isPermaLink="false">${id}</guid>`;
      return [{ title: changed.data.title, description: words, link, pubDate: day, customData }];
    }),
  });
};
