import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { pageFields } from './content/article.ts';
import { categorySchema } from './content/categories/schema.ts';
import { changeSchema } from './content/changes/schema.ts';
import { termSchema } from './content/glossary/schema.ts';
import { integrationSchema } from './content/integrations/schema.ts';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageFields }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  categories: defineCollection({
    loader: glob({ base: './src/content/categories', pattern: '*.{yaml,yml}' }),
    schema: categorySchema,
  }),
  changes: defineCollection({
    loader: glob({ base: './src/content/changes', pattern: '*.{yaml,yml}' }),
    schema: changeSchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: './src/content/glossary', pattern: '**/*.{yaml,yml}' }),
    schema: termSchema,
  }),
  integrations: defineCollection({
    loader: glob({ base: './src/content/integrations', pattern: '*.{yaml,yml}' }),
    schema: integrationSchema,
  }),
};
