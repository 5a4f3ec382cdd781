import { getCollection } from 'astro:content';
import { flows } from 'virtual:flows';
import type { APIRoute } from 'astro';
import { categories } from '../components/site/listing.ts';
import { markdownText } from '../flow/exports/markdown.ts';
import { languageOf, languages } from '../flow/phrases.ts';
import { rootOf } from './troubleshooters/_route.ts';

const [lang = 'en'] = languages;

/** The list of articles for programs that read Markdown: https://llmstxt.org */
export const GET: APIRoute = async (context) => {
  const root = rootOf(context);
  const link = (words: string, path: string) => `[${markdownText(words)}](${new URL(path, root).href})`;
  const docs = (await getCollection('docs')).filter(({ id }) => languageOf(id) === lang);
  const start = docs.find(({ id }) => id === 'index');

  const lists = (await categories(lang)).map(({ title, articles }) => [
    `## ${markdownText(title)}`,
    articles
      .map(({ title, id, description }) =>
        [link(title, `${id}.md`), markdownText(description)].filter(Boolean).join(': '),
      )
      .map((line) => `- ${line}`)
      .join('\n'),
  ]);

  const trees = Object.values(flows[lang] ?? {}).map(({ title, machine }) => {
    const file = `troubleshooters/${machine}`;
    const formats = [
      link('JSON', `${file}.json`),
      link('Mermaid', `${file}.mmd`),
      link('XState', `${file}.machine.json`),
    ];
    return `- ${link(title, `${file}.md`)}: every question, its answers, and where they lead; also as ${formats.join(', ')}`;
  });

  const blocks = [
    ...(start ? [`# ${markdownText(start.data.title)}`, `> ${markdownText(start.data.description ?? '')}`] : []),
    ...lists.flat(),
    ...(trees.length > 0 ? ['## Troubleshooters as decision trees', trees.join('\n')] : []),
  ];
  return new Response(`${blocks.join('\n\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
