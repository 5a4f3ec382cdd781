import { getCollection } from 'astro:content';
import { flows } from 'virtual:flows';
import type { APIRoute } from 'astro';
import { sidebarOf } from '../components/site/sidebar.ts';
import { markdownText } from '../flow/exports/markdown.ts';
import { languages } from '../flow/phrases.ts';
import { rootOf } from './troubleshooters/_route.ts';

const [lang = 'en', ...others] = languages;

/** The list of articles for programs that read Markdown: https://llmstxt.org */
export const GET: APIRoute = async (context) => {
  const root = rootOf(context);
  const link = (words: string, path: string) => `[${markdownText(words)}](${new URL(path, root).href})`;
  const docs = (await getCollection('docs')).filter(({ id }) => !others.includes(id.split('/')[0] ?? ''));
  const start = docs.find(({ id }) => id === 'index');
  const summaries = new Map(docs.map(({ id, data }) => [`${id}.md`, data.description]));

  const articles = docs.flatMap(({ id, data: { title, category, sidebar } }) =>
    category ? [{ label: title, href: `${id}.md`, category, isCurrent: false, order: sidebar.order }] : [],
  );
  const categories = sidebarOf(articles).map((group) => [
    `## ${markdownText(group.label)}`,
    (group.type === 'group' ? group.entries : [])
      .flatMap((entry) => (entry.type === 'link' ? [{ ...entry, summary: summaries.get(entry.href) }] : []))
      .map(({ label, href, summary }) => `- ${link(label, href)}${summary ? `: ${markdownText(summary)}` : ''}`)
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
    ...categories.flat(),
    ...(trees.length > 0 ? ['## Troubleshooters as decision trees', trees.join('\n')] : []),
  ];
  return new Response(`${blocks.join('\n\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
