import { getCollection } from 'astro:content';
import { flows } from 'virtual:flows';
import type { APIRoute, GetStaticPaths } from 'astro';
import { categories, siteLanguages } from '../../components/site/listing.ts';
import { markdownText } from '../../flow/exports/markdown.ts';
import { inLanguage, languages } from '../../flow/phrases.ts';
import { flowIn } from '../../flow/untranslated.ts';
import { wordTable } from '../../flow/word-table.ts';
import { folderOf, rootOf } from '../troubleshooters/_route.ts';

const english = {
  trees: 'Troubleshooters as decision trees',
  tree: (formats: string) => `every question, its answers, and where they lead; also as ${formats}`,
};

const wordsIn = wordTable<typeof english>({
  en: english,
  es: {
    trees: 'Diagramas como árboles de decisión',
    tree: (formats) => `cada pregunta, sus respuestas y adónde llevan; también como ${formats}`,
  },
});

export const getStaticPaths = (async () =>
  (await siteLanguages()).map((lang) => ({
    params: { lang: folderOf(lang) },
    props: { lang },
  }))) satisfies GetStaticPaths;

/** The list of articles for programs that read Markdown: https://llmstxt.org */
export const GET: APIRoute = async (context) => {
  const { lang } = context.props as { lang: string };
  const { trees: heading, tree } = wordsIn(lang);
  const root = rootOf(context);
  const link = (words: string, path: string) => `[${markdownText(words)}](${new URL(path, root).href})`;
  const docs = await getCollection('docs');
  const start = docs.find(({ id }) => id === folderOf(lang)) ?? docs.find(({ id }) => id === 'index');

  const lists = (await categories(lang)).map(({ title, articles }) => [
    `## ${markdownText(title)}`,
    articles
      .map(({ title, id, description }) =>
        [link(title, `${id}.md`), markdownText(description)].filter(Boolean).join(': '),
      )
      .map((line) => `- ${line}`)
      .join('\n'),
  ]);

  const machines = Object.keys(flows[languages[0] ?? ''] ?? {});
  const trees = machines.flatMap((machine) => {
    const flow = flowIn(flows, machine, lang);
    const file = inLanguage(lang, `troubleshooters/${machine}`);
    const formats = [
      link('JSON', `${file}.json`),
      link('Mermaid', `${file}.mmd`),
      link('XState', `troubleshooters/${machine}.machine.json`),
    ];
    return flow ? [`- ${link(flow.title, `${file}.md`)}: ${tree(formats.join(', '))}`] : [];
  });

  const blocks = [
    ...(start ? [`# ${markdownText(start.data.title)}`] : []),
    ...(start?.data.description ? [`> ${markdownText(start.data.description)}`] : []),
    ...lists.flat(),
    ...(trees.length > 0 ? [`## ${heading}`, trees.join('\n')] : []),
  ];
  return new Response(`${blocks.join('\n\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
